"""The clock as a process runs it: woken by commits, stopped in the middle, killed, twice at once, on a clock that jumps."""

import asyncio
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.usecases import contents, reminding, sending
from bot.views import outgoing
from handlers.chat.messenger import SendFailed
from handlers.clock.engine import Engine
from handlers.clock.jumps import JumpGuard
from storage.store import Store
from tests.fakes import Clock, FakeMessenger, Fault
from tests.scenes import LOOKS, Scene, eventually

ROOM = "CKOMMUNDIREKTORER"


async def test_a_commit_wakes_it(scene: Scene) -> None:
    """Nobody settles, and no tick is waited for: the card goes out at once."""
    await scene.engine.start()
    await eventually(lambda: scene.engine.last_tick_at is not None)
    begun = time.monotonic()
    await scene.task("ta fram en mall")
    await eventually(lambda: scene.texts(ROOM))
    assert time.monotonic() - begun < 1.0


async def test_what_waits_for_the_same_person_follows_at_once(scene: Scene) -> None:
    """One at a time to each, and no tick (one in two seconds) is waited for between them."""
    for number in range(20):
        await scene.task(f"@per åtgärd {number}")
    begun = time.monotonic()
    await scene.engine.start()
    await eventually(lambda: len(scene.platform.posted) == 40, 20)
    assert time.monotonic() - begun < 20  # with ticks alone it takes forty seconds
    await scene.engine.stop()


async def test_one_that_hangs_does_not_hold_up_the_others(scene: Scene) -> None:
    """A conversation that does not answer keeps only its own messages waiting."""
    await scene.engine.start()
    hangs = asyncio.Event()
    scene.platform.faults.append(Fault(hangs=hangs))
    await scene.task("ta fram en mall")
    await eventually(lambda: scene.platform.count("post") == 1)
    await scene.task("boka en lokal")
    await scene.task("ring Lund", room="styrelsen")
    await eventually(lambda: scene.texts("CSTYRELSEN"))
    assert scene.texts(ROOM) == []
    hangs.set()
    await eventually(lambda: len(scene.texts(ROOM)) == 2)


async def test_a_stop_finishes_what_is_under_way(scene: Scene) -> None:
    """The call that has begun ends and is written down; nothing new begins."""
    await scene.engine.start()
    hangs = asyncio.Event()
    scene.platform.faults.append(Fault(hangs=hangs))
    await scene.task("ta fram en mall")
    await eventually(lambda: scene.platform.count("post") == 1)
    stopping = asyncio.create_task(scene.engine.stop())
    await asyncio.sleep(0.05)
    hangs.set()
    await stopping
    await scene.task("boka en lokal")
    await asyncio.sleep(0.1)
    assert len(scene.texts(ROOM)) == 1
    assert (await scene.delivery(scene.keys("card")[0])).state == "sent"


