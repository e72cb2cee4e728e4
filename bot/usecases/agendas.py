"""Verbs of agendas: show, publish, and the acts on a point – its order, taken off, what was told of it."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.agenda import KINDS, Agenda, Kind, Point, Status, moved, published, with_changed
from bot.domain.errors import Refusal
from bot.domain.ids import Label
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.pictures.agendas import AgendaPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import agenda_effects
from bot.usecases.agenda_painting import AgendaPainter
from bot.usecases.agenda_reading import Place as Found
from bot.usecases.agenda_reading import (
    at_hand,
    cancelled_meant,
    coming_anywhere,
    meeting_meant,
    named_meeting,
    named_point,
    opened,
    point_of,
)
from bot.usecases.arrivals import arrive
from bot.usecases.audience import find_meeting
from bot.usecases.parties import called
from bot.usecases.reading import check_length, reader
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAgenda:
    """The agenda of a meeting that is named in words; nothing written: that of today's meeting, or of the next; outside a room the
    next one that the asker sees.
    """

    place: Place
    words: str = ""
    offset: int = 0
    change: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PointAct:
    """One act on a point: named by its meeting and key (a control), or in words. `to`: the new number of a move, what is told, or the type. `on`:
    the meeting on whose agenda the point stands, in words; empty: it is looked for.
    """

    place: Place
    key: str
    act: str
    meeting: Label | None = None
    point: int | None = None
    words: str = ""
    to: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish:
    """The numbers are fixed and the body's rooms see the agenda; nothing written: that of the meeting at hand."""

    place: Place
    key: str
    words: str = ""


def show(command: ShowAgenda, books: Books, now: datetime) -> AgendaPicture | None:
    """The agenda; None: the words name no meeting. Raises Refusal "no room", "no meeting" or "not found"."""
    if command.words:
        check_length(f"{command.words} -", "agenda")
    here = arrive(command.place, books, now)
    using = reader(Turn(key="", place=command.place, here=here, books=books, now=now))
    if command.words.strip():
        meeting = meeting_meant(command.words, using) or cancelled_meant(command.words, using)
    else:
        meeting = at_hand(using) if here.body is not None else coming_anywhere(using)
    if meeting is None:
        return None
    return replace(_shown(meeting, using.turn), offset=command.offset, change=command.change)


def act(command: PointAct, books: Books, now: datetime) -> AgendaPicture:
    """Moves a point of a draft, takes one off, notes that there is nothing new or what was told. Answers the agenda.

    Raises Refusal "no point", "several points", "agenda numbered" or "agenda numbered by hand".
    """
    turn = begin(command, books, now)
    using = reader(turn)
    if command.meeting is not None and command.point is not None:
        found = point_of(find_meeting(command.meeting, turn.here, books).id, command.point, using)
    else:
        told = command.act in ("nothing new", "status")
        found = named_point(command.words, using, told=told, on=command.on)
    agenda_effects.keep(_after(command, found, turn), found.meeting, turn)
    turn.close(found.meeting.label)
    taken_off = found.point if command.act == "remove" else None
    return replace(_shown(found.meeting, turn), taken_off=taken_off)


def publish(command: Publish, books: Books, now: datetime) -> AgendaPicture:
    """Fixes the numbers and shows the agenda in the rooms of the body, once; later changes show there too.

    Raises Refusal "no points", "agenda published", "not open".
    """
    turn = begin(command, books, now)
    using = reader(turn)
    meeting = named_meeting(command.words, using) if command.words.strip() else at_hand(using)
    agenda = opened(meeting, turn)
    if meeting.state != "planned":
        raise Refusal("not open", label=str(meeting.label), state=meeting.state)
    if agenda.is_published:
        raise Refusal("agenda published", label=str(meeting.label))
    if not agenda.on:
        raise Refusal("no points", label=str(meeting.label))
    kept = agenda_effects.keep(published(agenda, turn.me, now), meeting, turn)
    turn.sign(meeting, "published", {})
    agenda_effects.post(meeting, turn)
    turn.close(meeting.label)
    return _shown(meeting, turn, agenda=kept)


def _kind(written: str) -> Kind:
    found = next((kind for kind in KINDS if kind == written), None)
    if found is None:
        raise ValueError("a type of point that is none")
    return found


def _after(command: PointAct, found: Found, turn: Turn) -> Agenda:
    agenda, point = found.agenda, found.point
    match command.act:
        case "up" | "down" | "move":
            if agenda.is_numbered:
                raise Refusal(_why_fixed(found, turn), label=str(found.meeting.label))
            at = agenda.number(point) or 1
            steps = {"up": at - 1, "down": at + 1}
            return moved(agenda, point, steps.get(command.act) or _wanted(command.to))
        case "nothing new":
            return with_changed(agenda, replace(point, nothing_new=True))
        case "kind":
            return with_changed(agenda, replace(point, kind=_kind(command.to)))
        case "status":
            return with_changed(agenda, _told(point, command.to, turn))
        case _:
            return with_changed(
                agenda, replace(point, state="removed", removed_by=turn.me, removed_at=turn.now)
            )


def _why_fixed(found: Found, turn: Turn) -> str:
    """Numbers stay from when the agenda is published or its meeting is started; those that were written by hand from the beginning."""
    fixed = found.agenda.is_published or turn.books.sittings.of(found.meeting.id) is not None
    return "agenda numbered" if fixed else "agenda numbered by hand"


def _wanted(to: str) -> int:
    number = to.rsplit(maxsplit=1)[-1] if to.split() else ""
    if not (number.isascii() and number.isdigit() and len(number) < 4):
        raise Refusal("no number", text=to)
    return int(number)


def _told(point: Point, text: str, turn: Turn) -> Point:
    """With what an organisation told; what it told before gives way."""
    check_length(text, "agenda")
    who = _organisation(text, turn)
    kept = tuple(s for s in point.statuses if who is None or s.who != who)
    status = Status(text=text.strip(), who=who, on=turn.here.today)
    return replace(point, statuses=(*kept, status), nothing_new=False)


def _organisation(text: str, turn: Turn) -> str | None:
    """The organisation with whose name the words begin."""
    words = text.replace(":", " ").split()
    names = [fold(" ".join(words[:n])) for n in range(1, min(3, len(words)) + 1)]
    found = called(names, turn.here, turn.books)
    party = next((party for _, party in found if party.kind == "organisation"), None)
    return turn.painter().party(party, turn.here.today).name if party is not None else None


def _shown(meeting: Meeting, turn: Turn, *, agenda: Agenda | None = None) -> AgendaPicture:
    painter = AgendaPainter(turn.painter())
    return painter.agenda(meeting, viewer=turn.here.person, agenda=agenda)
