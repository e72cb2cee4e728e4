"""A person's own page and settings."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from bot.domain.ids import PersonId, WorkspaceId
from bot.domain.meetings import Meeting
from bot.domain.people import Body, Locale, PartyName, Room, Way
from bot.domain.pictures.decisions import DecisionPicture
from bot.domain.pictures.tasks import TaskPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePicture:
    """A person's own page. `shared` holds for each organisation or group the person answers for its open tasks. `scope`: which of
    the person's own tasks are shown. `has_calendar`: a calendar link can be got. `unreachable`: for a coordinator, to whom
    no message gets, and how they are reached all the same (None: not).
    """

    person: PersonId
    name: str
    late: tuple[TaskPicture, ...]
    today_tasks: tuple[TaskPicture, ...]
    later: tuple[TaskPicture, ...]
    shared: tuple[tuple[PartyName, tuple[TaskPicture, ...]], ...]
    unsettled: tuple[
        TaskPicture, ...
    ]  # recorded by this person, still without owner or date, or with a date to confirm
    meetings: tuple[Meeting, ...]
    decisions: tuple[DecisionPicture, ...]
    reminder_time: time
    reminder_days: tuple[int, ...]
    paused_until: date | None
    locale: Locale
    zone: str
    today: date
    scope: Literal["all", "week", "late"] = "all"
    has_calendar: bool = False
    unreachable: tuple[tuple[str, Way | None], ...] = ()
    passed: tuple[TaskPicture, ...] = ()  # wished for by a day that has been: never late

    @property
    def mine(self) -> tuple[TaskPicture, ...]:
        """All that lies with the person or with what they answer for, nearest deadline first, undated last."""
        shared = (picture for _, tasks in self.shared for picture in tasks)
        every = (*self.late, *self.today_tasks, *self.passed, *self.later, *shared)
        return tuple(sorted(every, key=_nearest))


def _nearest(picture: TaskPicture) -> date:
    deadline = picture.task.deadline
    return deadline.on if deadline is not None and deadline.on is not None else date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsPicture:
    """What can be set: for the person, and for the room where it is opened (None: not in a channel).

    `reminder_days` and `reminder_time` are what holds now, defaults filled in. `room_days` is what the room has set (None:
    the person's own hold). `may_room`: whether this person may change the room. `places`: the workspaces where somebody with
    several accounts can be written to, with their names; `reminders_on`: the one that was chosen.
    """

    person: PersonId
    name: str
    locale: Locale
    reminder_time: time
    reminder_days: tuple[int, ...]
    paused_until: date | None
    room: Room | None
    body: Body | None
    convenor: str | None
    may_room: bool
    zone: str
    today: date
    places: tuple[tuple[WorkspaceId, str], ...] = ()
    reminders_on: WorkspaceId | None = None
