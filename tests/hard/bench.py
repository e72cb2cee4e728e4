"""The whole product on the playground's workspace, with the secret at hand: tests send requests that no client would send."""

import asyncio
import hashlib
import hmac
import json
import secrets
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import uvicorn
from starlette.applications import Starlette

from handlers.chat.commands import COMMANDS, SHORTCUTS
from handlers.playground.demo import demo
from handlers.playground.product import CommandHint, ShortcutHint
from handlers.playground.server import Playground
from handlers.playground.workspace import APP, TEAM
from handlers.wiring.local import LocalDoor, LocalProduct
from handlers.wiring.playground import doors_of
from tests.walk.walking import Walk

Json = dict[str, Any]
FORM = "application/x-www-form-urlencoded"
HINTS = [
    CommandHint(name=f"/{c.name}", usage=c.usage, description=c.description, locale=c.locale)
    for c in COMMANDS
]
MENU = [ShortcutHint(name=s.name, callback_id=s.callback_id, description=s.description) for s in SHORTCUTS]


@dataclass(frozen=True)
class Bench(Walk):
    """The contract, as in a walk, and requests signed as Slack signs them but with any content."""

    playground: Playground
    product: LocalProduct
    door: LocalDoor

    async def send(self, body: bytes, content_type: str = FORM) -> httpx.Response:
        """Any body, signed; answers once all that it caused is done."""
        answer = await self.post_signed(body, content_type)
        await self.product.settle()
        return answer

    async def post_signed(self, body: bytes, content_type: str = FORM) -> httpx.Response:
        """The same, not waiting for what follows."""
        headers = signed(self.playground.signing_secret, body, content_type)
        return await self.http.post("/slack/events", content=body, headers=headers)

    async def raw(
        self, user: str, command: str, text: str, *, channel: str = "C0DIREKTORER", **more: str
    ) -> httpx.Response:
        """A slash command in Slack's notation, as it stands: nothing is escaped and no name becomes a mention."""
        return await self.send(urlencode(self.form(user, command, text, channel=channel, **more)).encode())

    def form(
        self, user: str, command: str, text: str, *, channel: str = "C0DIREKTORER", **more: str
    ) -> dict[str, str]:
        """The fields of a slash command."""
        return {
            "team_id": TEAM,
            "api_app_id": APP,
            "channel_id": channel,
            "channel_name": "kommundirektorer" if channel == "C0DIREKTORER" else "privategroup",
            "user_id": f"U0{user.upper()}",
            "user_name": user,
            "command": command,
            "text": text,
            "trigger_id": f"1.2.{secrets.token_hex(8)}",
        } | more

    async def press(
        self, user: str, action: Json, *, channel: str = "C0DIREKTORER", **more: Any
    ) -> httpx.Response:
        """A click on a control that need not exist."""
        return await self.interact(
            user,
            type="block_actions",
            channel={"id": channel, "name": "x"},
            container={"type": "message", "is_ephemeral": False},
            actions=[{"block_id": "b", "action_ts": "1.1", **action}],
            **more,
        )

    async def send_form(
        self, user: str, verb: str, subject: str, values: Json, *, room: str = "C0DIREKTORER"
    ) -> httpx.Response:
        """A form that need not have been opened. `values`: texts, or fields as Slack writes them."""
        state = {
            name: {name: value if isinstance(value, dict) else {"type": "plain_text_input", "value": value}}
            for name, value in values.items()
        }
        view = {
            "type": "modal",
            "id": f"V{secrets.token_hex(4).upper()}",
            "hash": secrets.token_hex(4),
            "callback_id": verb,
            "private_metadata": json.dumps({"room": room, "subject": subject}),
            "state": {"values": state},
        }
        return await self.interact(user, type="view_submission", view=view)

    async def interact(self, user: str, **payload: Any) -> httpx.Response:
        """Any interaction; what follows from it may still be under way."""
        whole = {
            "team": {"id": TEAM},
            "user": {"id": f"U0{user.upper()}", "username": user},
            "trigger_id": f"1.2.{secrets.token_hex(8)}",
            **payload,
        }
        return await self.post_signed(urlencode({"payload": json.dumps(whole)}).encode())

    def everything(self) -> list[Any]:
        """Every message that stands anywhere, whoever sees it."""
        workspace = self.playground.bench.workspace
        return [message for room in workspace.channels for message in workspace.messages(room)]


def signed(secret: str, body: bytes, content_type: str, at: int | None = None) -> dict[str, str]:
    """The headers of one of Slack's requests."""
    stamp = str(at if at is not None else int(time.time()))
    base = f"v0:{stamp}:".encode() + body
    return {
        "Content-Type": content_type,
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest(),
    }


def free_port() -> socket.socket:
    """A listening socket on this machine; the protocol is named so that asyncio switches Nagle's delay off."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    return listener


@asynccontextmanager
async def benched(database: Path) -> AsyncIterator[Bench]:
    """Everything `klubba playground` puts together, on a free port and on this file."""
    listener = free_port()
    base = f"http://127.0.0.1:{listener.getsockname()[1]}"
    product = LocalProduct(database, demo().starts_at)
    await asyncio.to_thread(product.open)
    playground = Playground(
        product=product,
        events_url=f"{base}/slack/events",
        messages_url=f"{base}/api/messages",
        base_url=base,
        commands=HINTS,
        shortcuts=MENU,
        demo=demo(),
    )
    doors = doors_of(product, playground, base)
    slack = doors["slack"]
    open_to = [route for door in doors.values() for route in door.routes()]
    app = Starlette(routes=[*open_to, *playground.routes()])
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        await asyncio.sleep(0.005)
    for door in doors.values():
        await door.start()
    await product.start(doors)
    async with httpx.AsyncClient(base_url=base, timeout=90) as http:
        yield Bench(http, playground, product, slack)
    await product.stop_sending()
    await playground.close()
    for door in doors.values():
        await door.stop()
    await product.close()
    server.should_exit = True
    await serving
    listener.close()
