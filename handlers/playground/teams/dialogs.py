"""The dialogs that are open: one on each person's screen at most."""

import secrets
from dataclasses import dataclass, field
from typing import Any

from handlers.playground.entities import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a dialog was opened: the conversation, the message (its time), and the command of a message extension with its payload."""

    room: str
    ts: str | None = None
    command: Json | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialog:
    """`values` is what its fields hold, by id; `errors` what the client itself says about fields; `trouble` what it says of the whole."""

    id: str = field(default_factory=lambda: secrets.token_hex(8))
    title: str
    card: Json
    origin: Origin
    values: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    trouble: str | None = None


class Dialogs:
    """By person (Entra's id)."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Closes them all."""
        self._open: dict[str, Dialog] = {}

    def top(self, user: str) -> Dialog | None:
        """What a person has in front of them."""
        return self._open.get(user)

    def show(self, user: str, dialog: Dialog) -> None:
        """Opens a dialog, or replaces the one that is open."""
        self._open[user] = dialog

    def close(self, user: str) -> None:
        """Takes it away."""
        self._open.pop(user, None)
