"""The menu of a message: commands of a message extension."""

from html import escape

from handlers.playground.entities import Json, Message
from handlers.playground.teams import names
from handlers.playground.teams.client import Client
from handlers.playground.teams.content import text
from handlers.playground.teams.dialogs import Origin
from handlers.playground.teams.forms import fetched


async def pick(client: Client, said: Message, command: str) -> None:
    """Chooses a command there; the product answers with a dialog, or has nothing to ask."""
    told = {"commandId": command, "commandContext": "message", "messagePayload": _payload(client, said)}
    activity = client.activity("invoke", said.thread_ts or said.ts)
    value = {**told, "context": {"theme": "default"}}
    answer = await client.caller.invoke(activity, "composeExtension/fetchTask", value)
    fetched(client, answer, Origin(room=client.room.id, ts=said.thread_ts or said.ts, command=told))


def _payload(client: Client, said: Message) -> Json:
    """The message, as Teams describes it."""
    author = client.tenant.workspace.users[said.author]
    card = client.card_of(said)
    words = text(card.get("body", ())) if card else said.text
    who = "application" if author.bot else "user"
    kind = {"applicationIdentityType": "bot"} if author.bot else {"userIdentityType": "aadUser"}
    return {
        "id": names.activity(said.ts),
        "replyToId": names.activity(said.thread_ts) if said.thread_ts else None,
        "messageType": "message",
        "deleted": False,
        "locale": client.user.locale,
        "linkToMessage": None,
        "from": {who: {"id": author.id, "displayName": author.name, **kind}},
        "body": {"contentType": "html", "content": f"<div>{escape(words)}</div>".replace("\n", "<br>")},
        "attachments": [],
        "mentions": [],
        "reactions": [],
    }
