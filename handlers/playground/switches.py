"""Faults one can switch on: what goes wrong between the workspace and the product."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers.playground.entities import Client
from handlers.playground.errors import ContractError

# What each does, for the people who read the list. The first ones meet calls of the Web API, the last ones requests to the product.
KINDS = {
    "429": "answers 429; the value is the Retry-After header (true: 30, none: no header)",
    "error": "answers ok:false with the value as error code",
    "5xx_before": "answers the value as HTTP status (true: 503) without doing anything",
    "5xx_after": "does it, then answers the value as HTTP status (true: 500)",
    "cut_before": "closes the connection without doing anything",
    "cut_after": "does it, then closes the connection",
    "html_200": "does it, then answers 200 with a web page",
    "json_cut": "does it, then answers 200 with half of the JSON",
    "slow": "waits the value in seconds before it does anything",
    "slow_after": "does it, then waits the value in seconds before it answers",
    "history_lag": "hides messages younger than the value in seconds from history and replies",
    "repeat_events": "delivers every event the value times more, as Slack's retries",
    "lose_first_event": "delivers no event the first time, only its retry",
    "repeat_commands": "delivers every command the value times more, with the same trigger id",
    "repeat_clicks": "delivers every click, form and shortcut the value times more",
}
WORDS = ("429", "error")  # their values are texts; all others are numbers
_WRITING = ("chat.", "activities.")
CALLS = (
    "429",
    "error",
    "5xx_before",
    "5xx_after",
    "cut_before",
    "cut_after",
    "html_200",
    "json_cut",
    "slow",
    "slow_after",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """A fault that is on: for one method and channel only, or for all (None); `times` left, or for good (None). `client` says
    whose calls and requests it meets.

    Without a method, faults of calls meet the methods that write messages (`chat.…`, `activities.…`) and no other.
    """

    name: str
    value: Any
    times: int | None = None
    method: str | None = None
    channel: str | None = None
    client: Client = "slack"

    def meets(self, method: str, channel: str | None) -> bool:
        """Whether it is about this call."""
        if self.method is None and not method.startswith(_WRITING):
            return False
        return self.method in (None, "*", method) and self.channel in (None, channel)


class Switches:
    """The faults that are on."""

    def __init__(self) -> None:
        self._on: list[Switch] = []

    def reset(self) -> None:
        """Switches everything off."""
        self._on.clear()

    def set(self, switch: Switch) -> None:
        """Switches a fault on; with a value of false, null or 0, off. Raises ContractError for an unknown name or no number."""
        if switch.name not in KINDS:
            raise ContractError(400, f"There is no switch {switch.name!r}.", sorted(KINDS))
        if switch.name not in WORDS and not isinstance(switch.value, int | float | None):
            raise ContractError(400, f"The value of {switch.name!r} must be a number.")
        same = (switch.name, switch.client, switch.method, switch.channel)
        off = switch.value in (None, False, 0)
        if off and same[2:] == (None, None):
            self._on = [on for on in self._on if (on.name, on.client) != same[:2]]
        else:
            self._on = [on for on in self._on if (on.name, on.client, on.method, on.channel) != same]
        if not off:
            self._on.append(switch)

    def listed(self) -> Sequence[Switch]:
        """What is on, in the order it was switched on."""
        return tuple(self._on)

    def for_call(self, method: str, channel: str | None, client: Client = "slack") -> Switch | None:
        """The fault that meets this call of the Web API or the connector; it counts as used once."""
        for switch in self._on:
            if switch.name in CALLS and switch.client == client and switch.meets(method, channel):
                self._use(switch)
                return switch
        return None

    def number(self, name: str, client: Client = "slack") -> float:
        """The value of a switch that is a number; 0 when it is off. It counts as used once."""
        for switch in self._on:
            if (switch.name, switch.client) == (name, client):
                self._use(switch)
                return float(switch.value)
        return 0.0

    def _use(self, switch: Switch) -> None:
        if switch.times is None:
            return
        self._on.remove(switch)
        if switch.times > 1:
            self._on.append(replace(switch, times=switch.times - 1))
