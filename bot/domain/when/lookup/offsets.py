"""Distances from today or from another day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, timedelta

from bot.domain.when.deadline import Offset
from bot.domain.when.distances import apply, distance
from bot.domain.when.expressions import Beside, Same, Single
from bot.domain.when.lookup.spans import IMPOSSIBLE, Span, World
from bot.domain.when.said_days import Ahead
from bot.domain.when.vocabulary import Unit

LookUp = Callable[[Single, World], Span]
MINUTES: dict[Unit, int] = {"hour": 60, "half-hour": 30, "minute": 1, "quarter-hour": 15}


def ahead(written: Ahead, world: World) -> Span:
    """So long from today. Hours and minutes are elapsed time, whatever the clocks do meanwhile."""
    if written.unit in MINUTES:
        minutes = timedelta(minutes=written.number * MINUTES[written.unit])
        at = (world.now.astimezone(UTC) + minutes).astimezone(world.now.tzinfo)
        return Span(first=at.date(), at=at)
    far = distance(written.number, written.unit)
    found = apply(far, world.today, world.calendar.country) if far else None
    if found is None:
        return IMPOSSIBLE
    day = found[0]
    if written.weekday is not None:
        return Span(first=day + timedelta(days=written.weekday - day.weekday()), others=(day,))
    return Span(first=day)


def beside(written: Beside, world: World, look_up: LookUp) -> Span:
    """Counted from the first day of what it stands before, from the last day of what it stands after."""
    of = look_up(written.of, world)
    anchor = of.first if written.side < 0 else of.last or of.first
    if anchor is None:
        return of
    offset = _offset(written, anchor)
    found = apply(offset, anchor, world.calendar.country) if offset else None
    if found is None:
        return IMPOSSIBLE
    return replace(of, first=found[0], last=found[1], anchor=anchor, offset=offset, others=())


def _offset(written: Beside, anchor: date) -> Offset | None:
    if written.weekday is not None:
        days = (written.weekday - anchor.weekday()) % 7
        return Offset((days or 7) if written.side > 0 else days - 7, "day")
    if written.number is None:
        return (
            Offset(written.side, "week") if written.unit == "week" else distance(written.side, written.unit)
        )
    return distance(written.side * written.number, written.unit)


def same(written: Same, world: World, look_up: LookUp) -> Span:
    """The day itself, or its whole week."""
    of = look_up(written.of, world)
    if of.first is None or written.unit == "day":
        return of
    monday = of.first - timedelta(days=of.first.weekday())
    return replace(
        of, first=monday, last=monday + timedelta(days=6), anchor=of.first, offset=Offset(0, "week")
    )
