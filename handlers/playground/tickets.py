"""What may be used a few times for a short while, on the machine's clock: trigger ids and response URLs."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from handlers.playground.errors import SlackError

TRIGGER_SECONDS = 3.0
RESPONSE_SECONDS = 30 * 60.0
RESPONSE_USES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """The right to open one form for one user."""

    user: str
    until: float
    used: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseTicket:
    """The right to answer one act of one user; `ts` is the message that was clicked, `thread_ts` its thread."""

    user: str
    channel: str
    until: float
    ts: str | None = None
    thread_ts: str | None = None
    left: int = RESPONSE_USES


class Tickets:
    """Hands out both kinds and takes them back. `clock` is seconds on the machine's clock."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        """Forgets everything handed out."""
        self._triggers: dict[str, Trigger] = {}
        self._responses: dict[str, ResponseTicket] = {}

    def trigger(self, user: str) -> str:
        """A new trigger id, good for three seconds and one use."""
        trigger = f"{int(self._clock())}.{secrets.randbelow(10**12):012d}.{secrets.token_hex(16)}"
        self._triggers[trigger] = Trigger(user=user, until=self._clock() + TRIGGER_SECONDS)
        return trigger

    def use_trigger(self, trigger: str) -> str:
        """The user a form may be opened for. Raises SlackError when it is unknown, was used, or is too old."""
        known = self._triggers.get(trigger)
        if known is None:
            raise SlackError("invalid_trigger_id")
        if known.used:
            raise SlackError("exchanged_trigger_id")
        if self._clock() > known.until:
            raise SlackError("expired_trigger_id")
        self._triggers[trigger] = replace(known, used=True)
        return known.user

    def response(self, user: str, channel: str, ts: str | None = None, thread_ts: str | None = None) -> str:
        """A new name for the end of a response URL, good for half an hour and five uses."""
        name = secrets.token_urlsafe(18)
        until = self._clock() + RESPONSE_SECONDS
        self._responses[name] = ResponseTicket(
            user=user, channel=channel, until=until, ts=ts, thread_ts=thread_ts
        )
        return name

    def use_response(self, name: str) -> ResponseTicket:
        """What the URL stands for. Raises SlackError when it is unknown, used up, or too old."""
        known = self._responses.get(name)
        if known is None:
            raise SlackError("invalid_url")
        if self._clock() > known.until:
            raise SlackError("expired_url")
        if known.left == 0:
            raise SlackError("used_url")
        self._responses[name] = replace(known, left=known.left - 1)
        return known
