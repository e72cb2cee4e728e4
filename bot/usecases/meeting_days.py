"""Days as they are written for a meeting, and those it may be held on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from bot.domain.errors import Refusal
from bot.domain.lines.meeting_days import day_doubt, is_period
from bot.domain.when.find import find
from bot.domain.when.reading import Reading
from bot.usecases.reading import Reader, iso_day

_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """When a meeting is held: first and last day, or the possible days; and from when to when, local."""

    starts: date
    ends: date | None = None
    candidates: tuple[date, ...] = ()
    begins: time | None = None
    closes: time | None = None
    each: bool = False  # they are the days of as many meetings


def days_of(words: str, using: Reader, facts: Mapping[str, str] = _NOTHING) -> Days:
    """The days that are written. Raises Refusal, with these facts about what is to be held then: "date unclear" when there are none,
    "impossible day" when there is no such day, "no single day" for a week or a month, "weekday" when the weekday is not that of
    the date, and "day just passed" when its year is not written and it was a few weeks ago: nobody moves a meeting by most of a
    year unasked.
    """
    chosen = _chosen(words)
    if chosen is not None:
        return chosen
    readings = find(words, now=using.now, calendar=using.plan.calendar).all
    dated = next((one for one in readings if one.options or one.start is not None), None)
    if dated is None:
        check_possible(readings, **facts)
        raise Refusal("date unclear", **{"label": None, "text": words.strip(), **facts})
    if dated.impossible:
        raise Refusal("impossible day", text=dated.typed, days=dated.options, **facts)
    if is_period(dated):
        raise Refusal("no single day", text=dated.typed, **facts)
    doubt = day_doubt(dated)
    if doubt is not None and doubt.conflict:
        days = tuple(sorted((doubt.day, *doubt.others)))
        raise Refusal("weekday", text=doubt.typed, day=doubt.day, days=days, **facts)
    passed = next((day for day in dated.others if day < using.turn.here.today), None)
    if passed is not None and dated.start is not None:
        raise Refusal("day just passed", day=passed, next=dated.start, days=(dated.start,), **facts)
    return _days(dated)


def clear_days(words: str, using: Reader) -> Days | None:
    """The days that are written, where nothing about them is in doubt and they have not passed; else None."""
    readings = find(words, now=using.now, calendar=using.plan.calendar).all
    dated = next((one for one in readings if one.start is not None), None)
    if dated is None or dated.start is None or dated.options or is_period(dated):
        return None
    doubt = day_doubt(dated)
    is_clear = (doubt is None or not doubt.conflict) and dated.start >= using.turn.here.today
    return _days(dated) if is_clear else None


def fair_days(words: str, using: Reader) -> tuple[date, ...]:
    """The days that words may mean, the likelier first: one, or two when weekday and date disagree; none when none can be read."""
    dated = next(
        (
            one
            for one in find(words, now=using.now, calendar=using.plan.calendar).all
            if one.start is not None
        ),
        None,
    )
    if dated is None or dated.start is None:
        return ()
    doubt = day_doubt(dated)
    return (dated.start, *(doubt.others if doubt is not None and doubt.conflict else ()))


def check_possible(readings: Sequence[Reading], **facts: str) -> None:
    """Raises Refusal "impossible day", with these facts, when a day is among them that does not exist."""
    impossible = next((one for one in readings if one.impossible), None)
    if impossible is not None:
        raise Refusal("impossible day", text=impossible.typed, **facts)


def _chosen(words: str) -> Days | None:
    """A day, perhaps with a time, as a form gives it: "2017-03-16 13:00"."""
    day, _, clock = words.strip().partition(" ")
    found = iso_day(day)
    if found is None:
        return None
    try:
        return Days(starts=found, begins=time.fromisoformat(clock) if clock else None)
    except ValueError:
        return None


def _days(reading: Reading) -> Days:
    if len(reading.options) > 1:
        days = tuple(sorted(reading.options))
        each = reading.join == "and"
        return Days(starts=days[0], candidates=days, begins=reading.time, closes=reading.until, each=each)
    first = reading.start or reading.options[0]
    ends = reading.end if reading.end != first else None
    return Days(starts=first, ends=ends, begins=reading.time, closes=reading.until)
