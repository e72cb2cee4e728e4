"""What people and rooms are told unasked."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.domain.history import Act
from bot.domain.meetings import Meeting
from bot.domain.nudges import About
from bot.domain.people import Body, Room
from bot.domain.pictures.agendas import QuestionPicture
from bot.domain.pictures.decisions import DecisionPicture
from bot.domain.pictures.groups import MandatePicture
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.reminders import Reminder


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something told to one person about a task. `act`: "assigned", "support", "done", "moved", "undone", "handed back",
    "removed", "reopened", "no contact", "unreachable" (`detail["who"]` could not be reached). `by` is who did it.
    `repeated`: it may have been sent before; the platform could not tell. `mandate`: of the group for which the person got it.
    `theirs`: the reader still answers for the task.
    """

    act: str
    by: str | None
    picture: TaskPicture
    detail: dict[str, str]
    repeated: bool = False
    mandate: tuple[MandatePicture, ...] = ()
    theirs: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNotice:
    """Told to one person: a meeting was moved, confirmed, cancelled or taken up again (`act`). `before`, `before_last`: the first and last day it had
    when the message was wanted. `tasks`: those the person answers for or recorded that hang on it; of a cancelled meeting, those they recorded.
    `same_days`: it was moved to other hours of its day.
    """

    act: Act
    by: str
    meeting: Meeting
    before: date
    before_last: date
    reason: str | None
    tasks: tuple[TaskPicture, ...]
    zone: str
    today: date
    repeated: bool = False
    same_days: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Convening:
    """Told to one person: they answer for a group from now on, as `by` has said. `tasks`: its open ones."""

    body: Body
    by: str
    tasks: tuple[TaskPicture, ...]
    zone: str
    today: date
    repeated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCall:
    """Told to one person: `by` has called them to a meeting. `off`: they are not called to it any more."""

    by: str
    picture: "MeetingPicture"
    repeated: bool = False
    off: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleItem:
    """One task in a bundle and why it is there."""

    picture: TaskPicture
    reminders: tuple[Reminder, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What one person is reminded of at one instant. `late_since`: it should have come then and comes late (outage).

    `repeated`: it may have been sent before; the platform could not tell.
    """

    person: str
    at: datetime
    zone: str
    today: date
    items: tuple[BundleItem, ...]
    reminder_time: time
    late_since: datetime | None = None
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What is said to one person in a room, in a thread where everyone reads it."""

    said: Notice | Bundle


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome:
    """The bot presents itself in a room, once. `by` is who added it (None: not told)."""

    room: Room
    by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Where the reader of a letter meets Klubba: the platform as people call it, and the name of the workspace there."""

    platform: str
    workspace: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undelivered:
    """A message that could not be shown in a room, told to one person in private. `picture` None: it was the week's digest.

    `why`: "absent" (the bot is not in the room), "archived" (the room is closed), "unsure" (nobody knows whether it stands
    there, since the room cannot be read), "failed" (the platform refused it).
    """

    room: Room
    picture: TaskPicture | DecisionPicture | MeetingPicture | QuestionPicture | None
    why: Literal["absent", "archived", "unsure", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """Something about a meeting that one person is asked to settle: its "day" (two are possible), its "room" (its host), its "agenda"
    or the "papers" of its decisions.

    `repeated`: it may have been sent before; the platform could not tell.
    """

    about: About
    picture: MeetingPicture
    repeated: bool = False
