"""What a door must be able to do on behalf of the product, and how it tells what came of it.

SendFailed
retry      nothing was posted: try again after `wait` seconds (the platform said so, or it was out of reach)
uncertain  it may have been posted: look before sending again
dead       it can never be posted: `reason` says why
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from bot.views.nodes import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRef:
    """Where a message stands: the platform's own channel and message id."""

    channel: str
    ts: str


Fault = Literal["gone", "absent", "archived", "no channel", "blocked", "not installed", "refused", "returned"]
Scope = Literal["channel", "workspace", "message"]


class SendFailed(Exception):
    """A message did not go out, or nobody knows. `scope`: what a wait holds for (one channel, or the whole workspace).

    `fault` names what others must know of a dead one: gone (the account is not active), absent (the bot is not in the room),
    archived (the room is closed), no channel (there is no such conversation), blocked (the person wants no messages of ours), not
    installed (the app is not installed for this account), returned (the e-mail address takes no letter of ours). Of one that is
    tried again it says refused: the address takes no letter for now.
    """

    def __init__(
        self,
        kind: Literal["retry", "uncertain", "dead"],
        reason: str,
        *,
        wait: float | None = None,
        scope: Scope = "message",
        fault: Fault | None = None,
    ) -> None:
        super().__init__(f"{kind}: {reason}")
        self.kind = kind
        self.reason = reason
        self.wait = wait
        self.scope = scope
        self.fault = fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a platform knows of an account. `name` empty: the platform does not tell it (any more). `email` only when the
    platform vouches that it is theirs: None of guests who have not confirmed it, and of strangers.
    """

    account: AccountId
    name: str
    handle: str | None
    locale: str | None
    zone: str | None
    active: bool
    bot: bool
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomFacts:
    """What a platform knows of a room. `name` empty: not told. `members` None: not told (a public room needs no list)."""

    room: RoomId
    name: str
    private: bool
    archived: bool
    present: bool
    members: tuple[AccountId, ...] | None


class Messenger(Protocol):
    """One platform's way of sending. Every call is one HTTP request, never repeated by itself; raises SendFailed."""

    def channel_of(self, room: RoomId) -> str:
        """The platform's own id of the conversation in a room."""
        ...

    def room_at(self, workspace: WorkspaceId, channel: str) -> RoomId:
        """The room of one of the platform's own conversations."""
        ...

    async def open_dm(self, account: AccountId) -> str:
        """Opens (or finds) the conversation with one account; answers the platform's channel id."""
        ...

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
        """Posts a card; `key` travels with it, so that `find` can tell whether it got there.

        `thread`: the message in whose thread it is posted. `mention`: who is mentioned before the card, so that the platform
        tells them.
        """
        ...

    async def amend(
        self,
        workspace: WorkspaceId,
        ref: MessageRef,
        card: Card,
        key: str,
        *,
        mention: AccountId | None = None,
    ) -> MessageRef:
        """Replaces a message; safe to repeat. `key` is that of the message, so that it stays findable; `mention` as it was."""
        ...

    async def find(
        self, workspace: WorkspaceId, channel: str, key: str, since: datetime, thread: str | None = None
    ) -> MessageRef | None:
        """Looks for a message with this key posted at or after `since`; None: it is not there."""
        ...

    async def profiles(self, accounts: Sequence[AccountId]) -> Sequence[Profile]:
        """What the platform knows of these accounts."""
        ...

    async def room(self, room: RoomId) -> RoomFacts:
        """What the platform knows of this room."""
        ...
