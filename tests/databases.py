"""PostgreSQL databases for tests: each test has one of its own, and an emptied one is used again, for making one takes long."""

from itertools import count
from typing import Any

import psycopg
from sqlalchemy import make_url

from storage.migrate import upgrade
from storage.revisions import head

Connection = psycopg.Connection[Any]
TEMPLATE = "klubba_template"
FULL = 1000  # rows after which the space they took is given back


class Databases:
    """Those of one server. `pattern` is their address, with {} for the name."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.admin = connection(pattern.format("postgres"))
        self._numbers = count(1)
        self._free: list[str] = []
        for setting in ("fsync", "full_page_writes", "synchronous_commit", "autovacuum"):
            self.admin.execute(f"ALTER SYSTEM SET {setting} = off")  # nobody pulls the plug on a test
        self.admin.execute("SELECT pg_reload_conf()")
        self.admin.execute(f"CREATE DATABASE {TEMPLATE}")
        upgrade(pattern.format(TEMPLATE), progress=lambda _: None)

    def take(self) -> str:
        """The address of an empty database with all tables."""
        if self._free:
            return self.pattern.format(self._free.pop())
        name = f"klubba_{next(self._numbers)}"
        self.admin.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
        return self.pattern.format(name)

    def give_back(self, address: str) -> None:
        """Empties it, whoever still uses it; one whose schema was changed is dropped."""
        name = str(make_url(address).database)
        with connection(address) as mine:
            mine.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                " WHERE datname = %s AND pid <> pg_backend_pid()",
                [name],
            )
            whole = mine.execute("SELECT version_num FROM alembic_version").fetchone() == (head(),)
            if whole:
                empty(mine)
        if whole:
            self._free.append(name)
        else:
            self.admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def connection(address: str) -> Connection:
    """A connection on which each statement stands alone."""
    return psycopg.connect(address.replace("postgresql+psycopg", "postgresql"), autocommit=True)


def empty(mine: Connection) -> None:
    """Deletes every row and lets every count begin at one."""
    tables = mine.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
    ).fetchall()
    with mine.transaction():
        mine.execute("SET LOCAL session_replication_role = replica")  # no key is checked in between
        deleted = sum(mine.execute(f"DELETE FROM {name}").rowcount for (name,) in tables)  # noqa: S608 - our own
    mine.execute("SELECT setval(seqrelid, 1, false) FROM pg_sequence")
    if deleted > FULL:
        mine.execute("VACUUM")
