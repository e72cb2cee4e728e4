"""The meetings and events that words name: "årets tredje styrelsemöte" is the third "Styrelsemöte"."""

import re
from dataclasses import dataclass

from bot.domain.lines.cues import words
from bot.domain.lines.line import Line, line

_ORDINALS = {
    word: number
    for number, forms in enumerate(
        (
            "forsta first 1:a 1st",
            "andra second 2:a 2nd",
            "tredje third 3:e 3rd",
            "fjarde fourth 4:e 4th",
            "femte fifth 5:e 5th",
            "sjatte sixth 6:e 6th",
            "sjunde seventh 7:e 7th",
            "attonde eighth 8:e 8th",
            "nionde ninth 9:e 9th",
            "tionde tenth 10:e 10th",
        ),
        start=1,
    )
    for word in forms.split()
}
_SWEDISH = (
    r"\w*(?:mote[tn]?|sammantrade[tn]?|resan?|workshop(?:en|pen)?|seminari(?:um|et)|konferens(?:en)?|massan?|traff(?:en)?"
    r"|stamman?|natt(?:en)?|event(?:et)?|utbildning(?:en)?|avstamning(?:en)?|internat(?:et)?|lunch(?:en)?)"
)
_ENGLISH = (
    r"(?:(?!the\b|a\b|an\b|of\b|year\b)\w+\s+)?(?:meeting|trip|conference|workshop|seminar|event|retreat)"
)
_EVENT = re.compile(
    r"(?P<before>\w+\s+)?"
    rf"(?:(?P<ordinal>{'|'.join(map(re.escape, _ORDINALS))})\s+)?"
    rf"(?P<title>(?:(?:extra|extraordinarie)\s+)?(?:{_ENGLISH}|{_SWEDISH}))(?!\w)"
)
_ABOUT = words(
    "till infor fran pa vid av om for efter fore under med to for from at of about after before with"
)
_DEFINITE = (
    (re.compile(r"(mote|sammantrade)[tn]$"), r"\1"),
    (re.compile(r"(resa|massa|stamma)n$"), r"\1"),
    (re.compile(r"seminariet$"), "seminarium"),
    (re.compile(r"(workshop|konferens|traff|natt|utbildning|avstamning|lunch)(?:p?en)$"), r"\1"),
    (re.compile(r"(event|internat)et$"), r"\1"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A meeting or event named in words. `title`: without article, first letter large ("Styrelsemöte"). `ordinal`: the
    place among those of its series that year, if one is written ("årets tredje").
    """

    title: str
    ordinal: int | None = None


def event(written: Line, start: int, end: int) -> Event | None:
    """The event that is spoken of between two places; None when there is none, or when something else is only said to be for
    it ("inbjudan till studieresan").
    """
    match = _EVENT.search(written.plain, start, end)
    if match is None or (match["before"] or "").strip() in _ABOUT:
        return None
    title = indefinite(written.text[match.start("title") : match.end("title")])
    number = _ORDINALS.get(match["ordinal"]) if match["ordinal"] else _before(match["before"])
    return Event(title=title, ordinal=number)


def indefinite(name: str) -> str:
    """The name of a series as it stands in the plan: "styrelsemötet" is "Styrelsemöte"."""
    bare = name.strip()
    for definite, form in _DEFINITE:
        plain = line(bare).plain
        changed = definite.sub(form, plain)
        if changed != plain:
            kept = len(changed) if plain.startswith(changed) else 0
            bare = bare[:kept] or changed
            break
    return bare[:1].upper() + bare[1:]


def _before(word: str | None) -> int | None:
    return _ORDINALS.get(word.strip()) if word else None
