"""Agendas, their points and questions, and a meeting as it goes through them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.domain.agenda import Agenda, Point
from bot.domain.agenda import Kind as PointKind
from bot.domain.focus import FocusIssue
from bot.domain.ids import Label
from bot.domain.meetings import Meeting
from bot.domain.people import Body, Room
from bot.domain.pictures.common import Ordinal
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.questions import Question
from bot.domain.sittings import Sitting


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
