"""What can be offered where people begin to meet, or leave."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.domain.meetings import Meeting

Change = Literal["started", "ended"]
_SOON = 60  # minutes before it begins
_MINUTES = 24 * 60


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


def is_on(meeting: Meeting, day: date) -> bool:
    """Whether it is held on that day, as far as is planned."""
    is_fixed = meeting.state == "planned" and not meeting.is_tentative
    return is_fixed and meeting.starts <= day <= meeting.last_day


def at_hand(meetings: Iterable[Meeting], day: date, clock: time) -> Meeting | None:
    """The meeting that people mean who begin to meet now: of those that run by their hours or begin within an hour the one whose
    beginning is nearest; else one of the day whose hours are not known. Who begins on the second day of a longer one means that.
    """
    near = ((_minutes_from(meeting, day, clock), meeting) for meeting in meetings if is_on(meeting, day))
    found = [(minutes, meeting) for minutes, meeting in near if minutes is not None]
    return min(found, key=lambda one: (one[0], one[1].number))[1] if found else None


def _minutes_from(meeting: Meeting, day: date, clock: time) -> int | None:
    """How far its beginning is, before or after; None: it is over, or begins later."""
    if meeting.begins is None or meeting.starts != day:
        return _MINUTES
    ahead = _minutes(meeting.begins) - _minutes(clock)
    is_over = meeting.closes is not None and meeting.last_day == day and meeting.closes < clock
    if ahead > _SOON or is_over:
        return None
    return abs(ahead)


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
