"""The product behind the playground: a store and an engine on a clock that can be turned."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from bot.domain.people import House
from bot.ports.books import Usecase
from handlers.clock.engine import Engine
from handlers.clock.now import TurnableClock
from handlers.playground.demo import demo
from handlers.playground.seed import seed
from handlers.playground.teams import seed as tenant
from handlers.wiring.doors import Door
from storage import migrate
from storage.store import Store

LOOKS = (0.2, 1.0)  # the playground's history does not lag, unless it is told to


class LocalDoor(Door, Protocol):
    """A door whose answers can be waited for."""

    async def settle(self) -> None:
        """Returns when no answer is on its way."""
        ...


class LocalProduct:
    """Its store and its engine are made anew when somebody starts over."""

    def __init__(self, database: Path, started_at: datetime) -> None:
        """`started_at` is where its clock stands at first."""
        self._database = database
        self._clock = TurnableClock(started_at)
        self._doors: Mapping[str, LocalDoor] = {}
        self._engine: Engine | None = None
        self._store: Store | None = None
        self.now = self._clock.now
        self.turn = self._clock.turn

    @property
    def engine(self) -> Engine:
        """The clock that sends, while it runs."""
        if self._engine is None:
            raise RuntimeError("the playground has not started")
        return self._engine

    async def run(self, usecase: Usecase, command: Any) -> Any:
        """Carries out a use case in the store of the moment."""
        if self._store is None:
            raise RuntimeError("the playground has not started")
        return await self._store.run(usecase, command)

    def open(self) -> None:
        """Opens the register. Raises StorageError when it cannot be used, or another process has it."""
        url = f"sqlite:///{self._database}"
        migrate.upgrade(url, lambda _line: None)
        self._store = Store.open(url, now=self.now, house=House(calendars=True))

    async def fill(self) -> None:
        """Puts the demo into the open register, unless it is there."""
        await self.run(seed, demo())
        await self.run(tenant.seed, demo())

    async def start(self, doors: Mapping[str, LocalDoor]) -> None:
        """Fills the open register with the demo when it is new, and starts the engine."""
        if self._store is None:
            raise RuntimeError("the register is not open")
        self._doors = doors
        await self.fill()
        messengers = {name: door.messenger for name, door in doors.items()}
        self._engine = Engine(self._store, messengers, now=self.now, looks=LOOKS)
        await self._engine.start()

    async def stop_sending(self) -> None:
        """Finishes what is being sent, and begins nothing more."""
        if self._engine is not None:
            await self._engine.stop()
        self._engine = None

    async def close(self) -> None:
        """Closes the register."""
        if self._store is not None:
            await self._store.close()
        self._store = None

    async def next_due(self, until: datetime) -> datetime | None:
        """The earliest instant after now and not after `until` at which something becomes due."""
        return await self.engine.next_due(until)

    async def settle(self) -> None:
        """Returns when private answers have been given and everything that is due now has been sent."""
        for door in self._doors.values():
            await door.settle()
        await self.engine.settle()

    async def reset(self) -> None:
        """Forgets everything and sets the clock to the start of the demo."""
        if not self._doors:
            raise RuntimeError("the playground has not started")
        await self.stop_sending()
        await self.close()
        for ending in ("", "-wal", "-shm"):
            self._database.with_name(self._database.name + ending).unlink(missing_ok=True)
        self._clock.restart(demo().starts_at)
        await asyncio.to_thread(self.open)
        await self.start(self._doors)
