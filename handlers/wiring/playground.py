"""`klubba playground`: the product and a workspace for it, in one process, on one SQLite file of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette

from bot.config import SlackSettings, TeamsSettings
from handlers.chat.commands import COMMANDS, SHORTCUTS
from handlers.chat.conversation import Conversation
from handlers.playground.demo import demo
from handlers.playground.keeping import Keeper
from handlers.playground.page.routes import routes as page
from handlers.playground.product import CommandHint, ShortcutHint
from handlers.playground.server import Playground
from handlers.playground.teams import names
from handlers.slack.door import SlackDoor
from handlers.teams.door import TeamsDoor
from handlers.web import health, ics
from handlers.wiring.local import LocalDoor, LocalProduct

_COMMANDS = tuple(
    CommandHint(name=f"/{c.name}", usage=c.usage, description=c.description, locale=c.locale)
    for c in COMMANDS
)
_SHORTCUTS = tuple(
    ShortcutHint(name=s.name, callback_id=s.callback_id, description=s.description) for s in SHORTCUTS
)


def build(*, database: Path, base_url: str) -> Starlette:
    """The whole as one application that answers at `base_url`, on the register in the file `database`. Raises StorageError."""
    keeper = Keeper(database.with_suffix(".workspace.json"))
    kept = keeper.read()
    product = LocalProduct(database, kept.now if kept else demo().starts_at)
    product.open()
    playground = Playground(
        product=product,
        events_url=f"{base_url}/slack/events",
        messages_url=f"{base_url}/api/messages",
        base_url=base_url,
        commands=_COMMANDS,
        shortcuts=_SHORTCUTS,
        demo=demo(),
        keeper=keeper,
        tenant_keeper=Keeper(database.with_suffix(".tenant.json")),
    )
    doors = doors_of(product, playground, base_url)
    pulse = health.Pulse(
        last_tick_at=lambda: product.engine.last_tick_at,
        probe=lambda: product.run(health.probe, None),
        stopping=lambda: False,
    )
    shown = playground.routes(page(playground.clients))
    open_to = [route for door in doors.values() for route in door.routes()]
    routes = [*open_to, *health.routes(pulse), *ics.routes(product.run), *shown]
    return Starlette(routes=routes, lifespan=lambda _app: _life(product, playground, doors))


def doors_of(product: LocalProduct, playground: Playground, base_url: str) -> dict[str, LocalDoor]:
    """By the first part of the ids that each mints."""
    conversation = Conversation(product.run, public_url=base_url)
    slack = SlackSettings(
        bot_token=playground.bot_token,
        signing_secret=playground.signing_secret,
        api_url=playground.api_base_url,
    )
    keys = playground.tenant.keys
    teams = TeamsSettings(client_id=names.CLIENT_ID, client_secret=keys.secret, tenants=(names.TENANT,))
    return {
        "slack": SlackDoor(conversation, slack, response_base=f"{base_url}/playground/slack/response/"),
        "teams": TeamsDoor(
            conversation,
            teams,
            product.run,
            metadata_url=f"{base_url}/playground/teams/.well-known/openidconfiguration",
            local_service=playground.tenant.service_url,
            token=lambda *_scope: keys.bot_token(),
        ),
    }


@asynccontextmanager
async def _life(
    product: LocalProduct, playground: Playground, doors: dict[str, LocalDoor]
) -> AsyncIterator[None]:
    for door in doors.values():
        await door.start()
    await product.start(doors)
    yield
    await product.stop_sending()  # before the lines are closed that it sends on
    await playground.close()
    for door in doors.values():
        await door.stop()
    await product.close()
