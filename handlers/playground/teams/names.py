"""What things are called in the tenant: its people, its team and channels, conversations and activities."""

import base64
import hashlib
from uuid import UUID, uuid5

_NAMESPACE = UUID("6f1d3f3e-5b0b-4c53-9c3f-2f1a0f6f7b10")
TENANT = str(uuid5(_NAMESPACE, "tenant"))
CLIENT_ID = str(uuid5(_NAMESPACE, "app"))
BOT = f"28:{CLIENT_ID}"
GROUP = str(uuid5(_NAMESPACE, "group"))  # the team, as Entra calls it
THREAD = ";messageid="
_CHAT = "@thread.v2"


def person(handle: str) -> str:
    """Entra's id of a person: the same at every start."""
    return str(uuid5(_NAMESPACE, f"person/{handle}"))


def member(entra: str) -> str:
    """What the connector calls a person: opaque, and of no use to other apps."""
    digest = hashlib.sha256(f"{CLIENT_ID}/{entra}".encode()).digest()
    return f"29:1{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"


def channel(name: str) -> str:
    """The id of a channel of the team."""
    return f"19:{hashlib.sha256(name.encode()).hexdigest()[:32]}@thread.tacv2"


def chat(name: str) -> str:
    """The id of a group chat."""
    return f"19:{hashlib.sha256(f'chat/{name}'.encode()).hexdigest()[:32]}{_CHAT}"


def is_chat(conversation: str) -> bool:
    """Whether it is a group chat: one without threads, which belongs to no team."""
    return conversation.endswith(_CHAT)


TEAM = channel("")  # that of its general channel, as in Teams


def talk(user: str) -> str:
    """The id of the personal chat between somebody (Entra's id) and the bot."""
    digest = hashlib.sha256(f"talk/{user}".encode()).digest()
    return f"a:1{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"


def activity(ts: str) -> str:
    """What the connector calls the message of that time."""
    return ts.replace(".", "")


def time_of(activity_id: str) -> str:
    """The reverse of `activity`; for what is no id of an activity a time at which there is no message."""
    return f"{activity_id[:-6]}.{activity_id[-6:]}"


def in_thread(conversation: str, root: str | None) -> str:
    """The thread below the message of that time."""
    return f"{conversation}{THREAD}{activity(root)}" if root else conversation
