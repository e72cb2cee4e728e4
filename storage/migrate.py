"""Brings a database to the schema of this version."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from storage.engine import connect, read_url
from storage.errors import StorageError
from storage.health import NEWER, explained, version
from storage.lock import Lock
from storage.revisions import FOLDER, config, head, is_known

_ADVISORY_LOCK = 0x6B6C7562  # any number, always the same one


def upgrade(url: str, progress: Callable[[str], None] = print, *, migrations: Path = FOLDER) -> None:
    """Makes the database if there is none, and carries out what is missing; `progress` is told each step.

    Either all of it holds afterwards or nothing does. Raises StorageError when it cannot be done.
    """
    address = read_url(url)
    if address.drivername == "sqlite":
        _make_folder(Path(str(address.database)).parent)
    lock = Lock(address)
    lock.take()
    if address.drivername == "sqlite":  # for its owner only; SQLite gives the files beside it the same rights
        Path(str(address.database)).touch(mode=0o600)
    engine = connect(address)
    try:
        _upgrade(address, engine, progress, migrations)
    except DBAPIError as problem:
        raise StorageError(explained(address, problem)) from problem
    finally:
        engine.dispose()
        lock.release()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise StorageError(f"The folder {folder} cannot be made: {problem.strerror}.") from problem


def _upgrade(address: URL, engine: Engine, progress: Callable[[str], None], migrations: Path) -> None:
    with engine.connect() as connection:
        if address.drivername == "sqlite":
            # Altering a table copies it and drops the old one: with keys on, that takes along the rows that point to it.
            _outside(connection, "PRAGMA foreign_keys = OFF")
        with connection.begin():
            if address.drivername != "sqlite":
                _wait_for_turn(connection)
            _carry_out(connection, progress, migrations)


def _wait_for_turn(connection: Connection) -> None:
    """Of several replicas that start at once, one migrates; the others wait for it, however long it takes."""
    connection.execute(text("SET LOCAL lock_timeout = 0"))
    connection.execute(text(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})"))
    connection.execute(text("SET LOCAL lock_timeout = DEFAULT"))


def _outside(connection: Connection, statement: str) -> None:
    """Runs a statement outside any transaction: within one, SQLite ignores this setting."""
    driver = connection.connection.driver_connection
    if driver is None:
        raise StorageError("The connection to the database was lost.")
    driver.execute(statement)


def _carry_out(connection: Connection, progress: Callable[[str], None], migrations: Path) -> None:
    found = version(connection)
    if found == head(migrations):
        progress("The database is up to date.")
        return
    if found is not None and not is_known(found, migrations):
        raise StorageError(NEWER)
    before = _counts(connection)
    settings = config(migrations)
    settings.attributes["connection"] = connection
    settings.attributes["progress"] = progress
    command.upgrade(settings, "head")
    _verify(connection, before)
    progress(f"The database is at version {head(migrations)}.")


def _counts(connection: Connection) -> dict[str, int]:
    tables = [name for name in inspect(connection).get_table_names() if name != "alembic_version"]
    quote = connection.dialect.identifier_preparer.quote
    return {
        name: connection.exec_driver_sql(f"SELECT count(*) FROM {quote(name)}").scalar_one()  # noqa: S608 - our own tables
        for name in tables
    }


def _verify(connection: Connection, before: dict[str, int]) -> None:
    after = _counts(connection)
    lost = [name for name, rows in before.items() if after.get(name, rows) < rows]
    if lost:
        raise StorageError(f"The migration would have lost rows of {', '.join(lost)}; nothing was changed.")
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise StorageError("The migration would have left rows that point nowhere; nothing was changed.")
