"""The last requests both ways, ready to read."""

import json
from dataclasses import dataclass
from datetime import datetime

from handlers.playground.bench import Bench
from handlers.playground.journal import Exchange

SHOWN = 50
LONGEST = 8000


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One exchange, ready to read. `good`: there was an answer and it was no error."""

    number: int
    to_product: bool
    method: str
    status: int
    took: float
    good: bool
    alarm: str | None
    at: str
    asked: str
    answered: str


def requests(bench: Bench) -> tuple[Request, ...]:
    """The last exchanges, the newest first."""
    return tuple(_request(exchange) for exchange in bench.journal.latest()[:SHOWN])


def alarms(bench: Bench) -> int:
    """How many of the shown exchanges deserve a look."""
    return sum(exchange.alarm is not None for exchange in bench.journal.latest()[:SHOWN])


def _request(exchange: Exchange) -> Request:
    refused = isinstance(exchange.answered, dict) and exchange.answered.get("ok") is False
    return Request(
        number=exchange.number,
        to_product=exchange.direction == "to product",
        method=_called(exchange),
        status=exchange.status,
        took=exchange.took,
        good=200 <= exchange.status < 300 and not refused,
        alarm=exchange.alarm,
        at=datetime.fromtimestamp(exchange.at).astimezone().strftime("%H:%M:%S"),
        asked=_readable(exchange.asked),
        answered=_readable(exchange.answered),
    )


def _called(exchange: Exchange) -> str:
    """What was called: an event or a command; a method of the Web API; a response URL."""
    if exchange.direction == "to product":
        return exchange.method
    return "response_url" if "/response/" in exchange.path else exchange.path.rsplit("/", 1)[-1]


def _readable(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=2)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
