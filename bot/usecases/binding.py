"""A room is bound to a group: those who see the room then see what the group has decided and planned."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.ids import BodyId
from bot.domain.names import fold
from bot.domain.people import Body, Room
from bot.domain.pictures.register import BindingPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases.audience import bindable_bodies, has_coordinator
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAtBinding:
    """`/klubba kanal Styrelsen`: what it would mean to bind this room to that group. `name` empty: which group it has."""

    place: Place
    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BindRoom:
    """[Koppla kanalen]: after reading what it means."""

    place: Place
    key: str
    body: BodyId


def look(command: LookAtBinding, books: Books, now: datetime) -> BindingPicture:
    """Counts what the people in this room would see. Nothing is changed. Raises Refusal; see `bind`, and "group unknown"."""
    turn = begin(command, books, now)
    room, own = _room(turn)
    wanted = fold(command.name.strip(" .#"))
    body = own if not wanted else _called(wanted, turn)
    if body is None:
        raise Refusal("group unknown", name=command.name.strip())
    if body.id == own.id:
        return replace(_picture(room, body, own, turn), done=True)
    _may_bind(turn)
    return _picture(room, body, own, turn)


def _called(wanted: str, turn: Turn) -> Body | None:
    """The group of this name. Two workspaces may each have brought one: then the one with most records, else the first."""
    directory = turn.books.directory
    found = [body for body in bindable_bodies(turn.here, turn.books) if fold(body.name) == wanted]
    if len(found) < 2:
        return found[0] if found else None
    return min(found, key=lambda body: (-directory.count_records(body.id), body.id))


def bind(command: BindRoom, books: Books, now: datetime) -> BindingPicture:
    """Binds the room. What was recorded in it comes along when its own group has no other room.

    Raises Refusal "no room", "coordinator only", "coordinator missing", "group in use" (a group of a private room that is named
    elsewhere would lose its last room, and with it what keeps its name from others).
    """
    turn = begin(command, books, now)
    room, own = _room(turn)
    _may_bind(turn)
    body = next((one for one in bindable_bodies(turn.here, books) if one.id == command.body), None)
    if body is None:
        raise Refusal("group unknown", name="")
    picture = _picture(room, body, own, turn)
    if body.id != own.id:
        _bound(room, body, own, turn)
    turn.close(None)
    return replace(picture, done=True)


def _bound(room: Room, body: Body, own: Body, turn: Turn) -> None:
    directory = turn.books.directory
    alone, named = len(directory.rooms_of_body(own.id)) == 1, directory.is_named(own.id)
    if alone and named and room.visibility != "public":
        raise Refusal("group in use", name=own.name)
    directory.save_room(replace(room, body=body.id))
    if alone:
        directory.move_records(own.id, body.id)
        if not named:
            directory.drop_body(own.id)


def _room(turn: Turn) -> tuple[Room, Body]:
    room, body = turn.here.room, turn.here.body
    if room is None or body is None:
        raise Refusal("no room")
    return room, body


def _may_bind(turn: Turn) -> None:
    if turn.here.person.coordinator:
        return
    raise Refusal("coordinator only" if has_coordinator(turn.here, turn.books) else "coordinator missing")


def _picture(room: Room, body: Body, own: Body, turn: Turn) -> BindingPicture:
    directory = turn.books.directory
    alone = body.id != own.id and len(directory.rooms_of_body(own.id)) == 1
    return BindingPicture(
        room=room,
        body=body,
        now=own,
        records=directory.count_records(body.id),
        own=directory.count_records(own.id) if alone else 0,
        public=room.visibility == "public",
    )
