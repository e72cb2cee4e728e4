"""Makes a reading of a phrase: looks its days up and says how they bind."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.domain.when.expressions import (
    Beside,
    Between,
    Choice,
    Meeting,
    Phrase,
    Repeated,
    Same,
    Single,
    Vague,
)
from bot.domain.when.leads import binding
from bot.domain.when.lookup.looking import between, look_up, repeated, replace_today, rule_of
from bot.domain.when.lookup.spans import Span, World
from bot.domain.when.reading import Kind, Reading
from bot.domain.when.said_days import Ahead, Day, Near, Weekday
from bot.domain.when.said_periods import HalfYear, Month, Nth, Part, Quarter, Turn, Week, Weekend, Year
from bot.domain.when.tokens import Tokens
from bot.domain.when.workdays import ONE_DAY


@dataclass(frozen=True, slots=True)
class Source:
    """The text and its tokens."""

    text: str
    tokens: Tokens


def reading(phrase: Phrase, source: Source, world: World) -> Reading:
    """What the phrase says on that day."""
    start, end = source.tokens[phrase.first].start, source.tokens[phrase.after - 1].end
    meeting = _meeting_in(phrase.when)
    bound = binding(phrase.leads, to_meeting=meeting is not None)
    bare = Reading(
        kind="none",
        typed=source.text[start:end],
        spans=((start, end),),
        relation=bound.relation,
        word=bound.meeting_word if meeting else bound.word,
        strength=bound.strength,
        bound=meeting is not None,
        meeting=_name(meeting, source.text),
    )
    match phrase.when:
        case None:
            return _only_time(bare, phrase, world)
        case Vague(ongoing=ongoing):
            word = "ongoing" if ongoing else bare.word
            return replace(bare, vague=True, word=word, relation="on", strength=0)
        case Choice():
            return _choice(bare, phrase, phrase.when, world)
        case Repeated():
            rule = rule_of(phrase.when)
            return _dated(
                replace(bare, rule=rule, strength=3), phrase, repeated(phrase.when, world), "recurring"
            )
        case Between():
            if bound.relation == "after":
                bare = replace(bare, relation="on", word="on")  # "från 2 till 9 juli"
            return _dated(bare, phrase, between(phrase.when, world), "range")
        case _:
            return _single(bare, phrase, phrase.when, world)  # type: ignore[arg-type]  # Past never comes here


def _meeting_in(when: object) -> Meeting | None:
    if isinstance(when, Beside | Same):
        return _meeting_in(when.of)
    return when if isinstance(when, Meeting) else None


def _name(meeting: Meeting | None, text: str) -> str | None:
    """Its series in the plan, else as it is written."""
    return None if meeting is None else meeting.series or text[meeting.name[0] : meeting.name[1]]


def _only_time(bare: Reading, phrase: Phrase, world: World) -> Reading:
    """A time without a day is today's, or tomorrow's when it has passed."""
    begins = phrase.clock.begins or time(0)
    passed = datetime.combine(world.today, begins, world.now.tzinfo) < world.now
    day = world.today + ONE_DAY if passed else world.today
    return replace(_dated(bare, phrase, Span(first=day), "date"), clock_only=True)


def _choice(bare: Reading, phrase: Phrase, when: Choice, world: World) -> Reading:
    spans = [
        _option(one, before, world) for before, one in zip((None, *when.options), when.options, strict=False)
    ]
    days = tuple(span.first for span in spans if span.first)
    if len(days) < len(spans):
        return replace(bare, impossible=True, options=days, start=days[0] if days else None)
    found = Span(first=days[0], conflict=any(span.conflict for span in spans))
    return replace(
        _dated(bare, phrase, found, "alternatives"), options=days, join=when.join, kind="alternatives"
    )


def _option(one: Single | Between, before: Single | Between | None, world: World) -> Span:
    """One of several; a weekday after a date is the next one after it ("tisdag 1/9 eller onsdag")."""
    if isinstance(one, Between):
        return between(one, world)
    first = look_up(before, world).first if isinstance(before, Day) and isinstance(one, Weekday) else None
    return look_up(one, replace_today(world, first) if first else world)


def _single(bare: Reading, phrase: Phrase, when: Single, world: World) -> Reading:
    if isinstance(when, Part) and when.part == "end" and bare.relation in ("by", "before"):
        when = replace(when, last_day=True)
    if isinstance(when, Part) and when.last_day and bare.relation == "before":
        bare = replace(bare, relation="by", word="by")
    if isinstance(when, Near):
        bare = replace(bare, strength=max(bare.strength, 3))  # "i dag" never names anything
    if isinstance(when, Beside):
        bare = _at_a_distance(bare, when, led="by" in phrase.leads)
    return _dated(bare, phrase, look_up(when, world), _kind(when))


def _at_a_distance(bare: Reading, when: Beside, *, led: bool) -> Reading:
    """Such as "N dagar före X" is to be done by then, "dagen före X" on it; "veckan före X" is a week before it.

    `led`: "senast" stands before it.
    """
    bare = replace(bare, strength=max(bare.strength, 3))
    if when.number is not None or (led and (when.unit != "week" or when.weekday is not None)):
        return replace(bare, relation="by", word="by")
    if when.unit == "week" and when.weekday is None:
        return replace(bare, relation="before" if when.side < 0 else "after", word="by")
    return replace(bare, relation="on", word="on")


def _dated(bare: Reading, phrase: Phrase, span: Span, kind: Kind) -> Reading:
    clock, first = phrase.clock, span.first
    if span.at is not None:
        return replace(bare, kind="datetime", start=first, time=span.at.timetz().replace(tzinfo=None))
    if first is None:
        return replace(bare, kind="none" if span.impossible else kind, impossible=span.impossible)
    timed = clock.begins is not None
    return replace(
        bare,
        kind="datetime" if timed and kind != "recurring" else _narrow(kind, span),
        start=first,
        end=_last_day(first, span.last, clock.begins, clock.ends),
        time=clock.begins,
        until=clock.ends,
        part=clock.part or (phrase.when.part if isinstance(phrase.when, Near) else None),
        planned=span.meeting,
        anchor=span.anchor,
        offset=span.offset,
        conflict=span.conflict,
        others=span.others,
    )


def _last_day(first: date, last: date | None, begins: time | None, ends: time | None) -> date | None:
    """A span of times ends the same day, or the next when it passes midnight."""
    if begins is None or ends is None or last is not None:
        return last
    return first + ONE_DAY if ends <= begins else first


def _narrow(kind: Kind, span: Span) -> Kind:
    """One day is no period."""
    return "date" if span.last is None and kind in ("week", "month-part", "range") else kind


def _kind(when: Single) -> Kind:
    match when:
        case Week() | Weekend() | Nth(what="week"):
            return "week"
        case Month(last=None) | Part():
            return "month-part"
        case Month() | Quarter() | HalfYear() | Year() | Turn():
            return "range"
        case Meeting(day=None):
            return "meeting-relative"
        case Beside(of=of) | Same(of=of):
            whole: Kind = "week" if when.unit == "week" else "date"
            return "meeting-relative" if _meeting_in(of) else whole
        case Ahead():
            return "date"
        case _:
            return "date"
