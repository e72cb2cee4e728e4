"""A process that sends until it is killed: `python -m tests.handlers.clock.killed_sender <database url> <file>`.

The platform is a file: a line for each message, flushed before the call answers.
"""

import asyncio
import json
import random
import sys
from datetime import datetime
from pathlib import Path

from bot.domain.ids import WorkspaceId
from bot.views.nodes import Card
from handlers.chat.messenger import MessageRef
from handlers.clock import calls
from handlers.clock.engine import Engine
from storage.store import Store
from tests.fakes import Clock, FakeMessenger


class FilePlatform(FakeMessenger):
    """A platform that outlives the process."""

    file = Path()

    async def post(
        self,
        _workspace: WorkspaceId,
        channel: str,
        _card: Card,
        key: str,
        _thread: str | None = None,
        **_mention: object,
    ) -> MessageRef:
        await asyncio.sleep(random.uniform(0, 0.02))  # noqa: S311 - a delay, not a secret
        ts = f"{sum(1 for _ in self.file.open())}.0"
        with self.file.open("a") as file:
            file.write(json.dumps({"channel": channel, "key": key, "ts": ts}) + "\n")
        await asyncio.sleep(random.uniform(0, 0.02))  # noqa: S311 - a delay, not a secret
        return MessageRef(channel=channel, ts=ts)

    async def find(
        self, _workspace: WorkspaceId, channel: str, key: str, _since: datetime, _thread: str | None = None
    ) -> MessageRef | None:
        for line in self.file.read_text().splitlines():
            found = json.loads(line)
            if (found["channel"], found["key"]) == (channel, key):
                return MessageRef(channel=channel, ts=found["ts"])
        return None


async def send(url: str, file: str) -> None:
    """Sends what is due; ends when nothing is left."""
    calls.LONGEST_CALL = 0.2
    platform = FilePlatform()
    FilePlatform.file = Path(file)
    clock = Clock()
    engine = Engine(
        Store.open(url, now=clock.now), {"slack": platform}, now=clock.now, looks=(0.01, 0.02), lease=0.4
    )
    await engine.settle()


if __name__ == "__main__":
    asyncio.run(send(*sys.argv[1:]))
