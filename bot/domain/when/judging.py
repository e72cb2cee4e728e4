"""Whether a phrase is a date that something is to be done by, a date that only names something, or no date at all."""

from datetime import date, timedelta
from typing import Literal

from bot.domain.when.expressions import (
    Ahead,
    Between,
    Choice,
    Day,
    Feast,
    HalfYear,
    Meeting,
    Month,
    Near,
    Part,
    Past,
    Phrase,
    Quarter,
    Vague,
    Week,
    Weekday,
    Year,
)
from bot.domain.when.lookup.days import valid
from bot.domain.when.lookup.looking import look_up
from bot.domain.when.lookup.spans import World
from bot.domain.when.tokens import Token, Tokens
from bot.domain.when.vocabulary import Lead

Verdict = Literal["deadline", "title", "no date"]
LATELY = timedelta(days=120)
ROUND_THE_CLOCK = (24, 7, None)
FIRST_NAMES = ("maj", "may", "juni", "june", "juli", "jan", "april", "august")
PERIODS = (Week, Month, Quarter, HalfYear, Year, Part)
TO_A_MEETING: frozenset[Lead] = frozenset({"by", "till", "before", "ahead of", "after", "on", "at", "within"})
TO_A_BODY: frozenset[Lead] = frozenset({"before", "ahead of", "after", "on", "by"})


def judge(phrase: Phrase, tokens: Tokens, text: str, world: World) -> Verdict:
    """What the phrase is, by its own shape and by the words beside it."""
    if isinstance(phrase.when, Past) or _is_possessive(tokens, phrase.after):
        return "title"
    if isinstance(phrase.when, Vague):
        return "deadline"
    if not _is_date(phrase, tokens, text, world):
        return "no date"
    return "title" if _names_something(phrase, tokens, world.today) else "deadline"


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
            return not _is_bare_at(words)
        case Day(figures=True):
            return not (before and before.means.not_date) and _is_day_in_figures(phrase, tokens, world.today)
        case Choice() if not leads and words[0].means.weak:
            return _has_figures(words)  # "påsk och pingst" alone are topics
        case Between() | Choice():
            return not (before and before.means.not_date)
        case Weekday():
            strong = phrase.clock.begins is not None or _is_strong(words)
            return strong or bool(leads - {"for", "of", "om", "at"})
        case Month(month=int()):
            dashed = phrase.when.last is not None and tokens[phrase.at + 1].means.join == "to"
            return (dashed or bool(leads - {"for", "of", "om"})) and not _is_name(phrase, tokens, text)
        case Year(year=int()):
            return (
                phrase.at > phrase.first
                and bool(leads & {"during", "in", "i", "by", "before", "after"})
                and not _is_title_year(before)
            )
        case Feast():
            return bool(leads) or not words[0].means.weak
        case Meeting(day=Weekday() | Week() | Near()) if look_up(phrase.when, world).meeting is None:
            return False  # "kallelsen till styrelsemötet på fredag", with no such meeting that day
        case Meeting():
            return _is_meeting(phrase.when, leads, words)
        case _:
            return True


def _fits_its_leads(phrase: Phrase, tokens: Tokens) -> bool:
    """Whether the words before can lead such an expression, and nothing is glued behind ("2 mars-mötet")."""
    following, next_one = tokens[phrase.after], tokens[phrase.after + 1]
    if following.glued and following.word in ("-", "–") and next_one.glued and next_one.word.isalpha():
        return False
    at_its_end = phrase.clock.part == "end"  # "i slutet av fredagen"
    if phrase.leads and phrase.leads[-1] in ("i", "in") and not at_its_end and _is_of_days(phrase.when):
        return False  # "lämna in 1/2": the particle belongs to the verb
    if "om" in phrase.leads and not isinstance(phrase.when, Ahead):
        return False
    return (
        "between" not in phrase.leads
        or isinstance(phrase.when, Between | Month)
        or phrase.clock.ends is not None
    )


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


def _is_title_year(before: Token | None) -> bool:
    return before is not None and (before.means.document or before.means.not_date)


