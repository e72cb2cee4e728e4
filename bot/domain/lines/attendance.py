"""Who was there, as minutes write it: "Anna Berg (Lund, ordförande), Per Lind (Malmö). Vid protokollet Maja Öst"."""

import re
from dataclasses import dataclass

from bot.domain.lines.details import several
from bot.domain.lines.line import line

_NOTES = re.compile(r"(?<!\w)(?:vid\s+(?:protokollet|pennan)|sekreterare|secretary|notes\s+by)\s*:?\s+")
_LEAD = re.compile(r"^\s*(?:narvarande|present|deltog)\s*:?\s+")
_ONE = re.compile(r"\s*(?P<name>[^,;()\n]+?)\s*(?:\((?P<about>[^)]*)\)\s*[,;.]?|[,;.\n]|$)")
_CHAIR = re.compile(r"ordforande|chair(?:person)?")
_SECRETARY = re.compile(r"sekreterare|secretary|vid\s+protokollet")
_JOINED = re.compile(r"^(?:och|samt|and)\s+", re.IGNORECASE)
_MOST = 100
_LENGTH = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One who was there, as written. `organisation` None: none is written."""

    name: str
    organisation: str | None = None
    chair: bool = False
    secretary: bool = False


def attendance(text: str) -> tuple[Written, ...]:
    """Reads the list; at most a hundred names. A missing comma after a bracket does no harm."""
    plain = line(text).plain
    lead, notes = _LEAD.match(plain), _NOTES.search(plain)
    start, end = lead.end() if lead else 0, notes.start() if notes else len(text)
    there = [_written(match) for match in _ONE.finditer(text[start:end]) if match["name"].strip(" .–-")]
    if notes is not None:
        name, *rest = several(text[notes.end() :]) or ("",)
        if name:
            there = [one for one in there if one.name != name]
            there.append(Written(name=name, secretary=True))
        del rest  # what they are ("koordinator") is not an organisation
    return tuple(there[:_MOST])


def _written(match: re.Match[str]) -> Written:
    name = _JOINED.sub("", " ".join(match["name"].split())).strip(" .–-@")
    about = several(match["about"] or "")
    roles = {word: line(word).plain for word in about}
    organisation = next((w for w, p in roles.items() if not (_CHAIR.search(p) or _SECRETARY.search(p))), None)
    return Written(
        name=name[:_LENGTH],
        organisation=organisation[:_LENGTH] if organisation else None,
        chair=any(_CHAIR.search(plain) for plain in roles.values()),
        secretary=any(_SECRETARY.search(plain) for plain in roles.values()),
    )
