"""What the meetings of a calendar may be called: their series and aliases, in the forms people write."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.when.calendar import Calendar
from bot.domain.when.lexicon import FIELDS, Phrases, meaning_of, phrases_of, spelled
from bot.domain.when.slips import misspellings
from bot.domain.when.vocabulary import Meaning

BODY_ENDINGS = (
    "gruppen", "grupp", "fullmaktige", "styrelsen", "styrelse", "namnden", "namnd", "utskottet", "utskott", "presidiet", "presidium",
    "radet", "rad", "kommitten", "kommitte", "beredningen", "beredning", "ledningen", "ledning", "forbundet", "kansliet",
    "board", "group", "committee", "council", "team", "presidency",
)  # fmt: skip
"""How the name of a body ends: it is also somebody to send things to, so less is read into it than into a meeting."""

DEFINITE = ("gruppen", "styrelsen", "namnden", "utskottet", "radet", "kommitten", "beredningen", "ledningen")
"""As they stand in "till gruppen"; one says "till nästa grupp"."""

ENGLISH_NAMES = {
    "styrelsemote": "board meeting",
    "kommundirektorsmote": "directors' meeting",
    "presidiemote": "presidium meeting",
    "arsmote": "annual meeting",
    "namndsmote": "committee meeting",
    "ledningsgruppsmote": "management meeting",
    "studieresa": "study trip",
}


@dataclass(frozen=True, slots=True)
class Names:
    """Single words, fixed expressions and slips of the pen that name a meeting, or the place of one."""

    words: Mapping[str, Meaning]
    phrases: Phrases
    misspellings: Mapping[str, str]


def names_of(calendar: Calendar) -> Names:
    """The names in a calendar. A word of dates stays one, even when a meeting is called so ("Fredag", "Lunch")."""
    return _names(tuple(dict.fromkeys((m.series, m.aliases, m.place) for m in calendar.meetings)))


def series_called(words: str, calendar: Calendar) -> str | None:
    """The series of the calendar that these words name, in either language: "board meeting" is "Styrelsemöte". None: they name none,
    or a body.
    """
    names, spoken = names_of(calendar), spelled(words)
    if len(spoken) == 1:
        meaning = names.words.get(spoken[0])
    else:
        rest = names.phrases.get(spoken[0], ()) if spoken else ()
        meaning = next((one for words_after, one in rest if words_after == spoken[1:]), None)
    return meaning.series if meaning is not None and not meaning.body else None


@lru_cache(maxsize=256)
def _names(known: tuple[tuple[str, tuple[str, ...], str | None], ...]) -> Names:
    found: dict[tuple[str, ...], Meaning] = {}
    for series, aliases, place in known:
        for name in (series, *aliases):
            for form, is_body in _forms(name):
                found.setdefault(spelled(form), Meaning(series=series, body=is_body))
        if place:
            found.setdefault(spelled(place), Meaning(place=place))
    words = {
        form[0]: meaning
        for form, meaning in found.items()
        if len(form) == 1 and not _is_of_dates(meaning_of(form[0]))
    }
    long = [word for word, meaning in words.items() if meaning.series and len(word) > 7]
    return Names(words=words, phrases=phrases_of(found.items()), misspellings=misspellings(long))


def _is_of_dates(meaning: Meaning) -> bool:
    """Whether a word says something of dates, rather than only that none follows it (as "KF" before a case number)."""
    told = (getattr(meaning, field) for field in FIELDS if field not in ("not_date", "known"))
    return meaning.known and any(value is not None and value is not False for value in told)


def _forms(name: str) -> Iterator[tuple[str, bool]]:
    """The name, its definite and genitive forms, and whether it then names the body rather than a meeting of it."""
    folded = " ".join(spelled(name))
    is_body = name.isupper() or folded.endswith(BODY_ENDINGS)
    for base in (folded, *_english(folded)):
        for ending in ("", *_endings(base)):
            yield base + ending, is_body
    if is_body and folded.endswith(DEFINITE):
        yield folded[:-1] if folded.endswith(("sen", "tten")) else folded[:-2], True
    if is_body:
        yield from _meetings_of(folded)


def _english(name: str) -> Iterator[str]:
    english = ENGLISH_NAMES.get(name)
    if english:
        yield english
        yield english.replace("'", "")


def _endings(name: str) -> tuple[str, ...]:
    if name.endswith("e"):
        return ("t", "n", "ts", "ns", "s", "r", "n s")
    if name.endswith(("a", "o", "y")):
        return ("n", "ns", "s")
    if name.endswith(("en", "et", "an")):
        return ("s",)
    plural = ("na", "nas") if name.endswith(("ar", "or", "er")) else ()
    return ("en", "et", "ens", "ets", "s", *plural)


def _meetings_of(body: str) -> Iterator[tuple[str, bool]]:
    """Such as "Näringslivsgruppen" has "näringslivsgruppsmötet" and "näringslivsgruppens möte"; "the board", "a board meeting"."""
    stem = body.removesuffix("en").removesuffix("et").removesuffix("n")
    link = "" if stem.endswith(("s", "e", "i")) else "s"
    for meeting in ("mote", "motet", "sammantrade", "sammantradet", "meeting"):
        yield f"{body}s {meeting}", False
        yield f"{stem}{link}{meeting}", False
        yield f"{body} {meeting}", False
        yield f"{body}:s {meeting}", False
