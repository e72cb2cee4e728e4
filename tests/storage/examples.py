"""Records with nothing special about them, to be changed by a test where it matters."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from bot.domain.decisions import Decision
from bot.domain.deliveries import Order
from bot.domain.meetings import Meeting
from bot.domain.people import Party
from bot.domain.reminders import Reminder
from bot.domain.tasks import Task
from bot.ports.books import Books
from tests.builders import room_id

AT = datetime(2017, 1, 24, 15, 30, tzinfo=UTC)
ROOM = room_id("kommundirektorer")


def does(act: Callable[[Books], Any]) -> Callable[[Any, Books, datetime], Any]:
    """A use case that does only this with the books."""
    return lambda _command, books, _now: act(books)


def decision(seeded: dict[str, Any], **changes: Any) -> Decision:
    """B1 of the directors' group, by Maja."""
    values = {
        "id": 0,
        "cooperation": seeded["cooperation"],
        "number": 1,
        "body": seeded["kommundirektorer"].id,
        "room": ROOM,
        "author": seeded["maja"].id,
        "text": "Studieresan hålls 14–15 september",
        "made_on": date(2017, 1, 24),
        "created_at": AT,
    }
    return Decision(**{**values, **changes})


def task(seeded: dict[str, Any], **changes: Any) -> Task:
    """U1 of the directors' group, by Maja, with nobody yet."""
    values = {
        "id": 0,
        "cooperation": seeded["cooperation"],
        "number": 1,
        "body": seeded["kommundirektorer"].id,
        "room": ROOM,
        "author": seeded["maja"].id,
        "text": "Komplettera tidplanen",
        "created_at": AT,
        "changed_by": seeded["maja"].id,
        "changed_at": AT,
    }
    return Task(**{**values, **changes})


def meeting(seeded: dict[str, Any], **changes: Any) -> Meeting:
    """M99 of the directors' group, on 28 March."""
    values = {
        "id": 0,
        "cooperation": seeded["cooperation"],
        "number": 99,
        "body": seeded["kommundirektorer"].id,
        "title": "Kommundirektörsmöte",
        "starts": date(2017, 3, 28),
        "zone": "Europe/Stockholm",
        "author": seeded["maja"].id,
        "created_at": AT,
    }
    return Meeting(**{**values, **changes})


def reminder(seeded: dict[str, Any], task: Task, **changes: Any) -> Reminder:
    """Anna's reminder two days before 2 March."""
    values = {
        "task": task.id,
        "party": Party("person", seeded["anna"].id),
        "kind": "due",
        "deadline_on": date(2017, 3, 2),
        "step": 2,
        "due_at": datetime(2017, 2, 28, 7, 30, tzinfo=UTC),
    }
    return Reminder(**{**values, **changes})


def order(seeded: dict[str, Any], key: str, **changes: Any) -> Order:
    """A message to the directors' room, due now."""
    values = {
        "key": key,
        "cooperation": seeded["cooperation"],
        "kind": "card",
        "due_at": AT,
        "room": None if "person" in changes else ROOM,
    }
    return Order(**{**values, **changes})
