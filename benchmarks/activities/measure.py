"""What one activity costs, beside the SDK's bare echo on the same machine in the same run.

    python benchmarks/activities/measure.py [--activities 300] [--rounds 3]

Both sides get the same signed activities over the same kind of application, and write to the same connector, which is a
process of its own. What the door sends after it has answered is counted too: the clock stops when it is sent.
"""

import argparse
import asyncio
import multiprocessing
import socket
import statistics
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.config import TeamsSettings
from handlers.chat.conversation import Conversation
from handlers.playground.teams import names
from handlers.playground.teams.keys import Keys
from handlers.teams.door import TeamsDoor
from storage.migrate import upgrade
from storage.store import Store

NOW = datetime(2027, 3, 9, 8, 0, tzinfo=UTC)
ROOM = names.channel("rummet")


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


async def cost(
    client: httpx.AsyncClient, activities: list[dict[str, Any]], token: str, settle: Any
) -> tuple[float, float]:
    """CPU and median time of one, in milliseconds."""
    head = {"Authorization": f"Bearer {token}"}
    times: list[float] = []
    cpu = time.process_time()
    for one in activities:
        began = time.perf_counter()
        answer = await client.post("/api/messages", json=one, headers=head)
        await settle()
        times.append(1000 * (time.perf_counter() - began))
        assert answer.status_code == 200, answer.text
    return 1000 * (time.process_time() - cpu) / len(activities), statistics.median(times)


def in_process(app: Any) -> httpx.AsyncClient:
    """A client with no socket between it and the app."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://klubba")


@asynccontextmanager
async def echo(base: str, keys: Keys) -> AsyncIterator[tuple[httpx.AsyncClient, Any]]:
    """The SDK alone: a handler that says what was said."""
    from microsoft_teams.api import MessageActivity  # noqa: PLC0415
    from microsoft_teams.api.auth.cloud_environment import PUBLIC, with_overrides  # noqa: PLC0415
    from microsoft_teams.apps import ActivityContext, App  # noqa: PLC0415

    from handlers.teams import sdk  # noqa: F401, PLC0415 - quiets what the SDK says on import

    app = App(
        client_id=names.CLIENT_ID,
        token=lambda *_: keys.bot_token(),
        cloud=with_overrides(PUBLIC, openid_metadata_url=f"{base}/openidconfiguration"),
        dangerously_allow_unauthenticated_requests=False,
    )

    @app.on_message
    async def said(ctx: ActivityContext[MessageActivity]) -> None:
        await ctx.send(ctx.activity.text)

    await app.initialize()

    async def settled() -> None:
        return None

    async with in_process(app.server.adapter.app) as client:
        yield client, settled


@asynccontextmanager
async def klubba(base: str, keys: Keys, folder: str) -> AsyncIterator[tuple[httpx.AsyncClient, Any]]:
    """The real door on a register."""
    url = f"sqlite:///{folder}/bench.db"
    upgrade(url, lambda _line: None)
    ticks = iter(range(10_000_000))
    store = Store.open(url, now=lambda: NOW + timedelta(seconds=next(ticks)))
    settings = TeamsSettings(client_id=names.CLIENT_ID, client_secret=keys.secret, tenants=(names.TENANT,))
    door = TeamsDoor(
        Conversation(store.run),
        settings,
        store.run,
        metadata_url=f"{base}/openidconfiguration",
        local_service=f"{base}/",
        token=lambda *_: keys.bot_token(),
    )
    await door.start()
    async with in_process(Starlette(routes=door.routes())) as client:
        yield client, door.settle
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
    lines = {"echo": "hej", "beslut": "beslut Vi håller veckomöte tisdagar 09:00 ({n})", "hjälp": "hjälp"}
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in lines}
    with tempfile.TemporaryDirectory() as folder:
        async with echo(base, keys) as bare, klubba(base, keys, folder) as ours:
            number = 1
            for round_ in range(options.rounds + 1):  # the first warms up
                for name, line in lines.items():
                    client, settle = bare if name == "echo" else ours
                    sent = [
                        activity(base, line.format(n=n), n)
                        for n in range(number, number + options.activities)
                    ]
                    number += options.activities
                    one = await cost(client, sent, token, settle)
                    if round_:
                        found[name].append(one)
                    print(f"round {round_}: {name:7} {one[0]:6.2f} ms CPU {one[1]:6.2f} ms", flush=True)
    beside.terminate()
    cpu = {name: statistics.median(one[0] for one in costs) for name, costs in found.items()}
    taken = {name: statistics.median(one[1] for one in costs) for name, costs in found.items()}
    for name in lines:
        print(
            f"{name:7} {cpu[name]:6.2f} ms CPU ({cpu[name] / cpu['echo']:.2f} ×)"
            f" {taken[name]:6.2f} ms ({taken[name] / taken['echo']:.2f} ×)"
        )


if __name__ == "__main__":
    asyncio.run(main())
