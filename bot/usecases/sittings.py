"""Verbs of a meeting that is held: start, next point, back, end. While it goes on, what is decided in its room belongs to it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.domain.agenda import Agenda, numbered
from bot.domain.deliveries import Order, Subject
from bot.domain.errors import Refusal
from bot.domain.ids import Label, MeetingId, RoomId
from bot.domain.meetings import Meeting
from bot.domain.pictures.agendas import SittingPicture
from bot.domain.place import Place
from bot.domain.sittings import Sitting, beside, reopened
from bot.ports.books import Books
from bot.usecases import agenda_effects, effects
from bot.usecases.agenda_reading import next_one, opened
from bot.usecases.audience import changeable, find_meeting
from bot.usecases.meeting_lines import named_by
from bot.usecases.plan import where_points_belong
from bot.usecases.reading import Reader, reader
from bot.usecases.sitting_painting import picture, resumed
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """[Starta mötet], [Återuppta mötet], or a line after "starta". `meeting`: its label or words; empty: that of this room's body
    today. `by`: an old button starts nothing that is over, which a line does.
    """

    place: Place
    key: str
    meeting: str = ""
    by: Literal["line", "button", "resume button"] = "line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """[Nästa punkt] (`step` 1), Föregående punkt (`step` -1). `meeting` None: the one that goes on in this room. `seen`: the point that
    was taken up when it was pressed, so that two presses do not pass by a point (None: it was written, not pressed).
    """

    place: Place
    key: str
    meeting: Label | None
    step: int
    seen: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """[Avsluta mötet], or a line after "avsluta". `meeting` None: the one that goes on in this room."""

    place: Place
    key: str
    meeting: Label | None = None


def start(command: Start, books: Books, now: datetime) -> SittingPicture:
    """Starts a meeting on its day; its card with the first point stands in the room. One that was ended goes on, signed.

    Raises Refusal "no room", "no meeting", "not found", "not open", "not today", "already started" or "already ended".
    """
    turn = begin(command, books, now)
    using = reader(turn)
    meeting = changeable(_meant(command.meeting, using), turn.here, books)
    known = books.sittings.of(meeting.id)
    if command.by == "button" and known is not None:
        raise _too_late(known, meeting, turn)
    _check_day(meeting, turn)
    if known is not None and known.is_open:
        if command.by != "line":
            raise _too_late(known, meeting, turn)
        turn.close(meeting.label)
        return replace(picture(meeting, known, turn.painter()), again=True)
    if known is not None:
        turn.sign(meeting, "resumed")
        kept = books.sittings.save(reopened(known))
    else:
        kept = books.sittings.save(_fresh(meeting, turn))
    _post(kept, meeting, turn)
    effects.amend_cards(books, effects.subject(meeting), now)
    turn.close(meeting.label)
    return picture(meeting, kept, turn.painter())


def step(command: Step, books: Books, now: datetime) -> SittingPicture:
    """Goes to the next point, or back. Pressed on a card that is out of date it changes nothing. Raises Refusal "not going on"."""
    turn = begin(command, books, now)
    meeting, sitting = _going_on(command.meeting, turn)
    agenda = opened(meeting, turn)
    point = beside(agenda, sitting.point, step=command.step)
    seen = command.seen if command.meeting is not None else sitting.point
    if sitting.point == seen and point is not None:
        sitting = books.sittings.save(replace(sitting, point=point.key))
        show(meeting.id, books, now)
    turn.close(meeting.label)
    return picture(meeting, sitting, turn.painter())


def end(command: End, books: Books, now: datetime) -> SittingPicture:
    """Ends the meeting; its card tells what came of it. Raises Refusal "not going on" or "already ended"."""
    turn = begin(command, books, now)
    meeting, sitting = _going_on(command.meeting, turn)
    kept = books.sittings.save(replace(sitting, ended_at=now, ended_by=turn.me))
    effects.amend_cards(books, effects.subject(meeting), now)
    turn.close(meeting.label)
    return picture(meeting, kept, turn.painter())


def show(meeting: MeetingId, books: Books, now: datetime) -> None:
    """Wants the card of a meeting that was started to show how it is now: something was decided or given at it."""
    for delivery in books.deliveries.standing(Subject("meeting", meeting)):
        if delivery.facts.get("shows") == "sitting":
            books.deliveries.want_amended(delivery.id, now)


def _check_day(meeting: Meeting, turn: Turn) -> None:
    label = str(meeting.label)
    if meeting.state != "planned":
        raise Refusal("not open", label=label, state=meeting.state)
    if meeting.is_tentative or not meeting.starts <= turn.here.today <= meeting.last_day:
        raise Refusal("not today", label=label, day=meeting.starts)


def _fresh(meeting: Meeting, turn: Turn) -> Sitting:
    agenda = _kept(opened(meeting, turn), meeting, turn)
    first = beside(agenda, None, step=1)
    return Sitting(
        meeting=meeting.id,
        room=_room(meeting, turn),
        started_at=turn.now,
        started_by=turn.me,
        point=first.key if first is not None else None,
    )


def _too_late(sitting: Sitting, meeting: Meeting, turn: Turn) -> Refusal:
    """Somebody was faster: who it was, and when."""
    if sitting.ended_at is not None and sitting.ended_by is not None:
        code, by, at = "already ended", sitting.ended_by, sitting.ended_at
    elif (again := resumed(sitting, turn.painter())) is not None:
        code, by, at = "already resumed", again.by, again.at
    else:
        code, by, at = "already started", sitting.started_by, sitting.started_at
    return Refusal(code, label=str(meeting.label), **turn.faster(by, at))


def _meant(words: str, using: Reader) -> Meeting:
    if words.strip():
        return named_by(words, using)
    held = where_points_belong(using.turn.here, using.plan, using.now)
    return held if held is not None and held.last_day >= using.turn.here.today else next_one(using)


def _kept(agenda: Agenda, meeting: Meeting, turn: Turn) -> Agenda:
    """With its points written down and their numbers fixed: what is decided says at which point, and that must stay true."""
    fixed = numbered(agenda)
    return (
        agenda
        if not agenda.points or (fixed == agenda and agenda.id)
        else agenda_effects.keep(fixed, meeting, turn)
    )


def _room(meeting: Meeting, turn: Turn) -> RoomId:
    """Where it is held: this room, when it is one of the body's, else the body's first. Raises Refusal "no room"."""
    here = turn.here.room
    if here is not None and (meeting.body is None or here.body == meeting.body):
        return here.id
    rooms = turn.books.directory.rooms_of_body(meeting.body) if meeting.body is not None else ()
    found = next((room for room in rooms if room.present is not False), None)
    if found is None:
        raise Refusal("no room")
    return found.id


def _going_on(label: Label | None, turn: Turn) -> tuple[Meeting, Sitting]:
    books = turn.books
    room = turn.here.room
    if label is not None:
        meeting = find_meeting(label, turn.here, books)
        sitting = books.sittings.of(meeting.id)
        if sitting is not None and not sitting.is_open:
            raise _too_late(sitting, meeting, turn)
    else:
        sitting = books.sittings.open_in(room.id) if room is not None else None
    if sitting is None or not sitting.is_open:
        raise Refusal("not going on")
    return changeable(books.meetings.get(sitting.meeting), turn.here, books), sitting


def _post(sitting: Sitting, meeting: Meeting, turn: Turn) -> None:
    turn.books.deliveries.order(
        Order(
            key=f"card:sitting/{meeting.id}:{sitting.room}",
            cooperation=meeting.cooperation,
            kind="card",
            due_at=turn.now,
            room=sitting.room,
            subject=effects.subject(meeting),
            facts={"shows": "sitting"},
        )
    )
