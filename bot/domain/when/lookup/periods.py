"""Weeks, months, quarters, years and their parts."""

from datetime import date, timedelta
from typing import assert_never

from dateutil.relativedelta import relativedelta

from bot.domain.when.lookup.feasts import RULES
from bot.domain.when.lookup.spans import IMPOSSIBLE, UNKNOWN, Span, World
from bot.domain.when.said_periods import (
    HalfYear,
    Month,
    Nth,
    Part,
    Period,
    Quarter,
    Turn,
    Week,
    Weekend,
    Year,
)
from bot.domain.when.workdays import is_workday

ONE_DAY = timedelta(days=1)
ONE_MONTH = relativedelta(months=1)
MOST_YEARS = 12  # until a year with a week 53
PARTS_OF_MONTH = {
    "start": (1, 10),
    "middle": (11, 20),
    "end": (21, 31),
    "first half": (1, 15),
    "second half": (16, 31),
}
DAYS_OF_WEEK = {"start": 0, "middle": 2, "end": 4, "first half": 0, "second half": 4}


def week(written: Week, world: World) -> Span:
    """The ISO week, or one weekday of it; without a year the next one that has not ended."""
    if written.feast:
        monday = _of_feast(written.feast, written.year, world.today)
    elif written.number is None:
        monday = world.today - timedelta(days=world.today.weekday()) + timedelta(weeks=written.ahead)
    else:
        found = _numbered(written.number, written.year, world.today)
        if found is None:
            return IMPOSSIBLE
        monday = found
    if written.weekday is not None:
        return Span(first=monday + timedelta(days=written.weekday))
    return Span(first=monday, last=monday + timedelta(days=6))


def _of_feast(name: str, year: int | None, today: date) -> date:
    """The Monday of the week that holds the named day, Easter's being the week that leads to it."""
    found = RULES[name](year or today.year)
    monday = found - timedelta(days=found.weekday())
    return monday if year or monday + timedelta(days=6) >= today else _of_feast(name, today.year + 1, today)


def _numbered(number: int, year: int | None, today: date) -> date | None:
    """The Monday of a week; in a year that has it."""
    this_year = today.isocalendar().year
    for candidate in (year,) if year else range(this_year, this_year + MOST_YEARS):
        try:
            monday = date.fromisocalendar(candidate, number, 1)
        except ValueError:
            continue
        if year or monday + timedelta(days=6) >= today:
            return monday
    return None


def weekend(written: Weekend, world: World) -> Span:
    """Saturday and Sunday; "nästa helg" is that of the next week."""
    saturday = world.today + timedelta(days=5 - world.today.weekday() + 7 * written.ahead)
    return Span(first=saturday, last=saturday + ONE_DAY)


def period(written: Period, world: World) -> Span:
    """Its first and last day."""
    today = world.today
    match written:
        case Week():
            return week(written, world)
        case Month():
            return _month(written, today)
        case Quarter():
            return _quarter(written, today)
        case HalfYear():
            return _months(_year_of(written.year, written.number * 6, today), written.number * 6 - 5, 6)
        case Year():
            return _months(written.year or today.year + written.ahead, 1, 12)
        case _:
            assert_never(written)


def _year_of(year: int | None, last_month: int, today: date) -> int:
    """The year written, or the first in which the period ending with that month has not ended."""
    return year or today.year + (last_month < today.month)


def _months(year: int, first: int, number: int) -> Span:
    start = date(year, first, 1)
    return Span(first=start, last=start + relativedelta(months=number) - ONE_DAY)


def _month(written: Month, today: date) -> Span:
    if written.month is None:
        start = today.replace(day=1) + relativedelta(months=written.ahead)
        return _months(start.year, start.month, 1)
    if written.years_ahead is not None:
        return _months(today.year + written.years_ahead, written.month, 1)
    number = (written.last - written.month) % 12 + 1 if written.last else 1
    return _months(_year_of(written.year, written.month + number - 1, today), written.month, number)


def _quarter(written: Quarter, today: date) -> Span:
    if written.number is None:
        start = today.replace(day=1) + relativedelta(months=3 * written.ahead)
        return _months(start.year, (start.month - 1) // 3 * 3 + 1, 3)
    year = written.year if written.years_ahead is None else today.year + written.years_ahead
    return _months(_year_of(year, written.number * 3, today), written.number * 3 - 2, 3)


def part(written: Part, world: World) -> Span:
    """The days of a part; the end of a week is its Friday, its beginning Monday. Parts of a longer period: its end only."""
    whole = period(written.of, world)
    if whole.first is None or whole.last is None:
        return whole
    if isinstance(written.of, Week):
        return Span(first=whole.first + timedelta(days=DAYS_OF_WEEK[written.part]))
    if written.last_day:
        return Span(first=whole.last)
    if isinstance(written.of, Month):
        first, last = PARTS_OF_MONTH[written.part]
        return Span(
            first=whole.first.replace(day=first), last=min(whole.first + timedelta(days=last - 1), whole.last)
        )
    return Span(first=whole.last) if written.part == "end" else UNKNOWN


def turn(written: Turn, world: World) -> Span:
    """The last day of the year or half-year; of months: from the last day to the first."""
    today = world.today
    match written.unit:
        case "year":
            return Span(first=date(today.year, 12, 31))
        case "half-year":
            return Span(first=date(today.year + (today > date(today.year, 6, 30)), 6, 30))
        case "quarter":
            return Span(first=_quarter(Quarter(), today).last)
    whole = _month(Month(written.month), today)
    return Span(first=whole.last, last=whole.last + ONE_DAY) if whole.last else UNKNOWN


def nth(written: Nth, world: World) -> Span:
    """The nth such day (or week) of a period, counted from its end when negative. One that has passed is next year's."""
    whole = period(written.of, world)
    found = _nth_within(written, whole, world)
    of, passed = written.of, found.first is not None and found.first < world.today
    if passed and whole.first and isinstance(of, Month) and of.month and of.year is None:
        return _nth_within(written, period(Month(of.month, whole.first.year + 1), world), world)
    return found


def _nth_within(written: Nth, whole: Span, world: World) -> Span:
    if whole.first is None or whole.last is None:
        return whole
    days = [whole.first + timedelta(days=ahead) for ahead in range((whole.last - whole.first).days + 1)]
    match written.what:
        case "working day":
            days = [day for day in days if is_workday(day, world.calendar.country)]
        case "week":
            days = [day for day in days if day.weekday() == 3]
        case "weekend":
            days = [day for day in days if day.weekday() == 5]
        case int(weekday):
            days = [day for day in days if day.weekday() == weekday]
    at = written.nth - 1 if written.nth > 0 else written.nth
    if not -len(days) <= at < len(days):
        return IMPOSSIBLE
    found = days[at]
    if written.what == "week":
        return Span(first=found - timedelta(days=3), last=found + timedelta(days=3))
    return Span(first=found, last=found + ONE_DAY if written.what == "weekend" else None)
