"""People, conversations and activities as the Bot Connector writes them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.playground.entities import Channel, Json, User
from handlers.playground.teams import names
from handlers.playground.teams.tenant import Tenant


def member(user: User) -> Json:
    """Somebody in a roster."""
    given, _, family = user.name.partition(" ")
    return {
        "id": names.member(user.id),
        "name": user.name,
        "objectId": user.id,
        "aadObjectId": user.id,
        "givenName": given,
        "surname": family,
        "email": f"{user.handle}@example.org",
        "userPrincipalName": f"{user.handle}@example.org",
        "tenantId": names.TENANT,
        "userRole": "user",
    }


def sender(user: User) -> Json:
    """Who an activity comes from."""
    return {"id": names.member(user.id), "name": user.name, "aadObjectId": user.id}


def bot(tenant: Tenant) -> Json:
    """The bot, as it is called in activities."""
    return {"id": names.BOT, "name": tenant.workspace.users[names.BOT].name}


def mention(account: Json) -> Json:
    """An entity that says whom `<at>name</at>` means."""
    mentioned = {"id": account["id"], "name": account["name"]}
    return {"type": "mention", "text": f"<at>{account['name']}</at>", "mentioned": mentioned}


def conversation(room: Channel, thread: str | None = None) -> Json:
    """Where an activity was done; `thread` is the time of the message that begins the thread."""
    if room.kind == "dm":
        return {"conversationType": "personal", "id": room.id, "tenantId": names.TENANT}
    if names.is_chat(room.id):
        chat = {"conversationType": "groupChat", "id": room.id, "isGroup": True, "name": room.name}
        return {**chat, "tenantId": names.TENANT}
    return {
        "conversationType": "channel",
        "id": names.in_thread(room.id, thread),
        "isGroup": True,
        "tenantId": names.TENANT,
    }


def channel_data(room: Channel) -> Json:
    """What Teams adds about the place: ids, no names."""
    data: Json = {"tenant": {"id": names.TENANT}}
    if room.kind == "dm" or names.is_chat(room.id):
        return data
    return {
        **data,
        "teamsChannelId": room.id,
        "teamsTeamId": names.TEAM,
        "channel": {"id": room.id},
        "team": {"id": names.TEAM},
    }


def activity(tenant: Tenant, user: User, room: Channel, kind: str, thread: str | None = None) -> Json:
    """What every activity of a person has in common. Its id is new."""
    at = tenant.workspace.next_ts()
    moment = datetime.fromtimestamp(float(at), ZoneInfo(user.zone))
    client = {"locale": user.locale, "country": "SE", "platform": "Web", "timezone": user.zone}
    return {
        "type": kind,
        "id": names.activity(at),
        "timestamp": moment.astimezone(ZoneInfo("UTC")).isoformat(),
        "localTimestamp": moment.isoformat(),
        "localTimezone": user.zone,
        "channelId": "msteams",
        "serviceUrl": tenant.service_url,
        "from": sender(user),
        "recipient": bot(tenant),
        "conversation": conversation(room, thread),
        "channelData": channel_data(room),
        "entities": [{"type": "clientInfo", **client}],
        "locale": user.locale,
    }
