"""Bolt, set up so that a listener runs to its end before the answer goes out, and asks Slack nothing on the way."""

import re
from collections.abc import Awaitable, Callable

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.config import SlackSettings
from handlers.chat.messages import Clicked, Picked, Said, Submitted
from handlers.chat.reading import Json
from handlers.slack.heard import Heard
from handlers.slack.web import client, quiet

Listener = Callable[[Heard], Awaitable[Json]]
_HEARD = "heard"
_ANY = re.compile("")


class Bolt:
    """Carries what was heard to the one listener there is; its answer becomes the ack."""

    def __init__(self, listener: Listener, settings: SlackSettings) -> None:
        self.app = _app(settings)

        async def listen(context: AsyncBoltContext) -> BoltResponse:
            return BoltResponse(status=200, body=await listener(context[_HEARD]) or "")

        for listens_to in (
            self.app.command,
            self.app.action,
            self.app.view,
            self.app.shortcut,
            self.app.event,
        ):
            listens_to(_ANY)(listen)

    async def dispatch(self, payload: Json, heard: Heard | None) -> BoltResponse:
        """The answer to a payload, whether it came over HTTP or a socket: it is read and checked already, which is what
        Bolt's mode "socket_mode" stands for.
        """
        outline = _outline(payload, heard) if heard is not None else payload
        request = AsyncBoltRequest(body=outline, mode="socket_mode", context={_HEARD: heard})
        return await self.app.async_dispatch(request)


def _outline(payload: Json, heard: Heard) -> Json:
    """What Bolt needs to find a listener, and no more: it would stumble over anything unexpected elsewhere."""
    known: Json = {"team": {"id": heard.back.team}, "user": {"id": heard.back.user}}
    kind = payload.get("type")
    match heard.inbound:
        case Clicked(action=action):
            pressed = {"type": "button", "action_id": action.verb, "block_id": ""}
            return {**known, "type": kind, "actions": [pressed]}
        case Submitted(action=action):
            return {**known, "type": kind, "view": {"type": "modal", "callback_id": action.verb}}
        case Picked(shortcut=shortcut):
            return {**known, "type": kind, "callback_id": shortcut}
        case Said(command=str(command)):
            return {**known, "command": f"/{command}"}
        case _:
            return {**known, "type": kind, "event": {"type": payload["event"]["type"]}}


def _app(settings: SlackSettings) -> AsyncApp:
    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=settings.bot_token)

    return AsyncApp(
        name="klubba",
        logger=quiet(),
        client=client(None, settings.api_url),
        authorize=authorize,
        signing_secret=settings.signing_secret,
        process_before_response=True,
        request_verification_enabled=False,  # the guard has done it, before anything was read
        ssl_check_enabled=False,
        ignoring_self_events_enabled=False,  # what the bot says is not heard in the first place
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
