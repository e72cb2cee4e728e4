"""Use cases as units of work: together in one commit, alone when one fails, none lost and none half done."""

import asyncio
import sqlite3
import threading

import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import IntegrityError

from bot.domain.errors import Refusal
from bot.ports.errors import Busy
from storage.store import Store
from tests.storage.examples import does

WORKSPACE = "slack/T1"


def add_workspace(name, books, now):
    """Keeps a workspace; fails on one that exists."""
    return books.directory.add_workspace(name, name)


def workspaces(_command, books, now):
    """The names of what is kept."""
    return list(books.directory.workspaces())


def cut_connections(admin, url):
    """What a restart of PostgreSQL does to whoever is connected."""
    database = make_url(url).database
    admin.execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s", [database]
    )


async def queued(store: Store, *acts):
    """Queues all of them while the writer is held up, so that they become one group; answers their outcomes."""
    hold, held = threading.Event(), threading.Event()

    def wait(_command, books, now):
        held.set()
        hold.wait(10)

    waiting = asyncio.create_task(store.run(wait, None))
    await asyncio.to_thread(held.wait, 10)
    tasks = [asyncio.create_task(act) for act in acts]
    await asyncio.sleep(0)
    hold.set()
    await waiting
    return await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_use_case_gets_the_product_clock(store, clock):
    """The time a use case works with is the product's, not the machine's."""
    assert await store.run(lambda command, _books, now: (command, now), "hej") == ("hej", clock.now())


async def test_what_fails_after_a_change_is_undone_and_the_others_stand(store):
    """In a group of three the one in the middle fails at its end: nothing of it is kept, all of its neighbours."""

    def broken(name, books, now):
        books.directory.add_workspace(name, name)
        raise RuntimeError("a bug")

    first, second, third = await queued(
        store, store.run(add_workspace, "a"), store.run(broken, "b"), store.run(add_workspace, "c")
    )
    assert isinstance(second, RuntimeError)
    assert isinstance(first, int)
    assert isinstance(third, int)
    assert await store.run(workspaces, None) == ["a", "c"]


async def test_a_broken_rule_of_the_database_fails_one_unit_only(store):
    """Whoever adds what exists is told so; the group's other changes stand."""
    first, second, third = await queued(store, *(store.run(add_workspace, name) for name in ("a", "a", "c")))
    assert isinstance(first, int)
    assert isinstance(second, IntegrityError)
    assert isinstance(third, int)
    assert await store.run(workspaces, None) == ["a", "c"]


async def test_what_people_wrote_is_in_no_error(store):
    """An error of the database names the rule that was broken, never the words."""
    await store.run(add_workspace, "hemligt")
    with pytest.raises(IntegrityError) as caught:
        await store.run(add_workspace, "hemligt")
    assert "INSERT INTO workspace" in str(caught.value)
    assert "[SQL parameters hidden" in str(caught.value)


async def test_a_refusal_disturbs_nobody(store):
    """Who is refused gets the refusal, once, and the rest of the group is carried out only once."""
    runs = []

    def counted(name, books, now):
        runs.append(name)
        return add_workspace(name, books, now)

    def refuse(_command, books, now):
        runs.append("refused")
        raise Refusal("not found", label="U7")

    outcomes = await queued(store, store.run(counted, "a"), store.run(refuse, None), store.run(counted, "b"))
    assert [type(outcome) for outcome in outcomes] == [int, Refusal, int]
    assert sorted(runs) == ["a", "b", "refused"]


async def test_a_full_queue_says_so_at_once(database_url, clock):
    """Nobody waits in a queue without end: the next one is told that the bot is busy, and what was taken is done."""
    store = Store.open(database_url, now=clock.now, queue=2)
    outcomes = await queued(store, *(store.run(add_workspace, name) for name in "abc"))
    assert [type(outcome) for outcome in outcomes] == [int, int, Busy]
    assert await store.run(workspaces, None) == ["a", "b"]
    await store.close()


async def test_closing_carries_out_what_was_taken(database_url, clock):
    """What waits when the process is told to stop is answered and kept; nothing more is taken."""
    store = Store.open(database_url, now=clock.now)
    taken = [asyncio.create_task(store.run(add_workspace, f"{number:03}")) for number in range(200)]
    await asyncio.sleep(0)
    await store.close()
    assert len(await asyncio.gather(*taken)) == 200
    with pytest.raises(Busy):
        await store.run(workspaces, None)
    again = Store.open(database_url, now=clock.now)
    assert len(await again.run(workspaces, None)) == 200
    await again.close()


