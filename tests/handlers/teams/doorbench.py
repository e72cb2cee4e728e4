"""What a test holds to work with the Teams door and the playground's tenant."""

from dataclasses import dataclass, field
from typing import Any

import httpx

from bot.usecases import addresses, answering
from handlers.chat.messages import Inbound
from handlers.playground.server import Playground
from handlers.playground.teams import names
from handlers.teams.door import TeamsDoor
from tests.handlers.slack.doorbench import Script


@dataclass
class Register:
    """Keeps addresses as the store would, for as long as a test lasts."""

    kept: dict[str, str] = field(default_factory=dict)
    written: int = 0

    async def run(self, usecase: Any, command: Any) -> Any:
        if usecase is addresses.of:
            return self.kept.get(command)
        if usecase is answering.unread:
            return False
        assert usecase is addresses.note
        self.written += 1
        self.kept[command.id] = command.value
        return None


@dataclass
class Bench:
    """`http` reaches the playground and the door."""

    playground: Playground
    door: TeamsDoor
    script: Script
    http: httpx.AsyncClient
    register: Register

    @property
    def metadata_url(self) -> str:
        """Where the connector says where its keys are."""
        return f"{self.playground.tenant.service_url}.well-known/openidconfiguration"

    async def do(self, act: str, /, status: int = 200, **body: Any) -> dict[str, Any]:
        answer = await self.http.post(f"/playground/api/{act}", json={"client": "teams", **body})
        assert answer.status_code == status, answer.text
        return answer.json()

    async def ask(self, name: str, /, **query: str) -> Any:
        answer = await self.http.get(f"/playground/api/{name}", params={"client": "teams", **query})
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def messages(self, channel: str, user: str) -> list[dict[str, Any]]:
        return await self.ask("messages", channel=channel, user=user)

    async def texts(self, channel: str, user: str) -> list[str]:
        return [one["text"] for one in await self.messages(channel, user)]

    def heard(self) -> Inbound:
        return self.script.heard[-1]

    async def post(self, activity: Any, token: str | None, **headers: str) -> int:
        """The status of the door's answer to a raw activity."""
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        sent = {"content": activity} if isinstance(activity, bytes) else {"json": activity}
        return (await self.http.post("/api/messages", headers=headers, **sent)).status_code

    async def answer(self, activity: Any) -> httpx.Response:
        """The door's whole answer to an activity that the connector signed."""
        tenant = self.playground.tenant
        token = tenant.keys.activity_token(tenant.service_url)
        return await self.http.post(
            "/api/messages", headers={"Authorization": f"Bearer {token}"}, json=activity
        )

    def activity(self, **changed: Any) -> dict[str, Any]:
        """What Maja writes in her personal chat, as the connector sends it; None leaves a part out."""
        person = names.person("maja")
        made = {
            "type": "message",
            "id": "1485268200000",
            "channelId": "msteams",
            "serviceUrl": self.playground.tenant.service_url,
            "text": "hjälp",
            "from": {"id": names.member(person), "name": "Maja Öst", "aadObjectId": person},
            "recipient": {"id": names.BOT, "name": "Klubba"},
            "conversation": {
                "id": names.talk(person),
                "conversationType": "personal",
                "tenantId": names.TENANT,
            },
            "channelData": {"tenant": {"id": names.TENANT}},
            "locale": "sv-SE",
            **changed,
        }
        return {key: value for key, value in made.items() if value is not None}
