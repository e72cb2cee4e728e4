"""Sends on behalf of the product. Teams lets no bot read back what it wrote, so what may have got there cannot be looked up."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from bot.views.nodes import Card
from handlers.chat.messenger import Fault, MessageRef, Profile, RoomFacts, SendFailed
from handlers.teams import cards, ids
from handlers.teams.cards import Mentioned
from handlers.teams.connector import Connector
from handlers.teams.facts import account_of, profile, untold
from handlers.teams.references import References

_GONE = ("absent", "no channel")
_NAMED = 3  # a chat without a name is called by those who are in it


class TeamsMessenger:
    """The messenger of the tenants that are allowed in (see `handlers.chat.messenger.Messenger`)."""

    def __init__(self, connector: Connector, references: References) -> None:
        self._connector = connector
        self._references = references

    def channel_of(self, room: RoomId) -> str:
        """Teams' id of a conversation."""
        return ids.native(room)

    def room_at(self, workspace: WorkspaceId, channel: str) -> RoomId:
        """The room of a conversation."""
        return ids.room(ids.tenant_of(workspace), channel)

    async def open_dm(self, account: AccountId) -> str:
        """The id of the personal chat with a person: possible only where they have the app."""
        known, tenant = await self._references.of(account), ids.tenant_of(account)
        url = await self._references.service_url(tenant)
        try:
            chat = await self._connector.open(url, tenant, known.user or ids.native(account))
        except SendFailed as failure:
            if failure.kind != "dead":
                raise
            fault: Fault = "blocked" if failure.fault == "blocked" else "not installed"
            raise SendFailed("dead", failure.reason, fault=fault) from None
        await self._references.opened(account, chat)
        return chat

    async def post(
        self,
        workspace: WorkspaceId,
        channel: str,
        card: Card,
        key: str,
        thread: str | None = None,
        *,
        mention: AccountId | None = None,
    ) -> MessageRef:
        """Posts a card, in a channel as an answer in the thread it belongs to, perhaps with somebody mentioned."""
        del key  # nothing of it could be found again
        url = await self._references.service_url(ids.tenant_of(workspace))
        root = thread if ids.has_threads(channel) else None
        who = await self._mentioned(url, channel, mention)
        if mention is not None and who is None:
            raise SendFailed("dead", "not_a_member")
        drawn = cards.message(card, mention=who, alone=ids.is_own_chat(channel))
        posted = await self._connector.post(url, ids.in_thread(channel, root), drawn)
        return MessageRef(channel=channel, ts=posted)

    async def amend(
        self,
        workspace: WorkspaceId,
        ref: MessageRef,
        card: Card,
        key: str,
        *,
        mention: AccountId | None = None,
    ) -> MessageRef:
        """Replaces a card."""
        del key
        url = await self._references.service_url(ids.tenant_of(workspace))
        who = await self._mentioned(url, ref.channel, mention)
        drawn = cards.message(card, mention=who, alone=ids.is_own_chat(ref.channel))
        await self._connector.update(url, ref.channel, ref.ts, drawn)
        return ref

    async def find(
        self, workspace: WorkspaceId, channel: str, key: str, since: datetime, thread: str | None = None
    ) -> MessageRef | None:
        """Nothing can be looked up: raises SendFailed, so that what is uncertain follows the rule for its kind."""
        del workspace, channel, key, since, thread
        raise SendFailed("dead", "no_history")

    async def profiles(self, accounts: Sequence[AccountId]) -> Sequence[Profile]:
        """What Teams tells of people, in one call each."""
        return [await self._profile(account) for account in accounts]

    async def room(self, room: RoomId) -> RoomFacts:
        """Who is in a conversation and what it is called. All of them are private: no channel is open to the whole tenant."""
        tenant = ids.tenant_of(room)
        url = await self._references.service_url(tenant)
        try:
            members = [one async for one in self._connector.members(url, ids.native(room))]
            name = await self._name(url, room, [str(one.get("name") or "") for one in members])
        except SendFailed as failure:
            if failure.fault not in _GONE:
                raise
            return RoomFacts(room=room, name="", private=True, archived=False, present=False, members=None)
        accounts = [found for one in members if (found := account_of(one, tenant)) is not None]
        return RoomFacts(
            room=room, name=name, private=True, archived=False, present=True, members=tuple(accounts)
        )

    async def _mentioned(self, url: str, conversation: str, account: AccountId | None) -> Mentioned | None:
        """Somebody by Teams' own id and name, which a mention needs; None: they are not there."""
        if account is None:
            return None
        try:
            member = await self._connector.member(url, conversation, ids.native(account))
        except SendFailed as failure:
            if failure.kind != "dead":
                raise
            return None
        user = str(member.get("id") or ids.native(account))
        return Mentioned(user=user, name=str(member.get("name") or user))

    async def _name(self, url: str, room: RoomId, members: Sequence[str]) -> str:
        team = (await self._references.of(room)).team
        if team is None:
            named = sorted(name for name in members if name)
            return ", ".join(named[:_NAMED]) + (" …" if len(named) > _NAMED else "")
        channels = await self._connector.channels(url, team)
        return channels.get(ids.native(room)) or await self._connector.team_name(url, team)

    async def _profile(self, account: AccountId) -> Profile:
        known = await self._references.of(account)
        where = known.chat or known.met
        if where is None:
            return untold(account, known)
        url = await self._references.service_url(ids.tenant_of(account))
        try:
            member = await self._connector.member(url, where, ids.native(account))
        except SendFailed as failure:
            if failure.kind != "dead":
                raise
            return untold(account, known)
        return profile(account, member, known)
