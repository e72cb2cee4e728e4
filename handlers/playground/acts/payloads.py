"""The requests of Slack, field by field."""

from handlers.playground.bench import Bench
from handlers.playground.entities import Channel, Json, Message, User, View
from handlers.playground.slackapi import shapes
from handlers.playground.workspace import APP, TEAM

DOMAIN = "playground"


def command_form(bench: Bench, user: User, room: Channel, command: str, text: str) -> dict[str, str]:
    """A slash command."""
    return {
        "token": "playground",
        "team_id": TEAM,
        "team_domain": DOMAIN,
        "channel_id": room.id,
        "channel_name": channel_name(room),
        "user_id": user.id,
        "user_name": user.handle,
        "command": command,
        "text": text,
        "api_app_id": APP,
        "is_enterprise_install": "false",
        "response_url": bench.response_url(bench.tickets.response(user.id, room.id)),
        "trigger_id": bench.tickets.trigger(user.id),
    }


def clicked_in_message(bench: Bench, user: User, said: Message, action: Json, state: Json) -> Json:
    """A control in a message was used. What only one person sees is not sent along."""
    room, private = bench.workspace.channels[said.channel], said.ephemeral_to is not None
    container: Json = {
        "type": "message",
        "message_ts": said.ts,
        "channel_id": room.id,
        "is_ephemeral": private,
    }
    if said.thread_ts:
        container["thread_ts"] = said.thread_ts
    ticket = bench.tickets.response(user.id, room.id, said.ts, said.thread_ts)
    payload = {
        **_interaction(bench, user, "block_actions"),
        "container": container,
        "channel": {"id": room.id, "name": channel_name(room)},
        "state": {"values": state},
        "response_url": bench.response_url(ticket),
        "actions": [action],
    }
    return payload if private else {**payload, "message": shapes.message(bench, said)}


def clicked_in_view(bench: Bench, user: User, view: View, action: Json) -> Json:
    """A control in a form or on the home page was used."""
    return {
        **_interaction(bench, user, "block_actions"),
        "container": {"type": "view", "view_id": view.id},
        "view": shapes.view(view),
        "actions": [action],
    }


def submitted(bench: Bench, user: User, view: View) -> Json:
    """A form was sent."""
    return {**_interaction(bench, user, "view_submission"), "view": shapes.view(view), "response_urls": []}


def closed(bench: Bench, user: User, view: View) -> Json:
    """A form was closed without sending it."""
    payload = {**_interaction(bench, user, "view_closed"), "view": shapes.view(view), "is_cleared": False}
    del payload["trigger_id"]
    return payload


def picked(bench: Bench, user: User, said: Message, callback_id: str) -> Json:
    """An entry in the menu of a message was chosen."""
    room = bench.workspace.channels[said.channel]
    return {
        **_interaction(bench, user, "message_action"),
        "action_ts": bench.workspace.next_ts(),
        "callback_id": callback_id,
        "channel": {"id": room.id, "name": channel_name(room)},
        "message_ts": said.ts,
        "message": shapes.message(bench, said),
        "response_url": bench.response_url(bench.tickets.response(user.id, room.id)),
    }


def said_event(said: Message, kind: str) -> Json:
    """Words to the bot: `kind` "message" in the conversation with it, "app_mention" in a room."""
    event: Json = {
        "type": kind,
        "user": said.author,
        "ts": said.ts,
        "text": said.text,
        "team": TEAM,
        "channel": said.channel,
        "event_ts": said.ts,
    }
    if kind == "message":
        event["channel_type"] = "im"
    return {**event, "thread_ts": said.thread_ts} if said.thread_ts else event


def changed_event(bench: Bench, before: Message, after: Message) -> Json:
    """Words to the bot in the conversation with it were changed."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "ts": after.edited_at,
        "channel": after.channel,
        "channel_type": "im",
        "event_ts": after.edited_at,
        "message": shapes.message(bench, after),
        "previous_message": shapes.message(bench, before),
    }


def channel_name(room: Channel) -> str:
    """The name that payloads carry."""
    return {"dm": "directmessage", "private": "privategroup"}.get(room.kind, room.name)


def _interaction(bench: Bench, user: User, kind: str) -> Json:
    return {
        "type": kind,
        "user": {"id": user.id, "username": user.handle, "name": user.handle, "team_id": TEAM},
        "api_app_id": APP,
        "token": "playground",
        "trigger_id": bench.tickets.trigger(user.id),
        "team": {"id": TEAM, "domain": DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
    }
