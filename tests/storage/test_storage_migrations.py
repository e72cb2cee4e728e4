"""The schema and how a database gets to it."""

import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, func, inspect, select, text

from bot.domain.decisions import DecisionPart
from bot.domain.ids import RoomId
from storage import revisions
from storage.engine import connect, read_url
from storage.errors import StorageError
from storage.migrate import upgrade
from storage.schema import directory as d
from storage.schema import metadata, records
from storage.store import Store
from tests.builders import seed
from tests.storage.examples import ROOM, decision, does

NEXT = '''"""The country may be unknown: on SQLite the table is copied, and the old one dropped."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade() -> None:
    with op.batch_alter_table("cooperation") as cooperation:
        cooperation.alter_column("country", nullable=True, existing_type=sa.Text())
    {then}
'''


def quiet(_line: str) -> None:
    """Tells nobody."""


@pytest.fixture
def next_version(tmp_path):
    """The migrations of a later version; `then` is what its migration does in the end."""

    def made(then: str = "pass") -> Path:
        folder = tmp_path / "migrations"
        shutil.copytree(revisions.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / "9999_next.py").write_text(
            NEXT.format(then=then, head=revisions.head()), encoding="utf-8"
        )
        return folder

    return made


def test_the_migrations_make_the_schema_of_the_code(database_url):
    """Nothing is missing or left over: tables, columns, types, keys and indexes."""
    engine = connect(read_url(database_url))
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert differences == []


def test_the_partial_indexes_are_those_of_the_code(sqlite_url):
    """Their conditions too, which a comparison of schemas does not look at."""
    statement = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
    fresh = create_engine("sqlite://")
    migrated = connect(read_url(sqlite_url))
    metadata.create_all(fresh)
    with fresh.connect() as of_code, migrated.connect() as of_migrations:
        assert of_code.exec_driver_sql(statement).all() == of_migrations.exec_driver_sql(statement).all()
    fresh.dispose()
    migrated.dispose()


def test_every_constraint_has_a_name(sqlite_url):
    """A constraint without a name could not be changed by a later migration."""
    engine = connect(read_url(sqlite_url))
    found = inspect(engine)
    for table in found.get_table_names():
        if table == "alembic_version":
            continue
        assert found.get_pk_constraint(table)["name"], table
        for constraints in (
            found.get_foreign_keys(table),
            found.get_unique_constraints(table),
            found.get_check_constraints(table),
        ):
            assert all(constraint["name"] for constraint in constraints), table
    engine.dispose()


def test_migrating_twice_does_nothing_the_second_time(database_url):
    """It says that all is well."""
    told = []
    upgrade(database_url, told.append)
    assert told == ["The database is up to date."]


def test_each_step_is_told(tmp_path):
    """An operator sees which migrations are carried out; the folder is made if it is missing."""
    told = []
    upgrade(f"sqlite:///{tmp_path}/new/klubba.db", told.append)
    assert told[0] == "0001: The first schema."
    assert told[-2].startswith(f"{revisions.head()}: ")
    assert told[-1] == f"The database is at version {revisions.head()}."


async def test_a_copied_table_loses_no_rows_that_point_to_it(database_url, clock, next_version):
    """A later migration that copies the table at the top keeps everything below it, on both databases."""
    store = Store.open(database_url, now=clock.now)
    await store.run(seed, None)
    await store.close()
    upgrade(database_url, quiet, migrations=next_version())
    engine = connect(read_url(database_url))
    with engine.connect() as connection:
        counts = [
            connection.execute(select(func.count()).select_from(table)).scalar()
            for table in (d.cooperations, d.persons, d.rooms, records.meetings)
        ]
    engine.dispose()
    assert counts == [1, 8, 3, 6]


