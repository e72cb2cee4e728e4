"""What is to be taken up."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from bot.domain.agenda import Agenda, AgendaId, Template
from bot.domain.focus import FocusId, FocusIssue
from bot.domain.ids import BodyId, CooperationId, DecisionId, MeetingId
from bot.domain.questions import Question, QuestionId


class Agendas(Protocol):
    """What is to be taken up at meetings."""

    def get(self, agenda: AgendaId) -> Agenda: ...
    def of_meeting(self, meeting: MeetingId) -> Agenda | None: ...
    def of_meetings(self, meetings: Sequence[MeetingId]) -> Sequence[Agenda]:
        """Those that are kept, oldest first."""
        ...

    def save(self, agenda: Agenda) -> Agenda:
        """Keeps it: a new one (id 0) under a new id, else the change. Raises Stale."""
        ...

    def template(self, cooperation: CooperationId, body: BodyId) -> Template:
        """What comes with each new agenda of a body; empty (rev 0) when nobody has said anything."""
        ...

    def save_template(self, template: Template) -> Template: ...


class FocusIssues(Protocol):
    """What bodies work on for a time."""

    def add(self, issue: FocusIssue) -> FocusIssue:
        """Keeps it under a new id."""
        ...

    def get(self, issue: FocusId) -> FocusIssue: ...
    def of(self, body: BodyId) -> Sequence[FocusIssue]:
        """All there ever were, oldest first."""
        ...

    def end(self, issue: FocusId, last: date) -> None:
        """Keeps the last day on which it holds."""
        ...


class Questions(Protocol):
    """Questions that stay on the agenda until somebody answers them."""

    def add(self, question: Question) -> Question: ...
    def get(self, question: QuestionId) -> Question: ...
    def numbered(self, cooperation: CooperationId, number: int) -> Question | None: ...
    def open_of(self, body: BodyId) -> Sequence[Question]:
        """Those that wait for an answer, oldest first."""
        ...

    def answered_for(self, meeting: MeetingId) -> Sequence[Question]:
        """Those whose answer is shown on the agenda of this meeting, oldest first."""
        ...

    def decided_by(self, decision: DecisionId) -> Sequence[Question]:
        """Those that this decision answered, oldest first."""
        ...

    def save(self, question: Question) -> Question: ...
