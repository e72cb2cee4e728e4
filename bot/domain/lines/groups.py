"""What a line says of a group after its name: "får bjuda in …", "roll: …", "bereder Styrelsen", "ta bort 3"."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from bot.domain.ids import Label, label
from bot.domain.lines.line import CUT, Line, line
from bot.domain.lines.point import point
from bot.domain.mandates import Kind

Verb = Literal["line", "remove", "replace", "prepares", "staffed", "minutes", "papers", "history"]

_COLON = r"\s*[:=]\s*"
_AFTER = rf"(?:{_COLON}|\s+)"
_CUES: dict[Kind, str] = {
    "may not": rf"(?:far\s+(?:inte|ej)|may\s+not|must\s+not|is\s+not\s+allowed\s+to){_AFTER}",
    "may": rf"(?:far(?:\s+ocksa)?|may|is\s+allowed\s+to)(?!\s+i\s+uppdrag){_AFTER}",
    "escalate": rf"(?:ska(?:ll)?\s+lyfta(?:s)?|must\s+be\s+(?:escalated|raised)|escalates?){_AFTER}",
    "excluded": rf"(?:ingar\s+inte|not\s+included|excluded){_AFTER}",
    "role": rf"(?:roll|role){_COLON}|(?:fungerar\s+som|acts\s+as)\s+(?:en\s+|ett\s+|an?\s+)?",
    "task": rf"(?:uppgift(?:er)?|dut(?:y|ies)|remit){_COLON}",
    "method": rf"(?:arbetssatt|arbetar|method|way\s+of\s+working|works){_COLON}",
    "activity": rf"(?:aktivitet(?:er)?|activit(?:y|ies)){_COLON}",
}
_ORDERS: dict[Verb, str] = {
    "remove": r"(?:ta\s+bort|remove|delete)\s+(?:rad\s+|line\s+)?(?P<number>\d{1,4})(?!\w)",
    "replace": r"(?:ersatt|byt\s+ut|replace)\s+(?:rad\s+|line\s+)?(?P<number>\d{1,4})(?!\w)(?:\s+(?:med|with)\s+|\s*[:,]?\s+)",
    "prepares": rf"(?:bereder|forbereder|prepares)(?:\s+(?:at|for))?{_AFTER}",
    "staffed": rf"(?:sammankallas|samordnas|bemannas)\s+av\s+|(?:convened|staffed|coordinated)\s+by\s+|kontakt{_AFTER}",
    "minutes": rf"(?:dokument|skriver|for|document|keeps){_AFTER}(?=(?:minnesanteckningar|anteckningar|protokoll|notes|minutes)\b)",
    "papers": rf"(?:handlingar|papers){_AFTER}(?=\d|inga|ingen|none|no\b)",
    "history": r"(?:historik|history)\s*$",
}
_LINE = re.compile("|".join(f"(?P<k{n}>{cue})" for n, cue in enumerate(_CUES.values())))
_ORDER = re.compile(
    "|".join(f"(?P<{verb}>{cue.replace('?P<number>', '?:')})" for verb, cue in _ORDERS.items())
)
_HANDLE = re.compile(r"(?<!\S)@[^\s,;:()]+")
_NUMBER = re.compile(r"\d{1,4}")
_WITHIN = re.compile(rf"(?<=[\s,:])(?:{_LINE.pattern}|{_ORDER.pattern})")
_NEXT = re.compile(rf"[;\n]\s*(?={_LINE.pattern})")
_SET_BY = re.compile(
    rf"[\s,;{CUT}]*[(]?(?:(?:enligt|genom|per|by)\s+)?(?:(?:beslut|decision|mote|meeting)\s+)?(?<!\w)(?P<id>[bm]\s?\d{{1,9}})[)]?\s*(?=$|[,;{CUT}])"
)
_SEVERAL = re.compile(r"\s*[,;]\s*|\s+samt\s+")
_REASON = re.compile(r"^\s*[,:–-]?\s*(?:(?:eftersom|darfor\s+att|because|since)\s+|(?:skal|reason)\s*:\s*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupLine:
    """`verb` "line": new lines of the mandate, `texts` of one `kind` (of a replacement: None when none is written), set at
    `point` of a meeting or by the record `set_by` (a decision or a meeting). `number`: the line that is removed or replaced.
    `rest`: what follows any other verb, as written; of a removal the reason. `more`: the lines of other kinds in the same text.
    """

    verb: Verb
    kind: Kind | None = None
    texts: tuple[str, ...] = ()
    point: str | None = None
    set_by: Label | None = None
    number: int | None = None
    rest: str = ""
    more: tuple["GroupLine", ...] = ()


def name_in(text: str, names: tuple[str, ...]) -> str | None:
    """The longest of these names with which the text begins, regardless of case and accents; None: none of them."""
    plain = line(text).plain

    def begins(name: str) -> bool:
        bare = line(name).plain
        return plain.startswith(bare) and not plain[len(bare) : len(bare) + 1].isalnum()

    return max((name for name in names if name and begins(name)), key=len, default=None)


def handle_in(text: str) -> tuple[str, str | None]:
    """What stands before a handle that mentions nobody ("Staffanstorp @kalle"), and the handle; None: there is none."""
    match = _HANDLE.search(text)
    return (text[: match.start()].strip(" ,:"), match[0]) if match else (text, None)


def name_before(text: str) -> str | None:
    """What stands before the first words that say something of a group; None when there are no such words."""
    match = _WITHIN.search(line(text).plain)
    return text[: match.start()].strip(" ,:") if match else None


def read_group(text: str) -> GroupLine | None:
    """Reads what follows the name of a group; None when it is none of the things that can be said of one."""
    start = len(text) - len(text.lstrip(" ,:"))
    text = text[start:].rstrip()
    plain = line(text).plain
    order = _ORDER.match(plain)
    if order is not None and order.lastgroup is not None:
        return _ordered(order.lastgroup, order, text)
    return _line(text)


def _ordered(verb: str, match: re.Match[str], text: str) -> GroupLine:
    found = _NUMBER.search(match[0]) if verb in ("remove", "replace") else None
    number = int(found[0]) if found else None
    rest = text[match.end() :].strip(" .")
    if verb == "remove":
        reason = _REASON.match(line(rest).plain)
        return GroupLine(verb="remove", number=number, rest=rest[reason.end() :] if reason else rest)
    if verb == "replace":
        kind, start = _cue(rest)
        return _told("replace", kind, rest[start:], number=number)
    return GroupLine(verb=verb, rest=rest)  # type: ignore[arg-type]  # the pattern has the verbs for names


def _line(text: str) -> GroupLine | None:
    starts = [0, *(match.end() for match in _NEXT.finditer(line(text).plain))]
    pieces = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    cues = [_cue(piece) for piece in pieces]
    if any(
        kind is None or not piece[start:].strip(" ,;")
        for (kind, start), piece in zip(cues, pieces, strict=True)
    ):
        return None
    first, *others = (
        _told("line", kind, piece[start:].strip(" ;\n"))
        for (kind, start), piece in zip(cues, pieces, strict=True)
    )
    last = others[-1] if others else first
    return replace(_sourced(first, last), more=tuple(_sourced(one, last) for one in others))


def _sourced(one: GroupLine, last: GroupLine) -> GroupLine:
    """A line with what set it; the words at the end of the text say it of those that have none of their own."""
    if one.point is not None or one.set_by is not None:
        return one
    return replace(one, point=last.point, set_by=last.set_by)


def _cue(text: str) -> tuple[Kind | None, int]:
    """The kind of line that a text begins with, and where its words begin."""
    match = _LINE.match(line(text).plain)
    if match is None or match.lastgroup is None:
        return None, 0
    return tuple(_CUES)[int(match.lastgroup[1:])], match.end()


def _told(
    verb: Literal["line", "replace"], kind: Kind | None, words: str, number: int | None = None
) -> GroupLine:
    """The words without what set them. Several activities, or several duties, are lines of their own."""
    bare, set_by = _set_by(line(words))
    bare, at = point(bare)
    left = bare.left()
    several = _SEVERAL.split(left) if kind == "activity" and verb == "line" else [left]
    texts = tuple(one.strip(" .") for one in several if one.strip(" ."))
    return GroupLine(verb=verb, kind=kind, texts=texts, point=at, set_by=set_by, number=number)


def _set_by(words: Line) -> tuple[Line, Label | None]:
    match = _SET_BY.search(words.plain)
    if match is None:
        return words, None
    return words.cut(match.span()), label(match["id"])
