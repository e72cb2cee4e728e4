"""What happens around the bot: it is installed or removed, people come and go, channels change, meetings begin and end."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from handlers.chat.messages import MeetingHappened, RoomChanged, Said
from handlers.chat.reading import Json, Unreadable, maybe, optional, token
from handlers.teams import ids
from handlers.teams.guard import Admitted
from handlers.teams.heard import Heard, WayBack
from handlers.teams.places import kind, named, place, way_back

Change = Literal["bot joined", "bot left", "members changed", "renamed", "archived"]

_CHANGES: Mapping[str, Change] = {
    "channelCreated": "renamed",
    "channelRenamed": "renamed",
    "channelRestored": "renamed",
    "teamRenamed": "renamed",
    "channelDeleted": "archived",
    "teamDeleted": "archived",
    "teamArchived": "archived",
}
_MEETINGS: Mapping[str, Literal["started", "ended"]] = {
    "application/vnd.microsoft.meetingStart": "started",
    "application/vnd.microsoft.meetingEnd": "ended",
}


def read(admitted: Admitted) -> Heard | None:
    """What an event says; None for one that is nothing to us. Raises Unreadable."""
    activity = admitted.activity
    personal = kind(activity) == "personal"
    match activity["type"]:
        case "installationUpdate":
            return _installed(admitted) if personal else None  # of rooms the other event tells more
        case "conversationUpdate":
            return None if personal else _changed(admitted)
        case _:
            return _meeting(admitted)


def _installed(admitted: Admitted) -> Heard | None:
    """Whoever gets the app is greeted with what it can do, in the conversation that they have with it from now on; whoever removes
    it has none any more. An upgrade of the app is neither.
    """
    action = admitted.activity.get("action")
    if action not in ("add", "remove"):
        return None
    back = way_back(admitted)
    if action == "remove":
        key = f"event/{back.room}/{token(admitted.activity, 'id')}"
        left = RoomChanged(place=place(admitted.activity, back), key=key, change="bot left")
        return Heard(inbound=left, back=back, means="event")
    greeted = Said(
        place=place(admitted.activity, back),
        key=f"installed/{back.account}/{token(admitted.activity, 'id')}",
        command=None,
        text="hjälp" if back.locale == "sv" else "help",
        direct=True,
        greets=True,
    )
    return Heard(inbound=greeted, back=back, means="event")


def _changed(admitted: Admitted) -> Heard | None:
    activity = admitted.activity
    change = _change(activity)
    if change is None:
        return None
    back, unsigned = _actor(admitted)
    channel = maybe(activity, "channelData", "channel", "id")
    if channel is not None and (change in ("renamed", "archived") or _is_of_channel(activity)):
        back = replace(back, conversation=channel)
    where = place(activity, back)
    name = named(activity, "channelData", "channel", "name") or _team_name(activity)
    inbound = RoomChanged(
        place=replace(where, room_name=name or where.room_name, thread=None),
        key=f"event/{back.room}/{token(activity, 'id')}",
        change=change,
        unsigned=unsigned,
    )
    return Heard(inbound=inbound, back=back, means="event")


def _is_of_channel(activity: Json) -> bool:
    """Whether people came to a channel of their own choosing, or left it, and not the team."""
    return (maybe(activity, "channelData", "eventType") or "").startswith("channelMember")


def _change(activity: Json) -> Change | None:
    bot = maybe(activity, "recipient", "id")
    added, removed = members(activity, "membersAdded"), members(activity, "membersRemoved")
    if bot in [maybe(one, "id") for one in added]:
        return "bot joined"
    if bot in [maybe(one, "id") for one in removed]:
        return "bot left"
    if added or removed:
        return "members changed"
    return _CHANGES.get(maybe(activity, "channelData", "eventType") or "")


def members(activity: Json, name: str) -> list[Json]:
    """Those who came ("membersAdded") or left ("membersRemoved")."""
    listed = activity.get(name)
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _actor(admitted: Admitted) -> tuple[WayBack, bool]:
    """The way back to who did it; to nobody, under the app's own id, when Teams does not say who."""
    if maybe(admitted.activity, "from", "aadObjectId") is not None:
        return way_back(admitted), False
    own = (maybe(admitted.activity, "recipient", "id") or "").removeprefix("28:")
    nobody = {"id": f"28:{own}", "aadObjectId": own}
    return way_back(replace(admitted, activity={**admitted.activity, "from": nobody})), True


def _team_name(activity: Json) -> str | None:
    """A team's first channel is called as the team: Teams gives it no name of its own."""
    team = maybe(activity, "channelData", "team", "id")
    same = team is not None and team == ids.without_thread(token(activity, "conversation", "id"))
    return named(activity, "channelData", "team", "name") if same else None


def _meeting(admitted: Admitted) -> Heard | None:
    happened = _MEETINGS.get(str(admitted.activity.get("name")))
    if happened is None or not optional(admitted.activity, "from"):
        return None
    back, unsigned = _actor(admitted)
    if unsigned:
        raise Unreadable("a meeting that nobody began")
    inbound = MeetingHappened(
        place=place(admitted.activity, back),
        key=f"event/{back.room}/{token(admitted.activity, 'id')}",
        change=happened,
    )
    return Heard(inbound=inbound, back=back, means="event")
