"""Who is named in a line: by a mention, or by a name that the register knows. Nobody is ever guessed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.lines import cues
from bot.domain.lines.line import Line
from bot.domain.lines.verbs import is_verb_at
from bot.domain.names import fold
from bot.domain.people import Party

MOST_WORDS = 5  # in a name
LONGEST_NAME = 60  # characters in a name

_WORD = re.compile(r"\w+(?:[-'’.&/]\w+)*")
_GAP = re.compile(r"[^\S\n]+")
_SPACE = re.compile(r"\s*")
_AFTER_FIRST = re.compile(r"\s\S.*")
_BEFORE = re.compile(r"(?:the\s+)?@?", re.IGNORECASE)
_PLACE_KINDS = ("kommun", "kommunen", "stad", "municipality", "city")
_TASK_BEGINS = re.compile(rf"(?:att|to|{cues.any_of(cues.REQUIRED, cues.DESIRED)})(?!\w)")
_AND = re.compile(r"\s*(?:,\s*(?:och|and|samt)\s|,|&|\+|\b(?:och|and|samt)\b)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A person mentioned in the text: where (start, end), whom, and the name shown."""

    start: int
    end: int
    party: Party
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody named in a role. `party` None: not in the register, or `several` are called so; then the words stay in the
    title. `explicit`: a form that can mean nothing else ("ansvarig: X", "X får i uppdrag att", "stöd: X").
    """

    written: str
    party: Party | None
    several: tuple[Party, ...] = ()
    explicit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A name found at a place of the line. `mentioned`: by a real mention."""

    start: int
    end: int
    parties: tuple[Party, ...]
    written: str
    mentioned: bool = False

    def named(self, *, explicit: bool = False) -> Named:
        """The same as somebody in a role."""
        one = self.parties[0] if len(self.parties) == 1 else None
        several = () if one else self.parties
        return Named(written=self.written, party=one, several=several, explicit=explicit or self.mentioned)


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Who is known by which (folded) name, and who was mentioned where."""

    names: dict[str, tuple[Party, ...]]
    mentions: dict[int, Known]

    def at(self, line: Line, position: int) -> Match | None:
        """Who is named at this very place, by the longest name that fits."""
        known = self.mentions.get(position)
        if known is not None:
            return _mentioned(line, known)
        for spelling in spellings(line.text, position):
            parties = self.names.get(spelling.name, ())
            if spelling.is_place:
                parties = tuple(party for party in parties if party.kind == "organisation")
            if parties:
                written = line.text[spelling.start : spelling.end]
                return Match(start=position, end=spelling.end, parties=parties, written=written)
        return None

    def chain(self, line: Line, position: int) -> tuple[Match, ...]:
        """Those named one after the other from here: "Lund", "@maja och @per", "Lund, Malmö och Burlöv"."""
        found: list[Match] = []
        at: int | None = position
        while at is not None and (match := self.at(line, at)) is not None:
            found.append(match)
            step = _AND.match(line.plain, match.end)
            beside = _SPACE.match(line.plain, match.end)
            near = beside.end() if beside and beside.end() in self.mentions else None  # "@maja @per"
            at = step.end() if step else near
        return tuple(found)


def _mentioned(line: Line, known: Known) -> Match:
    """A mention, with the rest of the person's name when it was typed after it: "@maja Öst"."""
    written = line.text[known.start : known.end].lstrip("@") or known.name
    rest = _AFTER_FIRST.search(known.name)
    end = known.end + len(rest[0]) if rest else known.end
    typed = line.text[known.end : end]
    if rest is None or not typed[:1].isspace() or fold(typed) != fold(rest[0]):
        end = known.end
    return Match(start=known.start, end=end, parties=(known.party,), written=written, mentioned=True)


def register(names: Sequence[tuple[str, Party]], mentions: Sequence[Known] = ()) -> Register:
    """The register of one line, from what the directory answered about its candidates."""
    by_name: dict[str, tuple[Party, ...]] = {}
    for name, party in names:
        key, others = fold(name), by_name.get(fold(name), ())
        by_name[key] = others if party in others else (*others, party)
    return Register(names=by_name, mentions={known.start: known for known in mentions})


def name_end(line: Line, start: int, end: int) -> int:
    """Where a name that nobody knows ends at the latest: what is to be done begins at a verb or "att" after its first word."""
    for word in list(_WORD.finditer(line.plain, start, end))[1:]:
        begins = _TASK_BEGINS.match(line.plain, word.start()) is not None
        acts = begins or is_verb_at(line.plain, word.start(), word.end())
        if acts and line.text[word.start()].islower():
            return word.start()
    return end


@dataclass(frozen=True, slots=True)
class Spelling:
    """A stretch of words that may be a name: its folded form. `is_place`: "Lunds kommun", to be looked up as "lund"."""

    name: str
    start: int
    end: int
    is_place: bool = False


def spellings(text: str, position: int) -> Iterator[Spelling]:
    """The names that may stand at this place, the longest first."""
    lead = _BEFORE.match(text, position)
    start = lead.end() if lead else position
    words = _words(text, start)
    for count in range(len(words), 0, -1):
        end = words[count - 1].end()
        yield Spelling(fold(text[start:end]), start, end)
        if count > 1 and fold(words[count - 1][0]) in _PLACE_KINDS:
            place = fold(text[start : words[count - 2].end()])
            yield Spelling(place, start, end, is_place=True)
            yield Spelling(place.removesuffix("s"), start, end, is_place=True)


def _words(text: str, start: int) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    at = start
    while len(words) < MOST_WORDS and (word := _WORD.match(text, at)) is not None:
        if word.end() - start > LONGEST_NAME:
            break
        words.append(word)
        gap = _GAP.match(text, word.end())
        if gap is None:
            break
        at = gap.end()
    return words