async def test_a_stop_that_cannot_wait_longer_leaves_a_row_to_look_for(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The call hangs for good: it is uncertain, and the next process looks before it sends."""
    monkeypatch.setattr("handlers.clock.engine.STOP_PATIENCE", 0.05)
    await scene.engine.start()
    scene.platform.faults.append(Fault(hangs=asyncio.Event()))
    await scene.task("ta fram en mall")
    await eventually(lambda: scene.platform.count("post") == 1)
    await scene.engine.stop()
    assert (await scene.delivery(f"card:task/1:slack/T1/{ROOM}")).state == "uncertain"
    after = Engine(scene.store, {"slack": scene.platform}, now=scene.clock.now, looks=LOOKS)
    await after.settle()
    assert len(scene.texts(ROOM)) == 1
    assert scene.platform.count("find") == 2


@pytest.mark.parametrize("accepted", [True, False])
async def test_killed_after_the_claim_it_is_sent_once(scene: Scene, accepted: bool) -> None:
    """The process dies with a message leased, before or after the platform took it: the lease runs out, it is looked for."""
    await scene.task("lär känna rummet")
    await scene.settle()
    await scene.task("ta fram en mall")
    claim = sending.Claim(owner="dead", seconds=0.2, limit=20)
    claimed = await scene.store.run_behind(sending.claim, claim)
    (message,) = claimed.outgoing
    if accepted:
        (painted,) = await scene.store.run_behind(contents.paint, (message.delivery,))
        card = outgoing.card(painted.content, painted.locale)
        await scene.platform.post("slack/T1", ROOM, card, message.delivery.key)
    await scene.settle()
    await asyncio.sleep(0.25)
    await scene.settle()
    assert len(scene.texts(ROOM)) == 2


async def test_who_lost_the_lease_changes_nothing(scene: Scene, logged: list[dict[str, object]]) -> None:
    """A process that was frozen comes back after its message was settled by another: its late word does not count."""
    scene.platform.faults.append(Fault(hangs=(frozen := asyncio.Event())))
    sleeper = Engine(scene.store, {"slack": scene.platform}, now=scene.clock.now, looks=LOOKS, lease=15.2)
    await scene.task("ta fram en mall")
    settling = asyncio.create_task(sleeper.settle())
    await eventually(lambda: scene.platform.count("post") == 1)
    key = f"card:task/1:slack/T1/{ROOM}"

    await scene.change(lambda books, _now: books.deliveries.hand_back(_owner(sleeper)))
    await scene.settle()
    frozen.set()
    await settling
    assert any(entry["event"] == "lease lost" for entry in logged)
    assert (await scene.delivery(key)).state == "sent"


def _owner(engine: Engine) -> str:
    return engine._dispatcher._terms.owner


async def test_two_processes_send_each_message_once(postgresql_url: str, clock: Clock) -> None:
    """Two engines on one PostgreSQL, both woken by everything: sixty messages, each once."""
    platform = FakeMessenger()
    stores = [Store.open(postgresql_url, now=clock.now) for _ in range(2)]
    engines = [Engine(store, {"slack": platform}, now=clock.now, looks=LOOKS) for store in stores]
    scene = Scene(stores[0], engines[0], platform, clock)
    for engine in engines:
        await engine.start()
    for number in range(30):
        await scene.task(f"@per åtgärd {number}", room=f"rum{number % 7}")
        engines[1].wake()
    for engine in engines:
        await engine.settle()
    for engine in engines:
        await engine.stop()
    for store in stores:
        await store.close()
    keys = [message.key for message in platform.posted]
    assert len(keys) == len(set(keys)) == 60


async def test_nothing_is_claimed_right_after_the_machines_clock_was_set(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, logged: list[dict[str, object]]
) -> None:
    """Leases go by that clock: one tick waits and says so, the next goes on."""
    jumps = iter([None, 86_400.0])
    monkeypatch.setattr(scene.engine._guard, "jumped", lambda: next(jumps, None))
    await scene.engine.start()
    await eventually(lambda: scene.engine.last_tick_at is not None)
    await asyncio.sleep(0.1)
    await scene.task("ta fram en mall")
    await eventually(lambda: scene.texts(ROOM))
    assert any(entry["event"] == "the machine's clock was set" for entry in logged)


def test_a_clock_that_was_set_is_noticed_once() -> None:
    """An hour forward or back is a jump; a slow minute is none."""
    wall, monotonic = [1000.0], [10.0]
    guard = JumpGuard(wall=lambda: wall[0], monotonic=lambda: monotonic[0])
    wall[0], monotonic[0] = 1060.0, 70.0
    assert guard.jumped() is None
    wall[0] += 3600
    assert guard.jumped() == 3600
    assert guard.jumped() is None
    wall[0] -= 3600
    assert guard.jumped() == -3600


async def test_a_tick_that_fails_does_not_stop_the_clock(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, logged: list[dict[str, object]]
) -> None:
    """The store answers with an error once: it is logged, and the next wake goes on."""
    gather, failures = reminding.gather, iter([True])

    def stumbles(books, now):
        if next(failures, False):
            raise RuntimeError
        gather(books, now)

    monkeypatch.setattr(reminding, "gather", stumbles)
    await scene.engine.start()
    await scene.task("ta fram en mall")
    await eventually(lambda: scene.texts(ROOM))
    assert any(entry["event"] == "tick failed" for entry in logged)


async def test_a_platform_that_is_not_configured_keeps_its_messages(store: Store, clock: Clock) -> None:
    """Nothing is lost: they wait until it is configured again."""
    platform = FakeMessenger()
    without = Engine(store, {}, now=clock.now, looks=LOOKS)
    scene = Scene(store, without, platform, clock)
    await scene.task("ta fram en mall")
    without._patience = 0.5
    await without.settle()
    await without.stop()
    assert platform.posted == []
    assert (await scene.delivery(f"card:task/1:slack/T1/{ROOM}")).state == "pending"


async def test_settling_waits_for_what_a_tick_has_begun(scene: Scene) -> None:
    """The clock runs by itself while somebody settles: whoever sends, settling ends when it has got there."""
    await scene.engine.start()
    for number in range(15):
        scene.platform.faults.append(Fault(failure=SendFailed("uncertain", "no answer")))
        await scene.task(f"åtgärd {number}")
        await scene.settle()
        assert len(scene.texts(ROOM)) == number + 1


async def test_what_comes_next_is_known(scene: Scene) -> None:
    """The digest on Monday, then the first reminder; nothing beyond the asked moment."""
    await scene.task("@per ta fram en mall senast 1 mars")
    await scene.settle()
    stockholm = ZoneInfo("Europe/Stockholm")
    monday = datetime(2017, 1, 30, 8, 0, tzinfo=stockholm)
    assert await scene.engine.next_due(monday) == monday
    assert await scene.engine.next_due(monday - timedelta(seconds=1)) is None


async def test_a_message_that_is_refused_for_now_is_not_tried_in_a_circle(scene: Scene) -> None:
    """Out of reach for good: settling ends, and only a few calls were made."""
    scene.platform.faults.extend(Fault(failure=SendFailed("retry", "unreachable")) for _ in range(50))
    scene.engine._patience = 2.5
    await scene.task("ta fram en mall")
    await scene.settle()
    assert scene.platform.count("post") == 2
