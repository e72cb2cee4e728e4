"""Notices when the machine's clock was set: leases and gates are kept on it, so nothing is claimed right after."""

import time
from collections.abc import Callable

LARGEST = 300.0  # seconds


class JumpGuard:
    """Compares the wall clock with the monotonic one from check to check."""

    def __init__(
        self, wall: Callable[[], float] = time.time, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._wall, self._monotonic = wall, monotonic
        self._apart = wall() - monotonic()

    def jumped(self) -> float | None:
        """By how many seconds the wall clock was set since the last check; None when it was not (much)."""
        apart = self._wall() - self._monotonic()
        moved, self._apart = apart - self._apart, apart
        return moved if abs(moved) > LARGEST else None
