"""Words that change the plan: a meeting "flyttas till 16 maj", or "ställs in"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.domain.lines.answers import DAY
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
_IS_MOVED = re.compile(rf"(?P<subject>\S.*?)\s+{_WILL}{_MOVED}\s+(?:till|to)\s+(?P<rest>\S.*)$", re.DOTALL)
_IS_OFF = re.compile(rf"(?P<subject>\S.*?)\s+{_WILL}{_OFF}(?P<rest>.*)$", re.DOTALL)
_ORDER = re.compile(rf"(?<!\w)(?:{_MOVED}|{_OFF}).*[,;]")
"""Another order before this one: "M2 ställs in, M4" in "M2 ställs in, M4 flyttas till 16 maj"."""
_PARTED = re.compile(r"\s*[,;:(–]\s*|\s-\s")
_RECORD = re.compile(r"(?<!\w)[BUMFbumf]\s?\d{1,9}(?!\w)")
_FEW = 2  # words that name a meeting without its day
_CARRIED = re.compile(r"(?P<subject>\S.*?)\s+(?:till|to)\s+(?P<to>\S.*)$", re.DOTALL)
_NOT = re.compile(r"(?<!\w)(?:inte|ej|aldrig|not|never|om|if|att|that)(?!\w)")
_JOINT = re.compile(r"(?<!\s)(?:\s*[,;]\s*|\s+)(?:(?:och|samt|and)\s+)?(?=\S)")
_AND = re.compile(
    r"\s*,\s*(?:(?:och|samt|and|respektive)\s+)?(?=\S)|(?<!\s)\s+(?:och|samt|and|respektive|resp\.?)\s+(?=\S)"
)
_RESPECTIVELY = re.compile(r"\s*,?\s+respectively\W*$", re.IGNORECASE)
_DAY = re.compile(r"\d")
_BARE = re.compile(r"(?:^|\s)\d{1,2}$")  # a day whose month is that of the next
_MONTH = re.compile(r"\d\s+([^\W\d]{3,})")
_NAME = re.compile(r"\D*")
_LONGEST = 300  # characters in which a change of the plan is said


@dataclass(frozen=True, slots=True, kw_only=True)
class Replanning:
    """A meeting that gets another day, or is not held. `subject`: the words that name it. `to`: those of its new day. `reason`: what stands behind,
    parted from it.
    """

    act: Literal["move", "cancel"]
    subject: str
    to: str = ""
    reason: str = ""


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


def changes_apart(text: str) -> tuple[Replanning, ...]:
    """The several meetings that one sentence moves or calls off, each by its day: "styrelsemötena 9 maj och 2 november ställs in",
    "… flyttas till 16 maj respektive 9 november"; none when it changes one, or gives them other days than there are meetings.
    """
    change = _read(text)
    subjects = _each(change.subject) if change is not None else ()
    if change is None or len(subjects) < 2:
        return ()
    if change.act == "cancel":
        return tuple(Replanning(act="cancel", subject=subject) for subject in subjects)
    days = _each(_RESPECTIVELY.sub("", change.to))
    if len(days) != len(subjects):
        return ()
    pairs = zip(subjects, days, strict=True)
    return tuple(Replanning(act="move", subject=subject, to=to) for subject, to in pairs)


def said_of_meeting(text: str) -> Replanning | None:
    """What a line about the plan says of a meeting: "styrelsemötet 2 mars flyttas till 16 mars", "… ställs in". None: it names a new
    one, or the words are about something else ("Invigning när kontoret flyttas till Lund 3 mars").
    """
    plain = line(text).plain
    if len(plain) > _LONGEST or "\n" in plain:
        return None
    match = _IS_MOVED.match(plain) or _IS_OFF.match(plain)
    if match is None or _NOT.search(plain, *match.span("subject")):
        return None
    subject, rest = (text[slice(*match.span(name))].strip(" .!,") for name in ("subject", "rest"))
    if _ORDER.search(line(subject).plain):
        return None
    if not _DAY.search(subject) and len(subject.split()) > _FEW:
        return None
    if match.re is _IS_MOVED:
        return Replanning(act="move", subject=subject, to=rest) if DAY.match(line(rest).plain) else None
    day, reason = _parted(text[slice(*match.span("rest"))])
    if (day and not DAY.fullmatch(line(day).plain)) or _RECORD.search(reason):
        return None
    return Replanning(act="cancel", subject=f"{subject} {day}".strip(), reason=reason)


def _parted(rest: str) -> tuple[str, str]:
    """What stands behind an order, and the reason that a comma, a dash, a colon or a bracket parts from it."""
    found = _PARTED.search(rest)
    if found is None:
        return rest.strip(" .!"), ""
    return rest[: found.start()].strip(" .!"), rest[found.end() :].strip(" .!)")


def _each(words: str) -> tuple[str, ...]:
    """The pieces that each have a day, with the name and the month that they share; none when one has no day."""
    ends = [match.span() for match in _AND.finditer(line(words).plain)]
    begins = [0, *(end for _, end in ends)]
    pieces = [words[a:b] for a, b in zip(begins, [*(start for start, _ in ends), len(words)], strict=True)]
    if not all(_DAY.search(piece) for piece in pieces):
        return ()
    name, month, whole = _NAME.match(pieces[0]), "", list[str]()
    for piece in reversed(pieces):
        written = _MONTH.search(piece)
        month = written[1] if written is not None else month
        whole.append(f"{piece} {month}" if _BARE.search(piece) and month else piece)
    shared = name[0] if name is not None else ""
    return tuple(shared + piece if piece[:1].isdigit() else piece for piece in reversed(whole))


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
