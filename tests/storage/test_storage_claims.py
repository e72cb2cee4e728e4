"""Who may send what now: leases, waits and gates."""

import asyncio
import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.people import Account, Room
from bot.ports.errors import Stale
from storage.store import Store
from tests.builders import WORKSPACE, room_id, seed
from tests.storage.examples import AT, does, order

HERE, THERE = "one process", "another process"


def wanted(seeded, *orders):
    """A use case that orders these; answers the deliveries."""
    return does(lambda books: [books.deliveries.order(wanted) for wanted in orders])


def ready(now=AT, limit=20):
    """What may be sent now, by key."""
    return does(lambda books: [found.key for found in books.deliveries.ready(now, limit)])


def start(delivery, owner=HERE, seconds=60.0):
    """Marks one as being sent."""
    return does(lambda books: books.deliveries.start(delivery, owner=owner, seconds=seconds, now=AT))


def finish(delivery, owner=HERE, state="sent", **settled):
    """Settles one."""
    return does(lambda books: books.deliveries.finish(delivery, owner=owner, state=state, **settled))


async def test_one_message_for_each_recipient_goes_at_a_time(run, seeded):
    """The earliest that is due of each, the earliest of all first, at most so many."""
    anna, per = seeded["anna"].id, seeded["per"].id
    orders = (
        order(seeded, "room 2", due_at=AT - timedelta(minutes=1)),
        order(seeded, "room 1", due_at=AT - timedelta(minutes=2)),
        order(seeded, "anna 1", person=anna, due_at=AT - timedelta(minutes=3)),
        order(seeded, "anna 2", person=anna, due_at=AT - timedelta(minutes=3)),
        order(seeded, "per later", person=per, due_at=AT + timedelta(seconds=1)),
    )
    await run(wanted(seeded, *orders), None)
    assert await run(ready(), None) == ["anna 1", "room 1"]
    assert await run(ready(limit=1), None) == ["anna 1"]
    assert await run(ready(AT + timedelta(seconds=1)), None) == ["anna 1", "room 1", "per later"]


async def test_what_is_being_sent_is_not_handed_out_again(run, seeded):
    """Nor can it be begun twice; the next one of the same recipient goes when it is settled, so that the order is kept."""
    first, _ = await run(wanted(seeded, order(seeded, "1"), order(seeded, "2")), None)
    started = await run(start(first), None)
    assert (started.state, started.attempts, started.attempted_at) == ("sending", 1, AT)
    with pytest.raises(Stale):
        await run(start(first), None)
    assert await run(ready(), None) == []
    await run(finish(started), None)
    assert await run(ready(), None) == ["2"]


async def test_a_message_that_waits_lets_others_pass(run, seeded):
    """Tried again only after its time, on the machine's clock, whatever the product's clock says."""
    first, _ = await run(wanted(seeded, order(seeded, "1"), order(seeded, "2")), None)
    started = await run(start(first), None)
    assert await run(finish(started, state="pending", wait=2.0, reason="ratelimited"), None)
    assert await run(ready(AT + timedelta(days=300)), None) == ["2"]
    assert await run(does(lambda books: books.deliveries.busy()), None)
    await asyncio.sleep(2.2)
    assert await run(ready(), None) == ["1"]
    assert not await run(does(lambda books: books.deliveries.busy()), None)


async def test_only_the_holder_of_a_lease_settles(run, seeded):
    """A stranger changes nothing; and after the lease was lost, neither does the one who held it."""
    (first,) = await run(wanted(seeded, order(seeded, "1")), None)
    started = await run(start(first, seconds=0.05), None)
    assert not await run(finish(started, owner=THERE), None)
    await asyncio.sleep(0.1)
    assert await run(does(lambda books: books.deliveries.sweep_expired()), None) == 1
    assert not await run(finish(started), None)
    state = await run(does(lambda books: books.deliveries.get(first.id).state), None)
    assert state == "uncertain"


async def test_a_lease_that_runs_is_left_alone(run, seeded):
    """The sweep takes only what is overdue."""
    (first,) = await run(wanted(seeded, order(seeded, "1")), None)
    started = await run(start(first), None)
    assert await run(does(lambda books: books.deliveries.sweep_expired()), None) == 0
    assert await run(finish(started), None)


