"""Whether a phrase is a date that something is to be done by, a date that only names something, or no date at all."""

from datetime import date, timedelta
from typing import Literal

from bot.domain.when.evidence import (
    has_figures,
    is_bare_hour,
    is_company,
    is_day_in_figures,
    is_homograph,
    is_meeting,
    is_name,
    is_strong,
    is_title_year,
)
from bot.domain.when.expressions import Between, Choice, Meeting, Past, Phrase, Vague
from bot.domain.when.lookup.days import valid
from bot.domain.when.lookup.looking import look_up
from bot.domain.when.lookup.spans import World
from bot.domain.when.said_days import Ahead, Day, Feast, Near, Weekday
from bot.domain.when.said_periods import Month, Week, Year
from bot.domain.when.tokens import Token, Tokens

Verdict = Literal["deadline", "title", "no date"]
SWEDISH_WEEKS = ("v", "vecka", "veckan", "nasta", "denna", "kommande")
NEGATIONS = ("inte", "ej", "icke", "not")
DATED = (
    "fodd",
    "fodda",
    "daterad",
    "daterat",
    "daterade",
    "undertecknad",
    "undertecknat",
    "born",
    "dated",
    "signed",
)
CLAUSE = 6  # words in which "bygger på" still speaks of the day
BREAKS = frozenset({",", ";", ".", ":", "("})
REFERRING = frozenset(
    {("bygger", "pa"), ("builds", "on"), ("based", "on"), ("baserat", "pa"), ("baseras", "pa")}
)
REPLACING = ("ersatter", "rattar", "replaces", "corrects")
LATELY = timedelta(days=120)


def judge(phrase: Phrase, tokens: Tokens, text: str, world: World) -> Verdict:
    """What the phrase is, by its own shape and by the words beside it."""
    if isinstance(phrase.when, Past) or _is_possessive(tokens, phrase.after) or _is_denied(phrase, tokens):
        return "title"
    if isinstance(phrase.when, Vague):
        return "deadline"
    if not _is_date(phrase, tokens, text, world):
        return "no date"
    return "title" if _names_something(phrase, tokens, world.today) else "deadline"


def _is_denied(phrase: Phrase, tokens: Tokens) -> bool:
    """Such as "v. 2, inte v. 1", "not Wednesday": the day that is not meant."""
    return (
        phrase.first > 0 and tokens[phrase.first - 1].word in NEGATIONS and not isinstance(phrase.when, Vague)
    )


def _is_possessive(tokens: Tokens, at: int) -> bool:
    """Such as "Monday's notes"."""
    return tokens[at].word in ("'", "’") and tokens[at].glued and tokens[at + 1].word == "s"


def _is_date(phrase: Phrase, tokens: Tokens, text: str, world: World) -> bool:
    leads = set(phrase.leads)
    before, words = _before(tokens, phrase.first), tokens[phrase.at : phrase.after]
    if not _fits_its_leads(phrase, tokens):
        return False
    match phrase.when:
        case None:
            return not is_bare_hour(phrase, words)
        case Day(figures=True):
            return not (before and before.means.not_date) and is_day_in_figures(phrase, tokens, world.today)
        case Choice(options=options) if not leads and words[0].means.weak:
            weekdays = all(isinstance(one, Weekday) for one in options) and not is_homograph(
                phrase, tokens, text
            )
            return has_figures(words) or weekdays  # "påsk och pingst" alone are topics
        case Between() | Choice():
            return not (before and before.means.not_date)
        case Weekday() if is_company(phrase, tokens, text):
            return False
        case Weekday():
            strong = phrase.clock.begins is not None or is_strong(words)
            led = bool(leads - {"for", "of", "om", "at"}) and not is_homograph(phrase, tokens, text)
            return strong or led
        case Month(month=int()):
            dashed = phrase.when.last is not None and tokens[phrase.at + 1].means.join == "to"
            return (dashed or bool(leads - {"for", "of", "om"})) and not is_name(phrase, tokens, text)
        case Year(year=int()):
            return (
                phrase.at > phrase.first
                and bool(leads & {"during", "in", "i", "by", "before", "after"})
                and not is_title_year(before)
            )
        case Feast(year=year):
            return bool(leads) or year is not None or not words[0].means.weak
        case Meeting(day=Weekday() | Week() | Near()) if look_up(phrase.when, world).meeting is None:
            return False  # "kallelsen till styrelsemötet på fredag", with no such meeting that day
        case Meeting():
            return is_meeting(phrase.when, leads, words)
        case _:
            return True


