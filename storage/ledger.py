"""One open transaction: runs statements, and knows whether anything was changed in it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Executable, Row, Table, Update, bindparam, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.ports.errors import Stale


class Ledger:
    """What the registers write in. `changes` counts the statements that changed something."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.dialect = connection.dialect.name
        self.changes = 0

    def all(self, statement: Executable, **values: Any) -> Sequence[Row[Any]]:
        """Every row of the answer."""
        return self._connection.execute(statement, values).all()

    def first(self, statement: Executable, **values: Any) -> Row[Any] | None:
        """The first row of the answer, or None."""
        return self._connection.execute(statement, values).first()

    def one(self, statement: Executable, **values: Any) -> Row[Any]:
        """The only row. Raises LookupError when there is none: somebody holds an id that was never given."""
        row = self.first(statement, **values)
        if row is None:
            raise LookupError(f"nothing is kept under {values}")
        return row

    def write(self, statement: Executable, **values: Any) -> int:
        """Changes rows; answers how many."""
        touched = self._connection.execute(statement, values).rowcount
        self.changes += touched > 0
        return touched

    def changed(self, statement: Executable, **values: Any) -> Row[Any] | None:
        """Changes at most one row, with a statement that returns it as it is now; None: there was none."""
        row = self.first(statement, **values)
        self.changes += row is not None
        return row

    def write_many(self, statement: Executable, rows: Sequence[dict[str, Any]]) -> None:
        """The same statement for each of the rows."""
        if rows:
            self._connection.execute(statement, rows)
            self.changes += 1

    def insert_missing(self, table: Table, **values: Any) -> int | None:
        """Adds a row to a table with numbered rows, unless one of its unique keys is taken; answers its id, or None."""
        make = sqlite.insert if self.dialect == "sqlite" else postgresql.insert
        statement = make(table).on_conflict_do_nothing().returning(table.c.id)
        made = self._connection.execute(statement, values).scalar()
        self.changes += made is not None
        return None if made is None else int(made)

    def machine_now(self) -> datetime:
        """The machine's clock, in UTC: that of the database where several processes share one."""
        if self.dialect == "sqlite":
            return datetime.now(UTC)
        now: datetime = self._connection.execute(select(func.clock_timestamp())).scalar_one()
        return now.astimezone(UTC)

    def insert(self, table: Table, **values: Any) -> int:
        """Adds a row to a table with numbered rows; answers its id."""
        self.changes += 1
        key = self._connection.execute(insert(table), values).inserted_primary_key
        return int(key[0]) if key else 0

    def revise(self, table: Table, key: int, rev: int, **values: Any) -> None:
        """Changes a record that was read with this `rev`. Raises Stale when it has another one by now."""
        if not self.write(_revision(table), the_id=key, seen_rev=rev, rev=rev + 1, **values):
            raise Stale


def _revision(table: Table) -> Update:
    return update(table).where(table.c.id == bindparam("the_id"), table.c.rev == bindparam("seen_rev"))
