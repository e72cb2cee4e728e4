"""The switch between Slack and Teams: the same person, and the same room where there is one."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.playground.contract.sides import Clients
from handlers.playground.lookup import find_user
from handlers.playground.page.where import CLIENTS, Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """One side of the switch."""

    name: str
    link: str
    current: bool


def platforms(clients: Clients, where: Where) -> Sequence[Platform]:
    """Both sides."""
    found = []
    for client in CLIENTS:
        bench = clients.named(client).bench
        user = find_user(bench, where.user.handle)
        rooms = [room.name for room in bench.workspace.rooms_of(user.id)]
        channel = "dm" if where.room.kind == "dm" else where.room.name if where.room.name in rooms else None
        link = where.link(client=client, channel=channel, tab=None, thread=None, show=None)
        found.append(Platform(name=client.capitalize(), link=link, current=client == where.client))
    return found
