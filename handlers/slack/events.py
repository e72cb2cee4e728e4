"""Events: words to the bot, its home page opened, changes of rooms."""

from typing import Literal

from handlers.chat.messages import HomeOpened, PersonChanged, RoomChanged, Said
from handlers.chat.reading import Json, mapping, maybe, optional, token, words
from handlers.slack import ids
from handlers.slack.heard import Heard, Us, WayBack
from handlers.slack.mentions import written
from handlers.slack.places import is_talk, named, place

Change = Literal["bot joined", "bot left", "joined", "left", "renamed", "made private", "archived"]

# Those that say what they mean by their name alone.
_CHANGES: dict[str, Change] = {
    "channel_left": "bot left",
    "group_left": "bot left",
    "channel_rename": "renamed",
    "group_rename": "renamed",
    "channel_archive": "archived",
    "group_archive": "archived",
    "channel_convert_to_private": "made private",
}
_PLAIN = (None, "file_share")


def read(payload: Json, us: Us | None) -> Heard | None:
    """What an event says; None for one that is not for the bot. Raises Unreadable."""
    event, kind = mapping(payload, "event"), words(payload, "event", "type")
    team = token(payload, "team_id")
    bot = _bot(payload, us)
    match kind:
        case "message" if event.get("channel_type") == "im":
            return _said(event, team, bot, us)
        case "app_mention":
            return _said(event, team, bot, us)
        case "app_home_opened":
            return _home(event, team, us, f"event/{token(payload, 'event_id')}")
        case "user_change":
            return _person(event, team, us, f"event/{token(payload, 'event_id')}")
        case _:
            return _changed(event, team, bot, us, f"event/{token(payload, 'event_id')}")


def _bot(payload: Json, us: Us | None) -> str | None:
    """The bot's own user id: every event carries it."""
    granted = payload.get("authorizations")
    first = granted[0] if isinstance(granted, list) and granted else None
    return maybe(first, "user_id") or (us.user if us is not None else None)


def _said(event: Json, team: str, bot: str | None, us: Us | None) -> Heard | None:
    if event.get("subtype") not in _PLAIN or event.get("bot_id") or event.get("user") in (None, bot):
        return None  # what a bot says, and what is changed or removed afterwards, is not said to us
    channel, ts = token(event, "channel"), token(event, "ts")
    back = WayBack(team=team, user=token(event, "user"), channel=channel, thread=maybe(event, "thread_ts"))
    said = written(words(event, "text"), team=team, bot=bot, addressed=True)
    direct = is_talk(channel)
    inbound = Said(
        place=place(back, us),
        key=f"said/{ids.room(team, channel)}/{ts}",  # one message may come as several events
        command=None,
        text=said.text,
        mentions=said.mentions,
        direct=direct,
        source=None if direct or us is None else us.permalink(channel, ts),
        edited=bool(optional(event, "edited")),  # a mention is told of again when its words are changed
    )
    return Heard(inbound=inbound, back=back)


def _home(event: Json, team: str, us: Us | None, key: str) -> Heard | None:
    if event.get("tab") != "home":
        return None
    back = WayBack(team=team, user=token(event, "user"))
    return Heard(inbound=HomeOpened(place=place(back, us), key=key), back=back)


def _person(event: Json, team: str, us: Us | None, key: str) -> Heard:
    back = WayBack(team=team, user=token(event, "user", "id"))
    return Heard(inbound=PersonChanged(place=place(back, us), key=key), back=back)


def _changed(event: Json, team: str, bot: str | None, us: Us | None, key: str) -> Heard | None:
    kind, user = words(event, "type"), maybe(event, "user")
    if kind in ("member_joined_channel", "member_left_channel"):
        change, actor = _moved(kind == "member_joined_channel", user, bot, maybe(event, "inviter"))
    elif kind in _CHANGES:
        change, actor = _CHANGES[kind], user or maybe(event, "actor_id") or bot
    else:
        return None
    if actor is None:
        return None
    back = WayBack(
        team=team, user=actor, channel=_channel(event), channel_name=named(event, "channel", "name")
    )
    private = change == "made private" or kind.startswith("group_") or event.get("channel_type") == "G"
    where = place(back, us, private=private)
    return Heard(inbound=RoomChanged(place=where, key=key, change=change, unsigned=actor == bot), back=back)


def _moved(joined: bool, user: str | None, bot: str | None, inviter: str | None) -> tuple[Change, str | None]:
    """Who came or left; when it is the bot, the one who invited it is the one who did something."""
    if user == bot:
        return ("bot joined", inviter or bot) if joined else ("bot left", bot)
    return ("joined" if joined else "left"), user


def _channel(event: Json) -> str:
    return token(event, "channel", "id") if optional(event, "channel") else token(event, "channel")
