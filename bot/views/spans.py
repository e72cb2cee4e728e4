"""Small tools for spans: sentences with strong words in them, lines joined, texts cut."""

import re
import unicodedata
from collections.abc import Iterable

from bot.domain.people import Locale
from bot.i18n.catalogue import template
from bot.views.nodes import Link, Paragraph, Span, Spans, Style, Text

CARD_TEXT = 2600  # a text on its own card
LINE_TEXT = 140  # a text in a list
ALERT_TEXT = 200  # a text in what a phone shows
DOT = Text(" · ")

_MARK = re.compile(r"\*\*|\{(\w+)\}")
_JOINER = "\u200d"

Blank = str | int | Span | Spans


def plain(text: str) -> Spans:
    """Words as they are."""
    return (Text(text),)


def strong(text: str) -> Spans:
    """Words that matter."""
    return (Text(text, "strong"),)


def struck(text: str) -> Spans:
    """Words that do not hold any more."""
    return (Text(text, "strike"),)


def sentence(locale: Locale, key: str, *, number: int | None = None, **blanks: Blank) -> Spans:
    """A sentence of the catalogue as spans. What fills a blank keeps its own style, or takes that of the place."""
    words = template(locale, key, number)
    given: dict[str, Blank] = blanks if number is None else {"number": number, **blanks}
    spans: list[Span] = []
    style: Style = "plain"
    at = 0
    for mark in _MARK.finditer(words):
        spans.extend(_filled(words[at : mark.start()], style))
        if mark[1] is None:
            style = "plain" if style == "strong" else "strong"
        else:
            spans.extend(_filled(given[mark[1]], style))
        at = mark.end()
    spans.extend(_filled(words[at:], style))
    return _merged(spans)


def joined(parts: Iterable[Spans | None], separator: Span = DOT) -> Spans:
    """Several pieces in a row with something between them; empty ones are left out."""
    spans: list[Span] = []
    for part in parts:
        if part:
            spans.extend((separator, *part) if spans else part)
    return tuple(spans)


def lines(*parts: Spans | None) -> Spans:
    """Several pieces, each on a line of its own; empty ones are left out."""
    return joined(parts, Text("\n"))


def words_of(spans: Spans) -> str:
    """The words alone."""
    return "".join(span.text for span in spans)


def in_one_breath(*said: str) -> str:
    """Several sentences or bits of text as one line, each with its full stop."""
    flat = (" ".join(one.split()) for one in said)
    return " ".join(one if one.endswith((".", "?", "…", ":", "!")) else f"{one}." for one in flat if one)


def cut(text: str, most: int) -> str:
    """The text on as many lines as it has, shortened between words with "…" when it is longer than `most`."""
    text = text.strip()
    if len(text) <= most:
        return text
    end = text.rfind(" ", most // 2, most)
    if end < 0:
        end = most - 1
        while end > 1 and (unicodedata.combining(text[end]) or _JOINER in (text[end], text[end - 1])):
            end -= 1
    return text[:end].rstrip(" ,;:–-") + "…"


def one_line(text: str, most: int = LINE_TEXT) -> str:
    """The text on a single line, shortened."""
    return cut(" ".join(text.split()), most)


def linked(text: str, url: str | None) -> Spans | None:
    """Words that lead somewhere, when there is an address to lead to."""
    return (Link(text, url),) if url and url.startswith(("https://", "http://")) else None


def paragraph(*parts: Spans | None) -> Paragraph:
    """A paragraph of lines without anything at its side."""
    return Paragraph(lines(*parts))


def _merged(spans: Iterable[Span]) -> Spans:
    """Neighbours of the same style as one, so that marks around them do not meet."""
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        if isinstance(span, Text) and isinstance(last, Text) and span.style == last.style:
            merged[-1] = Text(last.text + span.text, span.style)
        else:
            merged.append(span)
    return tuple(merged)


def _filled(value: Blank, style: Style) -> Spans:
    if isinstance(value, Text | Link):
        return (value,)
    if isinstance(value, tuple):
        return tuple(Text(s.text, style) if isinstance(s, Text) and s.style == "plain" else s for s in value)
    text = str(value)
    return (Text(text, style),) if text else ()
