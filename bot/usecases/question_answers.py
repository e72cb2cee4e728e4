"""What answers a question: words, or a decision that names one of its options; and what opens it again."""

from dataclasses import replace

from bot.domain.decisions import Decision
from bot.domain.deliveries import Subject
from bot.domain.ids import BodyId, MeetingId
from bot.domain.lines.options import about, chosen, may_choose, subject
from bot.domain.questions import Question
from bot.usecases import effects
from bot.usecases.agenda_reading import coming
from bot.usecases.audience import may_read
from bot.usecases.reading import Reader
from bot.usecases.turn import Turn


def answered(question: Question, text: str, using: Reader, *, by: Decision | None = None) -> Question:
    """Keeps the answer, for the agenda of the body's meeting that is held or comes next. `by`: the decision that gave it."""
    turn = using.turn
    meeting = using.meeting_of(None)
    if meeting is None or meeting.body != question.body:
        meeting = coming(using, question.body) if question.body is not None else None
    kept = turn.books.questions.save(
        replace(
            question,
            answer=text,
            answered_by=turn.me,
            answered_at=turn.now,
            meeting=meeting.id if meeting is not None else None,
            decision=by.id if by is not None else None,
            waits_since=None,
            waits_by=None,
        )
    )
    show_again(kept, kept.meeting, turn)
    return kept


def decide(decision: Decision, using: Reader) -> tuple[Question, ...]:
    """Answers the open questions one of whose options the decision names. Back come those that it is about and leaves open, since it
    names none of their options, or several.
    """
    if decision.kind != "decision" or decision.body is None or not may_choose(decision.text):
        return ()
    left: list[Question] = []
    for body in _asking(decision.body, using):
        for question in using.turn.books.questions.open_of(body):
            of = subject(question.text)
            option = chosen(decision.text, of, question.options)
            if option is not None:
                answered(question, option, using, by=decision)
            elif question.options and about(decision.text, of) is not None:
                left.append(question)
    return tuple(left)


def reopen(decision: Decision, turn: Turn) -> None:
    """Opens the questions again that a decision answered: it does not hold any more, or says something else."""
    for question in turn.books.questions.decided_by(decision.id):
        opened = replace(
            question, answer=None, answered_by=None, answered_at=None, meeting=None, decision=None
        )
        show_again(turn.books.questions.save(opened), question.meeting, turn)


def show_again(question: Question, meeting: MeetingId | None, turn: Turn) -> None:
    """Wants the question's card, and those of the meeting on whose agenda it is, to show how it is now."""
    effects.amend_everywhere(turn.books, Subject("question", question.id), turn.now)
    if meeting is not None:
        effects.amend_cards(turn.books, Subject("meeting", meeting), turn.now)


def _asking(body: BodyId, using: Reader) -> tuple[BodyId, ...]:
    """The body itself, and those that prepare its meetings if everyone there may read what it decides."""
    here, books = using.turn.here, using.turn.books
    preparing = (one.id for one in books.directory.bodies(here.cooperation.id) if one.prepares_for == body)
    seen = frozenset(books.directory.visible_bodies(here.person.id))
    return (body, *(one for one in preparing if one in seen and may_read(one, body, books)))
