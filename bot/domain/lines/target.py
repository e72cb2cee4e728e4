"""To which body something is handed: "lyfta ett underlag till Styrelsen". An invitation to a group is not handed to it."""

import re

from bot.domain.lines.line import line
from bot.domain.lines.who import spellings

_HANDED = re.compile(
    r"(?<!\w)(?:lyft\w*|\w*underlag\w*|\w*forslag\w*|bered\w*|redovis\w*|\w*rapport\w*|anmal\w*|forankr\w*"
    r"|rais(?:e|es|ing)|escalat\w*|submit\w*|proposal\w*|propose\w*|report\w*|papers?|brief\w*)(?!\w)"
)
_TO = re.compile(r"(?<!\w)(?:till|hos|for|to)\s+(?:the\s+)?(?=\w)")
_MOST = 6


def bodies_handed_to(title: str, *, lasting: bool = False) -> tuple[str, ...]:
    """Folded names that may be those of the body to which the thing in this title is handed; empty when nothing is handed.
    `lasting`: it is a duty without an end, so that whoever is named after "till" is to hear of it.
    """
    plain = line(title).plain
    if not lasting and _HANDED.search(plain) is None:
        return ()
    places = [match.end() for match in _TO.finditer(plain)][:_MOST]
    return tuple(dict.fromkeys(spelling.name for place in places for spelling in spellings(title, place)))
