"""Methods that write messages, and the one that links to them."""

from dataclasses import replace
from typing import Any

from handlers.playground.bench import Bench
from handlers.playground.blockkit.check import check_message
from handlers.playground.blockkit.elements import with_ids
from handlers.playground.entities import Json, Message
from handlers.playground.errors import SlackError
from handlers.playground.slackapi import shapes
from handlers.playground.slackapi.access import known_channel, known_user, need_scope, own_channel, writable
from handlers.playground.slackapi.args import Args

LONGEST_TEXT = 40_000


def post_message(bench: Bench, args: Args) -> Json:
    """chat.postMessage: to a room the bot is in, or to a user."""
    need_scope(bench, "chat:write")
    room = writable(bench, args.needed("channel"))
    text, blocks = content(args.text("text"), args.thing("blocks"))
    thread = args.text("thread_ts")
    if thread and bench.workspace.message(room.id, thread) is None:
        raise SlackError("thread_not_found")
    said = bench.workspace.post(
        channel=room.id,
        author=bench.workspace.bot_user,
        text=text,
        blocks=blocks,
        metadata=_metadata(args.thing("metadata")),
        thread_ts=thread,
    )
    return {"ok": True, "channel": room.id, "ts": said.ts, "message": shapes.message(bench, said)}


def post_ephemeral(bench: Bench, args: Args) -> Json:
    """chat.postEphemeral: one member of a room sees it."""
    need_scope(bench, "chat:write")
    room = writable(bench, args.needed("channel"))
    reader = known_user(bench, args.needed("user"))
    if reader.id not in room.members:
        raise SlackError("user_not_in_channel")
    text, blocks = content(args.text("text"), args.thing("blocks"))
    said = bench.workspace.post(
        channel=room.id,
        author=bench.workspace.bot_user,
        text=text,
        blocks=blocks,
        thread_ts=args.text("thread_ts"),
        ephemeral_to=reader.id,
    )
    return {"ok": True, "message_ts": said.ts}


def update(bench: Bench, args: Args) -> Json:
    """chat.update: only the bot's own lasting messages; what is not given stays as it was."""
    need_scope(bench, "chat:write")
    room = own_channel(bench, args.needed("channel"))
    said = _message(bench, room.id, args.needed("ts"))
    if said.author != bench.workspace.bot_user:
        raise SlackError("cant_update_message")
    given_blocks, given_metadata = args.thing("blocks"), args.thing("metadata")
    kept = list(said.blocks) if given_blocks is None else given_blocks
    text, blocks = content(args.text("text") or said.text, kept)
    changed = replace(
        said,
        text=text,
        blocks=blocks,
        metadata=said.metadata if given_metadata is None else _metadata(given_metadata),
        edited_at=bench.workspace.next_ts(),
    )
    bench.workspace.save_message(changed)
    shape = shapes.message(bench, changed)
    return {"ok": True, "channel": room.id, "ts": said.ts, "text": changed.text, "message": shape}


def permalink(bench: Bench, args: Args) -> Json:
    """chat.getPermalink: an address in the playground that shows the message."""
    room = known_channel(bench, args.needed("channel"))
    said = _message(bench, room.id, args.needed("message_ts"))
    address = f"{bench.base_url}/archives/{room.id}/p{said.ts.replace('.', '')}"
    return {"ok": True, "channel": room.id, "permalink": address}


def content(text: str | None, blocks: Any) -> tuple[str, tuple[Json, ...]]:
    """Checks what a message consists of (`no_text`, `msg_too_long`, `invalid_blocks`, `msg_blocks_too_long`)."""
    if not text and not blocks:
        raise SlackError("no_text")
    if text and len(text) > LONGEST_TEXT:
        raise SlackError("msg_too_long")
    if blocks:
        check_message(blocks)
    return text or "", with_ids(blocks or ())


def _message(bench: Bench, channel: str, ts: str) -> Message:
    said = bench.workspace.message(channel, ts)
    if said is None or said.ephemeral_to is not None:
        raise SlackError("message_not_found")
    return said


def _metadata(value: Any) -> Json | None:
    if not value:
        return None
    whole = (
        isinstance(value, dict) and isinstance(value.get("event_payload"), dict) and value.get("event_type")
    )
    if not whole:
        raise SlackError("invalid_metadata_format")
    return dict(value)
