"""Who takes part, and where: one register, kept in three files."""

from storage.organisations import Organisations
from storage.people import People
from storage.rooms import Rooms


class Directory(People, Organisations, Rooms):
    """Fulfils `bot.ports.Directory`."""
