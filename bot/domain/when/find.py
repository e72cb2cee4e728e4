"""Finds the dates in a text, and which of them is the deadline. The door of this folder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.when import titles
from bot.domain.when.assembling import Source, reading
from bot.domain.when.calendar import Calendar
from bot.domain.when.expressions import Phrase
from bot.domain.when.grammar.phrases import phrase
from bot.domain.when.judging import judge
from bot.domain.when.labels import labelled
from bot.domain.when.lookup.spans import World
from bot.domain.when.mentions import Mention
from bot.domain.when.names import names_of
from bot.domain.when.reading import Reading
from bot.domain.when.tokens import Tokens, tokens_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a text says of dates. `reading`: the deadline (None: it has none). `rest`: the text without the deadline's
    words and without mentions. `spans`: the places of those words. `all`: every reading, in order of appearance.
    """

    reading: Reading | None
    rest: str
    spans: tuple[tuple[int, int], ...]
    all: tuple[Reading, ...]


def find(text: str, *, now: datetime, calendar: Calendar, protected: Sequence[tuple[int, int]] = ()) -> Found:
    """Reads a text. `now` is aware, in the reader's zone; `protected` places (mentions, quotes) are never read."""
    names = names_of(calendar)
    source = Source(text, labelled(tokens_of(text, names, protected), calendar))
    world = World(now, calendar)
    readings = [reading(one, source, world) for one in _phrases(source, world)]
    readings = [titles.named(one, source.tokens, calendar) for one in _with_its_time(readings)]
    chosen = _deadline(readings)
    dated = chosen is not None and not chosen.vague
    spans = chosen.spans if chosen is not None and dated else ()
    return Found(reading=chosen, rest=titles.rest(text, spans, protected), spans=spans, all=tuple(readings))


def _phrases(source: Source, world: World) -> list[Phrase]:
    found: list[Phrase] = []
    mentioned = Mention()
    at, last = 0, len(source.tokens)
    while at < last:
        one = phrase(source.tokens, at) if _may_begin(source.tokens, at) else None
        one = mentioned.counted_from(one) if one else None
        verdict = judge(one, source.tokens, source.text, world) if one else "no date"
        mentioned = mentioned.then(one, dated=verdict != "no date") if one else mentioned
        if one is None or verdict == "no date":
            at += 1
            continue
        if verdict == "deadline":
            found.append(one)
        at = one.after
    return found


def _may_begin(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    return token.means.known or token.number >= 0


def _with_its_time(readings: list[Reading]) -> list[Reading]:
    """Such as "kl 14 med Lund på fredag": a lone time belongs to the only day there is."""
    times = [one for one in readings if one.clock_only]
    days = [one for one in readings if not one.clock_only and not one.vague]
    if len(times) != 1 or len(days) != 1 or days[0].time or days[0].start is None or days[0].kind != "date":
        return readings
    clock, day = times[0], days[0]
    whole = replace(
        day,
        kind="datetime",
        time=clock.time,
        until=clock.until,
        end=day.start if clock.until else None,
        spans=tuple(sorted((*day.spans, *clock.spans))),
    )
    return [whole if one is day else one for one in readings if one is not clock]


def _deadline(readings: list[Reading]) -> Reading | None:
    """The one that most clearly is the deadline; among equals the last. What gives no day gives way to what does."""
    best: Reading | None = None
    for one in readings:
        if best is None or _clearness(one) >= _clearness(best):
            best = one
    return best


def _clearness(one: Reading) -> int:
    unplanned = one.start is None and not one.impossible and not one.vague
    return 1 if unplanned else 2 * one.strength
