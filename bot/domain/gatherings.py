"""What can be offered where people begin to meet, or leave."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.domain.meetings import Meeting
from bot.domain.people import Locale


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A meeting of the plan that can be started or ended in the room, with what is said of it in the room's language."""

    meeting: Meeting
    change: Literal["started", "ended"]
    locale: Locale
    today: date
    zone: str
