"""The Teams door: activities in over HTTP; answers out; and the messenger for all that is sent later."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.config import TeamsSettings
from bot.ports.errors import Busy, Stale
from handlers.chat.courtesies import Courtesies
from handlers.chat.messages import Inbound, PersonChanged, Reply
from handlers.chat.messenger import SendFailed
from handlers.chat.reading import Json, Unreadable
from handlers.chat.requests import Turned
from handlers.teams import ids
from handlers.teams.answers import Answers
from handlers.teams.connector import Connector
from handlers.teams.facts import account_of
from handlers.teams.guard import Admitted, Guard
from handlers.teams.heard import Heard
from handlers.teams.inbound import read
from handlers.teams.keys import Keys
from handlers.teams.mentions import mentioned
from handlers.teams.messenger import TeamsMessenger
from handlers.teams.places import way_back
from handlers.teams.references import References, Run
from handlers.teams.rosters import team_wide
from handlers.teams.sdk import SECONDS, Sdk

DOOR = "/api/messages"
METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration"
_NOT_OURS = 501

_log = structlog.get_logger()


class Hears(Protocol):
    """The conversation, as far as a door needs it."""

    async def hear(self, inbound: Inbound) -> Sequence[Reply]:
        """Carries out what came in and says what goes back; raises nothing."""
        ...


class TeamsDoor:
    """One app, for the tenants that are allowed in. `run` carries out a use case in the store.

    `metadata_url`, `local_service` and `token` lead to a test server in place of Microsoft's. `messenger` sends.
    """

    def __init__(
        self,
        conversation: Hears,
        settings: TeamsSettings,
        run: Run,
        *,
        metadata_url: str = METADATA,
        local_service: str | None = None,
        token: Callable[..., Any] | None = None,
    ) -> None:
        self._conversation = conversation
        self._keys = Keys(metadata_url)
        self._guard = Guard(self._keys, settings.client_id, settings.tenants, local_service)
        self._sdk = Sdk(self._listen, settings, token)
        self._connector = Connector(self._sdk, settings.client_id)
        self._references = References(run, local_service)
        self._courtesies = Courtesies()
        self._answers = Answers(self._connector, self._references, self._courtesies, run)
        self._is_local = local_service is not None
        self._warming: asyncio.Task[None] | None = None
        self.messenger = TeamsMessenger(self._connector, self._references)

    def routes(self) -> list[Route]:
        """Where the Bot Connector sends its requests."""
        return [Route(DOOR, self._requested, methods=["POST"])]

    async def start(self) -> None:
        """Opens the door; the keys are fetched meanwhile, so that the first request need not wait for them."""
        await self._sdk.start()
        if not self._is_local:  # a test server in this process does not listen yet
            self._warming = asyncio.create_task(self._keys.fetch())

    async def settle(self) -> None:
        """Returns when no answer is on its way."""
        await self._courtesies.settle()

    async def stop(self) -> None:
        """Sees to the answers that are on their way, and closes the lines."""
        if self._warming is not None:
            self._warming.cancel()
            await asyncio.gather(self._warming, return_exceptions=True)
        await self._courtesies.drain(SECONDS)
        await self._sdk.stop()

    async def _requested(self, request: Request) -> Response:
        try:
            admitted = await self._guard.admitted(request)
            heard = read(admitted, await self._people(admitted))
        except Turned as turned:
            _log.warning("request turned away", status=turned.status, why=turned.why)
            return Response(status_code=turned.status)
        except Unreadable as problem:
            _log.warning("activity not understood", why=str(problem))
            return Response(status_code=400)
        if heard is None:
            return Response(status_code=_NOT_OURS if admitted.activity["type"] == "invoke" else 200)
        await self._note(admitted, heard)
        heard = await team_wide(admitted, heard, self._references)
        body = await self._sdk.dispatch(admitted, heard)
        return Response(status_code=200) if body is None else JSONResponse(body)

    async def _listen(self, heard: Heard) -> Json | None:
        return self._answers.give(heard, await self._conversation.hear(heard.inbound))

    async def _note(self, admitted: Admitted, heard: Heard) -> None:
        """Keeps the way back. A register that cannot take it now is told of by the conversation, which needs it too."""
        try:
            changed = await self._references.note(heard.back, admitted.activity)
        except (Busy, Stale) as problem:
            _log.warning("way back not kept", action="teams reference", why=type(problem).__name__)
        else:
            # Teams tells of it by what it sends along, so it holds for this very answer. Strangers have it in their place.
            if changed is not None:
                await self._conversation.hear(
                    PersonChanged(
                        place=heard.inbound.place,
                        key=f"client/{heard.inbound.key}",
                        locale=changed.locale,
                        zone=changed.zone,
                    )
                )

    async def _people(self, admitted: Admitted) -> Mapping[str, str]:
        """The Entra ids of those who are mentioned. Teams is asked about somebody the first time they are mentioned."""
        users = mentioned(admitted.activity)
        if not users:
            return {}
        known = dict(await self._references.people(admitted.tenant, users))
        back = way_back(admitted)
        for user in users:
            if user not in known:
                try:
                    member = await self._connector.member(
                        back.service_url, ids.without_thread(back.conversation), user
                    )
                except SendFailed as failure:
                    _log.warning("not known", action="teams mention", reason=failure.reason)
                    continue
                account = account_of(member, admitted.tenant)
                if account is not None:
                    await self._references.note_person(account, user, back)
                    known[user] = ids.native(account)
        return known
