"""Which reminders a task wants: who is reminded, of what, and on which mornings."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.domain.people import Party, of_person
from bot.domain.reminders import Kind, Reminder
from bot.domain.rhythm import Rhythm
from bot.domain.tasks import Task
from bot.domain.when import workdays
from bot.domain.when.deadline import Deadline

SUPPORT_DAYS = 7
OVERDUE_TIMES = 5

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What planning needs to know besides the task.

    `owner` and `support` are the rhythms of those who answer for these parties today, `author` that of the author.
    `meetings`: first days of the coming meetings of the task's body. `planned`: what is planned already, which is kept
    although its moment has passed: it is about to be sent.
    """

    author: Rhythm
    owner: Rhythm
    support: dict[Party, Rhythm] = field(default_factory=dict)
    meetings: tuple[date, ...] = ()
    planned: frozenset[Key] = frozenset()


def wanted(task: Task, situation: Situation, now: datetime) -> tuple[Reminder, ...]:
    """All reminders of a task that are still ahead, by their moment. A task that is not open wants none."""
    if not task.is_open:
        return ()
    asked = [*_owners(task, situation), *_supporters(task, situation), *_questions(task, situation)]
    ahead = (r for r in asked if r.due_at > now or r.key in situation.planned)
    return tuple(sorted(ahead, key=lambda r: r.due_at))


def _owners(task: Task, situation: Situation) -> Iterable[Reminder]:
    deadline = task.deadline
    if task.owner is None or deadline is None or deadline.on is None:
        return
    rhythm, on = situation.owner, deadline.on
    starts = _starts(deadline, rhythm)
    if starts is not None:
        yield _reminder(task, task.owner, "start", (on, 0), rhythm.morning(starts))
    for step, morning in _mornings(deadline, on, rhythm).items():
        if starts is None or rhythm.day(morning) > starts:
            yield _reminder(task, task.owner, "due", (on, step), morning)
    day, times = on, 1 if task.obligation == "desired" else OVERDUE_TIMES
    for step in range(1, times + 1):
        day = workdays.workday_after(day, rhythm.country)
        yield _reminder(task, task.owner, "overdue", (on, step), rhythm.morning(day))


def _mornings(deadline: Deadline, on: date, rhythm: Rhythm) -> dict[int, datetime]:
    """The morning of each step. Two that fall on the same morning, because of days off, merge into the later step."""
    by_morning: dict[datetime, int] = {}
    for step in sorted(rhythm.days, reverse=True):
        morning = rhythm.morning(rhythm.before_day_off(on - timedelta(days=step)))
        if deadline.instant is not None and morning >= deadline.instant:
            morning = rhythm.morning(workdays.workday_before(on, rhythm.country))
        by_morning[morning] = step
    return {step: morning for morning, step in by_morning.items()}


def _starts(deadline: Deadline, rhythm: Rhythm) -> date | None:
    """For "after the meeting": the working day after it, when the task begins."""
    day = deadline.last or deadline.day
    if deadline.word != "after" or day is None:
        return None
    return workdays.workday_after(day, rhythm.country)


def _supporters(task: Task, situation: Situation) -> Iterable[Reminder]:
    deadline = task.deadline
    if deadline is None or deadline.on is None:
        return
    for party, rhythm in situation.support.items():
        day = rhythm.before_day_off(deadline.on - timedelta(days=SUPPORT_DAYS))
        yield _reminder(task, party, "support", (deadline.on, 0), rhythm.morning(day))


def _questions(task: Task, situation: Situation) -> Iterable[Reminder]:
    """An ongoing task is asked about at each meeting; a day that does not exist is asked for once more the next morning."""
    deadline = task.deadline
    if deadline is None:
        return
    if deadline.is_ongoing and task.owner is not None:
        rhythm = situation.owner
        for meeting in situation.meetings:
            morning = rhythm.morning(rhythm.before_day_off(meeting))
            yield _reminder(task, task.owner, "question", (meeting, 0), morning)
    elif deadline.doubt == "impossible" and deadline.on is None:
        rhythm = situation.author
        day = workdays.workday_after(rhythm.day(task.created_at), rhythm.country)
        yield _reminder(task, of_person(task.author), "question", (day, 0), rhythm.morning(day))


def _reminder(task: Task, party: Party, kind: Kind, which: tuple[date, int], due_at: datetime) -> Reminder:
    """`which`: the day it speaks of and the step."""
    on, step = which
    return Reminder(task=task.id, party=party, kind=kind, deadline_on=on, step=step, due_at=due_at)
