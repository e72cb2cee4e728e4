"""Who the app is on its workspace: asked once at the start, in the background, for as long as Slack does not answer."""

import asyncio
from collections.abc import Iterator
from itertools import chain, repeat

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from handlers.chat.messenger import SendFailed
from handlers.slack.heard import Us
from handlers.slack.outcomes import answered, part

_log = structlog.get_logger()
PATIENCE = 1.0  # seconds before it is worth a line in the log


class Introduction:
    """`us` is None until Slack has answered: then links to messages and the workspace's name are left out."""

    def __init__(self, client: AsyncWebClient) -> None:
        self.us: Us | None = None
        self._client = client
        self._asking: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begins to ask."""
        self._asking = asyncio.create_task(self._ask())

    async def done(self) -> None:
        """Returns when Slack has answered."""
        if self._asking is not None:
            await self._asking

    async def stop(self) -> None:
        """Asks no longer."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)

    async def _ask(self) -> None:
        pauses = _pauses()
        while self.us is None:
            try:
                told = await answered(self._client.auth_test(), repeatable=True)
                name, user = part(told, "team"), part(told, "user_id")
                self.us = Us(team=part(told, "team_id"), name=name, user=user, url=part(told, "url"))
            except SendFailed as failure:
                pause = failure.wait or next(pauses)
                if pause >= PATIENCE:
                    _log.warning("slack does not say who we are", reason=failure.reason)
                await asyncio.sleep(pause)


def _pauses() -> Iterator[float]:
    """Seconds between two questions: short at first, when the other side may just be starting."""
    return chain((0.05, 0.2, 1.0, 5.0), repeat(30.0))
