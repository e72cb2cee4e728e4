"""What changes in teams and chats, and what the product hears of it. The commands of Slack's client stand for entries in the menus of Teams'."""

from dataclasses import replace

from handlers.playground.entities import Channel, Json, User
from handlers.playground.errors import ContractError
from handlers.playground.teams import names, shapes
from handlers.playground.teams.client import Client
from handlers.playground.teams.tenant import TEAM_NAME

BUILTIN = ("/invite", "/remove", "/kick", "/join", "/leave", "/rename", "/archive")
EVENTS = ("install", "uninstall", "join", "leave", "meeting start", "meeting end")


async def run_builtin(client: Client, name: str, text: str) -> None:
    """Carries out one of BUILTIN; what cannot be done is told to the person."""
    if client.room.kind == "dm":
        client.told("not found", name)
        return
    match name:
        case "/invite" | "/remove" | "/kick":
            person = _named(client, text)
            if person is None:
                client.told("not found", text or "@")
            else:
                await (joined if name == "/invite" else left)(client, person)
        case "/join":
            await joined(client, client.user)
        case "/leave":
            await left(client, client.user)
        case _:
            await _changed(client, name, text)


async def happened(client: Client, event: str) -> None:
    """One of EVENTS. Raises ContractError for any other."""
    match event:
        case "install":
            await joined(client, client.tenant.workspace.users[names.BOT])
        case "uninstall":
            await left(client, client.tenant.workspace.users[names.BOT])
        case "join":
            await joined(client, client.user)
        case "leave":
            await left(client, client.user)
        case "meeting start" | "meeting end":
            await _met(client, "meetingStart" if event == "meeting start" else "meetingEnd")
        case _:
            raise ContractError(400, f"There is no event {event!r}.", EVENTS)


async def joined(client: Client, person: User) -> None:
    """Somebody comes into the chat or the team; with the bot the app is installed there, by this person."""
    rooms = _moving(client)
    for room in rooms:
        client.tenant.workspace.join(person.id, room)
    await _heard(client, {"membersAdded": [_account(person)]}, "teamMemberAdded")
    if person.bot:
        await client.caller.tell({**_of_team(client, "installationUpdate"), "action": "add"}, "repeat_events")


async def left(client: Client, person: User) -> None:
    """Somebody leaves the chat or the team; without the bot the app is removed."""
    if person.bot:
        removed = {**_of_team(client, "installationUpdate"), "action": "remove"}
        await client.caller.tell(removed, "repeat_events")
    change = {"membersRemoved": [_account(person)]}
    await _heard(client, change, "teamMemberRemoved")
    for room in _moving(client):
        client.tenant.workspace.leave(person.id, room)


def _moving(client: Client) -> list[Channel]:
    """The conversations one comes into or leaves together: a chat alone, or all channels of the team."""
    return client.tenant.team_rooms if _in_team(client) else [client.room]


def _in_team(client: Client) -> bool:
    return client.room.kind != "dm" and not names.is_chat(client.room.id)


async def _changed(client: Client, name: str, text: str) -> None:
    room = client.room
    if names.is_chat(room.id):  # of a chat's new name the bot hears by the next message, and none is archived
        if name == "/rename" and text:
            client.tenant.workspace.save_channel(replace(room, name=text))
        else:
            client.told("not found", name)
        return
    if name == "/archive":
        room, event = replace(room, archived=True), "channelDeleted"
    elif text:
        room, event = replace(room, name=text.lstrip("#")), "channelRenamed"
    else:
        client.told("not found", name)
        return
    client.tenant.workspace.save_channel(room)
    await _heard(replace(client, room=room), {}, event, channel=room)


async def _met(client: Client, name: str) -> None:
    """A meeting in the channel begins or ends."""
    activity = client.activity("event")
    at = activity["timestamp"]
    told: Json = {"MeetingType": "Scheduled", "Title": client.room.body or client.room.name, "Id": "meeting"}
    value = {**told, "StartTime" if name == "meetingStart" else "EndTime": at}
    activity["channelData"] = {**activity["channelData"], "meeting": {"id": "meeting"}}
    await client.caller.tell(
        {**activity, "name": f"application/vnd.microsoft.{name}", "value": value}, "repeat_events"
    )


async def _heard(client: Client, change: Json, event: str, channel: Channel | None = None) -> None:
    """Tells the product, when its bot is there. What happens in a team is told of the team; `channel` is the one that changed."""
    if not any(names.BOT in client.tenant.workspace.channels[room.id].members for room in _moving(client)):
        return
    activity = {**_of_team(client, "conversationUpdate"), **change}
    if _in_team(client):
        activity["channelData"]["eventType"] = event
    if channel is not None:
        activity["channelData"]["channel"] = {"id": channel.id, "name": channel.name}
    await client.caller.tell(activity, "repeat_events")


def _of_team(client: Client, kind: str) -> Json:
    """An activity of the team as a whole: it comes from its general channel, and names no other."""
    activity = client.activity(kind)
    if _in_team(client):
        activity["conversation"] = {**activity["conversation"], "id": names.TEAM}
        team = {"id": names.TEAM, "name": TEAM_NAME, "aadGroupId": names.GROUP}
        activity["channelData"] = {"tenant": {"id": names.TENANT}, "team": team}
    return activity


def _account(person: User) -> Json:
    return {"id": person.id} if person.bot else shapes.sender(person)


def _named(client: Client, text: str) -> User | None:
    wanted = text.strip().lstrip("@").casefold()
    for user in client.tenant.workspace.users.values():
        if wanted in (user.handle.casefold(), user.name.casefold()):
            return user
    return None
