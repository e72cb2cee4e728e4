"""What a view needs to know to speak of a record: the record with the names around it. Painted by use cases from the books.

Instants are aware; `today` and every day are local days of `zone`, the zone of the body (of the person in a bundle).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal

from bot.domain.agenda import Agenda, Point, Question
from bot.domain.agenda import Kind as PointKind
from bot.domain.decisions import Decision
from bot.domain.decisions import Kind as DecisionKind
from bot.domain.digest import WEEK
from bot.domain.focus import FocusIssue
from bot.domain.gatherings import Offer
from bot.domain.group_pictures import MandatePicture
from bot.domain.history import Act
from bot.domain.ids import AccountId, Label, MeetingId, PersonId, WorkspaceId
from bot.domain.lines.fields import Field
from bot.domain.lines.meetings import DayDoubt
from bot.domain.meetings import Meeting
from bot.domain.nudges import About, Preparation
from bot.domain.people import Body, Locale, Party, PartyName, Room, Way
from bot.domain.reminders import Reminder
from bot.domain.sheets import Sheet
from bot.domain.sittings import Sitting
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
class DecisionPicture:
    """A decision with its names. `last` has the latest acts first, without its making. `answers`: the questions, such as "F1", that
    it answered.
    """

    decision: Decision
    author: str
    room: Room
    body: Body | None
    meeting: Meeting | None
    parts: tuple[PartPicture, ...]
    last: tuple[Happened, ...]
    zone: str
    today: date
    answers: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Shift:
    """What a decision says of a meeting of the plan that the plan does not say yet: it is held from `to` (until `ends`, if that is
    written), or not at all (`cancels`). `to` None: its new day is not clear.
    """

    meeting: Meeting
    to: date | None = None
    ends: date | None = None
    cancels: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOut:
    """The plan follows a decision: the meeting as it is now, and what is left to do."""

    decision: Label
    picture: "MeetingPicture"
    left: tuple[Shift, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedDecision:
    """A decision just saved; see `RecordedTask`. `agenda`: the meeting on whose agenda its words put something, which is offered.
    `shifts`: events that stand on other days in the plan than it says.
    `open`: questions that it is about and does not answer. `unknown_kind`: what was written as its type, and is none, with the one that
    was probably meant.
    """

    picture: DecisionPicture
    again: bool = False
    absent: bool = False
    agenda: Meeting | None = None
    shifts: tuple[Shift, ...] = ()
    open: tuple[Question, ...] = ()
    unknown_kind: tuple[str, DecisionKind | None] | None = None


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
class DueGroup:
    """Tasks due to one meeting (None: to no meeting)."""

    meeting: Meeting | None
    tasks: tuple[TaskPicture, ...]


@dataclass(frozen=True, slots=True)
class StepDue:
    """A step of a chain that is to be taken that day, at no meeting of the plan."""

    timeline: str
    text: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The week of a room. `since` is where it begins (the last digest), `year`/`week` its ISO week, `monday` its first day.

    `ongoing`: in a week with a meeting, the lasting duties that are asked about there. `questions`: those that wait for an answer.
    `undecided`: coming meetings of which several days are possible. `steps`: those of chains that fall in the week. `following`: the next meeting of the
    body's own series (None: none is planned). `private`: asked for by one person.
    `locale`: in which language.
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
    due: tuple[DueGroup, ...] = ()
    late: tuple[TaskPicture, ...] = ()
    ownerless: tuple[TaskPicture, ...] = ()
    dateless: tuple[TaskPicture, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    open_count: int = 0
    ongoing: tuple[TaskPicture, ...] = ()
    questions: tuple[Question, ...] = ()
    undecided: tuple[Meeting, ...] = ()
    steps: tuple[StepDue, ...] = ()
    following: Meeting | None = None
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
            or any(day < self.monday + WEEK for one in self.undecided for day in one.possible(self.today))
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
class SheetPicture:
    """The sheet of a meeting with its names. `chair`: who leads it, else whoever convenes its body. `lacks_chair`: it is a
    coming meeting of a body's own series that nobody leads yet. `papers_on`: when its papers go out (None: no such day, or it
    has passed). `absence_by`: who confirmed that others were not there.
    `called`: who is asked to it, by name.
    """

    sheet: Sheet
    chair: str | None = None
    lacks_chair: bool = False
    secretary: str | None = None
    papers_on: date | None = None
    absence_by: str | None = None
    called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaCount:
    """What a meeting's card says of its agenda. `pointless`: tasks due to the meeting that no point is about."""

    points: int
    published: bool
    deferred: int
    pointless: tuple[TaskPicture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What a line says of a meeting that stands in the plan otherwise: it is not entered unasked. `there` and `written`: names, or
    times such as "13:00-15:00".
    """

    part: Literal["host", "place", "time"]
    there: str
    written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPicture:
    """A meeting with its names and what is due to it. `last` has the latest acts first, without its making.

    `also`: others that the same line made. `same_day`: others of its body on its day, told when it was just added; `moved_away`:
    those of its name that were on its day until they were moved.
    `has_file`: it can be got as a calendar file. `asked`: of a meeting that was just cancelled, the deadlines that whoever
    did it recorded: what holds of them now is theirs to say. `back`: it was cancelled until it was added again.
    `doubt`: what is to be asked of the day of one that was just added. `differs`: what a line says otherwise of one that was there.
    `looked_up`: it was there, and the line says nothing but its day. `ends_before`: a time that was written as its end, and is before
    its beginning. `beside`: others that the same line moved. `changeable`: its reader may change it.
    """

    meeting: Meeting
    body: Body | None
    host: str | None
    ordinal: Ordinal | None
    due: tuple[TaskPicture, ...]
    zone: str
    today: date
    new: bool = False
    bound: int = 0  # deadlines that were bound to it when it was added
    agenda: AgendaCount | None = None
    last: tuple[Happened, ...] = ()
    sheet: SheetPicture | None = None
    also: tuple[Meeting, ...] = ()
    same_day: tuple[Meeting, ...] = ()
    moved_away: tuple[Meeting, ...] = ()
    sitting: Sitting | None = None
    preparation: Preparation = field(default_factory=Preparation)
    has_file: bool = False
    asked: tuple[TaskPicture, ...] = ()
    back: bool = False
    doubt: DayDoubt | None = None
    differs: tuple[Difference, ...] = ()
    looked_up: bool = False
    ends_before: time | None = None
    beside: tuple["MeetingPicture", ...] = ()
    changeable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan:
    """The meetings of a year, by series and date; `ordinals` says which of their series each is, in the same order.

    `series`: only those of this one, whose meetings are `body`'s. `chains`: timelines with those of their steps that fall in the year.
    """

    year: int
    meetings: tuple[Meeting, ...]
    hosts: tuple[str | None, ...]
    ordinals: tuple[Ordinal | None, ...]
    zone: str
    today: date
    series: str | None = None
    body: Body | None = None
    chains: "tuple[TimelinePicture, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedPlan:
    """What became of a list of meetings: the plan of its year, which of them are new (`made`) and which stood there already
    (`known`), the lines in which no day can be read, and the number under which the list is kept as it was. `doubts`: of new
    ones, what is to be asked of their days; `differs`: of known ones, what the list says otherwise; `cancelled`: those it names that
    were cancelled, about which is asked.
    """

    plan: MeetingPlan
    made: tuple[Meeting, ...]
    known: tuple[Meeting, ...]
    unread: tuple[str, ...]
    paste: int
    doubts: tuple[tuple[Meeting, DayDoubt], ...] = ()
    differs: tuple[tuple[Meeting, tuple[Difference, ...]], ...] = ()
    cancelled: tuple[Meeting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceForm:
    """What the tick list of a meeting begins with. `members`: whom it offers; `present`: who is ticked; `others`: who was there
    besides. `may_confirm`: whether this person may say that nobody else was there.
    """

    picture: MeetingPicture
    members: tuple[OwnerOffer, ...]
    present: tuple[Party, ...]
    others: str
    may_confirm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingForm:
    """What the form about a meeting begins with: accounts of chair and secretary in this workspace, where known."""

    picture: MeetingPicture
    chair: AccountId | None
    secretary: AccountId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What a calendar link shows. `body`: whose meetings they are (None: a person's own calendar, with `tasks` by day, or
    one meeting). `only`: it is a file of that one meeting. `unnamed`: of a private channel whose name is not known. `dropped`: for
    each meeting the days that were possible once and are no more since another was fixed.
    """

    name: str
    locale: Locale
    body: Body | None
    meetings: tuple[Meeting, ...]
    hosts: tuple[str | None, ...]
    tasks: tuple[Task, ...]
    zone: str
    today: date
    only: Label | None = None
    unnamed: bool = False
    dropped: Mapping[MeetingId, tuple[date, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribed:
    """A calendar link was made, to the meetings of a body, to one `meeting`, or (both None) to the person's own calendar;
    an older one of the same kind leads nowhere from now on (`replaced`). `since`: there is one since that day, which stands, and
    none was made. `unnamed`: the body is that of a private channel whose name is not known.
    """

    body: Body | None
    replaced: bool
    meeting: MeetingPicture | None = None
    since: date | None = None
    unnamed: bool = False
    zone: str = ""
    today: date = date.min


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
    """All organisations or all groups, by name. `former`: organisations that are no members today."""

    kind: Literal["organisation", "body"]
    parties: tuple[PartyName, ...]
    former: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPicture:
    """A question with its names. `next`: the meeting on whose agenda it is (None: none is planned). `decision`: the one that
    answered it, such as "B4". `again`: somebody just asked the same, and nothing new was kept.
    """

    question: Question
    author: str
    answered_by: str | None
    body: Body | None
    room: Room
    next: Meeting | None
    zone: str
    today: date
    decision: str | None = None
    waits_by: str | None = None
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusPicture:
    """A focus issue with what hangs on it: open tasks, and meetings that are to come."""

    issue: FocusIssue
    tasks: tuple[TaskPicture, ...] = ()
    meetings: tuple[Meeting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusList:
    """What a body works on, after a change or as it is. `added`: the titles that are new; `removed`: the one that was ended."""

    body: Body
    issues: tuple[FocusIssue, ...]
    added: tuple[str, ...]
    removed: str | None
    zone: str
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PointPicture:
    """A point with its names. `number`: the one it has now. `came_from`: the meetings it was deferred from, the latest last;
    `to`: where it was deferred to. `sent_by`: the body that sent it up. `task`, `decision`: names such as "U7".
    `focus`: the focus issues, when the point is about them.
    """

    point: Point
    number: int | None
    came_from: tuple[Meeting, ...] = ()
    to: Meeting | None = None
    sent_by: str | None = None
    task: str | None = None
    decision: str | None = None
    questions: tuple[QuestionPicture, ...] = ()
    wants_papers: bool = False  # its body sends out papers
    focus: tuple[FocusPicture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedMeeting:
    """The next meeting of the body that this one prepares, and how far its agenda has come."""

    meeting: Meeting
    points: int
    published: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPicture:
    """The agenda of a meeting. `points`: all that are shown, those that left a published one too. `questions`: those that belong
    to no point. `pointless`: see `AgendaCount`. `missing`: numbers that its author left out. `public`: for a whole room. `taken_off`: the
    point that the reader just took off. `changeable`: the reader may change it. From the point number `offset` on (counted from 0); what is
    left of a long one is read as text, unless the reader came to `change` it.
    """

    meeting: Meeting
    agenda: Agenda
    body: Body | None
    ordinal: Ordinal | None
    points: tuple[PointPicture, ...]
    questions: tuple[QuestionPicture, ...]
    pointless: tuple[TaskPicture, ...]
    prepared: PreparedMeeting | None
    published_by: str | None
    missing: tuple[int, ...]
    zone: str
    today: date
    offset: int = 0
    change: bool = False
    public: bool = False
    taken_off: Point | None = None
    changeable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A decision or a task that was made at a meeting, and the number of its point."""

    label: Label
    text: str
    point: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingPicture:
    """A meeting that is held. `point`: the one that is taken up (None: the agenda has none); `following` and `earlier`: the points
    beside it. `outcomes`: what came of it so far, in order. `resumed`: who took it up again after its end, and when.
    """

    sitting: Sitting
    meeting: Meeting
    agenda: Agenda
    point: PointPicture | None
    following: Point | None
    earlier: Point | None
    outcomes: tuple[Outcome, ...]
    room: Room
    started_by: str
    ended_by: str | None
    resumed: tuple[str, datetime] | None
    zone: str
    today: date
    again: bool = False  # somebody asked to start it, and it goes on already


@dataclass(frozen=True, slots=True, kw_only=True)
class PointChange:
    """What came of an act on one point: "added", "known" (it was there), "deferred", "removed", "changed", "undone" (its deferral).
    `before`: the meeting it was deferred from, with the number it had there. `by`: who put it off, and who alone may change the
    reason, and undo it for as long as `may_undo` says so. `public`: a card in this room says the same to everyone.
    """

    act: Literal["added", "known", "deferred", "removed", "changed", "undone"]
    point: PointPicture
    meeting: Meeting
    published: bool
    zone: str
    today: date
    before: tuple[Meeting, int | None] | None = None
    reason: str | None = None
    by: str | None = None
    others: int = 0  # more points added with the same line
    unknown: str | None = None  # the meeting that was named, and is not planned
    unknown_kind: str | None = None  # what was written as the type of the point, and is none
    near_kind: PointKind | None = None  # the type that was probably meant by it
    may_undo: bool = False
    undone_at: datetime | None = None
    public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplatePicture:
    """The standing points of a body."""

    body: Body
    titles: tuple[str, ...]
    added: tuple[str, ...] = ()
    removed: str | None = None


RecordPicture = TaskPicture | DecisionPicture | MeetingPicture | QuestionPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedCard:
    """A record where it was written: its card in the room."""

    picture: RecordPicture | AgendaPicture | SittingPicture | PointChange | Offer


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


Content = (
    RecordedCard
    | Notice
    | MeetingNotice
    | MeetingCall
    | Convening
    | Bundle
    | Mentioned
    | Digest
    | Welcome
    | Undelivered
    | Nudge
)
"""What a message from the clock says."""
