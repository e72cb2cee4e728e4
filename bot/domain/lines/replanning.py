"""Words that change the plan: a meeting "flyttas till 16 maj", or "ställs in"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.domain.lines.line import line

_LEAD = re.compile(
    r"^(?:(?:det\s+)?beslut(?:ades|et)?(?:\s+togs)?(?:\s+om)?|(?:it\s+was\s+)?decided|vi\s+beslutar|we\s+decide)?\s*:?\s*"
    r"(?:(?:att|that|vi|we|to)\s+)*"
)
_WILL = r"(?:(?:ska|skall|kommer\s+att|bor|har|ar|is|are|was|will|shall|should|has|have|to|be|been)\s+)*"
_MOVED = (
    r"(?:flytta(?:s|des|ts|d|t)?|skjut(?:s|as|its|es)|senarelagg(?:s|as)|tidigarelagg(?:s|as)|(?:om)?boka(?:s|des)"
    r"|moved|postponed|rescheduled|brought)(?:\s+(?:upp|fram|bak|om|forward|back))?"
)
_MOVE = r"(?:flytta[r]?|skjuta?(?:er)?\s+(?:upp|fram)|move[s]?|postpone[s]?|reschedule[s]?)"
_OFF = r"(?:stall(?:s|as|des|ts)\s+in|install(?:s|t|d|da)|avboka(?:s|des|d|t)|cancell?ed|called\s+off)(?!\w)"
_CALL_OFF = r"(?:stall(?:a|er)?\s+in|avboka[r]?|cancels?|calls?\s+off)"
_TO = r"(?:(?:fran|from)\s+(?P<from>.{1,80}?)\s+)?(?:till|to)\s+(?P<to>\S.*)$"
_PATTERNS: tuple[tuple[Literal["move", "cancel"], re.Pattern[str]], ...] = (
    ("move", re.compile(rf"(?P<subject>\S.*?)\s+{_WILL}{_MOVED}\s+{_TO}", re.DOTALL)),
    ("cancel", re.compile(rf"(?P<subject>\S.*?)\s+{_WILL}{_OFF}", re.DOTALL)),
    ("move", re.compile(rf"{_MOVE}\s+(?P<subject>\S.*?)\s+{_TO}", re.DOTALL)),
    ("cancel", re.compile(rf"{_CALL_OFF}\s+(?P<subject>\S.*)$", re.DOTALL)),
)
_CARRIED = re.compile(r"(?P<subject>\S.*?)\s+(?:till|to)\s+(?P<to>\S.*)$", re.DOTALL)
_NOT = re.compile(r"(?<!\w)(?:inte|ej|aldrig|not|never|om|if|att|that)(?!\w)")
_JOINT = re.compile(r"(?<!\s)(?:\s*[,;]\s*|\s+)(?:(?:och|samt|and)\s+)?(?=\S)")
_LONGEST = 300  # characters in which a change of the plan is said


@dataclass(frozen=True, slots=True, kw_only=True)
class Replanning:
    """A meeting that gets another day, or is not held. `subject`: the words that name it. `to`: those of its new day."""

    act: Literal["move", "cancel"]
    subject: str
    to: str = ""


def replannings(parts: Sequence[str]) -> tuple[Replanning | None, ...]:
    """What each part of a decision changes in the plan; None: nothing. "Studieresan flyttas till 21 september och mötet till 5 april":
    what the first part says of its meeting holds for one that names only a day.
    """
    found: list[Replanning | None] = []
    for text in parts:
        moves = found[-1] is not None and found[-1].act == "move" if found else False
        found.append(_read(text) or (_carried(text) if moves else None))
    return tuple(found)


def moves_apart(text: str) -> tuple[Replanning, ...]:
    """The several meetings that one line moves, each to a day of its own; none when it moves one, or all to the same days."""
    plain = line(text).plain
    if len(plain) > _LONGEST:
        return ()
    pieces, start = [], 0
    for joint in _JOINT.finditer(plain):
        if _is_joint(joint[0]) and _carried(text[start : joint.start()]) and _carried(text[joint.end() :]):
            pieces.append(text[start : joint.start()])
            start = joint.end()
    found = [_carried(piece) for piece in (*pieces, text[start:])]
    return tuple(one for one in found if one is not None) if pieces else ()


def _is_joint(words: str) -> bool:
    return bool(words.strip())


def _read(text: str) -> Replanning | None:
    plain = line(text).plain
    if len(plain) > _LONGEST:
        return None
    lead = _LEAD.match(plain)
    start = lead.end() if lead is not None else 0
    for act, pattern in _PATTERNS:
        match = pattern.match(plain, start)
        if match is not None:
            subject = text[match.start("subject") : match.end("subject")]
            if _NOT.search(plain, match.start("subject"), match.end("subject")):
                return None
            to = text[match.start("to") : match.end("to")].strip(" .!") if act == "move" else ""
            return Replanning(act=act, subject=subject.strip(" .!,"), to=to)
    return None


def _carried(text: str) -> Replanning | None:
    match = _CARRIED.match(line(text).plain)
    if match is None:
        return None
    subject, to = match.span("subject"), match.span("to")
    return Replanning(act="move", subject=text[slice(*subject)], to=text[slice(*to)].strip(" .!"))
