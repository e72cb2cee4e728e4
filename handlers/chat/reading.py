"""Reading what Slack sent: nothing in it is taken on trust, however well it is signed."""

import json
import re
from typing import Any
from urllib.parse import parse_qsl

Json = dict[str, Any]

_TOKEN = re.compile(r"[\x21-\x7e]{1,255}")
_MOST_FIELDS = 100


class Unreadable(ValueError):
    """The payload is not what Slack documents; nothing was done."""


def parse(body: bytes, content_type: str) -> Json:
    """The payload of a request: JSON (events), a form (commands), or JSON in the form field "payload" (clicks).

    Raises Unreadable for anything else.
    """
    try:
        text = body.decode("utf-8")
        if content_type.startswith("application/json") or text.startswith("{"):
            return _object(json.loads(text))
        form = dict(parse_qsl(text, keep_blank_values=True, max_num_fields=_MOST_FIELDS))
        return _object(json.loads(form["payload"])) if "payload" in form else dict(form)
    except (ValueError, RecursionError) as problem:
        raise Unreadable(f"the body cannot be read: {type(problem).__name__}") from problem


def _object(value: Any) -> Json:
    if not isinstance(value, dict):
        raise Unreadable("the payload is not an object")
    return value


def mapping(data: Any, *path: str) -> Json:
    """The object at a path of keys. Raises Unreadable when it is not there."""
    found = _at(data, path)
    if not isinstance(found, dict):
        raise Unreadable(f"{'.'.join(path)} is not an object")
    return found


def optional(data: Any, *path: str) -> Json:
    """The object at a path, or an empty one."""
    found = _at(data, path)
    return found if isinstance(found, dict) else {}


def words(data: Any, *path: str) -> str:
    """The text at a path, as it came. Raises Unreadable when it is missing or no text."""
    found = _at(data, path)
    if not isinstance(found, str):
        raise Unreadable(f"{'.'.join(path)} is not a text")
    return found


def token(data: Any, *path: str) -> str:
    """A name that a machine made: printable ASCII without spaces, 255 at most. Raises Unreadable."""
    found = words(data, *path)
    if not _TOKEN.fullmatch(found):
        raise Unreadable(f"{'.'.join(path)} is not a name")
    return found


def maybe(data: Any, *path: str) -> str | None:
    """As `token`, but None when it is missing, null or empty."""
    return token(data, *path) if _at(data, path) not in (None, "") else None


def _at(data: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data
