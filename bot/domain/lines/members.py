"""A pasted list of members: "Lund: Anna Berg (ordförande)", one on each line."""

import re
from dataclasses import dataclass

from bot.domain.place import Mention

MOST_LINES = 200
_LONGEST = 300  # characters; a longer line is not understood

_PAIR = re.compile(r"\s*(?:[-*•]\s+)?(?P<name>[^:;\t–—]+?)\s*(?:[:;\t–—]|\s-\s)\s*(?P<who>.+?)\s*$")
_BEHIND = re.compile(
    r"\s*(?:[-*•]\s+)?(?P<who>[^(]+?)\s*\((?P<name>[^,()]+?)(?:\s*,\s*(?P<role>[^()]+))?\)\s*,?\s*$"
)
_ROLE = re.compile(r"(?P<who>.+?)\s*(?:\((?P<in>[^()]*)\)|,\s*(?P<after>.+))?\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLine:
    """A line of the list as written. `name`: an organisation or a group. `who`: a person as written; `mention`: as mentioned.
    `name` empty: the line is not understood.
    """

    line: str
    name: str = ""
    who: str = ""
    role: str | None = None
    mention: Mention | None = None


def read_members(text: str, mentions: tuple[Mention, ...] = ()) -> tuple[MemberLine, ...]:
    """Reads the lines that have words. Never fails: what is not understood is a line without a name."""
    found: list[MemberLine] = []
    at = 0
    for line in text.split("\n"):
        inside = [m for m in mentions if at <= m.start < at + len(line)]
        if line.strip():
            found.append(_read(line, inside[0] if inside else None))
        at += len(line) + 1
    return tuple(found)


def _read(line: str, mention: Mention | None) -> MemberLine:
    if len(line) > _LONGEST:
        return MemberLine(line=line.strip())
    pair = _PAIR.match(line)
    if pair is not None:
        who = _ROLE.match(pair["who"])
        if who is not None:
            role = who["in"] or who["after"]
            return MemberLine(
                line=line.strip(),
                name=pair["name"].strip(),
                who=who["who"].lstrip("@"),
                role=role.strip() if role else None,
                mention=mention,
            )
    behind = _BEHIND.match(line)
    if behind is None:
        return MemberLine(line=line.strip())
    return MemberLine(
        line=line.strip(),
        name=behind["name"].strip(),
        who=behind["who"].lstrip("@"),
        role=behind["role"].strip() if behind["role"] else None,
        mention=mention,
    )
