"""Slack's own commands, as far as rooms change by them: who is in, the name, private, archived."""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.playground.acts.actor import Actor
from handlers.playground.entities import Channel, Json
from handlers.playground.workspace import TEAM

# "/private" stands for an entry in the settings of a room; Slack has no command for it.
BUILTIN = ("/invite", "/remove", "/kick", "/join", "/leave", "/rename", "/archive", "/private")

_USER = re.compile(r"<@(\w+)")
_ROOM = re.compile(r"<#(\w+)")


async def run_builtin(actor: Actor, name: str, text: str) -> None:
    """Carries out one of BUILTIN. `text` is in Slack's notation; what cannot be done is told to the person."""
    if actor.room.kind == "dm" and name != "/join":
        actor.told("not here", what=name)
        return
    match name:
        case "/invite":
            await _each(actor, text, invited=True)
        case "/remove" | "/kick":
            await _each(actor, text, invited=False)
        case "/join":
            await _join(actor, text)
        case "/leave":
            await _left(actor, actor.room, actor.user.id)
        case _:
            await _changed(actor, name, text.strip())


async def _each(actor: Actor, text: str, *, invited: bool) -> None:
    workspace = actor.bench.workspace
    named = [workspace.users[found] for found in _USER.findall(text) if found in workspace.users]
    if not named:
        actor.told("not found", what=text or "@")
    for person in named:
        room = workspace.channels[actor.room.id]
        if invited == (person.id in room.members):
            actor.told("already there" if invited else "not found", what=person.name)
        elif invited:
            await _joined(actor, room, person.id, inviter=actor.user.id)
        else:
            await _left(actor, room, person.id)


async def _join(actor: Actor, text: str) -> None:
    found = _ROOM.search(text)
    room = actor.bench.workspace.channels.get(found[1]) if found else None
    if room is None or room.kind != "public":
        actor.told("not found", what=text or "#")
    elif actor.user.id not in room.members:
        await _joined(actor, room, actor.user.id)


async def _joined(actor: Actor, room: Channel, person: str, inviter: str | None = None) -> None:
    room = actor.bench.workspace.join(person, room)
    event = {"type": "member_joined_channel", "user": person, "channel_type": _type(room), "team": TEAM}
    await _heard(actor, room, {**event, "inviter": inviter} if inviter else event)


async def _left(actor: Actor, room: Channel, person: str) -> None:
    room = actor.bench.workspace.leave(person, room)
    event = {"type": "member_left_channel", "user": person, "channel_type": _type(room), "team": TEAM}
    await _heard(actor, room, event, also=(person,))


async def _changed(actor: Actor, name: str, text: str) -> None:
    workspace, room = actor.bench.workspace, actor.room
    kind = "group" if room.kind == "private" else "channel"
    if name == "/rename" and text:
        room = replace(room, name=text.lstrip("#").casefold().replace(" ", "-"))
        about = {"id": room.id, "name": room.name, "created": room.created}
        event: Json = {"type": f"{kind}_rename", "channel": about}
    elif name == "/archive":
        room, event = replace(room, archived=True), {"type": f"{kind}_archive", "user": actor.user.id}
    elif name == "/private":
        room, event = replace(room, kind="private"), {"type": "channel_convert_to_private"}
    else:
        actor.told("not found", what=name)
        return
    workspace.save_channel(room)
    await _heard(actor, room, event)


async def _heard(actor: Actor, room: Channel, event: Json, also: Sequence[str] = ()) -> None:
    """Tells the product, when its bot is in the room or is itself the one who left."""
    workspace = actor.bench.workspace
    if workspace.bot_user in (*room.members, *also):
        await actor.caller.event({"channel": room.id, "event_ts": workspace.next_ts(), **event})


def _type(room: Channel) -> str:
    return "G" if room.kind == "private" else "C"
