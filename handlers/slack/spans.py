"""Spans drawn in Slack's two ways: as markup where it can be trusted, else as rich text.

Slack's markup has no way to say that a "*" is meant as a "*". So words that contain such a character are drawn as
rich text, where nothing is interpreted.
"""

import re
from collections.abc import Sequence
from typing import assert_never

from bot.views.nodes import Link, Span, Style, Text
from handlers.chat.reading import Json
from handlers.chat.text import ELLIPSIS
from handlers.slack.text import escape, fitting

_MARKS: dict[Style, str] = {"plain": "", "strong": "*", "emphasis": "_", "strike": "~", "code": "`"}
_RICH: dict[Style, str | None] = {
    "plain": None,
    "strong": "bold",
    "emphasis": "italic",
    "strike": "strike",
    "code": "code",
}
# A mark, a name of an emoji such as ":tada:", or a line that begins like a quotation.
_MARKUP = re.compile(r"[*_~`]|:[\w+'-]+:|^\s*>", re.MULTILINE)


def cut(spans: Sequence[Span], most: int) -> tuple[Span, ...]:
    """The spans, cut with "…" so that their markup has at most `most` characters."""
    kept: list[Span] = []
    room = most
    for span in spans:
        around = len(markup((span,))) - len(escape(span.text))
        if room - around < len(ELLIPSIS):
            kept.append(Text(ELLIPSIS))
            break
        text = fitting(span.text, room - around - len(ELLIPSIS))  # so that a following cut still fits
        kept.append(Text(text, span.style) if isinstance(span, Text) else Link(text, span.url))
        if text != span.text:
            break
        room -= around + len(escape(text))
    return tuple(kept)


def whole_lines(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans up to the last line break in them; all of them when they are a single line."""
    for at in range(len(spans) - 1, -1, -1):
        span = spans[at]
        if "\n" in span.text:
            text = span.text.rpartition("\n")[0]
            last = (Text(text, span.style) if isinstance(span, Text) else Link(text, span.url),)
            return (*spans[:at], *(last if text else ()))
    return tuple(spans)


def literal(spans: Sequence[Span]) -> bool:
    """Whether markup would show these words as they were typed, and every style where it belongs."""
    if _MARKUP.search("".join(span.text for span in spans)):
        return False
    return all(_styled_well(spans, at) for at, span in enumerate(spans) if _mark(span))


def _styled_well(spans: Sequence[Span], at: int) -> bool:
    """Slack takes a mark for a style only at the edge of a word, and not across lines."""
    inner = spans[at].text
    before = spans[at - 1].text[-1] if at else " "
    after = spans[at + 1].text[0] if at + 1 < len(spans) else " "
    edges = inner == inner.strip() and "\n" not in inner
    neighbours = not _mark_beside(spans, at) and not (before.isalnum() or after.isalnum())
    return edges and neighbours


def _mark_beside(spans: Sequence[Span], at: int) -> bool:
    return at + 1 < len(spans) and bool(_mark(spans[at + 1]))


def _mark(span: Span) -> str:
    return _MARKS[span.style] if isinstance(span, Text) else ""


def markup(spans: Sequence[Span]) -> str:
    """The spans in Slack's markup; only for those that are `literal`."""
    parts: list[str] = []
    for span in spans:
        match span:
            case Text():
                mark = _MARKS[span.style]
                parts.append(f"{mark}{escape(span.text)}{mark}")
            case Link():
                parts.append(f"<{escape(span.url)}|{escape(span.text)}>")
            case _:
                assert_never(span)
    return "".join(parts)


def rich(spans: Sequence[Span]) -> list[Json]:
    """The spans as elements of rich text, where every character stands for itself."""
    elements: list[Json] = []
    for span in spans:
        match span:
            case Text():
                style = _RICH[span.style]
                worn = {"style": {style: True}} if style else {}
                elements += [{"type": "text", "text": piece, **worn} for piece in _pieces(span.text)]
            case Link():
                elements.append({"type": "link", "url": span.url, "text": span.text})
            case _:
                assert_never(span)
    return elements


def _pieces(text: str) -> list[str]:
    """The text in pieces, so that no piece could be read as a mention ("<!channel>") by anyone."""
    return [piece for piece in re.split(r"(?<=<)", text) if piece]
