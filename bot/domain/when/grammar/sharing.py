"""Several days that share one month: "10 och 12 oktober", "5-6/5", "September 20th through 22nd"."""

from dataclasses import replace

from bot.domain.when.grammar.joints import MOST, Read, grouped, join_at
from bot.domain.when.grammar.numbers import day_number, optional_year
from bot.domain.when.said_days import Day
from bot.domain.when.tokens import Tokens
from bot.domain.when.vocabulary import Join


def sharing_month(tokens: Tokens, at: int) -> Read | None:
    """Numbers of days that share the month after the last: "10 och 12 oktober", "5-6/5", "tors 14–fre 15 september"."""
    numbers: list[tuple[int | None, int]] = []
    joins: list[Join] = []
    at = _past_weekdays(tokens, at)
    while len(numbers) < MOST:
        weekday = tokens[at].means.weekday
        at += weekday is not None
        at += tokens[at].means.article
        number = day_number(tokens, at)
        if number is None:
            return None
        numbers.append((weekday, number[0]))
        at = number[1]
        goes_on = tokens[at + 1].means.month is not None or tokens[at + 1].means.join == "to"
        at += tokens[at].word == "." and tokens[at].glued and goes_on  # "3.–5. september"
        month = _month_after(tokens, at)
        if month:
            name, after, figures = month
            year, after = optional_year(tokens, after)
            days = [Day(number, name, year, weekday, figures) for weekday, number in numbers]
            return (grouped(days, joins), after) if joins else None
        joint = join_at(tokens, at)
        if joint is None or tokens[at].word == "/":
            return None
        joins.append(joint[0])
        at = joint[1] + (tokens[joint[1]].means.lead == "on")
    return None


def _past_weekdays(tokens: Tokens, at: int) -> int:
    """Such as "lördag-söndag 4-5 november": the weekdays only repeat what the numbers say."""
    first, sign, second, number = tokens[at : at + 4]
    spans = first.means.weekday is not None and sign.means.join == "to" and second.means.weekday is not None
    if not spans:
        return at
    article = number.means.article
    return at + 3 + article if tokens[at + 3 + article].number > 0 else at


def _month_after(tokens: Tokens, at: int) -> tuple[int, int, bool] | None:
    """The month, where it ended, and whether it stood in figures ("/5", ".5.2017")."""
    at += tokens[at].word == "of"
    month = tokens[at].means.month
    if month is not None and tokens[at].means.unit is None:
        return month, at + 1, False
    number = tokens[at + 1].number
    sign, again, year = tokens[at].word, tokens[at + 2], tokens[at + 3]
    dotted = sign == "." and again.word == "." and again.glued and year.glued and year.digits == 4
    if (sign == "/" or dotted) and tokens[at].glued and 1 <= number <= 12 and tokens[at + 1].glued:
        return number, at + 2 + dotted, True
    return None


def after_month(tokens: Tokens, at: int) -> Read | None:
    """Such as "September 20th through 22nd", "March 10 or 12"."""
    month = tokens[at].means.month
    number = day_number(tokens, at + 1) if month is not None and tokens[at + 1].number > 0 else None
    if number is None or tokens[number[1]].word == "/":
        return None
    days = [Day(number[0], month)]
    joins: list[Join] = []
    at = number[1]
    while len(days) < MOST:
        joint = join_at(tokens, at)
        number = day_number(tokens, joint[1]) if joint and tokens[joint[1]].number > 0 else None
        if joint is None or number is None or _is_another(tokens, number[1]):
            break
        days.append(Day(number[0], month))
        joins.append(joint[0])
        at = number[1]
    if not joins:
        return None
    year, at = optional_year(tokens, at)
    return grouped([replace(day, year=year) for day in days], joins), at


def _is_another(tokens: Tokens, at: int) -> bool:
    """Whether the number before belongs to something else: its own month, a date in figures, a time."""
    token = tokens[at]
    return (
        token.means.month is not None
        or token.means.am is not None
        or (token.glued and token.word in ("/", ":", ".") and tokens[at + 1].number >= 0)
    )
