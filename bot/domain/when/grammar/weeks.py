"""Near days, weekdays and weeks: "i morgon", "fredag", "nästa onsdag", "v. 12", "fredag nästa vecka", "tisdag om en vecka", "helgen"."""

from dataclasses import replace

from bot.domain.when.grammar.numbers import full_year, optional_year
from bot.domain.when.said_days import Near, Weekday
from bot.domain.when.said_periods import Week, Weekend
from bot.domain.when.tokens import Tokens
from bot.domain.when.vocabulary import Which

AHEAD: dict[Which | None, int] = {"this": 0, "coming": 1, "next": 1, "after next": 2}
"""How many weeks (or months) from this one."""


def near(tokens: Tokens, at: int) -> tuple[Near, int] | None:
    """Such as "i morgon", "the day after tomorrow", "i kväll"."""
    means = tokens[at].means
    if means.today:
        return Near(0, means.today), at + 1
    return None if means.near is None else (Near(means.near), _past_its_weekday(tokens, at + 1))


def _past_its_weekday(tokens: Tokens, at: int) -> int:
    """Such as the "tisdag" of "i morgon tisdag", which only repeats what was said."""
    after = at + (tokens[at].word == ",")
    is_echo = tokens[after].means.weekday is not None and not tokens[after].means.weak
    more = tokens[after + 1]
    return after + 1 if is_echo and more.number < 0 and not more.means.article and not more.means.join else at


def weekday(tokens: Tokens, at: int) -> tuple[Weekday | Week, int] | None:
    """A weekday, and which one: "fredag", "nästa fredag", "fredag v. 10", "fredag om en vecka"."""
    which: Which = "coming"
    if tokens[at].means.which in ("this", "next", "coming"):
        which = tokens[at].means.which or which
        at += 1 + tokens[at + 1].means.article
    found = tokens[at].means.weekday
    if found is None:
        return None
    if tokens[at + 1].means.lead == "after" and tokens[at + 2].means.which == "next":
        return Week(ahead=2, weekday=found), at + 3  # "Friday after next"
    at += 1 + (tokens[at + 1].word == "." and tokens[at + 1].glued)
    later, after = _weeks_later(tokens, at)
    if later:
        return Weekday(found, which, later), after
    return _of_week(tokens, at, found) or (Weekday(found, which), at)


def _weeks_later(tokens: Tokens, at: int) -> tuple[int, int]:
    """Such as "om en vecka", "in two weeks", "week" ("Tuesday week"), after a weekday; counted from the coming one."""
    if tokens[at].means.lead in ("om", "in"):
        number, unit = tokens[at + 1].amount, tokens[at + 2].means.unit
        if number and unit == "week":
            return number, at + 3
        if number and unit == "day" and number % 7 == 0:
            return number // 7, at + 3
    if tokens[at].word == "week" and not tokens[at + 1].number > 0:
        return 1, at + 1
    return 0, at


def _of_week(tokens: Tokens, at: int, weekday: int) -> tuple[Week, int] | None:
    """The week that a weekday is said to be of: "v. 10", "nästa vecka", "of next week"."""
    if tokens[at].word == "(":
        inner = _numbered(tokens, at + 1)
        closed = inner is not None and tokens[inner[1]].word == ")"
        return (replace(inner[0], weekday=weekday), inner[1] + 1) if inner and closed else None
    comma = tokens[at].word == ","
    lead = tokens[at + comma].means.lead in ("i", "in", "of", "during", "on")
    read = week(tokens, at + comma + lead)
    return (replace(read[0], weekday=weekday), read[1]) if read else None


def week(tokens: Tokens, at: int) -> tuple[Week, int] | None:
    """Such as "v. 12", "vecka 12 2018", "2018-W12", "nästa vecka", "den här veckan", "nästa vecka på fredag".

    "På fredag" after the number of a week is the coming one, "på fredagen" is of that week.
    """
    read = _numbered(tokens, at) or _relative(tokens, at) or _of_feast(tokens, at) or _iso(tokens, at)
    if read is None:
        return None
    found, after = read
    on, comma = tokens[after].means.lead == "on", tokens[after].word == ","
    at = after + (on or comma)
    day = tokens[at]
    if on and found.number is not None and not day.means.definite:
        return read
    if day.means.weekday is not None and tokens[at + 1].number < 0:
        return replace(found, weekday=day.means.weekday), at + 1
    return read