async def test_what_is_uncertain_is_looked_for_when_its_time_has_come(run, seeded):
    """By one owner at a time, who counts the looks; it is never handed out for sending meanwhile."""
    (first,) = await run(wanted(seeded, order(seeded, "1")), None)
    started = await run(start(first), None)
    await run(finish(started, state="uncertain", wait=1.5, reason="timeout"), None)

    def look(owner):
        return does(lambda books: books.deliveries.unsure(20, owner=owner, seconds=60))

    assert await run(look(HERE), None) == []
    await asyncio.sleep(1.7)
    (leased,) = await run(look(HERE), None)
    assert (leased.state, leased.reason, leased.attempts) == ("uncertain", "timeout", 1)
    assert await run(look(THERE), None) == []
    assert await run(ready(), None) == []
    counted = replace(leased, facts={"looks": 1})
    assert not await run(finish(counted, owner=THERE, state="pending"), None)
    assert await run(finish(counted, state="uncertain", wait=0.0), None)
    await asyncio.sleep(0.01)
    (again,) = await run(look(THERE), None)
    assert again.facts == {"looks": 1}
    assert await run(finish(again, owner=THERE, state="sent", channel="C1", ts="1.5"), None)
    settled = await run(does(lambda books: books.deliveries.get(first.id)), None)
    assert (settled.state, settled.channel, settled.ts) == ("sent", "C1", "1.5")


async def test_a_look_that_never_ended_is_taken_over(run, seeded):
    """When the looking process died, another looks after the lease."""
    (first,) = await run(wanted(seeded, order(seeded, "1")), None)
    await run(finish(await run(start(first), None), state="uncertain"), None)
    await run(does(lambda books: books.deliveries.unsure(20, owner=HERE, seconds=0.05)), None)
    await asyncio.sleep(0.1)
    taken = await run(does(lambda books: books.deliveries.unsure(20, owner=THERE, seconds=60)), None)
    assert [found.key for found in taken] == ["1"]


async def test_a_closed_channel_holds_back_its_recipient_only(run, seeded):
    """After "too many requests" nothing goes to that conversation before its time, and everything to others does."""
    addressed = {"workspace": WORKSPACE, "channel": "C1"}
    first, _, _ = await run(
        wanted(
            seeded, order(seeded, "1"), order(seeded, "2"), order(seeded, "anna", person=seeded["anna"].id)
        ),
        None,
    )

    def refused(books):
        started = books.deliveries.start(replace(first, **addressed), owner=HERE, seconds=60, now=AT)
        books.deliveries.finish(started, owner=HERE, state="pending", wait=2.0)
        books.deliveries.close_gate(WORKSPACE, "C1", 2.0)
        return books.deliveries.busy()

    assert await run(does(refused), None)
    assert await run(ready(), None) == ["anna"]
    await asyncio.sleep(2.2)
    assert await run(ready(), None) == ["1", "anna"]


async def test_a_closed_workspace_holds_back_everything_in_it(run, seeded):
    """Rooms and people of that workspace wait, those of another one do not; the gate opens by itself."""

    def elsewhere(books):
        directory = books.directory
        directory.add_workspace("slack/T2", "De andra")
        directory.add_account(Account(id="slack/T2/U1", workspace="slack/T2", person=stranger.id))
        directory.add_room(
            Room(
                id="slack/T2/C1",
                workspace="slack/T2",
                cooperation=seeded["cooperation"],
                kind="channel",
                name="annat",
            )
        )

    stranger = await run(does(lambda books: books.directory.add_person(seeded["cooperation"], "Eva")), None)
    await run(does(elsewhere), None)
    orders = (
        order(seeded, "room"),
        order(seeded, "anna", person=seeded["anna"].id),
        order(seeded, "stranger", person=stranger.id),
        order(seeded, "room elsewhere", room="slack/T2/C1"),
    )
    await run(wanted(seeded, *orders), None)
    await run(does(lambda books: books.deliveries.close_gate(WORKSPACE, None, 60)), None)
    assert await run(ready(), None) == ["stranger", "room elsewhere"]
    assert await run(does(lambda books: books.deliveries.busy()), None)
    await run(does(lambda books: books.deliveries.close_gate(WORKSPACE, None, 0)), None)
    await asyncio.sleep(0.01)
    assert await run(ready(), None) == ["room", "anna", "stranger", "room elsewhere"]


