"""The names of tenants, people and conversations in Teams: minted here ("teams/<tenant>/<person>"), opaque to everyone else.

A person is known by the id that Entra gives them in the tenant, which is the same for every app and in every conversation;
a conversation by Teams' own id, without the part that names a thread.
"""

import re
from urllib.parse import quote, unquote

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from handlers.chat.reading import Unreadable

PLATFORM = "teams"
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_CONVERSATION = re.compile(r"[\x21-\x7e]{1,300}")
_THREAD = ";messageid="
_CHAT = "@thread.v2"
_CHANNEL = ("@thread.tacv2", "@thread.skype")


def workspace(tenant: str) -> WorkspaceId:
    """Mints the id of a tenant. Raises Unreadable for what is no id of a tenant."""
    return WorkspaceId(f"{PLATFORM}/{_guid(tenant)}")


def account(tenant: str, person: str) -> AccountId:
    """Mints the id of a person's account, from their Entra object id. Raises Unreadable as `workspace` does."""
    return AccountId(f"{workspace(tenant)}/{_guid(person)}")


def room(tenant: str, conversation: str) -> RoomId:
    """Mints the id of a conversation, whichever of its threads is told. Raises Unreadable."""
    if not _CONVERSATION.fullmatch(conversation):
        raise Unreadable("not a conversation of Teams")
    return RoomId(f"{workspace(tenant)}/{quote(without_thread(conversation), safe=':@')}")


def native(name: str) -> str:
    """What Teams calls it: the last part of an id. Raises ValueError for an id of another platform."""
    platform, *parts = name.split("/")
    if platform != PLATFORM or not parts:
        raise ValueError(f"{name} is not an id of Teams")
    return unquote(parts[-1])


def tenant_of(name: str) -> str:
    """The tenant that a workspace, an account or a room belongs to."""
    return name.split("/")[1]


def is_teams(name: str) -> bool:
    """Whether an id was minted here."""
    return name.startswith(f"{PLATFORM}/")


def without_thread(conversation: str) -> str:
    """The conversation of which a thread is a part."""
    return conversation.partition(_THREAD)[0]


def thread_of(conversation: str) -> str | None:
    """The message that the thread hangs from; None where there are no threads."""
    return conversation.partition(_THREAD)[2] or None


def has_threads(conversation: str) -> bool:
    """Whether messages can be answered in threads there: in channels, not in chats."""
    return conversation.endswith(_CHANNEL)


def is_group_chat(conversation: str) -> bool:
    """Whether it is a chat of several people, and no channel."""
    return without_thread(conversation).endswith(_CHAT)


def is_own_chat(conversation: str) -> bool:
    """Whether it is one between a person and the bot alone."""
    return conversation.startswith("a:")


def in_thread(conversation: str, root: str | None) -> str:
    """What Teams calls one thread of a conversation."""
    return f"{conversation}{_THREAD}{root}" if root else conversation


def _guid(name: str) -> str:
    lowered = name.lower()
    if not _GUID.fullmatch(lowered):
        raise Unreadable("not an id of Entra")
    return lowered
