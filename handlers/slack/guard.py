"""What a raw request must be before anything in it is read: small, in time, signed by Slack, and not seen before."""

import hashlib
import hmac
import re
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.requests import Request

from handlers.chat import requests
from handlers.chat.requests import Turned

OLDEST = 300
_TIMESTAMP = re.compile(r"[0-9]{10}")
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")


class Guard:
    """Lets Slack's own requests in. `clock` is the machine's, in seconds."""

    def __init__(self, signing_secret: str, clock: Callable[[], float] = time.time) -> None:
        self._secret = signing_secret.encode()
        self._clock = clock
        self._seen: OrderedDict[str, float] = OrderedDict()

    async def admitted(self, request: Request) -> bytes:
        """The body of a request. Raises Turned: 413 too large, 408 too slow, 401 not Slack's, 200 a replay."""
        timestamp = request.headers.get("x-slack-request-timestamp", "")
        signature = request.headers.get("x-slack-signature", "")
        if not self._in_time(timestamp) or not _SIGNATURE.fullmatch(signature):
            raise Turned(401, "no valid timestamp or signature")
        body = await requests.body(request)
        if not hmac.compare_digest(self._signed(timestamp, body), signature):
            raise Turned(401, "not signed by Slack")
        if self._replayed(signature):
            raise Turned(200, "a replay")
        return body

    def _in_time(self, timestamp: str) -> bool:
        fits = _TIMESTAMP.fullmatch(timestamp)
        return bool(fits) and abs(self._clock() - int(timestamp)) <= OLDEST

    def _signed(self, timestamp: str, body: bytes) -> str:
        base = b"v0:%b:%b" % (timestamp.encode(), body)
        return f"v0={hmac.new(self._secret, base, hashlib.sha256).hexdigest()}"

    def _replayed(self, signature: str) -> bool:
        """Notes a signature. It is kept for as long as its timestamp could be in time, five minutes ahead included."""
        now = self._clock()
        while self._seen and next(iter(self._seen.values())) < now - 2 * OLDEST:
            self._seen.popitem(last=False)
        known = signature in self._seen
        self._seen.setdefault(signature, now)
        return known
