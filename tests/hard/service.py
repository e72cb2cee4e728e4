"""The service as a process that can be killed, and a Slack workspace in the test that outlives it."""

import asyncio
import os
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

import httpx
import uvicorn
from starlette.applications import Starlette

from handlers.playground.bench import SCOPES
from handlers.playground.demo import demo
from handlers.playground.entities import Message, User
from handlers.playground.server import Playground
from handlers.playground.workspace import APP, TEAM
from tests.hard.bench import FORM, HINTS, MENU, free_port, signed

ROOM = "C0DIREKTORER"


class SetClock:
    """The product's clock as the workspace reads it: the machine's, so many seconds ahead."""

    def __init__(self, ahead: timedelta) -> None:
        self.ahead = ahead

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def turn(self, to: datetime) -> None:
        raise NotImplementedError

    async def next_due(self, _until: datetime) -> datetime | None:
        return None

    async def settle(self) -> None:
        pass

    async def reset(self) -> None:
        raise NotImplementedError


@dataclass
class Service:
    """One workspace and, most of the time, one process that serves it. `database` is the address of its register."""

    playground: Playground
    database: str
    port: int
    environment: dict[str, str]
    http: httpx.AsyncClient
    log: Path
    triggers: int = 0
    process: asyncio.subprocess.Process | None = None
    started: list[asyncio.subprocess.Process] = field(default_factory=list)

    async def start(self, *, wait: bool = True, **more: str) -> asyncio.subprocess.Process:
        """Starts a process; with `wait` it answers once it is ready."""
        with self.log.open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.hard.serve"),
                env={**self.environment, **more},
                stdout=log,
                stderr=log,
            )
        self.started.append(process)
        if wait:
            self.process = process
            await self.ready()
        return process

    async def ready(self, seconds: float = 20.0) -> None:
        """Returns when the process says that it is ready."""
        async with asyncio.timeout(seconds):
            while True:
                assert self.process is not None
                assert self.process.returncode is None, self.log.read_text()[-2000:]
                try:
                    if (await self.http.get("/readyz")).status_code == 200:
                        return
                except httpx.HTTPError:
                    pass
                await asyncio.sleep(0.05)

    async def kill(self) -> None:
        """Kill -9."""
        assert self.process is not None
        self.process.kill()
        await self.process.wait()

    async def stop(self, seconds: float = 25.0) -> int:
        """SIGTERM; answers the exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), seconds)

    async def command(self, user: str, command: str, text: str) -> bool:
        """One slash command in Slack's notation. Says whether it was acknowledged."""
        self.triggers += 1
        fields = {
            "team_id": TEAM,
            "api_app_id": APP,
            "channel_id": ROOM,
            "channel_name": "kommundirektorer",
            "user_id": user,
            "user_name": user.lower(),
            "command": command,
            "text": text,
            "trigger_id": f"1.2.{self.triggers}",
        }
        body = urlencode(fields).encode()
        headers = signed(self.playground.signing_secret, body, FORM)
        try:
            answer = await self.http.post("/slack/events", content=body, headers=headers)
        except httpx.HTTPError:
            return False
        return answer.status_code == 200 and "gick inte att spara" not in answer.text

    def messages(self) -> list[Message]:
        """Every message of the bot's that carries the key of a delivery."""
        workspace = self.playground.bench.workspace
        everything = [message for room in workspace.channels for message in workspace.messages(room)]
        return [message for message in everything if message.metadata is not None]

    def keys(self) -> Counter[str]:
        """How often each delivery stands there."""
        return Counter(
            message.metadata["event_payload"]["key"] for message in self.messages() if message.metadata
        )


def people(count: int) -> tuple[User, ...]:
    """So many more people."""
    first = demo().users[0]
    return tuple(
        replace(first, id=f"U1P{n:03}", handle=f"p{n:03}", name=f"Person {n:03}", roles=(), admin=False)
        for n in range(count)
    )


@asynccontextmanager
async def serving(
    folder: Path, *, more: int = 0, at: datetime | None = None, without: str = ""
) -> AsyncIterator[Service]:
    """A workspace with the demo's people and `more`; no process yet. `at`: what the product's clock shows at first. `without`: a
    scope that the app was installed without.
    """
    ahead = at - datetime.now(UTC) if at is not None else timedelta(0)
    listener, door = free_port(), free_port()
    port = door.getsockname()[1]
    door.close()
    base = f"http://127.0.0.1:{listener.getsockname()[1]}"
    begin = demo()
    begin = replace(begin, users=(*begin.users, *people(more)))
    playground = Playground(
        product=SetClock(ahead),
        events_url=f"http://127.0.0.1:{port}/slack/events",
        base_url=base,
        commands=HINTS,
        shortcuts=MENU,
        demo=begin,
        scopes=tuple(s for s in (*SCOPES, "channels:history", "groups:history") if s != without),
    )
    server = uvicorn.Server(
        uvicorn.Config(Starlette(routes=playground.routes()), log_level="error", lifespan="off")
    )
    serve = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        await asyncio.sleep(0.005)
    database = f"sqlite:///{folder / 'klubba.db'}"
    environment = {
        **{name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ},
        "KLUBBA_DATABASE_URL": database,
        "KLUBBA_PORT": str(port),
        "SLACK_BOT_TOKEN": playground.bot_token,
        "SLACK_SIGNING_SECRET": playground.signing_secret,
        "SLACK_API_URL": playground.api_base_url,
        "HARD_CLOCK_AHEAD": str(ahead.total_seconds()),
        "HARD_LOOKS": "0.5,1.5",
        "HARD_LEASE": "17",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=10) as http:
        service = Service(playground, database, port, environment, http, folder / "log")
        yield service
        for process in service.started:
            if process.returncode is None:
                process.kill()
                await process.wait()
    await playground.close()
    server.should_exit = True
    await serve
    listener.close()
