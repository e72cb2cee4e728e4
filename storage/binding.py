"""What belongs to a body, when its room is bound to another one."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, func, select, update

from bot.domain.ids import BodyId
from bot.domain.people import Party
from storage.held import Held
from storage.ledger import Ledger
from storage.tables.agendas import questions
from storage.tables.base import metadata
from storage.tables.directory import bodies, rooms
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
        return any(self._count(table, condition) for table, condition in _pointing_at(body))

    def drop_body(self, body: BodyId) -> None:
        """Forgets a body without records and rooms that is named nowhere."""
        self._ledger.write(delete(bodies).where(bodies.c.id == body))
        self._held.forget(("body", body))

    def _count(self, table: Table, condition: ColumnElement[bool]) -> int:
        return int(self._ledger.one(select(func.count()).select_from(table).where(condition))[0])


def _pointing_at(body: BodyId) -> Iterator[tuple[Table, Any]]:
    """Where a body may be named: references, and parties kept as text."""
    for table in metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table is bodies and table not in (*_RECORDS, rooms):
                yield table, key.parent == body
    party = str(Party("body", body))
    yield tasks, tasks.c.owner == party
    yield supports, supports.c.party == party
