"""Long lists, page by page."""

import base64
import binascii
from collections.abc import Sequence
from typing import TypeVar

from handlers.playground.errors import SlackError
from handlers.playground.slackapi.args import Args

Item = TypeVar("Item")


def page(items: Sequence[Item], args: Args, usual: int, most: int) -> tuple[Sequence[Item], str]:
    """The page that `cursor` and `limit` ask for, and the cursor of the next ("" after the last one; `invalid_cursor`)."""
    start = _start(args.text("cursor"))
    end = start + min(args.number("limit", usual), most)
    following = base64.b64encode(f"next:{end}".encode()).decode() if end < len(items) else ""
    return items[start:end], following


def _start(cursor: str | None) -> int:
    if cursor is None:
        return 0
    try:
        word, _, number = base64.b64decode(cursor, validate=True).decode().partition(":")
        if word != "next":
            raise SlackError("invalid_cursor")
        return int(number)
    except (binascii.Error, ValueError) as problem:
        raise SlackError("invalid_cursor") from problem
