"""The public keys that the Bot Connector signs with, fetched without holding anybody up.

Who sends tokens with made-up key ids cannot make us fetch more often than every few minutes.
"""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import jwt
import structlog

_log = structlog.get_logger()
FRESH = 24 * 3600.0  # seconds until keys are fetched again though nothing was missing
AT_MOST_EVERY = 300.0  # seconds between two fetches, whatever is asked for
AFTER_FAILURE = 1.0  # seconds until the next one when the connector did not answer
_TIMEOUT = 10.0


@dataclass(frozen=True, slots=True)
class Key:
    """A key, and the channels it may speak for ("msteams")."""

    key: Any
    endorsements: frozenset[str]


class Keys:
    """`metadata_url`: the OpenID document that says where the keys are. `clock` is the machine's, in seconds."""

    def __init__(self, metadata_url: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._metadata_url = metadata_url
        self._clock = clock
        self._keys: Mapping[str, Key] = {}
        self._not_before = 0.0
        self._fetched_at: float | None = None
        self._asking = asyncio.Lock()

    async def find(self, key_id: str) -> Key | None:
        """The key of this id; None: there is none, as far as can be told now."""
        if key_id not in self._keys or self._is_old():
            await self.fetch()
        return self._keys.get(key_id)

    async def fetch(self) -> None:
        """Fetches the keys, unless that was tried a moment ago. Keys that are known stay when it fails."""
        async with self._asking:
            now = self._clock()
            if now < self._not_before:
                return
            self._not_before = now + AFTER_FAILURE
            try:
                self._keys = await _fetched(self._metadata_url)
                self._fetched_at, self._not_before = now, now + AT_MOST_EVERY
            except (httpx.HTTPError, ValueError, KeyError, TypeError) as problem:
                _log.warning("keys not fetched", action="teams keys", error=type(problem).__name__)

    def _is_old(self) -> bool:
        return self._fetched_at is None or self._clock() - self._fetched_at > FRESH


async def _fetched(metadata_url: str) -> dict[str, Key]:
    async with httpx.AsyncClient(timeout=_TIMEOUT) as client:
        described = (await client.get(metadata_url)).raise_for_status().json()
        listed = (await client.get(described["jwks_uri"])).raise_for_status().json()
    return {
        one["kid"]: Key(jwt.PyJWK(one).key, frozenset(one.get("endorsements", ())))
        for one in listed["keys"]
        if one.get("kty") == "RSA"
    }
