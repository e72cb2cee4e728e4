"""Delivers signed activities to the product, as the Bot Connector does, and waits a while for the answer."""

import json
import time
from dataclasses import dataclass
from typing import Any

import aiohttp

from handlers.playground.entities import Json
from handlers.playground.teams.tenant import Tenant

PATIENCE = 15.0  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the product answered: an HTTP status (0: none came) and the JSON object in the body; None: it was empty."""

    status: int
    body: Json | None
    late: bool = False

    @property
    def failure(self) -> str | None:
        """Why the answer does not count; None when it does."""
        if self.late:
            return "timeout"
        return None if 200 <= self.status < 300 else f"HTTP {self.status}" if self.status else "no answer"


class Caller:
    """One line to the product. `close` it at the end."""

    def __init__(self, tenant: Tenant) -> None:
        self._tenant = tenant
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Closes the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def tell(self, activity: Json, *switches: str) -> Answer:
        """Delivers an activity; more than once when one of these switches says so. What counts is the first answer."""
        repeats = sum(int(self._tenant.switches.number(name, "teams")) for name in switches)
        answers = [await self._post(activity) for _ in range(1 + repeats)]
        return answers[0]

    async def invoke(self, activity: Json, name: str, value: Json) -> Answer:
        """Asks the product something and hands out its answer; repeated as clicks are."""
        return await self.tell({**activity, "name": name, "value": value}, "repeat_clicks")

    async def _post(self, activity: Json) -> Answer:
        began = time.time()
        answer = await self._sent(activity)
        self._tenant.journal.add(
            direction="to product",
            method=activity.get("name") or activity["type"],
            path=self._tenant.events_url,
            status=answer.status,
            began=began,
            asked=activity,
            answered=answer.body,
            alarm=answer.failure,
        )
        return answer

    async def _sent(self, activity: Json) -> Answer:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        token = self._tenant.keys.activity_token(self._tenant.service_url)
        try:
            async with self._session.post(
                self._tenant.events_url,
                data=json.dumps(activity).encode(),
                headers={
                    "Authorization": f"Bearer {token}",
                    "Content-Type": "application/json; charset=utf-8",
                },
                timeout=aiohttp.ClientTimeout(total=PATIENCE),
                allow_redirects=False,
            ) as response:
                return Answer(status=response.status, body=_read(await response.text(errors="replace")))
        except TimeoutError:
            return Answer(status=0, body=None, late=True)
        except aiohttp.ClientError:
            return Answer(status=0, body=None)


def _read(text: str) -> Json | None:
    if not text:
        return None
    try:
        body: Any = json.loads(text)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
