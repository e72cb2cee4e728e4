"""Joins the tenant to the demo's cooperation: the same people have accounts in it, and its channels belong to the same bodies."""

from datetime import datetime
from urllib.parse import quote

from bot.domain.ids import AccountId, CooperationId, RoomId, WorkspaceId
from bot.domain.people import Account, Locale, Room
from bot.ports.books import Books
from handlers.playground import seed as workspace
from handlers.playground.demo import Demo
from handlers.playground.entities import Channel, User
from handlers.playground.teams import names
from handlers.playground.teams.tenant import MIRRORED

TENANT = WorkspaceId(f"teams/{names.TENANT}")


def seed(demo: Demo, books: Books, now: datetime) -> None:
    """One unit of work, after that of the workspace; nothing happens when the tenant is known already."""
    cooperation = books.directory.cooperation_of(workspace.WORKSPACE)
    if cooperation is None or books.directory.cooperation_of(TENANT) is not None:
        return
    books.directory.join_workspace(TENANT, demo.workspace, cooperation)
    for user in demo.users:
        if not user.bot:
            _account(books, user, now)
    handles = {user.id: user.handle for user in demo.users if not user.bot}
    for channel in demo.channels:
        if channel.name in MIRRORED:
            room = _room(books, channel, cooperation, now)
            accounts = [_account_of(books, handles[one]) for one in channel.members if one in handles]
            people = [account.person for account in accounts if account is not None]
            books.directory.set_members(room, people, now)


def _account_of(books: Books, handle: str) -> Account | None:
    return books.directory.account(AccountId(f"{TENANT}/{names.person(handle)}"))


def _account(books: Books, user: User, now: datetime) -> None:
    """Beside the one in the workspace, of the same person."""
    known = books.directory.account(AccountId(f"{workspace.WORKSPACE}/{user.id}"))
    if known is None:
        return  # somebody who was taken out of the register
    locale: Locale = "sv" if user.locale.startswith("sv") else "en"
    books.directory.add_account(
        Account(
            id=AccountId(f"{TENANT}/{names.person(user.handle)}"),
            workspace=TENANT,
            person=known.person,
            handle=user.handle,
            locale=locale,
            checked_at=now,
        )
    )


def _room(books: Books, channel: Channel, cooperation: CooperationId, now: datetime) -> RoomId:
    """A channel is for its team, so it counts as private."""
    name = RoomId(f"{TENANT}/{quote(names.channel(channel.name), safe=':@')}")
    twin = books.directory.room(RoomId(f"{workspace.WORKSPACE}/{channel.id}"))
    books.directory.add_room(
        Room(
            id=name,
            workspace=TENANT,
            cooperation=cooperation,
            kind="channel",
            name=channel.name,
            body=twin.body if twin is not None else None,
            visibility="private",
            present=True,
            introduced_at=now,
            checked_at=now,
        )
    )
    return name
