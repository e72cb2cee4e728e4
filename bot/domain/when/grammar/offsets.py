"""Distances: "om två veckor", "två arbetsdagar före X", "dagen före X", "veckan före X", "fredagen efter X"."""

from dataclasses import replace
from typing import Literal

from bot.domain.when.expressions import Beside, Mentioned, Same, Single
from bot.domain.when.grammar import singles
from bot.domain.when.grammar.numbers import ordinal
from bot.domain.when.said_days import Ahead
from bot.domain.when.tokens import Tokens
from bot.domain.when.vocabulary import Lead, Unit

SIDES: dict[Lead | None, Literal[-1, 1]] = {"before": -1, "ahead of": -1, "after": 1}
DEEPEST = 3
WITHOUT_NUMBER: tuple[Unit | None, ...] = ("half-hour", "quarter-hour", "half-year")
HALF = ("halv", "halvt", "half")
HALVES: dict[Unit | None, Unit] = {"hour": "half-hour", "year": "half-year"}


def ahead(tokens: Tokens, at: int) -> tuple[Ahead, int] | None:
    """Such as "två veckor" after "om" or "inom"; "two weeks from now", "in two weeks' time"."""
    before = at - 1 - (at > 1 and (tokens[at - 1].means.article or tokens[at - 1].means.about))
    at += tokens[at].means.which in ("next", "coming")
    read = _length(tokens, at)
    if read is None:
        return None
    number, unit, after = read
    if tokens[after].means.from_now:
        return Ahead(number, unit), after + 1
    if tokens[after].means.lead == "from" and tokens[after + 1].means.near == 0:
        return Ahead(number, unit), after + 2
    if before < 0 or tokens[before].means.lead not in ("om", "in", "within"):
        return None
    day = tokens[after + 1].means.weekday
    if unit in ("week", "fortnight") and tokens[after].means.lead == "on" and day is not None:
        return Ahead(number, unit, day), after + 2
    return Ahead(number, unit), after


def next_working_day(tokens: Tokens, at: int) -> tuple[Ahead, int] | None:
    """Such as "nästa arbetsdag"."""
    found = tokens[at].means.which in ("next", "coming") and tokens[at + 1].means.unit == "working day"
    return (Ahead(1, "working day"), at + 2) if found else None


def _length(tokens: Tokens, at: int) -> tuple[int, Unit, int] | None:
    """Such as "två veckor", "14 dagar", "half an hour", "1,5 timme", "ett och ett halvt år"."""
    number = tokens[at].amount
    if number is None:
        unit = tokens[at].means.unit
        return (1, unit, at + 1) if unit and unit in WITHOUT_NUMBER and tokens[at].word == "" else None
    if tokens[at + 1].word in (",", ".") and tokens[at + 1].glued and tokens[at + 2].number == 5:
        half = HALVES.get(tokens[at + 3].means.unit)
        return (2 * number + 1, half, at + 4) if half else None
    if tokens[at + 1].means.join == "and" and tokens[at + 2].amount == 1 and tokens[at + 3].word in HALF:
        half = HALVES.get(tokens[at + 4].means.unit)
        return (2 * number + 1, half, at + 5) if half else None
    unit = tokens[at + 1].means.unit
    return (number, unit, at + 2) if unit and 0 < number <= 999 else None


def beside(tokens: Tokens, at: int, depth: int = 0) -> tuple[Beside, int] | None:
    """A distance from another day: so many units before or after it, or the day, week or weekday beside it."""
    if depth >= DEEPEST:
        return None
    at += tokens[at].means.about
    read = _length(tokens, at)
    if read:
        number, unit, after = read
        side = SIDES.get(tokens[after].means.lead)
        if unit == "week" and tokens[after].word in ("from", "fran", "on"):
            side = 1  # "a week from Friday", "a week on Friday"
        return _beside(tokens, after, depth, Beside(side or 1, Mentioned(), number, unit))
    counted = ordinal(tokens, at)
    at = counted[1] if counted else at
    weekday, unit_beside = tokens[at].means.weekday, tokens[at].means.unit
    if weekday is None and not _is_the_one_beside(tokens, at):
        return None
    found = _beside(tokens, at + 1, depth, Beside(1, Mentioned(), None, unit_beside or "day", weekday))
    return _counted(found, counted[0]) if found and counted else found


def _beside(tokens: Tokens, at: int, depth: int, distance: Beside) -> tuple[Beside, int] | None:
    """A distance with its side and what it is counted from, which may have been named before: "veckan innan"."""
    side = SIDES.get(tokens[at].means.lead)
    if tokens[at].word in ("from", "fran", "on") and distance.unit == "week" and distance.number:
        side = 1  # "a week from Friday", "a week on Friday"
    of = _anchor(tokens, at + 1, depth) if side else None
    if side and of:
        return replace(distance, side=side, of=of[0]), of[1]
    away = tokens[at].means.away or (side if side and _is_over(tokens, at + 1) else None)
    return (replace(distance, side=-1 if away < 0 else 1), at + 1) if away and not depth else None


def _is_over(tokens: Tokens, at: int) -> bool:
    """Whether nothing follows that something could be counted from."""
    return not (tokens[at].word[:1].isalnum() or tokens[at].means.known)


def _counted(found: tuple[Beside, int], nth: int) -> tuple[Beside, int] | None:
    """Such as "sista arbetsdagen före jul", "andra vardagen efter nyår": counted away from the day."""
    distance, after = found
    number = -nth if distance.side < 0 else nth
    if number == 1:
        return found
    return (replace(distance, number=number), after) if number > 1 and distance.weekday is None else None


def _is_the_one_beside(tokens: Tokens, at: int) -> bool:
    """Such as "dagen före", "the week before"."""
    means, word = tokens[at].means, tokens[at].word
    english = word in ("day", "week", "month") or means.unit == "working day"
    return means.unit is not None and (means.definite or english)


def _anchor(tokens: Tokens, at: int, depth: int) -> tuple[Single, int] | None:
    at += tokens[at].means.lead == "on"
    at += tokens[at].means.article
    return beside(tokens, at, depth + 1) or singles.single(tokens, at, anchor=True)


def _begins_on(tokens: Tokens, at: int) -> int:
    """Where the day stands that a week begins on: "week commencing 6 March", "veckan som börjar den 6 mars"; 0: none does."""
    if tokens[at].word in ("commencing", "beginning", "starting"):
        return at + 1
    return (
        at + 2 if tokens[at].word == "som" and tokens[at + 1].word in ("borjar", "inleds", "startar") else 0
    )


def same(tokens: Tokens, at: int) -> tuple[Same, int] | None:
    """Such as "samma vecka som styrelsemötet", "the same day as the board meeting", "the week of the board meeting", "veckan som
    börjar 6 mars".
    """
    found = tokens[at].means.same
    unit = tokens[at + found].means.unit
    link = tokens[at + found + 1]
    begins = unit == "week" and not found and _begins_on(tokens, at + 1)
    if unit not in ("day", "week") or (not begins and link.word not in (("som", "as") if found else ("of",))):
        return None
    of = _anchor(tokens, begins or at + found + 2, DEEPEST)
    return (Same(unit, of[0]), of[1]) if of else None
