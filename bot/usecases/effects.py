"""What a change sets going: cards, notices, amendments and reminders, ordered in the same transaction as the change.

Nothing is sent here. Each order has a key, so that the same call in the same situation orders nothing twice.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain import deliveries
from bot.domain.decisions import Decision
from bot.domain.deliveries import Delivery, Kind, Order, Subject
from bot.domain.history import RecordKind
from bot.domain.ids import BodyId, PersonId, RoomId
from bot.domain.meetings import Meeting
from bot.domain.people import Room
from bot.domain.tasks import Task
from bot.ports.books import Books
from bot.usecases import recipients, reminding

Record = Task | Decision | Meeting
NOTICES: tuple[Kind, ...] = ("assigned", "support", "told")
BUNDLES_KEPT_UP = timedelta(days=14)
_SHOWN = ("thread", "shows", "point")  # what a card is about beside its record, and where it stands


def subject(record: Record) -> Subject:
    """How deliveries name a record."""
    return Subject(_kind(record), record.id)


def order_card(
    books: Books, record: Record, room: RoomId, now: datetime, *, name: str, facts: Mapping[str, Any]
) -> Delivery:
    """Wants a card of that name about a record in a room; one that was wanted before is left as it is."""
    return books.deliveries.order(
        Order(
            key=f"card:{name}:{room}",
            cooperation=record.cooperation,
            kind="card",
            due_at=now,
            room=room,
            subject=subject(record),
            facts=dict(facts),
        )
    )


def post_card(
    books: Books,
    record: Record,
    room: RoomId,
    now: datetime,
    thread: str | None = None,
    *,
    again: bool = False,
) -> None:
    """Wants the card of a record in a room (in the thread of a message). `again`: it was wanted before and did not get
    there; where it stands or is still on its way nothing happens. In a room that is known to be without the bot no card
    is wanted; wanted again, the platform is asked whether the bot is there by now.
    """
    found = books.directory.room(room)
    if found is not None and again:
        books.directory.save_room(replace(found, checked_at=None))
    elif found is not None and found.present is False:
        return
    key = deliveries.card_key(_kind(record), record.id, room)
    if again:
        key = _next_free(books, key)
    facts = {"thread": thread} if thread else {}
    books.deliveries.order(
        Order(
            key=key,
            cooperation=record.cooperation,
            kind="card",
            due_at=now,
            room=room,
            subject=subject(record),
            facts=facts,
        )
    )


def post_again(books: Books, missed: Delivery, room: RoomId, now: datetime) -> None:
    """Wants a card that did not get to its room once more, whatever it shows; where it stands by now nothing happens."""
    first = missed.key.partition(room)[0] + room
    books.deliveries.order(
        Order(
            key=_next_free(books, first),
            cooperation=missed.cooperation,
            kind="card",
            due_at=now,
            room=room,
            subject=missed.subject,
            facts={name: missed.facts[name] for name in _SHOWN if name in missed.facts},
        )
    )


def amend_everywhere(books: Books, about: Subject, now: datetime) -> None:
    """Wants every message that stands about a record to show how it is now; nobody is notified. Mornings that are long
    past stay as they were.
    """
    standing = {delivery.id for delivery in books.deliveries.standing(about)}
    if about.kind == "task":
        standing.update(books.reminders.bundles_of(reminding.task_id(about), now - BUNDLES_KEPT_UP))
    for delivery in sorted(standing):
        books.deliveries.want_amended(delivery, now)


def amend_cards(books: Books, about: Subject, now: datetime) -> None:
    """Wants the cards in rooms to show how a record is now, where what was told to single people does not speak of the change."""
    for delivery in books.deliveries.standing(about):
        if delivery.kind == "card":
            books.deliveries.want_amended(delivery.id, now)


def tell_assigned(books: Books, task: Task, now: datetime, by: PersonId) -> None:
    """Tells whoever answers for the owner that the task is theirs; not the person who did it. When nobody answers for
    the owner, the author is told so.
    """
    if task.owner is None:
        return
    person = recipients.answering(books, task.owner, now)
    if person is None:
        tell(books, task, [task.author], "no contact", None, {}, now)
    elif person != by:
        key = deliveries.assigned_key(task.id, person, task.rev)
        _order_notice(books, task, person, now, key=key, kind="assigned", facts={"act": "assigned", "by": by})


def tell_support(books: Books, task: Task, now: datetime, by: PersonId) -> None:
    """Tells each supporting party, once, that they are asked to help."""
    owner = recipients.answering(books, task.owner, now) if task.owner else None
    for party in task.support:
        person = recipients.answering(books, party, now)
        if person is None:
            tell(books, task, [task.author], "no contact", None, {}, now)
        elif person not in (by, owner):
            key = f"support:{task.id}:{person}"
            _order_notice(
                books, task, person, now, key=key, kind="support", facts={"act": "support", "by": by}
            )


def tell(  # noqa: PLR0917 - reads as a sentence: tell whom, of what, by whom
    books: Books,
    task: Task,
    persons: Iterable[PersonId],
    act: str,
    by: PersonId | None,
    detail: Mapping[str, str],
    now: datetime,
) -> None:
    """Tells people of an act on a task, each once; never the person who did it. A reason in `detail` is not kept here:
    it stands in the trail.
    """
    facts: dict[str, Any] = {
        "act": act,
        "by": by,
        "detail": {k: v for k, v in detail.items() if k != "reason"},
    }
    for person in dict.fromkeys(persons):
        if person != by:
            key = f"told:{task.id}:{act}:{person}:{task.rev}"
            _order_notice(books, task, person, now, key=key, kind="told", facts=facts)


def tell_unreachable(books: Books, task: Task, who: PersonId, now: datetime) -> None:
    """Tells the author, once for this task, that a person it concerns cannot be reached."""
    facts: dict[str, Any] = {"act": "unreachable", "by": None, "who": who}
    key = f"told:{task.id}:unreachable:{task.author}:{who}"
    _order_notice(books, task, task.author, now, key=key, kind="told", facts=facts)


def plan(books: Books, task: Task, now: datetime) -> None:
    """Plans what is to be said about the task from now on; a task that is not open has nothing to say."""
    if task.deadline is None and task.rev == 1:
        return  # just made, without a date: nothing is planned and nothing was
    books.reminders.replan(task.id, reminding.wanted(books, task, now))


def plan_person(books: Books, person: PersonId, now: datetime) -> None:
    """Plans again all that a person is reminded of: their hours or days changed."""
    today = recipients.rhythm(books, person, None).day(now)
    parties = books.directory.represents(person, today)
    tasks = {t.id: t for support in (False, True) for t in books.tasks.open_of(parties, support=support)}
    for task in tasks.values():
        plan(books, task, now)


def plan_body(books: Books, body: BodyId, now: datetime) -> None:
    """Plans again all tasks of a body: its meetings, or the reminder days of its rooms, changed."""
    for task in books.tasks.open_in([body]):
        plan(books, task, now)


def withdraw(books: Books, task: Task, now: datetime) -> None:
    """Takes a task back: what was not sent is cancelled, what stands is amended, no reminder is left."""
    books.deliveries.cancel(subject(task), NOTICES)
    books.reminders.replan(task.id, ())
    amend_everywhere(books, subject(task), now)


def welcome(books: Books, room: Room, by: PersonId | None, now: datetime) -> None:
    """Wants the bot to present itself in a room, once for all time."""
    if room.introduced_at is None:
        books.deliveries.order(
            Order(
                key=f"welcome:{room.id}",
                cooperation=room.cooperation,
                kind="welcome",
                due_at=now,
                room=room.id,
                facts={} if by is None else {"by": by},
            )
        )


def _order_notice(
    books: Books, task: Task, person: PersonId, now: datetime, *, key: str, kind: Kind, facts: dict[str, Any]
) -> None:
    books.deliveries.order(
        Order(
            key=key,
            cooperation=task.cooperation,
            kind=kind,
            due_at=now,
            person=person,
            subject=subject(task),
            facts=facts,
        )
    )


def _next_free(books: Books, key: str) -> str:
    """The key itself, or the first of its successors that did not fail."""
    number, name = 1, key
    while (found := books.deliveries.by_key(name)) is not None and found.state in ("dead", "cancelled"):
        number += 1
        name = f"{key}:{number}"
    return name


def _kind(record: Record) -> RecordKind:
    match record:
        case Task():
            return "task"
        case Decision():
            return "decision"
        case Meeting():
            return "meeting"
