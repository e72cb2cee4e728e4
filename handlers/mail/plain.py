"""A card as plain text."""

from typing import assert_never

from bot.views.nodes import (
    Actions,
    Card,
    Divider,
    Facts,
    Heading,
    Items,
    Link,
    Node,
    Note,
    Paragraph,
    Spans,
)
from handlers.chat.spans import tidy
from handlers.chat.text import clean

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def text(card: Card) -> str:
    """All words of the card, with a blank line between its parts."""
    parts = [part for node in card.nodes if (part := _drawn(node))]
    return "\n\n".join(parts or [clean(card.text)]) + "\n"


def _drawn(node: Node) -> str:
    match node:
        case Heading(text=words):
            return clean(words)
        case Paragraph(spans=spans) | Note(spans=spans):
            return words_of(spans)
        case Items():
            return "\n".join(f"{mark} {words_of(item)}" for mark, item in marked(node))
        case Facts(pairs=pairs):
            return "\n".join(f"{clean(name)}: {words_of(value)}" for name, value in pairs)
        case Divider():
            return "--"
        case Actions():
            return ""
        case _:
            assert_never(node)


def marked(items: Items) -> list[tuple[str, Spans]]:
    """Each line of a list with what stands before it."""
    letters = items.style == "letter"
    return [
        (f"{_LETTERS[at % len(_LETTERS)]})" if letters else "-", item) for at, item in enumerate(items.items)
    ]


def words_of(spans: Spans) -> str:
    """The words, and where links lead."""
    return "".join(
        f"{span.text} ({span.url})" if isinstance(span, Link) else span.text for span in tidy(spans)
    ).strip()
