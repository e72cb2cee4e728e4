"""Whether Slack would take these blocks or this view."""

import copy
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

from handlers.playground.blockkit.parts import Walk
from handlers.playground.blockkit.rules import MESSAGE_BLOCKS, MESSAGE_CHARACTERS, VIEW_BLOCKS, VIEWS
from handlers.playground.errors import SlackError


def check_message(blocks: Any) -> None:
    """Raises SlackError `invalid_blocks` (with pointers) or `msg_blocks_too_long`."""
    walk = _walk(blocks, MESSAGE_BLOCKS, "/blocks")
    if walk.problems:
        raise _refusal("invalid_blocks", walk.problems)
    if walk.characters > MESSAGE_CHARACTERS:
        raise SlackError("msg_blocks_too_long")


def check_view(view: Any, surface: str) -> None:
    """Raises SlackError `invalid_arguments` (with pointers); `surface` is "modal" or "home"."""
    if not isinstance(view, dict) or view.get("type") != surface:
        raise _refusal("invalid_arguments", [f"must be a view of type {surface} [json-pointer:/view]"])
    walk = _walk(view.get("blocks"), VIEW_BLOCKS, "/view/blocks")
    walk.part(view, VIEWS[surface], "/view")
    asks = any(isinstance(block, dict) and block.get("type") == "input" for block in view.get("blocks") or ())
    if surface == "modal" and asks and "submit" not in view:
        walk.say("missing required field: submit (the view has input blocks)", "/view")
    if walk.problems:
        raise _refusal("invalid_arguments", walk.problems)


def _walk(blocks: Any, most: int, at: str) -> Walk:
    walk = Walk()
    if not isinstance(blocks, list):
        walk.say("must be an array", at)
        return walk
    if len(blocks) > most:
        walk.say(f"no more than {most} items allowed [{len(blocks)} given]", at)
    seen: set[Any] = set()
    for number, block in enumerate(blocks):
        place = f"{at}/{number}"
        before = len(walk.problems)
        walk.block(block, place)
        if len(walk.problems) == before:
            _second_opinion(block, walk, place)
            if block.get("block_id") in seen:
                walk.say("`block_id` already exists", f"{place}/block_id")
            seen.add(block.get("block_id", object()))
    return walk


def _second_opinion(block: dict[str, Any], walk: Walk, at: str) -> None:
    """What Slack's own library finds wrong and our table does not know."""
    try:
        parsed = Block.parse(copy.deepcopy(block))
        if parsed is not None:
            parsed.to_dict()
    except (SlackObjectFormationError, TypeError, ValueError, AttributeError) as problem:
        walk.say(str(problem), at)


def _refusal(code: str, problems: list[str]) -> SlackError:
    return SlackError(
        code, errors=problems, response_metadata={"messages": [f"[ERROR] {p}" for p in problems]}
    )
