"""Working days: Monday to Friday, no public holiday; in Sweden not the three great eves either."""

from datetime import date, timedelta
from functools import lru_cache

import holidays

ONE_DAY = timedelta(days=1)
SWEDISH_EVES = ((12, 24), (12, 31))


@lru_cache(maxsize=64)
def days_off(country: str, year: int) -> frozenset[date]:
    """The days off of a year that may fall on a weekday. Raises NotImplementedError for an unknown country."""
    off = set(holidays.country_holidays(country, years=year))
    if country == "SE":
        midsummer_eve = next(day for day in range(19, 26) if date(year, 6, day).weekday() == 4)
        off |= {date(year, month, day) for month, day in (*SWEDISH_EVES, (6, midsummer_eve))}
    return frozenset(off)


def is_workday(day: date, country: str = "SE") -> bool:
    """Whether people are at work that day. Squeeze days and half days count as working days."""
    return day.weekday() < 5 and day not in days_off(country, day.year)


def workday_before(day: date, country: str = "SE") -> date:
    """The last working day strictly before this day."""
    return on_or_before(day - ONE_DAY, country)


def workday_after(day: date, country: str = "SE") -> date:
    """The first working day strictly after this day."""
    return on_or_after(day + ONE_DAY, country)


def on_or_before(day: date, country: str = "SE") -> date:
    """The day itself when it is a working day, else the working day before it."""
    while not is_workday(day, country):
        day -= ONE_DAY
    return day


def on_or_after(day: date, country: str = "SE") -> date:
    """The day itself when it is a working day, else the working day after it."""
    while not is_workday(day, country):
        day += ONE_DAY
    return day


def last_workday(first: date, last: date, country: str = "SE") -> date:
    """The last working day of a period (both ends inclusive); its last day when it has none."""
    found = on_or_before(last, country)
    return found if found >= first else last


def shift(day: date, number: int, country: str = "SE") -> date:
    """So many working days later (or earlier, when negative)."""
    step = workday_after if number > 0 else workday_before
    for _ in range(abs(number)):
        day = step(day, country)
    return day
