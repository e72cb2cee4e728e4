"""A store, an engine, a platform and a clock; and what people do with them."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.deliveries import Delivery
from bot.domain.pictures.tasks import RecordedTask
from bot.usecases import task_acts, task_days, tasks
from handlers.clock.engine import Engine
from storage.store import Store
from tests.builders import key, mentions, place
from tests.fakes import Clock, FakeMessenger

Run = Callable[..., Awaitable[Any]]
LOOKS = (0.02, 0.04)


@dataclass
class Scene:
    """A store, an engine, a platform and a clock; and what people do."""

    store: Store
    engine: Engine
    platform: FakeMessenger
    clock: Clock

    async def task(
        self, text: str, *, by: str = "maja", room: str = "kommundirektorer", private: bool = False
    ) -> RecordedTask:
        """Somebody writes /uppdrag; "@per" is a real mention."""
        handles = [word[1:] for word in text.split() if word.startswith("@")]
        command = tasks.RecordTask(
            place=place(by, room, private=private), key=key(), text=text, mentions=mentions(text, *handles)
        )
        return await self.store.run(tasks.record, command)

    async def act(self, verb: Callable[..., Any], recorded: RecordedTask, by: str, **more: Any) -> Any:
        """Somebody presses a button of a task."""
        command = _COMMANDS.get(verb, task_acts.TaskAct)
        label = recorded.picture.task.label
        return await self.store.run(verb, command(place=place(by), key=key(), task=label, **more))

    async def settle(self) -> None:
        await self.engine.settle()

    async def until(self, to: datetime) -> list[datetime]:
        """Turns the clock through every due instant, as the playground does; answers those instants."""
        passed = []
        while (due := await self.engine.next_due(to)) is not None:
            self.clock.turn(due)
            await self.settle()
            passed.append(due)
        self.clock.turn(to)
        await self.settle()
        return passed

    def texts(self, channel: str) -> list[str]:
        """What stands in a conversation, as a notification shows it."""
        return [message.text for message in self.platform.in_channel(channel)]

    def keys(self, kind: str) -> list[str]:
        """The keys of the messages of a kind that stand anywhere."""
        return [message.key for message in self.platform.posted if message.key.startswith(kind)]

    async def delivery(self, name: str) -> Delivery:
        """The delivery under a key."""
        found = await self.store.run(lambda _, books, _now: books.deliveries.by_key(name), None)
        assert found is not None
        return found

    async def change(self, work: Callable[..., Any]) -> Any:
        """Changes the books directly: `work(books, now)`."""
        return await self.store.run(lambda _, books, now: work(books, now), None)


_COMMANDS: dict[Callable[..., Any], Any] = {
    task_days.move: task_days.MoveTask,
    task_acts.hand_over: task_acts.HandOver,
    task_days.snooze: task_days.Snooze,
    task_acts.remove: task_acts.RemoveTask,
    task_acts.tick: task_acts.TickPart,
}


async def eventually(holds: Callable[[], object], seconds: float = 5.0) -> None:
    """Waits until something holds that happens by itself."""
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until
        await asyncio.sleep(0.01)
