"""Spans drawn as the text runs of an Adaptive Card, in which nothing is markup."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from bot.views.nodes import Link, Span, Spans, Style, Text
from handlers.chat.reading import Json
from handlers.chat.spans import tidy
from handlers.chat.text import ELLIPSIS, clean, fitting

_STYLES: dict[Style, Json] = {
    "plain": {},
    "strong": {"weight": "Bolder"},
    "emphasis": {"italic": True},
    "strike": {"strikethrough": True},
    "code": {"fontType": "Monospace"},
}
# "{{DATE(…)}}" is drawn as a date by the clients, even in a run; not when its braces stand in two runs.
_BRACES = re.compile(r"(?<=\{)(?=\{)")
# What no client takes for Markdown: letters, digits, a few marks and a number in brackets, not beginning like a numbered list.
_SAFE = re.compile(
    r"(?!\d+[.)])[^\W_](?:[^\W_]|[ ,;?…–·§%'’]|\.(?![^\W\d_])|: |\(\d+\)|(?<=[^\W_])-(?=[^\W_]))*"
)

Line = tuple[Span, ...]


def lines(spans: Spans, most: int) -> list[Line]:
    """The spans line by line, clean and each with at most `most` characters; an empty line stands for a blank one.

    A run that holds a line break is drawn in one line by some clients, so each line becomes a block of its own.
    """
    found: list[list[Span]] = [[]]
    for span in tidy(spans):
        for at, text in enumerate(span.text.split("\n")):
            if at:
                found.append([])
            if text:
                found[-1].append(replace(span, text=text))
    drawn = [cut(line, most) if _readable(line) else () for line in found]
    return _without_blank_ends(drawn)


def cut(spans: Sequence[Span], most: int) -> Line:
    """The spans, cut with "…" so that they have at most `most` characters."""
    kept: list[Span] = []
    room = most
    for span in spans:
        if room < len(ELLIPSIS):
            kept[-1:] = [replace(kept[-1], text=fitting(kept[-1].text + ELLIPSIS, len(kept[-1].text)))]
            break
        text = fitting(span.text, room)
        kept.append(replace(span, text=text))
        if text != span.text:
            break
        room -= len(text)
    return tuple(kept)


def block(line: Sequence[Span], *, subtle: bool = False, close: bool = False) -> Json:
    """A line as an element. `subtle`: small and grey; `close`: directly below the one before it."""
    look = {"isSubtle": True, "size": "Small"} if subtle else {}
    runs = [run for span in line for run in _runs(span, look)]
    drawn: Json = {"type": "RichTextBlock", "inlines": runs}
    return {**drawn, "spacing": "None"} if close else drawn


def blocks(spans: Spans, most: int, *, subtle: bool = False) -> list[Json]:
    """The spans as elements, a line each; a blank line is the space before the next."""
    drawn: list[Json] = []
    after_blank = True
    for line in lines(spans, most):
        if line:
            drawn.append(block(line, subtle=subtle, close=not after_blank))
        after_blank = not line
    return drawn


def heading(text: str, most: int) -> list[Json]:
    """Words as a heading, which a screen reader can jump to where nothing in them could be markup."""
    line = " ".join(clean(text).split())
    if not line:
        return []
    shown = fitting(line, most)
    if _SAFE.fullmatch(shown):
        look = {"style": "heading", "size": "Medium", "weight": "Bolder", "wrap": True}
        return [{"type": "TextBlock", "text": shown, **look}]
    look = {"size": "Medium", "weight": "Bolder"}
    return [{"type": "RichTextBlock", "inlines": list(_runs(Text(shown), look))}]


def label(text: str, most: int) -> str:
    """A single line as a title takes it: clean, at most `most` characters, never empty."""
    return fitting(" ".join(clean(text).split()), most) or ELLIPSIS


def _runs(span: Span, look: Json) -> list[Json]:
    match span:
        case Text():
            how = {**look, **_STYLES[span.style]}
        case Link():
            how = {**look, "selectAction": {"type": "Action.OpenUrl", "url": span.url}}
        case _:
            assert_never(span)
    return [{"type": "TextRun", "text": piece, **how} for piece in _BRACES.split(span.text)]


def _readable(line: Sequence[Span]) -> bool:
    return any(span.text.strip() for span in line)


def _without_blank_ends(drawn: list[Line]) -> list[Line]:
    first = next((at for at, line in enumerate(drawn) if line), len(drawn))
    last = next((at for at in range(len(drawn), first, -1) if drawn[at - 1]), first)
    return drawn[first:last]
