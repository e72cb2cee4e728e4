"""Who takes part, and where: one register, kept in four files."""

from storage.binding import Binding
from storage.organisations import Organisations
from storage.people import People
from storage.rooms import Rooms


class Directory(People, Organisations, Rooms, Binding):
    """Fulfils `bot.ports.Directory`."""
