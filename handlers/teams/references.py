"""How to write to a conversation or a person again: a tenant's service URL and Teams' own ids, kept as activities bring them.

Every activity confirms what is known; only what is new is written, so that a service that moves is followed at once. A
tenant's service URL is one for all of its conversations.
"""

import json
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from bot.ports.books import Usecase
from bot.usecases import addresses
from handlers.chat.messenger import SendFailed
from handlers.chat.reading import Json, maybe
from handlers.teams import ids
from handlers.teams.clients import client
from handlers.teams.heard import WayBack

_REMEMBERED = 20_000
_WRITTEN = 1_000  # every activity confirms the same few
_NOT_HEARD = 60.0  # seconds

Run = Callable[[Usecase, Any], Awaitable[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Of a tenant its `service_url`. Of a channel its `team`. Of a person `user`, Teams' own id ("29:…"), `chat`, their
    personal chat with the bot, `met`, a conversation in which they were met, and the `locale` and `zone` (IANA) of their Teams.
    """

    service_url: str | None = None
    team: str | None = None
    user: str | None = None
    chat: str | None = None
    met: str | None = None
    locale: str | None = None
    zone: str | None = None


class References:
    """`run` carries out a use case in the store. `local_service` stands for every tenant's service (only a test server's)."""

    def __init__(self, run: Run, local_service: str | None = None) -> None:
        self._run = run
        self._local_service = local_service.rstrip("/") if local_service else None
        self._known: OrderedDict[str, str | None] = OrderedDict()

    async def of(self, name: WorkspaceId | AccountId | RoomId) -> Reference:
        """What is known of a tenant, a person or a conversation; of strangers nothing."""
        return _read(await self._value(name))

    async def service_url(self, tenant: str) -> str:
        """Where a tenant's conversations are written to. Raises SendFailed when nothing was ever heard from it."""
        url = self._local_service or (await self.of(ids.workspace(tenant))).service_url
        if url is None:
            raise SendFailed("retry", "not heard from yet", wait=_NOT_HEARD, scope="workspace")
        return url

    async def note(self, back: WayBack, activity: Json) -> Reference | None:
        """Keeps what an activity tells of its tenant, its conversation and who sent it.

        Answers with what is known of the person when their language or zone is another than before.
        """
        await self.serve(back.tenant, back.service_url)
        team = maybe(activity, "channelData", "team", "id")
        if team is not None:
            await self._keep(back.room, Reference(team=team))
            await self._note_room(back, team)
        await self.note_person(back.account, back.user, back)
        known = await self.of(back.account)
        theirs = client(activity)
        chat = _chat(activity, back) if back.kind == "personal" else known.chat
        told = replace(
            known,
            user=back.user,
            chat=chat,
            locale=theirs.tag or known.locale,
            zone=theirs.zone or known.zone,
        )
        await self._keep(back.account, told)
        return told if (told.locale, told.zone) != (known.locale, known.zone) else None

    async def rooms_of(self, tenant: str, team: str) -> tuple[RoomId, ...]:
        """The channels of a team in which something was heard."""
        value = await self._value(_team(tenant, team))
        return tuple(RoomId(room) for room in json.loads(value)) if value else ()

    async def _note_room(self, back: WayBack, team: str) -> None:
        rooms = await self.rooms_of(back.tenant, team)
        if back.room not in rooms:
            await self._put(_team(back.tenant, team), json.dumps([*rooms, back.room]))

    async def serve(self, tenant: str, service_url: str) -> None:
        """Keeps where a tenant is written to from now on."""
        await self._keep(ids.workspace(tenant), Reference(service_url=service_url))

    async def note_person(self, account: AccountId, user: str, back: WayBack) -> None:
        """Keeps by which id of its own Teams mentions somebody, and where they were met first."""
        await self._put(_user(back.tenant, user), ids.native(account))
        known = await self.of(account)
        if known.met is None:
            await self._keep(account, replace(known, user=user, met=ids.without_thread(back.conversation)))

    async def opened(self, account: AccountId, chat: str) -> None:
        """Keeps the personal chat with somebody."""
        await self._keep(account, replace(await self.of(account), chat=chat))

    async def lost(self, account: AccountId) -> None:
        """The personal chat with somebody cannot be written to any more."""
        await self._keep(account, replace(await self.of(account), chat=None))

    async def people(self, tenant: str, users: Sequence[str]) -> Mapping[str, str]:
        """The Entra ids of those whom Teams calls by ids of its own, as far as they are known."""
        found = {user: await self._value(_user(tenant, user)) for user in users}
        return {user: person for user, person in found.items() if person}

    async def _keep(self, name: str, told: Reference) -> None:
        await self._put(name, _written(told))

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


@lru_cache(_WRITTEN)
def _written(told: Reference) -> str:
    return json.dumps({k: v for k, v in asdict(told).items() if v is not None}, sort_keys=True)


@lru_cache(_WRITTEN)
def _read(value: str | None) -> Reference:
    return Reference(**json.loads(value)) if value else Reference()


def _user(tenant: str, user: str) -> str:
    return f"{ids.workspace(tenant)}/user/{quote(user, safe=':')}"


def _team(tenant: str, team: str) -> str:
    return f"{ids.workspace(tenant)}/team/{quote(team, safe=':@')}"


def _chat(activity: Json, back: WayBack) -> str | None:
    """The personal chat in which something happened; none when that was the app being removed from it."""
    removed = activity.get("type") == "installationUpdate" and activity.get("action") == "remove"
    return None if removed else ids.without_thread(back.conversation)
