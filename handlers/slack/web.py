"""The line to Slack: one client and one session, no call ever repeated by itself, no redirect followed."""

import logging
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from handlers.chat.messenger import SendFailed
from handlers.chat.reading import Json

SECONDS = 10
_CONNECT_SECONDS = 3


class Web:
    """`base_url` is where the Web API is, `response_base` what every response URL begins with.

    `start` inside a running loop before the first call, `stop` after the last.
    """

    def __init__(self, bot_token: str, *, base_url: str, response_base: str) -> None:
        self.client = client(bot_token, base_url)
        self._response_base = response_base
        self._session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        """Opens the session."""
        limits = aiohttp.ClientTimeout(total=SECONDS, sock_connect=_CONNECT_SECONDS)
        self._session = aiohttp.ClientSession(timeout=limits, trace_configs=[_no_redirects()])
        self.client.session = self._session

    async def stop(self) -> None:
        """Closes the session."""
        if self._session is not None:
            await self._session.close()

    def answers_at(self, url: str) -> bool:
        """Whether a response URL leads to Slack and nowhere else."""
        return url.startswith(self._response_base)

    async def respond(self, url: str, answer: Json) -> None:
        """Uses a response URL. Raises SendFailed, also for one that leads elsewhere."""
        if not self.answers_at(url) or self._session is None:
            raise SendFailed("dead", "foreign_address")
        proxy = self.client.proxy
        try:
            async with self._session.post(url, json=answer, allow_redirects=False, proxy=proxy) as response:
                status = response.status
        except (aiohttp.ClientError, OSError):
            raise SendFailed("uncertain", "no_answer") from None
        if status >= 300:
            raise SendFailed("dead", f"http_{status}")


def quiet() -> logging.Logger:
    """A logger for Slack's libraries that lets only failures through: their other lines can hold what people wrote."""
    logger = logging.getLogger("handlers.slack.library")
    logger.setLevel(logging.ERROR)
    return logger


def client(token: str | None, base_url: str) -> AsyncWebClient:
    """A client that never repeats a call by itself."""
    made = AsyncWebClient(token=token, base_url=base_url, timeout=SECONDS, retry_handlers=[], logger=quiet())
    if urlsplit(base_url).scheme == "http":  # a test server on this machine is never behind a proxy
        made.proxy = None
    return made


def _no_redirects() -> aiohttp.TraceConfig:
    async def refuse(*_about: Any) -> None:
        raise aiohttp.ClientError("a redirect, which Slack never answers with")

    watch = aiohttp.TraceConfig()
    watch.on_request_redirect.append(refuse)
    return watch
