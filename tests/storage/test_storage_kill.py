"""kill -9 in the middle of writing: what was answered is there, and no number was given twice."""

import subprocess
import sys
import time

import pytest

from storage.health import examine
from storage.store import Store
from tests.storage.examples import does


def killed(url: str, life: int, seconds: float) -> list[tuple[str, str]]:
    """Lets a process write for so long, kills it; answers what it had answered, as keys and numbers."""
    command = [sys.executable, "-m", "tests.storage.writing", url, str(life)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        answered = [process.stdout.readline()]  # it has begun
        time.sleep(seconds)
        process.kill()
        answered += process.stdout.readlines()
    whole = [line for line in answered if line.endswith("\n")]
    return [(key, number) for key, _, number in (line.rstrip().partition(" ") for line in whole)]


async def lost(url: str, clock, answered: list[tuple[str, str]]) -> list[str]:
    """The keys that were answered and are not kept, or under another number."""
    store = Store.open(url, now=clock.now)

    def missing(books):
        return [key for key, number in answered if books.inbound.seen(key) != (True, f"B{number}")]

    found: list[str] = await store.run(does(missing), None)
    await store.close()
    return found


async def run_lives(url: str, clock, lives: int, seconds: float) -> int:
    """So many processes one after the other, each killed at another moment; answers how many commands were answered."""
    answered: list[tuple[str, str]] = []
    for life in range(lives):
        answered += killed(url, life, seconds * (life * 0.37 % 1))
        examine(url)
    assert await lost(url, clock, answered) == []
    assert len({number for _, number in answered}) == len(answered)
    return len(answered)


async def test_a_killed_process_loses_nothing_that_was_answered(database_url, clock):
    """Two processes killed while sixteen people write."""
    assert await run_lives(database_url, clock, lives=2, seconds=0.5) > 50


@pytest.mark.soak
@pytest.mark.timeout(600)
async def test_twenty_killed_processes_lose_nothing_that_was_answered(database_url, clock):
    """The same, for longer."""
    assert await run_lives(database_url, clock, lives=20, seconds=4) > 5000
