"""What happens to rooms: the bot comes or goes, people come or go, a room is made private."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.domain.people import Room
from bot.domain.place import Place
from bot.ports import Books
from bot.usecases import effects
from bot.usecases.turn import Turn, begin

Change = Literal["bot joined", "bot left", "joined", "left", "renamed", "made private", "archived"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomEvent:
    """Something happened to the room of `place`; its account is who did it, or who came or left."""

    place: Place
    key: str
    change: Change


def note(command: RoomEvent, books: Books, now: datetime) -> None:
    """Keeps what is true of the room from now on. The bot presents itself once, when it first comes."""
    turn = begin(command, books, now)
    room = turn.here.room
    if room is not None and room.kind == "channel":
        _noted(command.change, room, turn)
    turn.close(None)


def _noted(change: Change, room: Room, turn: Turn) -> None:
    directory, me = turn.books.directory, turn.me
    match change:
        case "bot joined":
            directory.save_room(replace(room, present=True))
            effects.welcome(turn.books, room, me, turn.now)
        case "bot left" | "archived":
            directory.save_room(replace(room, present=False))
        case "joined":
            directory.note_member(room.id, me, turn.now)
        case "left":
            directory.drop_member(room.id, me)
        case "made private":
            directory.save_room(replace(room, visibility="private"))
        case "renamed":
            pass  # the new name came with the place, and is kept by now
