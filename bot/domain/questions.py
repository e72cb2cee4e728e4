"""Open questions, which stay on the agenda of a body until they are answered."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from bot.domain.ids import BodyId, CooperationId, DecisionId, Label, MeetingId, PersonId, RoomId

QuestionId = NewType("QuestionId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An open question of a body: on each next agenda until it is answered. `topic`: the standing point it belongs to.

    `options`: what there is to choose from, when the text lists it after a colon. `meeting`: the meeting on whose agenda the
    answer is shown; `decision`: the one that chose the answer. `waits_since`, `waits_by`: nobody can know the answer yet.
    """

    id: QuestionId
    cooperation: CooperationId
    number: int
    body: BodyId | None
    room: RoomId
    author: PersonId
    text: str
    topic: str | None = None
    options: tuple[str, ...] = ()
    answer: str | None = None
    answered_by: PersonId | None = None
    answered_at: datetime | None = None
    meeting: MeetingId | None = None
    decision: DecisionId | None = None
    waits_since: datetime | None = None
    waits_by: PersonId | None = None
    created_at: datetime
    rev: int = 1

    @property
    def label(self) -> Label:
        """The spoken name, such as F1."""
        return Label("F", self.number)

    @property
    def is_open(self) -> bool:
        """Whether it has no answer yet."""
        return self.answered_at is None

    @property
    def waits(self) -> bool:
        """Whether it is left for later. It comes with each next agenda all the same."""
        return self.is_open and self.waits_since is not None
