"""What is left of a text when its deadline is taken out, and the meeting that it names besides."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.when.calendar import Calendar
from bot.domain.when.reading import Reading
from bot.domain.when.tokens import Tokens

Place = tuple[int, int]
_MENTION = re.compile(r"<@[^<>\s]+>|(?<!\S)@[\w.-]+")
_EMPTY = re.compile(r"\(\s*[,;:]?\s*\)|\[\s*\]")
_SPACE_BEFORE_SIGN = re.compile(r"\s+([,.;:!?])(?=\s|$)")
_DOUBLE_SIGN = re.compile(r"([,;:–-])\s*(?=[,.;:])")
BORDER = " \t\n\r,;:–—-"


def rest(text: str, spans: Sequence[Place], protected: Sequence[Place] = ()) -> str:
    """The text without these places and without mentions, tidied where they stood."""
    mentions = [
        span for span in protected if text[span[0] : span[0] + 1] == "@" or text.startswith("<@", span[0])
    ]
    guarded = {at for start, end in protected for at in (start, end - 1)} if protected else set()
    written = [match.span() for match in _MENTION.finditer(text) if match.start() not in guarded]
    kept: list[str] = []
    at = 0
    for start, end in sorted((*spans, *mentions, *written)):
        kept.append(text[at : max(at, start)])
        at = max(at, end)
    kept.append(text[at:])
    return _tidied(kept)


def _tidied(kept: Sequence[str]) -> str:
    whole = " ".join(" ".join(part.split()) for part in kept if part.strip())
    if len(kept) == 1:
        return whole.strip()
    whole = _EMPTY.sub("", whole)
    whole = _SPACE_BEFORE_SIGN.sub(r"\1", whole)
    whole = _DOUBLE_SIGN.sub("", whole)
    return " ".join(whole.strip(BORDER).split())


def named(reading: Reading, tokens: Tokens, calendar: Calendar) -> Reading:
    """With the planned meeting that is named elsewhere in the text and held on that day."""
    if reading.planned is not None:
        return replace(reading, meeting=reading.planned.series)
    if reading.bound or reading.start is None or not calendar.meetings:
        return reading
    day = reading.start
    series = {token.means.series for token in tokens if token.means.series}
    planned = next((m for m in calendar.meetings if m.series in series and m.is_on(day)), None)
    return replace(reading, meeting=planned.series, planned=planned) if planned else reading
