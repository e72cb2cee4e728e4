"""Decisions: what was decided, where, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.domain.ids import BodyId, CooperationId, DecisionId, Label, MeetingId, PersonId, RoomId
from bot.domain.undoing import AUTHOR_MAY_UNDO_FOR

Kind = Literal["decision", "finding", "direction", "no support", "divided", "question"]
KINDS: tuple[Kind, ...] = ("decision", "finding", "direction", "no support", "divided", "question")


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPart:
    """One of several things decided in one breath. `meeting` is the planned meeting that it makes, confirms or changes; `days`: the
    first and last day it had then (None: it had no fixed day, or nobody noted it).
    """

    text: str
    meeting: MeetingId | None = None
    confirms: bool = False
    days: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision. `meeting` and `point` say where it was taken; `made_on` is the local day.

    `state`: current, undone (by the author within ten minutes), removed (later, with a reason).
    """

    id: DecisionId
    cooperation: CooperationId
    number: int
    body: BodyId | None
    room: RoomId
    author: PersonId
    text: str
    parts: tuple[DecisionPart, ...] = ()
    kind: Kind = "decision"
    point: str | None = None
    meeting: MeetingId | None = None
    made_on: date
    source: str | None = None
    state: Literal["current", "undone", "removed"] = "current"
    created_at: datetime
    rev: int = 1

    @property
    def label(self) -> Label:
        """The spoken name, such as B3."""
        return Label("B", self.number)

    def can_undo(self, person: PersonId, now: datetime) -> bool:
        """Whether this person may undo it now: its author, for ten minutes."""
        return (
            self.state == "current" and person == self.author and now - self.created_at <= AUTHOR_MAY_UNDO_FOR
        )
