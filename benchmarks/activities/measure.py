"""What one activity costs, beside the SDK's bare echo on the same machine in the same run.

    python benchmarks/activities/measure.py [--activities 300] [--rounds 3]

Both sides get the same signed activities over the same kind of application, and write to the same connector, which is a
process of its own. Three things are told of each activity: the time until it is answered, the time until all that it causes
is sent (the echo sends before it answers; the card of a decision goes the safe way, by the clock), and the CPU of all of it.
"""

import argparse
import asyncio
import multiprocessing
import socket
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import astuple, dataclass
from typing import Any

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.config import TeamsSettings
from bot.ports.books import Usecase
from bot.usecases import settling
from handlers.chat.conversation import Conversation
from handlers.clock.engine import Engine
from handlers.clock.now import machine_now
from handlers.playground.teams import names
from handlers.playground.teams.keys import Keys
from handlers.teams.door import TeamsDoor
from storage.migrate import upgrade
from storage.store import Store

ROOM = names.channel("rummet")
Settle = Callable[[], Awaitable[None]]
Side = tuple[httpx.AsyncClient, Settle]


def connector(port: int, published: dict[str, Any]) -> None:
    """Takes everything, and publishes the keys where the SDK and where the door look for them."""
    base = f"http://127.0.0.1:{port}"

    async def took(_request: Request) -> JSONResponse:
        return JSONResponse({"id": "1", "members": []}, status_code=201)

    async def described(_request: Request) -> JSONResponse:
        return JSONResponse({"issuer": "https://api.botframework.com", "jwks_uri": f"{base}/keys"})

    async def keys(_request: Request) -> JSONResponse:
        return JSONResponse(published)

    routes = [
        Route("/openidconfiguration", described),
        Route("/keys", keys),
        Route("/{rest:path}", took, methods=["GET", "POST", "PUT"]),
    ]
    uvicorn.run(Starlette(routes=routes), port=port, log_level="error")


def activity(base: str, text: str, number: int) -> dict[str, Any]:
    """A message in a channel that mentions the bot."""
    person = names.person(f"p{number % 10}")
    return {
        "type": "message",
        "id": str(1_800_000_000_000 + number),
        "channelId": "msteams",
        "serviceUrl": f"{base}/",
        "text": f"<at>Klubba</at> {text}",
        "textFormat": "plain",
        "from": {"id": names.member(person), "name": f"Person {number % 10}", "aadObjectId": person},
        "recipient": {"id": names.BOT, "name": "Klubba"},
        "conversation": {
            "id": f"{ROOM};messageid={1_800_000_000_000 + number}",
            "conversationType": "channel",
            "tenantId": names.TENANT,
        },
        "channelData": {"tenant": {"id": names.TENANT}, "team": {"id": ROOM}, "channel": {"id": ROOM}},
        "entities": [
            {"type": "mention", "text": "<at>Klubba</at>", "mentioned": {"id": names.BOT, "name": "Klubba"}}
        ],
        "locale": "sv-SE",
    }


@dataclass(frozen=True)
class Cost:
    """Of one activity, in milliseconds: until it is answered, until all is sent (medians), and CPU of this process (mean)."""

    answered: float
    sent: float
    cpu: float


async def cost(
    client: httpx.AsyncClient, activities: list[dict[str, Any]], token: str, settle: Settle
) -> Cost:
    """Sends them one after the other, each when all that the last one caused is sent."""
    head = {"Authorization": f"Bearer {token}"}
    answered: list[float] = []
    sent: list[float] = []
    cpu = time.process_time()
    for one in activities:
        began = time.perf_counter()
        answer = await client.post("/api/messages", json=one, headers=head)
        answered.append(1000 * (time.perf_counter() - began))
        await settle()
        sent.append(1000 * (time.perf_counter() - began))
        assert answer.status_code == 200, answer.text
    took = 1000 * (time.process_time() - cpu) / len(activities)
    return Cost(statistics.median(answered), statistics.median(sent), took)


