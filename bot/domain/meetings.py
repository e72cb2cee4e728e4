"""Meetings: what is planned, and which one a word or a point belongs to."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.domain.ids import BodyId, CooperationId, Label, MeetingId, OrganisationId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting or an event of the plan. `ends` is the last day, inclusive (None: one day).

    `begins` and `closes` are local times in `zone`; None: not yet known. `title` is the series ("Styrelsemöte") or the
    event ("Studieresa"); `body` is None for an event outside every series. `candidates`: the days of a meeting that is
    still tentative ("22 mars eller 5 april"), `starts` being the first; empty once it is fixed.
    """

    id: MeetingId
    cooperation: CooperationId
    number: int
    body: BodyId | None
    title: str
    starts: date
    ends: date | None = None
    candidates: tuple[date, ...] = ()
    begins: time | None = None
    closes: time | None = None
    zone: str
    place: str | None = None
    host: OrganisationId | None = None
    state: Literal["planned", "cancelled"] = "planned"
    author: PersonId
    created_at: datetime
    rev: int = 1

    @property
    def label(self) -> Label:
        """The spoken name, such as M4."""
        return Label("M", self.number)

    @property
    def is_tentative(self) -> bool:
        """Whether its day is still to be chosen."""
        return bool(self.candidates)

    def possible(self, today: date) -> tuple[date, ...]:
        """The days of a tentative meeting that have not passed; all of them when every one has."""
        return tuple(day for day in self.candidates if day >= today) or self.candidates

    @property
    def last_day(self) -> date:
        """The last day of the meeting."""
        return self.ends or self.starts
