"""Sends signed requests to the product, as Slack does, and waits at most three seconds for the answer."""

import hashlib
import hmac
import json
import secrets
import time
from dataclasses import dataclass
from urllib.parse import urlencode

import aiohttp

from handlers.playground.bench import Bench
from handlers.playground.entities import Json
from handlers.playground.workspace import APP, TEAM

ACK_SECONDS = 3.0
RETRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the product answered: an HTTP status (0: none came) and a body, read as JSON where it is JSON."""

    status: int
    body: Json | str
    late: bool = False

    @property
    def failure(self) -> str | None:
        """What Slack calls it when the answer does not count, or None."""
        if self.late:
            return "operation_timeout"
        return None if 200 <= self.status < 300 else "dispatch_failed"


class Caller:
    """One line to the product. `close` it at the end."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Closes the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def command(self, form: dict[str, str]) -> Answer:
        """Delivers a slash command."""
        return await self._repeated("repeat_commands", form, form["command"])

    async def interaction(self, payload: Json) -> Answer:
        """Delivers a click, a form or a shortcut."""
        form = {"payload": json.dumps(payload)}
        return await self._repeated("repeat_clicks", form, payload["type"], payload)

    async def _repeated(
        self, switch: str, form: dict[str, str], what: str, asked: Json | None = None
    ) -> Answer:
        body = urlencode(form).encode()
        times = 1 + int(self._bench.switches.number(switch))
        answers = [await self._post(body, what, asked or dict(form), skew=n) for n in range(times)]
        return answers[0]

    async def event(self, event: Json) -> Answer:
        """Delivers an event; one that is not taken is delivered again, three times at most and without waiting."""
        envelope: Json = {
            "token": "playground",
            "team_id": TEAM,
            "context_team_id": TEAM,
            "context_enterprise_id": None,
            "api_app_id": APP,
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{secrets.token_hex(5).upper()}",
            "event_time": int(float(event["event_ts"])),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": TEAM,
                    "user_id": self._bench.workspace.bot_user,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
            "event_context": secrets.token_hex(12),
        }
        return await self._delivered(envelope)

    async def _delivered(self, envelope: Json) -> Answer:
        lost = self._bench.switches.number("lose_first_event") > 0
        repeats = int(self._bench.switches.number("repeat_events"))
        body = json.dumps(envelope).encode()
        answer = Answer(status=0, body="", late=True)
        for attempt in range(1 + RETRIES):
            if attempt == 0 and lost:
                continue
            if attempt > repeats and not answer.failure:
                break
            answer = await self._post(
                body, envelope["event"]["type"], envelope, skew=attempt, retry=_retry(attempt, answer)
            )
        return answer

    async def _post(
        self, body: bytes, what: str, asked: Json, *, skew: int = 0, retry: dict[str, str] | None = None
    ) -> Answer:
        """One request. `skew` seconds are added to its time, so that a repeat is no exact copy."""
        began = time.time()
        kind = "application/json" if body.startswith(b"{") else "application/x-www-form-urlencoded"
        headers = {"Content-Type": kind, **self._signed(body, int(began) + skew), **(retry or {})}
        answer = await self._sent(body, headers)
        note = f"retry {retry['X-Slack-Retry-Num']}" if retry else None
        self._bench.journal.add(
            direction="to product",
            method=what,
            path=self._bench.events_url,
            status=answer.status,
            began=began,
            asked=asked,
            answered=answer.body,
            alarm=answer.failure or note,
        )
        return answer

    def _signed(self, body: bytes, at: int) -> dict[str, str]:
        base = b"v0:%d:%s" % (at, body)
        signature = hmac.new(self._bench.signing_secret.encode(), base, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": str(at), "X-Slack-Signature": f"v0={signature}"}

    async def _sent(self, body: bytes, headers: dict[str, str]) -> Answer:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        limit = aiohttp.ClientTimeout(total=ACK_SECONDS)
        try:
            async with self._session.post(
                self._bench.events_url, data=body, headers=headers, timeout=limit, allow_redirects=False
            ) as response:
                return Answer(status=response.status, body=_read(await response.text(errors="replace")))
        except TimeoutError:
            return Answer(status=0, body="", late=True)
        except aiohttp.ClientError:
            return Answer(status=0, body="")


def _retry(attempt: int, before: Answer) -> dict[str, str] | None:
    if attempt == 0:
        return None
    reason = "http_timeout" if before.late or not before.failure else "http_error"
    return {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason}


def _read(text: str) -> Json | str:
    try:
        body = json.loads(text)
    except ValueError:
        return text
    return body if isinstance(body, dict) else text
