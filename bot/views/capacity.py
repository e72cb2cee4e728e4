"""How much a card holds, so that a view can count what is on a page: what does not fit on one must stand on the next."""

import json

from bot.views.nodes import Link, Node, Paragraph, Span, Spans

ROOM = 20_000  # bytes of the words of a card in Teams, which takes less than Slack; what is left is for its frame and its buttons
_LINE, _PLAIN, _STYLED, _LINK, _CONTROL = 64, 34, 60, 100, 900


def weight(spans: Spans) -> int:
    """How many bytes the words take: each line, and each piece of it, costs something of its own."""
    return _LINE + sum(
        _bytes(span.text) + _around(span) + span.text.count("\n") * (_LINE + _around(span)) for span in spans
    )


def weight_of(node: Node | None) -> int:
    """The same of a paragraph, with what stands at its side; other nodes are part of the frame."""
    if not isinstance(node, Paragraph):
        return 0
    return weight(node.spans) + (_CONTROL if node.side is not None else 0)


def _around(span: Span) -> int:
    if isinstance(span, Link):
        return _LINK + _bytes(span.url)
    return _PLAIN if span.style == "plain" else _STYLED


def _bytes(text: str) -> int:
    return len(json.dumps(text, ensure_ascii=False).encode(errors="replace")) - 2  # its quotation marks
