"""kill -9 at any instant, replies that are cut off, commands and reminders under way: nothing is lost, nothing comes twice."""

import asyncio
import random
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.deliveries import assigned_key, bundle_key, card_key
from bot.domain.ids import RoomId
from handlers.playground.switches import Switch
from handlers.playground.workspace import TEAM
from storage.store import Store
from tests.hard.service import ROOM, Service, serving

MORNING = datetime(2027, 3, 9, 8, 30, tzinfo=ZoneInfo("Europe/Stockholm"))  # everybody is reminded
EVE = timedelta(seconds=20)  # so long before it begins
CUT = 15  # one reply in so many


async def _cuts(service: Service, chance: random.Random) -> None:
    """Now and then the reply to a post is lost on its way, although the message stands there."""
    while True:
        await asyncio.sleep(0.05)
        if chance.random() < 1 / CUT:
            switch = Switch(name="cut_after", value=1, times=1, method="chat.postMessage")
            service.playground.bench.switches.set(switch)


async def _persist(service: Service, user: str, text: str) -> None:
    """Writes a line again, as people do, until it is answered."""
    async with asyncio.timeout(60):
        while not await service.command(user, "/uppdrag", text):
            await asyncio.sleep(0.2)


async def _until(service: Service, wanted: set[str], seconds: float) -> None:
    """Waits until each of these has come and nobody is in doubt about any message, and a little for any that come too often."""
    until = time.monotonic() + seconds
    while (missing := wanted - set(service.keys())) or _in_doubt(service):
        assert time.monotonic() < until, (
            f"{len(missing)} lost: {sorted(missing)[:5]}; {_in_doubt(service)} in doubt"
        )
        await asyncio.sleep(0.2)
    await asyncio.sleep(2)


def _in_doubt(service: Service) -> int:
    """How many messages are being sent, or may have been."""
    path = service.database.removeprefix("sqlite:///")
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        asked = "SELECT count(*) FROM delivery WHERE state IN ('sending', 'uncertain')"
        return int(connection.execute(asked).fetchone()[0])


async def _wreck(service: Service, people: int, kills: int, chance: random.Random) -> set[str]:
    """Everybody gets a task that is due today, while the process is killed again and again. Answers what must have come."""
    users = [
        user.id for user in service.playground.bench.workspace.users.values() if user.id.startswith("U1P")
    ]
    await service.start()
    await asyncio.sleep(0.5)
    cutting = asyncio.create_task(_cuts(service, chance))

    async def write() -> None:
        for user in users[:people]:
            await _persist(service, "U0MAJA", f"<@{user}> lämna underlag {user} senast i dag")
            await asyncio.sleep(chance.uniform(0, 6.0 * kills / people / 3))

    writing = asyncio.create_task(write())
    for _ in range(kills):
        await asyncio.sleep(chance.uniform(0.2, 2.5))
        await service.kill()
        await service.start()
    await writing
    cutting.cancel()
    await asyncio.gather(cutting, return_exceptions=True)
    service.playground.bench.switches.reset()
    return await _wanted(service)


async def _wanted(service: Service) -> set[str]:
    """By the register, the keys of every message that somebody has to get."""
    assert await service.stop() == 0
    store = Store.open(service.database, now=lambda: MORNING)

    def orders(_command: None, books, _now) -> set[str]:
        tasks = [books.tasks.numbered(1, number) for number in range(1, 1000)]
        made = [task for task in tasks if task is not None and task.owner is not None]
        letters = {assigned_key(task.id, task.owner.id, 1) for task in made}
        cards = {card_key("task", task.id, RoomId(f"slack/{TEAM}/{ROOM}")) for task in made}
        # Who gets a task on its day after the morning hour is not reminded of it that morning.
        early = [task for task in made if task.created_at < MORNING]
        return letters | cards | {bundle_key(task.owner.id, MORNING.date(), "08:30") for task in early}

    wanted: set[str] = await store.run(orders, None)
    await store.close()
    await service.start()
    return wanted


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Service]:
    """A workspace of a hundred people on the morning of their deadlines."""
    async with serving(tmp_path, more=100, at=MORNING - EVE) as begun:
        yield begun


async def _try(service: Service, people: int, kills: int, seed: int) -> None:
    wanted = await _wreck(service, people, kills, random.Random(seed))  # noqa: S311 - the same instants each time
    assert len(wanted) > 2 * people + people // 4, "too few were early enough to be reminded"
    await _until(service, wanted, 60)
    twice = {key: times for key, times in service.keys().items() if times > 1}
    assert twice == {}
    log = service.log.read_text()
    assert '"event": "failed"' not in log
    assert "Traceback" not in log


async def test_two_kills_lose_nothing_and_repeat_nothing(service: Service) -> None:
    """Twelve people, two kills: each card, each letter and each reminder stands there exactly once."""
    await _try(service, people=12, kills=2, seed=1)


@pytest.mark.soak
@pytest.mark.timeout(400)
async def test_twenty_kills_lose_nothing_and_repeat_nothing(service: Service) -> None:
    """A hundred people, twenty kills, one reply in fifteen cut off: three hundred messages, each exactly once."""
    await _try(service, people=100, kills=20, seed=2)
