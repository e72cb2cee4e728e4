"""Points as people write them: with minutes, type, who presents, papers and a number."""

import re
from dataclasses import dataclass

from bot.domain.agenda import Kind
from bot.domain.lines.agenda_kinds import WRITTEN, typed
from bot.domain.lines.line import line

_LONGEST_LINE = 600  # characters of one point with its parts; what is longer is all title
_WRITTEN = re.compile(r"^\s*(\d{1,3})\s*[.)]\s+(?=\S)")
_MINUTES = re.compile(r"(?<!\w)(\d{1,3})\s*min(?:uter|utes|s|\.)?(?!\w)")
_TYPE = re.compile(r"^(?:typ|type)\s+(?P<kind>.+)$")
_PRESENTER = re.compile(r"^(?:foredragande|foredras av|presenter|presented by|dragning)\s*:?\s+")
_PAPERS = re.compile(r"^(?:underlag|handling(?:ar)?|bilaga|papers?|attachment)\s*:\s*(?=\S)")
_OUTSIDE = re.compile(r"\s*\((?P<who>[^()]{2,80})\)\s*$")
_NO_NAME = re.compile(r"(?:bilaga|appendix|\d|v\.|se |see )")
_FIRST = re.compile(r"\w+")
_DECIDES = re.compile(r"(?<!\w)(?:beslut|decision)(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class PointLine:
    """A point as written: "Information 4-spår (Trafikverket), 20 min, typ information". `number`: the one written before it.
    `unknown_kind`: what was written as its type, and is none; it stays in the title unless a colon says that it is no part of it.
    """

    title: str
    kind: Kind = "discussion"
    presenter: str | None = None
    minutes: int | None = None
    number: int | None = None
    papers: str | None = None
    unknown_kind: str | None = None


def point_lines(text: str) -> tuple[PointLine, ...]:
    """The points of a text, divided by semicolons or lines."""
    pieces = (piece.strip(" -•*\t") for piece in re.split(r"[;\n]", text))
    return tuple(
        point_line(piece) if len(piece) <= _LONGEST_LINE else PointLine(title=piece)
        for piece in pieces
        if piece
    )


def point_line(text: str) -> PointLine:
    """One point. Never fails: what is not understood is the title."""
    numbered = _WRITTEN.match(text)
    number = int(numbered[1]) if numbered else None
    kept: list[str] = []
    said, kind, unknown = typed(text[numbered.end() if numbered else 0 :])
    presenter: str | None = None
    minutes: int | None = None
    papers: str | None = None
    for piece in said.split(","):
        plain = line(piece).plain.strip()
        loose = _TYPE.match(plain)
        named = _PRESENTER.match(plain)
        found = _MINUTES.fullmatch(plain)
        read = _PAPERS.match(plain)
        if (loose is not None and loose["kind"] in WRITTEN) or (plain in WRITTEN and kept):
            kind = WRITTEN[loose["kind"] if loose else plain]
        elif named is not None:
            presenter = piece.strip()[named.end() :].strip()
        elif found is not None:
            minutes = int(found[1])
        elif read is not None:
            papers = piece.strip()[read.end() :].strip()
        else:
            kept.append(piece)
            unknown = unknown or (piece.strip()[loose.start("kind") :] if loose is not None else None)
    title, outside = _presented(",".join(kept).strip())
    return PointLine(
        title=title,
        kind=kind or _guessed(title),
        presenter=presenter or outside,
        minutes=minutes,
        number=number,
        papers=papers,
        unknown_kind=unknown,
    )


def _presented(title: str) -> tuple[str, str | None]:
    """A name in brackets at the end presents the point."""
    found = _OUTSIDE.search(title)
    if (
        found is None
        or _NO_NAME.match(line(found["who"]).plain)
        or not found["who"][:1].isupper() | (found["who"][:1] == "@")
    ):
        return title, None
    return title[: found.start()].rstrip(" ,"), found["who"].strip()


def _guessed(title: str) -> Kind:
    """The kind that the words themselves tell: "Dialog med …", "Information …", "… beslut inspel"."""
    plain = line(title).plain
    first = _FIRST.search(plain)
    kind = WRITTEN.get(first[0]) if first else None
    if kind is not None:
        return kind
    return "decision" if _DECIDES.search(plain) else "discussion"
