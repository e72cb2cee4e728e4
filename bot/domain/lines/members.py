"""A pasted list of members: "Lund: Anna Berg (ordförande)", "Lund: Anna Berg från 1 mars", or a row of a spreadsheet
("Lund; Anna Berg; ordförande"), one on each line.
"""

import re
from dataclasses import dataclass, replace

from bot.domain.lines.organisations import Period, split_period
from bot.domain.place import Mention

MOST_LINES = 200
_LONGEST = 300  # characters; a longer line is not understood

_PAIR = re.compile(r"\s*(?:[-*•]\s+)?(?P<name>[^:;\t–—]+?)\s*(?:[:;\t–—]|\s-\s)\s*(?P<who>.+?)\s*$")
_BEHIND = re.compile(
    r"\s*(?:[-*•]\s+)?(?P<who>[^(]+?)\s*\((?P<name>[^,()]+?)(?:\s*,\s*(?P<role>[^()]+))?\)\s*,?\s*$"
)
_COLUMN = re.compile(r"\s*[;\t]\s*")
_MOST_COLUMNS = 2  # after the first: a person, and what they are there
_CONTACT = (
    "kontakt",
    "kontaktperson",
    "contact",
    "contact person",
)  # no role: it is what the list says of everybody
_ROLE = re.compile(r"(?P<who>.+?)\s*(?:\((?P<in>[^()]*)\)|,\s*(?P<after>.+))?\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLine:
    """A line of the list as written. `name`: an organisation or a group. `who`: a person as written; `mention`: as mentioned.
    `since` and `until`: days as written. `name` empty: the line is not understood.
    """

    line: str
    name: str = ""
    who: str = ""
    role: str | None = None
    since: str | None = None
    until: str | None = None
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
    found = _paired(line, pair) if pair is not None else None
    if found is not None:
        return replace(found, mention=mention)
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


def _paired(line: str, pair: re.Match[str]) -> MemberLine | None:
    """An organisation, and behind a sign or in the next columns a person with their role and days."""
    first, *further = _COLUMN.split(pair["who"].strip(" ;\t"))
    period = _period(first)
    who = _ROLE.match(period.name)
    if who is None or len(further) >= _MOST_COLUMNS:
        return None if who is None else MemberLine(line=line.strip())
    role = (who["in"] or who["after"] or "".join(further)).strip()
    return MemberLine(
        line=line.strip(),
        name=pair["name"].strip(),
        who=who["who"].lstrip("@"),
        role=role if role.casefold() not in ("", *_CONTACT) else None,
        since=period.since,
        until=period.until,
    )


def _period(text: str) -> Period:
    """The days behind a name; without a figure "från" and "to" are part of it ("Kim To Nguyen")."""
    found = split_period(text)
    has_day = any(char.isdigit() for char in (found.since or "") + (found.until or ""))
    return found if has_day else Period(name=text)
