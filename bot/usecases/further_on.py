"""A day that is told from the one there is: "en vecka framåt", "två dagar tidigare", "en vecka"."""

import re
from datetime import date

from bot.domain.lines.unread import reason_behind
from bot.domain.when.find import find
from bot.usecases.reading import Reader

_UNIT = r"(?:dag(?:ar)?|veck(?:a|or)|månad(?:er)?|days?|weeks?|months?)"
_FURTHER = re.compile(
    r"\s*(?:by\s+)?(?P<by>\S+\s+\S+)\s+(?:(?:framåt|fram|senare|forward|later|ahead)|(?P<back>bakåt|tidigare|back|earlier))(?!\w)",
    re.IGNORECASE,
)
_SO_MUCH = re.compile(
    rf"\s*(?:back\s+)?(?:by\s+)?(?P<by>\S+\s+{_UNIT})(?P<back>)(?!\w)(?:\s+(?:till|to|more)(?!\w))?",
    re.IGNORECASE,
)


def further_on(words: str, on: date, using: Reader) -> tuple[date, str] | None:
    """The day so much after another one, or before it, and the words behind; None: something else is written."""
    match = _FURTHER.match(words) or _SO_MUCH.match(words)
    if match is None or (match.re is _SO_MUCH and reason_behind(words[match.end() :]) is None):
        return None
    then = using.now.replace(year=on.year, month=on.month, day=on.day)
    reading = find(f"om {match['by']}", now=then, calendar=using.plan.calendar).reading
    if reading is None or reading.start is None:
        return None
    later = reading.start
    return (on - (later - on) if match["back"] else later), words[match.end() :]
