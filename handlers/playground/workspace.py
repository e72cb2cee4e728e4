"""The state of the workspace: who is there, in which rooms, and what has been written."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from handlers.playground.entities import Channel, Json, Message, User

TEAM = "T0KLUBBA"
APP = "A0KLUBBA"
BOT = "B0KLUBBA"
SLACK = "slack"
MICROSECONDS = 1_000_000


def _dm_id(user: str) -> str:
    return f"D{user[1:]}"


class Workspace:
    """Users, rooms and messages, in memory. Changes are made without awaiting, so every reader sees a whole state.

    `now` is the product's clock: the times of messages follow it. `talk` names the conversation between a user and the bot;
    those in `without` have not let the bot in. Lookups answer None for what is not there.
    """

    def __init__(
        self,
        *,
        name: str,
        users: Sequence[User],
        channels: Sequence[Channel],
        bot_user: str,
        now: Callable[[], datetime],
        talk: Callable[[str], str] = _dm_id,
        without: Sequence[str] = (),
    ) -> None:
        self.name = name
        self.bot_user = bot_user
        self._now = now
        self._talk = talk
        self._without = tuple(without)
        self._first = (tuple(users), tuple(channels))
        self.reset()

    def reset(self) -> None:
        """Goes back to the first users and rooms, with nothing written."""
        users, channels = self._first
        self.users: dict[str, User] = {user.id: user for user in users}
        talks = [self._new_talk(user.id) for user in users if not user.bot]
        self.channels: dict[str, Channel] = {channel.id: channel for channel in (*channels, *talks)}
        self._messages: dict[str, dict[str, Message]] = {channel: {} for channel in self.channels}
        self._read: dict[tuple[str, str], str] = {}
        self._last = 0

    def restore(
        self,
        users: Sequence[User],
        channels: Sequence[Channel],
        messages: Sequence[Message],
        read: Sequence[tuple[str, str, str]],
    ) -> None:
        """Goes back to what was kept: users, rooms, messages, and up to which message each user has read each room."""
        self.users = {user.id: user for user in users}
        self.channels = {channel.id: channel for channel in channels}
        self._messages = {channel: {} for channel in self.channels}
        for message in messages:
            self._messages[message.channel][message.ts] = message
        self._read = {(user, channel): ts for user, channel, ts in read}
        latest = max((message.edited_at or message.ts for message in messages), default="0")
        self._last = int(latest.replace(".", ""))

    def read_marks(self) -> dict[tuple[str, str], str]:
        """Up to which message each user has read each room."""
        return dict(self._read)

    def next_ts(self) -> str:
        """A message time: the product's clock, in microseconds, always later than the one before."""
        self._last = max(self._last + 1, int(self._now().timestamp() * MICROSECONDS))
        return self.latest_ts

    @property
    def latest_ts(self) -> str:
        """The time given last: every later message has a greater one."""
        return f"{self._last // MICROSECONDS}.{self._last % MICROSECONDS:06d}"

    def dm(self, user: str) -> Channel:
        """The conversation between a person and the bot."""
        return self.channels[self._talk(user)]

    def save_channel(self, channel: Channel) -> None:
        """Replaces a room (its name, members, whether it is private or archived)."""
        self.channels[channel.id] = channel

    def save_user(self, user: User) -> None:
        """Replaces a user (deactivated, another language or zone)."""
        self.users[user.id] = user

    def post(
        self,
        *,
        channel: str,
        author: str,
        text: str,
        blocks: Sequence[Json] = (),
        metadata: Json | None = None,
        thread_ts: str | None = None,
        ephemeral_to: str | None = None,
    ) -> Message:
        """Writes a message and answers it with its time."""
        message = Message(
            channel=channel,
            ts=self.next_ts(),
            author=author,
            text=text,
            posted_at=time.time(),
            blocks=tuple(blocks),
            metadata=metadata,
            thread_ts=thread_ts,
            ephemeral_to=ephemeral_to,
        )
        self._messages[channel][message.ts] = message
        return message

    def message(self, channel: str, ts: str) -> Message | None:
        """One message."""
        return self._messages.get(channel, {}).get(ts)

    def save_message(self, message: Message) -> None:
        """Replaces a message."""
        self._messages[message.channel][message.ts] = message

    def remove_message(self, message: Message) -> None:
        """Takes a message away; nothing happens when it is gone already."""
        self._messages[message.channel].pop(message.ts, None)

    def messages(self, channel: str) -> list[Message]:
        """All of a room, oldest first, those for one person only included."""
        return sorted(self._messages[channel].values(), key=lambda message: message.ts)

    def seen_by(self, user: str | None, channel: str) -> list[Message]:
        """What one person sees in a room, oldest first; with None, what everyone there sees."""
        return [m for m in self.messages(channel) if m.ephemeral_to in (None, user)]

    def may_read(self, user: str, channel: Channel) -> bool:
        """Whether a person can look into a room: public ones are open to all of the workspace."""
        return channel.kind == "public" or user in channel.members

    def rooms_of(self, user: str) -> list[Channel]:
        """The rooms a person can look into, their conversation with the bot not included."""
        return [c for c in self.channels.values() if c.kind != "dm" and self.may_read(user, c)]

    def mark_read(self, user: str, channel: str) -> None:
        """Notes that a person has seen all that stands in a room now."""
        seen = self.seen_by(user, channel)
        if seen:
            self._read[user, channel] = seen[-1].ts

    def unread(self, user: str, channel: str) -> int:
        """How many messages of others a person has not seen in a room."""
        since = self._read.get((user, channel), "")
        return sum(m.ts > since and m.author != user for m in self.seen_by(user, channel))

    def join(self, user: str, channel: Channel) -> Channel:
        """Adds a member; answers the room as it is then."""
        if user not in channel.members:
            self.save_channel(replace(channel, members=(*channel.members, user)))
        return self.channels[channel.id]

    def leave(self, user: str, channel: Channel) -> Channel:
        """Removes a member; answers the room as it is then."""
        members = tuple(member for member in channel.members if member != user)
        self.save_channel(replace(channel, members=members))
        return self.channels[channel.id]

    def _new_talk(self, user: str) -> Channel:
        members = (user,) if user in self._without else (user, self.bot_user)
        return Channel(id=self._talk(user), name=f"dm-{user}", kind="dm", members=members, person=user)
