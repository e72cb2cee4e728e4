"""What a door needs in order to write to a room, an account or a workspace again."""

from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from storage.ledger import Ledger
from storage.tables.doors import addresses

_OF = select(addresses.c.value).where(addresses.c.id == bindparam("the_id"))
_CHANGE = update(addresses).where(addresses.c.id == bindparam("the_id"))


class Addresses:
    """Fulfils `bot.ports.doors.Addresses`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def get(self, of: str) -> str | None:
        row = self._ledger.first(_OF, the_id=of)
        return None if row is None else str(row.value)

    def save(self, of: str, value: str, at: datetime) -> None:
        if not self._ledger.write(_CHANGE, the_id=of, value=value, changed_at=at):
            self._ledger.write(insert(addresses), id=of, value=value, changed_at=at)
