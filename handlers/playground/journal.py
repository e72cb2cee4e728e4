"""The last requests both ways, for people to look into; without secrets."""

import re
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

KEPT = 200
LONGEST = 20_000
_SECRET_KEYS = frozenset(
    {
        *("token", "trigger_id", "response_url", "response_urls", "signature", "authorization"),
        *("access_token", "client_secret"),
    }
)
_SECRET_TEXT = re.compile(
    r"xox[abepsr]-[\w-]+|xapp-[\w-]+|v0=[0-9a-f]{64}|(?<=/slack/response/)[\w-]+|eyJ[\w-]+\.[\w-]+\.[\w-]+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request and its answer. `at` is the machine's clock (seconds); `took` milliseconds; `status` 0: no answer.

    `alarm` says what a reader should notice at once (an unknown method, an answer that came too late).
    """

    number: int
    at: float
    direction: Literal["to product", "from product"]
    method: str
    path: str
    status: int
    took: float
    asked: Any
    answered: Any
    alarm: str | None = None


class Journal:
    """Keeps the last two hundred exchanges."""

    def __init__(self) -> None:
        self._kept: deque[Exchange] = deque(maxlen=KEPT)
        self._count = 0

    def reset(self) -> None:
        """Forgets them all."""
        self._kept.clear()

    def add(
        self,
        *,
        direction: Literal["to product", "from product"],
        method: str,
        path: str,
        status: int,
        began: float,
        asked: Any,
        answered: Any,
        alarm: str | None = None,
    ) -> None:
        """Notes an exchange that began at that instant of the machine's clock (seconds)."""
        self._count += 1
        self._kept.append(
            Exchange(
                number=self._count,
                at=began,
                direction=direction,
                method=method,
                path=redacted(path),
                status=status,
                took=round((time.time() - began) * 1000, 1),
                asked=redacted(asked),
                answered=redacted(answered),
                alarm=alarm,
            )
        )

    @property
    def count(self) -> int:
        """How many were ever noted: it changes with every request."""
        return self._count

    def latest(self) -> Sequence[Exchange]:
        """The newest first."""
        return tuple(reversed(self._kept))


def redacted(value: Any) -> Any:
    """The same without tokens, signatures, trigger ids and the names of response URLs."""
    if isinstance(value, str):
        return _SECRET_TEXT.sub("•••", value[:LONGEST])
    if isinstance(value, list | tuple):
        return [redacted(item) for item in value]
    if isinstance(value, dict):
        return {
            key: "•••" if str(key).lower() in _SECRET_KEYS and item else redacted(item)
            for key, item in value.items()
        }
    return value
