"""The Slack door with a scripted conversation behind it, and the playground as its workspace, on a free port."""

import asyncio
import hashlib
import hmac
import socket
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette

from bot.config import SlackSettings
from bot.views.nodes import Card, Paragraph, Text
from handlers.chat.messages import Inbound, Reply
from handlers.playground.demo import demo
from handlers.playground.product import CommandHint, ShortcutHint
from handlers.playground.server import Playground
from handlers.slack.door import SlackDoor


class Script:
    """A conversation that notes what it hears and says what the test wants said."""

    def __init__(self) -> None:
        self.heard: list[Inbound] = []
        self.replies: Callable[[Inbound], Sequence[Reply]] = lambda _: ()
        self.pause = 0.0

    async def hear(self, inbound: Inbound) -> Sequence[Reply]:
        self.heard.append(inbound)
        await asyncio.sleep(self.pause)
        return self.replies(inbound)

    def say(self, *replies: Reply) -> None:
        self.replies = lambda _: replies


class Product:
    """A clock, and a door whose answers are awaited."""

    def __init__(self) -> None:
        self._now = demo().starts_at
        self.settled: Callable[[], Any] | None = None

    def now(self) -> datetime:
        return self._now

    def turn(self, to: datetime) -> None:
        self._now = to

    async def next_due(self, until: datetime) -> datetime | None:
        return None

    async def settle(self) -> None:
        if self.settled is not None:
            await self.settled()

    async def reset(self) -> None:
        self._now = demo().starts_at


@dataclass
class Bench:
    """What a test holds."""

    playground: Playground
    door: SlackDoor
    script: Script
    http: httpx.AsyncClient
    extra: dict[str, Any] = field(default_factory=dict)

    async def do(self, act: str, /, status: int = 200, **body: Any) -> dict[str, Any]:
        answer = await self.http.post(f"/playground/api/{act}", json=body)
        assert answer.status_code == status, answer.text
        return answer.json()

    async def ask(self, name: str, /, **query: str) -> Any:
        answer = await self.http.get(f"/playground/api/{name}", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def messages(self, channel: str, user: str) -> list[dict[str, Any]]:
        return await self.ask("messages", channel=channel, user=user)

    async def texts(self, channel: str, user: str) -> list[str]:
        return [message["text"] for message in await self.messages(channel, user)]

    async def alarms(self) -> list[str]:
        return [line["alarm"] for line in await self.ask("journal") if line["alarm"]]

    def heard(self) -> Inbound:
        """The one thing that was heard."""
        (inbound,) = self.script.heard
        return inbound

    async def send(self, body: bytes, **changes: str) -> httpx.Response:
        """Sends raw bytes to the door, signed as Slack does unless a header is changed."""
        at = changes.pop("timestamp", str(int(time.time())))
        signature = changes.pop("signature", None) or sign(self.playground.signing_secret, at, body)
        headers = {
            "Content-Type": changes.pop("content_type", "application/json"),
            "X-Slack-Request-Timestamp": at.encode(),
            "X-Slack-Signature": signature.encode(),
        }
        return await self.http.post("/slack/events", content=body, headers=headers)


def sign(secret: str, at: str, body: bytes) -> str:
    """Slack's signature over a raw body."""
    return "v0=" + hmac.new(secret.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()


def card(text: str = "Sparat", *nodes: Any) -> Card:
    """A card of one line, or of these nodes."""
    return Card(text=text, nodes=nodes or (Paragraph((Text(text),)),))


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
    while not server.started:  # noqa: ASYNC110 - uvicorn has no event for it
        await asyncio.sleep(0.005)
    await door.start()
    await door.introduced()
    yield Bench(playground, door, script, httpx.AsyncClient(base_url=base, timeout=30))
    await playground.close()
    await door.stop()
    server.should_exit = True
    await serving
    listener.close()
