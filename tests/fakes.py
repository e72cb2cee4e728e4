"""Doubles of what lies outside: the clock and the platform."""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from bot.views.nodes import Card
from handlers.chat.messenger import MessageRef, Profile, RoomFacts, SendFailed


class Clock:
    """The product's clock, which stands still until it is turned."""

    def __init__(self, at: datetime = datetime(2017, 1, 24, 15, 30, tzinfo=UTC)) -> None:
        self._at = at

    def now(self) -> datetime:
        """An aware instant."""
        return self._at

    def turn(self, to: datetime) -> None:
        """Sets the clock."""
        self._at = to


@dataclass
class Posted:
    """A message as it stands on the platform. `versions` are all cards it has shown, the latest last."""

    channel: str
    ts: str
    key: str
    thread: str | None
    versions: list[Card]
    mention: AccountId | None = None

    @property
    def text(self) -> str:
        return self.versions[-1].text


@dataclass
class Fault:
    """What happens to one call. `accepted`: the platform did it all the same. `hangs`: until this is set."""

    failure: SendFailed | None = None
    accepted: bool = False
    hangs: asyncio.Event | None = None


@dataclass
class FakeMessenger:
    """A platform in memory that can fail in every way. Conversations are called "D-" and the account's last part.

    `faults` are used up by posts, one each; `finding` by looks. `unseen`: how many looks do not see what stands there.
    """

    posted: list[Posted] = field(default_factory=list)
    faults: deque[Fault] = field(default_factory=deque)
    finding: deque[SendFailed] = field(default_factory=deque)
    amending: deque[SendFailed] = field(default_factory=deque)
    opening: dict[AccountId, SendFailed] = field(default_factory=dict)
    closed: dict[str, SendFailed] = field(default_factory=dict)  # conversations that take nothing any more
    unseen: int = 0
    calls: list[str] = field(default_factory=list)
    people: dict[AccountId, Profile] = field(default_factory=dict)
    rooms: dict[RoomId, RoomFacts] = field(default_factory=dict)
    silent: bool = False  # does not answer questions about people and rooms

    def channel_of(self, room: RoomId) -> str:
        return room.rpartition("/")[2]

    def room_at(self, workspace: WorkspaceId, channel: str) -> RoomId:
        return RoomId(f"{workspace}/{channel}")

    async def open_dm(self, account: AccountId) -> str:
        self.calls.append(f"open {account}")
        if account in self.opening:
            raise self.opening[account]
        return "D-" + account.rpartition("/")[2]

    async def post(
        self,
        _workspace: WorkspaceId,
        channel: str,
        card: Card,
        key: str,
        thread: str | None = None,
        *,
        mention: AccountId | None = None,
    ) -> MessageRef:
        self.calls.append(f"post {key}")
        if channel in self.closed:
            raise self.closed[channel]
        fault = self.faults.popleft() if self.faults else Fault()
        if fault.hangs is not None:
            await fault.hangs.wait()
        if fault.failure is not None and not fault.accepted:
            raise fault.failure
        ts = f"{len(self.posted) + 1}.0"
        self.posted.append(Posted(channel, ts, key, thread, [card], mention))
        if fault.failure is not None:
            raise fault.failure
        return MessageRef(channel=channel, ts=ts)

    async def amend(
        self,
        _workspace: WorkspaceId,
        ref: MessageRef,
        card: Card,
        key: str,
        *,
        mention: AccountId | None = None,
    ) -> MessageRef:
        self.calls.append(f"amend {key}")
        if self.amending:
            raise self.amending.popleft()
        message = next(m for m in self.posted if (m.channel, m.ts) == (ref.channel, ref.ts))
        assert (message.key, message.mention) == (key, mention)
        message.versions.append(card)
        return ref

    async def find(
        self, _workspace: WorkspaceId, channel: str, key: str, _since: datetime, thread: str | None = None
    ) -> MessageRef | None:
        self.calls.append(f"find {key}")
        if self.finding:
            raise self.finding.popleft()
        if self.unseen:
            self.unseen -= 1
            return None
        for message in self.posted:
            if (message.channel, message.key, message.thread) == (channel, key, thread):
                return MessageRef(channel=message.channel, ts=message.ts)
        return None

    async def profiles(self, accounts: Sequence[AccountId]) -> Sequence[Profile]:
        self.calls.append(f"profiles {len(accounts)}")
        if self.silent:
            raise SendFailed("retry", "unreachable")
        return [self.people.get(account) or _profile(account) for account in accounts]

    async def room(self, room: RoomId) -> RoomFacts:
        self.calls.append(f"room {room}")
        if self.silent:
            raise SendFailed("retry", "unreachable")
        return self.rooms.get(room) or room_facts(room)

    def in_channel(self, channel: str) -> list[Posted]:
        """What stands in a conversation, oldest first."""
        return [message for message in self.posted if message.channel == channel]

    def count(self, call: str) -> int:
        """How many calls begin so."""
        return sum(made.startswith(call) for made in self.calls)


def room_facts(room: RoomId, **changed: object) -> RoomFacts:
    """A public room with the bot in it, but for what is given."""
    usual = {"name": "", "private": False, "archived": False, "present": True, "members": None}
    return RoomFacts(room=room, **(usual | changed))  # type: ignore[arg-type]  # names and types as in RoomFacts


def _profile(account: AccountId) -> Profile:
    return Profile(account=account, name="", handle=None, locale=None, zone=None, active=True, bot=False)
