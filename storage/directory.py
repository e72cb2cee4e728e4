"""Who takes part, and where: one register, kept in several files."""

from bot.domain.people import House
from storage.binding import Binding
from storage.held import Held
from storage.joining import Joining
from storage.ledger import Ledger
from storage.merging import Merging
from storage.organisations import Organisations
from storage.people import People
from storage.rooms import Rooms


class Directory(People, Organisations, Rooms, Binding, Joining, Merging):
    """Fulfils `bot.ports.Directory`."""

    def __init__(self, ledger: Ledger, held: Held, house: House) -> None:
        People.__init__(self, ledger, held)
        Binding.__init__(self, ledger, held)
        Rooms.__init__(self, ledger, held, house)
