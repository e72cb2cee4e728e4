"""Text as people wrote it, cleaned, and cut between characters as people see them."""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

ELLIPSIS = "…"

# Controls but tab and newline, halves of characters, marks that turn the reading direction, invisible breaks, no-characters.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff\ud800-\udfff]"
)
_LINE_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_JOINER = "\u200d"
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)


def clean(text: str) -> str:
    """The text without NUL, control characters, lone surrogates and marks that reverse or hide what is written."""
    return _UNWANTED.sub("", _LINE_BREAKS.sub("\n", text))


def fitting(text: str, most: int, cost: Mapping[str, int] = MappingProxyType({})) -> str:
    """The text, cut with "…" so that it takes at most `most` characters (at least one).

    `cost`: characters that take more than one where the text is going.
    """
    if sum(cost.get(one, 1) for one in text) <= most if cost else len(text) <= most:
        return text
    room, end = most - len(ELLIPSIS), 0
    while end < len(text) and room >= (taken := cost.get(text[end], 1)):
        room -= taken
        end += 1
    return text[: _boundary(text, end)].rstrip() + ELLIPSIS


def _boundary(text: str, end: int) -> int:
    """The last place at or before `end` that does not split what people see as one character."""
    at = end
    while 0 < at < len(text) and _belongs(text, at):
        at -= 1
    return at or end  # one endless heap of marks is cut where it must be


def _belongs(text: str, at: int) -> bool:
    """Whether the character at `at` is part of the one before it."""
    here, before = text[at], text[at - 1]
    if unicodedata.category(here) in ("Mn", "Me", "Mc") or _JOINER in (here, before):
        return True
    if ord(here) in _SKIN_TONES or ord(here) in _TAGS:
        return True
    if ord(here) not in _FLAG_LETTERS:
        return False
    flags = 0
    while flags < at and ord(text[at - 1 - flags]) in _FLAG_LETTERS:
        flags += 1
    return flags % 2 == 1
