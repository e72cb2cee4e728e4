"""What a script can look at, as people see it. Failures are ContractError."""

from dataclasses import asdict
from typing import Any

from starlette.requests import Request

from handlers.playground.contract import seen
from handlers.playground.contract.fields import query
from handlers.playground.contract.sides import Clients, Side
from handlers.playground.entities import User
from handlers.playground.lookup import find_channel, find_user
from handlers.playground.switches import KINDS


class Reading:
    """One method for each GET; what it returns is the JSON of the answer. ?client= says where one looks: slack (the usual) or teams."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self._bench = clients.slack.bench

    async def messages(self, request: Request) -> Any:
        """?channel=&user=: what stands there, as that user sees it."""
        side, user = self._side(request), self._asker(request)
        room = find_channel(side.bench, user, query(request, "channel"))
        found = side.bench.workspace.seen_by(user.id if user else None, room.id)
        return [side.message(user, said) for said in found]

    async def home(self, request: Request) -> Any:
        """?user=: opens the home page of that user and shows it."""
        side = self._side(request)
        return await side.home(find_user(side.bench, query(request, "user")))

    async def view(self, request: Request) -> Any:
        """?user=: the form in front of that user."""
        side = self._side(request)
        return side.view(find_user(side.bench, query(request, "user")))

    async def people(self, request: Request) -> Any:
        """Everyone but the bot."""
        users = self._side(request).bench.workspace.users.values()
        return [seen.person(user) for user in users if not user.bot]

    async def channels(self, request: Request) -> Any:
        """All rooms; with ?user= those that user can look into."""
        workspace, user = self._side(request).bench.workspace, self._asker(request)
        rooms = [room for room in workspace.channels.values() if room.kind != "dm"]
        return [seen.channel(r) for r in rooms if user is None or workspace.may_read(user.id, r)]

    async def switches(self, _request: Request) -> Any:
        """The faults that are on, and what there is to switch."""
        return {"on": [asdict(switch) for switch in self._bench.switches.listed()], "kinds": KINDS}

    async def journal(self, _request: Request) -> Any:
        """The last requests both ways, the newest first."""
        return [asdict(exchange) for exchange in self._bench.journal.latest()]

    async def time(self, _request: Request) -> Any:
        """The product's clock."""
        return {"now": seen.now(self._bench)}

    def _side(self, request: Request) -> Side:
        return self._clients.named(request.query_params.get("client"))

    def _asker(self, request: Request) -> User | None:
        wanted = request.query_params.get("user")
        return find_user(self._side(request).bench, wanted) if wanted else None
