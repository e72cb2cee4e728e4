"""What comes again: "varje måndag", "varannan torsdag", "första tisdagen i varje månad", "på fredagar", "dagligen"."""

from bot.domain.when.expressions import Repeated
from bot.domain.when.grammar.numbers import ordinal
from bot.domain.when.tokens import Tokens
from bot.domain.when.vocabulary import Unit

OF_SEVERAL = ("alla", "all")
"""They take the plural: "alla onsdagar"; in "påminn alla onsdag den 9 oktober" they are people."""


def repeated(tokens: Tokens, at: int) -> tuple[Repeated, int] | None:
    """Any of them."""
    means = tokens[at].means
    if means.repeat:
        return Repeated(means.repeat), at + 1
    if means.weekdays is not None:
        return _with_more(tokens, at, 1)
    everybody = tokens[at].word in OF_SEVERAL and tokens[at + 1].means.weekday is not None
    if means.which in ("every", "every other") and not everybody:
        return _every(tokens, at + 1, 2 if means.which == "every other" else 1)
    return _of_every_month(tokens, at)


def _every(tokens: Tokens, at: int, every: int) -> tuple[Repeated, int] | None:
    counted = ordinal(tokens, at) or (tokens[at].amount, at + 1)
    if (
        counted[0]
        and counted[0] > 0
        and (tokens[counted[1]].means.unit or tokens[counted[1]].means.weekday is not None)
    ):
        every, at = counted[0], counted[1]
    if tokens[at].means.weekday is not None or tokens[at].means.weekdays is not None:
        return _with_more(tokens, at, every)
    unit = tokens[at].means.unit
    return (Repeated(unit, every), at + 1) if unit else None


def _with_more(tokens: Tokens, at: int, every: int) -> tuple[Repeated, int] | None:
    """Such as "måndag och torsdag"."""
    found: list[int] = []
    while len(found) < 7:
        means = tokens[at].means
        weekday = means.weekdays if means.weekday is None else means.weekday
        if weekday is None:
            return None
        found.append(weekday)
        at += 1
        joint = tokens[at].means.join in ("and", "comma")
        following = tokens[at + 1].means
        if not (joint and (following.weekday is not None or following.weekdays is not None)):
            break
        at += 1
    return Repeated("week", every, tuple(found)), at


def _of_every_month(tokens: Tokens, at: int) -> tuple[Repeated, int] | None:
    """Such as "första tisdagen i varje månad", "den 1:a varje månad", "the 25th of each month"."""
    read = ordinal(tokens, at)
    if read is None and 1 <= tokens[at].number <= 31:
        read = tokens[at].number, at + 1
    if read is None:
        return None
    nth, at = read
    weekday = tokens[at].means.weekday
    unit = tokens[at].means.unit
    at += weekday is not None or unit in ("day", "working day")
    at += tokens[at].means.lead in ("i", "in", "of", "on")
    if tokens[at].means.which != "every" or tokens[at + 1].means.unit not in ("month", "quarter"):
        return None
    of: Unit = tokens[at + 1].means.unit or "month"
    return Repeated(of, 1, () if weekday is None else (weekday,), nth, unit == "working day"), at + 2
