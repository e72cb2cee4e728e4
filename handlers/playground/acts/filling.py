"""Filling in the fields of a form by their labels or ids."""

from collections.abc import Sequence
from typing import Any

from handlers.playground.acts.choosing import label, pick, same
from handlers.playground.acts.clicking import read_when
from handlers.playground.bench import Bench
from handlers.playground.blockkit.elements import HOLDS, MANY, elements, holding, holds_state, options
from handlers.playground.entities import Json, User, View
from handlers.playground.errors import ContractError
from handlers.playground.lookup import find_channel, find_user
from handlers.playground.notation import unescape
from handlers.playground.notices import worded


def filled(bench: Bench, user: User, view: View, given: dict[str, Any]) -> dict[str, Json]:
    """The values of a form after these were put in. Raises ContractError 400 for what does not fit."""
    values = {block: dict(fields) for block, fields in view.values.items()}
    for name, value in given.items():
        block, element = _field(view, name)
        held = _value(bench, user, element, value)
        values[block["block_id"]][element["action_id"]] = holding(element, held)
    return values


def left_out(user: User, view: View) -> dict[str, str]:
    """What Slack's own screen would refuse, by block id: fields left empty that are needed, texts that are too long."""
    errors: dict[str, str] = {}
    for block, element in elements(view.payload["blocks"]):
        if block["type"] != "input":
            continue
        held = view.values[block["block_id"]][element["action_id"]][HOLDS[element["type"]][0]]
        most = element.get("max_length", 3000)
        if not held and not block.get("optional", False):
            errors[block["block_id"]] = worded(user, "field missing")
        elif isinstance(held, str) and len(held) > most:
            errors[block["block_id"]] = worded(user, "field too long", what=str(most))
    return errors


def _fields(view: View) -> list[tuple[Json, Json, str]]:
    found = [(block, element) for block, element in elements(view.payload["blocks"]) if holds_state(element)]
    return [(block, element, _title(block, element)) for block, element in found]


def _title(block: Json, element: Json) -> str:
    if block["type"] == "input":
        return unescape(str(block["label"]["text"]))
    return label(block, element)


def _field(view: View, name: str) -> tuple[Json, Json]:
    fields = _fields(view)
    by_id = [(b, e) for b, e, _ in fields if name in (b["block_id"], e["action_id"])]
    found = by_id or [(b, e) for b, e, title in fields if same(title, name)]
    if len(found) == 1:
        return found[0]
    choices = [{"label": t, "block_id": b["block_id"], "action_id": e["action_id"]} for b, e, t in fields]
    how = "no field" if not found else "more than one field"
    raise ContractError(400, f"There is {how} {name!r} in the form.", choices)


def _value(bench: Bench, user: User, element: Json, value: Any) -> Any:
    kind = element["type"]
    if kind in MANY:
        wanted: Sequence[Any] = value if isinstance(value, list) else [value]
        return [_option(element, one) for one in wanted if one not in (None, "")]
    if value in (None, ""):
        return None
    if not isinstance(value, str):
        raise ContractError(400, f"{value!r} is not a text.")
    match kind:
        case "static_select" | "radio_buttons":
            return _option(element, value)
        case "users_select":
            return find_user(bench, value).id
        case "channels_select":
            return find_channel(bench, user, value).id
        case "datepicker" | "timepicker":
            return read_when(kind, value)
        case _:
            return value


def _option(element: Json, wanted: Any) -> Json:
    found = pick(element, str(wanted))
    if found is None:
        choices = [unescape(option["text"]["text"]) for option in options(element)]
        raise ContractError(400, f"{wanted!r} is not among the choices.", choices)
    return found
