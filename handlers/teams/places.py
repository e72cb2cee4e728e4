"""Who did something and where, as Teams' activities tell it."""

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from bot.domain.people import RoomKind
from bot.domain.place import Place
from handlers.chat.reading import Json, Unreadable, maybe, optional, words
from handlers.chat.text import clean
from handlers.teams import ids
from handlers.teams.clients import client
from handlers.teams.guard import Admitted
from handlers.teams.heard import Kind, WayBack

_KINDS: Mapping[str, Kind] = {"personal": "personal", "channel": "channel", "groupChat": "groupChat"}
_NAME = 80
_DEEP_LINK = "https://teams.microsoft.com/l/message/"


def way_back(admitted: Admitted) -> WayBack:
    """The way back from an activity. Raises Unreadable for one that names no person or no conversation."""
    activity = admitted.activity
    conversation = words(activity, "conversation", "id")
    ids.room(admitted.tenant, conversation)  # refuses what is no conversation
    return WayBack(
        tenant=admitted.tenant,
        service_url=admitted.service_url,
        account=ids.account(admitted.tenant, words(activity, "from", "aadObjectId")),
        user=words(activity, "from", "id"),
        conversation=conversation,
        kind=kind(activity),
        card=maybe(activity, "replyToId"),
        locale=client(activity).locale or "en",
    )


def kind(activity: Json) -> Kind:
    """What kind of conversation it is. Raises Unreadable for a kind that Teams does not have."""
    found = _KINDS.get(words(activity, "conversation", "conversationType"))
    if found is None:
        raise Unreadable("not a kind of conversation")
    return found


def _room_kind(back: WayBack) -> RoomKind:
    if back.is_direct:
        return "dm"
    return "chat" if ids.is_group_chat(back.about) else "channel"


def place(activity: Json, back: WayBack, *, present: bool = True) -> Place:
    """The place of an act; `present`: it shows that the person is in the room. A card or form in the personal chat that
    remembers another conversation does not: they may have left it.

    No room of Teams is open to the whole tenant: a channel is for its team, a chat for those in it.
    """
    theirs = client(activity)
    return Place(
        workspace=back.workspace,
        account=back.account,
        name=named(activity, "from", "name"),
        room=ids.room(back.tenant, back.about),
        room_name=None if back.kind == "personal" else named(activity, "conversation", "name"),
        room_kind=_room_kind(back),
        visibility="private",
        thread=back.thread,
        present=present and back.origin is None,
        locale=theirs.locale,
        zone=theirs.zone,
    )


def named(data: Json, *path: str) -> str | None:
    """A short name at a path that a person chose; None when it is missing."""
    found = optional(data, *path[:-1]).get(path[-1])
    return (clean(found).strip()[:_NAME] or None) if isinstance(found, str) else None


def permalink(back: WayBack, message: str) -> str:
    """The address of a message in the conversation."""
    channel = quote(ids.without_thread(back.conversation), safe="")
    asked = {"tenantId": back.tenant, **({"parentMessageId": back.thread} if back.thread else {})}
    return f"{_DEEP_LINK}{channel}/{quote(message, safe='')}?{urlencode(asked)}"
