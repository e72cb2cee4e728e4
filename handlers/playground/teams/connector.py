"""Where the bot's calls of the Bot Connector come in."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from handlers.playground.entities import Json
from handlers.playground.slackapi import broken
from handlers.playground.switches import Switch
from handlers.playground.teams import calls, names
from handlers.playground.teams.errors import ConnectorError
from handlers.playground.teams.tenant import Tenant

_ROOT = "/playground/teams/v3"
_SERVED: tuple[tuple[str, str, str, calls.Call, int], ...] = (
    ("POST", "/conversations", "conversations.create", calls.open_talk, 201),
    ("POST", "/conversations/{conversation}/activities", "activities.post", calls.post, 201),
    ("PUT", "/conversations/{conversation}/activities/{activity}", "activities.put", calls.put, 200),
    ("DELETE", "/conversations/{conversation}/activities/{activity}", "activities.delete", calls.delete, 200),
    ("GET", "/conversations/{conversation}/members/{member}", "members.get", calls.member, 200),
    ("GET", "/conversations/{conversation}/members", "members.list", calls.members, 200),
    ("GET", "/conversations/{conversation}/pagedmembers", "members.paged", calls.paged, 200),
    ("GET", "/teams/{team}/conversations", "teams.channels", calls.channels, 200),
    ("GET", "/teams/{team}", "teams.get", calls.team, 200),
)


def routes(tenant: Tenant) -> list[Route]:
    """The addresses below the service URL. What is not served is answered 404, loudly."""
    served = [
        Route(f"{_ROOT}{path}", _endpoint(tenant, name, call, status), methods=[method])
        for method, path, name, call, status in _SERVED
    ]
    methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    return [
        *served,
        Route(f"{_ROOT}/{{rest:path}}", _endpoint(tenant, "unknown", _unknown, 404), methods=methods),
    ]


def _unknown(_tenant: Tenant, path: calls.Path, _body: Json) -> Any:
    raise ConnectorError(404, "NotFound", f"The playground does not serve {path.get('rest', '')}")


def _endpoint(
    tenant: Tenant, name: str, call: calls.Call, status: int
) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        return await _Exchange(tenant, request, name).answered(call, status)

    return endpoint


class _Exchange:
    """One call: read, checked, met by the faults that are on, carried out, noted."""

    def __init__(self, tenant: Tenant, request: Request, name: str) -> None:
        self._tenant = tenant
        self._request = request
        self._name = name
        self._began = time.time()
        self._asked: Any = None

    async def answered(self, call: calls.Call, status: int) -> Response:
        try:
            body = await self._body()
        except ConnectorError as problem:
            return self._refused(problem)
        fault = self._tenant.switches.for_call(self._name, self._conversation(), client="teams")
        if fault and fault.name in broken.BEFORE:
            self._note(0, None, f"fault: {fault.name}")
            return await _instead(fault, self._request)
        if fault and fault.name == "slow":
            await asyncio.sleep(float(fault.value))
        try:
            answer = call(self._tenant, self._request.path_params, body)
        except ConnectorError as problem:
            return self._refused(problem)
        self._note(status, answer, f"fault: {fault.name}" if fault else None)
        if fault:
            return await broken.after(fault, self._request, answer)
        return JSONResponse(answer, status_code=status)

    async def _body(self) -> Json:
        """The body, or the query of a GET. Raises ConnectorError: 401 without the bot's token, 413, 400."""
        scheme, _, token = self._request.headers.get("authorization", "").partition(" ")
        why = self._tenant.keys.refusal(token) if scheme == "Bearer" else "no bearer token"
        if why:
            raise ConnectorError(
                401, "Unauthorized", f"Authorization has been denied for this request: {why}"
            )
        raw = await self._request.body()
        if len(raw) > calls.LARGEST:
            raise ConnectorError(413, "MessageSizeTooBig", f"{len(raw)} bytes; {calls.LARGEST} are allowed.")
        if self._request.method in ("GET", "DELETE"):
            self._asked = dict(self._request.query_params)
            return dict(self._request.query_params)
        try:
            self._asked = json.loads(raw)
        except ValueError as problem:
            raise ConnectorError(400, "BadSyntax", "The body is not JSON.") from problem
        if not isinstance(self._asked, dict):
            raise ConnectorError(400, "BadSyntax", "The body is not an object.")
        return self._asked

    def _conversation(self) -> str | None:
        told: str | None = self._request.path_params.get("conversation")
        return told.partition(names.THREAD)[0] if told else None

    def _refused(self, problem: ConnectorError) -> Response:
        answer = {"error": {"code": problem.code, "message": problem.message}}
        self._note(problem.status, answer, f"{problem.code}: {problem.message}")
        return JSONResponse(answer, status_code=problem.status)

    def _note(self, status: int, answer: Any, alarm: str | None) -> None:
        self._tenant.journal.add(
            direction="from product",
            method=self._request.method,
            path=self._request.url.path,
            status=status,
            began=self._began,
            asked=self._asked,
            answered=answer,
            alarm=alarm,
        )


async def _instead(fault: Switch, request: Request) -> Response:
    """As `broken.instead`; an error is an HTTP status and a code here, for example "403 BotNotInConversationRoster"."""
    if fault.name != "error":
        return await broken.instead(fault, request)
    status, _, code = str(fault.value).partition(" ")
    if not status.isdecimal() or not code:
        status, code = "400", str(fault.value)
    return JSONResponse({"error": {"code": code, "message": "A fault that was switched on."}}, int(status))
