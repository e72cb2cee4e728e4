"""Verbs of questions: ask, answer, leave for later, show. An open question comes with each next agenda of its body."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deliveries import Order, Subject
from bot.domain.errors import Misfilled, Refusal
from bot.domain.ids import Label
from bot.domain.lines.options import options
from bot.domain.names import fold
from bot.domain.pictures.agendas import QuestionPicture
from bot.domain.place import Place
from bot.domain.questions import Question, QuestionId
from bot.ports.books import Books
from bot.usecases import effects
from bot.usecases.agenda_painting import AgendaPainter
from bot.usecases.agenda_reading import coming
from bot.usecases.arrivals import arrive, record_room
from bot.usecases.audience import sees
from bot.usecases.decisions import SAME_AGAIN
from bot.usecases.here import Here
from bot.usecases.painting import Painter
from bot.usecases.question_answers import answered, show_again
from bot.usecases.reading import LONGEST, check_length, reader
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A line after "fråga"."""

    place: Place
    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """[Spara ändå]: the same words once more, as a question of their own."""

    place: Place
    key: str
    question: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """[Svara], or a line after "svara F1"."""

    place: Place
    key: str
    question: Label
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """[Avvakta] and [Ta upp igen], or a line after "avvakta F1" and "ta upp F1". `waits`: whether it is left for later."""

    place: Place
    key: str
    question: Label
    waits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowQuestion:
    """One question."""

    place: Place
    question: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuestions:
    """The questions that wait for an answer: of this room's body, elsewhere of all that the asker sees."""

    place: Place


def listed(command: ListQuestions, books: Books, now: datetime) -> tuple[QuestionPicture, ...]:
    """The oldest first."""
    here = arrive(command.place, books, now)
    bodies = (here.body.id,) if here.body is not None else books.directory.visible_bodies(here.person.id)
    found = [one for body in bodies for one in books.questions.open_of(body)]
    painter = AgendaPainter(Painter(books, now, here))
    return tuple(painter.question(one) for one in sorted(found, key=lambda one: one.created_at))


def ask(command: Ask, books: Books, now: datetime) -> QuestionPicture:
    """Keeps a question of this room's body; it belongs to the standing point whose title it holds. The room sees it. The same line
    again within two minutes makes nothing new.

    Raises Refusal "empty" or "no room".
    """
    turn = begin(command, books, now)
    text = " ".join(command.text.split())
    check_length(text, "question")
    said = _said_before(text, turn)
    if said is not None:
        return replace(_told(said, turn), again=True)
    return _keep(text, turn)


def ask_again(command: Again, books: Books, now: datetime) -> QuestionPicture:
    """Keeps the words of a question that was asked twice as one of their own. Raises Refusal "not found" or "no room"."""
    turn = begin(command, books, now)
    return _keep(_question(command.question, turn.here, books).text, turn)


def _said_before(text: str, turn: Turn) -> Question | None:
    """The open question with the same words by the same person in the same room, a moment ago."""
    here, since = turn.here, turn.now - SAME_AGAIN
    if here.body is None or here.room is None:
        return None
    mine = (q for q in turn.books.questions.open_of(here.body.id) if (q.author, q.text) == (turn.me, text))
    return next((q for q in mine if q.room == here.room.id and q.created_at >= since), None)


def _keep(text: str, turn: Turn) -> QuestionPicture:
    here, books, now = turn.here, turn.books, turn.now
    if here.body is None:
        raise Refusal("no room")
    titles = books.agendas.template(here.cooperation.id, here.body.id).titles
    question = Question(
        id=QuestionId(0),
        cooperation=here.cooperation.id,
        number=books.next_number(here.cooperation.id, "F"),
        body=here.body.id,
        room=record_room(here, books),
        author=turn.me,
        text=text,
        topic=next((title for title in titles if fold(title) in fold(text)), None),
        options=options(text),
        created_at=now,
    )
    kept = books.questions.add(question)
    following = coming(reader(turn), here.body.id)
    if following is not None:
        effects.amend_cards(books, effects.subject(following), now)
    if here.can_show:
        _post(kept, turn)
    return _told(kept, turn)


def answer(command: Answer, books: Books, now: datetime) -> QuestionPicture:
    """Answers it; the answer stands on the question's card and on the agenda of the meeting that is held or comes next.

    Raises Refusal "not found" or "already answered", Misfilled when nothing is written.
    """
    turn = begin(command, books, now)
    question = _question(command.question, turn.here, books)
    if not command.text.strip():
        raise Misfilled({"text": "write answer"})
    if len(command.text) > LONGEST:
        raise Refusal("too long", noun="question", most=LONGEST, text=command.text)
    _check_open(question, books)
    return _told(answered(question, command.text.strip(), reader(turn)), turn)


def hold(command: Hold, books: Books, now: datetime) -> QuestionPicture:
    """Leaves a question for later, or takes it up again; it comes with the next meeting either way.

    Raises Refusal "not found" or "already answered".
    """
    turn = begin(command, books, now)
    question = _question(command.question, turn.here, books)
    _check_open(question, books)
    if command.waits == question.waits:
        return _told(question, turn)
    held = (now, turn.me) if command.waits else (None, None)
    kept = books.questions.save(replace(question, waits_since=held[0], waits_by=held[1]))
    following = coming(reader(turn), kept.body) if kept.body is not None else None
    show_again(kept, following.id if following is not None else None, turn)
    return _told(kept, turn)


def show(command: ShowQuestion, books: Books, now: datetime) -> QuestionPicture:
    """The question of this name. Raises Refusal "not found"."""
    here = arrive(command.place, books, now)
    return AgendaPainter(Painter(books, now, here)).question(_question(command.question, here, books))


def _question(label: Label, here: Here, books: Books) -> Question:
    found = books.questions.numbered(here.cooperation.id, label.number) if label.letter == "F" else None
    in_its_room = found is not None and here.body is not None and found.body == here.body.id
    if found is None or not (in_its_room or sees(books, here.person, found, here.today)):
        raise Refusal("not found", label=str(label))
    return found


def _check_open(question: Question, books: Books) -> None:
    if question.answered_by is not None:
        by = books.directory.person(question.answered_by).name
        raise Refusal("already answered", label=str(question.label), by=by)


def _post(question: Question, turn: Turn) -> None:
    turn.books.deliveries.order(
        Order(
            key=f"card:question/{question.id}:{question.room}",
            cooperation=question.cooperation,
            kind="card",
            due_at=turn.now,
            room=question.room,
            subject=Subject("question", question.id),
        )
    )


def _told(question: Question, turn: Turn) -> QuestionPicture:
    turn.close(question.label)
    return AgendaPainter(turn.painter()).question(question)
