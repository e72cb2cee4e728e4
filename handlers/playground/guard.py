"""Keeps the playground on this machine: other hosts, and pages of other sites, get 403."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

HTTP = 80
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class LoopbackOnly:
    """Lets through what was sent to a name of this machine with this port, and, for writing, from a page of its own.

    A page elsewhere can make a browser send requests here, under its own host name (rebinding) or with its own origin.
    """

    def __init__(self, app: ASGIApp, *, port: int) -> None:
        self._app = app
        self._hosts = tuple(f"{name}:{port}" for name in LOOPBACK)
        if port == HTTP:  # which a browser leaves out
            self._hosts += LOOPBACK

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or answers 403."""
        if scope["type"] == "http" and not _allowed(Headers(scope=scope), scope["method"], self._hosts):
            refusal = JSONResponse(
                {"ok": False, "error": "The playground answers this machine only."}, status_code=403
            )
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _allowed(headers: Headers, method: str, hosts: Sequence[str]) -> bool:
    host = headers.get("host", "").lower()
    if host not in hosts:
        return False
    origin = headers.get("origin")
    if method in ("GET", "HEAD") or origin is None:
        return True
    return urlsplit(origin).netloc.lower() == host
