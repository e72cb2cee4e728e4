"""The two clients a script can act in: Slack's and Teams'. Both take the same acts, and show the same of what stands there."""

from dataclasses import dataclass

from handlers.playground.acts.acts import Acts
from handlers.playground.bench import Bench
from handlers.playground.contract import seen
from handlers.playground.entities import Channel, Client, Json, Message, User
from handlers.playground.errors import ContractError
from handlers.playground.teams import seen as teams_seen
from handlers.playground.teams.acts import TeamsActs
from handlers.playground.teams.tenant import Tenant


@dataclass(frozen=True, slots=True)
class SlackSide:
    """The workspace: its people, their acts, and what they see."""

    bench: Bench
    acts: Acts
    client: Client = "slack"

    def message(self, _user: User | None, said: Message) -> Json:
        """Everyone sees the same."""
        return seen.message(self.bench, said)

    def view(self, user: User) -> Json | None:
        """The top of the stack."""
        return seen.view(self.bench, self.bench.screens.top(user.id))

    async def home(self, user: User) -> Json | None:
        """Opened anew."""
        return seen.view(self.bench, await self.acts.open_home(user))

    async def event(self, _user: User, _room: Channel, _name: str) -> None:
        """Slack has commands for all of these."""
        raise ContractError(
            400, "There are no such events in Slack: people write /invite, /join, /leave and so on."
        )


@dataclass(frozen=True, slots=True)
class TeamsSide:
    """The tenant: the same."""

    bench: Tenant
    acts: TeamsActs
    client: Client = "teams"

    def message(self, user: User | None, said: Message) -> Json:
        """With the card that the last click of this user showed to them."""
        card = self.acts.seen(user, said) if user else next(iter(said.blocks), None)
        return teams_seen.message(self.bench, said, card)

    def view(self, user: User) -> Json | None:
        """The dialog, or the form in the chat."""
        return teams_seen.dialog(self.acts.form(user))

    async def home(self, user: User) -> Json | None:
        """The latest home card in their chat."""
        said = await self.acts.open_home(user)
        return teams_seen.home(self.bench, self.acts.seen(user, said)) if said else None

    async def event(self, user: User, room: Channel, name: str) -> None:
        """Installs, membership, meetings."""
        await self.acts.event(user, room, name)


Side = SlackSide | TeamsSide


@dataclass(frozen=True, slots=True)
class Clients:
    """Both."""

    slack: SlackSide
    teams: TeamsSide

    def named(self, client: str | None) -> Side:
        """The one of this name; Slack's when none is given. Raises ContractError 400."""
        match client:
            case None | "slack":
                return self.slack
            case "teams":
                return self.teams
            case _:
                raise ContractError(400, f"There is no client {client!r}.", ["slack", "teams"])
