"""What the words of a date say, before any policy of the product."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from bot.domain.when.calendar import Planned
from bot.domain.when.deadline import Offset, Word

Kind = Literal[
    "date", "datetime", "week", "month-part", "range", "alternatives", "meeting-relative", "recurring", "none"
]
"""none: vague words, or a day that does not exist."""

Relation = Literal["on", "by", "before", "after"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One date phrase of a text. Days and times are local to the reader's zone.

    `typed`: the words as written. `spans`: their places in the text (start, end), the lead word ("senast") included.
    `start`, `end`: the day, or first and last day, written or looked up; None when no day follows. `time`, `until`: the
    clock time and the end of a span of times; `part`: a part of the day ("evening"). `options`: the days of "A eller B",
    joined by `join`. `relation` is coarse, `word` is how a `Deadline` keeps it.
    `meeting`: the series that is named, `planned` the meeting of the plan that it is, `bound`
    whether the date hangs on it ("till styrelsemötet") rather than being its date ("Boka styrelsemöte 2 mars"). `offset`: the distance from the
    meeting or day `anchor`. `conflict`: weekday and date, or date and plan, disagree. `impossible`: there is no such day.
    `vague`: words that give no day. `others`: days of other fair readings. `rule`: an RRULE (RFC 5545). `clock_only`: a time was
    written without a day. `strength`: how
    clearly this phrase is the deadline of its text, higher being clearer.
    """

    kind: Kind
    typed: str
    spans: tuple[tuple[int, int], ...]
    start: dt.date | None = None
    end: dt.date | None = None
    time: dt.time | None = None
    until: dt.time | None = None
    part: str | None = None
    options: tuple[dt.date, ...] = ()
    join: Literal["or", "and"] | None = None
    relation: Relation = "on"
    word: Word = "on"
    meeting: str | None = None
    planned: Planned | None = None
    bound: bool = False
    offset: Offset | None = None
    anchor: dt.date | None = None
    conflict: bool = False
    impossible: bool = False
    vague: bool = False
    others: tuple[dt.date, ...] = ()
    rule: str | None = None
    strength: int = 0
    clock_only: bool = False
