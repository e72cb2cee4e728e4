"""What a change of the plan does to the deadlines that hang on it: bound, moved along, or left standing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.domain.ids import BodyId, MeetingId
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.people import Body
from bot.domain.tasks import Task
from bot.domain.when.deadline import Doubt
from bot.domain.when.policy import rebind
from bot.ports.books import Books
from bot.usecases import effects, meeting_notices, nudges, recipients
from bot.usecases.plan import entry
from bot.usecases.turn import Turn


def added(fresh: Meeting, turn: Turn) -> tuple[Meeting, tuple[Task, ...]]:
    """Puts a meeting in the plan; answers it with the tasks whose deadlines named it and hang on it from now on."""
    number = turn.books.next_number(turn.here.cooperation.id, "M")
    kept = turn.books.meetings.add(replace(fresh, id=MeetingId(0), number=number))
    turn.sign(kept, "created")
    nudges.plan(turn.books, kept, turn.now)
    waiting = {task.id: task for task in _waiting_for(kept, turn.books)}
    return kept, tuple(_told(task, _follow(task, kept, turn), kept, turn) for task in waiting.values())


def moved(before: Meeting, after: Meeting, turn: Turn, reason: str | None = None) -> Meeting:
    """Keeps a meeting's new day; every deadline that hangs on it follows, and those concerned are told once each."""
    kept = turn.books.meetings.save(after)
    detail = {"from": _all_days(before), "to": _all_days(kept), "reason": reason}
    fixed = before.is_tentative and not kept.is_tentative and kept.starts in before.candidates
    turn.sign(kept, "confirmed" if fixed else "moved", detail)
    hanging = [(task, _follow(task, kept, turn, reason)) for task in turn.books.tasks.bound_to(kept.id)]
    changed = [now for was, now in hanging if _is_news(was, now)]
    meeting_notices.tell(turn.books, kept, changed, turn.me, before, turn.now)
    nudges.plan(turn.books, kept, turn.now)
    _amend(kept, turn)
    return kept


def followed(meeting: Meeting, turn: Turn) -> None:
    """Every deadline that hangs on a meeting follows from how it is now, such as with another papers day."""
    for task in turn.books.tasks.bound_to(meeting.id):
        _told(task, _follow(task, meeting, turn), meeting, turn)
    nudges.plan(turn.books, meeting, turn.now)


def cancelled(meeting: Meeting, turn: Turn, reason: str | None = None) -> Meeting:
    """Takes a meeting out of the plan. Deadlines keep their day; whoever recorded them is asked what holds now."""
    books, now = turn.books, turn.now
    kept = books.meetings.save(replace(meeting, state="cancelled"))
    turn.sign(kept, "cancelled", {"reason": reason})
    hanging = books.tasks.bound_to(kept.id)
    for task in hanging:
        effects.amend_everywhere(books, effects.subject(task), now)
    meeting_notices.tell(books, kept, hanging, turn.me, kept, now)
    _amend(kept, turn)
    return kept


def restored(meeting: Meeting, turn: Turn) -> Meeting:
    """Puts a cancelled meeting back in the plan, with the deadlines that still hang on it, or named it since; those concerned are told once each."""
    kept = turn.books.meetings.save(replace(meeting, state="planned"))
    turn.sign(kept, "restored")
    named = (*turn.books.tasks.bound_to(kept.id), *_waiting_for(kept, turn.books))
    hanging = [_follow(task, kept, turn) for task in {task.id: task for task in named}.values()]
    for task in hanging:
        effects.amend_everywhere(turn.books, effects.subject(task), turn.now)
    meeting_notices.tell(turn.books, kept, hanging, turn.me, kept, turn.now)
    nudges.plan(turn.books, kept, turn.now)
    _amend(kept, turn)
    return kept


def _amend(meeting: Meeting, turn: Turn) -> None:
    """What stands about a meeting shows how it is now, and so do the decisions that name it."""
    effects.amend_everywhere(turn.books, effects.subject(meeting), turn.now)
    for decision in turn.books.decisions.naming(meeting.id):
        effects.amend_everywhere(turn.books, effects.subject(decision), turn.now)


def _follow(task: Task, meeting: Meeting, turn: Turn, reason: str | None = None) -> Task:
    """The task with its deadline bound to where the meeting is now; signed when its day changes."""
    if task.deadline is None:
        raise ValueError("a task without a deadline hangs on no meeting")
    books, now = turn.books, turn.now
    planned = entry(meeting, _body(meeting.body, books))
    due = rebind(task.deadline, planned, country=turn.here.cooperation.country)
    if due == task.deadline:
        return task
    kept = books.tasks.save(replace(task, deadline=due, changed_by=turn.me, changed_at=now))
    if due.on != task.deadline.on:
        turn.sign(kept, "moved", {**_days(task, kept, meeting), "reason": reason})
    effects.plan(books, kept, now)
    effects.amend_everywhere(books, effects.subject(kept), now)
    return kept


def _told(was: Task, task: Task, meeting: Meeting, turn: Turn) -> Task:
    """Tells those concerned of the task alone that it has a new day, if it has."""
    days = _days(was, task, meeting)
    if days["from"] != days["to"]:
        told = {name: fact for name, fact in days.items() if fact is not None}
        hearers = recipients.concerned(turn.books, task, turn.now)
        effects.tell(turn.books, task, hearers, "moved", turn.me, told, turn.now)
    return task


def _days(was: Task, task: Task, meeting: Meeting) -> dict[str, str | None]:
    return {"from": iso(_on(was)), "to": iso(_on(task)), "meeting": str(meeting.label)}


def _all_days(meeting: Meeting) -> str:
    """Its day as the trail keeps it, or its first and last; of a tentative one all that are possible."""
    if not meeting.is_tentative and meeting.last_day > meeting.starts:
        return f"{meeting.starts.isoformat()}/{meeting.last_day.isoformat()}"
    return " ".join(day.isoformat() for day in meeting.candidates or (meeting.starts,))


def _is_news(was: Task, task: Task) -> bool:
    """Whether its day, or how sure that is, has changed."""
    return _on(was) != _on(task) or _doubt(was) != _doubt(task)


def _on(task: Task) -> date | None:
    return task.deadline.on if task.deadline is not None else None


def _doubt(task: Task) -> Doubt | None:
    return task.deadline.doubt if task.deadline is not None else None


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
