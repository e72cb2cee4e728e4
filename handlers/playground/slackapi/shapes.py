"""How Slack writes users, rooms, messages and forms as JSON."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from handlers.playground.bench import Bench
from handlers.playground.entities import Channel, Json, Message, User, View
from handlers.playground.workspace import APP, BOT, SLACK, TEAM


def user(person: User, *, locale: bool) -> Json:
    """A user as users.info gives it; the language only when it was asked for."""
    shape: Json = {
        "id": person.id,
        "team_id": TEAM,
        "name": person.handle,
        "deleted": person.deleted,
        "real_name": person.name,
        "tz": person.zone,
        "tz_label": person.zone,
        "tz_offset": int(
            (datetime.now(UTC).astimezone(ZoneInfo(person.zone)).utcoffset() or _ZERO).total_seconds()
        ),
        "profile": {
            "real_name": person.name,
            "real_name_normalized": person.name,
            "display_name": person.handle,
            "display_name_normalized": person.handle,
            "title": person.organisation or "",
            "team": TEAM,
        },
        "is_admin": person.admin,
        "is_owner": person.admin,
        "is_primary_owner": person.admin,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "is_bot": person.bot,
        "is_app_user": False,
        "updated": 0,
    }
    return {**shape, "locale": person.locale} if locale else shape


_ZERO = datetime.resolution * 0


def channel(room: Channel, bot_user: str) -> Json:
    """A room as conversations.info gives it."""
    if room.kind == "dm":
        return {
            "id": room.id,
            "created": room.created,
            "is_archived": False,
            "is_im": True,
            "is_org_shared": False,
            "context_team_id": TEAM,
            "user": room.person,
            "is_open": True,
        }
    return {
        "id": room.id,
        "name": room.name,
        "name_normalized": room.name,
        "created": room.created,
        "creator": room.members[0] if room.members else bot_user,
        "is_channel": True,
        "is_group": False,
        "is_im": False,
        "is_mpim": False,
        "is_private": room.kind == "private",
        "is_archived": room.archived,
        "is_general": False,
        "is_member": bot_user in room.members,
        "is_shared": False,
        "is_ext_shared": False,
        "is_org_shared": False,
        "context_team_id": TEAM,
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
    }


def message(bench: Bench, said: Message, *, metadata: bool = False) -> Json:
    """A message as histories and payloads give it; the metadata only when it was asked for."""
    author = "USLACKBOT" if said.author == SLACK else said.author
    shape: Json = {"type": "message", "user": author, "ts": said.ts, "text": said.text, "team": TEAM}
    if said.author == bench.workspace.bot_user:
        shape |= {"bot_id": BOT, "app_id": APP}
    if said.blocks:
        shape["blocks"] = list(said.blocks)
    if said.thread_ts:
        shape["thread_ts"] = said.thread_ts
    if said.edited_at:
        by = BOT if said.author == bench.workspace.bot_user else author
        shape["edited"] = {"user": by, "ts": said.edited_at}
    if metadata and said.metadata:
        shape["metadata"] = said.metadata
    return shape


def view(shown: View) -> Json:
    """A form or home page as views.open answers it and as payloads carry it."""
    payload = shown.payload
    return {
        "id": shown.id,
        "team_id": TEAM,
        "type": payload["type"],
        "blocks": payload["blocks"],
        "private_metadata": payload.get("private_metadata", ""),
        "callback_id": payload.get("callback_id", ""),
        "state": {"values": shown.values},
        "hash": shown.hash,
        "title": payload.get("title"),
        "clear_on_close": payload.get("clear_on_close", False),
        "notify_on_close": payload.get("notify_on_close", False),
        "close": payload.get("close"),
        "submit": payload.get("submit"),
        "previous_view_id": shown.previous,
        "root_view_id": shown.root,
        "app_id": APP,
        "external_id": payload.get("external_id", ""),
        "app_installed_team_id": TEAM,
        "bot_id": BOT,
    }
