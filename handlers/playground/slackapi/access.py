"""What the bot may touch: rooms it can write in or read, scopes it was given, users that exist."""

from handlers.playground.bench import Bench
from handlers.playground.entities import Channel, User
from handlers.playground.errors import SlackError


def need_scope(bench: Bench, scope: str) -> None:
    """Raises SlackError `missing_scope` when the product did not ask for this scope."""
    if scope not in bench.scopes:
        raise SlackError("missing_scope", needed=scope, provided=",".join(bench.scopes))


def known_user(bench: Bench, user: str | None) -> User:
    """A user by id (`user_not_found`)."""
    found = bench.workspace.users.get(user or "")
    if found is None:
        raise SlackError("user_not_found")
    return found


def dm_with(bench: Bench, user: str) -> Channel:
    """The bot's conversation with a user (`user_not_found`, `user_disabled`, `cannot_dm_bot`)."""
    person = known_user(bench, user)
    if person.deleted:
        raise SlackError("user_disabled")
    if person.bot:
        raise SlackError("cannot_dm_bot")
    return bench.workspace.dm(person.id)


def known_channel(bench: Bench, channel: str | None) -> Channel:
    """A room that the bot can know of: its own conversations, public rooms, private ones it is in (`channel_not_found`)."""
    room = bench.workspace.channels.get(channel or "")
    if room is None or (room.kind == "private" and bench.workspace.bot_user not in room.members):
        raise SlackError("channel_not_found")
    return room


def own_channel(bench: Bench, channel: str | None) -> Channel:
    """A room that the bot is in (`channel_not_found`, `not_in_channel`)."""
    room = known_channel(bench, channel)
    if bench.workspace.bot_user not in room.members:
        raise SlackError("not_in_channel")
    return room


def writable(bench: Bench, target: str) -> Channel:
    """Where a message to this room or user goes (also `is_archived`)."""
    if target in bench.workspace.users:
        return dm_with(bench, target)
    room = own_channel(bench, target)
    if room.archived:
        raise SlackError("is_archived")
    if room.kind == "dm":
        return dm_with(bench, room.person or "")
    return room
