"""The arguments of a call, however they came: query string, form or JSON."""

import json
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request

from handlers.playground.entities import Json
from handlers.playground.errors import SlackError


@dataclass(frozen=True, slots=True)
class Args:
    """Values by name. Forms and query strings carry structured values as JSON text."""

    values: Json = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """A string, or None when it was not given or is empty."""
        value = self.values.get(name)
        return None if value in (None, "") else str(value)

    def needed(self, name: str) -> str:
        """A string that must be there (`invalid_arguments`)."""
        value = self.text(name)
        if value is None:
            problem = f"[ERROR] missing required field: {name}"
            raise SlackError("invalid_arguments", response_metadata={"messages": [problem]})
        return value

    def flag(self, name: str) -> bool:
        """Yes or no; no when it was not given."""
        return str(self.values.get(name, "")).lower() in ("1", "true")

    def number(self, name: str, default: int) -> int:
        """A whole number of at least 1 (`invalid_limit`)."""
        text = self.text(name)
        if text is None:
            return default
        if not text.isascii() or not text.isdigit() or int(text) < 1:
            raise SlackError("invalid_limit")
        return int(text)

    def thing(self, name: str) -> Any:
        """A structured value, or None when it was not given (`invalid_json` when it cannot be read)."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError as problem:
            raise SlackError("invalid_json") from problem


async def read(request: Request) -> Args:
    """The arguments of a request. Raises SlackError `invalid_json`."""
    values: Json = dict(request.query_params)
    if request.method == "POST":
        if request.headers.get("content-type", "").startswith("application/json"):
            values |= await _json(request)
        else:
            values |= {
                name: value for name, value in (await request.form()).items() if isinstance(value, str)
            }
    return Args(values)


async def _json(request: Request) -> Json:
    try:
        body = json.loads(await request.body() or b"{}")
        json.dumps(body, ensure_ascii=False).encode()  # half a character cannot be kept
    except ValueError as problem:
        raise SlackError("invalid_json") from problem
    if not isinstance(body, dict):
        raise SlackError("json_not_object")
    return body
