"""Who takes part, and where: one register, kept in several files."""

from collections import namedtuple
from typing import Any

from sqlalchemy import Table, bindparam, select

from bot.domain.ids import AccountId, RoomId
from bot.domain.people import House
from storage.binding import Binding
from storage.held import Held
from storage.joining import Joining
from storage.ledger import Ledger
from storage.merging import Merging
from storage.organisations import Organisations
from storage.people import People, account_in, cooperation_in, person_in
from storage.rooms import Rooms, body_in, room_in
from storage.tables.directory import accounts, bodies, cooperations, persons, rooms, workspaces

_TOGETHER = (workspaces, cooperations, accounts, persons, rooms, bodies)
_HERE = (
    select(*_TOGETHER)
    .select_from(accounts)
    .join(persons, persons.c.id == accounts.c.person_id)
    .join(workspaces, workspaces.c.id == accounts.c.workspace_id)
    .join(cooperations, cooperations.c.id == workspaces.c.cooperation_id)
    .outerjoin(rooms, rooms.c.id == bindparam("the_room"))
    .outerjoin(bodies, bodies.c.id == rooms.c.body_id)
    .where(accounts.c.id == bindparam("the_account"))
)


class Directory(People, Organisations, Rooms, Binding, Joining, Merging):
    """Fulfils `bot.ports.directory.Directory`."""

    def __init__(self, ledger: Ledger, held: Held, house: House) -> None:
        People.__init__(self, ledger, held)
        Binding.__init__(self, ledger, held)
        Rooms.__init__(self, ledger, held, house)

    def look(self, account: AccountId, room: RoomId | None) -> None:
        """Reads in one statement what is asked first of whoever comes; of strangers nothing."""
        row = self._ledger.first(_HERE, the_account=account, the_room=room)
        if row is None:
            return
        where, together, who, whose, there, speaks = _parts(row)
        self._held.put(("workspace", where.id), together.id)
        self._held.put(("cooperation", together.id), cooperation_in(together))
        self._held.put(("account", who.id), account_in(who))
        if whose.merged_into_id is None:
            self._held.put(("person", whose.id), person_in(whose))
        if there.id is not None:
            self._held.put(("room", there.id), room_in(there))
        if speaks.id is not None:
            self._held.put(("body", speaks.id), body_in(speaks))


def _shape(table: Table) -> Any:
    return namedtuple(table.name, [column.name for column in table.columns])  # noqa: PYI024 - as many as the table has


_SHAPES = tuple(_shape(table) for table in _TOGETHER)


def _parts(row: Any) -> list[Any]:
    """The row of each table in a row of all."""
    parts, at = [], 0
    for shape in _SHAPES:
        width = len(shape._fields)
        parts.append(shape._make(row[at : at + width]))
        at += width
    return parts
