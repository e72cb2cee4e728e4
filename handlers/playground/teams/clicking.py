"""Pressing something on a card: it acts, or it asks for a dialog."""

from dataclasses import replace

from handlers.playground.entities import Json, Message
from handlers.playground.errors import ContractError
from handlers.playground.teams import names
from handlers.playground.teams.caller import Answer
from handlers.playground.teams.check import card_problems
from handlers.playground.teams.choosing import Pressed
from handlers.playground.teams.client import Client
from handlers.playground.teams.dialogs import Origin
from handlers.playground.teams.forms import fetched, first_values, sent
from handlers.playground.teams.rules import CONTENT_TYPE

_WORDS = "application/vnd.microsoft.activity.message"


async def press(client: Client, said: Message, pressed: Pressed) -> None:
    """Uses something on a card. Fields that were left alone go along with what they hold."""
    usual = first_values({"body": list(pressed.press.fields)})
    held = {name: value for name, value in {**usual, **pressed.values}.items() if value is not None}
    data = sent(replace(pressed, values=held))
    activity = client.activity("invoke", said.thread_ts or said.ts)
    activity["replyToId"] = names.activity(said.ts)
    action = pressed.press.action
    if action["type"] == "Action.Execute":
        told = {"type": "Action.Execute", "verb": action["verb"], "data": data}
        named = {"id": action["id"]} if "id" in action else {}
        value: Json = {"action": {**told, **named}, "trigger": "manual"}
        _shown(client, said, await client.caller.invoke(activity, "adaptiveCard/action", value))
    elif _asks(action):
        value = {"data": data, "context": {"theme": "default"}}
        origin = Origin(room=client.room.id, ts=said.thread_ts or said.ts)
        fetched(client, await client.caller.invoke(activity, "task/fetch", value), origin)
    else:  # as old clients do: the data comes as a message without words
        message = {**activity, "type": "message", "value": data}
        answer = await client.caller.tell(message, "repeat_clicks")
        if answer.failure:
            client.told("failed", answer.failure)


def _asks(action: Json) -> bool:
    marked = (action.get("data") or {}).get("msteams") or {}
    return bool(marked.get("type") == "task/fetch")


def _shown(client: Client, said: Message, answer: Answer) -> None:
    """What the person sees of the answer: another card in this one's place, a text, or that it went wrong.
    Raises ContractError 424 for an answer that says nothing.
    """
    body = answer.body or {}
    status, value = body.get("statusCode", 200), body.get("value")
    if answer.failure or status != 200:
        client.told("failed", answer.failure or f"{status} {(value or {}).get('message', '')}".strip())
    elif body.get("type") == CONTENT_TYPE:
        problems = card_problems(value)
        if problems:
            client.shown(f"The playground cannot show this card: {'; '.join(problems)}")
        elif isinstance(value, dict) and client.tenant.workspace.message(said.channel, said.ts) is not None:
            client.tenant.overlays[client.user.id, said.channel, said.ts] = value
    elif body.get("type") == _WORDS and value:
        client.noticed(str(value))
    else:
        raise ContractError(
            424, f"Teams would say that the app cannot be reached, and repeat the press: {answer.body}"
        )
