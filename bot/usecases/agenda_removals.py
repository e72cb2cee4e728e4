"""A point that was just taken off an agenda is put back, by the one who took it off."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.agenda import with_changed
from bot.domain.errors import Refusal
from bot.domain.ids import Label
from bot.domain.names import fold
from bot.domain.pictures.agendas import AgendaPicture
from bot.domain.place import Place
from bot.domain.undoing import AUTHOR_MAY_UNDO_FOR
from bot.ports.books import Books
from bot.usecases import agenda_effects
from bot.usecases.agenda_painting import AgendaPainter
from bot.usecases.agenda_reading import opened
from bot.usecases.audience import find_meeting
from bot.usecases.turn import begin


@dataclass(frozen=True, slots=True, kw_only=True)
class PutBack:
    """[Ångra] beside a point that was taken off: the point with this key."""

    place: Place
    key: str
    meeting: Label
    point: int


def put_back(command: PutBack, books: Books, now: datetime) -> AgendaPicture:
    """The point is on the agenda again, where it was. Answers the agenda.

    Raises Refusal "removal over" when it is not off any more or stands there anew, "not your removal", "removal too late".
    """
    turn = begin(command, books, now)
    meeting = find_meeting(command.meeting, turn.here, books)
    agenda = opened(meeting, turn)
    point = agenda.point(command.point)
    if point is None or point.removed_at is None or point.removed_by is None or point.state != "removed":
        raise Refusal("removal over")
    if any(fold(one.title) == fold(point.title) for one in agenda.on):
        raise Refusal("removal over")
    if point.removed_by != turn.me:
        raise Refusal("not your removal", by=turn.painter().name(point.removed_by))
    if now - point.removed_at > AUTHOR_MAY_UNDO_FOR:
        raise Refusal("removal too late")
    back = replace(point, state="on", removed_by=None, removed_at=None)
    kept = agenda_effects.keep(with_changed(agenda, back), meeting, turn)
    turn.close(meeting.label)
    return AgendaPainter(turn.painter()).agenda(meeting, viewer=turn.here.person, agenda=kept)
