"""What looking up answers, and the day it is asked."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.when.calendar import Calendar, Planned
from bot.domain.when.deadline import Offset


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From `first` to `last` (inclusive; None: one day). `first` None: no day can be told; `impossible`: there is none such.

    `at`: the instant, when what was written leads to one ("om 2 timmar"). `meeting`: the planned meeting. `anchor` and
    `offset`: the day it is counted from and how far. `conflict`: two things written, or the plan, disagree.
    `others`: days of other fair readings.
    """

    first: date | None = None
    last: date | None = None
    at: datetime | None = None
    meeting: Planned | None = None
    anchor: date | None = None
    offset: Offset | None = None
    conflict: bool = False
    impossible: bool = False
    others: tuple[date, ...] = ()


UNKNOWN = Span()
IMPOSSIBLE = Span(impossible=True)


@dataclass(frozen=True, slots=True)
class World:
    """When and against what a text is read. `now` is aware, in the reader's zone."""

    now: datetime
    calendar: Calendar

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.date()
