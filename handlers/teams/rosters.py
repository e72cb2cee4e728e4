"""Who is in the channels of a team: Teams tells that somebody left a team once, of the team alone."""

from dataclasses import replace

from bot.domain.ids import AccountId
from handlers.chat.messages import RoomChanged
from handlers.chat.reading import Json, Unreadable, maybe
from handlers.teams import ids
from handlers.teams.events import members
from handlers.teams.guard import Admitted
from handlers.teams.heard import Heard
from handlers.teams.references import References

_FOR_ALL = ("bot joined", "bot left", "members changed", "archived")


async def team_wide(admitted: Admitted, heard: Heard, references: References) -> Heard:
    """The change, with all channels of the team that it holds for, and with those who are gone (None: it is not known who)."""
    changed, activity = heard.inbound, admitted.activity
    if not isinstance(changed, RoomChanged) or changed.change not in _FOR_ALL:
        return heard
    gone = await _gone(admitted, references)
    team = maybe(activity, "channelData", "team", "id")
    also = await references.rooms_of(admitted.tenant, team) if team and _is_of_team(activity, team) else ()
    return replace(heard, inbound=replace(changed, also=also, gone=gone))


def _is_of_team(activity: Json, team: str) -> bool:
    """Whether it holds for the whole team, and not for one of its channels."""
    return maybe(activity, "channelData", "channel", "id") in (None, team)


async def _gone(admitted: Admitted, references: References) -> tuple[AccountId, ...] | None:
    """Those who left. Teams tells of them by ids of its own, which are known of those who were met before."""
    bot = maybe(admitted.activity, "recipient", "id")
    left = [one for one in members(admitted.activity, "membersRemoved") if maybe(one, "id") != bot]
    called = await references.people(admitted.tenant, [str(maybe(one, "id")) for one in left])
    try:
        return tuple(
            ids.account(admitted.tenant, maybe(one, "aadObjectId") or called[str(maybe(one, "id"))])
            for one in left
        )
    except (KeyError, Unreadable):
        return None
