"""The plan of meetings, as far as words about days need it."""

from dataclasses import dataclass
from datetime import date, time

from bot.domain.ids import BodyId, MeetingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A planned meeting. `series` and `aliases` are what it may be called; days and times are local to its body.

    `ends` is the last day, inclusive (None: one day). `candidates`: the days of a meeting that is still tentative.
    `papers_days`: how many days before it the papers go out (None: no papers day). `number`: that of its label, 4 for M4.
    """

    meeting: MeetingId | None = None
    series: str
    aliases: tuple[str, ...] = ()
    starts: date
    ends: date | None = None
    candidates: tuple[date, ...] = ()
    begins: time | None = None
    place: str | None = None
    body: BodyId | None = None
    papers_days: int | None = None
    number: int | None = None

    def is_on(self, day: date) -> bool:
        """Whether it is held on this day, or may be."""
        return self.starts <= day <= (self.ends or self.starts) or day in self.candidates


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What a text is read against. `country` (ISO 3166) decides the days off.

    `body`: whose meetings are meant by "nästa möte" and "mötet"; None: those of any body.
    """

    meetings: tuple[Planned, ...] = ()
    country: str = "SE"
    body: BodyId | None = None
