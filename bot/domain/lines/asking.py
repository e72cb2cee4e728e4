"""Words that ask or deny, where a record is expected: "när är nästa möte?", "vi har inget möte på fredag"."""

import re

from bot.domain.lines.line import line

_WORD = (
    r"(?:nar|var|vem|vilka|vilken|vilket|vad|hur(?:\s+(?:dags|lange|manga))?|varfor|"
    r"when|where|who|which|what|how(?:\s+(?:long|many))?|why)(?:'s)?(?!\w)"
)
_IS = r"(?:ar|blir|halls|borjar|slutar|var|har\s+vi|ska\s+vi\s+ha|is|are|was|will|starts?|does|do\s+we\s+have|det|the|our|vart)(?!\w)"
_BEGINS = re.compile(rf"\s*{_WORD}\s+(?=\S)")
_LEAD = re.compile(rf"\s*(?:{_WORD}\s+)?(?:{_IS}\s+)*")
_INSIDE = re.compile(r"\s(?:pa|for|av|till|vid|i|on|of|at|for|in|to)\s+(?:the\s+)?")
_NEXT = re.compile(r"(?:nasta|next)(?:\s+(?:mote|motet|meeting))?(?:\s+(?:be|held))?")
_MEETING = r"\w*(?:mote|motet|moten|motena|meetings?|sammantrade\w*)(?!\w)"
_DENIES = re.compile(
    rf"(?<!\w)(?:(?:inget|inga|ingen|no)\s+(?:\w+\s+)?{_MEETING}|(?:inte|ej|aldrig|not|never|don't|doesn't)\s+(?:\w+\s+){{0,3}}{_MEETING}"
    rf"|{_MEETING}.{{0,40}}\s(?:inte|ej|aldrig|not|never)(?!\w))"
)
_LONGEST = 300  # characters; what is longer is no question about a meeting


def asks(text: str) -> bool:
    """Whether a line asks: it ends with a question mark, or begins with a word that only asks."""
    return text.rstrip().endswith("?") or _BEGINS.match(line(text).plain) is not None


def is_question(text: str) -> bool:
    """Whether a line is a question beyond doubt: it begins as one and ends as one."""
    return text.rstrip().endswith("?") and _BEGINS.match(line(text).plain) is not None


def denies(text: str) -> bool:
    """Whether a line says that there is no meeting."""
    return len(text) <= _LONGEST and _DENIES.search(line(text).plain) is not None


def asked_about(text: str) -> tuple[str, ...]:
    """The words of a question that may name the meeting it is about, the whole first: "ordförande på styrelsemötet", "styrelsemötet"."""
    if len(text) > _LONGEST:
        return ()
    bare = text.strip(" \t\n?!.")
    plain = line(bare).plain
    lead = _LEAD.match(plain)
    start = lead.end() if lead is not None else 0
    places = [start, *(match.end() for match in _INSIDE.finditer(plain, start))]
    return tuple(bare[at:] for at in places if bare[at:])


def is_next(words: str) -> bool:
    """Whether words name the next meeting, of whatever kind."""
    return _NEXT.fullmatch(line(words).plain.strip()) is not None