async def test_decisions_of_before_are_found_by_the_meetings_they_name(database_url, clock):
    """What an older version kept is read when the database is brought to this one, on both databases."""
    store = Store.open(database_url, now=clock.now)
    made = await store.run(seed, None)
    meeting = made["meetings"][0].id
    named = decision(made, parts=(DecisionPart(text="a", meeting=meeting), DecisionPart(text="b")))
    await store.run(does(lambda books: books.decisions.add(named)), None)
    await store.close()
    engine = connect(read_url(database_url))
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE decision_meeting"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0009'"))
    engine.dispose()
    upgrade(database_url, quiet)
    store = Store.open(database_url, now=clock.now)
    found = await store.run(does(lambda books: books.decisions.naming(meeting)), None)
    await store.close()
    assert [one.parts for one in found] == [named.parts]


async def test_chats_of_before_are_told_from_channels(database_url, clock):
    """A group chat of Teams is known by its id; channels and what lies in them stay."""
    store = Store.open(database_url, now=clock.now)
    made = await store.run(seed, None)
    chat = RoomId("teams/3febc7a6-c54d-5ae9-b5d5-5427cb98917b/19:0c1d@thread.v2")

    def add(books):
        known = books.directory.room(ROOM)
        books.directory.add_room(replace(known, id=chat, kind="channel", name="Budget"))
        books.decisions.add(decision(made, room=chat))

    await store.run(does(add), None)
    await store.close()
    engine = connect(read_url(database_url))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0010'"))
    engine.dispose()
    upgrade(database_url, quiet)
    store = Store.open(database_url, now=clock.now)
    kinds = await store.run(
        does(lambda books: [books.directory.room(one).kind for one in (chat, ROOM)]), None
    )
    kept = await store.run(does(lambda books: books.decisions.numbered(made["cooperation"], 1)), None)
    await store.close()
    assert kinds == ["chat", "channel"]
    assert kept.room == chat


@pytest.mark.parametrize(
    ("then", "complaint"),
    [
        ("op.execute('DELETE FROM member'); op.execute('DELETE FROM room')", "lost rows of room"),
        ("op.execute('SELECT nonsense FROM nowhere')", "nowhere"),
    ],
)
async def test_a_migration_that_fails_changes_nothing(database_url, clock, next_version, then, complaint):
    """Whether it breaks or would lose rows: afterwards this version works as before, with all its rows."""
    store = Store.open(database_url, now=clock.now)
    await store.run(seed, None)
    await store.close()
    with pytest.raises(StorageError, match=complaint):
        upgrade(database_url, quiet, migrations=next_version(then))
    again = Store.open(database_url, now=clock.now)
    rooms = await again.run(does(lambda books: books.directory.digest_rooms()), None)
    assert len(rooms) == 3
    await again.close()


def test_rows_that_would_point_nowhere_stop_a_migration(sqlite_url, next_version):
    """SQLite checks nothing while tables are copied, so that it is checked before the commit."""
    then = "op.execute(\"INSERT INTO body (cooperation_id, name, folded, language, zone, minutes) VALUES (7, '', '', 'sv', '', 'notes')\")"
    with pytest.raises(StorageError, match="point nowhere"):
        upgrade(sqlite_url, quiet, migrations=next_version(then))


def test_a_database_of_a_newer_version_is_refused(database_url, clock, next_version):
    """Neither opened nor migrated: the older program says which way out there is."""
    upgrade(database_url, quiet, migrations=next_version())
    with pytest.raises(StorageError, match="newer Klubba"):
        Store.open(database_url, now=clock.now)
    with pytest.raises(StorageError, match="newer Klubba"):
        upgrade(database_url, quiet)


def test_two_replicas_that_start_at_once_migrate_once(postgresql):
    """Both find the schema in place afterwards; one of them did the work."""
    postgresql.admin.execute("CREATE DATABASE klubba_empty")
    url = postgresql.pattern.format("klubba_empty")
    told: list[str] = []
    threads = [threading.Thread(target=upgrade, args=(url, told.append)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    postgresql.admin.execute("DROP DATABASE klubba_empty WITH (FORCE)")
    assert len(told) == len(set(told))  # each step once
    assert told.count("The database is up to date.") == 1
