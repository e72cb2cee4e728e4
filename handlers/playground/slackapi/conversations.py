"""Methods about rooms and what stands in them."""

import time
from collections.abc import Sequence

from handlers.playground.bench import Bench
from handlers.playground.entities import Channel, Json, Message
from handlers.playground.errors import SlackError
from handlers.playground.slackapi import shapes
from handlers.playground.slackapi.access import dm_with, known_channel, need_scope, own_channel
from handlers.playground.slackapi.args import Args
from handlers.playground.slackapi.pages import page

PER_PAGE = 100
MOST_PER_PAGE = 999
_HISTORY = {"public": "channels:history", "private": "groups:history", "dm": "im:history"}
_READ = {"public": "channels:read", "private": "groups:read"}


def open_dm(bench: Bench, args: Args) -> Json:
    """conversations.open: the bot's conversation with one user."""
    need_scope(bench, "im:write")
    if channel := args.text("channel"):
        room = own_channel(bench, channel)
    else:
        users = (args.text("users") or "").split(",")
        if users == [""]:
            raise SlackError("users_list_not_supplied")
        if len(users) > 1:
            raise SlackError("method_not_supported_for_channel_type")
        room = dm_with(bench, users[0])
    shape = shapes.channel(room, bench.workspace.bot_user) if args.flag("return_im") else {"id": room.id}
    return {"ok": True, "no_op": True, "already_open": True, "channel": shape}


def info(bench: Bench, args: Args) -> Json:
    """conversations.info."""
    room = _readable(bench, args)
    shape = shapes.channel(room, bench.workspace.bot_user)
    if args.flag("include_num_members"):
        shape["num_members"] = len(room.members)
    return {"ok": True, "channel": shape}


def members(bench: Bench, args: Args) -> Json:
    """conversations.members, page by page."""
    room = _readable(bench, args)
    some, cursor = page(room.members, args, PER_PAGE, MOST_PER_PAGE)
    return {"ok": True, "members": list(some), "response_metadata": {"next_cursor": cursor}}


def history(bench: Bench, args: Args) -> Json:
    """conversations.history: the newest first, replies in threads left out."""
    room = _history_of(bench, args)
    said = [m for m in _lasting(bench, room, args) if m.thread_ts in (None, m.ts)]
    return _paged(bench, args, list(reversed(said)))


def replies(bench: Bench, args: Args) -> Json:
    """conversations.replies: a message and what was answered in its thread, the oldest first."""
    room = _history_of(bench, args)
    parent = args.needed("ts")
    if bench.workspace.message(room.id, parent) is None:
        raise SlackError("thread_not_found")
    return _paged(bench, args, [m for m in _lasting(bench, room, args) if parent in (m.ts, m.thread_ts)])


def _readable(bench: Bench, args: Args) -> Channel:
    room = known_channel(bench, args.needed("channel"))
    if room.kind in _READ:
        need_scope(bench, _READ[room.kind])
    return room


def _history_of(bench: Bench, args: Args) -> Channel:
    room = own_channel(bench, args.needed("channel"))
    need_scope(bench, _HISTORY[room.kind])
    return room


def _lasting(bench: Bench, room: Channel, args: Args) -> Sequence[Message]:
    """Between `oldest` and `latest`, none that only one person sees, none too young to be found yet."""
    oldest, latest, inclusive = args.text("oldest"), args.text("latest"), args.flag("inclusive")
    found_until = time.time() - bench.switches.number("history_lag")

    def inside(ts: str) -> bool:
        if inclusive and ts in (oldest, latest):
            return True
        return (oldest is None or float(ts) > float(oldest)) and (latest is None or float(ts) < float(latest))

    try:
        return [
            m for m in bench.workspace.seen_by(None, room.id) if m.posted_at <= found_until and inside(m.ts)
        ]
    except ValueError as problem:
        raise SlackError("invalid_ts_oldest") from problem


def _paged(bench: Bench, args: Args, found: Sequence[Message]) -> Json:
    some, cursor = page(found, args, PER_PAGE, MOST_PER_PAGE)
    with_metadata = args.flag("include_all_metadata")
    return {
        "ok": True,
        "messages": [shapes.message(bench, m, metadata=with_metadata) for m in some],
        "has_more": bool(cursor),
        "response_metadata": {"next_cursor": cursor},
    }
