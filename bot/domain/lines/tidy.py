"""Putting a title together from what is left of a line, without dangling commas and double spaces."""

import re
from collections.abc import Sequence

# Of those without a number the ones that programs write when they escape a text; "R&D;" ends with a separator.
ENTITY = re.compile(
    r"&(?:amp|lt|gt|quot|apos|nbsp|[aouAOU](?:uml|ring)|eacute|[mn]dash|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});"
)
_SEPARATORS = ",;:–—- \t\n"
# An emoji as chat platforms write it (":tada:", standing alone) is a word, not two separators; "10:30:" is none.
_LEAD = re.compile(r"[,;:–—\- \t\n]*?(?=:[\w+'-]+:)|[,;:–—\- \t\n]+")
_EMOJI_END = re.compile(r"(?<!\S):[\w+'-]+$")
_ABBREVIATED = re.compile(r"(?:\w\.\w|\b(?:etc|mm|osv|kl|nr|ca|resp|bl))\.$", re.IGNORECASE)
_ENTITY_AT_END = re.compile(rf"{ENTITY.pattern}$")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
_LOOSE_END = re.compile(r"(?:^|[\s,])(?:och|samt|and|&)$", re.IGNORECASE)


def joined(pieces: Sequence[str]) -> str:
    """Puts the pieces around the cuts together: "Ta fram X, " and ", punkt" make "Ta fram X, punkt"."""
    title = pieces[0]
    for piece in pieces[1:]:
        title = _join(title, piece)
    cut_at_the_end = len(pieces) > 1 and not pieces[-1].strip(_SEPARATORS + ".")
    return _ended(_spaced(title), loose=cut_at_the_end)


def _join(before: str, after: str) -> str:
    """Two pieces with one cut between them: brackets around nothing go, of two separators one stays."""
    left, right = before.rstrip(), after.lstrip()
    if left.endswith("(") and right.startswith(")"):
        left, right = left[:-1].rstrip(), right[1:].lstrip()
    head = _ended_clean(left) if not left.endswith("\n") else left
    if not head or not right:
        return head + _begun_clean(right)
    if right[0] in ".!?)":
        return head + (right[1:] if head[-1] == right[0] == "." else right)
    tail = _begun_clean(right)
    if right[0] in ",;":
        return f"{head}{right[0]} {tail}"
    split = "\n" if "\n" in before[len(head) :] + after[: len(after) - len(tail)] else " "
    return f"{head}{split}{tail}"


def _spaced(title: str) -> str:
    return _begun_clean(_ended_clean(_LINES.sub("\n", _SPACES.sub(" ", title))))


def _begun_clean(text: str) -> str:
    lead = _LEAD.match(text)
    return text[lead.end() :] if lead else text


def _ended_clean(text: str) -> str:
    bare = text.rstrip(_SEPARATORS)
    if text[len(bare) : len(bare) + 1] == ";" and _ENTITY_AT_END.search(f"{bare[-10:]};"):
        return f"{bare};"
    is_emoji = text[len(bare) : len(bare) + 1] == ":" and _EMOJI_END.search(bare[-50:])
    return f"{bare}:" if is_emoji else bare


def _ended(title: str, *, loose: bool) -> str:
    """A title has no full stop, unless it is several sentences; `loose`: its last words were cut, so no "och" may dangle."""
    bare = _ended_clean(_LOOSE_END.sub("", title)) if loose else title
    one = loose or ". " not in bare
    if one and bare.endswith(".") and not bare.endswith("..") and not _ABBREVIATED.search(bare):
        bare = bare[:-1]
    return bare or title
