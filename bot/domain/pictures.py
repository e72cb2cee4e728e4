"""What a view needs to know to speak of a record: the record with the names around it. Painted by use cases from the books.

Instants are aware; `today` and every day are local days of `zone`, the zone of the body (of the person in a bundle).
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.domain.decisions import Decision
from bot.domain.history import Act
from bot.domain.ids import PersonId
from bot.domain.meetings import Meeting
from bot.domain.people import Body, Locale, Party, PartyName, Room
from bot.domain.reminders import Reminder
from bot.domain.tasks import Task
from bot.domain.timeline import Step, Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One act with the name of who did it, at an instant."""

    act: Act
    by: str
    at: datetime
    detail: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal:
    """A meeting's place among those of its series that year: third of four."""

    number: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartPicture:
    """One part of a decision. `confirms` tells whether the meeting stood in the plan already. `claimed` is the place in the
    year that the words give it, when the plan says another one ("årets tredje" is the second of four).
    """

    text: str
    meeting: Meeting | None = None
    ordinal: Ordinal | None = None
    confirms: bool = False
    claimed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPicture:
    """A decision with its names. `last` has the latest acts first, without its making."""

    decision: Decision
    author: str
    room: Room
    body: Body | None
    meeting: Meeting | None
    parts: tuple[PartPicture, ...]
    last: tuple[Happened, ...]
    zone: str
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskPicture:
    """A task with its names. `bound` is the planned meeting its deadline hangs on; `reminders` the days still to come.

    `part_names` holds who ticked each part (None: open). `last` has the latest acts first, without its making.
    """

    task: Task
    author: str
    owner: PartyName | None
    support: tuple[PartyName, ...]
    room: Room
    body: Body | None
    meeting: Meeting | None
    bound: Meeting | None
    decision: str | None
    done_by: str | None
    part_names: tuple[str | None, ...]
    last: tuple[Happened, ...]
    reminders: tuple[date, ...]
    zone: str
    today: date

    @property
    def days_late(self) -> int:
        """Calendar days past the deadline of an open task (0: not late); a desired task is never late."""
        deadline = self.task.deadline
        if (
            not self.task.is_open
            or deadline is None
            or deadline.on is None
            or self.task.obligation == "desired"
        ):
            return 0
        return max((self.today - deadline.on).days, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerOffer:
    """Somebody who may be made the owner with one press; `organisation` tells two of the same name apart."""

    party: Party
    name: str
    organisation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateOffer:
    """A day that may be chosen with one press; `meeting` when it is that of a planned meeting ("nästa möte 28 mars")."""

    day: date
    meeting: Meeting | None = None
    before: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubts:
    """What is to be asked about a task that was saved; each is empty when there is no doubt.

    `unknown`: a name that was written as owner and is nowhere in the register; `unknown_support`: those written as support.
    `several`: people with the same name; `several_support`: each name written as support that more than one have, with them.
    `owners` and `dates`: what can be offered. `conflict`: the written words contradict each other (a weekday that is not that
    day's, a meeting on another day) and the earliest reading is followed. `impossible`: a day that does not exist was written.
    `unplanned`: a meeting that is not in the plan (its series as written, and the day if one was written). `no_contact`: parties
    whose messages go to the author, since nobody answers for them today.
    """

    no_owner: bool = False
    unknown: str | None = None
    unknown_explicit: bool = False
    unknown_support: tuple[str, ...] = ()
    several: tuple[OwnerOffer, ...] = ()
    several_support: tuple[tuple[str, tuple[OwnerOffer, ...]], ...] = ()
    owners: tuple[OwnerOffer, ...] = ()
    no_date: bool = False
    conflict: bool = False
    impossible: bool = False
    dates: tuple[DateOffer, ...] = ()
    unplanned: tuple[str, date | None] | None = None
    no_contact: tuple[PartyName, ...] = ()
    moved_to_support: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedTask:
    """A task just saved. `again`: it is the one saved a moment ago with the same words, and nothing new was made."""

    picture: TaskPicture
    doubts: Doubts
    again: bool = False
    absent: bool = False  # the bot is not in the room, so no card can stand there


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedDecision:
    """A decision just saved; see `RecordedTask`."""

    picture: DecisionPicture
    again: bool = False
    absent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something told to one person about a task. `act`: "assigned", "support", "done", "moved", "undone", "handed back",
    "removed", "reopened", "no contact", "unreachable" (`detail["who"]` could not be reached). `by` is who did it.
    `repeated`: it may have been sent before; the platform could not tell. `theirs`: the reader still answers for the task.
    """

    act: str
    by: str | None
    picture: TaskPicture
    detail: dict[str, str]
    repeated: bool = False
    theirs: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNotice:
    """Told to one person: a meeting was moved, confirmed or cancelled (`act`). `before`: the first day it had when the message
    was wanted. `tasks`: those the person answers for or recorded that hang on it; of a cancelled meeting, those they recorded.
    """

    act: Act
    by: str
    meeting: Meeting
    before: date
    reason: str | None
    tasks: tuple[TaskPicture, ...]
    zone: str
    today: date
    repeated: bool = False


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


@dataclass(frozen=True, slots=True, kw_only=True)
class DueGroup:
    """Tasks due to one meeting (None: to no meeting)."""

    meeting: Meeting | None
    tasks: tuple[TaskPicture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The week of a room. `since` is where it begins (the last digest), `year`/`week` its ISO week, `monday` its first day.

    `private`: asked for by one person. `locale`: in which language.
    """

    room: Room
    body: Body
    year: int
    week: int
    monday: date
    today: date
    zone: str
    locale: Locale
    decisions: tuple[DecisionPicture, ...]
    done: tuple[TaskPicture, ...]
    due: tuple[DueGroup, ...]
    late: tuple[TaskPicture, ...]
    ownerless: tuple[TaskPicture, ...]
    dateless: tuple[TaskPicture, ...]
    meetings: tuple[Meeting, ...]
    open_count: int
    private: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell: then no digest is sent."""
        return not (
            self.decisions
            or self.done
            or self.due
            or self.late
            or self.ownerless
            or self.dateless
            or self.meetings
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskList:
    """A list of tasks. `scope`: "mine", "all", "late", "undated". `where` names the body (None: not one body). `tasks` begin after
    the first `offset` of all `total`.
    """

    scope: str
    where: str | None
    tasks: tuple[TaskPicture, ...]
    total: int
    today: date
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionList:
    """The latest decisions of a body (`where`) or a conversation (None)."""

    where: str | None
    decisions: tuple[DecisionPicture, ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePicture:
    """A person's own page. `shared` holds for each organisation or group the person answers for its open tasks. `scope`: which of
    the person's own tasks are shown.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPicture:
    """A meeting with its names and what is due to it. `last` has the latest acts first, without its making."""

    meeting: Meeting
    body: Body | None
    host: str | None
    ordinal: Ordinal | None
    due: tuple[TaskPicture, ...]
    zone: str
    today: date
    new: bool = False
    bound: int = 0  # deadlines that were bound to it when it was added
    last: tuple[Happened, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan:
    """The meetings of a year, by series and date; `ordinals` says which of their series each is, in the same order."""

    year: int
    meetings: tuple[Meeting, ...]
    hosts: tuple[str | None, ...]
    ordinals: tuple[Ordinal | None, ...]
    zone: str
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTask:
    """What the form for a new task begins with. `me`: who opens it; `owners`: whom to offer."""

    text: str
    source: str | None
    decision: Decision | None
    me: Party
    owners: tuple[OwnerOffer, ...]
    zone: str
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskForm:
    """What a form about a task begins with: the task as it is, who opens the form, whom it may be given to."""

    picture: TaskPicture
    me: Party
    owners: tuple[OwnerOffer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyPicture:
    """An organisation or a group of the register. `body` when it is a group; `new`: it was just added."""

    name: PartyName
    body: Body | None
    open_count: int
    today: date
    zone: str
    new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyList:
    """All organisations or all groups, by name."""

    kind: Literal["organisation", "body"]
    parties: tuple[PartyName, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPicture:
    """A step of a timeline. `window`: the first and last day of an undated step. `hint`: "no meeting" when no planned meeting
    of `body`, which must act, falls in the window.
    """

    step: Step
    body: str | None
    meeting: Meeting | None
    window: tuple[date, date] | None
    hint: Literal["no meeting"] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePicture:
    """A chain of milestones with its windows."""

    timeline: Timeline
    author: str
    body: Body | None
    steps: tuple[StepPicture, ...]
    zone: str
    today: date
    new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsPicture:
    """What can be set: for the person, and for the room where it is opened (None: not in a channel).

    `reminder_days` and `reminder_time` are what holds now, defaults filled in. `room_days` is what the room has set (None:
    the person's own hold). `may_room`: whether this person may change the room.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedCard:
    """A record where it was written: its card in the room."""

    picture: TaskPicture | DecisionPicture | MeetingPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome:
    """The bot presents itself in a room, once. `by` is who added it (None: not told)."""

    room: Room
    by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undelivered:
    """A message that could not be shown in a room, told to one person in private. `picture` None: it was the week's digest.

    `why`: "absent" (the bot is not in the room), "archived" (the room is closed), "unsure" (nobody knows whether it stands
    there, since the room cannot be read), "failed" (the platform refused it).
    """

    room: Room
    picture: TaskPicture | DecisionPicture | MeetingPicture | None
    why: Literal["absent", "archived", "unsure", "failed"]


Content = RecordedCard | Notice | MeetingNotice | Bundle | Digest | Welcome | Undelivered
"""What a message from the clock says."""
