"""The Teams door with a scripted conversation behind it, and the playground as its tenant, on a free port."""

import asyncio
import socket
from collections.abc import AsyncIterator

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette

from bot.config import TeamsSettings
from handlers.chat.commands import SHORTCUTS
from handlers.playground.demo import demo
from handlers.playground.product import CommandHint, ShortcutHint
from handlers.playground.server import Playground
from handlers.playground.teams import names
from handlers.teams.door import TeamsDoor
from tests.handlers.slack.doorbench import Product, Script
from tests.handlers.teams.doorbench import Bench, Register


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    """Door and playground, listening; the keys are fetched."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    base = f"http://127.0.0.1:{listener.getsockname()[1]}"
    script, product, register = Script(), Product(), Register()
    playground = Playground(
        product=product,
        events_url=f"{base}/slack/events",
        messages_url=f"{base}/api/messages",
        base_url=base,
        commands=[CommandHint(name="/beslut", usage="", description="", locale="sv")],
        shortcuts=[
            ShortcutHint(name=one.name, callback_id=one.callback_id, description="") for one in SHORTCUTS
        ],
        demo=demo(),
    )
    settings = TeamsSettings(
        client_id=names.CLIENT_ID,
        client_secret=playground.tenant.keys.secret,
        tenants=(names.TENANT,),
    )
    door = TeamsDoor(
        script,
        settings,
        register.run,
        metadata_url=f"{base}/playground/teams/.well-known/openidconfiguration",
        local_service=playground.tenant.service_url,
        token=lambda *_: playground.tenant.keys.bot_token(),
    )
    product.settled = door.settle
    app = Starlette(routes=[*door.routes(), *playground.routes()])
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        await asyncio.sleep(0.005)
    await door.start()
    async with httpx.AsyncClient(base_url=base, timeout=30) as http:
        yield Bench(playground, door, script, http, register)
    await playground.close()
    await door.stop()
    server.should_exit = True
    await serving
    listener.close()
