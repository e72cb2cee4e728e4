"""Messages that never get there are told to somebody who can do something about it, once."""

from datetime import datetime
from typing import Any

from bot.domain.deliveries import Delivery, Order
from bot.domain.ids import PersonId
from bot.domain.people import Room
from bot.domain.tasks import Task
from bot.ports.books import Books
from bot.usecases import effects, gatherings
from bot.usecases.contents import record_of

REPORTED_AT_ONCE = 20


def report(books: Books, now: datetime) -> None:
    """Orders a notice for each message that died since the last time."""
    for delivery in books.deliveries.dead_unreported(REPORTED_AT_ONCE):
        match delivery.kind:
            case "card":
                _card(books, delivery, now)
            case "digest":
                _digest(books, delivery, now)
            case "assigned" | "support" | "due":
                _unreachable(books, delivery, now)
            case "told" | "amend" | "welcome" | "nudge":
                pass  # a notice about a notice helps nobody


def _card(books: Books, delivery: Delivery, now: datetime) -> None:
    """The record stands; who made it is told that its card does not."""
    if delivery.subject is not None and not gatherings.is_offer(delivery):
        author = record_of(books, delivery.subject).author
        _tell(books, delivery, author, now, {"why": _why(delivery), "room": delivery.room})


def _digest(books: Books, delivery: Delivery, now: datetime) -> None:
    """Told to the convenor of the body; without one to the coordinators."""
    room = books.directory.room(delivery.room) if delivery.room is not None else None
    for person in _responsible(books, room) if room is not None else ():
        _tell(books, delivery, person, now, {"why": _why(delivery), "room": delivery.room})


def _unreachable(books: Books, delivery: Delivery, now: datetime) -> None:
    """The author of each task is told once, ever, that this person cannot be reached."""
    if delivery.person is None:
        return
    for task in _tasks(books, delivery):
        if task.author != delivery.person:
            effects.tell_unreachable(books, task, delivery.person, now)


def _tasks(books: Books, delivery: Delivery) -> list[Task]:
    if delivery.subject is not None:
        record = record_of(books, delivery.subject)
        return [record] if isinstance(record, Task) else []
    covered = books.reminders.covered_by(delivery.id)
    return [books.tasks.get(task) for task in dict.fromkeys(r.task for r in covered)]


def _responsible(books: Books, room: Room) -> list[PersonId]:
    convenor = books.directory.body(room.body).convenor if room.body is not None else None
    if convenor is not None:
        return [convenor]
    return [p.id for p in books.directory.people(room.cooperation) if p.coordinator and p.active]


def _tell(books: Books, dead: Delivery, person: PersonId, now: datetime, facts: dict[str, Any]) -> None:
    order = Order(
        key=f"undelivered:{dead.id}:{person}",
        cooperation=dead.cooperation,
        kind="told",
        due_at=now,
        person=person,
        subject=dead.subject,
        facts=facts,
    )
    books.deliveries.order(order)


def _why(dead: Delivery) -> str:
    return dead.reason if dead.reason in ("absent", "archived", "unsure") else "failed"
