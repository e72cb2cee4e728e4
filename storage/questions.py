"""Questions that stay until somebody answers them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, bindparam, select

from bot.domain.ids import BodyId, CooperationId, DecisionId, MeetingId
from bot.domain.questions import Question, QuestionId
from storage.ledger import Ledger
from storage.tables.agendas import questions

_BY_ID = select(questions).where(questions.c.id == bindparam("the_id"))
_BY_NUMBER = select(questions).where(
    questions.c.cooperation_id == bindparam("of"), questions.c.number == bindparam("the_number")
)
_OPEN = (
    select(questions)
    .where(questions.c.body_id == bindparam("the_body"), questions.c.answered_at.is_(None))
    .order_by(questions.c.id)
)
_ANSWERED = (
    select(questions).where(questions.c.meeting_id == bindparam("the_meeting")).order_by(questions.c.id)
)
_DECIDED = (
    select(questions).where(questions.c.decision_id == bindparam("the_decision")).order_by(questions.c.id)
)


class Questions:
    """Fulfils `bot.ports.agendas.Questions`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, question: Question) -> Question:
        columns = _columns(question)
        made = self._ledger.insert(questions, cooperation_id=question.cooperation, **columns, rev=1)
        return replace(question, id=QuestionId(made), rev=1)

    def get(self, question: QuestionId) -> Question:
        return _question(self._ledger.one(_BY_ID, the_id=question))

    def numbered(self, cooperation: CooperationId, number: int) -> Question | None:
        row = self._ledger.first(_BY_NUMBER, of=cooperation, the_number=number)
        return _question(row) if row else None

    def open_of(self, body: BodyId) -> Sequence[Question]:
        return [_question(row) for row in self._ledger.all(_OPEN, the_body=body)]

    def answered_for(self, meeting: MeetingId) -> Sequence[Question]:
        return [_question(row) for row in self._ledger.all(_ANSWERED, the_meeting=meeting)]

    def decided_by(self, decision: DecisionId) -> Sequence[Question]:
        return [_question(row) for row in self._ledger.all(_DECIDED, the_decision=decision)]

    def save(self, question: Question) -> Question:
        self._ledger.revise(questions, question.id, question.rev, **_columns(question))
        return replace(question, rev=question.rev + 1)


def _columns(value: Question) -> dict[str, Any]:
    return {
        "number": value.number,
        "body_id": value.body,
        "room_id": value.room,
        "author_id": value.author,
        "text": value.text,
        "topic": value.topic,
        "options": list(value.options),
        "answer": value.answer,
        "answered_by_id": value.answered_by,
        "answered_at": value.answered_at,
        "meeting_id": value.meeting,
        "decision_id": value.decision,
        "waits_since": value.waits_since,
        "waits_by_id": value.waits_by,
        "created_at": value.created_at,
    }


def _question(row: Row[Any]) -> Question:
    return Question(
        id=row.id,
        cooperation=row.cooperation_id,
        number=row.number,
        body=row.body_id,
        room=row.room_id,
        author=row.author_id,
        text=row.text,
        topic=row.topic,
        options=tuple(row.options),
        answer=row.answer,
        answered_by=row.answered_by_id,
        answered_at=row.answered_at,
        meeting=row.meeting_id,
        decision=row.decision_id,
        waits_since=row.waits_since,
        waits_by=row.waits_by_id,
        created_at=row.created_at,
        rev=row.rev,
    )
