"""One message, one call: drawn, sent outside any transaction, settled by what came of it."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import structlog

from bot.domain.deliveries import Delivery
from bot.ports.books import Usecase
from bot.usecases import settling
from bot.usecases.contents import Painted
from bot.usecases.sending import Outgoing
from bot.usecases.settling import Failed, Sent
from bot.views import outgoing as views
from bot.views.nodes import Card
from handlers.chat.messenger import MessageRef, Messenger, SendFailed
from handlers.clock.platforms import Platforms

_log = structlog.get_logger()
LONGEST_CALL = 15.0  # seconds; a door gives up at ten

Run = Callable[[Usecase, Any], Awaitable[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Who sends, for how many seconds a message is leased, and after how many an uncertain one is looked for, twice."""

    owner: str
    lease: float
    looks: tuple[float, float]


class Caller:
    """Makes the calls. `sent` counts those that got there."""

    def __init__(self, run: Run, platforms: Platforms, terms: Terms) -> None:
        self._run = run
        self._platforms = platforms
        self._terms = terms
        self.sent = 0

    async def send(self, message: Outgoing, painted: Painted | None, claimed_at: float) -> None:
        """Sends a message that was claimed at `claimed_at` (monotonic seconds). A call that might outlive the lease is not begun."""
        card = _drawn(message.delivery, painted)
        if card is None:
            await self.failed(message, SendFailed("dead", "cannot be drawn"))
        elif time.monotonic() - claimed_at > self._terms.lease - LONGEST_CALL:
            await self.failed(message, SendFailed("retry", "claimed too long ago", wait=0.0))
        else:
            await self._called(message, card)

    async def failed(self, message: Outgoing, failure: SendFailed) -> None:
        """Writes down what failed."""
        delivery = message.delivery
        _log.warning("not sent", action="send", key=delivery.key, outcome=failure.kind, reason=failure.reason)
        self._settled(await self._run(settling.failed, self.failure(message, failure)), delivery)

    def failure(self, message: Outgoing, failure: SendFailed) -> Failed:
        """A failure in the words of the mind."""
        return Failed(
            delivery=message.delivery,
            owner=self._terms.owner,
            channel=self._channel(message),
            kind=failure.kind,
            reason=failure.reason,
            look_after=self._terms.looks[0],
            wait=failure.wait,
            scope=failure.scope,
            fault=failure.fault,
        )

    async def _called(self, message: Outgoing, card: Card) -> None:
        try:
            async with asyncio.timeout(LONGEST_CALL):
                ref = await self._call(message, card)
        except SendFailed as failure:
            await self.failed(message, failure)
        except TimeoutError:
            await self.failed(message, SendFailed("uncertain", "no answer in time"))
        except asyncio.CancelledError:
            await self.failed(message, SendFailed("uncertain", "stopped meanwhile"))
            raise
        except Exception as problem:  # noqa: BLE001 - a mistake in a door: nobody knows what was done
            _log.error("call broke", action="send", key=message.delivery.key, error=type(problem).__name__)
            await self.failed(message, SendFailed("uncertain", "the call broke"))
        else:
            sent = Sent(delivery=message.delivery, owner=self._terms.owner, channel=ref.channel, ts=ref.ts)
            self._settled(await self._run(settling.sent, sent), message.delivery)
            self.sent += 1

    async def _call(self, message: Outgoing, card: Card) -> MessageRef:
        route, thread = message.route, message.delivery.facts.get("thread")
        messenger = self._platforms.by(route)
        if route.channel is not None and route.ts is not None:
            ref = MessageRef(channel=route.channel, ts=route.ts)
            return await messenger.amend(route.workspace, ref, card, route.key, mention=route.mention)
        channel = channel_of(messenger, message)
        where = (route.workspace, channel)
        return await messenger.post(*where, card, route.key, thread, mention=route.mention)

    def _channel(self, message: Outgoing) -> str | None:
        """Its channel as far as it is known: a conversation may not have been opened."""
        if message.route.channel is None and message.route.room is None:
            return None
        try:
            return channel_of(self._platforms.by(message.route), message)
        except SendFailed:
            return None  # a platform that is not configured

    def _settled(self, kept: bool, delivery: Delivery) -> None:
        if not kept:
            _log.warning("lease lost", action="send", key=delivery.key)


def channel_of(messenger: Messenger, message: Outgoing) -> str:
    """The platform's own channel that a message goes to. Raises ValueError when its route leads nowhere."""
    if message.route.channel is not None:
        return message.route.channel
    if message.route.room is None:
        raise ValueError(f"no channel for {message.delivery.key}")
    return messenger.channel_of(message.route.room)


def _drawn(delivery: Delivery, painted: Painted | None) -> Card | None:
    """The card; None when it cannot be drawn, which is a mistake of ours."""
    if painted is None:
        return None
    try:
        if painted.letter is not None:
            return views.letter(painted.content, painted.letter, painted.locale)
        return views.card(painted.content, painted.locale)
    except Exception as problem:  # noqa: BLE001 - a message that cannot be drawn dies alone
        _log.error("not drawn", action="send", key=delivery.key, error=type(problem).__name__)
        return None
