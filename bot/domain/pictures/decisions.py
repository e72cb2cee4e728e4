"""Decisions as they are shown and listed."""

from dataclasses import dataclass
from datetime import date

from bot.domain.decisions import Decision
from bot.domain.decisions import Kind as DecisionKind
from bot.domain.meetings import Meeting
from bot.domain.people import Body, Room
from bot.domain.pictures.common import Happened
from bot.domain.pictures.meetings import Shift
from bot.domain.pictures.tasks import PartPicture
from bot.domain.questions import Question


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
class DecisionList:
    """The latest decisions of a body (`where`) or a conversation (None)."""

    where: str | None
    decisions: tuple[DecisionPicture, ...]
    today: date
