"""The memory as the rest of the process sees it: use cases go in, values come out, everything in between is one commit."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any, Self

from sqlalchemy import Engine

from bot.domain.people import House
from bot.ports.books import Usecase
from storage.engine import connect, read_url
from storage.health import check
from storage.lock import Lock
from storage.unit import Unit, call_in
from storage.writer import QUEUE, Writer


class Store:
    """Carries out use cases, each as one transaction."""

    def __init__(
        self, engine: Engine, lock: Lock, now: Callable[[], datetime], queue: int, house: House
    ) -> None:
        self._engine = engine
        self._lock = lock
        self._house = house
        self._loop: asyncio.AbstractEventLoop | None = None
        self._callbacks: list[Callable[[], None]] = []
        self._writer = Writer(engine, now, self._committed, room=queue)

    @classmethod
    def open(
        cls, url: str, *, now: Callable[[], datetime], queue: int = QUEUE, house: House | None = None
    ) -> Self:
        """Opens a database that `storage.migrate.upgrade` has prepared; `now` is the product's clock (aware).

        `queue`: how many units may wait. `house`: the language and zone of what is new (none: Swedish, in Stockholm).
        Raises StorageError when the database is missing, damaged, read-only, of another version, or (SQLite) in use by
        another process.
        """
        address = read_url(url)
        lock = Lock(address)
        engine = connect(address)
        try:
            check(address, engine)
            lock.take()
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, lock, now, queue, house or House())

    async def run(self, usecase: Usecase, command: Any) -> Any:
        """Carries out a use case for a person. Raises what it raised (then nothing is kept), or Busy."""
        return await self._queue(usecase, command, behind=False)

    async def run_behind(self, usecase: Usecase, command: Any) -> Any:
        """The same for the dispatcher, which never makes people wait: one unit for each commit."""
        return await self._queue(usecase, command, behind=True)

    def on_commit(self, callback: Callable[[], None]) -> None:
        """Wants `callback` called, in the loop that uses the store, after each commit for a person that changed something.

        The dispatcher knows of its own.
        """
        self._callbacks.append(callback)

    async def close(self) -> None:
        """Takes nothing more, carries out what is queued, and lets go of the database."""
        await asyncio.to_thread(self._writer.close)
        self._engine.dispose()
        self._lock.release()

    async def _queue(self, usecase: Usecase, command: Any, *, behind: bool) -> Any:
        self._loop = asyncio.get_running_loop()
        unit = Unit(usecase, command, self._loop, self._house)
        self._writer.put(unit, behind=behind)
        return await unit.answer

    def _committed(self) -> None:
        if self._loop is not None:
            call_in(self._loop, self._tell)

    def _tell(self) -> None:
        for callback in self._callbacks:
            callback()
