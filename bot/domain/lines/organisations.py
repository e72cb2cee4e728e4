"""What a line says of an organisation or a person in the register: names, periods, roles."""

import re
from dataclasses import dataclass, replace

from bot.domain.lines.line import line

_SINCE = re.compile(
    r"(?:^|\s)[,(]?\s*(?:fr\.?\s?o\.?\s?m\.?|fran(?:\s+och\s+med)?|from|since|starting)\s+(?=\S)"
)
_UNTIL = re.compile(
    r"(?:^|\s)[,(]?\s*(?:t\.?\s?o\.?\s?m\.?|till(?:\s+och\s+med)?|until|through|to)\s+(?=\S)|\s*[–—]\s*(?=\d)"
)
_OF = re.compile(
    r"(?:^|[\s,;(])(?:organisation(?:en)?|organization|org\.?|hor\s+till|belongs\s+to)\s*[:=]?\s+(?P<name>[^,;()\n]+)"
)
_ROLE = re.compile(r"(?:^|[\s,;(])(?:roll(?:en)?|role)\s*[:=]?\s+(?P<role>[^,;()\n]+)")
_NONE = ("ingen", "inget", "none", "samverkan", "cooperation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What stands before a period, and the first and last day as written (None: not written)."""

    name: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """What is said of a person. `organisation` "": none, the person belongs to the cooperation itself. None: not said."""

    organisation: str | None = None
    role: str | None = None


def read_period(text: str) -> Period:
    """Reads "Staffanstorp från 1 mars till 31 maj"; without "från" or "till" all of it is the name."""
    found = split_period(text)
    return replace(found, name=_bare(found.name))


def split_period(text: str) -> Period:
    """The same with what stands before the period as written."""
    plain = line(text).plain
    since = _SINCE.search(plain)
    until = _UNTIL.search(plain, since.end() if since else 0)
    end = min((match.start() for match in (since, until) if match), default=len(text))
    first = text[since.end() : until.start() if until else len(text)] if since else None
    last = text[until.end() :] if until else None
    return Period(name=text[:end], since=_day(first), until=_day(last))


def read_person(text: str) -> PersonLine:
    """Reads "organisation Lund, roll koordinator"."""
    plain = line(text).plain
    of, role = _OF.search(plain), _ROLE.search(plain)
    start = role.start() if role else len(text)
    organisation = (
        _bare(text[of.start("name") : min(of.end("name"), start if start > of.start("name") else len(text))])
        if of
        else None
    )
    return PersonLine(
        organisation="" if organisation is not None and line(organisation).plain in _NONE else organisation,
        role=_bare(text[role.start("role") : role.end("role")]) if role else None,
    )


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" ,:;()")


def _day(text: str | None) -> str | None:
    return _bare(text) or None if text is not None else None
