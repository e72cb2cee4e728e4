"""Two workspaces become one cooperation."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Table, delete, func, select, update

from bot.domain.ids import CooperationId, OrganisationId
from storage.held import Held
from storage.ledger import Ledger
from storage.tables.agendas import questions
from storage.tables.base import metadata
from storage.tables.directory import contacts, cooperations, organisations, sequences
from storage.tables.records import decisions, meetings, tasks, timelines

_RECORDS: tuple[Table, ...] = (decisions, tasks, meetings, questions, timelines)


class Joining:
    """Gives what belongs to one cooperation to another."""

    def __init__(self, ledger: Ledger, held: Held) -> None:
        self._ledger = ledger
        self._held = held

    def count_numbered(self, cooperation: CooperationId) -> int:
        """How many decisions, tasks, meetings, questions and timelines it has."""
        return sum(self._number_in(table, table.c.cooperation_id == cooperation) for table in _RECORDS)

    def adopt(self, gone: CooperationId, kept: CooperationId) -> None:
        """Gives everything one cooperation has to another, and forgets it."""
        self._ledger.write(delete(sequences).where(sequences.c.cooperation_id == gone))
        for table, column in _pointing_to(cooperations):
            self._ledger.write(update(table).where(column == gone).values({column: kept}))
        self._ledger.write(delete(cooperations).where(cooperations.c.id == gone))
        self._held.forget_all()

    def merge_organisations(self, kept: OrganisationId, gone: OrganisationId) -> None:
        """Makes one of two. Contacts of the one that goes come along only when the other never had any."""
        if self._number_in(contacts, contacts.c.organisation_id == kept):
            self._ledger.write(delete(contacts).where(contacts.c.organisation_id == gone))
        for table, column in _pointing_to(organisations):
            self._ledger.write(update(table).where(column == gone).values({column: kept}))
        self._ledger.write(delete(organisations).where(organisations.c.id == gone))
        self._held.forget_all()

    def _number_in(self, table: Table, condition: ColumnElement[bool]) -> int:
        return int(self._ledger.one(select(func.count()).select_from(table).where(condition))[0])


def _pointing_to(kept: Table) -> Iterator[tuple[Table, ColumnElement[int]]]:
    for table in metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table is kept:
                yield table, key.parent
