"""Who did something and where, as Slack's payloads tell it."""

from bot.domain.people import RoomKind
from bot.domain.place import Place
from handlers.chat.reading import Json, maybe
from handlers.chat.text import clean
from handlers.slack import ids
from handlers.slack.heard import Us, WayBack

_PRIVATE = "privategroup"
_NAMELESS = (_PRIVATE, "directmessage")
_GROUP_TALK = "mpdm-"
_NAME = 80


def place(
    back: WayBack, us: Us | None, *, handle: str | None = None, private: bool = False, present: bool = True
) -> Place:
    """The place of an act; `present`: it shows that the person is in the room. A room counts as public only when Slack says so, which no request does by itself."""
    name = back.channel_name
    talk, chat = is_talk(back.channel), (name or "").startswith(_GROUP_TALK)
    kind: RoomKind = "dm" if talk else "chat" if chat else "channel"
    hidden = private or name == _PRIVATE or kind != "channel"
    return Place(
        workspace=ids.workspace(back.team),
        workspace_name=us.name if us is not None else None,
        account=ids.account(back.team, back.user),
        handle=handle,
        room=ids.room(back.team, back.channel) if back.channel else None,
        room_name=None if kind != "channel" or name in _NAMELESS else name,
        room_kind=kind,
        visibility="private" if hidden else "unknown",
        thread=back.thread,
        present=present,
    )


def is_talk(channel: str | None) -> bool:
    """Whether a conversation is one between two."""
    return channel is not None and channel.startswith("D")


def named(data: Json, *path: str) -> str | None:
    """A short name at a path that a person chose, such as that of a room; None when it is missing."""
    for key in path[:-1]:
        inner = data.get(key)
        data = inner if isinstance(inner, dict) else {}
    found = data.get(path[-1])
    return (clean(found).strip()[:_NAME] or None) if isinstance(found, str) else None


def ticket(payload: Json) -> str | None:
    """The right to open a form, within three seconds."""
    return maybe(payload, "trigger_id")
