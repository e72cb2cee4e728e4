"""What one unit has read already."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Held:
    """Values by key: asked of the database once in a unit, and again after they were saved. What is not there is not held."""

    def __init__(self) -> None:
        self._values: dict[Hashable, Any] = {}

    def once(self, key: Hashable, read: Callable[[], T]) -> T:
        """The value under a key; `read` is called when it is not held."""
        if key not in self._values:
            value = read()
            if value is None:
                return value
            self._values[key] = value
        held: T = self._values[key]
        return held

    def put(self, key: Hashable, value: object) -> None:
        """It was read together with something else."""
        self._values[key] = value

    def forget_all(self) -> None:
        """So much was changed that nothing can be relied on."""
        self._values.clear()

    def forget(self, key: Hashable) -> None:
        """It was changed."""
        self._values.pop(key, None)
