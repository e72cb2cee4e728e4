"""Where a meeting is held and its hours, where they are written without a date: "plats: Rådhuset 16-18", "15.30–17"."""

import re
from datetime import time

from bot.domain.lines.line import CUT, QUOTED, Line, line

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
_SOMEWHERE = re.compile(
    r"(?:^|(?<=[\s,;]))(?:i|in|på|at)\s+(?P<place>[A-ZÅÄÖ][^,;\n]*)(?:$|(?=[,;\n]))"
)  # a name is written with a capital
_NOWHERE = re.compile(
    r"(?<!\w)(?:for|da|sa|men|om|eller|as|if|but|or|since|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june"
    r"|july|august|september|october|november|december)(?!\w)"
)
_SAME = re.compile(
    r"[\s,;]*(?<!\w)(?:(?:pa|vid|at)\s+)?(?:(?:the\s+)?same|samma)\s+(?:tid|klockslag|plats|lokal|time|place|venue)"
    r"(?:\s+(?:som\s+)?(?:forut|tidigare|vanligt|innan|as\s+before))?(?!\w)"
)
_PART_OF_DAY = re.compile(
    r"(?<!\w)(?:[ef]\.?m\.?|(?<!i )(?:eftermiddag|formiddag|morgon|kvall)(?:en)?|pa\s+(?:eftermiddagen|formiddagen|morgonen|kvallen)"
    r"|(?:in\s+the\s+)?(?:afternoon|morning|evening)|(?:efter|fore|after|before)\s+lunch(?:en)?)(?!\w)"
)
_FIGURES = re.compile(r"(?<!\w)(?:kl\.?|klockan|at)\s*\d|\d[:.]\d\d|\d\s*[ap]\.?m(?!\w)")
_BARE = re.compile(
    r"\s*(\d{1,2})\s*[-–]\s*(\d{1,2})(?=\s*(?:[,;]|$)|\s+(?:i|in|at|pa|plats|lokal|place|venue)(?!\w))"
)
_AT = re.compile(r"\s*at\s+(?=\d{1,2}(?![\d:.]))")
_KL = "kl "
_LAST_HOUR = 23
Hours = tuple[time | None, time | None]


def impossible_time(title: str) -> str | None:
    """What is written as a time in a title and is none, such as "25:00"."""
    found = _NO_TIME.search(title)
    return found[0] if found is not None else None


def place(said: Line) -> tuple[Line, str | None, Hours]:
    """Reads "plats: Rådhuset", and the hours behind it; in quotes a place may hold a comma."""
    match = _PLACE.search(said.plain)
    if match is None:
        return said, None, (None, None)
    start, end = match.span("place")
    while (more := _WITHIN.match(said.plain, end)) is not None:
        end = more.end()
    whole = end
    found = _HOURS.search(said.plain, start, end)
    begins, closes = _hours(found) if found is not None else (None, None)
    if found is not None and begins is not None:
        end = found.start()
    return said.cut((match.start(), whole)), said.text[start:end].strip(_QUOTES), (begins, closes)


def somewhere(text: str) -> tuple[str, str | None, Hours]:
    """Words about new days without the place in them ("16 maj kl 10, i Lund"), the place, and the hours behind it."""
    said = line(text)
    cue = _PLACE.search(said.plain)
    # "the room is taken" is a reason
    if cue is not None and (":" in cue[0] or not text[cue.start("place")].islower()):
        left, where, hours = place(said)
        return left.left(), where, hours
    found = _SOMEWHERE.search(text)
    if found is None or _NOWHERE.search(line(found["place"]).plain) is not None:
        return text, None, (None, None)
    return (
        f"{text[: found.start()].rstrip(' ,;')}{text[found.end() :]}",
        found["place"].strip(_QUOTES),
        (None, None),
    )


def without_same(text: str) -> str:
    """Words about new days without "samma tid": what is not said to change stays as it is."""
    found = _SAME.search(line(text).plain)
    return text[: found.start()] + text[found.end() :] if found is not None else text


def part_of_day(text: str) -> str | None:
    """The words that say a part of a day, which is no hour: "em", "efter lunch"."""
    found = _PART_OF_DAY.search(line(text).plain)
    return text[found.start() : found.end()] if found is not None else None


def says_hour(text: str) -> bool:
    """Whether an hour is written in figures: "kl 3", "15:30"."""
    return _FIGURES.search(line(text).plain) is not None


def with_clock(text: str) -> tuple[str, int]:
    """Words about a meeting with the word that makes hours of what they begin with ("16-18", "at 16"; no days of a month), and how far
    that moved the rest.
    """
    plain = line(text).plain
    found = _BARE.match(plain)
    if found is not None and int(found[1]) < int(found[2]) <= _LAST_HOUR:
        return f"{_KL}{text}", len(_KL)
    at = _AT.match(plain)
    return (f"{_KL}{text[at.end() :]}", len(_KL) - at.end()) if at is not None else (text, 0)


def dotted(said: Line) -> tuple[Line, Hours]:
    """Reads hours such as "15.30–17" or "9:30" that stand alone; inside a title such figures may be anything."""
    match = _DOTTED.search(said.plain)
    found = _MOMENT.fullmatch(match["hours"]) if match is not None else None
    if match is None or found is None:
        return said, (None, None)
    hours = _hours(found) if found[3] else (time(int(found[1]), int(found[2])), None)
    return (said.cut(match.span("hours")), hours) if hours[0] is not None else (said, hours)


def _hours(found: re.Match[str]) -> Hours:
    """From when to when; neither when the second is not after the first, so that it is something else."""
    begins, closes = (time(int(found[at]), int(found[at + 1] or 0)) for at in (1, 3))
    return (begins, closes) if begins < closes else (None, None)
