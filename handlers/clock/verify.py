"""Looks for messages of which nobody knows whether they got there."""

from datetime import datetime
from typing import Literal

import structlog

from bot.domain.deliveries import Delivery
from bot.usecases import looking, settling
from bot.usecases.looking import Look, Looked
from bot.usecases.sending import Outgoing
from bot.usecases.settling import Sent
from handlers.chat.messenger import MessageRef, SendFailed
from handlers.clock.calls import Run, Terms, channel_of
from handlers.clock.platforms import Platforms

_log = structlog.get_logger()
AT_ONCE = 20
LATER = 30.0  # seconds until the next look when the platform does not answer


class Verifier:
    """Reads the conversation before anything is sent a second time."""

    def __init__(self, run: Run, platforms: Platforms, terms: Terms) -> None:
        self._run = run
        self._platforms = platforms
        self._terms = terms

    async def verify(self) -> bool:
        """Looks for all that is due to be looked for. Says whether there was any."""
        look = Look(owner=self._terms.owner, seconds=self._terms.lease, limit=AT_ONCE)
        unsure: tuple[Outgoing, ...] = await self._run(looking.unsure, look)
        for message in unsure:
            await self._look(message)
        return bool(unsure)

    async def _look(self, message: Outgoing) -> None:
        delivery = message.delivery
        if message.route.room is None and message.route.channel is None:
            await self._unread(delivery, SendFailed("dead", "chat forgotten"))
            return
        try:
            ref = await self._find(message)
        except SendFailed as failure:
            await self._unread(delivery, failure)
            return
        _log.info("looked", action="verify", key=delivery.key, found=ref is not None)
        if ref is not None:
            sent = Sent(delivery=delivery, owner=self._terms.owner, channel=ref.channel, ts=ref.ts)
            await self._run(settling.sent, sent)
        else:
            await self._looked(
                Looked(delivery=delivery, owner=self._terms.owner, found="absent", wait=self._terms.looks[1])
            )

    async def _find(self, message: Outgoing) -> MessageRef | None:
        route, delivery = message.route, message.delivery
        messenger = self._platforms.by(route)
        since: datetime | None = delivery.attempted_at
        if since is None:
            raise ValueError(f"{delivery.key} was never tried")
        channel = channel_of(messenger, message)
        return await messenger.find(route.workspace, channel, route.key, since, delivery.facts.get("thread"))

    async def _unread(self, delivery: Delivery, failure: SendFailed) -> None:
        _log.warning("not looked", action="verify", key=delivery.key, reason=failure.reason)
        found: Literal["unreadable", "later"] = "unreadable" if failure.kind == "dead" else "later"
        wait = LATER if failure.wait is None else failure.wait
        await self._looked(Looked(delivery=delivery, owner=self._terms.owner, found=found, wait=wait))

    async def _looked(self, looked: Looked) -> None:
        if not await self._run(looking.looked, looked):
            _log.warning("lease lost", action="verify", key=looked.delivery.key)
