"""The addresses of the page."""

from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from handlers.playground.contract.sides import Clients
from handlers.playground.entities import Client
from handlers.playground.errors import ContractError
from handlers.playground.page.draw import HERE, Drawing
from handlers.playground.page.posts import Act, Posts, acts_by_name
from handlers.playground.page.teams_posts import TeamsPosts
from handlers.playground.page.teams_posts import acts_by_name as teams_acts_by_name
from handlers.playground.page.where import Where, read_where, start
from handlers.playground.page.words import Words

# Nothing comes from elsewhere, nothing runs that is not a file of ours, and no other page can frame this one.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
QUIET = "x-quiet"  # sent by the script when it only looks for news: then nobody has opened anything


def routes(clients: Clients) -> Sequence[BaseRoute]:
    """The page at "/", its acts under /page, its files under /page/static."""
    page = _Page(clients)
    return [
        Route("/", page.show, methods=["GET"]),
        Route("/page/pulse", page.pulse, methods=["GET"]),
        Mount("/page/static", StaticFiles(directory=HERE / "static")),
        Route("/page/{act}", page.act, methods=["POST"]),
    ]


class _Page:
    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self._start = start(clients.slack.bench)
        self._drawing = Drawing(clients)
        posts = Posts(clients.slack.bench, clients.slack.acts)
        self._acts: Mapping[Client, Mapping[str, Act]] = {
            "slack": acts_by_name(posts),
            "teams": teams_acts_by_name(TeamsPosts(clients.teams.bench, clients.teams.acts, posts)),
        }

    async def show(self, request: Request) -> Response:
        """The page; an address that leads nowhere shows the start, and says so."""
        query = request.query_params
        try:
            where = read_where(self._clients, query)
        except ContractError as problem:
            return self._drawn(self._start, problem)
        if where.tab == "home" and QUIET not in request.headers:
            await self._clients.slack.acts.open_home(where.user)
        html = self._drawing.page(where, draft=query.get("draft", ""), arrived=query.get("arrived", ""))
        self._read(where)
        return HTMLResponse(html, headers=HEADERS)

    async def pulse(self, _request: Request) -> Response:
        """A word that changes when the page should be drawn again."""
        return PlainTextResponse(self._drawing.pulse(), headers=HEADERS)

    async def act(self, request: Request) -> Response:
        """Does what a form asks for and leads back to the page; what cannot be done is said there, and no text is lost."""
        client: Client = "teams" if request.query_params.get("client") == "teams" else "slack"
        act = self._acts[client].get(request.path_params["act"])
        if act is None:
            return PlainTextResponse("There is no such act.", status_code=404)
        where = self._start
        form = await request.form()
        try:
            where = read_where(self._clients, request.query_params)
            goal = await act(where, form)
        except ContractError as problem:
            return self._drawn(where, problem, str(form.get("text") or ""))
        self._read(where)
        return RedirectResponse(goal, status_code=303, headers=HEADERS)

    def _read(self, where: Where) -> None:
        """Notes that the person has seen what stands there now."""
        if where.tab == "messages":
            self._clients.named(where.client).bench.workspace.mark_read(where.user.id, where.room.id)

    def _drawn(self, where: Where, problem: ContractError, draft: str = "") -> Response:
        words = Words(where.language)
        known = "backwards" if "forward" in problem.message else str(problem.status)
        html = self._drawing.page(where, draft=draft, trouble=(words(known), problem.message))
        return HTMLResponse(html, status_code=problem.status, headers=HEADERS)
