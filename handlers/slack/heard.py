"""What was heard from Slack, with the way back to the person."""

from dataclasses import dataclass

from handlers.chat.messages import Inbound


@dataclass(frozen=True, slots=True, kw_only=True)
class Us:
    """The app itself on its workspace: team id and name, the bot's user id, and the address that permalinks begin with."""

    team: str
    name: str
    user: str
    url: str

    def permalink(self, channel: str, ts: str) -> str:
        """The address of a message."""
        return f"{self.url.rstrip('/')}/archives/{channel}/p{ts.replace('.', '')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WayBack:
    """How an answer reaches the person. `channel`: the room where they are (None: no room), `thread` its thread.

    `response_url`: answers one act. `view` and its `hash`: the form in which a control was used. `asked`: the response URL that
    amends the private card by which a form is opened.
    """

    team: str
    user: str
    channel: str | None = None
    channel_name: str | None = None
    thread: str | None = None
    response_url: str | None = None
    ticket: str | None = None
    view: str | None = None
    hash: str | None = None
    asked: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One request of Slack's: what it says and the way back."""

    inbound: Inbound
    back: WayBack
