"""A meeting while it is held: which point is taken up, and which have been."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.agenda import Agenda, Point
from bot.domain.ids import Label, MeetingId, PersonId, RoomId


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A meeting that was started in a room. `point`: the key of the point that is taken up (None: the agenda has none).

    `started_at` and `ended_at` are aware instants; `ended_at` None: it goes on. `rev` 0: not kept yet.
    """

    meeting: MeetingId
    room: RoomId
    started_at: datetime
    started_by: PersonId
    point: int | None = None
    ended_at: datetime | None = None
    ended_by: PersonId | None = None
    rev: int = 0

    @property
    def is_open(self) -> bool:
        """Whether nobody has ended it."""
        return self.ended_at is None


def beside(agenda: Agenda, key: int | None, *, step: int) -> Point | None:
    """The point to be taken up after (`step` 1) or before (`step` -1) the one of this key; None: there is none.

    Points that were put off or taken off are passed by; the place of the one that was taken up counts even so. Nothing taken up
    yet: the first.
    """
    if key is None:
        return next(iter(agenda.on), None)
    at = next((i for i, point in enumerate(agenda.points) if point.key == key), len(agenda.points))
    rest = agenda.points[at + 1 :] if step > 0 else tuple(reversed(agenda.points[:at]))
    return next((point for point in rest if point.is_on), None)


def reopened(sitting: Sitting) -> Sitting:
    """A meeting that was ended too early goes on."""
    return replace(sitting, ended_at=None, ended_by=None)


@dataclass(frozen=True, slots=True)
class AtPoint:
    """Where a record is made: at a meeting, perhaps at the point of this number."""

    meeting: Label
    number: int | None = None
