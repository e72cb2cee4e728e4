"""`klubba run`: the product on real platforms."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette

from bot.config import Settings, SlackSettings
from handlers.chat.conversation import Conversation
from handlers.clock.engine import Engine
from handlers.clock.now import machine_now
from handlers.slack.door import SlackDoor
from handlers.web import health, ics
from storage.store import Store


def build(settings: Settings, slack: SlackSettings) -> Starlette:
    """The whole as one application. Raises StorageError when the database cannot be used.

    Starting: the doors, then the clock. Stopping, the other way round: no new claims, what is under way is finished,
    what was not started is handed back, the store is drained.
    """
    store = Store.open(settings.database_url, now=machine_now, house=settings.house)
    conversation = Conversation(store.run, settings.house.language, public_url=settings.public_url)
    door = SlackDoor(conversation, slack)
    engine = Engine(store, {"slack": door.messenger}, now=machine_now)
    stopping = False

    @asynccontextmanager
    async def life(_app: Starlette) -> AsyncIterator[None]:
        nonlocal stopping
        await door.start()
        await engine.start()
        yield
        stopping = True
        await engine.stop()
        await door.stop()
        await store.close()

    pulse = health.Pulse(
        last_tick_at=lambda: engine.last_tick_at,
        probe=lambda: store.run(health.probe, None),
        stopping=lambda: stopping,
    )
    # Without a signing secret nothing that comes over HTTP could be believed: Socket Mode alone.
    doors = door.routes() if slack.signing_secret else []
    return Starlette(routes=[*doors, *health.routes(pulse), *ics.routes(store.run)], lifespan=life)
