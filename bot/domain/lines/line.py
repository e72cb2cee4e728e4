"""A line as somebody wrote it, and which of its places are understood so far.

Positions always count in the text as it was written: understanding something cuts a span, and what no cut covers is the
title. So no word can be lost between two steps.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.domain.lines.tidy import ENTITY, joined

Span = tuple[int, int]

QUOTED, MENTIONED, CUT = "\ufffc", "\ufffb", "\x00"
"""What stands in `Line.plain` in place of a character that is quoted, part of a mention, or understood already."""

ENTITY_END = "_"
"""What stands there for the ";" that ends an entity."""

_QUOTE = re.compile(r'["“”„][^"“”„\n]*["“”]|[»«][^»«\n]*[»«]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line. `plain` has the length of `text`: lower case, without accents ("bör" is "bor"), with quotes, mentions and cuts
    blanked out. `kept`: the quotes and mentions, which nobody reads as anything else. `cuts`: what was understood.
    """

    text: str
    plain: str
    kept: tuple[Span, ...] = ()
    cuts: tuple[Span, ...] = ()

    def cut(self, *spans: Span) -> "Line":
        """The line with these places understood too."""
        fresh = tuple(span for span in spans if span[0] < span[1])
        return replace(self, plain=_blank(self.plain, fresh, CUT), cuts=(*self.cuts, *fresh))

    def left(self, start: int = 0, end: int | None = None) -> str:
        """What is not understood between two places, put together so that it reads well."""
        stop = len(self.text) if end is None else end
        pieces, at = [], start
        for first, last in sorted(self.cuts):
            if last <= start or first >= stop:
                continue
            pieces.append(self.text[at : max(first, at)])
            at = max(at, last)
        pieces.append(self.text[at:stop] if at < stop else "")
        return joined(pieces)


def line(text: str, mentions: Iterable[Span] = ()) -> Line:
    """A line of which nothing is understood yet."""
    bare = _whole_entities("".join(map(_bare, text)), text)
    people = tuple(mentions)
    bare = _blank(bare, people, MENTIONED)
    quotes = tuple(match.span() for match in _QUOTE.finditer(bare))
    return Line(text=text, plain=_blank(bare, quotes, QUOTED), kept=(*people, *quotes))


def _whole_entities(bare: str, text: str) -> str:
    """The ";" that ends an entity of HTML is a part of it and separates nothing: "A &amp; B" is one thing."""
    if "&" not in text:
        return bare
    ends = [(match.end() - 1, match.end()) for match in ENTITY.finditer(text)]
    return _blank(bare, ends, ENTITY_END)


def _blank(plain: str, spans: Sequence[Span], mark: str) -> str:
    if not spans:
        return plain
    chars = list(plain)
    for start, end in spans:
        chars[start:end] = mark * (end - start)
    return "".join(chars)


@lru_cache(maxsize=4096)
def _bare(char: str) -> str:
    """One character for one: lower case and without its accent; the marks of `Line.plain` become spaces."""
    if char in (QUOTED, MENTIONED, CUT):
        return " "
    lower = unicodedata.normalize("NFD", char.lower())
    return lower[0] if lower else char
