"""Answers as a bad day gives them."""

import asyncio
import json

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from handlers.playground.entities import Json
from handlers.playground.switches import Switch

BEFORE = ("429", "error", "5xx_before", "cut_before")


async def instead(switch: Switch, request: Request) -> Response:
    """The answer of a call that is not carried out."""
    if switch.name == "429":
        return _too_many(switch)
    if switch.name == "error":
        return JSONResponse({"ok": False, "error": str(switch.value)})
    if switch.name == "5xx_before":
        return _server_error(switch, 503)
    return await _cut(request)


async def after(switch: Switch, request: Request, answer: Json) -> Response:
    """The answer of a call that was carried out."""
    match switch.name:
        case "5xx_after":
            return _server_error(switch, 500)
        case "cut_after":
            return await _cut(request)
        case "html_200":
            return HTMLResponse("<!doctype html><title>Slack</title><p>Something is wrong on our side.</p>")
        case "json_cut":
            text = json.dumps(answer)
            return Response(text[: len(text) // 2], media_type="application/json")
        case "slow_after":
            await asyncio.sleep(float(switch.value))
    return JSONResponse(answer)


def _too_many(switch: Switch) -> Response:
    wait = "30" if switch.value is True else str(switch.value)
    headers = {} if wait == "none" else {"Retry-After": wait}
    return JSONResponse({"ok": False, "error": "ratelimited"}, status_code=429, headers=headers)


def _server_error(switch: Switch, usual: int) -> Response:
    status = usual if switch.value is True else int(switch.value)
    return Response("Internal error", status_code=status, media_type="text/plain")


async def _cut(request: Request) -> Response:
    """Closes the connection under the caller. The server's transport hangs on the object whose method `receive` is."""
    connection = getattr(request.receive, "__self__", None)
    transport = getattr(connection, "transport", None)
    if transport is None:
        raise RuntimeError("A connection can only be cut when uvicorn serves the playground.")
    transport.abort()
    await asyncio.sleep(0.01)  # the server notices before it would answer
    return Response(status_code=500)
