"""The card of a record, shown once more in the room where it was written."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import Label, RoomId
from bot.domain.meetings import Meeting
from bot.domain.place import Place
from bot.domain.questions import Question
from bot.ports.books import Books
from bot.usecases import effects, gatherings
from bot.usecases.audience import find_decision, find_meeting, find_task
from bot.usecases.contents import record_of
from bot.usecases.turn import Turn, begin

_HOLDS = ("open", "done", "current", "planned")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowInRoom:
    """[Visa kortet här när jag är med]."""

    place: Place
    key: str
    record: Label


def show_in_room(command: ShowInRoom, books: Books, now: datetime) -> None:
    """Wants the card again, unless it stands there by now. Raises Refusal "not found"."""
    turn = begin(command, books, now)
    record = _found(command.record, turn)
    room = command.place.room if isinstance(record, Meeting) else record.room
    if room is not None:
        effects.post_card(books, record, room, now, again=True)
    turn.close(command.record)


def show_missed(room: RoomId, books: Books, now: datetime) -> None:
    """The bot has come to a room: the cards that could not be shown there are wanted again, of what still holds."""
    for missed in books.deliveries.missed_cards(room):
        if gatherings.is_offer(missed):
            continue  # the call is over by now
        if missed.subject is not None and _holds(record_of(books, missed.subject)):
            effects.post_again(books, missed, room, now)


def _holds(record: effects.Record | Question) -> bool:
    return isinstance(record, Question) or record.state in _HOLDS


def _found(label: Label, turn: Turn) -> effects.Record:
    match label.letter:
        case "U":
            return find_task(label, turn.here, turn.books)
        case "B":
            return find_decision(label, turn.here, turn.books)
        case _:
            return find_meeting(label, turn.here, turn.books)