def _fits_its_leads(phrase: Phrase, tokens: Tokens) -> bool:
    """Whether the words before can lead such an expression, and nothing is glued behind ("2 mars-mötet")."""
    following, next_one = tokens[phrase.after], tokens[phrase.after + 1]
    if following.glued and following.word in ("-", "–") and next_one.glued and next_one.word.isalpha():
        return False
    at_its_end = phrase.clock.part == "end"  # "i slutet av fredagen"
    misspelt = isinstance(phrase.when, Near) and tokens[phrase.at].means.misspelt  # "i övermorrgon"
    into = phrase.leads and phrase.leads[-1] in ("i", "in") and not at_its_end and not misspelt
    if into and (_is_of_days(phrase.when) or _is_swedish_after_in(phrase, tokens)):
        return False  # "lämna in 1/2": the particle belongs to the verb
    if "om" in phrase.leads and not isinstance(phrase.when, Ahead):
        return False
    return (
        "between" not in phrase.leads
        or isinstance(phrase.when, Between | Month)
        or phrase.clock.ends is not None
    )


def _is_swedish_after_in(phrase: Phrase, tokens: Tokens) -> bool:
    """Such as "lämna in nästa vecka", "skicka in v. 12": what English "in" does not lead."""
    return phrase.leads[-1] == "in" and tokens[phrase.at].word in SWEDISH_WEEKS


def _is_of_days(when: object) -> bool:
    """Whether it says days rather than a period; "i" and "in" only stand before periods."""
    match when:
        case None | Day() | Near() | Weekday():
            return True
        case Choice(options=(first, *_)) | Between(first=first):
            return _is_of_days(first)
        case _:
            return False


def _before(tokens: Tokens, at: int) -> Token | None:
    return tokens[at - 1] if at else None


def _names_something(phrase: Phrase, tokens: Tokens, today: date) -> bool:
    """A date after "från", "av", "of" or "for" names a document or a meeting that was; so does "the 10 February workshop"."""
    leads, before = set(phrase.leads), _before(tokens, phrase.first)
    if _is_built_on(phrase, tokens):
        return True
    spans = "from" in leads and isinstance(phrase.when, Between)
    of_something = bool(leads) and not leads - {"from", "for", "of"} and not spans
    if (of_something or (before is not None and before.word in DATED)) and _is_over(phrase.when, today):
        return True
    named = before is not None and before.means.document
    if "of" in leads:
        return True
    if "from" in leads and not isinstance(phrase.when, Between):
        return named or isinstance(phrase.when, Meeting) or _was_lately(phrase.when, today)
    if "for" in leads and isinstance(phrase.when, Day):
        return named
    if not phrase.leads and isinstance(phrase.when, Day) and phrase.at > 0:
        article = tokens[phrase.at - 1].word == "the"
        return article and tokens[phrase.after].word[:1].isalpha() and not tokens[phrase.after].means.known
    return False


def _is_built_on(phrase: Phrase, tokens: Tokens) -> bool:
    """Such as "bygger på inspelet 12 januari": the day of something earlier that this one refers to."""
    for at in range(phrase.first - 1, max(phrase.first - 1 - CLAUSE, 0), -1):
        if tokens[at].word in BREAKS:
            return False
        if (tokens[at - 1].word, tokens[at].word) in REFERRING or tokens[at].word in REPLACING:
            return True
    return False


def _is_over(when: object, today: date) -> bool:
    """Whether the year is written, and the day or period over: "född 3 april 1961", "för jan–mars 2023"."""
    match when:
        case Between(last=last):
            return _is_over(last, today)
        case Day(year=int(year), month=int(month), day=number):
            day = valid(year, month, number)
            return day is not None and day < today
        case Month(year=int(year), month=int(month), last=last):
            return (year, last or month) < (today.year, today.month)
        case Year(year=int(year)):
            return year < today.year
        case _:
            return False


def _was_lately(when: object, today: date) -> bool:
    """Whether the day, taken back, lies in the last months: "från 12 januari" said in January."""
    if not isinstance(when, Day) or when.month is None:
        return False
    day = valid(when.year or today.year, when.month, when.day)
    if day and day > today and when.year is None:
        day = valid(today.year - 1, when.month, when.day)
    return day is not None and timedelta(0) <= today - day <= LATELY
