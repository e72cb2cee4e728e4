"""How the contract shows people, rooms, messages and forms."""

from zoneinfo import ZoneInfo

from handlers.playground.bench import Bench
from handlers.playground.blockkit.elements import HOLDS
from handlers.playground.demo import ZONE
from handlers.playground.entities import Channel, Json, Message, User, View
from handlers.playground.notation import block_text, plain


def now(bench: Bench) -> str:
    """The product's clock, in Swedish time, as ISO with the offset."""
    return bench.product.now().astimezone(ZoneInfo(ZONE)).isoformat()


def person(user: User) -> Json:
    """One of /people."""
    return {
        "id": user.id,
        "handle": user.handle,
        "name": user.name,
        "organisation": user.organisation,
        "roles": list(user.roles),
    }


def channel(room: Channel) -> Json:
    """One of /channels."""
    return {"id": room.id, "name": room.name, "private": room.kind == "private", "body": room.body}


def message(bench: Bench, said: Message) -> Json:
    """One of /messages. `text` and `blocks` are in Slack's notation; a message without a text shows that of its blocks."""
    author = bench.workspace.users.get(said.author)
    return {
        "ts": said.ts,
        "author": author.handle if author else said.author,
        "text": said.text or "\n".join(block_text(block) for block in said.blocks),
        "blocks": list(said.blocks),
        "ephemeral": said.ephemeral_to is not None,
        "thread_ts": said.thread_ts,
        "edited": said.edited_at is not None,
    }


def view(bench: Bench, shown: View | None) -> Json | None:
    """A form or home page: `text` is all one can read on it, errors too; `values` what the fields hold, by block and action id."""
    if shown is None:
        return None
    title = shown.payload.get("title") or {"text": bench.workspace.users[bench.workspace.bot_user].name}
    blocks = shown.payload["blocks"]
    lines = [shown.trouble or ""]
    for block in blocks:
        lines += [block_text(block), shown.errors.get(block["block_id"], "")]
    names = shown_names(bench)
    return {
        "title": plain(str(title["text"]), names),
        "text": plain("\n".join(line for line in lines if line), names),
        "blocks": blocks,
        "values": _values(shown),
        "errors": shown.errors,
        "trouble": shown.trouble,
    }


def shown_names(bench: Bench) -> dict[str, str]:
    """What mentions look like: "@Maja Öst" and "#styrelsen", by id."""
    users = {user.id: f"@{user.name}" for user in bench.workspace.users.values()}
    return users | {room.id: f"#{room.name}" for room in bench.workspace.channels.values()}


def _values(shown: View) -> Json:
    return {
        block: {action: state.get(HOLDS[state["type"]][0]) for action, state in fields.items()}
        for block, fields in shown.values.items()
    }
