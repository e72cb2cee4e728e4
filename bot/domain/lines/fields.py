"""What is written of a task in so many words: "mottagare: Styrelsen"; and such words that name nothing that is known."""

import re
from dataclasses import dataclass
from typing import Literal

from bot.domain.ids import BodyId
from bot.domain.lines.focus import CUE
from bot.domain.lines.line import CUT, Line
from bot.domain.lines.line import line as written
from bot.domain.lines.who import Register

Field = Literal["focus", "recipient"]
FIELDS: tuple[Field, ...] = ("focus", "recipient")

_CUES: dict[Field, re.Pattern[str]] = {
    "focus": CUE,
    "recipient": re.compile(r"(?<!\w)(?:mottagare|recipient)\s*[:=]\s*"),
}
_END = re.compile(rf"[,;\n(){CUT}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A field that was written with words that name nothing known; they stay in the text."""

    field: Field
    words: str


def recipient(line: Line, known: Register) -> tuple[Line, BodyId | None]:
    """The group to which a task is handed, when one that is known is named."""
    cue = _CUES["recipient"].search(line.plain)
    match = known.at(line, cue.end()) if cue is not None else None
    body = next((one for one in match.parties if one.kind == "body"), None) if match is not None else None
    if cue is None or match is None or body is None:
        return line, None
    return line.cut((cue.start(), match.end)), BodyId(body.id)


def unread(line: Line) -> tuple[Unread, ...]:
    """The fields of a line that nobody understood, when all that can be understood is cut out of it."""
    found = ((field, _span(line, field)) for field in _CUES)
    told = ((field, line.text[span[1] : span[2]].strip()) for field, span in found if span is not None)
    return tuple(Unread(field=field, words=words) for field, words in told if words)


def without(text: str, field: Field) -> str:
    """The text without such a field; all of it when nothing else would be left."""
    line = written(text)
    span = _span(line, field)
    return (line.cut((span[0], span[2])).left() if span is not None else "") or text


def _span(line: Line, field: Field) -> tuple[int, int, int] | None:
    """Where it begins, where its words begin, and where they end."""
    cue = _CUES[field].search(line.plain)
    if cue is None:
        return None
    end = _END.search(line.plain, cue.end())
    return cue.start(), cue.end(), end.start() if end is not None else len(line.text)
