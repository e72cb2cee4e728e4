"""What tests of use cases share: the directors' group, and short ways to say and do things there."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.usecases import decisions, task_acts, tasks
from tests import builders
from tests.builders import key, mentions, named, place

Run = Callable[..., Awaitable[Any]]


class Group:
    """The directors' group on 24 January 2017 at 16:30, in its meeting. Each method is what one person does."""

    def __init__(self, run: Run, made: dict[str, Any]) -> None:
        self.run = run
        self.made = made

    async def task(
        self, who: str, text: str, *named: str, room: str = "kommundirektorer", **more: Any
    ) -> Any:
        """`/uppdrag text`; `named` are the handles mentioned in it."""
        command = tasks.RecordTask(
            place=place(who, room), key=key(), text=text, mentions=mentions(text, *named), **more
        )
        return await self.run(tasks.record, command)

    async def decision(self, who: str, text: str, *, room: str = "kommundirektorer", **more: Any) -> Any:
        """`/beslut text`."""
        command = decisions.RecordDecision(place=place(who, room), key=key(), text=text, **more)
        return await self.run(decisions.record, command)

    async def act(self, verb: Any, who: str, name: str, *, room: str | None = "kommundirektorer") -> Any:
        """A button of a task, such as `task_acts.complete`."""
        return await self.run(verb, task_acts.TaskAct(place=place(who, room), key=key(), task=named(name)))

    async def told(self, who: str, kind: str = "told") -> list[str]:
        """What waits to be said to a person: "U2 assigned", or "M2" of a meeting, in the order it was ordered."""
        return list(await self.run(_waiting, (self.made[who].id, kind)))

    async def stands(self, key: str) -> bool:
        """Whether a message with this key is wanted."""
        return bool(await self.run(_is_ordered, key))


def _waiting(asked: Any, books: Any, _now: Any) -> list[str]:
    person, kind = asked
    waiting = books.deliveries.waiting(person, kind)
    return [_said(delivery, books) for delivery in waiting]


def _said(delivery: Any, books: Any) -> str:
    if delivery.subject.kind == "meeting":
        return str(books.meetings.get(delivery.subject.id).label)
    return f"{books.tasks.get(delivery.subject.id).label} {delivery.facts['act']}"


def _is_ordered(key: str, books: Any, _now: Any) -> bool:
    return books.deliveries.by_key(key) is not None


@pytest.fixture
async def group(run: Run) -> Group:
    """The directors' group, set up."""
    return Group(run, await run(builders.seed, None))
