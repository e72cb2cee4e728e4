"""The point of the agenda ("punkt 3", "§ 12") and the kind of a decision ("typ: inriktning")."""

import re
from difflib import get_close_matches

from bot.domain.decisions import Kind
from bot.domain.lines.line import CUT, Line, line
from bot.domain.names import fold

_NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)"
_POINT = rf"(?:punkt|pkt\.?|item|point|agenda\s+item|§)\s*{_NUMBER}"
_BREAK = rf"[,;.:–—\n(){CUT}-]"

_FIRST = re.compile(rf"\s*{_POINT}\s*[:,.–—-]+(?!\d)")
_CLAUSE = re.compile(rf"(?:(?<={_BREAK})|(?<={_BREAK}\s)){_POINT}(?=\s*(?:{_BREAK}|$))")
_LAST = re.compile(rf"(?<=\s){_POINT}(?=[\s.)]*$)")
_REFERS = re.compile(r"(?<!\w)(?:se|under|i|till|av|enligt|om|och|samt|see|in|to|of|and|per|jfr)\s+$")

_KIND = re.compile(
    r"(?<!\w)(?:typ|type|kind|slag)\s*:\s*(?P<kind>inget\s+stod|no\s+support|delade\s+meningar|[^\s,;.]+)"
)
_QUOTED_KIND = re.compile(
    r"(?<!\w)(?:typ|type|kind|slag)\s*:\s*[\"“”»«](?P<kind>[^\"“”»«\n]{3,20})[\"“”»«]", re.IGNORECASE
)
_NEAR = 0.7
_KINDS: dict[str, Kind] = {
    "beslut": "decision",
    "decision": "decision",
    "konstaterande": "finding",
    "notering": "finding",
    "finding": "finding",
    "noted": "finding",
    "inriktning": "direction",
    "enighet": "direction",
    "direction": "direction",
    "agreement": "direction",
    "inget stod": "no support",
    "avslag": "no support",
    "avslaget": "no support",
    "no support": "no support",
    "rejected": "no support",
    "rejection": "no support",
    "delat": "divided",
    "delad": "divided",
    "delade meningar": "divided",
    "divided": "divided",
    "split": "divided",
    "fraga": "question",
    "oppen": "question",
    "question": "question",
}


def unknown_kind(line: Line) -> str | None:
    """What is written as the kind of a decision, and is none."""
    match = _QUOTED_KIND.search(line.text) or _KIND.search(line.plain)
    if match is None or " ".join(fold(match["kind"]).split()) in _KINDS:
        return None
    return line.text[match.start("kind") : match.end("kind")]


def near_kind(words: str) -> Kind | None:
    """The kind that was probably meant."""
    near = get_close_matches(fold(words), _KINDS, n=1, cutoff=_NEAR)
    return _KINDS[near[0]] if near else None


def without_kind(text: str) -> str:
    """The text without what is written as its kind, known or not; all of it when nothing else would be left."""
    whole = line(text)
    match = _QUOTED_KIND.search(whole.text) or _KIND.search(whole.plain)
    return (whole.cut(match.span()).left() if match is not None else "") or text


def point(line: Line) -> tuple[Line, str | None]:
    """The number of the point that stands as a clause of its own; "se punkt 4" and "§ 12 i lagen" are words of the text."""
    match = _FIRST.match(line.plain) or _CLAUSE.search(line.plain) or _last(line)
    if match is None:
        return line, None
    return line.cut(match.span()), match["number"]


def _last(line: Line) -> re.Match[str] | None:
    """As the very last words: "ta fram underlag punkt 3"."""
    tail = max(len(line.plain.rstrip()) - 40, 0)
    match = _LAST.search(line.plain, tail)
    if match is None or _REFERS.search(line.plain, max(match.start() - 12, 0), match.start()):
        return None
    return match


def kind(line: Line) -> tuple[Line, Kind]:
    """The kind of a decision, when one is written that exists; anything else stays in the text."""
    match = _QUOTED_KIND.search(line.text) or _KIND.search(line.plain)
    known = _KINDS.get(" ".join(fold(match["kind"]).split())) if match else None
    if match is None or known is None:
        return line, "decision"
    return line.cut(match.span()), known
