"""Focus issues: what a body has chosen to work on for a time. Tasks and meetings hang on them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from bot.domain.ids import BodyId, CooperationId, PersonId
from bot.domain.names import fold
from bot.domain.people import Locale

FocusId = NewType("FocusId", int)
MOST = 8  # of one body at a time
POINT: dict[Locale, str] = {"sv": "Fokusfrågorna", "en": "Focus issues"}
_POINTS = ("fokusfraga", "fokusfragan", "fokusfragor", "fokusfragorna", "focus issue", "focus issues")


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusIssue:
    """A focus issue of a body, from a local day until another one, both inclusive (None: until further notice)."""

    id: FocusId
    cooperation: CooperationId
    body: BodyId
    title: str
    since: date
    until: date | None
    by: PersonId
    made_at: datetime

    def holds(self, day: date) -> bool:
        """Whether the body works on it that day."""
        return self.since <= day and not self.is_over(day)

    def is_over(self, day: date) -> bool:
        """Whether it ended before that day."""
        return self.until is not None and self.until < day


def is_point(title: str) -> bool:
    """Whether a point of an agenda is the one about the focus issues: "Fokusfrågorna", "Fokusfrågorna: läget"."""
    return fold(title.partition(":")[0]) in _POINTS
