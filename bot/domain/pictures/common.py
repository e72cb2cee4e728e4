"""What pictures of several kinds of records have in common."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.history import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One act with the name of who did it, at an instant."""

    act: Act
    by: str
    at: datetime
    detail: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal:
    """A meeting's place among those of its series that year: third of four."""

    number: int
    of: int
