"""Keeps the workspace in a file beside the register, so that what was written is still there after a restart."""

import json
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from handlers.playground.entities import Channel, Json, Message, User, View
from handlers.playground.screens import Screens
from handlers.playground.workspace import Workspace

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What stands in the file. `now` is where the product's clock stood."""

    now: datetime
    users: tuple[User, ...]
    channels: tuple[Channel, ...]
    messages: tuple[Message, ...]
    homes: tuple[View, ...]
    read: tuple[tuple[str, str, str], ...]


class Keeper:
    """Reads and writes one file. A file of another version, or one that cannot be read, counts as none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Kept | None:
        """What was kept, or None."""
        try:
            held = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return None
        if held.get("version") != VERSION:
            return None
        return Kept(
            now=datetime.fromisoformat(held["now"]),
            users=tuple(User(**_tuples(user, "roles")) for user in held["users"]),
            channels=tuple(Channel(**_tuples(channel, "members")) for channel in held["channels"]),
            messages=tuple(Message(**_tuples(message, "blocks")) for message in held["messages"]),
            homes=tuple(View(**view) for view in held["homes"]),
            read=tuple((user, channel, ts) for user, channel, ts in held["read"]),
        )

    def write(self, workspace: Workspace, screens: Screens, now: datetime) -> None:
        """Replaces the file in one step."""
        held = {
            "version": VERSION,
            "now": now.isoformat(),
            "users": [_shown(user) for user in workspace.users.values()],
            "channels": [_shown(channel) for channel in workspace.channels.values()],
            "messages": [_shown(m) for room in workspace.channels for m in workspace.messages(room)],
            "homes": [_shown(view) for view in screens.homes()],
            "read": [[user, channel, ts] for (user, channel), ts in workspace.read_marks().items()],
        }
        beside = self._path.with_suffix(".new")
        beside.write_text(json.dumps(held), "utf-8")
        beside.replace(self._path)


def _shown(value: User | Channel | Message | View) -> Json:
    """Its fields as they are: a deep copy of every card would be made at each act only to be written down."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _tuples(values: Json, *names: str) -> dict[str, Any]:
    return {**values, **{name: tuple(values[name]) for name in names}}
