"""Using a control in a message, in the form in front, or on the home page."""

from dataclasses import replace
from datetime import date, time

from handlers.playground.acts import payloads
from handlers.playground.acts.actor import Actor
from handlers.playground.acts.caller import Answer
from handlers.playground.acts.choosing import Pressed
from handlers.playground.blockkit.elements import HOLDS, MANY, first_values, holding, holds_state
from handlers.playground.entities import Json, Message, View
from handlers.playground.errors import ContractError


async def click_message(actor: Actor, said: Message, pressed: Pressed) -> None:
    """Uses a control of a message. A question before the act is taken as answered with yes."""
    held = _held(pressed)
    state = first_values(said.blocks)
    _fill(state, pressed, held)
    sent = _action(actor, pressed, held)
    payload = payloads.clicked_in_message(actor.bench, actor.user, said, sent, state)
    _tell_failure(actor, pressed, await actor.caller.interaction(payload))


async def click_view(actor: Actor, view: View, pressed: Pressed) -> None:
    """Uses a control of a form or of the home page; what it holds is kept there."""
    held = _held(pressed)
    values = {block: dict(fields) for block, fields in view.values.items()}
    _fill(values, pressed, held)
    view = replace(view, values=values)
    actor.bench.screens.save(view)
    payload = payloads.clicked_in_view(actor.bench, actor.user, view, _action(actor, pressed, held))
    _tell_failure(actor, pressed, await actor.caller.interaction(payload))


def _held(pressed: Pressed) -> Json:
    """What the control holds afterwards, as it stands in the action and in the state."""
    kind = pressed.element["type"]
    if kind == "overflow":
        return {"selected_option": pressed.option}
    if kind == "button":
        return {"value": pressed.element["value"]} if "value" in pressed.element else {}
    key = HOLDS[kind][0]
    if pressed.option is not None:
        return {key: [pressed.option] if kind in MANY else pressed.option}
    if kind in ("datepicker", "timepicker"):
        read_when(kind, pressed.value or "")
    return {key: pressed.value}


def read_when(kind: str, value: str) -> str:
    """Checks a day (2017-03-02) or a time (08:30). Raises ContractError 400."""
    try:
        if kind == "datepicker":
            return date.fromisoformat(value).isoformat()
        return time.fromisoformat(value).strftime("%H:%M")
    except ValueError as problem:
        wanted = "a day such as 2017-03-02" if kind == "datepicker" else "a time such as 08:30"
        raise ContractError(400, f"{value!r} is not {wanted}.") from problem


def _fill(values: dict[str, Json], pressed: Pressed, held: Json) -> None:
    element = pressed.element
    if holds_state(element):
        state = holding(element, held[HOLDS[element["type"]][0]])
        values.setdefault(pressed.block["block_id"], {})[element["action_id"]] = state


def _action(actor: Actor, pressed: Pressed, held: Json) -> Json:
    element = pressed.element
    action: Json = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": pressed.block["block_id"],
        "action_ts": actor.bench.workspace.next_ts(),
        **held,
    }
    for key in ("text", "placeholder"):
        if key in element:
            action[key] = element[key]
    return action


def _tell_failure(actor: Actor, pressed: Pressed, answer: Answer) -> None:
    if answer.failure:
        what = (pressed.element.get("text") or {}).get("text") or pressed.element["action_id"]
        actor.told("failed", what=what, code=answer.failure)
