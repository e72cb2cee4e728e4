"""What Slack's descriptions of people and rooms mean to the product."""

from collections.abc import Sequence

from bot.domain.ids import AccountId, RoomId
from handlers.chat.messenger import Profile, RoomFacts
from handlers.chat.reading import Json
from handlers.slack import ids
from handlers.slack.places import named

SLACKBOT = "USLACKBOT"


def profile(account: AccountId, user: Json) -> Profile:
    """Of a user as users.info gives it."""
    return Profile(
        account=account,
        name=named(user, "profile", "real_name") or named(user, "real_name") or named(user, "name") or "",
        handle=named(user, "name"),
        locale=named(user, "locale"),
        zone=named(user, "tz"),
        active=not user.get("deleted"),
        bot=bool(user.get("is_bot")) or user.get("id") == SLACKBOT,
        email=_email(user),
    )


def _email(user: Json) -> str | None:
    """The address, where Slack tells it (the scope is not asked for by default) and has seen that it is a member's own."""
    is_guest = any(user.get(kind) for kind in ("is_restricted", "is_ultra_restricted", "is_stranger"))
    if user.get("is_email_confirmed") is not True or is_guest:
        return None
    return named(user, "profile", "email")


def room_facts(room: RoomId, info: Json, members: Sequence[str] | None) -> RoomFacts:
    """Of a channel as conversations.info gives it, and the user ids of its members where they were asked for."""
    team = ids.team_of(room)
    talk = bool(info.get("is_im"))
    return RoomFacts(
        room=room,
        name=named(info, "name") or "",
        private=members is not None,
        archived=bool(info.get("is_archived")),
        present=talk or bool(info.get("is_member")),
        members=None if members is None else tuple(ids.account(team, member) for member in members),
    )
