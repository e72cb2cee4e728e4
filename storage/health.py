"""Whether a database can be used as it is."""

import os
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError, DBAPIError

from storage.errors import StorageError
from storage.revisions import head, revision


def check(address: URL, engine: Engine) -> None:
    """Raises StorageError, which says what to do, when the database is missing, damaged, read-only or of another version."""
    if address.drivername == "sqlite":
        check_file(address)
    try:
        with engine.connect() as connection:
            if address.drivername == "sqlite":
                _check_pages(connection)
            _check_version(connection)
            connection.rollback()
    except DBAPIError as problem:
        raise StorageError(_explained(address, problem)) from problem


def check_file(address: URL) -> None:
    """Raises StorageError when the file is not there or may not be written."""
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
    if not inspect(connection).has_table("alembic_version"):
        raise StorageError("The database has no tables yet. Run klubba migrate.")
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found == head():
        return
    if revision(found) is None:
        raise StorageError(
            "The database was made by a newer Klubba. Install that version, or restore a backup."
        )
    raise StorageError("The database is of an older version. Run klubba migrate.")


def _explained(address: URL, problem: DBAPIError) -> str:
    if address.drivername != "sqlite":
        return f"PostgreSQL at {address.host or 'its socket'} cannot be reached: {_first_line(problem)}"
    if isinstance(problem, DatabaseError) and "readonly" in str(problem.orig):
        return f"{address.database} may not be written by this user. Check its owner and rights."
    return (
        f"{address.database} cannot be read as a database: {_first_line(problem)}. Restore the latest backup."
    )


def _first_line(problem: DBAPIError) -> str:
    return str(problem.orig).strip().partition("\n")[0]
