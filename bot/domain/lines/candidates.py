"""Which names of a line are worth looking up, before it is read. Few, whatever the length of the line."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.domain.lines import cues
from bot.domain.lines.line import Line, line
from bot.domain.lines.who import Known, spellings

LEAD = 200  # characters within which somebody may be named first
MOST_PLACES, MOST_NAMES = 40, 120

_CUE = re.compile(
    rf"(?<!\w)(?:{cues.any_of(cues.OWNER_LABELS, cues.SUPPORT_LABELS, cues.SUPPORT_LEADS, cues.COMMISSION_BEFORE)})"
    r"\s*(?:[:=–-]|ar\b|is\b)?\s*"
)
_COMMISSIONED = re.compile(rf"(?<!\w)(?:{cues.any_of(cues.COMMISSION_AFTER)})(?!\w)")
_BREAK = re.compile(
    r"[,;:.–(\n&-]\s*|(?<!\w)(?:och|and|samt|att|that|"
    rf"{cues.any_of(cues.REQUIRED, cues.DESIRED, cues.COMMISSION_HEADS)})\s+"
)
_WORD = re.compile(r"(?<![\w@])@?\w")
_DATE_FIRST = re.compile(
    r"\s*(?:fore|innan|infor|till|senast|efter|vid|pa|from|fr\.o\.m|before|by|until|for|after|at|on|no\s+later)\s"
)
_MEETING = re.compile(r"(?<!\w)(\w+?)s?mote[tn]?(?!\w)")


def candidates(text: str, mentions: Sequence[Known] = (), *, anywhere: bool = False) -> tuple[str, ...]:
    """Folded names that may stand in a role in this line; the use case asks `books.directory.named` about them.

    `anywhere`: at every word (the lines of meetings and timelines, where a name needs no cue). At most MOST_NAMES.
    """
    written = line(text, [(known.start, known.end) for known in mentions])
    places = _words(written) if anywhere else _places(written)
    names: dict[str, None] = {}
    if anywhere:
        names.update(dict.fromkeys(bodies_meant(text)))
    for place in islice(dict.fromkeys(places), MOST_PLACES):
        names.update(dict.fromkeys(spelling.name for spelling in spellings(text, place)))
    return tuple(islice(names, MOST_NAMES))


def bodies_meant(text: str) -> tuple[str, ...]:
    """Folded names a body may have whose meetings are called as in this line: "styrelsemöte" is one of "styrelsen"."""
    found: list[str] = []
    for match in islice(_MEETING.finditer(line(text).plain), 2):
        stem = match[1]
        found += [stem, f"{stem}n", f"{stem}en", f"{stem}gruppen", f"{stem}sgruppen", f"{stem}grupp"]
    return tuple(found)


def _places(written: Line) -> Iterator[int]:
    """The start, after each cue (and each "och" or comma of the list there), and after a break near the start."""
    start = len(written.text) - len(written.text.lstrip())
    yield start
    for cue in _CUE.finditer(written.plain):
        yield cue.end()
        yield from (step.end() for step in _BREAK.finditer(written.plain, cue.end(), cue.end() + 60))
    for cue in _COMMISSIONED.finditer(written.plain):
        yield from _words(written, max(cue.start() - 60, 0), cue.start())
    yield from (step.end() for step in _BREAK.finditer(written.plain, 0, LEAD))
    if _DATE_FIRST.match(written.plain):  # "Before the board meeting on 2 March Lund should …"
        yield from (place for place in _words(written) if written.text[place].isupper())


def _words(written: Line, start: int = 0, end: int = LEAD) -> Iterator[int]:
    return (word.start() for word in _WORD.finditer(written.plain, start, end))
