"""Days in figures: "27/1", "3/4-17", "2017-03-02", "170302", "2.5.2017". The day stands before the month, always."""

from bot.domain.when.grammar.numbers import optional_year
from bot.domain.when.said_days import Day
from bot.domain.when.tokens import Token, Tokens

DayRead = tuple[Day, int]
SHORT_YEARS = range(20, 40)
"""Years that people mean by two figures in front."""
SEPARATORS = ("-", "–", "/", ".")


def day(tokens: Tokens, at: int) -> DayRead | None:
    """A day written in figures alone."""
    first = tokens[at]
    if first.digits == 4:
        return _year_first(tokens, at)
    if first.digits == 2 and first.number in SHORT_YEARS and _is_full(tokens, at):
        return _year_first(tokens, at)
    if first.digits in (6, 8):
        return _compact(first, at)
    return _slashed(tokens, at) or _with_year_last(tokens, at) or _dotted(tokens, at)


def _year_first(tokens: Tokens, at: int) -> DayRead | None:
    """Such as "2017-03-02", also with slashes or dots, all glued."""
    year, sign, month, again, number = tokens[at : at + 5]
    glued = sign.glued and month.glued and again.glued and number.glued
    if not (glued and sign.word in SEPARATORS and again.word == sign.word):
        return None
    if not (
        1 <= month.number <= 12 and 1 <= number.number <= 31 and number.digits <= 2 and _ends(tokens, at + 5)
    ):
        return None
    return Day(number.number, month.number, year.number % 2000 + 2000, figures=True), at + 5


def _is_full(tokens: Tokens, at: int) -> bool:
    """Whether it is written "26-03-02", with two figures each."""
    return [token.digits or token.word for token in tokens[at : at + 5]] == [2, "-", 2, "-", 2]


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether figures end here rather than go on as a longer number, or the name of a file."""
    sign, more = tokens[at], tokens[at + 1]
    if not (sign.glued and more.glued):
        return True
    if sign.word == ".":
        return not more.word[:1].isalnum()
    return sign.word != "/" or more.number < 0 or more.digits == 4  # an interval: "2026-09-03/2026-10-02"


def _compact(token: Token, at: int) -> DayRead | None:
    """Such as "20170302", "170302"."""
    number = token.number
    year, month, day = number // 10000, number // 100 % 100, number % 100
    if token.digits == 6:
        year += 2000
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1990 <= year <= 2099):
        return None
    return Day(day, month, year, figures=True), at + 1


def _slashed(tokens: Tokens, at: int) -> DayRead | None:
    """Such as "27/1", "3/4-17", "1/4 2026", "27/1/2017". Day first, always; "2/14" can only be month first."""
    first, sign, second = tokens[at : at + 3]
    if sign.word != "/" or second.number < 0 or first.digits > 2 or second.digits > 2:
        return None
    day, month = first.number, second.number
    if month > 12 and day <= 12:
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    year, after = _year_in_figures(tokens, at + 3)
    return Day(day, month, year, figures=True), after


def _year_in_figures(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """Such as "/17", "-17", "–17", " -17", " 2017"."""
    sign, year = tokens[at], tokens[at + 1]
    if sign.word in ("/", "-", "–", ".") and sign.glued and year.glued and year.digits == 4:
        return year.number, at + 2
    if sign.word == "/" and sign.glued and year.digits == 2 and year.glued:
        return 2000 + year.number, at + 2
    if sign.word == "–" and sign.glued and year.digits == 2 and tokens[at + 2].word != "/":
        return 2000 + year.number, at + 2
    return optional_year(tokens, at)


def _with_year_last(tokens: Tokens, at: int) -> DayRead | None:
    """Such as "2.5.2017", "2-5-2017". Without a four-figure year it could be a version or a section."""
    day, sign, month, again, year = tokens[at : at + 5]
    if (
        sign.word not in (".", "-")
        or again.word != sign.word
        or year.digits != 4
        or day.digits > 2
        or month.digits > 2
    ):
        return None
    if not (1 <= day.number <= 31 and 1 <= month.number <= 12 and 1990 <= year.number <= 2099 and year.glued):
        return None
    return Day(day.number, month.number, year.number, figures=True), at + 5


def _dotted(tokens: Tokens, at: int) -> DayRead | None:
    """Such as "den 2.3", where the article tells it from a version or a time."""
    day, sign, month = tokens[at : at + 3]
    led = at > 0 and tokens[at - 1].means.article
    if not led or sign.word != "." or not sign.glued or not month.glued or month.digits > 2:
        return None
    if not (1 <= day.number <= 31 and 1 <= month.number <= 12 and _ends(tokens, at + 3)):
        return None
    return Day(day.number, month.number, figures=True), at + 3