def in_process(app: Any) -> httpx.AsyncClient:
    """A client with no socket between it and the app."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://klubba")


@asynccontextmanager
async def echo(base: str, keys: Keys) -> AsyncIterator[Side]:
    """The SDK alone: a handler that says what was said."""
    from microsoft_teams.api import MessageActivity  # noqa: PLC0415
    from microsoft_teams.api.auth.cloud_environment import PUBLIC, with_overrides  # noqa: PLC0415
    from microsoft_teams.apps import ActivityContext, App  # noqa: PLC0415

    from handlers.teams import sdk  # noqa: F401, PLC0415 - quiets what the SDK says on import

    bearer = keys.bot_token()  # kept by either side as Microsoft's would be
    app = App(
        client_id=names.CLIENT_ID,
        token=lambda *_: bearer,
        cloud=with_overrides(PUBLIC, openid_metadata_url=f"{base}/openidconfiguration"),
        dangerously_allow_unauthenticated_requests=False,
    )

    @app.on_message
    async def said(ctx: ActivityContext[MessageActivity]) -> None:
        await ctx.send(ctx.activity.text)

    await app.initialize()

    async with in_process(app.server.adapter.app) as client:
        yield client, at_once


class Clockwork:
    """The store as the clock uses it, that tells when a card has been sent and written down, and nothing more is begun."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._under_way = 0
        self._idle = asyncio.Event()
        self._sent = asyncio.Semaphore(0)
        self.on_commit = store.on_commit

    async def run_behind(self, usecase: Usecase, command: Any) -> Any:
        """Carries it out as the store does."""
        self._under_way += 1
        self._idle.clear()
        try:
            return await self._store.run_behind(usecase, command)
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()
            if usecase is settling.sent:
                self._sent.release()

    async def one(self) -> None:
        """Returns when one more card is settled and the clock has nothing to do."""
        await self._sent.acquire()
        for _ in range(5):  # what a commit wakes begins some turns of the loop later
            await asyncio.sleep(0)
            await self._idle.wait()


@asynccontextmanager
async def klubba(base: str, keys: Keys, url: str, *, sends: bool) -> AsyncIterator[Side]:
    """The real door on a register. `sends`: with the clock, which sends the card; else what is to be sent stays in the register."""
    upgrade(url, lambda _line: None)
    store = Store.open(url, now=machine_now)
    bearer = keys.bot_token()
    settings = TeamsSettings(client_id=names.CLIENT_ID, client_secret=keys.secret, tenants=(names.TENANT,))
    door = TeamsDoor(
        Conversation(store.run),
        settings,
        store.run,
        metadata_url=f"{base}/openidconfiguration",
        local_service=f"{base}/",
        token=lambda *_: bearer,
    )
    clockwork = Clockwork(store)
    engine = Engine(clockwork, {"teams": door.messenger}, now=machine_now)
    await door.start()
    if sends:
        await engine.start()
    async with in_process(Starlette(routes=door.routes())) as client:
        yield client, clockwork.one if sends else door.settle
    if sends:
        await engine.stop()
    await door.stop()
    await store.close()


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--activities", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    keys = Keys()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    beside = multiprocessing.Process(target=connector, args=(port, keys.published()), daemon=True)
    beside.start()
    await asyncio.sleep(2)
    token = keys.activity_token(f"{base}/")
    decision = "beslut Vi håller veckomöte tisdagar 09:00 ({n})"
    lines = {"echo": "hej", "hjälp": "hjälp", "beslut": decision, "beslut, kort": decision}
    found: dict[str, list[Cost]] = {name: [] for name in lines}
    with tempfile.TemporaryDirectory() as folder:
        async with (
            echo(base, keys) as bare,
            klubba(base, keys, f"sqlite:///{folder}/a.db", sends=False) as held,
            klubba(base, keys, f"sqlite:///{folder}/b.db", sends=True) as sending,
        ):
            sides = {"echo": bare, "hjälp": held, "beslut": held, "beslut, kort": sending}
            number = 1
            for round_ in range(options.rounds + 1):  # the first warms up
                for name, line in lines.items():
                    sent = [
                        activity(base, line.format(n=n), n)
                        for n in range(number, number + options.activities)
                    ]
                    number += options.activities
                    client, settle = sides[name]
                    one = await cost(client, sent, token, settle)
                    if round_:
                        found[name].append(one)
                    print(f"round {round_}: {name:12} {told(one)}", flush=True)
    beside.terminate()
    print(f"{'':20} answered ms   sent ms    CPU ms")
    medians = {name: median(costs) for name, costs in found.items()}
    for name, one in medians.items():
        print(f"{name:20} {told(one)}")
    for name in list(lines)[1:]:
        print(f"{name + ' / echo':20} {told(ratio(medians[name], medians['echo']))}")


async def at_once() -> None:
    """Nothing is sent after the answer."""


def median(costs: list[Cost]) -> Cost:
    return Cost(*(statistics.median(values) for values in zip(*map(astuple, costs), strict=True)))


def ratio(one: Cost, beside: Cost) -> Cost:
    return Cost(*(a / b for a, b in zip(astuple(one), astuple(beside), strict=True)))


def told(one: Cost) -> str:
    return "".join(f"{value:10.2f}" for value in astuple(one))


if __name__ == "__main__":
    asyncio.run(main())
