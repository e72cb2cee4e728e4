"""Nodes drawn as Slack's blocks. Words that people wrote are never markup, and no limit of Slack's is passed."""

from collections.abc import Iterator, Sequence
from typing import Any, assert_never

from bot.views.nodes import (
    Actions,
    Divider,
    Facts,
    Heading,
    Items,
    Link,
    Node,
    Note,
    Paragraph,
    Span,
    Spans,
    Text,
)
from handlers.chat.reading import Json
from handlers.chat.spans import tidy
from handlers.chat.text import ELLIPSIS
from handlers.slack.controls import element, plain, told_apart
from handlers.slack.spans import cut, literal, markup, rich, whole_lines
from handlers.slack.text import escape

MOST_CHARACTERS = 12_000
# How long one text may be: Slack's own limit, then shorter ones for a card that is too long as a whole.
_LENGTHS = (3000, 1000, 300)
_HEADING = 150
_FIELD = 2000
_FIELDS = 10
_NAME = 150
_NOTE_PARTS = 10
_ROW = 25
_COUNTED = 20  # characters that say how many lines are left out
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def blocks(nodes: Sequence[Node], most: int) -> list[Json]:
    """The nodes as at most `most` blocks and 12,000 characters.

    When they are too long, every text is cut shorter; when that is not enough, the end is left out and "…" says so.
    """
    drawn: list[Json] = []
    for length in _LENGTHS:
        drawn = [block for node in nodes for block in _drawn(node, length)]
        if len(drawn) <= most and characters(drawn) <= MOST_CHARACTERS:
            return drawn
    return _beginning(drawn, most)


def characters(part: Any) -> int:
    """How many characters Slack counts in blocks: those of every text in them."""
    if isinstance(part, list):
        return sum(characters(one) for one in part)
    if not isinstance(part, dict):
        return 0
    return sum(
        len(value) if key == "text" and isinstance(value, str) else characters(value)
        for key, value in part.items()
    )


def _beginning(drawn: Sequence[Json], most: int) -> list[Json]:
    kept: list[Json] = []
    room = MOST_CHARACTERS - len(ELLIPSIS)
    for block in drawn[: most - 1]:
        room -= characters(block)
        if room < 0:
            break
        kept.append(block)
    return [*kept, {"type": "context", "elements": [_literally(ELLIPSIS)]}]


def _drawn(node: Node, length: int) -> list[Json]:
    match node:
        case Heading():
            return [{"type": "header", "text": plain(node.text, _HEADING)}]
        case Paragraph():
            return _paragraph(node, length)
        case Items():
            return _items(node, length)
        case Facts():
            return _facts(node, length)
        case Note():
            return _note(node, length)
        case Actions():
            return _actions(node)
        case Divider():
            return [{"type": "divider"}]
        case _:
            assert_never(node)


def _paragraph(paragraph: Paragraph, length: int) -> list[Json]:
    spans = _filled(paragraph.spans, length)
    side = element(paragraph.side) if paragraph.side is not None else None
    if not spans:
        return _row([side]) if side else []
    if not literal(spans):  # rich text has no place at its side
        return [_rich_text([_section(spans)]), *(_row([side]) if side else [])]
    section = {"type": "section", "text": _marked(spans)}
    return [{**section, "accessory": side} if side else section]


def _items(items: Items, length: int) -> list[Json]:
    lines = list(_lines(items.items, length))
    if not lines:
        return []
    if items.style == "bullet":
        listed = {"type": "rich_text_list", "style": "bullet", "elements": [_section(line) for line in lines]}
        return [_rich_text([listed])]
    return [_rich_text([_section((Text(f"{_letter(at)}) "), *line)) for at, line in enumerate(lines)])]


def _lines(items: Sequence[Spans], length: int) -> Iterator[Sequence[Span]]:
    """The lines that fit into four times the length of one; "…" for those that do not."""
    room = 4 * length
    for item in items:
        line = _filled(item, length)
        room -= len(markup(line))
        if room < 0:
            yield (Text(ELLIPSIS),)
            return
        if line:
            yield line


def _letter(at: int) -> str:
    return _LETTERS[at] if at < len(_LETTERS) else str(at + 1)


def _facts(facts: Facts, length: int) -> list[Json]:
    pairs = [(_name(name), _filled(value, min(length, _FIELD - 2 * _NAME))) for name, value in facts.pairs]
    fields = [(*name, Text("\n"), *value) for name, value in pairs if name and value]
    if not all(literal(field) for field in fields):
        return [_rich_text([_section(field) for field in fields])]
    marked = [_marked(field) for field in fields]
    return [{"type": "section", "fields": marked[at : at + _FIELDS]} for at in range(0, len(marked), _FIELDS)]


def _name(name: str) -> tuple[Span, ...]:
    return _filled((Text(" ".join(name.split()), "strong"),), _NAME)


def _note(note: Note, length: int) -> list[Json]:
    spans = _filled(note.spans, min(length, _FIELD))
    if not spans:
        return []
    if literal(spans):
        return [{"type": "context", "elements": [_marked(spans)]}]
    parts = [span for span in spans if span.text.strip()]
    if len(parts) > _NOTE_PARTS:
        parts = [Text("".join(span.text for span in spans))]
    return [{"type": "context", "elements": [_apart(part) for part in parts]}]


def _apart(span: Span) -> Json:
    """A piece of a note that stands for itself: a link as a link where that is safe, else the words."""
    return _marked((span,)) if isinstance(span, Link) and literal((span,)) else _literally(span.text)


def _actions(actions: Actions) -> list[Json]:
    elements = [drawn for control in actions.controls if (drawn := element(control))]
    return [row for at in range(0, len(elements), _ROW) for row in _row(elements[at : at + _ROW])]


def _row(elements: Sequence[Json]) -> list[Json]:
    return [{"type": "actions", "elements": told_apart(elements)}]


def _filled(spans: Spans, length: int) -> tuple[Span, ...]:
    """The spans, clean and not too long; none when there is nothing but space. Many lines end after a whole one, and it says how
    many are left out.
    """
    whole = tidy(spans)
    tidied = cut(whole, length)
    if not any(span.text.strip() for span in tidied):
        return ()
    if _breaks(whole) == _breaks(tidied):
        return tidied
    shown = whole_lines(cut(whole, length - _COUNTED))
    return (*shown, Text(f"\n{ELLIPSIS} (+{_breaks(whole) - _breaks(shown)})"))


def _breaks(spans: Sequence[Span]) -> int:
    return sum(span.text.count("\n") for span in spans)


def _marked(spans: Sequence[Span]) -> Json:
    return {"type": "mrkdwn", "text": markup(spans), "verbatim": True}


def _literally(text: str) -> Json:
    return {"type": "plain_text", "text": escape(text), "emoji": False}


def _rich_text(elements: Sequence[Json]) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def _section(spans: Sequence[Span]) -> Json:
    return {"type": "rich_text_section", "elements": rich(spans)}
