"""The product's clock: the machine's in earnest, one that can be turned in the playground. Instants are aware, in UTC."""

from datetime import UTC, datetime


def machine_now() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


class TurnableClock:
    """Stands still until it is turned, and never goes back."""

    def __init__(self, starts_at: datetime) -> None:
        self._now = starts_at.astimezone(UTC)

    def now(self) -> datetime:
        """Where it stands."""
        return self._now

    def turn(self, to: datetime) -> None:
        """Sets it. Raises ValueError for an earlier instant."""
        if to < self._now:
            raise ValueError("the clock only goes forward")
        self._now = to.astimezone(UTC)

    def restart(self, at: datetime) -> None:
        """Sets it to any instant: for starting over, with nothing kept."""
        self._now = at.astimezone(UTC)
