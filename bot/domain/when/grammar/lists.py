"""Spans and choices: "14-15 september", "28 feb – 2 mars", "22 mars eller 5 april", "6, 8 eller 9 mars", "v. 40-41"."""

from dataclasses import replace

from bot.domain.when.expressions import Beside, Between, Choice, Mentioned, Single
from bot.domain.when.grammar.joints import MOST, Item, Read, grouped, join_at, last_of
from bot.domain.when.grammar.numbers import optional_year
from bot.domain.when.grammar.sharing import after_month, sharing_month
from bot.domain.when.grammar.singles import single
from bot.domain.when.said_days import Day, Feast, Near, Weekday
from bot.domain.when.said_periods import Month, Nth, Part, Week
from bot.domain.when.tokens import Tokens
from bot.domain.when.vocabulary import Join

DASHES = ("-", "–", "—", "−")
SHORTEST_ENUMERATION = 3
"""So many days with only commas between them are a choice."""
LONGEST_SPAN = 6
"""In months, of a span that is written with "till" alone."""


def several(tokens: Tokens, at: int, *, from_led: bool = False) -> Read | None:
    """One expression, or several joined by "-", "eller", "och" …; `from_led`: "från" or "mellan" stands before."""
    shared = sharing_month(tokens, at) or after_month(tokens, at)
    if shared:
        return shared if isinstance(shared[0], Choice) else _chain(tokens, shared, from_led=from_led)
    first = single(tokens, at)
    return _chain(tokens, first, from_led=from_led) if first else None


def _chain(tokens: Tokens, first: Read, *, from_led: bool) -> Read:
    """Further expressions of the same family, each after a joint; a comma alone must lead on to "eller" or "och"."""
    opening, after = first
    items: list[Item] = [opening]  # type: ignore[list-item]  # several() passes nothing else
    joins: list[Join] = []
    sure, kept = after, 1
    while len(items) < MOST:
        step = _next(tokens, after, last_of(items[-1]), from_led=from_led)
        if step is None:
            break
        if step[0] == "to" and joins and "to" not in joins and tokens[after].word not in DASHES:
            break  # "27/1 och 10/2 till 17/2": "till" leads on to the deadline
        join, item, after = step
        joins.append(join)
        items.append(item)
        if join != "comma":
            sure, kept = after, len(items)
    if kept == 1 and len(items) >= SHORTEST_ENUMERATION:
        sure, kept = after, len(items)
    if kept == 1:
        return opening, sure
    return grouped(_agreed(items[:kept]), joins[: kept - 1]), sure


def _next(tokens: Tokens, at: int, before: Single, *, from_led: bool) -> tuple[Join, Item, int] | None:
    joint = join_at(tokens, at)
    if joint is None:
        return None
    join, start = joint
    start += tokens[start].means.lead in ("on", "from", "i", "in") or tokens[start].means.either
    start += tokens[start].means.article
    if (
        isinstance(before, Week)
        and before.weekday is None
        and 1 <= tokens[start].number <= 53
        and tokens[start].digits <= 2
    ):
        year, after = optional_year(tokens, start + 1)
        follows = tokens[start + 1].means
        if follows.month is None and tokens[start + 1].word != "/" and not follows.unit:
            return join, Week(number=tokens[start].number, year=year), after
    span = sharing_month(tokens, start) if isinstance(before, Day) and join != "to" else None
    if span and isinstance(span[0], Between):
        return join, span[0], span[1]
    read = single(tokens, start)
    if read and isinstance(read[0], Beside) and isinstance(read[0].of, Mentioned):
        read = replace(read[0], of=before), read[1]  # "nästa vecka eller veckan därpå"
    if read is None or not _alike(before, read[0]):
        return None
    if join == "to" and not _spans(tokens, at, before, read[0], from_led=from_led):
        return None
    return join, read[0], read[1]


def _spans(tokens: Tokens, at: int, first: Single, last: Single, *, from_led: bool) -> bool:
    """Such as "till" alone may also lead a deadline: it spans only between days written alike."""
    if tokens[at].word in DASHES:
        return True
    if isinstance(first, Day) and isinstance(last, Day):
        return from_led or (first.figures == last.figures and _follows(first, last))
    return not isinstance(first, Day) and not isinstance(last, Day)


def _follows(first: Day, last: Day) -> bool:
    """Whether the other day comes within half a year, rather than nearly a year later."""
    if first.month is None or last.month is None:
        return True
    months = (last.month - first.month) % 12
    return months <= LONGEST_SPAN and (months > 0 or last.day > first.day)


def _family(item: Single) -> str:
    match item:
        case Day() | Near() | Weekday() | Feast() | Nth():
            return "day"
        case Week(weekday=None) | Beside(number=None, unit="week", weekday=None):
            return "week"
        case Beside(number=None, unit="day", of=Day() | Near() | Weekday()):
            return "day"
        case Week():
            return "day"
        case Month() | Part():
            return "month"
        case _:
            return type(item).__name__


def _alike(one: Single, other: Single) -> bool:
    return _family(one) == _family(other) and _family(one) in ("day", "week", "month")


def _agreed(items: list[Item]) -> list[Item]:
    """What is written once holds for all: the year at the end, the week of weekdays."""
    weeks = [item for item in items if isinstance(item, Week) and item.weekday is not None]
    nexts = any(isinstance(item, Weekday) and item.which == "next" for item in items)
    year = getattr(last_of(items[-1]), "year", None)
    agreed: list[Item] = []
    for item in items:
        if isinstance(item, Weekday) and weeks and item.which == "coming":
            agreed.append(replace(weeks[0], weekday=item.weekday))
        elif isinstance(item, Weekday) and nexts:
            agreed.append(replace(item, which="next"))
        elif isinstance(item, Day | Week | Month) and item.year is None and year is not None:
            agreed.append(replace(item, year=year - _turns(item, items[-1])))
        else:
            agreed.append(item)
    return agreed


def _turns(item: Item, last: Item) -> int:
    """1 when a span reaches over New Year: "23 december - 7 januari 2018"."""
    return int(isinstance(item, Day) and isinstance(last, Day) and (item.month or 0) > (last.month or 0))
