"""An order about a point that names the meeting whose agenda it stands on: "styrelsemötet 2 mars: flytta punkt 3 till 1"."""

import re

from bot.domain.lines.line import line

_VERB = r"(?P<verb>flytta|move|ta bort|stryk|remove|delete|skjut upp|bordlagg|defer|postpone)"
_POINT = r"(?P<point>(?:punkt|item|point)\s?\d{1,3}(?!\w))"
_ON = r"(?P<on>[^:\n]{2,60}?)"
_BEFORE = re.compile(rf"{_ON}\s?[:,]?\s{_VERB}\s{_POINT}")
_BETWEEN = re.compile(rf"{_VERB}\s{_ON}\s?[:,]?\s{_POINT}")
_AFTER = re.compile(rf"{_POINT}\s(?:pa|i|vid|for|on|at|of|in)\s(?=\S)")
_WHERE = re.compile(r"\s(?:pa|i|vid|for|on|at|of|in)\s")
_MOST_WORDS = 6  # of the name of a meeting with its day


def taken_apart(words: str) -> tuple[str, str] | None:
    """The order without the meeting, and the meeting: of a line that begins with the meeting, or has it after the verb. None: it is
    no such line.
    """
    written = " ".join(words.split())
    plain = line(written).plain
    found = _BEFORE.match(plain) or _BETWEEN.match(plain)
    if found is None or len(found["on"].split()) > _MOST_WORDS:
        return None
    verb, on = (written[slice(*found.span(name))] for name in ("verb", "on"))
    return f"{verb} {written[found.start('point') :]}", on


def point_and_meeting(words: str) -> tuple[str, str]:
    """Divides "punkt 3 på styrelsemötet 2 mars" into the point and the meeting; other words are the point."""
    found = _AFTER.match(line(words).plain)
    if found is None:
        return words, ""
    return words[: found.end("point")], words[found.end() :].strip()


def number_and_meeting(words: str) -> tuple[str, str]:
    """Divides "1 på styrelsemötet 2 mars" into the number and the meeting."""
    found = _WHERE.search(line(words).plain)
    return (words[: found.start()], words[found.end() :].strip()) if found is not None else (words, "")
