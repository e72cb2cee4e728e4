"""A card as simple HTML: no style sheet, no picture, no script, and every word escaped."""

from html import escape
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
    Span,
    Spans,
    Style,
    Text,
)
from handlers.chat.spans import tidy
from handlers.chat.text import clean
from handlers.mail.plain import marked

_TAGS: dict[Style, str | None] = {
    "plain": None,
    "strong": "strong",
    "emphasis": "em",
    "strike": "s",
    "code": "code",
}


def page(card: Card) -> str:
    """The whole letter."""
    parts = "\n".join(_drawn(node) for node in card.nodes) or f"<p>{_escaped(clean(card.text))}</p>"
    head = '<head><meta charset="utf-8"></head>'
    return f"<!doctype html>\n<html>{head}\n<body>\n{parts}\n</body></html>\n"


def _drawn(node: Node) -> str:
    match node:
        case Heading(text=words):
            return f"<h2>{_escaped(clean(words))}</h2>"
        case Paragraph(spans=spans):
            return f"<p>{_words(spans)}</p>"
        case Note(spans=spans):
            return f"<p><small>{_words(spans)}</small></p>"
        case Items():
            return _list(node)
        case Facts(pairs=pairs):
            rows = "<br>\n".join(f"{_escaped(clean(name))}: {_words(value)}" for name, value in pairs)
            return f"<p>{rows}</p>"
        case Divider():
            return "<hr>"
        case Actions():
            return ""
        case _:
            assert_never(node)


def _list(items: Items) -> str:
    if items.style == "letter":
        return "<p>" + "<br>\n".join(f"{mark} {_words(item)}" for mark, item in marked(items)) + "</p>"
    return "<ul>" + "".join(f"<li>{_words(item)}</li>" for item in items.items) + "</ul>"


def _words(spans: Spans) -> str:
    return "".join(_span(span) for span in tidy(spans))


def _span(span: Span) -> str:
    match span:
        case Text(text=words, style=style):
            tag = _TAGS[style]
            return f"<{tag}>{_escaped(words)}</{tag}>" if tag else _escaped(words)
        case Link(text=words, url=url):
            return f'<a href="{escape(url)}">{_escaped(words)}</a>'
        case _:
            assert_never(span)


def _escaped(words: str) -> str:
    return escape(words).replace("\n", "<br>\n")