async def test_a_commit_wakes_whoever_wants_to_know(store):
    """After a change, in the loop of the one who asked; reading, refusing and the dispatcher's own changes wake nobody."""
    woken = asyncio.Event()
    loops = []

    def wake():
        loops.append(asyncio.get_running_loop())
        woken.set()

    store.on_commit(wake)
    await store.run(workspaces, None)
    with pytest.raises(Refusal):
        await store.run(does(refuse), None)
    await store.run_behind(add_workspace, "b")
    await asyncio.sleep(0.05)
    assert not woken.is_set()
    await store.run(add_workspace, "a")
    await asyncio.wait_for(woken.wait(), 5)
    assert loops == [asyncio.get_running_loop()]


def refuse(_books):
    """Whatever was asked."""
    raise Refusal("not found")


async def test_the_dispatcher_does_not_make_people_wait(store):
    """With many units of the dispatcher queued, a command goes into the very next commit."""
    order = []

    def noted(name, books, now):
        order.append(name)

    behind = [store.run_behind(noted, f"behind {number}") for number in range(20)]
    await queued(store, *behind, store.run(noted, "command"))
    assert order.index("command") <= 1
    assert [name for name in order if name != "command"] == [f"behind {number}" for number in range(20)]


async def test_whoever_gives_up_waiting_stops_nobody(store):
    """A request that went away is carried out or not, and the writer goes on."""
    given_up = asyncio.create_task(store.run(add_workspace, "a"))
    await asyncio.sleep(0)
    given_up.cancel()
    with pytest.raises(asyncio.CancelledError):
        await given_up
    assert isinstance(await store.run(add_workspace, "b"), int)


async def test_no_number_is_given_twice_under_load(store):
    """500 commands at once get 500 different numbers, without a gap."""
    cooperation = await store.run(add_workspace, WORKSPACE)

    def take(_command, books, now):
        return books.next_number(cooperation, "U")

    numbers = await asyncio.gather(*(store.run(take, None) for _ in range(500)))
    assert sorted(numbers) == list(range(1, 501))


async def test_two_processes_on_postgresql_lose_no_update(postgresql_url, clock):
    """Two stores count in two cooperations at once: no number is lost or given twice, and nobody is turned away."""
    stores = [Store.open(postgresql_url, now=clock.now) for _ in range(2)]
    first, second = [await stores[0].run(add_workspace, name) for name in ("slack/T1", "slack/T2")]

    def take(cooperation, books, now):
        return cooperation, books.next_number(cooperation, "U")

    taken = await asyncio.gather(
        *(store.run(take, c) for _ in range(100) for store in stores for c in (first, second))
    )
    for cooperation in (first, second):
        assert sorted(number for c, number in taken if c == cooperation) == list(range(1, 201))
    for store in stores:
        await store.close()


async def test_a_connection_cut_in_the_middle_costs_nothing(postgresql_url, postgresql, clock):
    """PostgreSQL goes away between two changes of one command: it is carried out again, once, on a new connection."""
    store = Store.open(postgresql_url, now=clock.now)
    cuts = [1]

    def cut(name, books, now):
        books.directory.add_workspace(name, name)
        if cuts:
            cuts.pop()
            cut_connections(postgresql.admin, postgresql_url)
        books.directory.add_workspace(f"{name}2", name)

    await queued(store, store.run(add_workspace, "a"), store.run(cut, "b"), store.run(add_workspace, "c"))
    assert await store.run(workspaces, None) == ["a", "b", "b2", "c"]
    await store.close()


async def test_commands_outlive_a_lost_connection(postgresql_url, postgresql, clock):
    """When PostgreSQL cuts every connection, the next command connects again and is carried out."""
    store = Store.open(postgresql_url, now=clock.now)
    await store.run(add_workspace, "a")
    cut_connections(postgresql.admin, postgresql_url)
    await store.run(add_workspace, "b")
    assert await store.run(workspaces, None) == ["a", "b"]
    await store.close()


async def test_a_database_that_is_held_by_somebody_else_answers_busy(sqlite_url, clock, tmp_path):
    """A foreign writer that never lets go: the person is told to try again, and later it works."""
    store = Store.open(f"{sqlite_url}?timeout=1", now=clock.now)
    other = sqlite3.connect(tmp_path / "klubba.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Busy):
        await store.run(add_workspace, "a")
    other.execute("ROLLBACK")
    other.close()
    assert isinstance(await store.run(add_workspace, "a"), int)
    await store.close()
