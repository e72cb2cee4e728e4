"""Asks the platforms about people and rooms that turned up, before anything is said about them."""

import time
from collections.abc import Awaitable, Callable, Sequence
from itertools import groupby
from typing import Any

import structlog

from bot.domain.ids import AccountId, RoomId
from bot.ports.books import Usecase
from bot.usecases import learning as usecases
from handlers.chat.messenger import Profile, RoomFacts, SendFailed
from handlers.clock.platforms import Platforms

_log = structlog.get_logger()
QUIET_AFTER_FAILURE = 60.0

Run = Callable[[Usecase, Any], Awaitable[Any]]


class Learner:
    """Keeps what the platforms answer. A platform that does not answer is left alone for a minute; nothing waits for it."""

    def __init__(self, run: Run, platforms: Platforms) -> None:
        self._run = run
        self._platforms = platforms
        self._not_before: dict[str, float] = {}

    async def learn(self) -> None:
        """Asks about everybody and every room of whom nothing was ever asked."""
        unknown: usecases.Unknown = await self._run(usecases.unknown, None)
        for platform, accounts in groupby(sorted(unknown.accounts), key=_platform):
            if time.monotonic() >= self._not_before.get(platform, 0.0):
                await self._accounts(platform, list(accounts))
        for room in unknown.rooms:
            await self.room(room)

    async def room(self, room: RoomId) -> None:
        """Asks about a room; without an answer what is known of it holds for another while."""
        try:
            facts = await self._platforms.of(room).room(room)
        except SendFailed as failure:
            _log.warning("room not known", action="learn", room=room, reason=failure.reason)
            await self._run(usecases.unanswered, room)
        else:
            await self._run(usecases.room, _room(facts))

    async def _accounts(self, platform: str, accounts: Sequence[AccountId]) -> None:
        try:
            profiles = await self._platforms.of(accounts[0]).profiles(accounts)
        except SendFailed as failure:
            _log.warning("people not known", action="learn", count=len(accounts), reason=failure.reason)
            self._not_before[platform] = time.monotonic() + QUIET_AFTER_FAILURE
        else:
            await self._run(usecases.people, [_account(profile) for profile in profiles])


def _platform(account: AccountId) -> str:
    return account.partition("/")[0]


def _account(told: Profile) -> usecases.KnownAccount:
    return usecases.KnownAccount(
        account=told.account,
        name=told.name,
        handle=told.handle,
        locale=told.locale,
        zone=told.zone,
        active=told.active and not told.bot,
        email=told.email,
    )


def _room(told: RoomFacts) -> usecases.KnownRoom:
    return usecases.KnownRoom(
        room=told.room,
        name=told.name,
        private=told.private,
        present=told.present and not told.archived,
        members=told.members,
    )
