"""Connections to SQLite and PostgreSQL, set up so that no update is lost and no answered commit either."""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import StorageError

_SQLITE_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA wal_autocheckpoint = 4000",
)


def read_url(url: str) -> URL:
    """Reads the address of a database. Raises StorageError for one that Klubba cannot use."""
    try:
        address = make_url(url)
    except ArgumentError as problem:
        raise StorageError(
            "The database address cannot be read. Write it as sqlite:////path/to/klubba.db "
            "or postgresql+psycopg://user:password@host/name."
        ) from problem
    if address.drivername == "postgresql":
        return address.set(drivername="postgresql+psycopg")
    if address.drivername not in ("sqlite", "postgresql+psycopg"):
        raise StorageError(f"Klubba keeps its data in SQLite or PostgreSQL, not in {address.drivername}.")
    if address.drivername == "sqlite" and not address.database:
        raise StorageError("The database address names no file: write sqlite:////path/to/klubba.db.")
    return address


def connect(address: URL) -> Engine:
    """An engine for this address. Nothing is opened until it is used."""
    return _sqlite(address) if address.drivername == "sqlite" else _postgresql(address)


def _sqlite(address: URL) -> Engine:
    engine = create_engine(
        address,
        hide_parameters=True,  # what people wrote never stands in an error
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver would begin only at the first change: too late
        for setting in _SQLITE_SETTINGS:
            connection.execute(setting)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _postgresql(address: URL) -> Engine:
    return create_engine(
        address,
        hide_parameters=True,
        isolation_level="READ COMMITTED",
        pool_pre_ping=True,
        connect_args={"options": "-c timezone=UTC -c lock_timeout=10000", "connect_timeout": 10},
    )
