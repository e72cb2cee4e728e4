"""Chains of milestones: dated steps, and steps that come "thereafter" and have a window instead of a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.ids import BodyId, CooperationId, MeetingId, PersonId, RoomId, TimelineId
from bot.domain.meetings import Meeting
from bot.domain.names import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step. `on` None: it follows after the step before it. `body`: who must act, if the step names one.

    `meeting`: the one it is taken at; when that is moved, the step follows. `done_on`: the day it was done.
    """

    text: str
    on: date | None = None
    meeting: MeetingId | None = None
    body: BodyId | None = None
    done_on: date | None = None
    done_by: PersonId | None = None

    @property
    def day(self) -> date | None:
        """The day it was done, else the day it is to be; None: it has no day yet."""
        return self.done_on or self.on


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The steps of a chain before somebody wrote it anew: who did, and when."""

    steps: tuple[Step, ...]
    by: PersonId
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A chain of steps, known by its name within the cooperation. `before`: what it was until it was last written anew."""

    id: TimelineId
    cooperation: CooperationId
    name: str
    body: BodyId | None
    room: RoomId
    author: PersonId
    steps: tuple[Step, ...]
    created_at: datetime
    before: Earlier | None = None
    rev: int = 1


@dataclass(frozen=True, slots=True)
class Window:
    """The days within which an undated step has to happen, both inclusive. None: open on that side."""

    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    @property
    def is_empty(self) -> bool:
        """Whether no day is left: the steps around it stand too close."""
        return self.first is not None and self.last is not None and self.first > self.last


def window(steps: Sequence[Step], index: int) -> Window:
    """When an undated step may happen: from the day after the dated step before it to the day before the dated step after it. A
    step that is done counts from the day it was done.
    """
    before = (step.day for step in reversed(steps[:index]) if step.day)
    after = (step.day for step in steps[index + 1 :] if step.day)
    earlier, later = next(before, None), next(after, None)
    return Window(
        earlier + timedelta(days=1) if earlier else None,
        later - timedelta(days=1) if later else None,
    )


def done(step: Step, by: PersonId, today: date, written: date | None = None) -> Step:
    """The step, done: on its own day when that has come, else on the day that was written, else today."""
    own = step.on if step.on is not None and step.on <= today else None
    return replace(step, done_on=own or written or today, done_by=by)


def reopened(step: Step) -> Step:
    """The step, to be done again."""
    return replace(step, done_on=None, done_by=None)


def rewritten(before: Sequence[Step], after: Sequence[Step]) -> tuple[Step, ...]:
    """New steps, of which those that were there before, with the same words and day, stay done."""
    known = {(fold(step.text), step.on): step for step in before if step.done_on is not None}
    kept = ((step, known.get((fold(step.text), step.on))) for step in after)
    return tuple(replace(s, done_on=old.done_on, done_by=old.done_by) if old else s for s, old in kept)


def following(steps: Sequence[Step], meetings: Mapping[MeetingId, Meeting]) -> tuple[Step, ...]:
    """The steps with the day that their meeting has now; one that is done, or whose meeting is cancelled, keeps its day."""
    held = ((step, meetings.get(step.meeting) if step.meeting is not None else None) for step in steps)
    return tuple(
        replace(step, on=meeting.starts)
        if meeting is not None and meeting.state == "planned" and step.done_on is None
        else step
        for step, meeting in held
    )


def must_act(timeline: Timeline, step: Step) -> BodyId | None:
    """Whose meeting an undated step needs: the body named in the step, else the one the timeline belongs to."""
    return step.body or timeline.body


def lacks_meeting(timeline: Timeline, index: int, planned: Sequence[Meeting]) -> bool:
    """Whether an undated step has no meeting of the body that must act in its window. `planned`: meetings that are not cancelled,
    of any body. A step with a day, or that nobody in the register must act on, lacks none.
    """
    step = timeline.steps[index]
    body = must_act(timeline, step)
    if step.on is not None or body is None or step.done_on is not None:
        return False
    days = window(timeline.steps, index)
    own = (meeting for meeting in planned if meeting.body == body and meeting.state == "planned")
    return not any(days.holds(day) for meeting in own for day in (meeting.candidates or (meeting.starts,)))
