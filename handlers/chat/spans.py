"""Spans as any door may draw them: clean, none of them empty, every link one that leads onto the web."""

import re
from typing import assert_never

from bot.views.nodes import Link, Span, Spans, Text
from handlers.chat.text import clean

_WEB = re.compile(r"https?://[^\s<>|]+")


def tidy(spans: Spans) -> tuple[Span, ...]:
    """The spans with clean text, without empty ones; a link that leads nowhere on the web becomes its words."""
    tidied = (_tidy(span) for span in spans)
    return tuple(span for span in tidied if span.text)


def _tidy(span: Span) -> Span:
    match span:
        case Text():
            return Text(clean(span.text), span.style)
        case Link():
            words = " ".join(clean(span.text).split())
            return Link(words, span.url) if _WEB.fullmatch(span.url) else Text(words)
        case _:
            assert_never(span)
