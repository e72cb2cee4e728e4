"""Commands, clicks, forms and entries in the menu of a message."""

import json
from dataclasses import replace
from typing import Any

from bot.views.nodes import Action
from handlers.chat.messages import Clicked, Picked, Said, Submitted
from handlers.chat.reading import Json, Unreadable, mapping, maybe, optional, token, words
from handlers.chat.text import clean
from handlers.slack import ids
from handlers.slack.controls import chosen, pressed
from handlers.slack.heard import Heard, Us, WayBack
from handlers.slack.mentions import written
from handlers.slack.places import is_talk, named, place, ticket


def said(payload: Json, us: Us | None) -> Heard:
    """A slash command. Raises Unreadable."""
    back = WayBack(
        team=token(payload, "team_id"),
        user=token(payload, "user_id"),
        channel=token(payload, "channel_id"),
        channel_name=named(payload, "channel_name"),
        response_url=maybe(payload, "response_url"),
        ticket=ticket(payload),
    )
    read = written(words(payload, "text"), team=back.team, bot=us.user if us else None)
    inbound = Said(
        place=place(back, us, handle=named(payload, "user_name")),
        key=f"command/{token(payload, 'trigger_id')}",
        command=words(payload, "command").removeprefix("/").lower(),
        text=read.text,
        mentions=read.mentions,
        direct=is_talk(back.channel),
        ticket=back.ticket,
    )
    return Heard(inbound=inbound, back=back)


def clicked(payload: Json, us: Us | None) -> Heard | None:
    """A control was used, in a message, a form or on the home page; None for what is only a link. Raises Unreadable."""
    action = _first(payload)
    if action.get("type") == "button" and "url" in action:
        return None
    container, view = optional(payload, "container"), optional(payload, "view")
    back = _way_back(payload, view, thread=maybe(container, "thread_ts"))
    if container.get("is_ephemeral") is True:
        back = replace(back, asked=back.response_url)
    meant, value = pressed(action)
    inbound = Clicked(
        place=place(back, us, handle=named(payload, "user", "username"), present=back.view is None),
        key=f"click/{token(payload, 'trigger_id')}",
        action=meant,
        value=value,
        private=container.get("is_ephemeral") is True,
        home=view.get("type") == "home",
        ticket=back.ticket,
    )
    return Heard(inbound=inbound, back=back)


def submitted(payload: Json, us: Us | None) -> Heard:
    """A form was sent. Raises Unreadable."""
    view = mapping(payload, "view")
    back = _way_back(payload, view)
    inbound = Submitted(
        place=place(back, us, handle=named(payload, "user", "username"), present=False),
        key=f"form/{token(view, 'id')}/{token(view, 'hash')}",
        action=Action(words(view, "callback_id"), clean(words(_memory(view), "subject"))),
        values=_values(mapping(view, "state", "values"), back.team),
        private=back.asked is not None,
    )
    return Heard(inbound=inbound, back=back)


def picked(payload: Json, us: Us | None) -> Heard | None:
    """An entry in the menu of a message was chosen; None for one that is not ours. Raises Unreadable."""
    shortcut = payload.get("callback_id")
    if shortcut not in ("save_decision", "make_task", "add_agenda"):
        return None
    back = _way_back(payload, {})
    message = mapping(payload, "message")
    read = written(words(message, "text"), team=back.team, bot=us.user if us else None)
    ts = maybe(message, "ts")
    link = us.permalink(back.channel, ts) if us and ts and back.channel else None
    inbound = Picked(
        place=place(back, us, handle=named(payload, "user", "username")),
        key=f"click/{token(payload, 'trigger_id')}",
        shortcut=shortcut,
        text=read.text,
        permalink=link,
        ticket=token(payload, "trigger_id"),
    )
    return Heard(inbound=inbound, back=back)


def memory(back: WayBack) -> Json:
    """What a form remembers of the room where it was opened, and of the private card that opened it."""
    kept = {"room": back.channel, "name": back.channel_name, "thread": back.thread, "asked": back.asked}
    return {key: value for key, value in kept.items() if value}


def _way_back(payload: Json, view: Json, thread: str | None = None) -> WayBack:
    """From the payload of a click, form or shortcut; in a form, the room is the one where it was opened."""
    opened = _memory(view) if view.get("type") == "modal" else {}
    return WayBack(
        team=token(payload, "team", "id"),
        user=token(payload, "user", "id"),
        channel=maybe(payload, "channel", "id") or maybe(opened, "room"),
        channel_name=named(payload, "channel", "name") or named(opened, "name"),
        thread=thread or maybe(opened, "thread"),
        response_url=maybe(payload, "response_url"),
        ticket=ticket(payload),
        view=maybe(view, "id") if view.get("type") == "modal" else None,
        hash=maybe(view, "hash"),
        asked=maybe(opened, "asked"),
    )


def _first(payload: Json) -> Json:
    actions = payload.get("actions")
    if not isinstance(actions, list) or not actions or not isinstance(actions[0], dict):
        raise Unreadable("actions holds no control")
    return actions[0]


def _memory(view: Json) -> Json:
    try:
        kept = json.loads(words(view, "private_metadata") or "{}")
    except (ValueError, RecursionError) as problem:
        raise Unreadable("private_metadata is not ours") from problem
    return kept if isinstance(kept, dict) else {}


def _values(state: Json, team: str) -> dict[str, str | None]:
    values: dict[str, str | None] = {}
    for fields in state.values():
        if not isinstance(fields, dict):
            raise Unreadable("state.values is not as Slack writes it")
        for name, field in fields.items():
            values[clean(name)] = _value(field, team)
    return values


def _value(field: Any, team: str) -> str | None:
    match field:
        case {"type": "plain_text_input", "value": str(text)}:
            return clean(text).strip() or None
        case {"type": "static_select", "selected_option": dict(option)}:
            return chosen(option)
        case {"type": "checkboxes", "selected_options": list(options)}:
            return " ".join(found for one in options if (found := chosen(one))) or None
        case {"type": "users_select", "selected_user": str(user)}:
            return ids.account(team, user)
        case {"type": "datepicker", "selected_date": str(value)} | {
            "type": "timepicker",
            "selected_time": str(value),
        }:
            return clean(value) or None
        case {"type": "plain_text_input" | "static_select" | "users_select" | "datepicker" | "timepicker"}:
            return None
        case _:
            raise Unreadable("state.values holds no field of ours")
