"""A tiny product on real Bolt, and the playground around it, served by uvicorn on a free port of this machine."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import httpx
import pytest
import uvicorn
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from handlers.playground.demo import demo
from handlers.playground.page import routes as page
from handlers.playground.product import CommandHint, ShortcutHint
from handlers.playground.server import Playground
from tests.handlers.playground.browser import Browser

SCOPES = (
    *("commands", "chat:write", "im:write", "im:history", "users:read", "app_mentions:read"),
    *("channels:read", "groups:read", "channels:history"),
)


class TinyProduct:
    """A clock, what becomes due on it, and what is under way."""

    def __init__(self) -> None:
        self._now = demo().starts_at
        self.due: list[tuple[datetime, Callable[[], Awaitable[Any]]]] = []
        self.under_way: set[asyncio.Task[Any]] = set()
        self.resets = 0

    def now(self) -> datetime:
        return self._now

    def turn(self, to: datetime) -> None:
        assert to >= self._now
        self._now = to

    async def next_due(self, until: datetime) -> datetime | None:
        return min((at for at, _ in self.due if self._now < at <= until), default=None)

    async def settle(self) -> None:
        while self.under_way:
            await asyncio.gather(*self.under_way)
        for at, act in sorted((d for d in self.due if d[0] <= self._now), key=lambda d: d[0]):
            self.due.remove((at, act))
            await act()

    async def reset(self) -> None:
        self._now = demo().starts_at
        self.due.clear()
        self.resets += 1

    def begin(self, act: Awaitable[Any]) -> None:
        task = asyncio.ensure_future(act)
        self.under_way.add(task)
        task.add_done_callback(self.under_way.discard)


@dataclass
class Bench:
    """What a test holds: the playground, Bolt's app to listen with, its client, and the contract over HTTP."""

    playground: Playground
    product: TinyProduct
    app: AsyncApp
    client: AsyncWebClient
    http: httpx.AsyncClient
    requests: list[Request] = field(default_factory=list)

    async def do(self, act: str, /, status: int = 200, **body: Any) -> dict[str, Any]:
        answer = await self.http.post(f"/playground/api/{act}", json=body)
        assert answer.status_code == status, answer.text
        return answer.json()

    async def ask(self, name: str, /, **query: str) -> Any:
        answer = await self.http.get(f"/playground/api/{name}", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def texts(self, channel: str, user: str) -> list[str]:
        return [message["text"] for message in await self.ask("messages", channel=channel, user=user)]

    async def last(self, channel: str, user: str) -> dict[str, Any]:
        return (await self.ask("messages", channel=channel, user=user))[-1]


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    """The tiny product and its playground, listening."""
    # The protocol is named so that asyncio switches Nagle's delay off: otherwise each answer takes 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    base = f"http://127.0.0.1:{listener.getsockname()[1]}"
    product = TinyProduct()
    playground = Playground(
        product=product,
        events_url=f"{base}/slack/events",
        base_url=base,
        commands=[CommandHint(name="/beslut", usage="text", description="Spara ett beslut", locale="sv")],
        shortcuts=[ShortcutHint(name="Spara som beslut", callback_id="save_decision", description="")],
        demo=demo(),
        scopes=SCOPES,
    )
    client = AsyncWebClient(token=playground.bot_token, base_url=playground.api_base_url, retry_handlers=[])
    app = AsyncApp(client=client, signing_secret=playground.signing_secret, process_before_response=True)
    made = Bench(playground, product, app, client, httpx.AsyncClient(base_url=base, timeout=30))
    handler = AsyncSlackRequestHandler(app)

    async def events(request: Request) -> Response:
        await request.body()
        made.requests.append(request)
        return await handler.handle(request)

    routes = [
        Route("/slack/events", events, methods=["POST"]),
        *playground.routes(page.routes(playground.clients)),
    ]
    server = uvicorn.Server(uvicorn.Config(Starlette(routes=routes), log_level="error", lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        await asyncio.sleep(0.005)
    yield made
    await made.http.aclose()
    await playground.close()
    server.should_exit = True
    await serving
    listener.close()


@pytest.fixture
def browser(bench: Bench) -> Browser:
    """A window on the page, without script."""
    return Browser(bench.http)
