"""What the playground needs from the product: a clock it can turn, and to know when all that is due is done."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class Product(Protocol):
    """The product behind the workspace. All instants are aware."""

    def now(self) -> datetime:
        """The product's own clock."""
        ...

    def turn(self, to: datetime) -> None:
        """Sets the product's clock; never backwards."""
        ...

    async def next_due(self, until: datetime) -> datetime | None:
        """The earliest instant after now and not after `until` at which something becomes due; None: nothing does."""
        ...

    async def settle(self) -> None:
        """Returns when everything that is due now has been sent."""
        ...

    async def reset(self) -> None:
        """Forgets everything and sets the clock to the start of the demo."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandHint:
    """A slash command as the workspace offers it: `name` with its slash ("/beslut"), `usage` what may follow it."""

    name: str
    usage: str
    description: str
    locale: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortcutHint:
    """An entry in the menu of a message: `name` is what people see, `callback_id` what the product gets."""

    name: str
    callback_id: str
    description: str
