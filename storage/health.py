"""Whether a database can be used as it is."""

import os
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from storage.engine import connect, read_url
from storage.errors import StorageError
from storage.revisions import head, is_known

NEWER = "The database was made by a newer Klubba. Install that version, or restore a backup."


def examine(url: str) -> None:
    """Looks at a database without opening it for use, also while another process uses it. Raises StorageError as `check`."""
    address = read_url(url)
    engine = connect(address)
    try:
        check(address, engine)
    finally:
        engine.dispose()


def check(address: URL, engine: Engine) -> None:
    """Raises StorageError, which says what to do, when the database is missing, damaged, read-only or of another version."""
    if address.drivername == "sqlite":
        _check_file(address)
    try:
        with engine.connect() as connection:
            if address.drivername == "sqlite":
                _check_pages(connection)
            _check_version(connection)
    except DBAPIError as problem:
        raise StorageError(explained(address, problem)) from problem


def version(connection: Connection) -> str | None:
    """The revision of the schema; None when there is none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def explained(address: URL, problem: DBAPIError) -> str:
    """What an operator can do about an error of the driver."""
    said = str(problem.orig).strip().partition("\n")[0]
    if address.drivername != "sqlite":
        return f"PostgreSQL at {address.host or 'its socket'} cannot be used: {said}"
    if "readonly" in said:
        return f"{address.database} may not be written by this user. Check its owner and rights."
    return f"{address.database} cannot be used as a database: {said}. If it is damaged, restore the latest backup."


def _check_file(address: URL) -> None:
    path = Path(str(address.database))
    if not path.exists():
        raise StorageError(f"There is no database at {path}. Run klubba migrate to make one.")
    if not os.access(path, os.R_OK | os.W_OK):
        raise StorageError(f"{path} may not be written by this user. Check its owner and rights.")


def _check_pages(connection: Connection) -> None:
    verdict = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if verdict != "ok":
        raise StorageError(f"The database is damaged ({verdict}). Restore the latest backup.")


def _check_version(connection: Connection) -> None:
    found = version(connection)
    if found is None:
        raise StorageError("The database has no tables yet. Run klubba migrate.")
    if not is_known(found):
        raise StorageError(NEWER)
    if found != head():
        raise StorageError("The database is of an older version. Run klubba migrate.")
