"""Sends letters on behalf of the product. A letter cannot be changed or looked for: it lies in somebody's mailbox."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from bot.mail_settings import MailSettings
from bot.views.nodes import Card
from handlers.chat.messenger import MessageRef, Profile, RoomFacts, SendFailed
from handlers.mail import smtp
from handlers.mail.address import address
from handlers.mail.letter import letter


class MailMessenger:
    """The messenger of all who have an address (see `handlers.chat.messenger.Messenger`). A channel is an address."""

    def __init__(
        self, settings: MailSettings, words: Mapping[str, Callable[[Card], Card]] | None = None
    ) -> None:
        """`words`: for platforms without slash commands (by the first part of their ids), a card that shows what one writes there."""
        self._settings = settings
        self._words = words or {}

    def channel_of(self, room: RoomId) -> str:
        """No room has an address."""
        raise SendFailed("dead", "no_rooms") from ValueError(room)

    def room_at(self, workspace: WorkspaceId, channel: str) -> RoomId:
        """No address is a room."""
        raise SendFailed("dead", "no_rooms") from ValueError(f"{workspace}: {channel}")

    async def open_dm(self, account: AccountId) -> str:
        """Nothing is opened: a letter is sent to an address."""
        raise SendFailed("dead", "no_rooms") from ValueError(account)

    async def post(
        self,
        workspace: WorkspaceId,
        channel: str,
        card: Card,
        key: str,
        thread: str | None = None,
        *,
        mention: AccountId | None = None,
    ) -> MessageRef:
        """Sends a letter, in words of the platform where its reader has an account. Its place has no message id, so that nobody
        tries to amend it.
        """
        del thread, mention
        worded = self._words.get(workspace.partition("/")[0])
        written = letter(worded(card) if worded else card, key, sender=self._settings.sender, to=channel)
        await asyncio.to_thread(smtp.send, self._settings, written, address(channel).addr_spec)
        return MessageRef(channel=channel, ts="")

    async def amend(
        self,
        workspace: WorkspaceId,
        ref: MessageRef,
        card: Card,
        key: str,
        *,
        mention: AccountId | None = None,
    ) -> MessageRef:
        """Never: it was sent."""
        del workspace, ref, card, key, mention
        raise SendFailed("dead", "letters_stay")

    async def find(
        self, workspace: WorkspaceId, channel: str, key: str, since: datetime, thread: str | None = None
    ) -> MessageRef | None:
        """Nothing can be looked up: raises SendFailed, so that what is uncertain follows the rule for its kind."""
        del workspace, channel, key, since, thread
        raise SendFailed("dead", "no_history")

    async def profiles(self, accounts: Sequence[AccountId]) -> Sequence[Profile]:
        """An address tells nothing of who has it."""
        del accounts
        return ()

    async def room(self, room: RoomId) -> RoomFacts:
        """There are no rooms."""
        raise SendFailed("dead", "no_rooms") from ValueError(room)
