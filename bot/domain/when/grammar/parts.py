"""Parts of periods: "slutet av mars", "mitten av veckan", "sista februari", "månadens slut", "late March"."""

from bot.domain.when.grammar.periods import PRESENT, WHOSE, period
from bot.domain.when.said_periods import Month, Part, Period, Year
from bot.domain.when.tokens import Tokens


def part(tokens: Tokens, at: int) -> tuple[Part, int] | None:
    """Such as "slutet av mars", "mitten av maj", "sista februari", "månadens slut", "maj är slut", "late March"."""
    at += tokens[at].means.article
    return _named_part(tokens, at) or _last_day(tokens, at) or _ending(tokens, at)


def _named_part(tokens: Tokens, at: int) -> tuple[Part, int] | None:
    name = tokens[at].means.part
    if name is None:
        return None
    at += 1 + (tokens[at + 1].word == "-")
    at += tokens[at].means.article
    read = period(tokens, at)
    return (Part(name, read[0]), read[1]) if read else None


def _last_day(tokens: Tokens, at: int) -> tuple[Part, int] | None:
    """Such as "sista mars", "sista dagen i mars", "last day of March", "månadens sista dag"."""
    whose = tokens[at].means.whose
    if whose:
        return (Part("end", WHOSE[whose], last_day=True), at + 2) if tokens[at + 1].means.last_day else None
    last = tokens[at].means.ordinal == -1
    named = tokens[at].means.last_day or (last and tokens[at + 1].means.lead in ("i", "in", "of"))
    if not named and not last:
        return None
    at += 1
    if named:
        at += tokens[at].means.lead in ("i", "in", "of")
        at += tokens[at].means.article
    read = period(tokens, at)
    if read is None or (not named and not isinstance(read[0], Month)) or _is_plain(read[0], named=named):
        return None
    return Part("end", read[0], last_day=True), read[1]


def _is_plain(period: Period, *, named: bool) -> bool:
    """Such as "sista månaden" says nothing of its last day; "sista dagen i månaden" does."""
    return not named and isinstance(period, Month) and period.month is None


def year_end(tokens: Tokens, at: int) -> tuple[Part, int] | None:
    """Such as "2025 är slut"."""
    token = tokens[at]
    found = token.digits == 4 and tokens[at + 1].means.ending
    return (Part("end", Year(token.number), last_day=True), at + 2) if found else None


def _ending(tokens: Tokens, at: int) -> tuple[Part, int] | None:
    """Such as "månadens slut", "maj är slut", "year end", "the month is over", "EOW"."""
    end_of = tokens[at].means.end_of
    if end_of:
        return Part("end", PRESENT[end_of], last_day=True), at + 1
    whose, of_month = tokens[at].means.whose, tokens[at].means.of_month
    if (whose or of_month) and tokens[at + 1].means.ending:
        return Part("end", WHOSE[whose] if whose else Month(of_month), last_day=True), at + 2
    if tokens[at].means.ending:
        close = period(tokens, at + 1)
        return (Part("end", close[0], last_day=True), close[1]) if close else None
    read = period(tokens, at)
    if read and tokens[read[1]].means.ending:
        return Part("end", read[0], last_day=True), read[1] + 1
    return None
