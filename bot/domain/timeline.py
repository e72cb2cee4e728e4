"""Chains of milestones: dated steps, and steps that come "thereafter" and have a window instead of a day."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.ids import BodyId, CooperationId, MeetingId, PersonId, RoomId, TimelineId


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step. `on` None: it follows after the step before it. `body`: who must act, if the step names one."""

    text: str
    on: date | None = None
    meeting: MeetingId | None = None
    body: BodyId | None = None
    done_on: date | None = None
    done_by: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A chain of steps, known by its name within the cooperation."""

    id: TimelineId
    cooperation: CooperationId
    name: str
    body: BodyId | None
    room: RoomId
    author: PersonId
    steps: tuple[Step, ...]
    created_at: datetime
    rev: int = 1
