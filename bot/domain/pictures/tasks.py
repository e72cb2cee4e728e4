"""Tasks as they are shown, asked about and listed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.domain.decisions import Decision
from bot.domain.lines.fields import Field
from bot.domain.meetings import Meeting
from bot.domain.people import Body, Party, PartyName, Room
from bot.domain.pictures.common import Happened, Ordinal
from bot.domain.pictures.groups import MandatePicture
from bot.domain.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class PartPicture:
    """One part of a decision. `confirms` tells whether the meeting stood in the plan already. `claimed` is the place in the
    year that the words give it, when the plan says another one ("årets tredje" is the second of four). `before`: the first and last day
    it had when this was decided, where the plan says others by now.
    """

    text: str
    meeting: Meeting | None = None
    ordinal: Ordinal | None = None
    confirms: bool = False
    claimed: int | None = None
    before: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskPicture:
    """A task with its names. `target` is the body it is handed to, `focus` the title of the focus issue it hangs on. `bound` is the planned meeting its deadline hangs on; `reminders` the days still to come.

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
    target: str | None
    focus: str | None = None
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
class UnknownField:
    """What was written of a task and names nothing. `known`: what there is, by name; `near`: the one that was probably meant, with its
    number.
    """

    field: Field
    words: str
    known: tuple[str, ...]
    near: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubts:
    """What is to be asked about a task that was saved; each is empty when there is no doubt.

    `unknown`: a name that was written as owner and is nowhere in the register; `unknown_support`: those written as support.
    `several`: people with the same name; `several_support`: each name written as support that more than one have, with them.
    `owners` and `dates`: what can be offered. `conflict`: the written words contradict each other (a weekday that is not that
    day's, a meeting on another day) and the earliest reading is followed. `impossible`: a day that does not exist was written.
    `unplanned`: a meeting that is not in the plan (its series as written, and the day if one was written). `no_contact`: parties
    whose messages go to the author, since nobody answers for them today. `mandate`: of the group that got the task; `against`: its
    lines that say the group is not to do this (a reminder, never an obstacle). `fields`: a focus issue or a recipient that is
    nowhere in the register.
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
    mandate: tuple[MandatePicture, ...] = ()
    against: tuple[MandatePicture, ...] = ()
    fields: tuple[UnknownField, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedTask:
    """A task just saved. `again`: it is the one saved a moment ago with the same words, and nothing new was made."""

    picture: TaskPicture
    doubts: Doubts
    again: bool = False
    absent: bool = False  # the bot is not in the room, so no card can stand there


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
class PartyList:
    """All organisations or all groups, by name. `former`: organisations that are no members today. `places`: where the groups are that
    have no name of their own, by their number.
    """

    kind: Literal["organisation", "body"]
    parties: tuple[PartyName, ...]
    former: tuple[str, ...] = ()
    places: Mapping[int, Room] = field(default_factory=dict)
