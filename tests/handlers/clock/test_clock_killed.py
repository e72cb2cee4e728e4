"""Killed at any instruction, again and again: no message is lost and none is sent twice."""

import asyncio
import json
import random
import sys
from pathlib import Path

import pytest

from handlers.clock.engine import Engine
from storage.store import Store
from tests.fakes import Clock, FakeMessenger
from tests.scenes import LOOKS, Scene

TASKS = 100


async def _wrote_everything(url: str, clock: Clock) -> None:
    store = Store.open(url, now=clock.now)
    scene = Scene(store, Engine(store, {}, now=clock.now, looks=LOOKS), FakeMessenger(), clock)
    for number in range(TASKS):
        await scene.task(f"@per åtgärd {number}", room=f"rum{number % 9}")
    await store.close()


@pytest.mark.soak
@pytest.mark.timeout(300)
async def test_killed_at_random_each_message_gets_there_once(
    database_url: str, clock: Clock, tmp_path: Path
) -> None:
    """A hundred tasks, a card and a message each; the process is killed about every second until all is sent."""
    await _wrote_everything(database_url, clock)
    platform = tmp_path / "platform.jsonl"
    platform.touch()
    kills, done = 0, False
    while not done:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.handlers.clock.killed_sender", database_url, str(platform)
        )
        try:
            async with asyncio.timeout(random.uniform(0.9, 1.6)):  # noqa: S311 - a moment, not a secret
                done = await process.wait() == 0
        except TimeoutError:
            process.kill()
            await process.wait()
            kills += 1
    keys = [json.loads(line)["key"] for line in platform.read_text().splitlines()]
    print(f"{kills} kills")  # noqa: T201 - the figure of the run
    assert kills > 0
    assert len(keys) == len(set(keys)) == 2 * TASKS
