"""One expression: which rules can begin with a token, and the one among them that reads furthest."""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from bot.domain.when.expressions import Single
from bot.domain.when.grammar import days, feasts, meetings, offsets, parts, periods, weeks
from bot.domain.when.lexicon import FIELDS
from bot.domain.when.tokens import Tokens
from bot.domain.when.vocabulary import NOTHING, Meaning

Rule = Callable[[Tokens, int], tuple[Any, int] | None]
"""Reads one kind of expression at a place: what it says, and where it ended."""


@cache
def _rules() -> tuple[tuple[Rule, tuple[str, ...]], ...]:
    """Each rule, and what its first word may mean; "figures" is a number in figures."""
    return (
        (days.day, ("weekday", "ordinal", "month", "figures")),
        (dated_number, ("ordinal", "figures")),
        (weeks.near, ("near", "today")),
        (weeks.weekday, ("weekday", "which")),
        (weeks.week, ("week", "which", "article", "unit", "figures", "week_of_feast")),
        (weeks.day_of_the, ("whose",)),
        (weeks.week_after_next, ("unit",)),
        (weeks.weekend, ("unit", "which")),
        (feasts.feast, ("feast", "which")),
        (feasts.dated, ("feast",)),
        (periods.month, ("month", "which")),
        (periods.quarter, ("quarter", "ordinal", "unit", "which", "figures", "other")),
        (periods.half_year, ("half", "other")),
        (periods.year, ("which", "figures")),
        (
            parts.part,
            (
                "part",
                "ordinal",
                "whose",
                "month",
                "article",
                "unit",
                "which",
                "last_day",
                "ending",
                "end_of",
                "of_month",
            ),
        ),
        (parts.year_end, ("figures",)),
        (periods.turn, ("turn",)),
        (periods.nth, ("ordinal", "whose", "figures")),
        (offsets.ahead, ("number", "unit", "figures", "which")),
        (offsets.next_working_day, ("which",)),
        (offsets.beside, ("number", "unit", "weekday", "ordinal", "about", "figures")),
        (offsets.same, ("same", "unit")),
        (meetings.meeting, ("series", "gathering", "month", "which", "whose", "ordinal", "figures", "other")),
    )


@lru_cache(maxsize=8192)
def _rules_of(meaning: Meaning) -> tuple[Rule, ...]:
    if meaning is NOTHING:
        fields = {"other"}
    else:
        values = {field: getattr(meaning, field) for field in FIELDS}
        fields = {field for field, value in values.items() if value is not None and value is not False}
    return tuple(rule for rule, starts in _rules() if fields & set(starts))


@cache
def _rules_of_figures() -> tuple[Rule, ...]:
    return tuple(rule for rule, starts in _rules() if "figures" in starts)


def single(tokens: Tokens, at: int, *, anchor: bool = False) -> tuple[Single, int] | None:
    """The expression at this place that reads furthest. As an `anchor` of another one it is no distance itself."""
    token = tokens[at]
    if token.number >= 0:
        rules = _rules_of_figures()
    elif token.word == "\ufffc":
        return None
    else:
        rules = _rules_of(token.means)
    best: tuple[Single, int] | None = None
    for rule in rules:
        if anchor and rule is offsets.beside:
            continue
        read = rule(tokens, at)
        if read and (best is None or read[1] > best[1]):
            best = read
    return best


def dated_number(tokens: Tokens, at: int) -> tuple[Any, int] | None:
    """Such as "den 20:e", "the 30th": only the number of a day, after an article."""
    if at == 0 or not tokens[at - 1].means.article:
        return None
    if tokens[at].glued or (tokens[at].number < 0 and (tokens[at].means.ordinal or 0) < 3):
        return None  # "D2" is no day
    return days.day_of_month(tokens, at)
