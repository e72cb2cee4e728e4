"""An engine over a real store, with a platform in memory."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import structlog

from bot.domain.people import House
from handlers.clock.engine import Engine
from storage.store import Store
from tests.fakes import Clock, FakeMessenger
from tests.scenes import LOOKS, Scene


@pytest.fixture
def platform() -> FakeMessenger:
    """An empty platform on which nothing goes wrong."""
    return FakeMessenger()


@pytest.fixture
async def scene(store: Store, platform: FakeMessenger, clock: Clock) -> AsyncIterator[Scene]:
    """An engine that is not ticking: the tests settle it."""
    engine = Engine(store, {"slack": platform}, now=clock.now, looks=LOOKS)
    yield Scene(store, engine, platform, clock)
    await engine.stop()


@pytest.fixture
def letters() -> FakeMessenger:
    """What carries letters, with nothing going wrong."""
    return FakeMessenger()


@pytest.fixture
async def lettered(
    database_url: str, platform: FakeMessenger, letters: FakeMessenger, clock: Clock
) -> AsyncIterator[Scene]:
    """An engine that can send letters too."""
    store = Store.open(database_url, now=clock.now, house=House(letters=True))
    engine = Engine(store, {"slack": platform, "mail": letters}, now=clock.now, looks=LOOKS)
    yield Scene(store, engine, platform, clock)
    await engine.stop()
    await store.close()


@pytest.fixture
def logged() -> Iterator[list[dict[str, Any]]]:
    """What was logged meanwhile."""
    with structlog.testing.capture_logs() as logs:
        yield logs
