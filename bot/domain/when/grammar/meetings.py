"""Meetings as people name them: "nästa styrelsemöte", "styrelsemötet i november", "styrelsens möte den 2 mars"."""

from dataclasses import replace

from bot.domain.when.expressions import Meeting
from bot.domain.when.grammar.days import day
from bot.domain.when.grammar.feasts import feast
from bot.domain.when.grammar.numbers import ordinal
from bot.domain.when.grammar.weeks import near, weekday
from bot.domain.when.lexicon import meaning_of
from bot.domain.when.tokens import Token, Tokens
from bot.domain.when.vocabulary import NOTHING

COMPOUNDS = (
    "mote",
    "motet",
    "sammantrade",
    "sammantradet",
    "stamma",
    "stamman",
    "traff",
    "traffen",
    "motena",
)
MOST_QUALIFIERS = 4


def meeting(tokens: Tokens, at: int) -> tuple[Meeting, int] | None:
    """A meeting with all that tells which one: which, of what body, where, in what month, on what day."""
    start = Meeting(name=(0, 0))
    whose = tokens[at].means.whose
    if whose in ("year", "next year"):
        start, at = replace(start, year_ahead=int(whose == "next year")), at + 1
    counted = ordinal(tokens, at)
    if counted:
        start, at = replace(start, nth=counted[0], year_ahead=start.year_ahead or 0), counted[1]
    month = tokens[at].means.month
    if month is not None and (tokens[at + 1].means.series or tokens[at + 1].means.gathering):
        start, at = replace(start, month=month), at + 1  # "the November board meeting"
    which = tokens[at].means.which
    if which in ("next", "coming", "this"):
        start, at = replace(start, which=which), at + 1
    elif which == "after next":
        start, at = replace(start, which="next", nth=2), at + 1
    read = _name(tokens, at, start)
    if read is None:
        return None
    found, at = read
    for _ in range(MOST_QUALIFIERS):
        found, after = _qualified(tokens, at, found)
        if after == at:
            break
        at = after
    return found, at


def _name(tokens: Tokens, at: int, start: Meeting) -> tuple[Meeting, int] | None:
    token = tokens[at]
    if token.means.series:
        return _of_body(tokens, at, start) or (_named(start, token, token), at + 1)
    if token.means.gathering:
        return _generic(tokens, at, start)
    if token.means is NOTHING and token.word.endswith(COMPOUNDS):
        return _compound(token, start), at + 1
    return _unknown_english(tokens, at, start)


def _compound(token: Token, start: Meeting) -> Meeting:
    """Such as "Budgetmötet", or "majmötet": any meeting in May."""
    ending = next(ending for ending in COMPOUNDS if token.word.endswith(ending))
    month = meaning_of(token.word.removesuffix(ending)).month
    return replace(start, name=(token.start, token.end), month=month, generic=month is not None)


def _named(start: Meeting, first: Token, last: Token) -> Meeting:
    """With the series of the first token; the name reaches to the last."""
    means = first.means
    return replace(
        start,
        name=(first.start, last.end),
        series=means.series,
        number=means.labelled,
        body=means.body and first is last,
    )


def _of_body(tokens: Tokens, at: int, start: Meeting) -> tuple[Meeting, int] | None:
    """Such as "styrelsens nästa möte", "the board's next meeting"."""
    body, after = tokens[at], at + 1
    if not (body.means.body or body.word.endswith("s")):
        return None
    if tokens[after].word in ("'", "’"):
        after += 1 + (tokens[after + 1].word == "s")
    which = tokens[after].means.which
    if which in ("next", "coming"):
        start, after = replace(start, which=which), after + 1
    if not tokens[after].means.gathering:
        return None
    return _named(start, body, tokens[after]), after + 1


def _generic(tokens: Tokens, at: int, start: Meeting) -> tuple[Meeting, int]:
    """Such as "mötet", or "nästa möte med styrelsen", "the next meeting of the board"."""
    link = tokens[at + 1].word in ("med", "i", "of", "with")
    body = at + 2 + tokens[at + 2].means.article
    if link and tokens[body].means.body:
        found = _named(start, tokens[body], tokens[body])
        return replace(found, name=(tokens[at].start, tokens[body].end), body=False), body + 1
    return replace(start, name=(tokens[at].start, tokens[at].end), generic=True), at + 1


def _unknown_english(tokens: Tokens, at: int, start: Meeting) -> tuple[Meeting, int] | None:
    """Such as "annual meeting": one or two words before "meeting"."""
    for words in (1, 2):
        last = tokens[at + words]
        if tokens[at + words - 1].means is not NOTHING or not tokens[at + words - 1].word.isalpha():
            return None
        if last.means.gathering and last.word == "meeting":
            return replace(start, name=(tokens[at].start, last.end)), at + words + 1
    return None


def _qualified(tokens: Tokens, at: int, found: Meeting) -> tuple[Meeting, int]:
    token, following = tokens[at], tokens[at + 1]
    if token.means.lead == "after" and following.means.which == "next":
        return replace(found, nth=2, which="next"), at + 2
    if token.means.lead in ("before", "after", "ahead of"):
        return _beside_feast(tokens, at, found)
    if token.means.of_place and following.means.place:
        return replace(found, place=following.means.place), at + 2
    if token.means.lead in ("i", "in", "of", "during") and following.means.month is not None:
        return replace(found, month=following.means.month, year_ahead=None), at + 2
    led = token.means.lead in ("i", "in", "of", "during")
    if led or token.means.which == "next":
        in_year = _year(tokens, at + led, found)
        if in_year:
            return in_year
    if token.digits == 4 and 1990 <= token.number <= 2099 and found.day is None and not following.glued:
        return replace(found, year=token.number), at + 1
    return _on_day(tokens, at, found)


def _beside_feast(tokens: Tokens, at: int, found: Meeting) -> tuple[Meeting, int]:
    """Such as "efter nyår", "före jul"; no plan tells when "sommaren" begins."""
    if tokens[at + 1].means.season:
        return replace(found, untold=True), at + 2
    read = feast(tokens, at + 1)
    if read is None:
        return found, at
    year_ahead = None if found.year is None else found.year_ahead
    if tokens[at].means.lead == "after":
        return replace(found, since=read[0], year_ahead=year_ahead), read[1]
    return replace(found, until=read[0], year_ahead=year_ahead), read[1]


def _year(tokens: Tokens, at: int, found: Meeting) -> tuple[Meeting, int] | None:
    """Such as "i år", "of the year", "in 2018", "nästa år"."""
    at += tokens[at].means.article
    token = tokens[at]
    if token.digits == 4:
        return replace(found, year=token.number), at + 1
    if token.means.unit == "year":
        return replace(found, year_ahead=0), at + 1
    if token.means.which == "next" and tokens[at + 1].means.unit == "year":
        return replace(found, year_ahead=1), at + 2
    return None


def _on_day(tokens: Tokens, at: int, found: Meeting) -> tuple[Meeting, int]:
    """Such as "den 2 mars", ", 2 mars", "on 2 March", "(2 mars)", "på fredag"."""
    if found.day is not None:
        return found, at
    bracket = tokens[at].word == "("
    start = at + (tokens[at].word in (",", "("))
    start += tokens[start].means.lead == "on"
    read = day(tokens, start + tokens[start].means.article) or weekday(tokens, start) or near(tokens, start)
    if read is None:
        return found, at
    closing = bracket and tokens[read[1]].word == ")"
    return replace(found, day=read[0]), read[1] + closing
