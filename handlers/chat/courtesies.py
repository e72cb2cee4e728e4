"""Calls that may be lost without harm: they start right after the commit, and are awaited before the door closes."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog

from bot.ports.errors import Busy, Stale
from handlers.chat.messenger import SendFailed

_log = structlog.get_logger()


class Courtesies:
    """Keeps hold of calls that are under way."""

    def __init__(self) -> None:
        self._under_way: set[asyncio.Task[None]] = set()

    def begin(self, what: str, call: Coroutine[Any, Any, None]) -> None:
        """Starts a call; `what` names it in the log, should it fail."""
        task = asyncio.create_task(_carried(what, call))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def settle(self) -> None:
        """Returns when nothing is under way."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def drain(self, seconds: float) -> None:
        """Waits for what is under way, but no longer than this; what is left is dropped."""
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)


async def _carried(what: str, call: Coroutine[Any, Any, None]) -> None:
    try:
        await call
    except SendFailed as failure:
        _log.warning("courtesy lost", action=what, kind=failure.kind, reason=failure.reason)
    except (Busy, Stale) as problem:  # what it had to ask of the register, or to keep there
        _log.warning("courtesy lost", action=what, kind="retry", reason=type(problem).__name__)
