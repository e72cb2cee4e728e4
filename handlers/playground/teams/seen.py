"""How the contract shows messages, dialogs and home cards of Teams: in the shape of Slack's, with Adaptive Cards as blocks."""

from handlers.playground.entities import Json, Message
from handlers.playground.teams.content import fields, parts, text
from handlers.playground.teams.dialogs import Dialog
from handlers.playground.teams.tenant import Tenant


def message(tenant: Tenant, said: Message, card: Json | None) -> Json:
    """One of /messages. `text` is all one can read on the card, `channel` says where it stands."""
    author = tenant.workspace.users.get(said.author)
    blocks = parts(card) if card else []
    room = tenant.workspace.channels[said.channel]
    return {
        "ts": said.ts,
        "channel": "dm" if room.kind == "dm" else room.name,
        "author": author.handle if author else said.author,
        "text": text(blocks) if card else said.text,
        "summary": said.text,
        "blocks": blocks,
        "ephemeral": said.ephemeral_to is not None,
        "thread_ts": said.thread_ts,
        "edited": said.edited_at is not None,
    }


def dialog(shown: Dialog | None) -> Json | None:
    """/view: `values` by field id, twice, as Slack's fields stand in blocks of the same name; `errors` what the client refuses."""
    if shown is None:
        return None
    blocks = parts(shown.card)
    lines = [shown.trouble or "", text(blocks), *shown.errors.values()]
    return {
        "title": shown.title,
        "text": "\n".join(line for line in lines if line),
        "blocks": blocks,
        "values": {one["id"]: {one["id"]: shown.values.get(one["id"])} for one in fields(shown.card)},
        "errors": shown.errors,
        "trouble": shown.trouble,
    }


def home(tenant: Tenant, card: Json | None) -> Json | None:
    """/home."""
    if card is None:
        return None
    blocks = parts(card)
    title = tenant.workspace.users[tenant.workspace.bot_user].name
    return {
        "title": title,
        "text": text(blocks),
        "blocks": blocks,
        "values": {},
        "errors": {},
        "trouble": None,
    }
