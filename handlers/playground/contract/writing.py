"""What a script makes people do. Bodies are JSON objects; failures are ContractError."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo, available_timezones

from handlers.playground.contract.fields import maybe, text
from handlers.playground.contract.sides import Clients, Side
from handlers.playground.demo import ZONE
from handlers.playground.entities import Channel, Json, User
from handlers.playground.errors import ContractError
from handlers.playground.lookup import find_channel, find_message, find_user
from handlers.playground.retelling import retell
from handlers.playground.switches import Switch


class Writing:
    """One method for each POST. "client" says where it is done: slack (the usual) or teams."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self._bench = clients.slack.bench
        self._acts = clients.slack.acts

    async def command(self, body: Json) -> None:
        """{"user", "channel", "text"}: types a command; in a channel of Teams after a mention of the bot."""
        side, user, room = self._where(body)
        await side.acts.command(user, room, text(body, "text"))

    async def message(self, body: Json) -> None:
        """{"user", "channel", "text", "thread_ts"?}: writes a message."""
        side, user, room = self._where(body)
        await side.acts.message(user, room, text(body, "text"), maybe(body, "thread_ts"))

    async def edit(self, body: Json) -> None:
        """{"user", "channel", "ts", "text"}: changes a message that this person wrote."""
        side, user, room = self._where(body)
        said = find_message(side.bench, user, room, text(body, "ts"))
        if said.author != user.id:
            raise ContractError(403, f"{user.name} did not write that message.")
        await side.acts.edit(user, said, text(body, "text"))

    async def click(self, body: Json) -> None:
        """{"user", "channel", "ts", "action", "value"?}: uses a control; channel "home" or "view" needs no ts."""
        action, value = text(body, "action"), maybe(body, "value")
        if body.get("channel") in ("home", "view"):
            side, user = self._who(body)
            act = side.acts.click_home if body["channel"] == "home" else side.acts.click_view
            await act(user, action, value)
            return
        side, user, room = self._where(body)
        said = find_message(side.bench, user, room, text(body, "ts"))
        await side.acts.click(user, said, action, value)

    async def submit(self, body: Json) -> None:
        """{"user", "values"}: fills in the form in front and sends it."""
        values = body.get("values", {})
        if not isinstance(values, dict):
            raise ContractError(400, "“values” must be an object of fields and values.")
        side, user = self._who(body)
        await side.acts.submit(user, values)

    async def close(self, body: Json) -> None:
        """{"user"}: closes the form in front."""
        side, user = self._who(body)
        await side.acts.close_view(user)

    async def shortcut(self, body: Json) -> None:
        """{"user", "channel", "ts", "name"}: chooses an entry in the menu of a message."""
        side, user, room = self._where(body)
        said = find_message(side.bench, user, room, text(body, "ts"))
        await side.acts.shortcut(user, said, text(body, "name"))

    async def event(self, body: Json) -> None:
        """{"client": "teams", "user", "channel", "name"}: install, uninstall, join, leave, meeting start, meeting end."""
        side, user = self._who(body)
        wanted = text(body, "channel")
        room = find_channel(
            side.bench, user if wanted == "dm" else None, wanted
        )  # one may come to a team one is not in
        await side.event(user, room, text(body, "name"))

    async def clock(self, body: Json) -> None:
        """{"to"}: turns the product's clock forward to an ISO instant; without an offset it is Swedish time."""
        try:
            to = datetime.fromisoformat(text(body, "to"))
        except ValueError as problem:
            raise ContractError(400, "“to” is not a time such as 2017-01-30T08:00.") from problem
        await self._acts.turn(to if to.tzinfo else to.replace(tzinfo=ZoneInfo(ZONE)))

    async def reset(self, body: Json) -> None:
        """{"with"?}: starts over; with "notes" a whole meeting is written down then, line by line."""
        match maybe(body, "with"):
            case None:
                await self._acts.reset()
            case "notes":
                await retell(self._acts, self._bench)
            case other:
                raise ContractError(400, f"There is nothing called {other!r} to start with.", ["notes"])

    async def switch(self, body: Json) -> None:
        """{"name", "value", "times"?, "method"?, "channel"?, "user"?}: switches a fault of this client's line on, or off with false;
        with the channel "dm" in the conversation of that user.
        """
        times = body.get("times")
        if times is not None and (not isinstance(times, int) or times < 1):
            raise ContractError(400, "“times” must be a whole number of at least 1.")
        channel = maybe(body, "channel")
        side = self._clients.named(maybe(body, "client"))
        user = find_user(side.bench, text(body, "user")) if maybe(body, "user") else None
        room = find_channel(side.bench, user, channel).id if channel else None
        switch = Switch(
            name=text(body, "name"),
            value=body.get("value"),
            times=times,
            method=maybe(body, "method"),
            channel=room,
            client=side.client,
        )
        self._bench.switches.set(switch)

    async def person(self, body: Json) -> None:
        """{"user", "locale"?, "zone"?, "deleted"?}: changes what the platform tells of a person."""
        side, user = self._who(body)
        zone = maybe(body, "zone") or user.zone
        if zone not in available_timezones():
            raise ContractError(400, f"{zone!r} is not a time zone such as Europe/Stockholm.")
        changed = replace(
            user,
            locale=maybe(body, "locale") or user.locale,
            zone=zone,
            deleted=bool(body.get("deleted", user.deleted)),
        )
        await side.acts.change_person(changed)

    def _who(self, body: Json) -> tuple[Side, User]:
        side = self._clients.named(maybe(body, "client"))
        return side, find_user(side.bench, text(body, "user"))

    def _where(self, body: Json) -> tuple[Side, User, Channel]:
        side, user = self._who(body)
        return side, user, find_channel(side.bench, user, text(body, "channel"))
