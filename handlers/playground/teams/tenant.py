"""The tenant: the demo's people with accounts in Teams, one team with two of their rooms as channels, a group chat of three, and
their chats with the bot.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from handlers.playground.bench import Bench
from handlers.playground.demo import Demo
from handlers.playground.entities import Channel, Json, Message, User
from handlers.playground.teams import names
from handlers.playground.teams.dialogs import Dialogs
from handlers.playground.teams.keys import Keys
from handlers.playground.workspace import Workspace

TEAM_NAME = "Samarbetet"
GENERAL = "Allmänt"  # every team has one; its id is the team's, and the register does not know it yet
MIRRORED = ("styrelsen", "kommundirektorer")
CHAT = "Valberedningen"  # the register does not know it yet either
IN_CHAT = ("anna", "per", "karin")
WITHOUT_APP = ("ida",)  # whose personal chat the bot may not write to


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenant(Bench):
    """What a running tenant holds beside what it shares with the workspace. A person has the app when the bot is in their chat.

    `notices`: what was said last to a press, by person. `overlays`: what the answer to a click showed to one person in place of a card, by person, conversation and time of the message.
    """

    keys: Keys = field(default_factory=Keys)
    dialogs: Dialogs = field(default_factory=Dialogs)
    notices: dict[str, Message] = field(default_factory=dict)
    overlays: dict[tuple[str, str, str], Json] = field(default_factory=dict)

    @property
    def service_url(self) -> str:
        """Where the bot calls the connector."""
        return f"{self.base_url}/playground/teams/"

    @property
    def team_rooms(self) -> list[Channel]:
        """The channels of the team."""
        rooms = self.workspace.channels.values()
        return [room for room in rooms if room.kind != "dm" and not names.is_chat(room.id)]

    def has_app(self, user: str) -> bool:
        """Whether the app is installed for a person."""
        return self.workspace.bot_user in self.workspace.dm(user).members

    def reset(self) -> None:
        """Empties the tenant; keys and secret stay."""
        Bench.reset(self)
        self.dialogs.reset()
        self.notices.clear()
        self.overlays.clear()


def made(demo: Demo, now: Callable[[], datetime]) -> Workspace:
    """The demo as a tenant."""
    people = [user for user in demo.users if not user.bot]
    entra = {user.id: names.person(user.handle) for user in people}
    entra[demo.bot_user] = names.BOT
    rooms = [room for room in demo.channels if room.name in MIRRORED]
    return Workspace(
        name=TEAM_NAME,
        users=[replace(user, id=entra[user.id]) for user in demo.users],
        channels=[*(_channel(room, entra) for room in rooms), _general(rooms[0], entra), _chat()],
        bot_user=names.BOT,
        now=now,
        talk=names.talk,
        without=[names.person(handle) for handle in WITHOUT_APP],
    )


def _channel(room: Channel, entra: dict[str, str]) -> Channel:
    """A channel is for its team, whoever else is in the tenant."""
    members = tuple(entra[one] for one in room.members)
    return replace(room, id=names.channel(room.name), kind="private", members=members)


def _general(room: Channel, entra: dict[str, str]) -> Channel:
    return replace(_channel(room, entra), id=names.TEAM, name=GENERAL, body=None)


def _chat() -> Channel:
    """Three who talk, and the bot that one of them has added."""
    members = (*(names.person(handle) for handle in IN_CHAT), names.BOT)
    return Channel(id=names.chat(CHAT), name=CHAT, kind="private", members=members)


def find(tenant: Tenant, name: str) -> User | None:
    """A person by Entra's id or the connector's."""
    for user in tenant.workspace.users.values():
        if not user.bot and name in (user.id, names.member(user.id)):
            return user
    return None
