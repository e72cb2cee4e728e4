"""How to write to a conversation or a person again: the service URL and Teams' own ids, kept as activities bring them.

Every activity confirms what is known; only what is new is written, so that a service that moves is followed at once.
"""

import json
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import quote

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from bot.ports import Usecase
from bot.usecases import addresses
from handlers.chat.reading import Json, maybe
from handlers.teams import ids
from handlers.teams.heard import WayBack

_REMEMBERED = 20_000

Run = Callable[[Usecase, Any], Awaitable[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """`user`: Teams' own id of a person ("29:…"). `chat`: a conversation in which they are, their personal chat when there is one.
    `locale`, `zone`: of their Teams. `team`: of a channel. `kind`: of a conversation.
    """

    service_url: str
    user: str | None = None
    chat: str | None = None
    locale: str | None = None
    zone: str | None = None
    team: str | None = None
    kind: str | None = None


class References:
    """`run` carries out a use case in the store."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._known: OrderedDict[str, str | None] = OrderedDict()

    async def of(self, name: WorkspaceId | AccountId | RoomId) -> Reference | None:
        """What is known of a tenant, a person or a conversation."""
        value = await self._value(name)
        return Reference(**json.loads(value)) if value else None

    async def note(self, back: WayBack, activity: Json) -> None:
        """Keeps what an activity tells of its tenant, its conversation and who sent it."""
        url = back.service_url
        await self._keep(back.workspace, Reference(service_url=url))
        team = maybe(activity, "channelData", "team", "id")
        await self._keep(back.room, Reference(service_url=url, team=team, kind=back.kind))
        await self.note_person(back.account, back.user, back)
        locale, zone = _client(activity)
        known = await self.of(back.account) or Reference(service_url=url)
        chat = back.conversation if back.kind == "personal" or known.chat is None else known.chat
        told = Reference(
            service_url=url,
            user=back.user,
            chat=ids.without_thread(chat),
            locale=locale or known.locale,
            zone=zone or known.zone,
        )
        await self._keep(back.account, told)

    async def note_person(self, account: AccountId, user: str, back: WayBack) -> None:
        """Keeps by which id of its own Teams mentions somebody."""
        await self._put(_user(back.tenant, user), ids.native(account))
        if await self.of(account) is None:
            chat = ids.without_thread(back.conversation)
            await self._keep(account, Reference(service_url=back.service_url, user=user, chat=chat))

    async def opened(self, account: AccountId, chat: str) -> None:
        """Keeps the personal chat with somebody."""
        known = await self.of(account)
        if known is not None:
            await self._keep(account, replace(known, chat=chat))

    async def people(self, tenant: str, users: Sequence[str]) -> Mapping[str, str]:
        """The Entra ids of those whom Teams calls by ids of its own, as far as they are known."""
        found = {user: await self._value(_user(tenant, user)) for user in users}
        return {user: person for user, person in found.items() if person}

    async def _keep(self, name: str, told: Reference) -> None:
        value = json.dumps({k: v for k, v in asdict(told).items() if v is not None}, sort_keys=True)
        await self._put(name, value)

    async def _put(self, name: str, value: str) -> None:
        if await self._value(name) != value:
            await self._run(addresses.note, addresses.NoteAddress(id=name, value=value))
            self._remember(name, value)

    async def _value(self, name: str) -> str | None:
        if name in self._known:
            return self._known[name]
        value: str | None = await self._run(addresses.of, name)
        self._remember(name, value)
        return value

    def _remember(self, name: str, value: str | None) -> None:
        self._known[name] = value
        self._known.move_to_end(name)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)


def _user(tenant: str, user: str) -> str:
    return f"{ids.workspace(tenant)}/user/{quote(user, safe=':')}"


def _client(activity: Json) -> tuple[str | None, str | None]:
    """The language and the time zone (IANA) of the person's Teams."""
    entities = activity.get("entities")
    for entity in entities if isinstance(entities, list) else []:
        if isinstance(entity, dict) and entity.get("type") == "clientInfo":
            return maybe(entity, "locale"), maybe(entity, "timezone")
    return maybe(activity, "locale"), None
