"""The messengers of the platforms that are configured, found by whose id it is."""

from collections.abc import Mapping

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from bot.usecases.routing import Route
from handlers.chat.messenger import Messenger, SendFailed

UNCONFIGURED_WAIT = 900.0
MAIL = "mail"  # no platform, but letters are sent like everything else


class Platforms:
    """Which messenger serves a workspace, a room or an account."""

    def __init__(self, messengers: Mapping[str, Messenger]) -> None:
        """`messengers` by the first part of their ids ("slack"); "mail" sends letters."""
        self._messengers = messengers

    def by(self, route: Route) -> Messenger:
        """The one by which a message goes that way. Raises SendFailed as `of`."""
        return self._served(MAIL if route.letter else route.workspace)

    def of(self, name: WorkspaceId | RoomId | AccountId) -> Messenger:
        """Raises SendFailed when the platform is not configured at present: what waits for it is kept."""
        return self._served(name)

    def _served(self, name: str) -> Messenger:
        found = self._messengers.get(name.partition("/")[0])
        if found is None:
            raise SendFailed("retry", "not configured", wait=UNCONFIGURED_WAIT, scope="workspace")
        return found
