"""What a change of the plan does to the deadlines that hang on it: bound, moved along, or left standing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from bot.domain.ids import BodyId, MeetingId, PersonId
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.people import Body
from bot.domain.tasks import Task
from bot.domain.when.policy import rebind
from bot.ports import Books
from bot.usecases import effects, nudges, recipients
from bot.usecases.plan import entry
from bot.usecases.turn import Turn


def added(fresh: Meeting, turn: Turn) -> tuple[Meeting, tuple[Task, ...]]:
    """Puts a meeting in the plan; answers it with the tasks whose deadlines named it and hang on it from now on."""
    number = turn.books.next_number(turn.here.cooperation.id, "M")
    kept = turn.books.meetings.add(replace(fresh, id=MeetingId(0), number=number))
    turn.sign(kept, "created")
    nudges.plan(turn.books, kept, turn.now)
    waiting = {task.id: task for task in _waiting_for(kept, turn.books)}
    return kept, tuple(_follow(task, kept, turn, {}) for task in waiting.values())


def moved(before: Meeting, after: Meeting, turn: Turn, reason: str | None = None) -> Meeting:
    """Keeps a meeting's new day; every deadline that hangs on it follows, and those concerned are told."""
    kept = turn.books.meetings.save(after)
    detail = {"from": before.starts.isoformat(), "to": kept.starts.isoformat(), "reason": reason}
    fixed = before.is_tentative and not kept.is_tentative
    turn.sign(kept, "confirmed" if fixed else "moved", detail)
    followed(kept, turn, reason)
    nudges.plan(turn.books, kept, turn.now)
    effects.amend_everywhere(turn.books, effects.subject(kept), turn.now)
    return kept


def followed(meeting: Meeting, turn: Turn, reason: str | None = None) -> None:
    """Every deadline that hangs on a meeting follows from where it is now."""
    for task in turn.books.tasks.bound_to(meeting.id):
        _follow(task, meeting, turn, {"reason": reason})


def cancelled(meeting: Meeting, turn: Turn, reason: str | None = None) -> Meeting:
    """Takes a meeting out of the plan. Deadlines keep their day; whoever recorded them is asked what holds now."""
    books, now = turn.books, turn.now
    kept = books.meetings.save(replace(meeting, state="cancelled"))
    turn.sign(kept, "cancelled", {"reason": reason})
    for task in books.tasks.bound_to(kept.id):
        effects.amend_everywhere(books, effects.subject(task), now)
        detail = {"meeting": str(kept.label)}
        effects.tell(books, task, [task.author], "meeting cancelled", turn.me, detail, now)
    effects.amend_everywhere(books, effects.subject(kept), now)
    return kept


def answerable(task: Task, books: Books, now: datetime) -> tuple[PersonId, ...]:
    """Those who hear when a task's day or state changes: who answers for its owner today, and who recorded it."""
    owner = recipients.answering(books, task.owner, now) if task.owner is not None else None
    return tuple(dict.fromkeys(person for person in (owner, task.author) if person is not None))


def _follow(task: Task, meeting: Meeting, turn: Turn, why: Mapping[str, str | None]) -> Task:
    """The task with its deadline bound to where the meeting is now; signed and told when its day changes."""
    if task.deadline is None:
        raise ValueError("a task without a deadline hangs on no meeting")
    books, now = turn.books, turn.now
    planned = entry(meeting, _body(meeting.body, books))
    due = rebind(task.deadline, planned, country=turn.here.cooperation.country)
    if due == task.deadline:
        return task
    kept = books.tasks.save(replace(task, deadline=due, changed_by=turn.me, changed_at=now))
    if due.on != task.deadline.on:
        days = {"from": iso(task.deadline.on), "to": iso(due.on), "meeting": str(meeting.label)}
        turn.sign(kept, "moved", {**days, **why})
        told = {name: fact for name, fact in days.items() if fact is not None}
        effects.tell(books, kept, answerable(kept, books, now), "moved", turn.me, told, now)
    effects.plan(books, kept, now)
    effects.amend_everywhere(books, effects.subject(kept), now)
    return kept


def _waiting_for(meeting: Meeting, books: Books) -> Iterable[Task]:
    days = meeting.candidates or (meeting.starts,)
    for name in _names(meeting, _body(meeting.body, books)):
        for day in days:
            yield from books.tasks.bindable(meeting.cooperation, name, day)


def _names(meeting: Meeting, body: Body | None) -> tuple[str, ...]:
    """What a deadline may have called this meeting: "styrelsemöte", "styrelsemötet"."""
    title = fold(meeting.title)
    endings = ("", "t") if title.endswith("e") else ("", "n") if title.endswith("a") else ("", "en", "et")
    forms = [title + ending for ending in endings]
    if body is not None:
        forms.append(fold(body.name))
    return tuple(dict.fromkeys(forms))


def _body(body: BodyId | None, books: Books) -> Body | None:
    return books.directory.body(body) if body is not None else None


def iso(day: date | None) -> str | None:
    """A day as the trail keeps it."""
    return day.isoformat() if day is not None else None
