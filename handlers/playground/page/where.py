"""Where a person is on the page: who they are, what they look at. It stands in the address, so two windows can be two people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar
from urllib.parse import urlencode

from handlers.playground.bench import Bench
from handlers.playground.contract.sides import Clients
from handlers.playground.entities import Channel, Client, User
from handlers.playground.lookup import find_channel, find_user
from handlers.playground.page.words import LANGUAGES, Language
from handlers.playground.teams import names

Tab = Literal["messages", "home", "about"]
Panel = Literal["try", "requests", "faults"]
Choice = TypeVar("Choice", bound=str)
Show = Literal["rooms", "talk", "side"]

TABS: tuple[Tab, ...] = ("messages", "home", "about")
PANELS: tuple[Panel, ...] = ("try", "requests", "faults")
SHOWS: tuple[Show, ...] = ("talk", "rooms", "side")
CLIENTS: tuple[Client, ...] = ("slack", "teams")


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """`client` is whose page it is; `thread` the message whose replies are open; `show` the part in view where the screen has
    room for one only.
    """

    user: User
    room: Channel
    tab: Tab = "messages"
    thread: str | None = None
    panel: Panel = "try"
    show: Show = "talk"
    language: Language = "sv"
    client: Client = "slack"

    @property
    def platform(self) -> str:
        """What the other side is called."""
        return self.client.capitalize()

    @property
    def has_threads(self) -> bool:
        """Whether a message here can be answered below itself."""
        if self.client == "slack":
            return True
        return self.room.kind != "dm" and not names.is_chat(self.room.id)

    @property
    def in_chat(self) -> bool:
        """Whether this is a group chat of Teams, which is in no team."""
        return self.client == "teams" and names.is_chat(self.room.id)

    def query(self, **changes: str | None) -> str:
        """The query string that leads here, or with these changes to a place nearby."""
        asked: dict[str, str | None] = {
            "user": self.user.handle,
            "channel": "dm" if self.room.kind == "dm" else self.room.name,
            "tab": _unless("messages", self.tab),
            "thread": self.thread,
            "panel": _unless("try", self.panel),
            "show": _unless("talk", self.show),
            "lang": _unless("sv", self.language),
            "client": _unless("slack", self.client),
            **changes,
        }
        return urlencode({name: value for name, value in asked.items() if value})

    def link(self, **changes: str | None) -> str:
        """The address of this place, or of one nearby."""
        return f"/?{self.query(**changes)}"


def read_where(clients: Clients, query: Mapping[str, str]) -> Where:
    """Reads the address; without one, the first person in their first room of Slack's.

    Raises ContractError for a person or a room that is not there or not for them.
    """
    client = _one_of(CLIENTS, query.get("client"))
    bench = clients.named(client).bench
    fallback = start(bench, client)
    user = find_user(bench, query["user"]) if query.get("user") else fallback.user
    wanted = query.get("channel")
    room = find_channel(bench, user, wanted) if wanted else first_room(bench, user)
    thread = query.get("thread")
    if thread and bench.workspace.message(room.id, thread) is None:
        thread = None
    return Where(
        user=user,
        room=room,
        tab=_one_of(TABS, query.get("tab")) if room.kind == "dm" and client == "slack" else "messages",
        thread=thread,
        panel=_one_of(PANELS, query.get("panel")),
        show=_one_of(SHOWS, query.get("show")),
        language=_one_of(LANGUAGES, query.get("lang")),
        client=client,
    )


def start(bench: Bench, client: Client = "slack") -> Where:
    """Where a newcomer begins."""
    user = next(user for user in bench.workspace.users.values() if not user.bot)
    return Where(user=user, room=first_room(bench, user), client=client)


def first_room(bench: Bench, user: User) -> Channel:
    """The first room a person is in, else their conversation with the bot."""
    for room in bench.workspace.rooms_of(user.id):
        if user.id in room.members and not room.archived:
            return room
    return bench.workspace.dm(user.id)


def _unless(usual: str, value: str) -> str | None:
    return None if value == usual else value


def _one_of(known: Sequence[Choice], value: str | None) -> Choice:
    return next((one for one in known if one == value), known[0])
