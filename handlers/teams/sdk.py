"""Microsoft's SDK, set up so that it reads no settings by itself, and its pipeline carries what was heard to one listener.

Imported only when Teams is configured: it is an extra, and large.
"""

import os
import warnings
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

# On import the SDK would read a .env of the working directory into the environment. Ours is read elsewhere, and passed on.
os.environ.setdefault("PYTHON_DOTENV_DISABLED", "1")

with warnings.catch_warnings():  # it warns of its own insides, which nobody here uses
    warnings.simplefilter("ignore")
    from microsoft_teams.api import JsonWebToken
    from microsoft_teams.api.auth.cloud_environment import PUBLIC
    from microsoft_teams.apps import ActivityContext, App
    from microsoft_teams.apps.events import ActivityEvent, CoreActivity
    from microsoft_teams.apps.http import HttpServerAdapter
    from microsoft_teams.common import ClientOptions

from bot.config import TeamsSettings
from handlers.chat.reading import Json
from handlers.teams.guard import Admitted
from handlers.teams.heard import Heard

SECONDS = 10.0
_TOKENS = 64
Listener = Callable[[Heard], Awaitable[Json | None]]


class _NoServer(HttpServerAdapter):
    """The routes are our own: a request is checked before anything of it is parsed (see `handlers.teams.guard`)."""

    def register_route(self, method: Any, path: str, handler: Any) -> None:
        """Nothing: see above."""

    def serve_static(self, path: str, directory: str) -> None:
        """Nothing."""

    async def start(self, port: int) -> None:
        """Nothing: the application that our routes belong to listens."""
        del port

    async def stop(self) -> None:
        """Nothing."""


@dataclass(slots=True)
class _Carried:
    """What goes through the pipeline, and what comes back."""

    heard: Heard
    answer: Json | None = None


class Sdk:
    """The SDK's app: its pipeline for activities, its tokens and its HTTP client.

    `token` gives the bearer for calls to the connector instead of Microsoft's login (only a test server's).
    """

    def __init__(
        self, listener: Listener, settings: TeamsSettings, token: Callable[..., Any] | None = None
    ) -> None:
        self._carried: ContextVar[_Carried] = ContextVar("carried")
        own: Json = {"token": token} if token else {"client_secret": settings.client_secret}
        self.app = App(
            client_id=settings.client_id,
            tenant_id=settings.tenants[0],
            cloud=PUBLIC,
            http_server_adapter=_NoServer(),
            dangerously_allow_unauthenticated_requests=False,
            fetch_user_token=False,
            telemetry={"agent365": False},
            client=ClientOptions(timeout=SECONDS),
            **own,
        )

        async def listen(_context: ActivityContext[Any]) -> None:
            carried = self._carried.get()
            carried.answer = await listener(carried.heard)

        self.app.use(listen)

    async def start(self) -> None:
        """Makes the app ready; opens no port."""
        await self.app.initialize()

    async def stop(self) -> None:
        """Closes its connections."""
        await self.app.api.http.http.aclose()

    async def dispatch(self, admitted: Admitted, heard: Heard) -> Json | None:
        """What the listener answers, carried through the SDK's pipeline."""
        carry = self.app.server.on_request
        if carry is None:
            raise RuntimeError("the door is not open")
        carried = _Carried(heard)
        before = self._carried.set(carried)
        try:
            body = CoreActivity.model_validate(_outline(admitted))
            await carry(ActivityEvent(body=body, token=_claims_of(admitted.token)))
        finally:
            self._carried.reset(before)
        return carried.answer

    async def bearer(self) -> str:
        """The token for a call to the connector; the SDK keeps it until it expires."""
        token = await self.app.token_provider.get_app_token()
        return str(token) if token is not None else ""


@lru_cache(_TOKENS)
def _claims_of(token: str) -> JsonWebToken:
    """What a token that was checked says, as the pipeline wants it. The connector shows the same one for an hour or so."""
    return JsonWebToken(token)


def _outline(admitted: Admitted) -> Json:
    """What the pipeline needs, and no more: it would stumble over anything unexpected elsewhere."""
    activity = admitted.activity
    return {
        "type": "message",
        "text": "",
        "id": str(activity.get("id") or ""),
        "channelId": "msteams",
        "serviceUrl": admitted.service_url,
        "from": {"id": "person"},
        "recipient": {"id": "bot"},
        "conversation": {"id": "conversation", "tenantId": admitted.tenant},
    }
