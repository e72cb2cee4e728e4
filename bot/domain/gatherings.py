"""What can be offered where people begin to meet, or leave."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.domain.meetings import Meeting

Change = Literal["started", "ended"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A meeting of the plan that can be started or ended in the room, as it is now. `taken`: what came of the offer (None: it stands),
    `by` whom and `at` which instant; "gone": nobody took it up, and the meeting is not on that day any more.
    """

    meeting: Meeting
    change: Change
    taken: Literal["started", "ended", "resumed", "gone"] | None = None
    by: str | None = None
    at: datetime | None = None
    zone: str
    today: date
