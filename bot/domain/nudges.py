"""What is asked about a meeting in good time: which of two days holds, and where it is held."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.rhythm import Rhythm

About = Literal["day", "room"]
BEFORE: dict[About, timedelta] = {"day": timedelta(days=7), "room": timedelta(weeks=3)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`day` is the day of the meeting it is asked about, `due_at` when it is asked (UTC)."""

    about: About
    day: date
    due_at: datetime


def questions(meeting: Meeting, host: str | None, rhythm: Rhythm, now: datetime) -> Iterator[Question]:
    """What is still to be asked: which day, of who added the meeting, a week before the first; where, of the host, three
    weeks before. On a working day at the person's hour. What should have been asked already is asked the next morning.
    """
    for about in _open(meeting, host):
        asked_on = rhythm.before_day_off(meeting.starts - BEFORE[about])
        due_at = max(rhythm.morning(asked_on), rhythm.next_open(now))
        if rhythm.day(due_at) < meeting.starts:
            yield Question(about=about, day=meeting.starts, due_at=due_at)


def is_open(about: About, meeting: Meeting, host: str | None) -> bool:
    """Whether the question is still to be answered."""
    return about in _open(meeting, host)


def _open(meeting: Meeting, host: str | None) -> Iterator[About]:
    if meeting.state != "planned":
        return
    if meeting.is_tentative:
        yield "day"
    elif host is not None and lacks_place(meeting, host):
        yield "room"


def lacks_place(meeting: Meeting, host: str | None) -> bool:
    """Whether no more than the host is known of where it is."""
    return meeting.place is None or (host is not None and fold(meeting.place) == fold(host))
