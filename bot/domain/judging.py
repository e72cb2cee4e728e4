"""Whether a reminder whose moment has come is still to be sent: decided when it is claimed, not when it was planned."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import PersonId
from bot.domain.people import of_person
from bot.domain.reminders import Reminder
from bot.domain.rhythm import Rhythm
from bot.domain.tasks import Task

JUST_CHANGED = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Send:
    """It is sent now."""


@dataclass(frozen=True, slots=True)
class Postpone:
    """It is sent later; `until` is an instant (UTC)."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Drop:
    """It does not hold any more; `why` is for the log."""

    why: str


Verdict = Send | Postpone | Drop


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who hears it today. `sees`: they may see the task. `snoozed`: they asked to be reminded of it later."""

    person: PersonId
    rhythm: Rhythm
    sees: bool = True
    snoozed: bool = False


def judge(reminder: Reminder, task: Task, listener: Listener, now: datetime) -> Verdict:
    """Quiet hours, days off and a pause postpone; what is closed, moved, handed over or just changed by the listener is dropped."""
    if not task.is_open:
        return Drop("closed")
    if not _holds(reminder, task):
        return Drop("moved")
    if not listener.sees:
        return Drop("hidden")
    if reminder.kind in ("due", "overdue", "start"):
        if task.changed_by == listener.person and now - task.changed_at < JUST_CHANGED:
            return Drop("just changed")
        if reminder.kind == "overdue" and listener.snoozed:
            return Drop("snoozed")
    if not listener.rhythm.is_open(now):
        return Postpone(listener.rhythm.next_open(now))
    return Send()


def _holds(reminder: Reminder, task: Task) -> bool:
    """Whether the task still lies with this party, and is due when the reminder thinks it is."""
    deadline = task.deadline
    match reminder.kind:
        case "snoozed":
            return True
        case "question":
            if deadline is None or deadline.on is not None:
                return False
            if deadline.is_ongoing:
                return reminder.party == task.owner
            return deadline.doubt == "impossible" and reminder.party == of_person(task.author)
        case "support":
            return reminder.party in task.support and _same_day(reminder, task)
        case "due" | "overdue" | "start":
            return reminder.party == task.owner and _same_day(reminder, task)


def _same_day(reminder: Reminder, task: Task) -> bool:
    return task.deadline is not None and task.deadline.on == reminder.deadline_on
