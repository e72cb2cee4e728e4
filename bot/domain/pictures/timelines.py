"""Chains of steps."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.domain.meetings import Meeting
from bot.domain.people import Body
from bot.domain.timeline import Step, Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPicture:
    """A step of a timeline. `window`: the first and last day of an undated step. `hint`: "no days" when none is left between the
    steps around it, "no meeting" when no planned meeting of `body`, which must act, falls in the window, "cancelled" when its
    own meeting is not held.
    """

    step: Step
    body: str | None
    meeting: Meeting | None
    window: tuple[date, date] | None
    hint: Literal["no meeting", "no days", "cancelled"] | None
    done_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePicture:
    """A chain of milestones with its windows. `had`: how many steps it had until it was written anew just now (None: it was not).
    `impossible`: days that were just written in it and do not exist.
    """

    timeline: Timeline
    author: str
    body: Body | None
    steps: tuple[StepPicture, ...]
    zone: str
    today: date
    new: bool = False
    had: int | None = None
    impossible: tuple[str, ...] = ()
