"""What Teams' descriptions of people and rooms mean to the product."""

from bot.domain.ids import AccountId
from handlers.chat.messenger import Profile
from handlers.chat.reading import Json, Unreadable
from handlers.teams import ids
from handlers.teams.places import named
from handlers.teams.references import Reference

_GUEST = "guest"
_OUTSIDE = "#ext#"


def profile(account: AccountId, member: Json, known: Reference) -> Profile:
    """Of somebody as a conversation's list of members gives them."""
    return Profile(
        account=account,
        name=named(member, "name") or "",
        handle=None,
        locale=known.locale,
        zone=known.zone,
        active=True,
        bot=False,
        email=_vouched(member),
    )


def untold(account: AccountId, known: Reference) -> Profile:
    """Of somebody of whom nothing is told. They may have left a team, or only taken the app away: that they are gone is not said."""
    return Profile(
        account=account,
        name="",
        handle=None,
        locale=known.locale,
        zone=known.zone,
        active=True,
        bot=False,
    )


def account_of(member: Json, tenant: str) -> AccountId | None:
    """The account of a member; None for a bot, and for who is known by no Entra id."""
    try:
        return ids.account(tenant, str(member.get("aadObjectId") or member.get("objectId") or ""))
    except Unreadable:
        return None


def _vouched(member: Json) -> str | None:
    """The address that the tenant itself vouches for: a guest's is somebody else's word."""
    principal = str(member.get("userPrincipalName") or "")
    if str(member.get("userRole") or "").lower() == _GUEST or _OUTSIDE in principal.lower():
        return None
    return named(member, "email") or (principal if "@" in principal else None)
