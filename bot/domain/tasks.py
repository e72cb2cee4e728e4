"""Tasks: who is to do what before when, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.focus import FocusId
from bot.domain.ids import BodyId, CooperationId, DecisionId, Label, MeetingId, PersonId, RoomId, TaskId
from bot.domain.people import Party
from bot.domain.undoing import AUTHOR_MAY_UNDO_FOR
from bot.domain.when.deadline import Deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskPart:
    """One of the things to do in a task, ticked by someone at some time or still open."""

    text: str
    done_by: PersonId | None = None
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task. `owner` None: nobody has it yet. `deadline` None: no date was written.

    `obligation`: "required" (ska) or "desired" (bör: never called late). `state`: open, done, undone (by the author
    within ten minutes), removed (later, with a reason). `target`: the body to which what is done is handed; it is to be
    ready for its next meeting. `focus`: the focus issue it hangs on. `rev` grows with every change.
    """

    id: TaskId
    cooperation: CooperationId
    number: int
    body: BodyId | None
    room: RoomId
    author: PersonId
    text: str
    parts: tuple[TaskPart, ...] = ()
    owner: Party | None = None
    support: tuple[Party, ...] = ()
    obligation: Literal["required", "desired"] = "required"
    deadline: Deadline | None = None
    point: str | None = None
    meeting: MeetingId | None = None
    decision: DecisionId | None = None
    target: BodyId | None = None
    focus: FocusId | None = None
    note: str | None = None
    source: str | None = None
    state: Literal["open", "done", "undone", "removed"] = "open"
    done_by: PersonId | None = None
    done_at: datetime | None = None
    created_at: datetime
    changed_by: PersonId
    changed_at: datetime
    rev: int = 1

    @property
    def label(self) -> Label:
        """The spoken name, such as U7."""
        return Label("U", self.number)

    @property
    def is_open(self) -> bool:
        """Whether it still is to be done."""
        return self.state == "open"

    @property
    def lacks_date(self) -> bool:
        """Whether no day is known by which it is to be done, though it wants one."""
        return self.deadline is None or (self.deadline.on is None and not self.deadline.is_ongoing)

    @property
    def is_unsettled(self) -> bool:
        """Whether somebody still has to say who, when, or which of two days."""
        doubtful = self.deadline is not None and self.deadline.is_open_to_doubt
        return self.owner is None or self.lacks_date or doubtful

    def can_undo(self, person: PersonId, now: datetime) -> bool:
        """Whether this person may undo its making now: its author, for ten minutes."""
        return self.is_open and person == self.author and now - self.created_at <= AUTHOR_MAY_UNDO_FOR
