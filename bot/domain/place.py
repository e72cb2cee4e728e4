"""Who does something and where, as a platform tells it. The ids are minted by its door and opaque here."""

from dataclasses import dataclass
from typing import Literal

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from bot.domain.people import Locale, RoomKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Who and where. Names are what the platform shows; None: not told.

    `room` None: not in a room (a home page, a form opened there). `visibility` as far as the request itself tells.
    `thread`: the message in whose thread it happens. `present`: the act itself shows that the person is in the room; a form
    only remembers where it was opened. `locale` and `zone` (IANA): those of the program that the person uses, where the
    platform tells them with each act; they hold until more is known of the person.
    """

    workspace: WorkspaceId
    workspace_name: str | None = None
    account: AccountId
    handle: str | None = None
    name: str | None = None
    room: RoomId | None = None
    room_name: str | None = None
    room_kind: RoomKind = "channel"
    visibility: Literal["public", "private", "unknown"] = "unknown"
    thread: str | None = None
    present: bool = True
    locale: Locale | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A person named in a text by a real mention: where in the text it stands (start, end), whom and the name shown."""

    start: int
    end: int
    account: AccountId
    name: str | None