def _numbered(tokens: Tokens, at: int) -> tuple[Week, int] | None:
    said, means = tokens[at + 1], tokens[at].means
    in_words = not means.definite and said.amount != 1  # "veckan en gång", "en vecka en resa" name no week
    number = (said.amount or 0) if in_words else said.number
    if not (means.week and 1 <= number <= 53 and said.digits <= 2):
        return None
    sign, more = tokens[at + 2], tokens[at + 3].number
    if sign.glued and (sign.word in (".", ":") or (sign.word == "/" and more != number + 1)) and more >= 0:
        return None
    year, after = full_year(tokens, at + 2)
    return Week(number=number, year=year), after


def _iso(tokens: Tokens, at: int) -> tuple[Week, int] | None:
    """Such as "2018-W12", "2018 v. 12"."""
    if tokens[at].digits != 4:
        return None
    after = at + 1 + (tokens[at + 1].word == "-")
    read = _numbered(tokens, after)
    return (replace(read[0], year=tokens[at].number), read[1]) if read else None


def _relative(tokens: Tokens, at: int) -> tuple[Week, int] | None:
    which = tokens[at].means.which
    if which in AHEAD and tokens[at + 1].means.unit == "week":
        return Week(ahead=AHEAD[which]), at + 2
    if tokens[at].word == "veckan" and at > 0 and tokens[at - 1].means.lead in ("i", "during"):
        return Week(), at + 1
    if tokens[at].word == "veckan" and at > 0 and tokens[at - 1].word == "till":
        return Week(ahead=1), at + 1
    day = tokens[at + 2].means.weekday
    if which in AHEAD and tokens[at + 1].word == "veckas" and day is not None:
        return Week(ahead=AHEAD[which], weekday=day), at + 3
    article = tokens[at].means.article and tokens[at + 1].means.which in AHEAD
    return _relative(tokens, at + 1) if article else None


def _of_feast(tokens: Tokens, at: int) -> tuple[Week, int] | None:
    """Such as "påskveckan", "påskveckan 2018", "holy week"."""
    feast = tokens[at].means.week_of_feast
    if feast is None:
        return None
    year, after = optional_year(tokens, at + 1)
    return Week(feast=feast, year=year), after


def day_of_the(tokens: Tokens, at: int) -> tuple[Week, int] | None:
    """Such as "veckans torsdag", "nästa veckas torsdag"."""
    ahead = {"week": 0, "next week": 1}.get(tokens[at].means.whose or "")
    weekday = tokens[at + 1].means.weekday
    return None if ahead is None or weekday is None else (Week(ahead=ahead, weekday=weekday), at + 2)


def week_after_next(tokens: Tokens, at: int) -> tuple[Week, int] | None:
    """Such as "veckan efter nästa", "the week after next"."""
    if (
        tokens[at].means.unit != "week"
        or tokens[at + 1].means.lead != "after"
        or tokens[at + 2].means.which != "next"
    ):
        return None
    return Week(ahead=2), at + 3 + (tokens[at + 3].means.unit == "week")


def weekend(tokens: Tokens, at: int) -> tuple[Weekend, int] | None:
    """Such as "helgen", "nästa helg", "this weekend"."""
    which = tokens[at].means.which
    if which in ("this", "next", "coming") and tokens[at + 1].means.unit == "weekend":
        return Weekend(ahead=1 if which == "next" else 0), at + 2
    led = at > 0 and (tokens[at - 1].means.article or tokens[at - 1].means.lead)
    if tokens[at].means.unit == "weekend" and (
        tokens[at].means.definite or (led and tokens[at].word == "weekend")
    ):
        return Weekend(), at + 1
    return None
