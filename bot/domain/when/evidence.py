"""What tells a date from a number, a name or a thing that is talked of, for each sort that can be taken for one."""

from datetime import date

from bot.domain.when.expressions import Meeting, Phrase
from bot.domain.when.lookup.days import valid
from bot.domain.when.said_days import Day
from bot.domain.when.tokens import Token, Tokens
from bot.domain.when.vocabulary import Lead

HOMOGRAPHS = ("man", "son", "so", "lo", "ma")
"""Without its accent the short form of a weekday is another word; so it counts only beside a date."""
NAMES_LIKE_DAYS = ("Tor", "Fred")
ROUND_THE_CLOCK = (24, 7, None)
FIRST_NAMES = ("maj", "may", "juni", "june", "juli", "jan", "april", "august")
TO_A_MEETING: frozenset[Lead] = frozenset(
    {"by", "till", "before", "ahead of", "after", "on", "at", "during", "within"}
)
TO_A_BODY: frozenset[Lead] = frozenset({"before", "ahead of", "after", "on", "by"})


def is_day_in_figures(phrase: Phrase, tokens: Tokens, today: date) -> bool:
    """Compact figures and fractions look like days: they need a lead word, or to lie ahead."""
    written, first, leads = phrase.when, tokens[phrase.at], bool(phrase.leads)
    if not isinstance(written, Day) or first.means.weekday is not None:
        return True
    articled = phrase.at > 0 and tokens[phrase.at - 1].means.article  # "den 251111"
    led = leads or articled or phrase.clock.begins is not None
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


def is_bare_hour(phrase: Phrase, words: Tokens) -> bool:
    """Such as "at 3", "from 19 to 21", which alone may be anything; with "kl", minutes, am or pm it is a time."""
    if words[0].means.noon is not None and set(phrase.leads) == {"till"}:
        return True  # "bjud in till lunch"
    if not phrase.leads and len(words) == 2 and words[1].means.am is not None and not words[1].glued:
        return True  # "skriv 2 PM"
    if words[0].word != "at" and not set(phrase.leads) & {"from", "between"}:
        return False
    return not any(
        word.word in (":", ".") or word.means.am is not None or (word.means.clock and word.word != "at")
        for word in words
    )


def has_figures(words: Tokens) -> bool:
    """Whether a number is written in figures."""
    return any(word.number >= 0 for word in words)


def is_homograph(phrase: Phrase, tokens: Tokens, text: str) -> bool:
    """Whether the short form of a weekday is an ordinary word there: "till man", "på fri tid" (but "by fri")."""
    first, before = tokens[phrase.at], tokens[phrase.at - 1].word if phrase.at else ""
    written = text[first.start : first.end].lower()
    if text[first.start : first.end] in NAMES_LIKE_DAYS:
        return True
    return written in HOMOGRAPHS or (written == "fri" and before in ("till", "pa"))


def is_strong(words: Tokens) -> bool:
    """Whether a bare weekday can be nothing else."""
    return not words[0].means.weak or any(word.word != "." for word in words[1:])


def is_company(phrase: Phrase, tokens: Tokens, text: str) -> bool:
    """Such as "Söndag AB", "Tryckeri Fredag Norden": a Swedish weekday with a capital inside a line, before another name."""
    first, following = tokens[phrase.at], tokens[phrase.after]
    alone = phrase.after == phrase.at + 1 and phrase.first == phrase.at > 0 and phrase.clock.begins is None
    swedish = first.word.endswith("dag") and text[first.start].isupper()
    return (
        alone
        and swedish
        and text[following.start : following.start + 1].isupper()
        and not following.means.known
    )


def is_title_year(before: Token | None) -> bool:
    """Whether a year is that of the document before it ("rapporten 2016")."""
    return before is not None and (before.means.document or before.means.not_date)


def is_name(phrase: Phrase, tokens: Tokens, text: str) -> bool:
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


def is_meeting(written: Meeting, leads: set[Lead], words: Tokens) -> bool:
    """A meeting is meant as a time when a lead word, "nästa" or a day says so; otherwise it is what the text is about."""
    chosen = written.which in ("next", "coming") or written.nth != 1 or written.year_ahead is not None
    dated = written.day is not None
    if not leads:
        return written.which in ("next", "coming")
    if written.number is not None:
        return bool(leads & {*TO_A_MEETING, "for", "from", "of"}) or dated
    if written.generic:
        return (chosen or dated or written.month is not None) and bool(
            leads & {*TO_A_MEETING, "for", "i", "in", "of", "from"}
        )
    narrowed = bool(written.month or written.year or written.since or written.until)
    if written.body:
        return bool(leads & TO_A_BODY) or chosen or dated or narrowed
    english = words[0].word.isascii() and "meeting" in words[-1].word
    if written.series is None and not dated:
        return bool(leads & TO_A_MEETING)
    return (
        bool(leads & (TO_A_MEETING | {"from", "of"}))
        or dated
        or chosen
        or narrowed
        or ("for" in leads and english)
    )