def _is_day_in_figures(phrase: Phrase, tokens: Tokens, today: date) -> bool:
    """Compact figures and fractions look like days: they need a lead word, or to lie ahead."""
    written, first, leads = phrase.when, tokens[phrase.at], bool(phrase.leads)
    if not isinstance(written, Day) or first.means.weekday is not None:
        return True
    led = leads or phrase.clock.begins is not None
    if (written.day, written.month, written.year) == ROUND_THE_CLOCK and not led and phrase.first > 0:
        return False
    if first.digits in (6, 8):
        day = valid(written.year or 0, written.month or 0, written.day)
        return led or (first.digits == 8 and day is not None and day >= today)
    if (
        written.year is None
        and not set(phrase.leads) - {"on", "at"}
        and tokens[phrase.after].means.fraction_of
    ):
        return False
    return first.digits != 4 or led or written.year is None or _is_ahead(written, today)


def _is_ahead(written: Day, today: date) -> bool:
    day = valid(written.year or 0, written.month or 0, written.day)
    return day is None or day >= today


def _is_bare_at(words: Tokens) -> bool:
    """Such as "at 3", which alone may be anything that is looked at; with minutes, am or pm it is a time."""
    return words[0].word == "at" and not any(
        word.word in (":", ".") or word.means.am is not None for word in words
    )


def _has_figures(words: Tokens) -> bool:
    return any(word.number >= 0 for word in words)


def _is_strong(words: Tokens) -> bool:
    """Whether a bare weekday can be nothing else."""
    return len(words) > 1 or not words[0].means.weak


def _is_name(phrase: Phrase, tokens: Tokens, text: str) -> bool:
    """Such as "till Maj", "by August": a capital after a word that may lead to a person. English months always have one."""
    first = tokens[phrase.at]
    word = text[first.start : first.end]
    if first.means.misspelt and word.istitle():
        return True
    following = tokens[phrase.after]
    if first.word in FIRST_NAMES and word.istitle() and _is_surname(following, text):
        return True
    swedish_only = first.word in ("maj", "juni", "juli", "jan")
    return bool(set(phrase.leads) & {"till", "at"}) and swedish_only and word.istitle()


def _is_surname(token: Token, text: str) -> bool:
    """Whether the word after a name continues it ("August Strand")."""
    return text[token.start : token.end].istitle() and not token.means.known


def _is_meeting(written: Meeting, leads: set[Lead], words: Tokens) -> bool:
    """A meeting is meant as a time when a lead word, "nästa" or a day says so; otherwise it is what the text is about."""
    chosen = written.which in ("next", "coming") or written.nth != 1 or written.year_ahead is not None
    dated = written.day is not None
    if not leads:
        return written.which in ("next", "coming")
    if written.generic:
        return (chosen or dated or written.month is not None) and bool(
            leads & {*TO_A_MEETING, "for", "i", "in", "of", "from"}
        )
    if written.body:
        narrowed = bool(written.month or written.year or written.since or written.until)
        return bool(leads & TO_A_BODY) or chosen or dated or narrowed
    english = words[0].word.isascii() and "meeting" in words[-1].word
    if written.series is None and not dated:
        return bool(leads & TO_A_MEETING)
    return bool(leads & (TO_A_MEETING | {"from", "of"})) or dated or chosen or ("for" in leads and english)


def _names_something(phrase: Phrase, tokens: Tokens, today: date) -> bool:
    """A date after "från", "av", "of" or "for" names a document or a meeting that was; so does "the 10 February workshop"."""
    leads, before = set(phrase.leads), _before(tokens, phrase.first)
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


def _was_lately(when: object, today: date) -> bool:
    """Whether the day, taken back, lies in the last months: "från 12 januari" said in January."""
    if not isinstance(when, Day) or when.month is None:
        return False
    day = valid(when.year or today.year, when.month, when.day)
    if day and day > today and when.year is None:
        day = valid(today.year - 1, when.month, when.day)
    return day is not None and timedelta(0) <= today - day <= LATELY
