"""Days and times as the page writes them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from handlers.playground.page.words import Language

MORNING = 8
HALF_PAST = 30


def moment(ts: str, zone: str) -> datetime:
    """When a message was written, in a person's zone."""
    return datetime.fromtimestamp(float(ts), ZoneInfo(zone))


def day(at: datetime, language: Language) -> str:
    """A date in full: tisdag 24 januari 2017."""
    return format_datetime(at, "EEEE d MMMM y", locale=language)


def short(at: datetime, language: Language) -> str:
    """Date and time, shortened: tis 24 jan 2017 16:30."""
    return format_datetime(at, "EEE d MMM y HH:mm", locale=language).replace(".", "")


def clock(at: datetime) -> str:
    """A time of day: 16:30."""
    return at.strftime("%H:%M")


def in_an_hour(now: datetime) -> datetime:
    """One hour later, also in the nights when the clocks change."""
    return (now.astimezone(UTC) + timedelta(hours=1)).astimezone(now.tzinfo)


def next_morning(now: datetime) -> datetime:
    """08:30 on the next day; `now` is in the zone whose day it is."""
    return (now + timedelta(days=1)).replace(hour=MORNING, minute=HALF_PAST, second=0, microsecond=0)


def next_monday(now: datetime) -> datetime:
    """The first Monday at 08:00 after now."""
    this_week = (now - timedelta(days=now.weekday())).replace(hour=MORNING, minute=0, second=0, microsecond=0)
    return this_week if this_week > now else this_week + timedelta(days=7)
