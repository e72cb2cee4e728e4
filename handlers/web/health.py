"""Whether the process works: for an operator, a container's health check and a load balancer."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.ports.books import Books

STALE_AFTER = 15.0
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """What is asked: when the clock last ticked (monotonic seconds; None: not started) and whether the store answers."""

    last_tick_at: Callable[[], float | None]
    probe: Callable[[], Awaitable[None]]
    stopping: Callable[[], bool]


def routes(pulse: Pulse) -> list[Route]:
    """/healthz: the clock ticks and the store takes writes. /readyz: the same, and not about to stop."""

    async def healthz(_request: Request) -> JSONResponse:
        return await _answer(pulse, ready=False)

    async def readyz(_request: Request) -> JSONResponse:
        return await _answer(pulse, ready=True)

    return [Route("/healthz", healthz), Route("/readyz", readyz)]


async def _answer(pulse: Pulse, *, ready: bool) -> JSONResponse:
    ticked = pulse.last_tick_at()
    facts = {
        "clock": ticked is not None and time.monotonic() - ticked < STALE_AFTER,
        "store": await _writes(pulse),
    }
    if ready:
        facts["accepting"] = not pulse.stopping()
    return JSONResponse(facts, status_code=200 if all(facts.values()) else 503)


async def _writes(pulse: Pulse) -> bool:
    try:
        await pulse.probe()
    except Exception:  # noqa: BLE001 - whatever is wrong with the store, the answer is that it does not work
        return False
    return True


def probe(_command: None, books: Books, _now: datetime) -> None:
    """A use case that writes a row of its own, older than all others, and removes it."""
    books.inbound.add("health", None, LONG_AGO)
    books.inbound.forget_before(LONG_AGO + timedelta(seconds=1))
