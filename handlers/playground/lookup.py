"""Finds people and rooms by id, handle or name."""

from handlers.playground.bench import Bench
from handlers.playground.entities import Channel, Message, User
from handlers.playground.errors import ContractError


def find_user(bench: Bench, wanted: str) -> User:
    """A person (never the bot) by id, handle or name, with or without "@". Raises ContractError 404."""
    name = wanted.strip().lstrip("@").casefold()
    people = [user for user in bench.workspace.users.values() if not user.bot]
    for user in people:
        if name in (user.id.casefold(), user.handle.casefold(), user.name.casefold()):
            return user
    raise ContractError(404, f"There is nobody called {wanted!r}.", [user.handle for user in people])


def find_channel(bench: Bench, user: User | None, wanted: str) -> Channel:
    """A room by id or name, with or without "#"; "dm" is the user's conversation with the bot.

    Raises ContractError: 404 for an unknown room, 403 for one that this person cannot look into.
    """
    name = wanted.strip().lstrip("#").casefold()
    if name == "dm":
        if user is None:
            raise ContractError(400, "Whose conversation with the bot? Name the user too.")
        return bench.workspace.dm(user.id)
    for room in bench.workspace.channels.values():
        if name in (room.id.casefold(), room.name.casefold()):
            if user is not None and not bench.workspace.may_read(user.id, room):
                raise ContractError(403, f"{user.name} cannot look into #{room.name}.")
            return room
    rooms = [room.name for room in bench.workspace.channels.values() if room.kind != "dm"]
    raise ContractError(404, f"There is no room {wanted!r}.", [*rooms, "dm"])


def find_message(bench: Bench, user: User, room: Channel, ts: str) -> Message:
    """A message that this person sees. Raises ContractError 404."""
    said = bench.workspace.message(room.id, ts)
    if said is None or said.ephemeral_to not in (None, user.id):
        raise ContractError(404, f"{user.name} sees no message {ts} there.")
    return said
