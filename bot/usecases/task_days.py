"""A task's day is moved, or one person is reminded of it later."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.ids import Label
from bot.domain.lines.enumeration import names_another
from bot.domain.meetings import Meeting
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.place import Place
from bot.domain.tasks import Task
from bot.domain.when.deadline import Deadline, Word
from bot.domain.when.policy import rebind, settled
from bot.ports.books import Books
from bot.usecases import effects, snoozing
from bot.usecases.audience import find_meeting
from bot.usecases.plan import entry
from bot.usecases.reading import iso_day, on_day
from bot.usecases.task_acts import open_task
from bot.usecases.task_changes import redated, shown
from bot.usecases.task_moving import moved_to
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveTask:
    """A new deadline. `to`: an ISO day or words. `meeting`: the one to which an offered day belongs."""

    place: Place
    key: str
    task: Label
    to: str
    reason: str | None = None
    meeting: Label | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze:
    """Remind this person later. `until`: "afternoon", "tomorrow", "next week", or an ISO local time."""

    place: Place
    key: str
    task: Label
    until: str


def move(command: MoveTask, books: Books, now: datetime) -> TaskPicture:
    """A new deadline: who answers for the task and who recorded it hear once, with the reason.

    Raises Refusal "date unclear", "date passed", "day for each", or "left over" for words beside the day that nobody understands.
    """
    turn = begin(command, books, now)
    before = open_task(command.task, turn)
    if names_another(command.to):
        raise Refusal("day for each", label=str(before.label))
    due, rest = _new_deadline(command, before, turn)
    reason = ", ".join(part.strip() for part in (rest, command.reason or "") if part.strip()) or None
    return shown(before if due == before.deadline else redated(before, due, turn, reason), turn)


def snooze(command: Snooze, books: Books, now: datetime) -> TaskPicture:
    """Reminds this person again later; the deadline stands, for everyone."""
    turn = begin(command, books, now)
    task = open_task(command.task, turn)
    reminder = snoozing.reminder(task, command.until, turn)
    books.reminders.add(reminder)
    turn.sign(task, "snoozed", {"until": reminder.due_at.isoformat()})
    effects.amend_everywhere(books, effects.subject(task), now)
    return shown(task, turn)


def _new_deadline(command: MoveTask, task: Task, turn: Turn) -> tuple[Deadline, str]:
    """The deadline that was chosen or written, and the words that are left."""
    day = iso_day(command.to)
    if day is None:
        return moved_to(command.to, task, turn)
    if day < turn.here.today:
        raise Refusal("date passed", label=str(task.label), day=day)
    country = turn.here.cooperation.country
    if command.meeting is not None:
        return _for_meeting(find_meeting(command.meeting, turn.here, turn.books), task, turn), ""
    if (
        task.deadline is not None
        and task.deadline.doubt
        and day in (task.deadline.day, *task.deadline.others)
    ):
        return settled(task.deadline, day, country=country), ""
    return on_day(day, turn.here), ""


def _for_meeting(meeting: Meeting, task: Task, turn: Turn) -> Deadline:
    """At a meeting of the task's own body, before one of another body."""
    word: Word = "at" if meeting.body == task.body else "before"
    bare = Deadline(typed=meeting.title, word=word, series=meeting.title, zone=turn.here.zone)
    body = turn.books.directory.body(meeting.body) if meeting.body is not None else None
    return rebind(bare, entry(meeting, body), country=turn.here.cooperation.country)
