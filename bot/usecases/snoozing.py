"""When "later" is: this afternoon, tomorrow morning, next week, or the time somebody picked."""

from datetime import UTC, date, datetime, time, timedelta

from bot.domain.errors import Misfilled
from bot.domain.people import of_person
from bot.domain.reminders import Reminder
from bot.domain.rhythm import QUIET_FROM, Rhythm, instant
from bot.domain.tasks import Task
from bot.domain.when import workdays
from bot.usecases import recipients
from bot.usecases.reading import YEARS
from bot.usecases.turn import Turn

AFTERNOON = time(15)
SOON = timedelta(hours=1)


def reminder(task: Task, until: str, turn: Turn) -> Reminder:
    """The reminder that this person wants later. Raises Misfilled for a time that is over or no time."""
    rhythm = recipients.rhythm(turn.books, turn.me, None)
    local = rhythm.local(turn.now)
    due = _moment(until, local, rhythm)
    if due <= turn.now:
        raise Misfilled({"day": "date passed"})
    at = rhythm.local(due)
    return Reminder(
        task=task.id,
        party=of_person(turn.me),
        kind="snoozed",
        deadline_on=at.date(),
        step=at.hour * 60 + at.minute,
        due_at=due,
    )


def _moment(until: str, local: datetime, rhythm: Rhythm) -> datetime:
    match until:
        case "afternoon":
            return _afternoon(local, rhythm)
        case "tomorrow":
            return rhythm.morning(local.date() + timedelta(days=1))
        case "next week":
            monday = local.date() + timedelta(days=7 - local.weekday())
            return rhythm.morning(workdays.on_or_after(monday, rhythm.country))
        case _:
            return _picked(until, rhythm)


def _afternoon(local: datetime, rhythm: Rhythm) -> datetime:
    """At three; later in the afternoon in an hour; when the working day ends before that, tomorrow morning."""
    at = max(local + SOON, local.replace(hour=AFTERNOON.hour, minute=0, second=0, microsecond=0))
    if at.date() > local.date() or at.time() >= QUIET_FROM:
        return rhythm.morning(local.date() + timedelta(days=1))
    return at.replace(second=0, microsecond=0).astimezone(UTC)


def _picked(until: str, rhythm: Rhythm) -> datetime:
    try:
        picked = datetime.fromisoformat(until)
    except ValueError:
        raise Misfilled({"day": "date unclear"}) from None
    if picked.year not in YEARS or picked.tzinfo is not None:
        raise Misfilled({"day": "date unclear"})
    day: date = picked.date()
    if "T" not in until and " " not in until.strip():
        return rhythm.morning(day)
    return instant(day, picked.time(), rhythm.zone)
