"""Reminders: planned with each change, gathered into one bundle per person when their moment has come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import count

from bot.domain import planning
from bot.domain.deliveries import Delivery, Order, Subject, bundle_key
from bot.domain.ids import PersonId, TaskId
from bot.domain.judging import Drop, Listener, Postpone, Send, Verdict, judge
from bot.domain.people import Party, of_person
from bot.domain.planning import Situation
from bot.domain.reminders import Reminder
from bot.domain.rhythm import Rhythm
from bot.domain.tasks import Task
from bot.ports.books import Books
from bot.usecases import recipients
from bot.usecases.audience import sees

GATHERED_AT_ONCE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A reminder with its task, who hears it, and what is to be done with it now."""

    reminder: Reminder
    task: Task
    person: PersonId
    rhythm: Rhythm
    verdict: Verdict


def task_id(subject: Subject) -> TaskId:
    """The task that a delivery is about. Raises ValueError when it is about something else."""
    if subject.kind != "task":
        raise ValueError(f"no task: {subject}")
    return TaskId(subject.id)


def wanted(books: Books, task: Task, now: datetime) -> tuple[Reminder, ...]:
    """All reminders that an open task wants from now on. What somebody asked to hear later stays."""
    if not task.is_open:
        return ()
    planned = books.reminders.planned_of(task.id)
    snoozed = tuple(r for r in planned if r.kind == "snoozed")
    if task.deadline is None:
        return snoozed
    known = frozenset(r.key for r in planned)
    return (*planning.wanted(task, _situation(books, task, known, now), now), *snoozed)


def gather(books: Books, now: datetime) -> None:
    """Puts the reminders whose moment has come into bundles: one message per person, whatever there is to say.

    While a bundle of the person still waits, for example because the platform is out of reach, more is put into it.
    """
    by_person: dict[PersonId, list[Judged]] = {}
    for reminder in books.reminders.due(now, GATHERED_AT_ONCE):
        judged = judge_now(books, reminder, now)
        if isinstance(judged.verdict, Send):
            by_person.setdefault(judged.person, []).append(judged)
        else:
            set_aside(books, judged)
    for person, due in by_person.items():
        bundle = _bundle(books, person, due)
        books.reminders.cover([j.reminder for j in due], bundle.id)


def judge_now(books: Books, reminder: Reminder, now: datetime) -> Judged:
    """What is to be done with a reminder, by how things are now."""
    task = books.tasks.get(reminder.task)
    person = recipients.listener(books, task, reminder.party, now)
    rhythm = recipients.rhythm(books, person, books.directory.room(task.room))
    hears = Listener(
        person=person,
        rhythm=rhythm,
        sees=sees(books, books.directory.person(person), task, rhythm.day(now)),
        snoozed=_snoozed(books, reminder, person),
    )
    return Judged(
        reminder=reminder, task=task, person=person, rhythm=rhythm, verdict=judge(reminder, task, hears, now)
    )


def gather_again(books: Books, reminder: Reminder) -> None:
    """Takes a reminder out of its bundle: somebody else answers for it by now."""
    books.reminders.cancel([reminder])
    books.reminders.add(replace(reminder, state="planned", delivery=None))


def set_aside(books: Books, judged: Judged) -> None:
    """Postpones or cancels a reminder that is not to be sent now."""
    match judged.verdict:
        case Postpone(until=until):
            books.reminders.cancel([judged.reminder])
            books.reminders.add(replace(judged.reminder, due_at=until, state="planned", delivery=None))
        case Drop():
            books.reminders.cancel([judged.reminder])
        case Send():
            raise ValueError("this reminder is to be sent")


def _situation(books: Books, task: Task, known: Iterable[planning.Key], now: datetime) -> Situation:
    room = books.directory.room(task.room)
    known_rhythms: dict[PersonId, Rhythm] = {}

    def rhythm_of(party: Party) -> Rhythm:
        person = recipients.listener(books, task, party, now)
        if person not in known_rhythms:
            known_rhythms[person] = recipients.rhythm(books, person, room)
        return known_rhythms[person]

    author = rhythm_of(of_person(task.author))
    return Situation(
        author=author,
        owner=rhythm_of(task.owner) if task.owner is not None else author,
        support={party: rhythm_of(party) for party in task.support},
        meetings=_meetings(books, task, author, now),
        planned=frozenset(known),
    )


def _meetings(books: Books, task: Task, rhythm: Rhythm, now: datetime) -> tuple[date, ...]:
    body = task.target or task.body
    if task.deadline is None or not task.deadline.is_ongoing or body is None:
        return ()
    planned = books.meetings.planned(task.cooperation, since=rhythm.day(now))
    return tuple(m.starts for m in planned if m.body == body)


def _snoozed(books: Books, reminder: Reminder, person: PersonId) -> bool:
    """Whether this person asked to hear of the same task later. Only asked where it matters."""
    if reminder.kind != "overdue":
        return False
    planned = books.reminders.planned_of(reminder.task)
    return any(r.kind == "snoozed" and r.party == of_person(person) for r in planned)


def _bundle(books: Books, person: PersonId, due: Sequence[Judged]) -> Delivery:
    for waiting in books.deliveries.waiting(person, "due"):
        if waiting.room is None and not is_fixed(waiting):
            return waiting
    local = due[0].rhythm.local(max(j.reminder.due_at for j in due))
    key = bundle_key(person, local.date(), f"{local:%H:%M}")
    for number in count(1):
        order = Order(
            key=key if number == 1 else f"{key}+{number}",
            cooperation=due[0].task.cooperation,
            kind="due",
            due_at=min(j.reminder.due_at for j in due),
            person=person,
        )
        bundle = books.deliveries.order(order)
        if bundle.state == "pending" and not is_fixed(bundle):
            return bundle
    raise AssertionError("counting never ends")


def is_fixed(bundle: Delivery) -> bool:
    """Whether what it says must not change any more: it may have reached the person already."""
    return bool(bundle.facts.get("fixed"))
