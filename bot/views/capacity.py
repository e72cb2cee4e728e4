"""How much a card holds, so that a view can count what is on a page: what does not fit on one must stand on the next."""

import json
import re

from bot.views.nodes import Link, Node, Paragraph, Span, Spans

ROOM = 20_000  # bytes of the words of a card in Teams; what it takes beside them is for its frame and its buttons
_LINE, _PLAIN, _STYLED, _LINK, _CONTROL = 64, 34, 60, 100, 900
_BREAK = re.compile("\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")
_LETTER = 2  # so that half as many letters as there is room for are what Slack takes


def weight(spans: Spans) -> int:
    """How much of the room the words take: each line in Teams, and each piece of it, costs something of its own; in Slack only letters
    count, and long words are too many there first.
    """
    in_teams = _LINE + sum(
        _bytes(span.text) + _around(span) + _breaks(span) * (_LINE + _around(span)) for span in spans
    )
    return max(in_teams, _LETTER * letters(spans))


def letters(spans: Spans) -> int:
    """As many as Slack counts in one text at most: some signs are written out, and every style has its marks."""
    return sum(_letters(span) for span in spans)


def weight_of(node: Node | None) -> int:
    """The same of a paragraph, with what stands at its side; other nodes are part of the frame."""
    if not isinstance(node, Paragraph):
        return 0
    return weight(node.spans) + (_CONTROL if node.side is not None else 0)


def _around(span: Span) -> int:
    if isinstance(span, Link):
        return _LINK + _bytes(span.url)
    return _PLAIN if span.style == "plain" else _STYLED


def _breaks(span: Span) -> int:
    """How many times a line ends in it, with any of the signs that doors draw as the end of a line."""
    return len(_BREAK.findall(span.text))


def _letters(span: Span) -> int:
    around = _written_out(span.url) + 3 if isinstance(span, Link) else 2
    return _written_out(span.text) + around


def _written_out(text: str) -> int:
    return len(text) + 4 * sum(map(text.count, "&<>"))


def _bytes(text: str) -> int:
    return len(json.dumps(text, ensure_ascii=False).encode(errors="replace")) - 2  # its quotation marks
