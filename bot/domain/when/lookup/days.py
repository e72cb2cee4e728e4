"""Days of the calendar and weekdays."""

from datetime import date, timedelta

from bot.domain.when.lookup.spans import IMPOSSIBLE, Span, World
from bot.domain.when.said_days import Day, Weekday

LEAP_YEARS_APART = 8
FAR = timedelta(days=304)  # ten months
JUST_PASSED = timedelta(days=60)
MONTHS_AHEAD = 12


def valid(year: int, month: int, day: int) -> date | None:
    """The date, None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day(written: Day, world: World) -> Span:
    """The day written; without a year the first such day on or after today. A weekday that disagrees is a conflict."""
    year = written.year
    if written.years_ahead is not None:
        year = world.today.year + written.years_ahead
    if written.month is None:
        found = _next_of_month(written, world.today)
    elif year is not None:
        found = valid(year, written.month, written.day)
    else:
        found = next_such(written.day, written.month, world.today)
    if found is None:
        return IMPOSSIBLE
    if written.weekday is not None and found.weekday() != written.weekday:
        return Span(first=found, conflict=True, others=(_nearest(written.weekday, found),))
    return Span(first=found, others=_just_passed(written, found, world.today))


def _nearest(weekday: int, day: date) -> date:
    """The day with that weekday within three days: what may be meant when weekday and date disagree."""
    return day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)


def next_such(day: int, month: int, today: date) -> date | None:
    """The first such day on or after today; None for 30 February."""
    years = range(today.year, today.year + LEAP_YEARS_APART + 1)
    return next((found for year in years if (found := valid(year, month, day)) and found >= today), None)


def _next_of_month(written: Day, today: date) -> date | None:
    """Such as "den 20:e": in this month or the next; "fredag den 13:e": in the first month where they agree, if that is soon."""
    if written.months_ahead is not None:
        month = today.year * 12 + today.month - 1 + written.months_ahead
        return valid(month // 12, month % 12 + 1, written.day)
    months = [today.year * 12 + today.month - 1 + ahead for ahead in range(MONTHS_AHEAD)]
    days = [valid(month // 12, month % 12 + 1, written.day) for month in months]
    coming = [found for found in days if found and found >= today]
    fitting = [found for found in coming if found.weekday() == written.weekday]
    return next(iter(fitting or coming), None)


def _just_passed(written: Day, found: date, today: date) -> tuple[date, ...]:
    """The same day last time, when it passed a short while ago and the next is far off: it may be the one that is meant."""
    if written.year is not None or written.month is None or found - today <= FAR:
        return ()
    passed = valid(found.year - 1, found.month, found.day)
    return (passed,) if passed and timedelta(0) < today - passed <= JUST_PASSED else ()


def weekday(written: Weekday, world: World) -> Span:
    """A weekday, strictly after today unless this or the next week is named."""
    monday = world.today - timedelta(days=world.today.weekday())
    coming = world.today + timedelta(days=(written.weekday - world.today.weekday() - 1) % 7 + 1)
    match written.which:
        case "this":
            found = monday + timedelta(days=written.weekday)
            found = coming if found < world.today else found
        case "next":
            found = monday + timedelta(days=7 + written.weekday)
        case _:
            found = coming + timedelta(weeks=written.weeks_later)
    other = coming if written.which == "next" else found - timedelta(weeks=1)
    doubtful = other != found and (written.which == "next" or written.weeks_later)
    return Span(first=found, others=(other,) if doubtful and other > world.today else ())
