"""The Slack door with a scripted conversation behind it, and the playground as its workspace, on a free port."""

import asyncio
import socket
from collections.abc import AsyncIterator

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette

from bot.config import SlackSettings
from handlers.playground.demo import demo
from handlers.playground.product import CommandHint, ShortcutHint
from handlers.playground.server import Playground
from handlers.slack.door import SlackDoor
from tests.handlers.slack.doorbench import Bench, Product, Script


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    """Door and playground, listening; Slack has told the door who it is."""
    # The protocol is named so that asyncio switches Nagle's delay off: otherwise each answer takes 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    base = f"http://127.0.0.1:{listener.getsockname()[1]}"
    script, product = Script(), Product()
    playground = Playground(
        product=product,
        events_url=f"{base}/slack/events",
        base_url=base,
        commands=[
            CommandHint(name=f"/{name}", usage="", description="", locale="sv")
            for name in ("beslut", "uppdrag", "klubba")
        ],
        shortcuts=[
            ShortcutHint(name="Spara som beslut", callback_id="save_decision", description=""),
            ShortcutHint(name="Gör till uppdrag", callback_id="make_task", description=""),
            ShortcutHint(name="Lägg på dagordningen", callback_id="add_agenda", description=""),
            ShortcutHint(name="Något annat", callback_id="something_else", description=""),
        ],
        demo=demo(),
        scopes=(
            *("commands", "chat:write", "im:write", "im:history", "users:read", "app_mentions:read"),
            *("channels:read", "groups:read", "channels:history", "groups:history"),
        ),
    )
    settings = SlackSettings(
        bot_token=playground.bot_token,
        signing_secret=playground.signing_secret,
        api_url=playground.api_base_url,
    )
    door = SlackDoor(script, settings, response_base=f"{base}/playground/slack/response/")
    product.settled = door.settle
    app = Starlette(routes=[*door.routes(), *playground.routes()])
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        await asyncio.sleep(0.005)
    await door.start()
    await door.introduced()
    async with httpx.AsyncClient(base_url=base, timeout=30) as http:
        yield Bench(playground, door, script, http)
    await playground.close()
    await door.stop()
    server.should_exit = True
    await serving
    listener.close()
