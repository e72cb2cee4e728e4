"""Times in words: "halv tre", "kvart över åtta", "tio i två", "half past two", "klockan tre"."""

from bot.domain.when.lexicon import meaning_of
from bot.domain.when.tokens import Token, Tokens
from bot.domain.when.vocabulary import NOTHING

Minutes = int
"""Since midnight."""

LAST_OFFICE_HOUR_NAMED_SMALL = 6
AFTERNOON = range(13, 25)
ARTICLES = ("a", "an", "en")
"""They count one of something, but never say the hour ("half a year")."""


def counts_something(tokens: Tokens, at: int) -> bool:
    """Whether a number is followed by what it counts: "2 timmar", "28 mars", "50 tkr", "3/4"."""
    token = tokens[at]
    if token.glued and token.word in ("/", "%", ":"):
        return True
    return token.means.month is not None or token.means.unit is not None


def office_hour(hour: int) -> int:
    """A small hour said without its half of the day is one in the afternoon."""
    return hour + 12 if 1 <= hour <= LAST_OFFICE_HOUR_NAMED_SMALL else hour


def _hour(token: Token) -> int | None:
    hour = token.amount
    said = hour is not None and 1 <= hour <= 12 and token.word not in ARTICLES
    return hour if said else None


def _hour_around(token: Token) -> int | None:
    """Such as "tretiden"."""
    if token.means is not NOTHING or not token.word.endswith("tiden"):
        return None
    hour = meaning_of(token.word.removesuffix("tiden")).number
    return hour if hour and 1 <= hour <= 12 else None


def spoken(tokens: Tokens, at: int, *, bare: bool, marked: bool) -> tuple[Minutes, int] | None:
    """Such as "halv tre", "kvart över åtta", "tio i två", "half past two", "klockan tre"."""
    token = tokens[at]
    if token.means.half_past is not None:
        hour = _hour(tokens[at + 1])
        return None if hour is None else (office_hour(hour) * 60 + token.means.half_past, at + 2)
    minutes = 15 if token.means.quarter_hour else token.amount
    sign = tokens[at + 1].means.past_hour
    if minutes and minutes % 5 == 0 and sign and (bare or token.means.quarter_hour):
        return _from_the_hour(tokens, at + 2, sign * minutes)
    hour = _hour(token) or _hour_around(token)
    if marked and hour is None and token.number < 0 and (token.amount or 0) in AFTERNOON:
        return (token.amount or 0) * 60, at + 1  # "klockan fjorton"
    if hour is None or token.number >= 0:
        return None
    if token.means is NOTHING:
        return office_hour(hour) * 60, at + 1
    if tokens[at + 1].means.clock and tokens[at + 1].word == "":
        return office_hour(hour) * 60, at + 2
    return (office_hour(hour) * 60, at + 1) if marked and not counts_something(tokens, at + 1) else None


def _from_the_hour(tokens: Tokens, at: int, minutes: Minutes) -> tuple[Minutes, int] | None:
    half = tokens[at].means.half_past
    hour = _hour(tokens[at + 1] if half == -30 else tokens[at])
    if hour is None:
        return None
    return office_hour(hour) * 60 + (half if half == -30 else 0) + minutes, at + (2 if half == -30 else 1)
