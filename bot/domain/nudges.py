"""What is asked about a meeting in good time: which of two days holds, where it is held, its agenda, the papers of its decisions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.rhythm import Rhythm
from bot.domain.when import workdays

About = Literal["day", "room", "agenda", "papers"]
BEFORE: dict[About, timedelta] = {
    "day": timedelta(days=7),
    "room": timedelta(weeks=3),
    "agenda": timedelta(weeks=2),
    "papers": timedelta(days=2),  # before they go out
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """How far a meeting is prepared. `host`: its name (None: nobody hosts it). `keeps_agendas`: its body is known to have
    agendas. `has_points`: somebody has put a point on its agenda. `papers_days`: how many days before it the papers go out (None:
    there is no such day). `unpapered`: the titles of the decisions on its agenda that have no papers.
    """

    host: str | None = None
    keeps_agendas: bool = False
    has_points: bool = False
    papers_days: int | None = None
    unpapered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`day` is the day of the meeting it is asked about, `due_at` when it is asked (UTC)."""

    about: About
    day: date
    due_at: datetime


def questions(meeting: Meeting, known: Preparation, rhythm: Rhythm, now: datetime) -> Iterator[Question]:
    """What may be asked, and when: which day, a week before each that is possible by then, and on the morning of one that follows
    at once on another, or on the last working day before it when nobody is at work then, once for all of those; where, of the
    host, three weeks before; what is to be taken up, two weeks before; papers, two days before they go out. On a working day at
    the person's hour. What should have been asked already is asked the next morning. Whether it is still to be asked is judged
    then (`is_open`).
    """
    for about in _worth_asking(meeting, known):
        ahead = BEFORE[about] + timedelta(days=known.papers_days or 0 if about == "papers" else 0)
        passed: date | None = None
        latest: datetime | None = None
        for day in meeting.candidates or (meeting.starts,):
            asked_on = rhythm.before_day_off(day - ahead)
            if passed is not None:  # as long as the day before it may hold, one question is enough
                after = workdays.workday_after(passed, rhythm.country)
                asked_on = min(max(asked_on, after), rhythm.before_day_off(day))
            due_at = max(rhythm.morning(asked_on), rhythm.next_open(now))
            is_in_time = rhythm.day(due_at) < day or asked_on == day == rhythm.day(due_at)
            if is_in_time and due_at != latest:
                latest = due_at
                yield Question(about=about, day=day, due_at=due_at)
            passed = day


def is_open(about: About, meeting: Meeting, known: Preparation) -> bool:
    """Whether the question is still to be answered."""
    if about not in _worth_asking(meeting, known):
        return False
    match about:
        case "agenda":
            return not known.has_points
        case "papers":
            return bool(known.unpapered)
        case _:
            return True


def _worth_asking(meeting: Meeting, known: Preparation) -> Iterator[About]:
    if meeting.state != "planned":
        return
    if meeting.is_tentative:
        yield "day"
        return
    if known.host is not None and lacks_place(meeting, known.host):
        yield "room"
    if known.keeps_agendas:
        yield "agenda"
    if known.papers_days is not None:
        yield "papers"


def lacks_place(meeting: Meeting, host: str | None) -> bool:
    """Whether no more than the host is known of where it is."""
    return meeting.place is None or (host is not None and fold(meeting.place) == fold(host))
