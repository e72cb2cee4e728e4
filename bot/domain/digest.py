"""The weekly digest: when it is due, and what it tells."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.rhythm import instant
from bot.domain.when import workdays

DIGEST_TIME = time(8)
AHEAD = timedelta(days=14)
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Turn:
    """One digest: its ISO week and when it is due (an instant in UTC)."""

    year: int
    week: int
    due_at: datetime


def turn_after(now: datetime, local_day: date, zone: str, country: str) -> Turn:
    """The first digest due after `now`: Monday 08:00 in `zone`, on a public holiday the next working day.

    `local_day` is the day of `now` in that zone.
    """
    monday = local_day - timedelta(days=local_day.weekday())
    while (due_at := _due_at(monday, zone, country)) <= now:
        monday += WEEK
    year, week, _ = monday.isocalendar()
    return Turn(year, week, due_at)


def horizon(today: date, next_meeting: date | None) -> date:
    """The last day whose deadlines a digest tells of: to the next meeting of the body's own series that is not held
    today, and at least fourteen days.
    """
    ahead = today + AHEAD
    return max(ahead, next_meeting) if next_meeting is not None else ahead


def _due_at(monday: date, zone: str, country: str) -> datetime:
    return instant(workdays.on_or_after(monday, country), DIGEST_TIME, zone)
