"""New days for meetings that are in the plan: "10 och 12 oktober nya datum för de båda Industrinätterna"."""

import re

from bot.domain.lines.line import line

_NEW = (
    r"(?:(?:som|blir|ar|as|are|is)\s+)?(?:(?:de|the|ett|a)\s+)?(?:ny(?:a|tt)?\s+(?:datum|dag(?:ar)?)|new\s+da(?:te|y)s?)"
    r"\s+(?:for|till)\s+"
)
_DAYS_FIRST = re.compile(
    rf"(?P<days>[^\n:]{{0,80}}?\d[^\n:]{{0,80}}?)\s*[,:]?\s+{_NEW}(?P<meeting>\S.{{0,120}})$"
)
_MEETING_FIRST = re.compile(rf"{_NEW}(?P<meeting>[^\n:]{{1,120}}?)\s*:\s*(?P<days>\S.{{0,160}})$")


def new_days(text: str) -> tuple[str, str] | None:
    """The words that name the meetings, and those of their new days; None: the line says something else."""
    plain = line(text).plain
    found = _MEETING_FIRST.match(plain) or _DAYS_FIRST.match(plain)
    if found is None:
        return None
    meeting, days = (text[slice(*found.span(name))].strip(" \n\t.,") for name in ("meeting", "days"))
    return meeting, days
