"""The Slack door: requests in, over HTTP or Socket Mode; answers out; and the messenger for all that is sent later."""

from collections.abc import Sequence
from typing import Protocol

import structlog
from slack_bolt import BoltResponse
from slack_bolt.adapter.starlette.async_handler import to_starlette_response
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.config import SlackSettings
from handlers.chat.courtesies import Courtesies
from handlers.chat.messages import Inbound, Reply
from handlers.chat.reading import Json, Unreadable, parse, words
from handlers.chat.requests import Turned
from handlers.slack.answers import Answers
from handlers.slack.bolt import Bolt
from handlers.slack.guard import Guard
from handlers.slack.heard import Heard
from handlers.slack.inbound import read
from handlers.slack.introduction import Introduction
from handlers.slack.manifest import DOOR
from handlers.slack.messenger import SlackMessenger
from handlers.slack.socket_mode import SocketLine
from handlers.slack.web import SECONDS, Web

RESPONSES = "https://hooks.slack.com/"

_log = structlog.get_logger()


class Hears(Protocol):
    """The conversation, as far as a door needs it."""

    async def hear(self, inbound: Inbound) -> Sequence[Reply]:
        """Carries out what came in and says what goes back; raises nothing."""
        ...


class SlackDoor:
    """One app on one workspace. With an app token requests come over Socket Mode as well.

    `response_base` is what response URLs begin with: Slack's own address, unless a test server takes its place.
    `messenger` sends (see `handlers.chat.messenger`).
    """

    def __init__(
        self, conversation: Hears, settings: SlackSettings, *, response_base: str = RESPONSES
    ) -> None:
        self._conversation = conversation
        self._guard = Guard(settings.signing_secret) if settings.signing_secret else None
        self._web = Web(settings.bot_token, base_url=settings.api_url, response_base=response_base)
        self._introduction = Introduction(self._web.client)
        self._courtesies = Courtesies()
        self._answers = Answers(self._web, self._courtesies)
        self._bolt = Bolt(self._listen, settings)
        self._socket: SocketLine | None = None
        if settings.app_token:
            line = (self._bolt.app, settings.app_token, settings.api_url)
            self._socket = SocketLine(self._enveloped, *line)
        self.messenger = SlackMessenger(self._web)

    def routes(self) -> list[Route]:
        """Where Slack sends its requests; nowhere without a secret to check them by."""
        guard = self._guard
        if guard is None:
            return []

        async def requested(request: Request) -> Response:
            return await self._requested(guard, request)

        return [Route(DOOR, requested, methods=["POST"])]

    async def start(self) -> None:
        """Opens the lines to Slack; waits for none of them."""
        await self._web.start()
        self._introduction.start()
        if self._socket is not None:
            self._socket.start()

    async def introduced(self) -> None:
        """Returns when Slack has told who the app is; nothing needs to wait for it but a test."""
        await self._introduction.done()

    async def settle(self) -> None:
        """Returns when no answer is on its way."""
        await self._courtesies.settle()

    async def stop(self) -> None:
        """Takes no more, sees to the answers that are on their way, and closes the lines."""
        if self._socket is not None:
            await self._socket.stop()
        await self._introduction.stop()
        await self._courtesies.drain(SECONDS)
        await self._web.stop()

    async def _requested(self, guard: Guard, request: Request) -> Response:
        try:
            body = await guard.admitted(request)
            taken = await self._taken(parse(body, request.headers.get("content-type", "")))
        except Turned as turned:
            if turned.status != 200:
                _log.warning("request turned away", status=turned.status, why=turned.why)
            return Response(status_code=turned.status)
        except Unreadable as problem:
            _log.warning("request not understood", why=str(problem))
            return Response(status_code=400)
        return to_starlette_response(taken)

    async def _enveloped(self, payload: Json | None) -> BoltResponse:
        """The same for an envelope; one that is not understood would only come again, so it is acknowledged."""
        try:
            return await self._taken(payload or {})
        except Unreadable as problem:
            _log.warning("envelope not understood", why=str(problem))
            return _nothing()

    async def _taken(self, payload: Json) -> BoltResponse:
        us = self._introduction.us
        heard = read(payload, us)
        if heard is not None and us is not None and heard.back.team != us.team:
            _log.warning("request of another workspace", team=heard.back.team)
            return _nothing()
        if heard is None and payload.get("type") == "url_verification":
            payload = {"type": "url_verification", "challenge": words(payload, "challenge")}
        elif heard is None:
            return _nothing()
        return await self._bolt.dispatch(payload, heard)

    async def _listen(self, heard: Heard) -> Json:
        return self._answers.give(heard, await self._conversation.hear(heard.inbound))


def _nothing() -> BoltResponse:
    return BoltResponse(status=200, body="")
