"""Where a meeting is held and its hours, where they are written without a date: "plats: Rådhuset 16-18", "15.30–17"."""

import re
from datetime import time

from bot.domain.lines.line import CUT, QUOTED, Line

_PLACE = re.compile(
    rf"(?<!\w)(?:plats|lokal|place|venue|location|room)(?:\s*:\s*|\s+)(?P<place>{QUOTED}+|[^,;\n{CUT}]+)"
)
_ROOM = r"(?:sal(?:en)?|rum(?:met)?|vaning(?:en)?|plan|trappa|trappan|entre(?:n)?|ingang(?:en)?|hus(?:et)?|hall(?:en)?|room|floor|building)"
_WITHIN = re.compile(
    rf"\s*,\s*(?=[^,;\n{CUT}]{{0,40}}(?:(?<!\w){_ROOM}|\w(?:gatan|vagen|torget|salen|rummet|huset))(?!\w))[^,;\n{CUT}]{{1,60}}"
)
"""More of a place, behind a comma: ", sal B", ", Stora salen"."""
_CLOCK = r"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?"
_HOURS = re.compile(
    rf"\s+(?:kl\.?\s*|klockan\s+)?{_CLOCK}\s*[-–]\s*{_CLOCK}\s*$"
)  # behind a place: "Rådhuset 16-18"
_DOTTED = re.compile(
    rf"(?:^|[,;])\s*(?P<hours>(?:(?:[01]?\d|2[0-3])\.|\d:)[0-5]\d(?:\s*[-–]\s*{_CLOCK})?)(?=\s*(?:[,;.]|$))"
)
_MOMENT = re.compile(rf"{_CLOCK}(?:\s*[-–]\s*{_CLOCK})?")
_QUOTES = '"“”„»« '
_NO_TIME = re.compile(r"(?<![\d:.])(?:2[4-9]|[3-9]\d):\d\d(?![\d:])|(?<![\d:.])\d{1,2}:[6-9]\d(?![\d:])")
Hours = tuple[time | None, time | None]


def impossible_time(title: str) -> str | None:
    """What is written as a time in a title and is none, such as "25:00"."""
    found = _NO_TIME.search(title)
    return found[0] if found is not None else None


def place(line: Line) -> tuple[Line, str | None, Hours]:
    """Reads "plats: Rådhuset", and the hours behind it; in quotes a place may hold a comma."""
    match = _PLACE.search(line.plain)
    if match is None:
        return line, None, (None, None)
    start, end = match.span("place")
    while (more := _WITHIN.match(line.plain, end)) is not None:
        end = more.end()
    whole = end
    found = _HOURS.search(line.plain, start, end)
    begins, closes = _hours(found) if found is not None else (None, None)
    if found is not None and begins is not None:
        end = found.start()
    return line.cut((match.start(), whole)), line.text[start:end].strip(_QUOTES), (begins, closes)


def dotted(line: Line) -> tuple[Line, Hours]:
    """Reads hours such as "15.30–17" or "9:30" that stand alone; inside a title such figures may be anything."""
    match = _DOTTED.search(line.plain)
    found = _MOMENT.fullmatch(match["hours"]) if match is not None else None
    if match is None or found is None:
        return line, (None, None)
    hours = _hours(found) if found[3] else (time(int(found[1]), int(found[2])), None)
    return (line.cut(match.span("hours")), hours) if hours[0] is not None else (line, hours)


def _hours(found: re.Match[str]) -> Hours:
    """From when to when; neither when the second is not after the first, so that it is something else."""
    begins, closes = (time(int(found[at]), int(found[at + 1] or 0)) for at in (1, 3))
    return (begins, closes) if begins < closes else (None, None)
