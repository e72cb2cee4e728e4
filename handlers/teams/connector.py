"""The calls of the Bot Connector that the product makes, one HTTP request each, never repeated by themselves."""

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote

import requests
import structlog

from handlers.chat.messenger import SendFailed
from handlers.chat.reading import Json
from handlers.teams.outcomes import LONGEST_WAIT, answered, part
from handlers.teams.sdk import Sdk

_log = structlog.get_logger()
_PAGE = 200


class Connector:
    """Writes to conversations and asks about them. `service_url` is always the one that the tenant's own activities came with."""

    def __init__(self, sdk: Sdk, client_id: str) -> None:
        self._sdk = sdk
        self._bot = f"28:{client_id}"

    async def post(self, service_url: str, conversation: str, activity: Json) -> str:
        """Posts an activity; its id."""
        path = f"v3/conversations/{_id(conversation)}/activities"
        return part(await self._call("POST", service_url, path, activity, repeatable=False), "id")

    async def update(self, service_url: str, conversation: str, activity_id: str, activity: Json) -> None:
        """Replaces an activity."""
        path = f"v3/conversations/{_id(conversation)}/activities/{_id(activity_id)}"
        await self._call("PUT", service_url, path, {**activity, "id": activity_id})

    async def delete(self, service_url: str, conversation: str, activity_id: str) -> None:
        """Takes an activity away."""
        path = f"v3/conversations/{_id(conversation)}/activities/{_id(activity_id)}"
        await self._call("DELETE", service_url, path)

    async def open(self, service_url: str, tenant: str, user: str) -> str:
        """The personal chat with somebody, made when there is none; its id."""
        wanted = {"bot": {"id": self._bot}, "members": [{"id": user}], "tenantId": tenant, "isGroup": False}
        asked = {**wanted, "channelData": {"tenant": {"id": tenant}}}
        return part(await self._call("POST", service_url, "v3/conversations", asked), "id")

    async def member(self, service_url: str, conversation: str, user: str) -> Json:
        """What is told of one who is in a conversation; `user` is Teams' own id or the Entra id."""
        path = f"v3/conversations/{_id(conversation)}/members/{_id(user)}"
        return await self._call("GET", service_url, path)

    async def members(self, service_url: str, conversation: str) -> AsyncIterator[Json]:
        """Everyone in a conversation; of a channel everyone in its team."""
        token: str | None = ""
        while token is not None:
            path = f"v3/conversations/{_id(conversation)}/pagedmembers?pageSize={_PAGE}"
            page = await self._call(
                "GET", service_url, f"{path}&continuationToken={quote(token, safe='')}" if token else path
            )
            for one in page.get("members") or []:
                if isinstance(one, dict):
                    yield one
            token = page.get("continuationToken") or None

    async def channels(self, service_url: str, team: str) -> dict[str, str | None]:
        """The channels of a team by their ids, with their names (None: the first one, which is called as the team)."""
        listed = await self._call("GET", service_url, f"v3/teams/{_id(team)}/conversations")
        found = listed.get("conversations") or []
        return {str(one.get("id")): one.get("name") for one in found if isinstance(one, dict)}

    async def team_name(self, service_url: str, team: str) -> str:
        """What a team is called; empty when it is not told."""
        return str((await self._call("GET", service_url, f"v3/teams/{_id(team)}")).get("name") or "")

    async def _call(
        self, method: str, service_url: str, path: str, body: Any = None, *, repeatable: bool = True
    ) -> Json:
        bearer = await self._bearer()
        http = self._sdk.app.api.http
        call = http.request(method, f"{service_url}/{path}", json=body, token=bearer)
        return await answered(call, repeatable=repeatable, scope="channel")

    async def _bearer(self) -> str:
        """Raises SendFailed when Microsoft gives no token: nothing can be sent until it does."""
        try:
            return await self._sdk.bearer()
        except (ValueError, requests.RequestException) as problem:
            _log.warning("no token", action="teams login", error=type(problem).__name__)
            raise SendFailed("retry", "no_token", wait=LONGEST_WAIT, scope="workspace") from None


def _id(name: str) -> str:
    return quote(name, safe=":@;=")
