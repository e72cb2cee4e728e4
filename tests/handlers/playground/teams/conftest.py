"""A stub of a bot in Teams and the playground's tenant around it, served by uvicorn on a free port of this machine."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import httpx
import jwt
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from handlers.playground.demo import demo
from handlers.playground.page import routes as page
from handlers.playground.product import CommandHint, ShortcutHint
from handlers.playground.server import Playground
from handlers.playground.teams import names
from tests.handlers.playground.browser import Browser
from tests.handlers.playground.conftest import TinyProduct

Json = dict[str, Any]
CARD = "application/vnd.microsoft.card.adaptive"


def card(*body: Json, actions: tuple[Json, ...] = ()) -> Json:
    """A card of these elements."""
    made: Json = {"type": "AdaptiveCard", "version": "1.5", "body": list(body)}
    return {**made, "actions": list(actions)} if actions else made


def words(text: str, **style: Any) -> Json:
    """A line of literal words."""
    return {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": text, **style}]}


def message(shown: Json, summary: str = "kort") -> Json:
    """The activity that brings a card."""
    return {
        "type": "message",
        "summary": summary,
        "attachments": [{"contentType": CARD, "content": shown}],
    }


def execute(title: str, verb: str, subject: str = "", **more: Any) -> Json:
    """A button that acts."""
    data = {"klubba": {"verb": verb, "subject": subject, **more}}
    return {"type": "Action.Execute", "title": title, "verb": "klubba", "data": data}


def received(activity: Json) -> Json | None:
    """What Teams takes for an answer when there is nothing to say: a word to a press, else nothing at all."""
    spoken = {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Mottaget."}
    return spoken if activity.get("name") == "adaptiveCard/action" else None


@dataclass
class Bot:
    """What a test holds: the playground, the activities that came, what to answer to an invoke, and a way to call the connector."""

    playground: Playground
    product: TinyProduct
    http: httpx.AsyncClient
    activities: list[Json] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    answer: Callable[[Json], Json | None] = field(default=received)
    status: int = 200
    token: str = ""

    async def login(self) -> None:
        form = {
            "grant_type": "client_credentials",
            "client_id": names.CLIENT_ID,
            "client_secret": self.playground.tenant.keys.secret,
            "scope": "https://api.botframework.com/.default",
        }
        granted = await self.http.post("/playground/teams/oauth2/v2.0/token", data=form)
        self.token = granted.json()["access_token"]

    async def call(self, method: str, path: str, body: Json | None = None) -> httpx.Response:
        if not self.token:
            await self.login()
        headers = {"Authorization": f"Bearer {self.token}"}
        return await self.http.request(method, f"/playground/teams/v3{path}", json=body, headers=headers)

    async def post(self, conversation: str, body: Json) -> httpx.Response:
        return await self.call("POST", f"/conversations/{quote(conversation, safe='')}/activities", body)

    async def do(self, act: str, /, status: int = 200, **body: Any) -> Json:
        answer = await self.http.post(f"/playground/api/{act}", json={"client": "teams", **body})
        assert answer.status_code == status, answer.text
        return answer.json()

    async def ask(self, name: str, /, **query: str) -> Any:
        answer = await self.http.get(f"/playground/api/{name}", params={"client": "teams", **query})
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def last(self, channel: str, user: str) -> Json:
        return (await self.ask("messages", channel=channel, user=user))[-1]

    @property
    def heard(self) -> list[str]:
        return [one.get("name") or one["type"] for one in self.activities]


BOARD = names.channel("styrelsen")


def talk(handle: str) -> str:
    """The personal chat of one of the demo's people."""
    return names.talk(names.person(handle))


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    """The stub and its playground, listening."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    base = f"http://127.0.0.1:{listener.getsockname()[1]}"
    product = TinyProduct()
    playground = Playground(
        product=product,
        events_url=f"{base}/slack/events",
        messages_url=f"{base}/api/messages",
        base_url=base,
        commands=[CommandHint(name="/beslut", usage="text", description="Spara ett beslut", locale="sv")],
        shortcuts=[ShortcutHint(name="Spara som beslut", callback_id="save_decision", description="")],
        demo=demo(),
    )
    made = Bot(playground, product, httpx.AsyncClient(base_url=base, timeout=30))

    async def messages(request: Request) -> Response:
        activity = await request.json()
        made.activities.append(activity)
        made.tokens.append(request.headers["authorization"].removeprefix("Bearer "))
        answer = made.answer(activity)
        if answer is None:
            return Response(status_code=made.status)
        return JSONResponse(answer, status_code=made.status)

    routes = [
        Route("/api/messages", messages, methods=["POST"]),
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
def browser(bot: Bot) -> Browser:
    """A window on the page, without script."""
    return Browser(bot.http)


async def claims(bot: Bot, token: str) -> Json:
    """What a token says, checked with the keys that the connector publishes."""
    described = (await bot.http.get("/playground/teams/.well-known/openidconfiguration")).json()
    keys = (await bot.http.get(described["jwks_uri"])).json()["keys"]
    kid = jwt.get_unverified_header(token)["kid"]
    key = next(one for one in keys if one["kid"] == kid)
    assert key["endorsements"] == ["msteams"]
    return jwt.decode(
        token, jwt.PyJWK(key).key, algorithms=["RS256"], audience=names.CLIENT_ID, issuer=described["issuer"]
    )
