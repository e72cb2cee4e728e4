"""What a form about an agenda begins with. Nothing is changed."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import Label
from bot.domain.pictures.agendas import AgendaPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases.agenda_painting import AgendaPainter
from bot.usecases.agenda_reading import next_one, point_of
from bot.usecases.arrivals import arrive
from bot.usecases.audience import changeable, find_meeting
from bot.usecases.reading import reader
from bot.usecases.turn import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin:
    """A form about the agenda of a meeting (None: the next one of this room's body), perhaps about one point of it."""

    place: Place
    meeting: Label | None = None
    point: int | None = None


def begin(command: Begin, books: Books, now: datetime) -> AgendaPicture:
    """The agenda. Raises Refusal "not found", "no room", "no meeting", "only called", "no point"."""
    here = arrive(command.place, books, now)
    turn = Turn(key="", place=command.place, here=here, books=books, now=now)
    using = reader(turn)
    meeting = next_one(using) if command.meeting is None else find_meeting(command.meeting, here, books)
    changeable(meeting, here, books)
    if command.point is not None:
        point_of(meeting.id, command.point, using)
    return AgendaPainter(turn.painter()).agenda(meeting, viewer=here.person)
