"""All that the parts of the playground share."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field

from handlers.playground.journal import Journal
from handlers.playground.keeping import Keeper
from handlers.playground.product import CommandHint, Product, ShortcutHint
from handlers.playground.screens import Screens
from handlers.playground.switches import Switches
from handlers.playground.tickets import Tickets
from handlers.playground.workspace import Workspace

# What the product asks for when it is installed; a call that needs another one is refused.
SCOPES = (
    *("commands", "chat:write", "im:write", "im:history", "users:read"),
    *("app_mentions:read", "channels:read", "groups:read"),
)


def _token() -> str:
    return f"xoxb-playground-{secrets.token_urlsafe(24)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """The state of a running playground. Token and signing secret are new at every start.

    `base_url` is where the playground answers ("http://127.0.0.1:8000"), `events_url` where the product listens. Without a `keeper` nothing outlives the process.
    """

    product: Product
    workspace: Workspace
    keeper: Keeper | None = None
    base_url: str
    events_url: str
    commands: Sequence[CommandHint] = ()
    shortcuts: Sequence[ShortcutHint] = ()
    scopes: Sequence[str] = SCOPES
    screens: Screens = field(default_factory=Screens)
    tickets: Tickets = field(default_factory=Tickets)
    switches: Switches = field(default_factory=Switches)
    journal: Journal = field(default_factory=Journal)
    bot_token: str = field(default_factory=_token, repr=False)
    signing_secret: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)

    @property
    def api_base_url(self) -> str:
        """What slack_sdk gets as `base_url`."""
        return f"{self.base_url}/playground/slack/api/"

    def response_url(self, name: str) -> str:
        """The address of a response ticket."""
        return f"{self.base_url}/playground/slack/response/{name}"

    def reset(self) -> None:
        """Empties the workspace and switches all faults off; the product is reset by itself."""
        self.workspace.reset()
        self.screens.reset()
        self.tickets.reset()
        self.switches.reset()
        self.journal.reset()
