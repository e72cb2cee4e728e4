"""Looks an expression up."""

from dataclasses import replace
from datetime import date, timedelta
from typing import assert_never

from dateutil.relativedelta import relativedelta

from bot.domain.when.expressions import Beside, Between, Meeting, Mentioned, Repeated, Same, Single
from bot.domain.when.lookup import days, feasts, meetings, offsets, periods
from bot.domain.when.lookup.spans import UNKNOWN, Span, World
from bot.domain.when.said_days import Ahead, Day, Feast, Near, Weekday
from bot.domain.when.said_periods import HalfYear, Month, Nth, Part, Quarter, Turn, Week, Weekend, Year
from bot.domain.when.workdays import workday_after

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = {
    "day": "DAILY",
    "working day": "DAILY",
    "week": "WEEKLY",
    "fortnight": "WEEKLY",
    "weekend": "WEEKLY",
    "month": "MONTHLY",
    "year": "YEARLY",
}
MULTIPLES = {"fortnight": 2, "quarter": 3, "half-year": 6}
"""Of the frequency they are counted in, how many."""
WORKING_DAYS = "BYDAY=MO,TU,WE,TH,FR"


def look_up(written: Single, world: World) -> Span:
    """The days that one expression means."""
    match written:
        case Day():
            return days.day(written, world)
        case Near():
            return Span(first=world.today + timedelta(days=written.days))
        case Weekday():
            return days.weekday(written, world)
        case Weekend():
            return periods.weekend(written, world)
        case Week() | Month() | Quarter() | HalfYear() | Year():
            return periods.period(written, world)
        case Part():
            return periods.part(written, world)
        case Turn():
            return periods.turn(written, world)
        case Feast():
            return feasts.feast(written, world)
        case Nth():
            return periods.nth(written, world)
        case Ahead():
            return offsets.ahead(written, world)
        case Meeting():
            return meetings.meeting(written, world, look_up)
        case Mentioned():
            return UNKNOWN
        case Beside():
            return offsets.beside(written, world, look_up)
        case Same():
            return offsets.same(written, world, look_up)
        case _:
            assert_never(written)


def between(written: Between, world: World) -> Span:
    """From the first day of one to the last day of the other, which is the first such on or after it.

    A span of dates whose last day comes first is under way: "1–15 oktober", read on the 10th.
    """
    first, last = look_up(written.first, world), look_up(written.last, world)
    if first.first is None or last.first is None:
        return first if first.first is None else last
    start = first.first
    if last.first < start:
        under_way = _year_before(written.first, start)
        start = under_way or start
        last = last if under_way else look_up(written.last, replace_today(world, start))
    end = last.last or last.first
    if end is None or end < start:
        return Span(first=start, conflict=True)
    return Span(first=start, last=end, conflict=first.conflict or last.conflict)


def _year_before(written: Single, day: date) -> date | None:
    """The same date a year earlier, when no year was written."""
    unsaid = isinstance(written, Day) and written.month is not None and written.year is None
    return days.valid(day.year - 1, day.month, day.day) if unsaid else None


def replace_today(world: World, day: date) -> World:
    """The same world on another day."""
    return replace(world, now=world.now.replace(year=day.year, month=day.month, day=day.day))


def repeated(written: Repeated, world: World) -> Span:
    """The first occurrence after today; none where only a rhythm is given."""
    if written.nth is not None:
        return _monthly(written, world)
    if written.weekdays:
        firsts = [days.weekday(Weekday(weekday), world).first for weekday in written.weekdays]
        return Span(first=min(first for first in firsts if first))
    if written.every > 1:
        return UNKNOWN
    if written.unit == "day":
        return Span(first=world.today + timedelta(days=1))
    if written.unit == "working day":
        return Span(first=workday_after(world.today, world.calendar.country))
    return UNKNOWN


def _monthly(written: Repeated, world: World) -> Span:
    """The first one on or after today among this month's and the following."""
    for ahead in range(13):
        start = world.today.replace(day=1) + relativedelta(months=ahead)
        found = _in_month(written, start, world)
        if found and found >= world.today:
            return Span(first=found)
    return UNKNOWN


def _in_month(written: Repeated, start: date, world: World) -> date | None:
    nth = written.nth or 1
    if written.weekdays:
        return periods.nth(Nth(nth, written.weekdays[0], Month(start.month, start.year)), world).first
    if written.working:
        return periods.nth(Nth(nth, "working day", Month(start.month, start.year)), world).first
    if nth == -1:
        return start + relativedelta(months=1, days=-1)
    return days.valid(start.year, start.month, nth)


def rule_of(written: Repeated) -> str:
    """The recurrence as an RRULE (RFC 5545)."""
    nth = str(written.nth or "")
    parts = ["FREQ=" + FREQUENCIES.get(written.unit, "MONTHLY")]
    every = written.every * MULTIPLES.get(written.unit, 1)
    if every > 1:
        parts.append(f"INTERVAL={every}")
    if written.weekdays:
        parts.append("BYDAY=" + ",".join(nth + CODES[weekday] for weekday in written.weekdays))
    elif written.unit == "working day":
        parts.append(WORKING_DAYS)
    elif written.unit == "weekend":
        parts.append("BYDAY=SA")
    elif written.working:
        parts.append(f"{WORKING_DAYS};BYSETPOS={nth}")
    elif nth:
        parts.append(f"BYMONTHDAY={nth}")
    return ";".join(parts)
