"""The addresses of the page."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from handlers.playground.acts.acts import Acts
from handlers.playground.bench import Bench
from handlers.playground.errors import ContractError
from handlers.playground.page.draw import HERE, Drawing
from handlers.playground.page.posts import Posts, acts_by_name
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


def routes(bench: Bench, acts: Acts) -> Sequence[BaseRoute]:
    """The page at "/", its acts under /page, its files under /page/static."""
    page = _Page(bench, acts)
    return [
        Route("/", page.show, methods=["GET"]),
        Route("/page/pulse", page.pulse, methods=["GET"]),
        Mount("/page/static", StaticFiles(directory=HERE / "static")),
        Route("/page/{act}", page.act, methods=["POST"]),
    ]


class _Page:
    def __init__(self, bench: Bench, acts: Acts) -> None:
        self._bench = bench
        self._acts = acts
        self._drawing = Drawing(bench)
        self._by_name = acts_by_name(Posts(bench, acts))

    async def show(self, request: Request) -> Response:
        """The page; an address that leads nowhere shows the start, and says so."""
        query = request.query_params
        try:
            where = read_where(self._bench, query)
        except ContractError as problem:
            return self._drawn(start(self._bench), problem)
        if where.tab == "home" and QUIET not in request.headers:
            await self._acts.open_home(where.user)
        html = self._drawing.page(where, draft=query.get("draft", ""), arrived=query.get("arrived", ""))
        self._read(where)
        return HTMLResponse(html, headers=HEADERS)

    async def pulse(self, _request: Request) -> Response:
        """A word that changes when the page should be drawn again."""
        return PlainTextResponse(self._drawing.pulse(), headers=HEADERS)

    async def act(self, request: Request) -> Response:
        """Does what a form asks for and leads back to the page; what cannot be done is said there, and no text is lost."""
        act = self._by_name.get(request.path_params["act"])
        if act is None:
            return PlainTextResponse("There is no such act.", status_code=404)
        where = start(self._bench)
        form = await request.form()
        try:
            where = read_where(self._bench, request.query_params)
            goal = await act(where, form)
        except ContractError as problem:
            return self._drawn(where, problem, str(form.get("text") or ""))
        self._read(where)
        return RedirectResponse(goal, status_code=303, headers=HEADERS)

    def _read(self, where: Where) -> None:
        """Notes that the person has seen what stands there now."""
        if where.tab == "messages":
            self._bench.workspace.mark_read(where.user.id, where.room.id)

    def _drawn(self, where: Where, problem: ContractError, draft: str = "") -> Response:
        words = Words(where.language)
        known = "backwards" if "forward" in problem.message else str(problem.status)
        html = self._drawing.page(where, draft=draft, trouble=(words(known), problem.message))
        return HTMLResponse(html, status_code=problem.status, headers=HEADERS)
