"""What happens to rooms: the bot comes or goes, people come or go, a room is made private."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.domain.ids import AccountId, PersonId, RoomId
from bot.domain.people import Room
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import effects
from bot.usecases.arrivals import arrive, carried_out, enter, known, once
from bot.usecases.cards import show_missed

Change = Literal[
    "bot joined", "bot left", "joined", "left", "members changed", "renamed", "made private", "archived"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomEvent:
    """Something happened to the room of `place`; its account is who did it, or who came or left.

    `unsigned`: nobody is known to have done it, and the account is the bot's own, which is no person. `also`: other rooms with the
    same people, which are asked about anew. `gone`: who is in none of these any more; None: it is not known who, so that nobody
    counts as being there until the platform has told.
    """

    place: Place
    key: str
    change: Change
    unsigned: bool = False
    also: tuple[RoomId, ...] = ()
    gone: tuple[AccountId, ...] | None = ()


def note(command: RoomEvent, books: Books, now: datetime) -> None:
    """Keeps what is true of the room from now on. The bot presents itself once, when it first comes."""
    once(books, command.key)
    if command.place.room_kind == "dm":
        _chat_noted(command, books)
    else:
        room = enter(command.place, books)
        if room is not None and not room.is_direct:
            _noted(command, room, books, now)
            _put_out(command, room.id, books, now)
    carried_out(books, command.key, None, now)


def _chat_noted(command: RoomEvent, books: Books) -> None:
    """Who removed the bot from the conversation with them gets no message there; of strangers nothing is kept."""
    account = books.directory.account(command.place.account)
    if account is not None and command.change == "bot left":
        books.directory.save_account(replace(account, dm=None, unreachable="not installed"))


def _noted(command: RoomEvent, room: Room, books: Books, now: datetime) -> None:
    directory = books.directory
    match command.change:
        case "bot joined":
            directory.save_room(replace(room, present=True, checked_at=None))
            effects.welcome(books, room, _inviter(command, books, now), now)
            show_missed(room.id, books, now)
        case "bot left" | "archived":
            directory.save_room(replace(room, present=False))
        case "joined":
            directory.note_member(room.id, _who(command.place, books), now)
        case "left":
            directory.drop_member(room.id, _who(command.place, books))
        case "made private":
            directory.save_room(
                replace(room, visibility="private", checked_at=None)
            )  # who is in it is asked anew
        case "members changed":
            directory.save_room(replace(room, checked_at=None))  # who is in it is asked anew
        case "renamed":
            pass  # the new name came with the place, and is kept by now


def _put_out(command: RoomEvent, room: RoomId, books: Books, now: datetime) -> None:
    """Whoever is gone sees nothing of these rooms from this commit on; the rest of the people in them are asked for anew."""
    directory = books.directory
    for one in dict.fromkeys((room, *command.also)):
        found = directory.room(one)
        if found is None or found.is_direct:
            continue
        if one != room:
            directory.save_room(replace(found, checked_at=None))
        if command.gone is None:
            directory.set_members(one, (), now)
        for account in map(directory.account, command.gone or ()):
            if account is not None:
                directory.drop_member(one, account.person)


def _inviter(command: RoomEvent, books: Books, now: datetime) -> PersonId | None:
    """Whoever invites is in the room, and known from then on."""
    return None if command.unsigned else arrive(command.place, books, now).person.id


def _who(place: Place, books: Books) -> PersonId:
    return known(place.account, place.name or place.handle, place, books).id
