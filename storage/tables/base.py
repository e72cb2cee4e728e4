"""What all tables share: one MetaData, names for every constraint, and instants in UTC."""

from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    ColumnElement,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Text,
    literal_column,
    text,
)
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC. SQLite knows no zones, so there it is kept bare."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Raises ValueError for a bare datetime: nobody knows which instant it is."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        instant = value.astimezone(UTC)
        return instant.replace(tzinfo=None) if dialect.name == "sqlite" else instant

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Always aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def number() -> Column[int]:
    """The id of a row: a number that the database gives."""
    return Column("id", Integer, primary_key=True)


def points_to(name: str, target: str, *, required: bool = True, key: bool = False) -> Column[int]:
    """A reference to a numbered row; `key` makes it a part of the primary key."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=not required, primary_key=key)


def lies_in(name: str, target: str, *, required: bool = True, key: bool = False) -> Column[str]:
    """A reference to a row whose id a platform minted."""
    return Column(name, Text, ForeignKey(f"{target}.id"), nullable=not required, primary_key=key)


def is_one_of(column: ColumnElement[str], *words: str) -> ColumnElement[bool]:
    """Whether a column holds one of these words of ours.

    They are written into the statement, in the form that partial indexes have: no database uses one for a value that it is
    told only afterwards.
    """
    written: list[ColumnElement[str]] = [literal_column(f"'{word}'") for word in words]
    return column == written[0] if len(written) == 1 else column.in_(written)


def partial(name: str, *columns: str, where: str) -> Index:
    """An index of those rows only for which the condition holds."""
    condition = text(where)
    return Index(name, *columns, sqlite_where=condition, postgresql_where=condition)
