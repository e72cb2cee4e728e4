"""Asks Slack whether the tokens are good, for whom is about to run the service."""

from dataclasses import dataclass

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.config import SlackSettings
from handlers.slack.manifest import SCOPES
from handlers.slack.web import client

_SCOPES_HEADER = "x-oauth-scopes"


class TokenRefused(Exception):
    """A token that Slack does not take, or Slack did not answer; the message says which and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BotToken:
    """What a bot token is good for. `missing`: scopes of the manifest that the app was not installed with."""

    workspace: str
    bot: str
    missing: tuple[str, ...]


async def bot_token(settings: SlackSettings) -> BotToken:
    """Whom the bot token belongs to and which scopes it lacks. Raises TokenRefused."""
    web = client(settings.bot_token, settings.api_url)
    try:
        told = await web.auth_test()
    except (SlackApiError, aiohttp.ClientError, OSError, TimeoutError) as problem:
        raise TokenRefused(f"SLACK_BOT_TOKEN: {_why(problem)}") from problem
    headers = {name.lower(): value for name, value in told.headers.items()}
    granted = {scope.strip() for scope in headers.get(_SCOPES_HEADER, "").split(",")}
    return BotToken(
        workspace=str(told["team"]),
        bot=str(told["user"]),
        missing=tuple(scope for scope in SCOPES if scope not in granted),
    )


async def app_token(settings: SlackSettings, token: str) -> None:
    """Whether Socket Mode may be opened with this app-level token. Raises TokenRefused."""
    web: AsyncWebClient = client(None, settings.api_url)
    try:
        await web.apps_connections_open(app_token=token)
    except (SlackApiError, aiohttp.ClientError, OSError, TimeoutError) as problem:
        raise TokenRefused(f"SLACK_APP_TOKEN: {_why(problem)}") from problem


def _why(problem: Exception) -> str:
    if isinstance(problem, SlackApiError):
        return f"Slack answers {problem.response.get('error', 'nothing that can be read')}."
    return f"Slack cannot be reached ({type(problem).__name__})."
