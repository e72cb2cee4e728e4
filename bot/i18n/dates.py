"""Days and times as people read them: "tors 2 mars 2017 (v. 9)" and "Thu 2 Mar 2017 (week 9)". Weeks are ISO weeks."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from babel.dates import format_date

from bot.domain.people import Locale
from bot.i18n.catalogue import say

_DAY = "EEE d MMM"
_DAY_AND_YEAR = "EEE d MMM y"


def full(day: date, locale: Locale) -> str:
    """With weekday, year and week, as when a day is confirmed: "tors 2 mars 2017 (v. 9)"."""
    return say(locale, "date.with_week", day=_format(day, _DAY_AND_YEAR, locale), week=day.isocalendar().week)


def listed(day: date, locale: Locale, today: date) -> str:
    """As in lists: "tors 2 mars", with the year only when it is not this year."""
    return _format(day, _DAY if day.year == today.year else _DAY_AND_YEAR, locale)


def short(day: date, locale: Locale) -> str:
    """As short as it gets: "2/3" in Swedish, "2 Mar" in English."""
    return f"{day.day}/{day.month}" if locale == "sv" else _format(day, "d MMM", locale)


def span(first: date, last: date, locale: Locale, today: date) -> str:
    """One day, or several as "tors 14–fre 15 sep"."""
    if first == last:
        return listed(first, locale, today)
    same_month = (first.year, first.month) == (last.year, last.month)
    start = _format(first, "EEE d", locale) if same_month else _format(first, _DAY, locale)
    return f"{start}–{listed(last, locale, today)}"


def full_span(first: date, last: date, locale: Locale) -> str:
    """As `span`, with year and the week of the last day."""
    if first == last:
        return full(first, locale)
    same_month = (first.year, first.month) == (last.year, last.month)
    return f"{_format(first, 'EEE d' if same_month else _DAY, locale)}–{full(last, locale)}"


def weekday(day: date, locale: Locale) -> str:
    """The name of its day, written out: "lördag"."""
    return _format(day, "EEEE", locale)


def ordinal(number: int, locale: Locale) -> str:
    """Such as "1:a", "3:e"; "1st", "3rd", "11th"."""
    last, teens = number % 10, number % 100 in (11, 12, 13)
    if locale == "sv":
        return f"{number}:{'a' if last in (1, 2) and number % 100 not in (11, 12) else 'e'}"
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th')}"


def clock(at: time) -> str:
    """A time of day in both languages: "08:30"."""
    return f"{at:%H:%M}"


def day_month(day: date, locale: Locale, today: date) -> str:
    """Without the weekday: "2 mars"; with the year only when it is not this year."""
    return _format(day, "d MMM" if day.year == today.year else "d MMM y", locale)


def day_month_span(first: date, last: date, locale: Locale, today: date) -> str:
    """One day, or several as "14–15 sep", without weekdays."""
    ends = day_month(last, locale, today)
    if first == last:
        return ends
    same_month = (first.year, first.month) == (last.year, last.month)
    return f"{first.day if same_month else day_month(first, locale, today)}–{ends}"


def stamp(at: datetime, zone: str, locale: Locale) -> str:
    """When something happened, in `zone`, where nobody knows what day it is: "30 nov 08:41"."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{_format(local.date(), 'd MMM', locale)} {clock(local.time())}"


def moment(at: datetime, zone: str, locale: Locale, today: date) -> str:
    """When something happened, in `zone`: the time alone if it was today, else "30 nov 08:41"."""
    local = at.astimezone(ZoneInfo(zone))
    if local.date() == today:
        return clock(local.time())
    return f"{day_month(local.date(), locale, today)} {clock(local.time())}"


def _format(day: date, pattern: str, locale: Locale) -> str:
    return str(format_date(day, pattern, locale)).replace(".", "")
