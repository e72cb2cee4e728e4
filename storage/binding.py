"""What belongs to a body when its room is bound to another one, and whether anything hangs on what was just added."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, func, select, update

from bot.domain.ids import BodyId, OrganisationId
from bot.domain.people import Party
from storage.held import Held
from storage.ledger import Ledger
from storage.tables.agendas import questions
from storage.tables.base import metadata
from storage.tables.directory import bodies, contacts, organisations, persons, rooms
from storage.tables.records import decisions, meetings, supports, tasks, timelines

_RECORDS: tuple[Table, ...] = (decisions, tasks, meetings, timelines, questions)


class Binding:
    """Counts, moves and clears up what belongs to a body."""

    def __init__(self, ledger: Ledger, held: Held) -> None:
        self._ledger = ledger
        self._held = held

    def count_records(self, body: BodyId) -> int:
        """How many decisions, tasks, meetings, questions and timelines it has."""
        return sum(self._count(table, table.c.body_id == body) for table in _RECORDS)

    def move_records(self, body: BodyId, to: BodyId) -> None:
        """Gives all of them to another body."""
        for table in _RECORDS:
            self._ledger.write(update(table).where(table.c.body_id == body).values(body_id=to))

    def is_named(self, body: BodyId) -> bool:
        """Whether anything but its records and its rooms points to it: a mandate, a task given to it, another body."""
        found = _pointing_at(Party("body", body), bodies, (*_RECORDS, rooms))
        return any(self._count(table, condition) for table, condition in found)

    def drop_body(self, body: BodyId) -> None:
        """Forgets a body without records and rooms that is named nowhere."""
        self._ledger.write(delete(bodies).where(bodies.c.id == body))
        self._held.forget(("body", body))

    def is_organisation_named(self, organisation: OrganisationId) -> bool:
        """Whether anything but its contacts and its people points to it: a task, a meeting it hosts, a body it staffs."""
        found = _pointing_at(Party("organisation", organisation), organisations, (contacts, persons))
        return any(self._count(table, condition) for table, condition in found)

    def drop_organisation(self, organisation: OrganisationId) -> None:
        """Forgets an organisation without people that is named nowhere, and who its contacts were."""
        self._ledger.write(delete(contacts).where(contacts.c.organisation_id == organisation))
        self._ledger.write(delete(organisations).where(organisations.c.id == organisation))

    def _count(self, table: Table, condition: ColumnElement[bool]) -> int:
        return int(self._ledger.one(select(func.count()).select_from(table).where(condition))[0])


def _pointing_at(named: Party, kept: Table, but: tuple[Table, ...]) -> Iterator[tuple[Table, Any]]:
    """Where it may be named, beside some tables: references, and parties kept as text."""
    for table in metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table is kept and table not in but:
                yield table, key.parent == named.id
    party = str(named)
    yield tasks, tasks.c.owner == party
    yield supports, supports.c.party == party
