"""Words that put a matter on an agenda: it is put off to a meeting, or somebody wishes to talk about it."""

import re

from bot.domain.lines.line import line

_LEAD = re.compile(
    r"^(?:det )?(?:beslut(?:ades|et)?(?: togs)?(?: om)?|decided|it was decided|vi beslutar|we decide)(?: om)?(?: att| that)?:?\s+"
)
_VERB = (
    r"(?:skjut(?:s|er|a)? upp|uppskj\w+|bordl\w+|tas? upp|lyft(?:s|as|er)?|lyfta|for(?:s|as)(?!\w)|for(?=\s+pa\b|$)|behandlas?|diskuteras?|aterkommer"
    r"|aterremi\w+|postpone\w*|deferr?\w*|taken? up|brought back|discuss(?:ed)?)"
)
_PUT_OFF = re.compile(rf"(?<!\w){_VERB}(?!\w)")
_TAIL = re.compile(
    rf"(?:\s+(?:(?:ska|skall|bor|shall|should|is|be|will)\s+|(?:pa nytt|igen|again)\s+)*{_VERB}(?:\s+(?:pa nytt|igen|again|till|to|pa|at))*)$"
)
_WISH = re.compile(
    r"(?<!\w)(?:(?:intresse|viktigt|bor|borde|behover|vill|onskar|angelaget|want|wish|need|should|interest|important)\b.*"
    r"\b(?:diskutera|prata om|lyfta|discuss|talk about|raise))(?!\w)"
)


def puts_off(text: str) -> bool:
    """Whether the words say that a matter is taken up at another time."""
    return _PUT_OFF.search(line(text).plain) is not None


def wishes(text: str) -> bool:
    """Whether the words wish that something is talked about."""
    return _WISH.search(line(text).plain) is not None


def matter(words: str) -> str:
    """What is put off, as the title of a point: "Det beslutades att profileringsdiskussionen förs" is "Profileringsdiskussionen"."""
    lead = _LEAD.match(line(words).plain)
    left = words[lead.end() :] if lead else words
    tail = _TAIL.search(line(left).plain)
    left = (left[: tail.start()] if tail else left).strip(" ,.:;–-")
    return left[:1].upper() + left[1:]
