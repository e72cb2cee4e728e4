"""What is made at a meeting that is held: at which point, and that the meeting's card shows it."""

from typing import Any

from bot.domain.ids import MeetingId
from bot.domain.sittings import AtPoint
from bot.usecases import sittings
from bot.usecases.audience import find_meeting
from bot.usecases.turn import Turn


def at_point(written: str | None, at: AtPoint | None, turn: Turn) -> dict[str, Any]:
    """The fields `meeting` and `point` of a record that is made at a point; none when its own words name one (`written`).

    Raises Refusal "not found".
    """
    if at is None or written is not None:
        return {}
    meeting = find_meeting(at.meeting, turn.here, turn.books)
    return {"meeting": meeting.id, "point": None if at.number is None else str(at.number)}


def show(meeting: MeetingId | None, turn: Turn) -> None:
    """The card of the meeting shows what was just made at it."""
    if meeting is not None:
        sittings.show(meeting, turn.books, turn.now)
