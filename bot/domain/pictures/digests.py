"""The week as a room reads it."""

from dataclasses import dataclass
from datetime import date

from bot.domain.digest import WEEK
from bot.domain.meetings import Meeting
from bot.domain.people import Body, Locale, Room
from bot.domain.pictures.decisions import DecisionPicture
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.questions import Question


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
