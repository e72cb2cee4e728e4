"""The addresses of the contract."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from handlers.playground.bench import Bench
from handlers.playground.contract import seen
from handlers.playground.contract.fields import body_of
from handlers.playground.contract.reading import Reading
from handlers.playground.contract.sides import Clients
from handlers.playground.contract.writing import Writing
from handlers.playground.entities import Json
from handlers.playground.errors import ContractError

Endpoint = Callable[[Request], Awaitable[Response]]


def routes(clients: Clients) -> list[Route]:
    """The addresses under /playground/api."""
    bench, writing, reading = clients.slack.bench, Writing(clients), Reading(clients)
    posts: dict[str, Callable[[Json], Awaitable[None]]] = {
        "command": writing.command,
        "message": writing.message,
        "edit": writing.edit,
        "click": writing.click,
        "submit": writing.submit,
        "close": writing.close,
        "shortcut": writing.shortcut,
        "event": writing.event,
        "clock": writing.clock,
        "reset": writing.reset,
        "switch": writing.switch,
        "person": writing.person,
    }
    gets: dict[str, Callable[[Request], Awaitable[Any]]] = {
        "messages": reading.messages,
        "home": reading.home,
        "view": reading.view,
        "people": reading.people,
        "channels": reading.channels,
        "switches": reading.switches,
        "journal": reading.journal,
        "clock": reading.time,
    }
    acting = [Route(f"/playground/api/{n}", _post(bench, act), methods=["POST"]) for n, act in posts.items()]
    looking = [Route(f"/playground/api/{n}", _get(ask), methods=["GET"]) for n, ask in gets.items()]
    return [*acting, *looking]


def _post(bench: Bench, act: Callable[[Json], Awaitable[None]]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        try:
            await act(await body_of(request))
        except ContractError as problem:
            return _failure(problem)
        return JSONResponse({"ok": True, "now": seen.now(bench)})

    return endpoint


def _get(ask: Callable[[Request], Awaitable[Any]]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        try:
            return JSONResponse(await ask(request))
        except ContractError as problem:
            return _failure(problem)

    return endpoint


def _failure(problem: ContractError) -> Response:
    answer: Json = {"ok": False, "error": problem.message}
    if problem.choices:
        answer["choices"] = problem.choices
    return JSONResponse(answer, status_code=problem.status)
