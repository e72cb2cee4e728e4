"""A database that cannot be used says why, and what to do."""

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from storage.engine import read_url
from storage.errors import StorageError
from storage.health import examine
from storage.lock import Lock
from storage.migrate import upgrade
from storage.store import Store


def test_a_missing_file_is_named(tmp_path, clock):
    """It is not made silently: a wrong path would look like an empty register."""
    with pytest.raises(StorageError, match=r"no database at .*gone\.db.*klubba migrate"):
        Store.open(f"sqlite:///{tmp_path}/gone.db", now=clock.now)
    assert list(tmp_path.iterdir()) == []


def test_a_file_without_tables_wants_to_be_migrated(tmp_path, clock):
    """The message names the command."""
    (tmp_path / "klubba.db").touch()
    with pytest.raises(StorageError, match="klubba migrate"):
        Store.open(f"sqlite:///{tmp_path}/klubba.db", now=clock.now)


@pytest.mark.parametrize("damage", ["not a database", "torn page", "cut off"])
def test_a_damaged_file_is_refused(sqlite_url, tmp_path, clock, damage):
    """Whatever is wrong with it, the way out is the latest backup."""
    path = tmp_path / "klubba.db"
    whole = path.read_bytes()
    damaged = {
        "not a database": b"hej" * 4000,
        "torn page": whole[:4096] + os.urandom(8192) + whole[12288:],
        "cut off": whole[: len(whole) // 2],
    }
    path.write_bytes(damaged[damage])
    with pytest.raises(StorageError, match="backup"):
        Store.open(sqlite_url, now=clock.now)


@pytest.fixture
def open_folder():
    """A folder that every user may look into, unlike those of pytest."""
    with tempfile.TemporaryDirectory(prefix="klubba-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def test_a_file_that_may_not_be_written_is_refused(open_folder):
    """As an ordinary user, on a file that belongs to somebody else."""
    path = open_folder / "klubba.db"
    upgrade(f"sqlite:///{path}", lambda _line: None)
    path.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    script = (
        "import os, sys\n"
        "from storage.errors import StorageError\n"
        "from storage.engine import connect, read_url\n"
        "from storage.store import Store\n"
        "connect(read_url(sys.argv[1])).dispose()\n"  # loads the driver while it may be read
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "try: Store.open(sys.argv[1], now=None)\n"
        "except StorageError as problem: print(problem)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", script, f"sqlite:///{path}"], capture_output=True, text=True, check=True
    )
    assert said.stdout == f"{path} may not be written by this user. Check its owner and rights.\n"


@pytest.mark.parametrize(
    "url", ["", "klubba.db", "sqlite://", "mysql://localhost/klubba", "postgresql+asyncpg://localhost/klubba"]
)
def test_an_address_that_cannot_be_used_is_explained(url, clock):
    """What is accepted stands in the message."""
    with pytest.raises(StorageError, match=r"SQLite or PostgreSQL|sqlite:////"):
        Store.open(url, now=clock.now)


def test_a_postgresql_out_of_reach_is_named_without_its_password(clock):
    """The host, not the secret."""
    with pytest.raises(StorageError, match=r"PostgreSQL at 127\.0\.0\.1 cannot be used") as caught:
        Store.open("postgresql://klubba:hemligt@127.0.0.1:1/klubba", now=clock.now)
    assert "hemligt" not in str(caught.value)


async def test_a_second_process_on_the_same_file_is_refused(sqlite_url, clock):
    """Opening and migrating both say that another Klubba is there; looking at its health is allowed."""
    store = Store.open(sqlite_url, now=clock.now)
    with pytest.raises(StorageError, match="Another Klubba is using"):
        Store.open(sqlite_url, now=clock.now)
    with pytest.raises(StorageError, match="Another Klubba is using"):
        upgrade(sqlite_url, lambda _line: None)
    examine(sqlite_url)
    await store.close()
    again = Store.open(sqlite_url, now=clock.now)
    await again.close()


def test_a_killed_process_holds_no_lock(sqlite_url):
    """After kill -9 the next start finds the file free."""
    script = (
        "import os, signal, sys\n"
        "from storage.store import Store\n"
        "store = Store.open(sys.argv[1], now=None)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    died = subprocess.run([sys.executable, "-c", script, sqlite_url], check=False)
    assert died.returncode == -9
    lock = Lock(read_url(sqlite_url))
    lock.take()
    lock.release()


def test_a_database_is_for_its_owner_only(tmp_path):
    """Nobody else on the machine reads what was decided."""
    upgrade(f"sqlite:///{tmp_path}/klubba.db", lambda _line: None)
    for path in tmp_path.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
