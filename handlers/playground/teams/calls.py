"""The calls of the Bot Connector that the tenant serves. What Teams would refuse raises ConnectorError."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from handlers.playground.entities import Channel, Json, Message, User
from handlers.playground.teams import names, shapes
from handlers.playground.teams.check import attachment_problems
from handlers.playground.teams.errors import ConnectorError
from handlers.playground.teams.tenant import TEAM_NAME, Tenant, find

LARGEST = 28 * 1024
PAGE = 200
Path = Mapping[str, str]
Call = Callable[[Tenant, Path, Json], Any]


def open_talk(tenant: Tenant, _path: Path, body: Json) -> Json:
    """POST v3/conversations: the personal chat with somebody who has the app."""
    members = body.get("members")
    first = members[0] if isinstance(members, list) and len(members) == 1 else None
    if not isinstance(first, dict) or body.get("isGroup"):
        raise ConnectorError(400, "BadSyntax", "A personal chat has one member.")
    if body.get("tenantId") != names.TENANT:
        raise ConnectorError(400, "BadSyntax", "tenantId is missing or is another tenant's.")
    user = _known(tenant, str(first.get("id")))
    if user.deleted or not tenant.has_app(user.id):
        raise ConnectorError(403, "ForbiddenOperationException", "The bot is not installed for that person.")
    return {"id": tenant.workspace.dm(user.id).id}


def post(tenant: Tenant, path: Path, body: Json) -> Json:
    """POST …/activities: a message in a chat, a channel, or a thread of a channel."""
    room, thread = _open(tenant, path["conversation"])
    if thread is not None and tenant.workspace.message(room.id, thread) is None:
        raise ConnectorError(404, "ConversationNotFound", "There is no such thread.")
    text, cards = _content(body)
    said = tenant.workspace.post(channel=room.id, author=names.BOT, text=text, blocks=cards, thread_ts=thread)
    return {"id": names.activity(said.ts)}


def put(tenant: Tenant, path: Path, body: Json) -> Json:
    """PUT …/activities/{activity}: the bot's own message in new words. What a click showed to one person gives way to it."""
    said = _own(tenant, path)
    text, cards = _content(body)
    tenant.workspace.save_message(
        replace(said, text=text, blocks=cards, edited_at=tenant.workspace.next_ts())
    )
    for seen in [seen for seen in tenant.overlays if seen[1:] == (said.channel, said.ts)]:
        del tenant.overlays[seen]
    return {"id": path["activity"]}


def delete(tenant: Tenant, path: Path, _body: Json) -> Json:
    """DELETE …/activities/{activity}: the bot's own message is taken away."""
    tenant.workspace.remove_message(_own(tenant, path))
    return {}


def member(tenant: Tenant, path: Path, _body: Json) -> Json:
    """GET …/members/{member}: somebody in a conversation, by the connector's id or Entra's."""
    room, _ = _open(tenant, path["conversation"])
    user = find(tenant, path["member"])
    if user is None or user.deleted or user.id not in room.members:
        raise ConnectorError(404, "MemberNotFoundInConversation", "There is no such member there.")
    return shapes.member(user)


def members(tenant: Tenant, path: Path, _body: Json) -> list[Json]:
    """GET …/members: everybody there, the bot left out."""
    room, _ = _open(tenant, path["conversation"])
    people = [tenant.workspace.users[one] for one in room.members if one != names.BOT]
    return [shapes.member(user) for user in people if not user.deleted]


def paged(tenant: Tenant, path: Path, query: Json) -> Json:
    """GET …/pagedmembers: the same, `pageSize` at a time."""
    everybody = members(tenant, path, query)
    size, start = query.get("pageSize", str(PAGE)), query.get("continuationToken", "0")
    if not str(size).isdecimal() or not 0 < int(size) <= 500 or not str(start).isdecimal():
        raise ConnectorError(400, "BadArgument", "pageSize or continuationToken cannot be read.")
    end = int(start) + int(size)
    more = {"continuationToken": str(end)} if end < len(everybody) else {}
    return {"members": everybody[int(start) : end], **more}


def channels(tenant: Tenant, path: Path, _body: Json) -> Json:
    """GET v3/teams/{team}/conversations: the channels of the team; the general one, whose id is the team's, has no name."""
    _team(tenant, path["team"])
    rooms = [room for room in tenant.team_rooms if not room.archived]
    listed = [{"id": room.id, "name": None if room.id == names.TEAM else room.name} for room in rooms]
    return {"conversations": listed}


def team(tenant: Tenant, path: Path, _body: Json) -> Json:
    """GET v3/teams/{team}: its name and how large it is."""
    _team(tenant, path["team"])
    people = {one for room in tenant.team_rooms for one in room.members if one != names.BOT}
    known: Json = {"id": names.TEAM, "name": TEAM_NAME, "aadGroupId": names.GROUP, "type": "standard"}
    return {**known, "channelCount": len(tenant.team_rooms), "memberCount": len(people)}


def _team(tenant: Tenant, name: str) -> None:
    if name != names.TEAM:
        raise ConnectorError(404, "TeamNotFound", "There is no such team.")
    if not any(names.BOT in room.members for room in tenant.team_rooms):
        raise ConnectorError(403, "BotNotInConversationRoster", "The bot is not in that team.")


def _known(tenant: Tenant, name: str) -> User:
    user = find(tenant, name)
    if user is None:
        raise ConnectorError(404, "NotFound", "There is no such person in the tenant.")
    return user


def _open(tenant: Tenant, conversation: str) -> tuple[Channel, str | None]:
    """The conversation, and the time of the message that begins the thread."""
    name, _, root = conversation.partition(names.THREAD)
    room = tenant.workspace.channels.get(name)
    if room is None or room.archived:
        raise ConnectorError(404, "ConversationNotFound", "There is no such conversation.")
    if names.BOT not in room.members:
        raise ConnectorError(403, "BotNotInConversationRoster", "The bot is not part of that conversation.")
    return room, names.time_of(root) if root else None


def _own(tenant: Tenant, path: Path) -> Message:
    room, _ = _open(tenant, path["conversation"])
    said = tenant.workspace.message(room.id, names.time_of(path["activity"]))
    if said is None:
        raise ConnectorError(404, "ActivityNotFoundInConversation", "There is no such activity there.")
    if said.author != names.BOT:
        raise ConnectorError(403, "MessageEditForbidden", "That is not a message of the bot's.")
    return said


def _content(body: Json) -> tuple[str, tuple[Json, ...]]:
    """The words and the card of a message; for a card, its summary is what a notification shows."""
    attachments = body.get("attachments") or []
    if body.get("type") != "message":
        raise ConnectorError(
            400, "BadSyntax", f"The playground serves no activity of type {body.get('type')!r}."
        )
    if not isinstance(attachments, list) or len(attachments) > 1:
        raise ConnectorError(400, "BadSyntax", "The playground shows one attachment in a message.")
    text = str(body.get("text") or body.get("summary") or "")
    if not attachments and not text:
        raise ConnectorError(400, "BadSyntax", "The message is empty.")
    problems = [problem for one in attachments for problem in attachment_problems(one)]
    if problems:
        raise ConnectorError(400, "BadArgument", f"The card cannot be shown: {'; '.join(problems)}")
    return text, tuple(one["content"] for one in attachments)
