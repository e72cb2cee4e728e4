"""The controls and fields in blocks: where they are, what they offer, what they hold."""

import copy
import secrets
from collections.abc import Iterator, Sequence
from typing import Any

from handlers.playground.entities import Json

# What a field of each type holds, under the key that Slack uses in `state.values` and in an action.
HOLDS = {
    "plain_text_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "channels_select": ("selected_channel", "initial_channel"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "checkboxes": ("selected_options", "initial_options"),
    "radio_buttons": ("selected_option", "initial_option"),
}
MANY = ("multi_static_select", "checkboxes")


def elements(blocks: Sequence[Json]) -> Iterator[tuple[Json, Json]]:
    """Every control and field, in reading order, with the block it stands in."""
    for block in blocks:
        if "accessory" in block:
            yield block, block["accessory"]
        if block.get("type") == "actions":
            for element in block["elements"]:
                yield block, element
        if block.get("type") == "input":
            yield block, block["element"]


def options(element: Json) -> list[Json]:
    """The choices of a control, those of groups included; none for a button or a text field."""
    inner = [option for group in element.get("option_groups", ()) for option in group["options"]]
    return [*element.get("options", ()), *inner]


def holds_state(element: Json) -> bool:
    """Whether a control keeps a value (a button and a ⋮ menu do not)."""
    return element["type"] in HOLDS


def holding(element: Json, value: Any) -> Json:
    """The state of a field that holds this value."""
    return {"type": element["type"], HOLDS[element["type"]][0]: value}


def first_values(blocks: Sequence[Json]) -> dict[str, Json]:
    """What the fields hold when the blocks are shown for the first time, as in `state.values`."""
    values: dict[str, Json] = {}
    for block, element in elements(blocks):
        if holds_state(element):
            empty: Any = [] if element["type"] in MANY else None
            first = element.get(HOLDS[element["type"]][1], empty)
            values.setdefault(block["block_id"], {})[element["action_id"]] = holding(element, first)
    return values


def kept_values(blocks: Sequence[Json], before: dict[str, Json]) -> dict[str, Json]:
    """The same after an update: a field with the same ids and type keeps what was filled in."""
    values = first_values(blocks)
    for block_id, fields in values.items():
        for action_id, state in fields.items():
            old = before.get(block_id, {}).get(action_id)
            if old is not None and old["type"] == state["type"]:
                fields[action_id] = old
    return values


def with_ids(blocks: Sequence[Json]) -> tuple[Json, ...]:
    """The blocks with ids made up where the product gave none, as Slack does."""
    named = copy.deepcopy(list(blocks))
    for block in named:
        block.setdefault("block_id", secrets.token_hex(3))
    for _, element in elements(named):
        if element["type"] != "image":
            element.setdefault("action_id", secrets.token_hex(3))
    return tuple(named)
