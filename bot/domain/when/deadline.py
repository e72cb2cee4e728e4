"""A deadline keeps what was written, what it hangs on, and the day that follows from it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal
from zoneinfo import ZoneInfo

from dateutil.tz import resolve_imaginary

from bot.domain.ids import MeetingId

END_OF_DAY = time(17)

Word = Literal["on", "by", "before", "to", "at", "after", "ongoing"]
"""on, by (senast, till a day), before (före, innan), to (till, inför a meeting), at (vid, på a meeting), after (efter), ongoing."""

Doubt = Literal["likely", "conflict", "several", "impossible", "unplanned", "vague"]
"""likely: taken, others are offered. conflict, several: to be confirmed; the earliest holds meanwhile. impossible: no such day.
unplanned: names a meeting that is not in the plan. vague: words such as "inom kort" that give no day."""


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from the anchor, as in "två arbetsdagar före styrelsemötet": -2 working days. "week" is a whole ISO week."""

    number: int
    unit: Literal["day", "working day", "week", "month"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """When something is to be done.

    `typed`: the words as written. `word`: how they bind. `day` and `last`: the day (or first and last day) that was written
    or looked up, before `word` and `offset` are applied; None when no day could be read. `series`: the name of the meeting as
    written ("styrelsemötet"), `meeting` the planned one it hangs on. `on`: the local day that follows by the rules ("before a
    meeting" is the last working day before it), None when there is none (ongoing, impossible, an unplanned "next meeting").
    `at`: the local time of that day. `others`: days of the other fair readings. `rule`: how it comes again (RRULE, RFC 5545);
    then `day` is that of this turn. All days are local days of `zone` (IANA).
    """

    typed: str
    word: Word = "by"
    day: date | None = None
    last: date | None = None
    offset: Offset | None = None
    series: str | None = None
    meeting: MeetingId | None = None
    on: date | None = None
    at: time = END_OF_DAY
    zone: str
    doubt: Doubt | None = None
    others: tuple[date, ...] = ()
    rule: str | None = None

    @property
    def is_ongoing(self) -> bool:
        """Whether it is never due, but asked about at each meeting."""
        return self.word == "ongoing"

    @property
    def is_open_to_doubt(self) -> bool:
        """Whether somebody has to confirm the day."""
        return self.doubt in ("conflict", "several")

    @property
    def instant(self) -> datetime | None:
        """The moment it is due, aware, in its own zone; a time that the clock skips is moved forward."""
        if self.on is None:
            return None
        return resolve_imaginary(datetime.combine(self.on, self.at, ZoneInfo(self.zone)))
