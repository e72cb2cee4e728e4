"""Where calls of the Web API and of response URLs come in."""

import asyncio
import hmac
import time
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from handlers.playground.bench import Bench
from handlers.playground.entities import Json
from handlers.playground.errors import SlackError
from handlers.playground.slackapi import broken
from handlers.playground.slackapi.args import Args, read
from handlers.playground.slackapi.methods import METHODS
from handlers.playground.slackapi.responses import respond
from handlers.playground.switches import Switch


def routes(bench: Bench) -> list[Route]:
    """The addresses that stand for slack.com and hooks.slack.com."""
    door = Door(bench)
    return [
        Route("/playground/slack/api/{method}", door.call, methods=["GET", "POST"]),
        Route("/playground/slack/response/{name}", door.response, methods=["POST"]),
    ]


class Door:
    """Reads a call, lets the faults that are on have their way, carries it out and notes it."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    async def call(self, request: Request) -> Response:
        """One call of the Web API: GET with a query, or POST with a form or JSON."""
        began, method = time.time(), request.path_params["method"]
        args, answer = await _arguments(request)
        asked: Any = args.values
        refusal = answer or self._refused(request, method, args)
        if refusal:
            self._note(request, began, asked, refusal)
            return JSONResponse(refusal)
        fault = self._bench.switches.for_call(method, self._channel(args))
        if fault and fault.name in broken.BEFORE:
            self._note(request, began, asked, None, fault)
            return await broken.instead(fault, request)
        if fault and fault.name == "slow":
            await asyncio.sleep(float(fault.value))
        answer = _carried_out(lambda: METHODS[method](self._bench, args))
        self._note(request, began, asked, answer, fault)
        if fault:
            return await broken.after(fault, request, answer)
        return JSONResponse(answer, headers={"x-oauth-scopes": ",".join(self._bench.scopes)})

    async def response(self, request: Request) -> Response:
        """One use of a response URL."""
        began = time.time()
        args, failure = await _arguments(request)
        answer = failure or _carried_out(lambda: respond(self._bench, request.path_params["name"], args))
        self._note(request, began, args.values, answer)
        return PlainTextResponse("ok") if answer["ok"] else JSONResponse(answer, status_code=404)

    def _refused(self, request: Request, method: str, args: Args) -> Json | None:
        scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
        token = bearer if scheme.lower() == "bearer" else args.text("token")
        if not token:
            return {"ok": False, "error": "not_authed"}
        if not hmac.compare_digest(token.encode(), self._bench.bot_token.encode()):
            return {"ok": False, "error": "invalid_auth"}
        if method not in METHODS:
            return {"ok": False, "error": "unknown_method", "req_method": method}
        return None

    def _channel(self, args: Args) -> str | None:
        target = args.text("channel")
        return self._bench.workspace.dm(target).id if target in self._bench.workspace.users else target

    def _note(
        self, request: Request, began: float, asked: Any, answer: Json | None, fault: Switch | None = None
    ) -> None:
        error = (answer or {}).get("error")
        alarm = f"fault: {fault.name}" if fault else error
        if error == "unknown_method":
            alarm = f"The playground does not serve {request.path_params['method']}"
        self._bench.journal.add(
            direction="from product",
            method=request.method,
            path=request.url.path,
            status=200 if answer else 0,
            began=began,
            asked=asked,
            answered=answer,
            alarm=alarm,
        )


async def _arguments(request: Request) -> tuple[Args, Json | None]:
    try:
        args = await read(request)
    except SlackError as problem:
        return Args(), {"ok": False, "error": problem.code}
    return args, None


def _carried_out(act: Callable[[], Json]) -> Json:
    try:
        return act()
    except SlackError as problem:
        return {"ok": False, "error": problem.code, **problem.more}
