"""Socket Mode against a socket of our own, and what the lines to Slack never do."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import WSMsgType, web

from bot.config import SlackSettings
from bot.domain.ids import WorkspaceId
from handlers.chat.messages import Said, Whisper
from handlers.chat.messenger import SendFailed
from handlers.slack.door import SlackDoor
from handlers.slack.messenger import SlackMessenger
from handlers.slack.web import Web
from tests.handlers.slack.doorbench import Script, card

COMMAND = {
    "command": "/beslut",
    "text": "Vi ses i Lund",
    "team_id": "T1",
    "user_id": "U1",
    "user_name": "maja",
    "channel_id": "C1",
    "channel_name": "styrelsen",
    "trigger_id": "1.2.x",
}


@dataclass
class Slack:
    """A server that opens sockets, sends what the test gives it, and notes what came."""

    base: str = ""
    tokens: list[str] = field(default_factory=list)
    to_send: asyncio.Queue[Any] = field(default_factory=asyncio.Queue)
    acks: asyncio.Queue[Any] = field(default_factory=asyncio.Queue)
    refusals: int = 0
    stolen: int = 0

    async def opened(self, request: web.Request) -> web.Response:
        self.tokens.append(request.headers["Authorization"])
        if self.refusals:
            self.refusals -= 1
            return web.json_response({"ok": False, "error": "internal_error"})
        return web.json_response({"ok": True, "url": f"{self.base.replace('http', 'ws')}/link"})

    async def who(self, _request: web.Request) -> web.Response:
        about = {"team": "Direktörerna", "team_id": "T1", "user_id": "U9", "url": f"{self.base}/"}
        return web.json_response({"ok": True, **about})

    async def link(self, request: web.Request) -> web.WebSocketResponse:
        line = web.WebSocketResponse()
        await line.prepare(request)
        await line.send_json({"type": "hello"})
        sending = asyncio.create_task(self._send(line))
        async for message in line:
            if message.type is WSMsgType.TEXT:
                await self.acks.put(json.loads(message.data))
        sending.cancel()
        return line

    async def _send(self, line: web.WebSocketResponse) -> None:
        while True:
            await line.send_json(await self.to_send.get())

    async def elsewhere(self, _request: web.Request) -> web.Response:
        raise web.HTTPTemporaryRedirect(f"{self.base}/stolen")

    async def steal(self, _request: web.Request) -> web.Response:
        self.stolen += 1
        return web.json_response({"ok": True, "channel": "C1", "ts": "1.2"})


@pytest.fixture
async def slack() -> AsyncIterator[Slack]:
    """The server, listening."""
    server = Slack()
    app = web.Application()
    app.router.add_post("/api/apps.connections.open", server.opened)
    app.router.add_route("*", "/api/auth.test", server.who)
    app.router.add_get("/link", server.link)
    app.router.add_post("/api/chat.postMessage", server.elsewhere)
    app.router.add_post("/response/x", server.elsewhere)
    app.router.add_post("/stolen", server.steal)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield server
    await runner.cleanup()


@pytest.fixture
async def linked(slack) -> AsyncIterator[Script]:
    """The door over Socket Mode, with the conversation behind it."""
    script = Script()
    settings = SlackSettings(bot_token="xoxb-1", app_token="xapp-1", api_url=f"{slack.base}/api/")
    door = SlackDoor(script, settings)
    assert door.routes() == []
    await door.start()
    await door.introduced()
    yield script
    await door.stop()


async def test_command_over_a_socket(slack, linked):
    """An envelope is heard as a request is, answered with the private text, and opened with the app's own token."""
    linked.say(Whisper(card("B1 är sparat")))
    await slack.to_send.put({"envelope_id": "e1", "type": "slash_commands", "payload": COMMAND})
    ack = await asyncio.wait_for(slack.acks.get(), 5)
    assert (ack["envelope_id"], ack["payload"]["text"]) == ("e1", "B1 är sparat")
    (said,) = linked.heard
    assert isinstance(said, Said)
    assert (said.text, said.place.workspace_name) == ("Vi ses i Lund", "Direktörerna")
    assert slack.tokens == ["Bearer xapp-1"]


@pytest.mark.parametrize("payload", [{}, {"command": "/beslut"}, {"type": "event_callback", "event": []}])
async def test_envelope_that_cannot_be_read(slack, linked, payload):
    """It is acknowledged, since it would only come again, and not heard; the line stays."""
    await slack.to_send.put({"envelope_id": "e1", "type": "x", "payload": payload})
    await slack.to_send.put({"envelope_id": "e2", "type": "slash_commands", "payload": COMMAND})
    acks = [await asyncio.wait_for(slack.acks.get(), 5) for _ in range(2)]
    assert {ack["envelope_id"] for ack in acks} == {"e1", "e2"}
    assert len(linked.heard) == 1


async def test_start_does_not_wait_for_slack():
    """A door whose Slack is out of reach starts, and stops, at once."""
    settings = SlackSettings(bot_token="xoxb-1", app_token="xapp-1", api_url="http://127.0.0.1:9/api/")
    door = SlackDoor(Script(), settings)
    began = time.monotonic()
    await door.start()
    await asyncio.sleep(0.1)
    await door.stop()
    assert time.monotonic() - began < 2


async def test_redirects_are_not_followed(slack):
    """Neither a call with its token nor an answer follows a redirect."""
    line = Web("xoxb-1", base_url=f"{slack.base}/api/", response_base=f"{slack.base}/response/")
    await line.start()
    with pytest.raises(SendFailed, match="no_answer"):
        await SlackMessenger(line).post(WorkspaceId("slack/T1"), "C1", card(), "k")
    with pytest.raises(SendFailed, match="http_307"):
        await line.respond(f"{slack.base}/response/x", {"text": "x"})
    with pytest.raises(SendFailed, match="foreign_address"):
        await line.respond(f"{slack.base}/stolen", {"text": "x"})
    await line.stop()
    assert slack.stolen == 0
