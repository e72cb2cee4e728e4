"""The meetings of a year, as far as the asker sees them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.errors import Refusal
from bot.domain.lines.events import indefinite
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.pictures.meetings import MeetingPlan
from bot.domain.place import Place
from bot.domain.when.names import series_called
from bot.ports.books import Books
from bot.usecases.arrivals import arrive
from bot.usecases.audience import sees
from bot.usecases.here import Here
from bot.usecases.plan import plan
from bot.usecases.reading import YEARS
from bot.usecases.timeline_year import chains_of
from bot.usecases.turn import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMeetings:
    """The meetings of a year (None: this year), all or those of one series."""

    place: Place
    year: int | None = None
    series: str | None = None


def planned_meetings(command: PlannedMeetings, books: Books, now: datetime) -> MeetingPlan:
    """All meetings of the year that the asker sees, by date. Raises Refusal "no such year"."""
    here = arrive(command.place, books, now)
    year = command.year if command.year is not None else here.today.year
    if year not in YEARS:
        raise Refusal("no such year", text=str(year))
    found = books.meetings.planned(here.cooperation.id, since=date(year, 1, 1), until=date(year, 12, 31))
    seen = tuple(meeting for meeting in found if _is_seen(meeting, here, books))
    if command.series is not None:
        called = series_called(command.series, plan(here, books).calendar)
        seen = _of_series(called or command.series, seen)
    bodies = {meeting.body for meeting in seen}
    turn = Turn(key="", place=command.place, here=here, books=books, now=now)
    painter = turn.painter()
    return MeetingPlan(
        year=year,
        meetings=seen,
        hosts=tuple(painter.host(meeting) for meeting in seen),
        ordinals=tuple(painter.ordinal(meeting) for meeting in seen),
        zone=here.zone,
        today=here.today,
        series=(seen[0].title if seen else command.series) if command.series is not None else None,
        body=painter.body(bodies.pop()) if command.series is not None and len(bodies) == 1 else None,
        chains=chains_of(year, turn) if command.series is None else (),
    )


def _of_series(written: str, meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """The meetings that are called so; "kommundirektörsmötet" and "kommundirektörsmöten" too."""
    name = fold(indefinite(written))
    same = tuple(m for m in meetings if fold(m.title) == name)
    return same or tuple(
        m for m in meetings if name.rstrip("n") and fold(m.title).startswith(name.rstrip("n"))
    )


def _is_seen(meeting: Meeting, here: Here, books: Books) -> bool:
    in_its_room = here.body is not None and meeting.body == here.body.id
    return in_its_room or sees(books, here.person, meeting, here.today)
