"""Looks words up: both languages at once, without regard to case, accents, or one slip of the pen in a long word."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cache, lru_cache
from typing import Any

from bot.domain.when.english import ENGLISH
from bot.domain.when.feast_names import FEASTS_ENGLISH, FEASTS_SWEDISH
from bot.domain.when.not_dates import NOT_DATES_ENGLISH, NOT_DATES_SWEDISH
from bot.domain.when.slips import misspellings, nearest
from bot.domain.when.swedish import SWEDISH
from bot.domain.when.tokenizing import pieces
from bot.domain.when.vocabulary import NOTHING, Meaning

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Meaning], ...]]
"""A first word → the rest of each fixed expression that begins with it, longest first, and what it means."""

VOCABULARIES = (SWEDISH, FEASTS_SWEDISH, NOT_DATES_SWEDISH, ENGLISH, FEASTS_ENGLISH, NOT_DATES_ENGLISH)
FIELDS = tuple(field.name for field in fields(Meaning))

WEAK = (
    "jan mar tor lörd sönd fred må mån man sö sön son ti fr fre fred lö lör ons tis mon tue wed thu sat sun fri may march august april maj "
    "juni mars a an jul julen påsk påsken pingst nyår nyåret midsommar valborg lucia advent allhelgona halloween christmas "
    "easter xmas midsummer epiphany ascension pentecost whitsun walpurgis yule"
)
"""Also names, ordinary words, or what a thing is about ("planera jul"): they count only beside a number or after a lead word."""


SHORTEST_PARTED, LONGEST_PARTED = 9, 24
"""In letters, of a weekday and a part of the day in one word."""


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The form in which words are compared: lower case, accents and rings left out."""
    if word.isascii():
        return word.lower()
    bare = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def spelled(text: str) -> tuple[str, ...]:
    """The words and signs of an expression of the lists, folded."""
    return tuple(fold(piece) for piece in pieces(text))


def _entries() -> Iterator[tuple[tuple[str, ...], str, Any]]:
    for vocabulary in VOCABULARIES:
        for field, rows in vocabulary.items():
            for value, words in rows.items():
                for word in words.replace("\\,", "\0").split(","):
                    yield spelled(word.replace("\0", ",")), field, value


@cache
def meanings() -> Mapping[tuple[str, ...], Meaning]:
    """Every word and expression of both lists, with all that it can mean."""
    found: dict[tuple[str, ...], Meaning] = {}
    for words, field, value in _entries():
        meaning = found.setdefault(words, Meaning())
        setattr(meaning, field, value)
    for word in WEAK.split():
        found[spelled(word)].weak = True
    return found


def phrases_of(entries: Iterable[tuple[tuple[str, ...], Meaning]]) -> Phrases:
    """Arranges expressions of several words by their first."""
    found: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for words, meaning in entries:
        if len(words) > 1:
            found.setdefault(words[0], []).append((words[1:], meaning))
    return {first: tuple(sorted(rest, key=lambda row: -len(row[0]))) for first, rest in found.items()}


@cache
def phrases() -> Phrases:
    """The fixed expressions of both lists."""
    return phrases_of(meanings().items())


@cache
def _words() -> Mapping[str, Meaning]:
    return {words[0]: meaning for words, meaning in meanings().items() if len(words) == 1}


@cache
def _with_accents() -> frozenset[str]:
    """The words of the lists that are rightly written with å, ä or ö."""
    words = {
        word.strip()
        for rows in VOCABULARIES
        for row in rows.values()
        for text in row.values()
        for word in text.split(",")
    }
    return frozenset(word for word in words if not word.isascii())


CAPITAL_IS_A_NAME = ("Per",)
"""With a capital these are people, otherwise words of dates ("per den 1 februari")."""


@lru_cache(maxsize=65536)
def meaning_of(word: str) -> Meaning:
    """What one word (as written) can mean; `NOTHING` when it is no word of dates. A misspelt one is weak."""
    if word in CAPITAL_IS_A_NAME:
        return NOTHING
    folded = fold(word)
    known = _words().get(folded)
    if known is not None and (
        word.isascii() or unicodedata.normalize("NFC", word.casefold()) in _with_accents()
    ):
        return known  # "fore" is "före", but "ät" is not "at"
    near = nearest(folded, _misspellings()) if known is None else None
    return NOTHING if near is None else replace(_words()[near], weak=True, misspelt=True)


@lru_cache(maxsize=65536)
def parted(word: str) -> int:
    """Where a weekday ends that is written together with a part of the day ("måndagmorgon", "fredagskvällen"); 0: it is none."""
    if not SHORTEST_PARTED <= len(word) <= LONGEST_PARTED:
        return 0
    at = fold(word).find("dag") + 3
    if at < 3 or len(fold(word)) != len(word):
        return 0
    at += word[at : at + 1] in ("s", "S")
    is_weekday = meaning_of(word[:at].rstrip("sS")).weekday is not None
    return at if is_weekday and meaning_of(word[at:]).daypart else 0


@cache
def _misspellings() -> Mapping[str, str]:
    return misspellings(word for word, meaning in _words().items() if _is_telling(meaning))


def _is_telling(meaning: Meaning) -> bool:
    """Whether a word is so plainly one of dates that a slip in it may be forgiven (see `slips` for those that never are)."""
    fuzzy = ("month", "weekday", "feast", "near")
    led = meaning.lead in ("by", "before", "within")
    counted = meaning.unit not in (None, "weekend") and not meaning.definite
    return led or counted or any(getattr(meaning, field) is not None for field in fuzzy)
