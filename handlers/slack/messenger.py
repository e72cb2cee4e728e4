"""Sends on behalf of the product: every post carries the key of its delivery, and can be looked up by it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from bot.views.nodes import Card
from handlers.chat.messenger import MessageRef, Profile, RoomFacts, Scope, SendFailed
from handlers.chat.reading import Json, optional, words
from handlers.slack import ids
from handlers.slack.facts import profile, room_facts
from handlers.slack.outcomes import LONGEST_WAIT, answered, part
from handlers.slack.render import message
from handlers.slack.web import Web

EVENT_TYPE = "klubba_delivery"
_PAGE = 15  # the most that every kind of app is given
_MEMBERS = 200
_CLOCKS_APART = timedelta(seconds=60)
_GONE = ("user_not_found", "user_not_visible", "users_not_found")
_HIDDEN = ("channel_not_found", "not_in_channel")

Call = Callable[..., Awaitable[AsyncSlackResponse]]


class SlackMessenger:
    """The messenger of one workspace (see `handlers.chat.messenger.Messenger`)."""

    def __init__(self, web: Web) -> None:
        self._web = web

    def channel_of(self, room: RoomId) -> str:
        """Slack's id of the conversation in a room."""
        return ids.native(room)

    def room_at(self, workspace: WorkspaceId, channel: str) -> RoomId:
        """The room of a conversation."""
        return ids.room(ids.native(workspace), channel)

    async def open_dm(self, account: AccountId) -> str:
        """The id of the conversation with a person."""
        opened = await self._asked(self._web.client.conversations_open(users=ids.native(account)))
        return words(part(opened, "channel"), "id")

    async def post(
        self,
        _workspace: WorkspaceId,
        channel: str,
        card: Card,
        key: str,
        thread: str | None = None,
        *,
        mention: AccountId | None = None,
    ) -> MessageRef:
        """Posts a card, perhaps in a thread and with somebody mentioned."""
        call = self._web.client.chat_postMessage(
            channel=channel,
            thread_ts=thread,
            metadata=_metadata(key),
            unfurl_links=False,
            unfurl_media=False,
            **message(card, mention),
        )
        posted = await self._asked(call, repeatable=False, scope="channel")
        return MessageRef(channel=part(posted, "channel"), ts=part(posted, "ts"))

    async def amend(
        self,
        _workspace: WorkspaceId,
        ref: MessageRef,
        card: Card,
        key: str,
        *,
        mention: AccountId | None = None,
    ) -> MessageRef:
        """Replaces a card."""
        call = self._web.client.chat_update(
            channel=ref.channel, ts=ref.ts, metadata=_metadata(key), **message(card, mention)
        )
        await self._asked(call, scope="channel")
        return ref

    async def find(
        self, _workspace: WorkspaceId, channel: str, key: str, since: datetime, thread: str | None = None
    ) -> MessageRef | None:
        """Reads the conversation back to a minute before `since` (its clock and ours may differ), all pages of it."""
        client = self._web.client
        read = partial(client.conversations_replies, ts=thread) if thread else client.conversations_history
        oldest = f"{(since - _CLOCKS_APART).timestamp():.6f}"
        wanted: Json = {"channel": channel, "oldest": oldest, "limit": _PAGE, "include_all_metadata": True}
        async for said in self._all("messages", partial(read, **wanted), scope="channel"):
            if optional(said, "metadata", "event_payload").get("key") == key:
                return MessageRef(channel=channel, ts=said["ts"])
        return None

    async def profiles(self, accounts: Sequence[AccountId]) -> Sequence[Profile]:
        """What Slack knows of people, in one call each. Whom it does not know is no longer active."""
        return [await self._profile(account) for account in accounts]

    async def room(self, room: RoomId) -> RoomFacts:
        """What Slack knows of a room, and who is in it when it is private. One that it hides is private, without us."""
        client, channel = self._web.client, ids.native(room)
        try:
            info = part(await self._asked(client.conversations_info(channel=channel)), "channel")
        except SendFailed as failure:
            if failure.reason not in _HIDDEN:
                raise
            return RoomFacts(room=room, name="", private=True, archived=False, present=False, members=None)
        if _open_to_all(info):
            return room_facts(room, info, None)
        pages = partial(client.conversations_members, channel=channel, limit=_MEMBERS)
        return room_facts(room, info, [member async for member in self._all("members", pages)])

    async def _profile(self, account: AccountId) -> Profile:
        try:
            call = self._web.client.users_info(user=ids.native(account), include_locale=True)
            return profile(account, part(await self._asked(call), "user"))
        except SendFailed as failure:
            if failure.reason not in _GONE:
                raise
            return profile(account, {"deleted": True})

    async def _all(self, name: str, read: Call, scope: Scope = "workspace") -> AsyncIterator[Any]:
        """What all pages of an answer hold under a name."""
        cursor: str | None = None
        while cursor != "":
            page = await self._asked(read(cursor=cursor), scope=scope)
            for one in part(page, name):
                yield one
            cursor = optional(page.data, "response_metadata").get("next_cursor") or ""

    async def _asked(
        self, call: Awaitable[AsyncSlackResponse], *, repeatable: bool = True, scope: Scope = "workspace"
    ) -> AsyncSlackResponse:
        try:
            return await answered(call, repeatable=repeatable, scope=scope)
        except SendFailed as failure:
            if failure.reason == "account_inactive" and await self._removed():
                wait = LONGEST_WAIT
                raise SendFailed("retry", failure.reason, wait=wait, scope="workspace") from None
            raise

    async def _removed(self) -> bool:
        """Whether the app itself is gone: Slack says account_inactive of that, and of a person who left as well."""
        try:
            await answered(self._web.client.auth_test(), repeatable=True)
        except SendFailed as failure:
            return failure.reason == "account_inactive"
        return False


def _open_to_all(info: Json) -> bool:
    return not (info.get("is_private") or info.get("is_im") or info.get("is_mpim"))


def _metadata(key: str) -> Json:
    return {"event_type": EVENT_TYPE, "event_payload": {"key": key}}
