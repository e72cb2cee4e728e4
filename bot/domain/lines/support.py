"""Who helps: "stöd: Lund", "med stöd av Lund och Malmö", "helped by Lund"."""

import re

from bot.domain.lines import cues
from bot.domain.lines.line import CUT, Line, Span
from bot.domain.lines.who import LONGEST_NAME, Named, Register, name_end

_LABEL = rf"(?:{cues.any_of(cues.SUPPORT_LABELS)})(?P<colon>\s*[:=]|\s)\s*"
_LEAD = rf"(?:{cues.any_of(cues.SUPPORT_LEADS)})\s+"
_CUE = re.compile(rf"(?<!\w)(?:{_LABEL}|{_LEAD})")
_CLAUSE_END = re.compile(rf"[,;\n(){CUT}]|\.(?=\s|$)|$")
_MORE = re.compile(r"\s*(?:&|\+|(?:och|and|samt)\b)\s*")
_MOST = 8


def support(line: Line, register: Register) -> tuple[Line, tuple[Named, ...]]:
    """Those who help. Whoever is not known stays in the title; after "stöd:" the name is also answered as not known."""
    found: list[Named] = []
    places: list[Span] = []
    for cue in _CUE.finditer(line.plain):
        if len(found) >= _MOST:
            break
        people = register.chain(line, cue.end())
        end = people[-1].end if people else cue.end()
        rest = _unread(line, end, listed=bool(people))
        found += [person.named(explicit=True) for person in people]
        if rest and cue["colon"] and cue["colon"].strip():  # "stöd för planen" names nobody
            found.append(Named(written=rest, party=None, explicit=True))
        if people and not rest and all(len(person.parties) == 1 for person in people):
            places.append((cue.start(), end))
    return line.cut(*places), tuple(found)


def _unread(line: Line, start: int, *, listed: bool) -> str:
    """The name that stands here and that nobody knows; after a list only when "och" says that it goes on."""
    more = _MORE.match(line.plain, start)
    if listed and more is None:
        return ""
    begin = more.end() if more else start
    end = _CLAUSE_END.search(line.plain, begin, begin + LONGEST_NAME + 20)
    last = end.start() if end else len(line.text)
    written = line.text[begin : name_end(line, begin, last)].strip()
    return written if len(written) <= LONGEST_NAME else ""
