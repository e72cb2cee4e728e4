"""The type of a point of an agenda, as written: "typ: information"."""

import re
from difflib import get_close_matches

from bot.domain.agenda import Kind
from bot.domain.lines.line import line
from bot.domain.names import fold

WRITTEN: dict[str, Kind] = {
    **dict.fromkeys(("beslut", "beslutspunkt", "decision", "for beslut", "for decision"), "decision"),
    **dict.fromkeys(("diskussion", "dialog", "discussion", "dialogue", "samtal"), "discussion"),
    **dict.fromkeys(("information", "info", "rapport"), "information"),
    **dict.fromkeys(("fast punkt", "standing item", "staende punkt"), "standing"),
}
_TYPED = re.compile(r"(?:^|(?<=[\s,(]))(?:typ|type)\s*:\s*(?P<kind>[^\s,;()][^,;()\n]*)")
_NEAR = 0.7


def typed(text: str) -> tuple[str, Kind | None, str | None]:
    """The text without the type that stands after "typ:", the type, and what was written as one and is none. Where nothing else would be
    left the text keeps it.
    """
    match = _TYPED.search(line(text).plain)
    if match is None:
        return text, None, None
    words = text[slice(*match.span("kind"))].rstrip()
    said = words if _is_one(words) else words.split()[0]
    before, after = (
        text[: match.start()].rstrip(" ,"),
        words[len(said) :] + text[match.start("kind") + len(words) :],
    )
    left = (before + after).strip(" ,")
    known = WRITTEN.get(_plain(said))
    return (left, known, None if known else said) if left else (text, None, said)


def near(words: str) -> Kind | None:
    """The type that was probably meant."""
    found = get_close_matches(fold(words), WRITTEN, n=1, cutoff=_NEAR)
    return WRITTEN[found[0]] if found else None


def _is_one(words: str) -> bool:
    """Whether all the words are a type, or nearly one; else only the first of them is meant as one."""
    first = _plain(words.split(maxsplit=1)[0])
    return _plain(words) in WRITTEN or (first not in WRITTEN and near(words) is not None)


def _plain(words: str) -> str:
    return " ".join(line(words).plain.split())
