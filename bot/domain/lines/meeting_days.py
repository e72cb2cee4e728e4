"""The day or days of a meeting as a line says them, and what is to be asked of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.lines.line import Line
from bot.domain.when.reading import Reading

_LONGEST = timedelta(days=31)
_NIGHT = timedelta(hours=12)
_ISO = re.compile(r"(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])")
_NEAREST = timedelta(days=3)  # within which the nearest such weekday lies


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDoubt:
    """A day that can be read in another way. `typed`: the words. `day`: the day as written or read, `others` the other fair ones.
    `conflict`: the weekday that is written is not that of the date, so that neither is likelier.
    """

    typed: str
    day: date
    others: tuple[date, ...]
    conflict: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The day or days of a meeting, and its local times. See `MeetingLine`."""

    starts: date | None = None
    ends: date | None = None
    candidates: tuple[date, ...] = ()
    begins: time | None = None
    closes: time | None = None
    each: bool = False
    doubt: DayDoubt | None = None
    period: str = ""
    ends_before: time | None = None


def is_period(reading: Reading) -> bool:
    """Whether it says a week, a month or a season: no day on which a meeting is held."""
    if reading.kind in ("week", "month-part"):
        return True
    return reading.start is not None and reading.end is not None and reading.end - reading.start > _LONGEST


def day_doubt(reading: Reading) -> DayDoubt | None:
    """What is to be asked of the day of a meeting; None: nothing. That its series is planned on a day close by is no doubt: there may
    be two.
    """
    day, others = reading.start, reading.others
    if day is None or not others or reading.options:
        return None
    if reading.conflict and (reading.meeting is not None or abs(day - others[0]) > _NEAREST):
        return None
    return DayDoubt(typed=reading.typed, day=day, others=others, conflict=reading.conflict)


def days_of(readings: Sequence[Reading], *, tentative: bool) -> Days:
    """The days that the readings of a line say, and the times with them; `tentative`: it says that they are not sure."""
    written = [reading for reading in readings if reading.start or reading.options]
    dated = [reading for reading in written if not is_period(reading)]
    if not dated:
        return Days(period=written[0].typed if written else "")
    main = dated[0]
    times = next((reading for reading in readings if reading.time), main)
    options = main.options or tuple(reading.start for reading in dated[1:2] if main.join and reading.start)
    starts = main.start or options[0]
    doubt = day_doubt(main)
    if doubt is not None and doubt.conflict:
        options = tuple(sorted((doubt.day, *doubt.others)))
        starts = options[0]
    unsure = (
        tentative or main.impossible
    )  # "31 februari eller 3 mars": whether the day that exists holds is asked
    candidates = options if len(options) > 1 else (starts,) if unsure else ()
    ends = main.end if main.end and main.end > starts and not candidates else None
    backwards = _is_backwards(times, starts)
    each = main.join == "and" and len(candidates) > 1 and not tentative
    return Days(
        starts=starts,
        ends=None if backwards else ends,
        candidates=candidates,
        begins=times.time,
        closes=None if backwards else times.until,
        each=each,
        doubt=doubt,
        ends_before=times.until if backwards else None,
    )


def _is_backwards(times: Reading, starts: date) -> bool:
    """Whether it would end before it begins: "15:00-13:00". What ends within half a day after midnight may go on until then."""
    if times.time is None or times.until is None or times.until > times.time:
        return False
    if times.end is not None and times.end > starts + timedelta(days=1):
        return False
    begins, closes = datetime.combine(starts, times.time), datetime.combine(starts, times.until)
    return closes + timedelta(days=1) - begins > _NIGHT


def iso(line: Line, found: Sequence[Reading]) -> tuple[Reading, ...]:
    """A day written as "2016-12-01" that has been: in other lines it tells of a document, here it can only be the day."""
    if any(reading.start or reading.options for reading in found):
        return ()
    match = _ISO.search(line.plain)
    try:
        day = date.fromisoformat(match[0]) if match is not None else None
    except ValueError:
        return ()
    if match is None or day is None:
        return ()
    return (Reading(kind="date", typed=match[0], spans=(match.span(),), start=day),)
