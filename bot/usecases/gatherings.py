"""People begin to meet, or leave, where the platform itself holds the meeting: what the register can offer there."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.gatherings import Offer
from bot.domain.meetings import Meeting
from bot.domain.place import Place
from bot.ports import Books
from bot.usecases.plan import plan, where_points_belong
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """`change` happened in the room of `place`."""

    place: Place
    key: str
    change: Literal["started", "ended"]


def offer(command: Gathering, books: Books, now: datetime) -> Offer | None:
    """What to offer; None when no meeting of the plan is meant: then nothing is said, for not every call is a meeting."""
    turn = begin(command, books, now)
    meeting = _to_start(turn) if command.change == "started" else _to_end(turn)
    turn.close(meeting.label if meeting is not None else None)
    if meeting is None:
        return None
    here = turn.here
    return Offer(
        meeting=meeting, change=command.change, locale=here.room_locale, today=here.today, zone=here.zone
    )


def _to_start(turn: Turn) -> Meeting | None:
    """The meeting that this room's body has today, unless it goes on already."""
    here, books = turn.here, turn.books
    if here.body is None:
        return None
    held = where_points_belong(here, plan(here, books), here.local(turn.now))
    if held is None or held.state != "planned" or held.is_tentative:
        return None
    if not held.starts <= here.today <= held.last_day:
        return None
    sitting = books.sittings.of(held.id)
    return None if sitting is not None and sitting.is_open else held


def _to_end(turn: Turn) -> Meeting | None:
    """The meeting that goes on in this room."""
    room = turn.here.room
    sitting = turn.books.sittings.open_in(room.id) if room is not None else None
    return turn.books.meetings.get(sitting.meeting) if sitting is not None else None
