"""Longer periods, and days counted within them: "mars", "nästa månad", "Q3", "årsskiftet", "sista fredagen i mars"."""

from bot.domain.when.grammar.numbers import optional_year, ordinal, relative_year
from bot.domain.when.grammar.weeks import AHEAD, week
from bot.domain.when.said_periods import HalfYear, Month, Nth, Period, Quarter, Turn, Week, Year
from bot.domain.when.tokens import Tokens
from bot.domain.when.vocabulary import Unit

WHOSE: dict[str, Period] = {
    "year": Year(),
    "next year": Year(ahead=1),
    "quarter": Quarter(),
    "month": Month(),
    "next month": Month(ahead=1),
    "week": Week(),
    "next week": Week(ahead=1),
}
"""Whose part it is: "årets", "nästa års", "månadens", "veckans"."""
PRESENT: dict[Unit | None, Period] = {"week": Week(), "month": Month(), "quarter": Quarter(), "year": Year()}


def month(tokens: Tokens, at: int) -> tuple[Month, int] | None:
    """Such as "mars", "mars 2018", "mars månad", "mars–april", "nästa månad", "månaden"."""
    number = tokens[at].means.month
    if number is None:
        return _relative_month(tokens, at)
    if tokens[at + 1].number >= 0 and tokens[at + 1].digits != 4:
        return None
    after = at + 1 + (tokens[at + 1].means.unit == "month" and not tokens[at + 1].means.definite)
    joint, following = tokens[after], tokens[after + 1].means.month
    if (
        (joint.means.join in ("to", "and") or joint.word == "/")
        and following is not None
        and tokens[after + 2].number < 0
    ):
        year, end = optional_year(tokens, after + 2)
        return Month(number, year, last=following), end
    year, end = optional_year(tokens, after)
    relative = relative_year(tokens, after) if year is None else None
    if relative:
        return Month(number, years_ahead=relative[0]), relative[1]
    return Month(number, year), end


def _relative_month(tokens: Tokens, at: int) -> tuple[Month, int] | None:
    which = tokens[at].means.which
    if which in AHEAD and tokens[at + 1].means.unit == "month":
        return Month(ahead=AHEAD[which]), at + 2
    return None


def quarter(tokens: Tokens, at: int) -> tuple[Quarter, int] | None:
    """Such as "Q3", "kvartal 3", "tredje kvartalet 2018", "första kvartalet nästa år", "nästa kvartal"."""
    which = tokens[at].means.which
    if which in AHEAD and tokens[at + 1].means.unit == "quarter":
        return Quarter(ahead=AHEAD[which]), at + 2
    read = _number_of_quarter(tokens, at)
    if read is None:
        return None
    number, after = read
    after += tokens[after].means.lead in ("of", "in", "i") and tokens[after + 1].digits == 4
    relative = relative_year(tokens, after)
    if relative:
        return Quarter(number, years_ahead=relative[0]), relative[1]
    year, after = optional_year(tokens, after)
    return Quarter(number, year), after


def _number_of_quarter(tokens: Tokens, at: int) -> tuple[int, int] | None:
    token, following = tokens[at], tokens[at + 1]
    if token.means.quarter:
        return token.means.quarter, at + 1
    glued = token.word in ("q", "kv") and following.glued
    if (glued or token.means.unit == "quarter") and 1 <= following.number <= 4:
        return following.number, at + 2
    counted = ordinal(tokens, at)
    if counted and 1 <= counted[0] <= 4 and tokens[counted[1]].means.unit == "quarter":
        return counted[0], counted[1] + 1
    return None


def half_year(tokens: Tokens, at: int) -> tuple[HalfYear, int] | None:
    """Such as "H1", "första halvåret 2018"."""
    half, after = tokens[at].means.half, at + 1
    if tokens[at].glued and at and tokens[at - 1].number >= 0:
        return None  # "21H2"
    if half is None and tokens[at].word == "h" and tokens[after].number in (1, 2) and tokens[after].glued:
        half, after = tokens[after].number, after + 1
    if half is None:
        return None
    year, after = optional_year(tokens, after)
    return HalfYear(half, year), after


def year(tokens: Tokens, at: int) -> tuple[Year, int] | None:
    """Such as "2018" (the caller asks for a lead word), "nästa år"."""
    which = tokens[at].means.which
    if which in ("next", "coming") and tokens[at + 1].means.unit == "year":
        return Year(ahead=1), at + 2
    if tokens[at].digits == 4 and 1990 <= tokens[at].number <= 2099 and not _counts(tokens, at + 1):
        return Year(tokens[at].number), at + 1
    return None


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether a four-figure number goes on: "2017–2018", "2017 års", "2000 kr", "2016:75"."""
    token = tokens[at]
    if token.means.unit is not None or (token.glued and token.word in ("-", "–", "/", ":", "%")):
        return True
    return token.word[:1].isalnum() and not token.means.known


def period(tokens: Tokens, at: int) -> tuple[Period, int] | None:
    """Any of them, as what a part may be of; "the month" and "veckan" are the present ones."""
    read = (
        month(tokens, at)
        or quarter(tokens, at)
        or week(tokens, at)
        or half_year(tokens, at)
        or year(tokens, at)
    )
    if read is not None:
        return read
    at += tokens[at].means.article
    token = tokens[at]
    found = PRESENT.get(token.means.unit)
    if found is not None and (token.means.definite or token.word in ("month", "week", "quarter", "year")):
        return found, at + 1
    return None


def turn(tokens: Tokens, at: int) -> tuple[Turn, int] | None:
    """Such as "årsskiftet", "månadsskiftet maj/juni"."""
    unit = tokens[at].means.turn
    if unit is None:
        return None
    first, sign, second = tokens[at + 1 : at + 4]
    if (
        first.means.month is not None
        and second.means.month is not None
        and (sign.word == "/" or sign.means.join == "to")
    ):
        return Turn(unit, first.means.month), at + 4
    after = at + 1 + (first.digits == 4) + 3 * (first.digits == 4 and sign.word == "/")
    return Turn(unit), min(after, at + 4)


def nth(tokens: Tokens, at: int) -> tuple[Nth, int] | None:
    """Such as "första arbetsdagen i april", "sista fredagen i mars", "the first working day of May", "första veckan i maj"."""
    at += tokens[at].means.article
    whose = tokens[at].means.whose
    if whose:
        at += 1
    read = ordinal(tokens, at)
    if read is None:
        return None
    number, at = read
    what: Unit | int | None = tokens[at].means.weekday
    if what is None and tokens[at].means.unit in ("working day", "week", "day", "weekend"):
        what = tokens[at].means.unit
    if what is None:
        return None
    at += 1
    if whose:
        of = WHOSE[whose]
        return (Nth(number, what, of), at) if isinstance(of, Month | Year) else None
    lead = tokens[at].means.lead
    if lead not in ("i", "in", "of", "after", "on", "during"):
        return None
    of_read = period(tokens, at + 1)
    if of_read is None or not isinstance(of_read[0], Month | Year | Quarter | Week):
        return None
    return Nth(number, what, of_read[0]), of_read[1]
