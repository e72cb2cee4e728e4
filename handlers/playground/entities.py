"""What a workspace consists of. Values are frozen: the workspace replaces them when they change."""

from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]
Client = Literal["slack", "teams"]


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Someone with an account. `locale` as Slack writes it ("sv-SE"); `zone` an IANA name."""

    id: str
    handle: str
    name: str
    organisation: str | None = None
    roles: tuple[str, ...] = ()
    locale: str = "sv-SE"
    zone: str = "Europe/Stockholm"
    bot: bool = False
    admin: bool = False
    deleted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A room, or the conversation between one person and the bot (`kind` "dm"; `person` says whose)."""

    id: str
    name: str
    kind: Literal["public", "private", "dm"]
    members: tuple[str, ...]
    body: str | None = None
    person: str | None = None
    archived: bool = False
    created: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message. `text` and `blocks` are in Slack's own notation.

    `ephemeral_to`: only this user sees it. `posted_at` is the machine's clock (seconds), for the lag of the history.
    `author` is a user id, or "slack" for what Slack itself tells one user.
    """

    channel: str
    ts: str
    author: str
    text: str
    posted_at: float
    blocks: tuple[Json, ...] = ()
    metadata: Json | None = None
    thread_ts: str | None = None
    ephemeral_to: str | None = None
    edited_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A form on somebody's screen, or their home page. `payload` is what the product sent.

    `values` is what the fields hold now, by block id and action id, in the shape of Slack's `state.values`;
    `errors` what the product said about fields, by block id; `trouble` what Slack says when the product did not answer.
    """

    id: str
    user: str
    hash: str
    payload: Json
    root: str
    previous: str | None = None
    values: dict[str, Json] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    trouble: str | None = None
