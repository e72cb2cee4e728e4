"""Reads what a request to the contract carries. Raises ContractError 400 for what cannot be read."""

import json

from starlette.requests import Request

from handlers.playground.entities import Json
from handlers.playground.errors import ContractError


async def body_of(request: Request) -> Json:
    """The body as a JSON object."""
    try:
        body = json.loads(await request.body() or b"{}")
        json.dumps(body, ensure_ascii=False).encode()  # half a character cannot be sent on
    except ValueError as problem:
        raise ContractError(400, "The body is not JSON in UTF-8.") from problem
    if not isinstance(body, dict):
        raise ContractError(400, "The body must be a JSON object.")
    return body


def text(body: Json, name: str) -> str:
    """A text that must be there."""
    value = body.get(name)
    if not isinstance(value, str) or not value:
        raise ContractError(400, f"“{name}” is missing or is not a text.")
    return value


def maybe(body: Json, name: str) -> str | None:
    """A text, or None when it was not given."""
    return text(body, name) if body.get(name) is not None else None


def query(request: Request, name: str) -> str:
    """A part of the query string that must be there."""
    return text(dict(request.query_params), name)
