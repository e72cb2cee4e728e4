"""A scripted conversation, and what a test holds to work with the Slack door and the playground as its workspace."""

import asyncio
import hashlib
import hmac
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import httpx

from bot.views.nodes import Action, Card, Form, Paragraph, Text, TextField
from handlers.chat.messages import Inbound, Reply
from handlers.playground.demo import demo
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

    async def next_due(self, _until: datetime) -> datetime | None:
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


def form(*fields: Any, subject: str = "U7") -> Form:
    """A form with these fields."""
    return Form(
        title="Ändra uppdrag",
        submit="Spara uppdrag",
        cancel="Avbryt",
        action=Action("task.edit", subject),
        missing="Fyll i det här.",
        fields=fields or (TextField(id="text", label="Vad ska göras?", value="Ring Lund"),),
    )
