"""What is said about a meeting part by part: "ordförande @anna", "deltagare: styrgruppen", "program: (1) Lunch (2) Panel"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bot.domain.lines.line import line

Part = Literal["chair", "secretary", "host", "called", "guests", "focus", "programme"]

_WORDS: dict[Part, str] = {
    "chair": r"ordforande|motesordforande|chair(?:person)?",
    "secretary": r"sekreterare|motessekreterare|vid\s+(?:protokollet|pennan)|secretary|note[- ]?taker",
    "host": r"vard(?:kommun|organisation)?|host(?:ed\s+by)?",
    "called": r"deltagare|kallade|participants|invited",
    "guests": r"gast(?:er)?|guests?",
    "focus": r"fokus(?:fraga)?|focus(?:\s+issue)?",
    "programme": r"program(?:me)?",
}
_ROLES = ("chair", "secretary")


def _cue(*, bare: bool) -> re.Pattern[str]:
    """The words that begin a part. They are ordinary words too, so that only a colon makes them a cue; of a known meeting
    (`bare`) a role needs none: "M3 ordförande @anna".
    """
    colon, maybe = r"\s*[:=]", r"(?:\s*[:=]|\s+(?:ar|is))?(?=\s)"
    forms = [
        rf"(?P<{part}>{words}){maybe if bare and part in _ROLES else colon}" for part, words in _WORDS.items()
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})\s*")


_CUES = {bare: _cue(bare=bare) for bare in (True, False)}
_NUMBERED = re.compile(r"(?:^|\s)\(?\d{1,2}[).]\s+")
_BETWEEN = re.compile(r"[,;\n]|\s+(?:och|samt|and)\s+")
_PLACE = r"(?:plats|lokal|place|venue|location|room)"
_CLOCK = r"(?:(?:kl\.?|klockan)\s*\d{1,2}|(?:at\s+)?\d{1,2}:\d\d)"
_AFTER = re.compile(rf"(?<!\w)(?={_PLACE}\s*[:=])|[,;\n]\s*(?={_PLACE}\s+\S|{_CLOCK})")
"""Where a place or a time begins: it is the meeting's, and no part of what stands before it."""
CUED = rf"(?:{'|'.join((*_WORDS.values(), 'plats|lokal|place|venue|location|room'))})\s*[:=]|(?:{_WORDS['chair']}|{_WORDS['secretary']})\s+(?:(?:ar|is)\s+)?(?:@|\ufffc)"
"""How a part begins that nothing but an order about a meeting has: a word with a colon, or a role and a mention."""
_EDGES = " \t\n,;.–-"
_ROW = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One part as written, and its place in the line (without the cue); `text` begins at `start`."""

    part: Part
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """The parts of a line, and `rest`: the words that are left (days, times, place), of the same length with blanks."""

    parts: tuple[Detail, ...] = ()
    rest: str = ""

    def of(self, part: Part) -> Detail | None:
        """The last time this part is said."""
        return next((one for one in reversed(self.parts) if one.part == part), None)


def details(text: str, *, bare: bool = False) -> Details:
    """Takes the parts out of a line; `bare`: it is about a known meeting. Never fails: a line without any is all rest."""
    plain = line(text).plain
    cues = list(_CUES[bare].finditer(plain))
    parts: list[Detail] = []
    rest = list(text)
    ends = [following.start() for following in cues[1:]] + [len(text)]
    for cue, following in zip(cues, ends, strict=False):
        end = _end(plain, cue, following)
        written = text[cue.end() : end]
        start = cue.end() + len(written) - len(written.lstrip(_EDGES))
        parts.append(
            Detail(part=_part(cue), text=written.strip(_EDGES), start=start, end=end),
        )
        rest[cue.start() : end] = " " * (end - cue.start())
    return Details(parts=tuple(part for part in parts if part.text), rest="".join(rest).rstrip())


def _end(plain: str, cue: re.Match[str], following: int) -> int:
    """Where a part ends; a programme has places and times of its own."""
    after = _AFTER.search(plain, cue.end(), following) if _part(cue) != "programme" else None
    return after.start() if after is not None else following


def programme(text: str) -> tuple[str, ...]:
    """The parts of a programme in their order: numbered, else one on each line, else parted by semicolons."""
    flat = text.strip()
    is_numbered = len(_NUMBERED.findall(flat)) > 1
    pieces = _NUMBERED.split(flat) if is_numbered else re.split(r"\n|;", flat)
    return tuple(_rows(pieces))


def several(text: str) -> tuple[str, ...]:
    """Those who are named in a row: parted by commas, and the last by "och"."""
    return tuple(_rows([text[start:end] for start, end in stretches(text)]))


def stretches(text: str) -> tuple[tuple[int, int], ...]:
    """Where those stand who are named in a row: parted by commas, and the last by "och"."""
    ends = [*(match.span() for match in _BETWEEN.finditer(text)), (len(text), len(text))]
    starts = [0, *(end for _, end in ends)]
    return tuple((start, end) for start, (end, _) in zip(starts, ends, strict=False))


def guests(text: str) -> tuple[str, ...]:
    """Guests, parted by semicolons or lines, or by a comma after a bracket; "Ida Norr, Trafikverket" is one of them."""
    return tuple(_rows(re.split(r"[;\n]|(?<=\)),", text)))


def _part(cue: re.Match[str]) -> Part:
    return next(part for part in _WORDS if cue[part] is not None)


def row(piece: str) -> str:
    """One of a row, without its number and the signs around it; empty when nothing is left."""
    return " ".join(_NUMBERED.sub(" ", piece).split()).strip(_EDGES)[:_ROW]


def _rows(pieces: list[str]) -> Iterator[str]:
    yield from filter(None, map(row, pieces))
