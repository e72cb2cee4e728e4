"""The names of Slack's workspaces, people and rooms: minted here ("slack/T1/U1"), opaque to everyone else."""

import re

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from handlers.chat.reading import Unreadable

_ID = re.compile(r"[A-Z][A-Z0-9]{1,30}")
_PLATFORM = "slack"


def workspace(team: str) -> WorkspaceId:
    """Mints the id of a workspace. Raises Unreadable for what is no id of Slack's."""
    return WorkspaceId(f"{_PLATFORM}/{_checked(team)}")


def account(team: str, user: str) -> AccountId:
    """Mints the id of a person's account on a workspace. Raises Unreadable as `workspace` does."""
    return AccountId(f"{workspace(team)}/{_checked(user)}")


def room(team: str, channel: str) -> RoomId:
    """Mints the id of a room on a workspace. Raises Unreadable as `workspace` does."""
    return RoomId(f"{workspace(team)}/{_checked(channel)}")


def native(name: str) -> str:
    """What Slack calls it: the last part of an id. Raises ValueError for an id of another platform."""
    platform, *parts = name.split("/")
    if platform != _PLATFORM or not parts:
        raise ValueError(f"{name} is not an id of Slack's")
    return parts[-1]


def team_of(name: AccountId | RoomId) -> str:
    """The team that an account or a room belongs to, as Slack calls it."""
    return name.split("/")[1]


def is_slack(name: str) -> bool:
    """Whether an id was minted here."""
    return name.startswith(f"{_PLATFORM}/")


def _checked(name: str) -> str:
    if not _ID.fullmatch(name):
        raise Unreadable("not an id of Slack's")
    return name
