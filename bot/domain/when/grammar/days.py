"""Days of the calendar: "2 mars", "den 2:a mars 2017", "March 2nd", "fre 10/2", "den 20:e". All in figures: see `figures`."""

from dataclasses import replace

from bot.domain.when.grammar import figures
from bot.domain.when.grammar.numbers import day_number, optional_year, relative_year
from bot.domain.when.said_days import Day
from bot.domain.when.tokens import Tokens

DayRead = tuple[Day, int]


def day(tokens: Tokens, at: int) -> DayRead | None:
    """Any day of the calendar, with or without its weekday before or its week after it."""
    weekday = tokens[at].means.weekday
    read = _plain(tokens, at) if weekday is None else _after_weekday(tokens, at + 1, weekday)
    return (read[0], _echo(tokens, read[1])) if read else None


def _after_weekday(tokens: Tokens, at: int, weekday: int) -> DayRead | None:
    bracket = tokens[at].word == "("
    at += tokens[at].word in (",", "(", ".")
    article = tokens[at].means.article
    read = _plain(tokens, at + article) or (day_of_month(tokens, at + article) if article else None)
    if read is None:
        return None
    found, after = read
    after += bracket and tokens[after].word == ")"
    return replace(found, weekday=weekday), after


def _plain(tokens: Tokens, at: int) -> DayRead | None:
    token = tokens[at]
    if token.number >= 0:
        return figures.day(tokens, at) or _day_month(tokens, at)
    if token.means.ordinal:
        return _day_month(tokens, at)
    if token.means.month is not None:
        return _month_day(tokens, at)
    return None


def _echo(tokens: Tokens, at: int) -> int:
    """Past "(v. 9)", "(torsdag)" or "(första advent)", as dates are shown."""
    if tokens[at].word != "(":
        return at
    if tokens[at + 1].means.week and tokens[at + 2].number > 0 and tokens[at + 3].word == ")":
        return at + 4
    named = tokens[at + 1].means.weekday is not None or tokens[at + 1].means.feast is not None
    return at + 3 if named and tokens[at + 2].word == ")" else at


def day_of_month(tokens: Tokens, at: int) -> DayRead | None:
    """Such as "20:e", "den 20" (the caller has seen the article), "30th"."""
    read = day_number(tokens, at)
    if read is None:
        return None
    number, after = read
    month = after + (tokens[after].means.lead in ("i", "in", "of"))
    if tokens[month].means.which in ("next", "coming", "this") and tokens[month + 1].means.unit == "month":
        return Day(number, months_ahead=int(tokens[month].means.which != "this")), month + 2
    return (Day(number), after) if _stands_alone(tokens, after) else None


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Whether a bare number is over: no noun, unit or further figures follow that it would count."""
    token = tokens[at]
    if token.word == "" and not token.means.known:
        return True
    if token.word == "per":
        return False  # "den 5 per post"
    if token.glued and token.word in ("-", "/", "–", ":", "%"):
        return False
    means = token.means
    return not token.word[:1].isalnum() or bool(
        means.lead or means.join or means.clock or means.which or means.article
    )


def _day_month(tokens: Tokens, at: int) -> DayRead | None:
    """Such as "2 mars 2017", "2:a mars", "2 of March"."""
    read = day_number(tokens, at)
    if read is None:
        return None
    number, at = read
    at += (
        tokens[at].word in (".", "-")
        and tokens[at].glued
        and (tokens[at].word == "." or tokens[at + 1].glued)
    )
    at += tokens[at].means.lead == "of" and tokens[at].word == "of"
    month = tokens[at].means.month
    if month is None or _is_unit(tokens, at):
        return None
    at += 1 + (tokens[at + 1].means.unit == "month" and tokens[at + 1].word == "manads")
    year, after = optional_year(tokens, at)
    relative = relative_year(tokens, at) if year is None else None
    if relative:
        return Day(number, month, years_ahead=relative[0]), relative[1]
    return Day(number, month, year), after


def _is_unit(tokens: Tokens, at: int) -> bool:
    """Such as "3 mån": months, not a month."""
    return tokens[at].means.unit is not None


def _month_day(tokens: Tokens, at: int) -> DayRead | None:
    """Such as "March 2nd", "Apr 1, 2018". A number that counts something, as in "Jan 5 maj", is not its day."""
    month = tokens[at].means.month
    at += 1 + tokens[at + 1].means.article
    read = day_number(tokens, at)
    if month is None or read is None or tokens[at].number < 0:
        return None
    number, after = read
    following = tokens[after]
    if (
        following.means.month is not None
        or following.means.unit
        or following.means.ordinal
        or following.word == "%"
    ):
        return None
    if following.glued and following.word in ("/", ":", ".") and tokens[after + 1].number >= 0:
        return None
    if following.means.am is not None or (following.number >= 0 and following.digits != 4):
        return None
    year, after = optional_year(tokens, after)
    return Day(number, month, year), after
