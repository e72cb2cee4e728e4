"""What the wiring needs of a platform's door."""

from typing import Protocol

from starlette.routing import Route

from handlers.chat.messenger import Messenger


class Door(Protocol):
    """What every platform's door can do."""

    @property
    def messenger(self) -> Messenger:
        """Sends on the platform."""
        ...

    def routes(self) -> list[Route]:
        """Where the platform sends its requests."""
        ...

    async def start(self) -> None:
        """Opens it."""
        ...

    async def stop(self) -> None:
        """Closes it, once what is on its way got there."""
        ...
