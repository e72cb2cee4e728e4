"""Asks Microsoft whether it knows the app, for `klubba doctor`."""

import requests

from bot.config import TeamsSettings
from handlers.chat.reading import Json
from handlers.teams.heard import Heard
from handlers.teams.sdk import Sdk


async def refusal(settings: TeamsSettings) -> str | None:
    """Why Microsoft gives no token for the client id and secret, as the kind of the error; None when it gives one."""
    sdk = Sdk(_nothing, settings)
    try:
        return None if await sdk.bearer() else "nothing"
    except (ValueError, requests.RequestException) as problem:
        return type(problem).__name__
    finally:
        await sdk.stop()


async def _nothing(_heard: Heard) -> Json | None:
    return None
