"""The forms that can only name an owner: "ansvarig: X", "uppdrag till X att …", "X får i uppdrag att …"."""

import re
from dataclasses import dataclass

from bot.domain.lines import cues
from bot.domain.lines.line import CUT, MENTIONED, QUOTED, Line, Span
from bot.domain.lines.who import LONGEST_NAME, Match, Named, Register, name_end

_BREAKS = rf",;:.!?–—\n(){CUT}-"
_OPEN = rf"(?:^|(?<=[{_BREAKS}])|(?<=[{_BREAKS}]\s))"
_MODALS = cues.any_of(cues.REQUIRED, cues.DESIRED)
_TO = r"(?:\s+(?:att|to)\b)?\s*:?"

_LABEL = re.compile(rf"(?<!\w)(?:{cues.any_of(cues.OWNER_LABELS)})(?P<colon>\s*[:=]|\s+(?:ar|is)\b|)\s*")
_BEFORE = re.compile(rf"{_OPEN}(?:{cues.any_of(cues.COMMISSION_BEFORE)})\s*:?\s+")
_AROUND = re.compile(rf"{_OPEN}(?:{cues.any_of(cues.COMMISSION_HEADS)})\s+")
_AROUND_END = re.compile(rf"\s+(?:{cues.any_of(cues.COMMISSION_ENDS)})(?!\w){_TO}")
_AFTER = re.compile(
    rf"(?<!\s)\s+(?:(?:{_MODALS})\s+)?(?:{cues.any_of(cues.COMMISSION_AFTER)})(?!\w)(?:\s+(?:harmed|ocksa)\b)?{_TO}"
)
_LINK = re.compile(r"\s*(?:att|to)\b\s*:?|\s*[:,–—-]\s*")
_WORD = re.compile(rf"(?<![\w{MENTIONED}])[@\w{MENTIONED}]")
_CLAUSE_END = re.compile(rf"[,;\n(){CUT}]|\.(?=\s|$)|$")
_SENTENCE = re.compile(rf"[.;:\n{CUT}]\s*")
_BACK = 160  # characters before "får i uppdrag" in which the name is looked for
_NOBODY = frozenset(("saknas", "ingen", "?", "tbd", "nobody", "none", "missing"))


@dataclass(frozen=True, slots=True)
class Owning:
    """What a form of naming the owner found: the places it is written at, who, and whether it can mean nothing else."""

    places: tuple[Span, ...]
    people: tuple[Match, ...]
    explicit: bool


def labelled(line: Line, register: Register) -> Owning | Named | None:
    """Reads "ansvarig: Maja Öst". Without a colon somebody known has to follow: "vem är ansvarig för portalen" names nobody."""
    for match in _LABEL.finditer(line.plain):
        people = register.chain(line, match.end())
        if people:
            return Owning(((match.start(), people[-1].end),), people, explicit=True)
        if match["colon"].strip() in (":", "="):
            end = _CLAUSE_END.search(line.plain, match.end(), match.end() + LONGEST_NAME + 20)
            last = end.start() if end else len(line.plain)
            return _unknown(line, match.end(), name_end(line, match.end(), last))
    return None


def commissioned_before(line: Line, register: Register) -> Owning | Named | None:
    """Reads "uppdrag till Lund att …"."""
    match = _BEFORE.search(line.plain)
    people = register.chain(line, match.end()) if match else ()
    if match is None or not people:
        return None
    link = _LINK.match(line.plain, people[-1].end)
    return Owning(((match.start(), link.end() if link else people[-1].end),), people, explicit=True)


def commissioned_around(line: Line, register: Register) -> Owning | Named | None:
    """Reads "till mötet har Lund i uppdrag att …" and "ask Lund to …"."""
    for match in _AROUND.finditer(line.plain):
        people = register.chain(line, match.end())
        end = _AROUND_END.match(line.plain, people[-1].end) if people else None
        if end is not None:
            return Owning(((match.start(), end.end()),), people, explicit=True)
    return None


def commissioned_after(line: Line, register: Register) -> Owning | Named | None:
    """Reads "Lund får i uppdrag att …", also within a sentence: "Det beslutades att Lund får i uppdrag att …"."""
    cue = _AFTER.search(line.plain)
    if cue is None:
        return None
    far = max(cue.start() - _BACK, 0)
    begin = max([far, *(match.end() for match in _SENTENCE.finditer(line.plain, far, cue.start()))])
    for word in _WORD.finditer(line.plain, begin, cue.start()):
        people = register.chain(line, word.start())
        if people and people[-1].end == cue.start():
            return Owning(((people[0].start, cue.end()),), people, explicit=True)
    return _unknown(line, begin, cue.start())


def _unknown(line: Line, start: int, end: int) -> Named | None:
    """Somebody written in an explicit form whom nobody knows: the words stay in the title, and it can be mended."""
    written = line.text[start:end].strip(" ,;:.–—-\n")
    if not written or len(written) > LONGEST_NAME or written.casefold() in _NOBODY:
        return None
    if {QUOTED, MENTIONED, CUT} & set(line.plain[start:end].strip()):
        return None
    return Named(written=written, party=None, explicit=True)
