"""Cuts a text into words, figures and signs, each with its place. What is no running text is one opaque piece."""

import re
from collections.abc import Iterator, Sequence

WORD = r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*"
_PIECE = re.compile(
    rf"""(?P<opaque> \ufffc+                                  # protected
                  | <[^<>\s][^<>]{{0,2000}}>                  # a mention or a link of the platform
                  | https?://\S+ | [\w.+-]{{1,64}}@[\w.-]{{1,255}} | @[\w.-]+
                  | "[^"]{{0,2000}}" | “[^”]{{0,2000}}” | ”[^”]{{0,2000}}” | «[^»]{{0,2000}}» | »[^»«]{{0,2000}}[»«] )
      | (?P<figures> [0-9]+ )
      | (?P<word> {WORD} )
      | (?P<sign> \S )""",
    re.VERBOSE,
)


def pieces(text: str) -> list[str]:
    """The words, figures and signs of a text."""
    return [match[0] for match in _PIECE.finditer(text)]


def cut(text: str, protected: Sequence[tuple[int, int]] = ()) -> Iterator[re.Match[str]]:
    """The pieces of a text; `lastgroup` tells their sort. Places that are protected come out as opaque."""
    for start, end in protected:
        text = text[:start] + "\ufffc" * (end - start) + text[end:]
    return _PIECE.finditer(text)