async def test_a_clean_stop_hands_back_what_was_not_sent(run, seeded):
    """What this process leased is free at once and counts as never tried; another's leases stand."""
    first, second, third = await run(
        wanted(
            seeded,
            order(seeded, "1"),
            order(seeded, "2", room=room_id("styrelsen")),
            order(seeded, "3", person=seeded["anna"].id),
        ),
        None,
    )
    await run(start(first), None)
    await run(start(second, owner=THERE), None)
    await run(finish(await run(start(third), None), state="uncertain"), None)
    await run(does(lambda books: books.deliveries.unsure(20, owner=HERE, seconds=60)), None)
    assert await run(does(lambda books: books.deliveries.hand_back(HERE)), None) == 1
    kept = await run(does(lambda books: [books.deliveries.get(d.id) for d in (first, second, third)]), None)
    assert [(d.state, d.attempts) for d in kept] == [("pending", 0), ("sending", 1), ("uncertain", 1)]
    again = await run(does(lambda books: books.deliveries.unsure(20, owner=THERE, seconds=60)), None)
    assert [found.key for found in again] == ["3"]


async def test_nothing_is_under_way_when_all_is_settled(run, seeded):
    """Busy from the first call until the last settled one."""
    busy = does(lambda books: books.deliveries.busy())
    (first,) = await run(wanted(seeded, order(seeded, "1")), None)
    assert not await run(busy, None)
    started = await run(start(first), None)
    assert await run(busy, None)
    await run(finish(started), None)
    assert not await run(busy, None)


async def test_two_processes_never_send_the_same_message(postgresql_url, clock):
    """Two stores on one PostgreSQL empty the queue together: each message is begun once, and both have worked."""
    stores = {name: Store.open(postgresql_url, now=clock.now) for name in (HERE, THERE)}
    seeded = await stores[HERE].run(seed, None)
    people = [seeded[name].id for name in ("anna", "per", "karin", "jonas", "tomas", "falk", "david", "maja")]
    orders = [order(seeded, f"{number}", person=people[number % 8]) for number in range(200)]
    await stores[HERE].run(wanted(seeded, *orders), None)

    def claim(owner, books, now):
        found = books.deliveries.ready(AT, 5)
        return [books.deliveries.start(each, owner=owner, seconds=60, now=now) for each in found]

    async def empty(owner):
        begun = []
        for _ in range(60):
            taken = await stores[owner].run_behind(claim, owner)
            for each in taken:
                begun.append(each.key)
                assert await stores[owner].run(finish(each, owner=owner), None)
        return begun

    here, there = await asyncio.gather(empty(HERE), empty(THERE))
    assert here
    assert there
    assert sorted([*here, *there], key=int) == [str(number) for number in range(200)]
    for store in stores.values():
        await store.close()


async def test_what_one_process_has_in_hand_another_passes_over(postgresql_url, clock):
    """While a transaction holds a message or reads who waits, nobody else is given it, and nobody waits."""
    one, other = (Store.open(postgresql_url, now=clock.now) for _ in range(2))
    seeded = await one.run(seed, None)
    await one.run(
        wanted(seeded, order(seeded, "room"), order(seeded, "anna", person=seeded["anna"].id)), None
    )
    hold, held = threading.Event(), threading.Event()

    def keep(_command, books, now):
        found = [delivery.key for delivery in books.deliveries.ready(AT, 1)]
        held.set()
        hold.wait(10)
        return found

    keeping = asyncio.create_task(one.run(keep, None))
    await asyncio.to_thread(held.wait, 10)
    assert await other.run(ready(), None) == ["anna"]
    hold.set()
    assert await keeping == ["room"]
    await one.close()
    await other.close()
