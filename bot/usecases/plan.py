"""The plan of meetings as one person sees it: what words about days are read against, and which meeting a point belongs to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.ids import BodyId, MeetingId
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.people import Body
from bot.domain.when.calendar import Calendar, Planned
from bot.ports.books import Books
from bot.usecases.here import Here

BEHIND = timedelta(days=7)  # how long a meeting that is over still takes points
AHEAD = timedelta(days=400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The meetings that matter here, by date, and the same as a calendar to read words against."""

    meetings: tuple[Meeting, ...] = ()
    bodies: Mapping[BodyId, Body] = field(default_factory=dict)
    visible: frozenset[BodyId] = frozenset()
    calendar: Calendar

    def meeting(self, meeting: MeetingId) -> Meeting | None:
        """The one with this id, when it is seen here."""
        return next((m for m in self.meetings if m.id == meeting), None)

    def regular(self, body: BodyId) -> tuple[Meeting, ...]:
        """The meetings of a body's own series, by date."""
        return tuple(m for m in self.meetings if m.body == body and _is_regular(m, self.bodies.get(body)))


def plan(here: Here, books: Books) -> Plan:
    """The meetings this person may see, from a week ago to a year ahead."""
    since, until = here.today - BEHIND, here.today + AHEAD
    return _of(books.meetings.planned(here.cooperation.id, since=since, until=until), here, books)


def called_off(here: Here, books: Books) -> Plan:
    """Those of the same time that were cancelled."""
    since, until = here.today - BEHIND, here.today + AHEAD
    ever = books.meetings.ever_planned(here.cooperation.id, since=since, until=until)
    return _of([meeting for meeting in ever if meeting.state == "cancelled"], here, books)


def _of(found: Sequence[Meeting], here: Here, books: Books) -> Plan:
    if not found:
        return Plan(calendar=_calendar((), here))
    visible = frozenset(books.directory.visible_bodies(here.person.id))
    if here.body is not None:
        visible |= {here.body.id}
    mine = [m.id for m in found if m.body in visible or (m.body is None and m.author == here.person.id)]
    if len(mine) < len(found):
        mine.extend(books.sheets.calling(here.person.id))
    kept = frozenset(mine)
    seen = tuple(m for m in found if m.id in kept)
    bodies = {body.id: body for body in books.directory.bodies(here.cooperation.id)}
    planned = tuple(entry(meeting, bodies.get(meeting.body) if meeting.body else None) for meeting in seen)
    return Plan(meetings=seen, bodies=bodies, visible=visible, calendar=_calendar(planned, here))


def entry(meeting: Meeting, body: Body | None) -> Planned:
    """A meeting as words about days know it. An event that is not of the body's own series is no "nästa möte" of it."""
    regular = body is not None and _is_regular(meeting, body)
    aliases = tuple(name for name in (body.series, body.name) if name) if body is not None and regular else ()
    return Planned(
        meeting=meeting.id,
        number=meeting.number,
        series=meeting.title,
        aliases=tuple(alias for alias in aliases if alias != meeting.title),
        starts=meeting.starts,
        ends=meeting.ends,
        candidates=meeting.candidates,
        begins=meeting.begins,
        place=meeting.place,
        body=meeting.body if regular else None,
        papers_days=body.papers_days if body is not None and regular else None,
    )


def where_points_belong(here: Here, seen: Plan, now: datetime) -> Meeting | None:
    """The meeting that "punkt 3" means: that of today, else the body's latest if it ended at most a week ago."""
    if here.body is None:
        return None
    held = [m for m in seen.regular(here.body.id) if m.starts <= here.today and not m.is_tentative]
    today = [m for m in held if m.last_day >= here.today]
    if today:
        clock = here.local(now).time()
        begun = [m for m in today if m.begins is None or m.begins <= clock]
        return begun[-1] if begun else today[0]
    return max(held, key=lambda m: m.last_day, default=None)


def going_on(here: Here, seen: Plan, now: datetime) -> Meeting | None:
    """The body's meeting that is held right now."""
    if here.body is None:
        return None
    clock = here.local(now).time()
    for meeting in seen.regular(here.body.id):
        if meeting.starts != here.today or meeting.begins is None or meeting.is_tentative:
            continue
        if meeting.begins <= clock and (meeting.closes is None or clock <= meeting.closes):
            return meeting
    return None


def _is_regular(meeting: Meeting, body: Body | None) -> bool:
    """Whether it is one of the body's own series; a body whose series nobody named has all its meetings in it."""
    return body is None or body.series is None or fold(body.series) == fold(meeting.title)


def _calendar(planned: tuple[Planned, ...], here: Here) -> Calendar:
    return Calendar(
        meetings=planned,
        country=here.cooperation.country,
        body=here.body.id if here.body is not None else None,
    )
