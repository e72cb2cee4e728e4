"""`klubba playground`: the product and a workspace for it, in one process, on one SQLite file of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette

from bot.config import SlackSettings
from handlers.chat.commands import COMMANDS, SHORTCUTS
from handlers.chat.conversation import Conversation
from handlers.playground.demo import demo
from handlers.playground.keeping import Keeper
from handlers.playground.page.routes import routes as page
from handlers.playground.product import CommandHint, ShortcutHint
from handlers.playground.server import Playground
from handlers.slack.door import SlackDoor
from handlers.web import health, ics
from handlers.wiring.local import LocalProduct

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
        base_url=base_url,
        commands=_COMMANDS,
        shortcuts=_SHORTCUTS,
        demo=demo(),
        keeper=keeper,
        tenant_keeper=Keeper(database.with_suffix(".tenant.json")),
    )
    door = _door(product, playground, base_url)
    pulse = health.Pulse(
        last_tick_at=lambda: product.engine.last_tick_at,
        probe=lambda: product.run(health.probe, None),
        stopping=lambda: False,
    )
    shown = playground.routes(page(playground.clients))
    routes = [*door.routes(), *health.routes(pulse), *ics.routes(product.run), *shown]
    return Starlette(routes=routes, lifespan=lambda _app: _life(product, playground, door))


def _door(product: LocalProduct, playground: Playground, base_url: str) -> SlackDoor:
    settings = SlackSettings(
        bot_token=playground.bot_token,
        signing_secret=playground.signing_secret,
        api_url=playground.api_base_url,
    )
    responses = f"{base_url}/playground/slack/response/"
    conversation = Conversation(product.run, public_url=base_url)
    return SlackDoor(conversation, settings, response_base=responses)


@asynccontextmanager
async def _life(product: LocalProduct, playground: Playground, door: SlackDoor) -> AsyncIterator[None]:
    await door.start()
    await product.start(door)
    yield
    await playground.close()
    await door.stop()
    await product.stop()
