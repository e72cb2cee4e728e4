"""What joins several dates, and how they group: "-", "till", ",", "och", "eller"."""

from collections.abc import Sequence
from typing import Literal

from bot.domain.when.expressions import Between, Choice, Expression, Single
from bot.domain.when.tokens import Tokens
from bot.domain.when.vocabulary import Join

Read = tuple[Expression, int]
Item = Single | Between
MOST = 8
"""More dates than that in one breath are no choice that anybody means."""


def join_at(tokens: Tokens, at: int) -> tuple[Join, int] | None:
    """A joint: "-", "till", ",", "och", ", eller", "/" (which is "or"; between two dates with their years "to"). Answers it and where it ended."""
    join = tokens[at].means.join
    if tokens[at].word == "/":
        return "to" if tokens[at + 1].digits == 4 else "or", at + 1
    if join == "comma" and tokens[at + 1].means.join in ("or", "and"):
        return tokens[at + 1].means.join or "or", at + 2
    doubled = tokens[at].word == tokens[at + 1].word == "-" and tokens[at + 1].glued
    return (join, at + 1 + doubled) if join else None


def grouped(items: Sequence[Item], joins: Sequence[Join]) -> Between | Choice:
    """Spans bind tighter than choices: "14-15 eller 21-22 september"."""
    groups: list[list[Item]] = [[items[0]]]
    for join, item in zip(joins, items[1:], strict=True):
        if join == "to":
            groups[-1].append(item)
        else:
            groups.append([item])
    spans = [_spanning(group) for group in groups]
    if len(spans) == 1 and isinstance(spans[0], Between):
        return spans[0]
    either: Literal["or", "and"] = "or" if "or" in joins else "and"
    return Choice(tuple(spans), either)


def _spanning(group: Sequence[Item]) -> Item:
    first, last = group[0], group[-1]
    if len(group) == 1:
        return first
    return Between(first.first if isinstance(first, Between) else first, last_of(last))


def last_of(item: Item) -> Single:
    """The expression that a span ends with, or the only one."""
    return item.last if isinstance(item, Between) else item
