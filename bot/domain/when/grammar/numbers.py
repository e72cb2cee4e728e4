"""Numbers of days, years and counts: "2", "2:a", "2nd", "andra", "2017", "-26"."""

from bot.domain.when.tokens import Tokens

FIRST_YEAR, LAST_YEAR = 1900, 2199


def day_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The number of a day in a month: "2", "2:a", "2a", "2nd", "andra"."""
    token = tokens[at]
    if 1 <= token.number <= 31 and token.digits <= 2:
        return token.number, _skip_ending(tokens, at + 1)
    if token.means.ordinal and token.means.ordinal > 0:
        return token.means.ordinal, at + 1
    return None


def ordinal(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A place in a row: "första", "1:a", "sista" (-1)."""
    token = tokens[at]
    if token.means.ordinal:
        return token.means.ordinal, at + 1
    if 1 <= token.number <= 31:
        after = _skip_ending(tokens, at + 1)
        return (token.number, after) if after > at + 1 else None
    return None


def _skip_ending(tokens: Tokens, at: int) -> int:
    """Past ":a", "a", "nd" when it is glued to the figures."""
    colon = tokens[at].word == ":" and tokens[at].glued
    ending = tokens[at + colon]
    if not (ending.means.nth and ending.glued):
        return at
    return at + colon + 1


def year(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A year after a date: "2017", ", 2017", "-17", "-2017", "'17"."""
    token = tokens[at]
    if token.digits == 4 and FIRST_YEAR <= token.number <= LAST_YEAR:
        return token.number, at + 1
    following = tokens[at + 1]
    if token.word == "-" and token.glued and following.glued and FIRST_YEAR <= following.number <= LAST_YEAR:
        return following.number, at + 2
    if token.word == "," and following.digits == 4 and FIRST_YEAR <= following.number <= LAST_YEAR:
        return following.number, at + 2
    if (
        token.word in ("-", "'", "’")
        and following.digits == 2
        and following.glued
        and not _goes_on(tokens, at + 2)
    ):
        return 2000 + following.number, at + 2
    return None


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether figures are part of something longer, as the 15 of "-15/9" or "-15 september"."""
    token = tokens[at]
    if token.means.month is not None and not token.means.weak:
        return True
    return token.glued and token.word in ("/", ":", ".") and tokens[at + 1].number >= 0


def full_year(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """A year in four figures, as after the number of a week: "2018", ", 2018"."""
    after = at + (tokens[at].word == ",")
    token = tokens[after]
    is_year = token.digits == 4 and FIRST_YEAR <= token.number <= LAST_YEAR
    return (token.number, after + 1) if is_year else (None, at)


def optional_year(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """A year when one is written, and where it ends."""
    return year(tokens, at) or (None, at)


def relative_year(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Such as "nästa år" (1), "i år" (0), "förra året" (-1), after a month."""
    at += tokens[at].means.lead in ("i", "in", "of")
    token = tokens[at]
    if token.means.unit == "year" and tokens[at - 1].word == "i":
        return 0, at + 1
    ahead = {"next": 1, "this": 0, "last": -1}.get(token.means.which or "")
    if ahead is not None and tokens[at + 1].means.unit == "year":
        return ahead, at + 2
    return None
