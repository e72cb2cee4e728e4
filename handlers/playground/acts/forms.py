"""Sending and closing the form in front."""

from dataclasses import replace
from typing import Any

from handlers.playground.acts import payloads
from handlers.playground.acts.actor import Actor
from handlers.playground.acts.caller import Answer
from handlers.playground.acts.filling import filled, left_out
from handlers.playground.entities import View
from handlers.playground.errors import SlackError
from handlers.playground.notices import worded


async def submit(actor: Actor, view: View, values: dict[str, Any]) -> None:
    """Fills in the form and sends it; fields that are not named keep what they hold.

    What the person's own screen refuses (an empty field that is needed) is not sent: the form shows the error. Raises
    ContractError 400 for an unknown field or a value it cannot hold.
    """
    view = replace(view, values=filled(actor.bench, actor.user, view, values), errors={}, trouble=None)
    missing = left_out(actor.user, view)
    actor.bench.screens.save(replace(view, errors=missing))
    if not missing:
        _carry_out(
            actor, view, await actor.caller.interaction(payloads.submitted(actor.bench, actor.user, view))
        )


async def close(actor: Actor, view: View) -> None:
    """Closes the form; the product hears of it when it asked to."""
    if view.payload.get("clear_on_close"):
        actor.bench.screens.clear(actor.user.id)
    else:
        actor.bench.screens.close(view)
    if view.payload.get("notify_on_close"):
        await actor.caller.interaction(payloads.closed(actor.bench, actor.user, view))


def _carry_out(actor: Actor, view: View, answer: Answer) -> None:
    """Does what the product answered: close, show errors, change, open one above, close all."""
    if answer.failure:
        _trouble(actor, view, answer.failure)
        return
    screens, body = actor.bench.screens, answer.body if isinstance(answer.body, dict) else {}
    try:
        match body.get("response_action"):
            case "errors":
                screens.save(replace(view, errors=_errors(view, body.get("errors"))))
            case "update":
                screens.update(view, body.get("view") or {})
            case "push":
                screens.push(actor.user.id, body.get("view") or {})
            case "clear":
                screens.clear(actor.user.id)
            case _:
                screens.close(view)
    except SlackError as problem:
        _trouble(actor, view, problem.code)


def _errors(view: View, errors: Any) -> dict[str, str]:
    fields = {block["block_id"] for block in view.payload["blocks"] if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not errors.keys() <= fields:
        raise SlackError("invalid_errors")
    return {block: str(text) for block, text in errors.items()}


def _trouble(actor: Actor, view: View, code: str) -> None:
    actor.bench.screens.save(replace(view, trouble=worded(actor.user, "form failed", code=code)))
    actor.told("form failed", code=code)
