"""The playground as one thing that the wiring constructs, mounts and closes."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from handlers.playground.acts.acts import Acts
from handlers.playground.bench import SCOPES, Bench
from handlers.playground.contract import routes as contract
from handlers.playground.contract.sides import Clients, SlackSide, TeamsSide
from handlers.playground.demo import Demo
from handlers.playground.guard import HTTP, LoopbackOnly
from handlers.playground.keeping import Keeper
from handlers.playground.product import CommandHint, Product, ShortcutHint
from handlers.playground.slackapi import door
from handlers.playground.teams import connector, login
from handlers.playground.teams.acts import TeamsActs
from handlers.playground.teams.tenant import Tenant, made
from handlers.playground.workspace import Workspace


class Playground:
    """A workspace of Slack's and a tenant of Teams' with the same people, what they can do, and the addresses it answers at.

    `base_url` is where this process answers ("http://127.0.0.1:8000"), `events_url` where the product takes Slack's
    requests, `messages_url` where it takes those of Teams. Give slack_sdk `api_base_url` and `bot_token`, and the product
    `signing_secret`; what Teams' side needs stands in `tenant`. With `keeper` the workspace is kept, with `tenant_keeper` the tenant.
    """

    def __init__(
        self,
        *,
        product: Product,
        events_url: str,
        base_url: str,
        commands: Sequence[CommandHint],
        shortcuts: Sequence[ShortcutHint],
        demo: Demo,
        scopes: Sequence[str] = SCOPES,
        keeper: Keeper | None = None,
        messages_url: str = "",
        tenant_keeper: Keeper | None = None,
    ) -> None:
        workspace = Workspace(
            name=demo.workspace,
            users=demo.users,
            channels=demo.channels,
            bot_user=demo.bot_user,
            now=product.now,
        )
        self.bench = Bench(
            product=product,
            workspace=workspace,
            base_url=base_url.rstrip("/"),
            events_url=events_url,
            commands=tuple(commands),
            shortcuts=tuple(shortcuts),
            scopes=tuple(scopes),
            keeper=keeper,
        )
        self.tenant = _tenant(self.bench, demo, messages_url, tenant_keeper)
        for bench in (self.bench, self.tenant):
            _restore(bench)
        self.acts = Acts(self.bench, self.tenant)
        self.teams_acts = TeamsActs(self.tenant, self.acts.settled)

    @property
    def clients(self) -> Clients:
        """Both sides, by name."""
        return Clients(slack=SlackSide(self.bench, self.acts), teams=TeamsSide(self.tenant, self.teams_acts))

    @property
    def bot_token(self) -> str:
        """The bot's token, new at every start."""
        return self.bench.bot_token

    @property
    def signing_secret(self) -> str:
        """The secret that requests to the product are signed with, new at every start."""
        return self.bench.signing_secret

    @property
    def api_base_url(self) -> str:
        """Where slack_sdk finds the Web API (it ends with a slash)."""
        return self.bench.api_base_url

    def routes(self, page: Sequence[BaseRoute] = ()) -> list[BaseRoute]:
        """All addresses, those of `page` included, behind the guard. They catch every path: put them last."""
        own: list[BaseRoute] = [
            *door.routes(self.bench),
            *login.routes(self.tenant.keys, self.tenant.journal, self.tenant.service_url.rstrip("/")),
            *connector.routes(self.tenant),
            *contract.routes(self.clients),
            Route("/archives/{channel}/p{number}", _permalink),
        ]
        port = urlsplit(self.bench.base_url).port or HTTP
        return [Mount("", routes=[*own, *page], middleware=[Middleware(LoopbackOnly, port=port)])]

    async def close(self) -> None:
        """Closes the lines to the product."""
        await self.acts.close()
        await self.teams_acts.close()


def _tenant(bench: Bench, demo: Demo, messages_url: str, keeper: Keeper | None) -> Tenant:
    """Shares the product, the faults and the journal with the workspace, and nothing that is written there."""
    return Tenant(
        product=bench.product,
        workspace=made(demo, bench.product.now),
        base_url=bench.base_url,
        events_url=messages_url or f"{bench.base_url}/api/messages",
        commands=bench.commands,
        shortcuts=bench.shortcuts,
        keeper=keeper,
        switches=bench.switches,
        journal=bench.journal,
    )


def _restore(bench: Bench) -> None:
    """Goes back to what was kept."""
    kept = bench.keeper.read() if bench.keeper else None
    if kept is not None:
        bench.workspace.restore(kept.users, kept.channels, kept.messages, kept.read)
        bench.screens.restore(kept.homes)


async def _permalink(request: Request) -> Response:
    """Leads a permalink to the page, with the message in view."""
    channel, number = request.path_params["channel"], request.path_params["number"]
    return RedirectResponse(f"/?channel={channel}#m{number[:-6]}.{number[-6:]}")


def ignored_tokens(environment: Mapping[str, Any]) -> list[str]:
    """The names of settings for a real workspace that the playground does not use, for the line that says so at the start."""
    names = ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN", "SLACK_API_URL")
    return [name for name in names if environment.get(name)]
