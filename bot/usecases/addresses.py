"""What a door needs in order to write to a room, an account or a workspace again; opaque to everybody else."""

from dataclasses import dataclass
from datetime import datetime

from bot.ports.books import Books


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAddress:
    """`id` is that of the room, the account or the workspace; `value` is the door's own affair."""

    id: str
    value: str


def note(command: NoteAddress, books: Books, now: datetime) -> None:
    """Keeps an address, in place of the one before. One that is kept already is not written again."""
    if books.addresses.get(command.id) != command.value:
        books.addresses.save(command.id, command.value, now)


def of(place: str, books: Books, _now: datetime) -> str | None:
    """The address of a room, an account or a workspace; None: none is known."""
    return books.addresses.get(place)
