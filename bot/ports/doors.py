"""What the doors to the platforms keep."""

from datetime import datetime
from typing import Protocol

from bot.domain.ids import AccountId, PersonId
from bot.domain.linking import Attempts, LinkCode, LinkId


class InboundKeys(Protocol):
    """Which requests were carried out, so that a repeat does nothing twice."""

    def seen(self, key: str) -> tuple[bool, str | None]:
        """Whether this key was carried out, and what it made."""
        ...

    def add(self, key: str, outcome: str | None, now: datetime) -> None: ...
    def drop(self, key: str) -> None:
        """As if this key had never been noted."""
        ...

    def forget_before(self, instant: datetime) -> int: ...


class Links(Protocol):
    """Codes that join a workspace or an account, and how often wrong ones were tried."""

    def add(self, code: LinkCode) -> None:
        """Keeps it under a new id."""
        ...

    def with_digest(self, digest: str) -> LinkCode | None: ...
    def take(self, code: LinkId) -> bool:
        """Uses it up; False: somebody was faster."""
        ...

    def drop_of(self, person: PersonId, purpose: str) -> None:
        """Forgets the codes that this person asked for before."""
        ...

    def forget_before(self, instant: datetime) -> None:
        """Forgets codes that were made, and wrong ones that were tried, before that instant."""
        ...

    def attempts(self, account: AccountId) -> Attempts | None: ...
    def note(self, account: AccountId, attempts: Attempts) -> None: ...


class Addresses(Protocol):
    """What a door needs in order to write to a place again; opaque to everybody but that door."""

    def get(self, of: str) -> str | None: ...
    def save(self, of: str, value: str, at: datetime) -> None:
        """Keeps it, in place of the one before."""
        ...
