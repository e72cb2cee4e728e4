"""Socket Mode: the same requests over a connection that we open, for those who have no public address."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from slack_bolt import BoltResponse
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from handlers.chat.reading import Json
from handlers.slack.web import client, quiet

Take = Callable[[Json], Awaitable[BoltResponse]]


class Handler(AsyncSocketModeHandler):
    """Answers envelopes as the HTTP door answers requests."""

    def __init__(self, take: Take, app: AsyncApp, app_token: str, base_url: str) -> None:
        super().__init__(app, app_token, logger=quiet(), web_client=client(None, base_url))
        self._take = take

    async def handle(self, client: AsyncBaseSocketModeClient, req: SocketModeRequest) -> None:
        """Takes one envelope; it is acknowledged whatever it holds, for it would only come again."""
        began = time.time()
        await send_async_response(client, req, await self._take(req.payload), began)


class SocketLine:
    """The connection. It is made in the background and made anew when it breaks."""

    def __init__(self, take: Take, app: AsyncApp, app_token: str, base_url: str) -> None:
        self._settings = (take, app, app_token, base_url)
        self._handler: Handler | None = None
        self._connecting: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begins to connect; it does not wait, since an attempt that fails is repeated for as long as it takes."""
        self._handler = Handler(*self._settings)
        connecting = self._handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt does not annotate it
        self._connecting = asyncio.create_task(connecting)

    async def stop(self) -> None:
        """Closes the connection."""
        if self._handler is None or self._connecting is None:
            return
        self._connecting.cancel()
        await asyncio.gather(self._connecting, return_exceptions=True)
        await self._handler.close_async()  # type: ignore[no-untyped-call]  # as above
