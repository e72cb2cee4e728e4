"""`klubba run`: the product on real platforms."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import partial

from starlette.applications import Starlette

from bot.config import Settings
from handlers.chat.conversation import Conversation
from handlers.chat.messenger import Messenger
from handlers.clock.engine import Engine
from handlers.clock.now import machine_now
from handlers.clock.platforms import MAIL
from handlers.mail.messenger import MailMessenger
from handlers.slack.door import SlackDoor
from handlers.teams.wording import in_words_of_teams
from handlers.web import health, ics, pages
from handlers.wiring.doors import Door
from storage.store import Store

# Who reads a letter cannot be written to in a chat of their own: what they write, they write where others are.
LETTERS = {"teams": partial(in_words_of_teams, alone=False)}


def build(settings: Settings) -> Starlette:
    """The whole as one application, with a door for each platform that is configured. Raises StorageError when the database
    cannot be used.

    Starting: the doors, then the clock. Stopping, the other way round: no new claims, what is under way is finished,
    what was not started is handed back, the store is drained.
    """
    store = Store.open(settings.database_url, now=machine_now, house=settings.house)
    conversation = Conversation(store.run, settings.house.language, public_url=settings.public_url)
    doors = _doors(settings, conversation, store)
    engine = Engine(store, _messengers(settings, doors), now=machine_now)
    stopping = False

    @asynccontextmanager
    async def life(_app: Starlette) -> AsyncIterator[None]:
        nonlocal stopping
        for door in doors.values():
            await door.start()
        await engine.start()
        yield
        stopping = True
        await engine.stop()
        for door in doors.values():
            await door.stop()
        await store.close()

    pulse = health.Pulse(
        last_tick_at=lambda: engine.last_tick_at,
        probe=lambda: store.run(health.probe, None),
        stopping=lambda: stopping,
    )
    open_to = [route for door in doors.values() for route in door.routes()]
    routes = [*open_to, *health.routes(pulse), *ics.routes(store.run), *pages.routes()]
    return Starlette(routes=routes, lifespan=life)


def _messengers(settings: Settings, doors: Mapping[str, Door]) -> dict[str, Messenger]:
    """Those of the doors, and what carries letters."""
    messengers = {name: door.messenger for name, door in doors.items()}
    return (
        messengers if settings.mail is None else {**messengers, MAIL: MailMessenger(settings.mail, LETTERS)}
    )


def _doors(settings: Settings, conversation: Conversation, store: Store) -> Mapping[str, Door]:
    """By the first part of the ids that each mints."""
    doors: dict[str, Door] = {}
    if settings.slack is not None:
        doors["slack"] = SlackDoor(conversation, settings.slack)
    if settings.teams is not None:
        from handlers.teams.door import TeamsDoor  # noqa: PLC0415 - an extra, and large: loaded only where it is used

        doors["teams"] = TeamsDoor(conversation, settings.teams, store.run)
    return doors
