"""What a script can look at, as people see it. Failures are ContractError."""

from dataclasses import asdict
from typing import Any

from starlette.requests import Request

from handlers.playground.acts.acts import Acts
from handlers.playground.bench import Bench
from handlers.playground.contract import seen
from handlers.playground.contract.fields import query
from handlers.playground.entities import User
from handlers.playground.lookup import find_channel, find_user
from handlers.playground.switches import KINDS


class Reading:
    """One method for each GET; what it returns is the JSON of the answer."""

    def __init__(self, bench: Bench, acts: Acts) -> None:
        self._bench = bench
        self._acts = acts

    async def messages(self, request: Request) -> Any:
        """?channel=&user=: what stands there, as that user sees it."""
        user = self._asker(request)
        room = find_channel(self._bench, user, query(request, "channel"))
        return [
            seen.message(self._bench, m)
            for m in self._bench.workspace.seen_by(user.id if user else None, room.id)
        ]

    async def home(self, request: Request) -> Any:
        """?user=: opens the home page of that user and shows it."""
        return seen.view(
            self._bench, await self._acts.open_home(find_user(self._bench, query(request, "user")))
        )

    async def view(self, request: Request) -> Any:
        """?user=: the form in front of that user."""
        user = find_user(self._bench, query(request, "user"))
        return seen.view(self._bench, self._bench.screens.top(user.id))

    async def people(self, _request: Request) -> Any:
        """Everyone but the bot."""
        return [seen.person(user) for user in self._bench.workspace.users.values() if not user.bot]

    async def channels(self, request: Request) -> Any:
        """All rooms; with ?user= those that user can look into."""
        user = self._asker(request)
        rooms = [room for room in self._bench.workspace.channels.values() if room.kind != "dm"]
        return [seen.channel(r) for r in rooms if user is None or self._bench.workspace.may_read(user.id, r)]

    async def switches(self, _request: Request) -> Any:
        """The faults that are on, and what there is to switch."""
        return {"on": [asdict(switch) for switch in self._bench.switches.listed()], "kinds": KINDS}

    async def journal(self, _request: Request) -> Any:
        """The last requests both ways, the newest first."""
        return [asdict(exchange) for exchange in self._bench.journal.latest()]

    async def time(self, _request: Request) -> Any:
        """The product's clock."""
        return {"now": seen.now(self._bench)}

    def _asker(self, request: Request) -> User | None:
        wanted = request.query_params.get("user")
        return find_user(self._bench, wanted) if wanted else None
