"""Distances: "om två veckor", "två arbetsdagar före X", "dagen före X", "veckan före X", "fredagen efter X"."""

from typing import Literal

from bot.domain.when.expressions import Ahead, Beside, Near, Same, Single
from bot.domain.when.grammar import singles
from bot.domain.when.tokens import Tokens
from bot.domain.when.vocabulary import Lead, Unit

SIDES: dict[Lead | None, Literal[-1, 1]] = {"before": -1, "ahead of": -1, "after": 1}
DEEPEST = 3


def near(tokens: Tokens, at: int) -> tuple[Near, int] | None:
    """Such as "i morgon", "the day after tomorrow", "i kväll"."""
    means = tokens[at].means
    if means.today:
        return Near(0, means.today), at + 1
    return None if means.near is None else (Near(means.near), at + 1)


def ahead(tokens: Tokens, at: int) -> tuple[Ahead, int] | None:
    """Such as "två veckor" after "om" or "inom"; "two weeks from now", "in two weeks' time"."""
    before = at - 1 - (at > 1 and tokens[at - 1].means.article)
    at += tokens[at].means.which in ("next", "coming")
    read = _length(tokens, at)
    if read is None:
        return None
    number, unit, after = read
    if tokens[after].means.from_now:
        return Ahead(number, unit), after + 1
    led = before >= 0 and tokens[before].means.lead in ("om", "in", "within")
    return (Ahead(number, unit), after) if led else None


def _length(tokens: Tokens, at: int) -> tuple[int, Unit, int] | None:
    """Such as "två veckor", "14 dagar", "half an hour"."""
    number = tokens[at].amount
    if number is None:
        unit = tokens[at].means.unit
        return (1, unit, at + 1) if unit == "half-hour" else None
    unit = tokens[at + 1].means.unit
    return (number, unit, at + 2) if unit and 0 < number <= 999 else None


def beside(tokens: Tokens, at: int, depth: int = 0) -> tuple[Beside, int] | None:
    """A distance from another day: so many units before or after it, or the day, week or weekday beside it."""
    if depth >= DEEPEST:
        return None
    read = _length(tokens, at)
    if read:
        number, unit, after = read
        side = SIDES.get(tokens[after].means.lead)
        if unit == "week" and tokens[after].word in ("from", "fran", "on"):
            side = 1  # "a week from Friday", "a week on Friday"
        of = _anchor(tokens, after + 1, depth) if side else None
        return (Beside(side, of[0], number, unit), of[1]) if side and of else None
    weekday, unit_beside = tokens[at].means.weekday, tokens[at].means.unit
    side = SIDES.get(tokens[at + 1].means.lead)
    if side is None or (weekday is None and not _is_the_one_beside(tokens, at)):
        return None
    of = _anchor(tokens, at + 2, depth)
    if of is None:
        return None
    return Beside(side, of[0], None, unit_beside or "day", weekday), of[1]


def _is_the_one_beside(tokens: Tokens, at: int) -> bool:
    """Such as "dagen före", "the week before"."""
    means, word = tokens[at].means, tokens[at].word
    english = word in ("day", "week", "month") or means.unit == "working day"
    return means.unit is not None and (means.definite or english)


def _anchor(tokens: Tokens, at: int, depth: int) -> tuple[Single, int] | None:
    at += tokens[at].means.lead == "on"
    at += tokens[at].means.article
    return beside(tokens, at, depth + 1) or singles.single(tokens, at, anchor=True)


def same(tokens: Tokens, at: int) -> tuple[Same, int] | None:
    """Such as "samma vecka som styrelsemötet", "the same day as the board meeting", "the week of the board meeting"."""
    found = tokens[at].means.same
    unit = tokens[at + found].means.unit
    link = tokens[at + found + 1]
    if unit not in ("day", "week") or link.word not in (("som", "as") if found else ("of",)):
        return None
    of = _anchor(tokens, at + found + 2, DEEPEST)
    return (Same(unit, of[0]), of[1]) if of else None
