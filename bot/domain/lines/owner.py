"""Who a task lies with: only somebody the register knows, or who was mentioned, in a place where that can be meant."""

import re
from collections.abc import Callable

from bot.domain.lines import commission, cues
from bot.domain.lines.commission import Owning
from bot.domain.lines.line import CUT, Line
from bot.domain.lines.verbs import PARTICLES, is_verb
from bot.domain.lines.who import Match, Named, Register

_MODALS = cues.any_of(cues.REQUIRED, cues.DESIRED)
_BLANK = re.compile(rf"[\s,;:.!?–—(){CUT}-]*")
_MODAL = re.compile(rf"(?:{_MODALS})\s+")
_MODAL_AFTER = re.compile(rf"\s+(?:{_MODALS})(?!\w)")
_LINK = re.compile(r"\s*(?:att|to)\b\s*:?|\s*(?!:[\w+'-]+:)[:,–—-]\s*")  # an emoji (":tada:") is none
_SHARED = re.compile(r"\s*(?:&|\+|(?:och|and|samt)\b)")
_NEXT = re.compile(r"\s*(\w+)")
_LAST_WORDS = re.compile(r"(?:(\w+)\s+)?(\w+)$")
_NEAR = 80
_DEPONENT = cues.words("traffas enas motas samlas lyckas hjalpas umgas")
_ORDINARY = cues.words(
    "per jan maj tor bo liv my ville sten bjorn bror kaj love mark will may bill sue april juni"
)
"""First names that are ordinary words too."""
_STATES = cues.words("ar var blir blev be is are was were")
_PREPOSITIONS = cues.words(
    "till fran av med hos at om for och samt eller via mot pa i kring to from by with and or about of"
)
_BEFORE_INFINITIVE = _PREPOSITIONS | cues.words("att ska bor should")

Form = Callable[[Line, Register], Owning | Named | None]


def owner(line: Line, register: Register) -> tuple[Line, Named | None, tuple[Named, ...]]:
    """Who is responsible, and who was named beside them (they help). Nobody known: the words stay where they are."""
    unknown: Named | None = None
    for form in _FORMS:
        found = form(line, register)
        if isinstance(found, Named):
            unknown = unknown or found
        elif found is not None:
            first, *others = (person.named(explicit=found.explicit) for person in found.people)
            settled = first.party is not None and all(other.party for other in others)
            return line.cut(*found.places) if settled else line, first, tuple(others)
    return line, unknown, ()


def _leading(line: Line, register: Register) -> Owning | None:
    """The first words, or those after a leading date: "Lund ta fram …", "Före styrelsemötet 2 mars ska Lund ta fram …"."""
    blank = _BLANK.match(line.plain)
    start = blank.end() if blank else 0
    inverted = _MODAL.match(line.plain, start) if CUT in line.plain[:start] else None
    people = register.chain(line, inverted.end() if inverted else start)
    if not people or not _can_lead(line, people):
        return None
    end = people[-1].end
    if _SHARED.match(line.plain, end):  # "Lund och Region Skåne": the other is not known, so all words stay
        return Owning((), people, explicit=False)
    link = _LINK.match(line.plain, end)
    return Owning(((people[0].start, link.end() if link else end),), people, explicit=False)


def _can_lead(line: Line, people: tuple[Match, ...]) -> bool:
    """Not when it is another name ("Lund Science Village", "Anna Lindh-priset") or no deed of theirs ("Lund informeras")."""
    last = people[-1]
    if last.mentioned:
        return True
    modal = _MODAL_AFTER.match(line.plain, last.end)
    following = _NEXT.match(line.plain, modal.end() if modal else last.end)
    if following is None:
        return True
    word = following[1]
    if word in _STATES or _is_passive(word):
        return False
    if line.plain[last.start : last.end] in _ORDINARY and modal is None and not _may_be_verb(line, last.end):
        return False
    another = line.text[following.start(1)].isupper() and line.text[last.end : following.start(1)] == " "
    shouted = line.text[last.start : last.end].isupper()
    return not another or shouted or len(last.written.split()) > 1 or is_verb(word)


def _may_be_verb(line: Line, end: int) -> bool:
    """Whether the name is addressed ("Per: …") or followed by a verb; in "per telefon" it is no name at all."""
    if _LINK.match(line.plain, end):
        return True
    following = _NEXT.match(line.plain, end)
    return following is not None and is_verb(following[1])


def _is_passive(word: str) -> bool:
    return word.endswith(("as", "es")) and word not in _DEPONENT and not is_verb(word)


def _trailing(line: Line, register: Register) -> Owning | None:
    """A mention as the last words: "Ta fram underlag senast fredag @maja"; not "Ring @per" or "skicka det till @per"."""
    end = len(line.plain.rstrip(f" \t\n.,;{CUT}"))
    known = next((known for known in register.mentions.values() if known.end == end), None)
    match = register.at(line, known.start) if known else None
    if known is None or match is None:
        return None
    before = line.plain[: known.start].rstrip()
    words = _LAST_WORDS.search(before, max(len(before) - _NEAR, 0))
    if words is not None and _takes_object(words[1], words[2]):
        return None
    return Owning(((known.start, known.end),), (match,), explicit=False)


def _takes_object(previous: str | None, word: str) -> bool:
    if word in _PREPOSITIONS or word in PARTICLES:
        return True
    return is_verb(word) and (previous is None or previous in _BEFORE_INFINITIVE)


_FORMS: tuple[Form, ...] = (
    commission.labelled,
    commission.commissioned_before,
    commission.commissioned_around,
    commission.commissioned_after,
    _leading,
    _trailing,
)
