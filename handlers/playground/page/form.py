"""The form in front and the home page, and what comes back from their fields."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import FormData

from handlers.playground.acts import choosing
from handlers.playground.acts.choosing import Pressed
from handlers.playground.bench import Bench
from handlers.playground.blockkit.elements import HOLDS, MANY, elements, options
from handlers.playground.entities import Json, User, View
from handlers.playground.errors import ContractError


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One choice of a field."""

    label: str
    value: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Fields:
    """Names and contents of the fields in one set of blocks; without a view they show what the blocks themselves say."""

    bench: Bench
    user: User
    view: View | None = None

    def name(self, block: Json, element: Json) -> str:
        """What the page calls a field."""
        return f"{block['block_id']}|{element['action_id']}"

    def press(self, block: Json, element: Json, value: str | None = None) -> str:
        """What a control sends when it is used."""
        return json.dumps([block["block_id"], element["action_id"], value])

    def held(self, block: Json, element: Json) -> Any:
        """What a field holds now: a text, a day, an option, several options, or None."""
        if element["type"] not in HOLDS:
            return None
        state, first = HOLDS[element["type"]]
        if self.view is None:
            return element.get(first)
        known = self.view.values.get(block["block_id"], {}).get(element["action_id"], {})
        return known.get(state)

    def choices(self, block: Json, element: Json) -> list[Choice]:
        """The choices of a list, of people or of rooms, those that are taken marked."""
        held = self.held(block, element)
        if element["type"] == "users_select":
            people = [user for user in self.bench.workspace.users.values() if not user.bot]
            return [Choice(label=user.name, value=user.id, chosen=held == user.id) for user in people]
        if element["type"] == "channels_select":
            rooms = self.bench.workspace.rooms_of(self.user.id)
            return [Choice(label=f"#{room.name}", value=room.id, chosen=held == room.id) for room in rooms]
        taken = held if isinstance(held, list) else [held]
        values = [one["value"] for one in taken if one]
        return [
            Choice(label=o["text"]["text"], value=o["value"], chosen=o["value"] in values)
            for o in options(element)
        ]

    def error(self, block: Json) -> str:
        """What is wrong with a field, or an empty text."""
        return self.view.errors.get(block["block_id"], "") if self.view else ""


def filled_in(view: View, form: FormData) -> dict[str, Any]:
    """What the fields of a form held when it was sent, by block id."""
    values: dict[str, Any] = {}
    for block, element in elements(view.payload["blocks"]):
        if block["type"] == "input":
            sent = [one for one in form.getlist(f"{block['block_id']}|{element['action_id']}") if one]
            values[block["block_id"]] = sent if element["type"] in MANY else next(iter(sent), None)
    return values


def pressed(blocks: Sequence[Json], form: FormData) -> Pressed:
    """The control that was used. Raises ContractError when it cannot be read or is not there any more."""
    try:
        block, action, value = json.loads(str(form.get("press", "")))
    except ValueError as problem:
        raise ContractError(400, "“press” is not the name of a control.") from problem
    put = form.get(f"{block}|{action}")
    return choosing.at(blocks, block, action, str(put) if value is None and put else value)
