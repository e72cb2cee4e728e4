"""A list of meetings that somebody pasted in: its lines, and the year it is of."""

import re
from collections import Counter
from dataclasses import dataclass

MOST_LINES = 200
_BULLET = re.compile(r"^\s*(?:[-*•–—·▪◦]|\(?\d{1,2}[.)](?=\s))\s*")
_YEAR = re.compile(r"(?<![\d:/.-])(20\d\d)(?!\d|:\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """`lines` without bullets and empty ones. `year`: the year that the list itself names most often (None: none)."""

    lines: tuple[str, ...]
    year: int | None


def listing(text: str) -> Listing:
    """Reads a list: one meeting on each line."""
    bare = (_BULLET.sub("", row).strip().rstrip(".;,") for row in text.splitlines())
    lines = tuple(" ".join(row.split()) for row in bare if row)
    years = Counter(int(year) for year in _YEAR.findall(text))
    return Listing(lines=lines, year=years.most_common(1)[0][0] if years else None)
