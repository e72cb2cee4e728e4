"""What comes again: the day of the next turn."""

from dataclasses import replace
from datetime import date, datetime, time

from dateutil.rrule import rrulestr

from bot.domain.when.deadline import Deadline
from bot.domain.when.policy import settled


def next_turn(deadline: Deadline, today: date, *, country: str = "SE") -> Deadline | None:
    """The same words for the first turn after the one that is closed, and after `today`; turns that were missed are passed by.

    None when it does not come again. `today` is a local day of the deadline's zone.
    """
    if deadline.rule is None:
        return None
    closed = deadline.day or today
    turns = rrulestr(deadline.rule, dtstart=_midnight(closed))
    following = turns.after(_midnight(max(closed, today)))
    return settled(deadline, following.date(), country=country) if following else None


def kept_on(day: Deadline, before: Deadline | None) -> Deadline:
    """A new day for a deadline that comes again moves this turn alone, unless the new one hangs on a meeting or says itself
    how it comes again.
    """
    if before is None or before.rule is None or day.rule or day.series or day.is_ongoing:
        return day
    return replace(day, typed=before.typed, rule=before.rule)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
