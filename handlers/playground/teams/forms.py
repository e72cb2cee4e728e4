"""Dialogs: what opens one, what is filled in, and what comes of sending it."""

from dataclasses import replace
from typing import Any

from handlers.playground.acts.choosing import same
from handlers.playground.entities import Json
from handlers.playground.errors import ContractError
from handlers.playground.teams.caller import Answer
from handlers.playground.teams.check import attachment_problems
from handlers.playground.teams.choosing import Pressed, put
from handlers.playground.teams.client import Client, worded
from handlers.playground.teams.content import Press, fields, presses
from handlers.playground.teams.dialogs import Dialog, Origin
from handlers.playground.teams.tenant import Tenant


def fetched(client: Client, answer: Answer, origin: Origin) -> None:
    """Opens the dialog that was asked for. Teams leaves one empty whose first answer is anything else. Raises ContractError 424."""
    if answer.failure:
        client.told("failed", answer.failure)
        return
    task = (answer.body or {}).get("task") or {}
    if task.get("type") != "continue":
        raise ContractError(424, f"Teams opens no dialog for this answer: {answer.body}")
    _show(client, task.get("value") or {}, origin)


def submitted(client: Client, answer: Answer, origin: Origin) -> None:
    """Does what the product answered to a dialog that was sent: show another one, say a word, or close it, for which the answer
    must be empty. Raises ContractError 424 where Teams would say that the app cannot be reached.
    """
    open_now = client.tenant.dialogs.top(client.user.id)
    if answer.failure:
        _troubled(client, open_now, answer.failure)
        return
    task = (answer.body or {}).get("task") or {}
    match task.get("type"):
        case "continue":
            client.tenant.dialogs.close(client.user.id)
            _show(client, task.get("value") or {}, origin)
        case "message" if task.get("value"):
            client.tenant.dialogs.close(client.user.id)
            client.answered(str(task["value"]))
        case _ if answer.body is None:
            client.tenant.dialogs.close(client.user.id)
        case _:
            _troubled(client, open_now, "1008")
            raise ContractError(424, f"Teams closes no dialog for this answer: {answer.body}")


def _troubled(client: Client, dialog: Dialog | None, what: str) -> None:
    """The dialog stays, and says that something went wrong."""
    if dialog is None:
        client.told("failed", what)
    else:
        trouble = worded(client.user, "failed", what)
        client.tenant.dialogs.show(client.user.id, replace(dialog, trouble=trouble))


def fill(client: Client, dialog: Dialog, given: dict[str, Any]) -> Dialog:
    """The dialog in front with these put into its fields; see `filled`."""
    now = filled(client.tenant, dialog, given)
    client.tenant.dialogs.show(client.user.id, now)
    return now


def filled(tenant: Tenant, dialog: Dialog, given: dict[str, Any]) -> Dialog:
    """A dialog with these put into its fields, found by label or id. Raises ContractError 400."""
    values = dict(dialog.values)
    for name, value in given.items():
        field = _field(dialog, name)
        values[field["id"]] = put(tenant, field, value)
    return replace(dialog, values=values, errors={}, trouble=None)


def sending(dialog: Dialog) -> Press:
    """What sends the dialog: the first thing to press that says so, else the first there is. Raises ContractError 409."""
    found = presses(dialog.card)
    if not found:
        raise ContractError(409, "The dialog has nothing to send it with.")
    return next((press for press in found if press.meant.get("form")), found[0])


def left_out(client: Client, dialog: Dialog) -> dict[str, str]:
    """What the client itself refuses, by field: what is needed and empty, and what is too long."""
    errors = {}
    for field in fields(dialog.card):
        held = dialog.values.get(field["id"])
        most = field.get("maxLength")
        if field.get("isRequired") and not held:
            errors[field["id"]] = str(field.get("errorMessage") or worded(client.user, "field missing"))
        elif most and held and len(held) > most:
            errors[field["id"]] = worded(client.user, "field too long", str(most))
    return errors


async def send(client: Client, dialog: Dialog, press: Press) -> None:
    """Presses something in the dialog; what it holds is sent along. What the client refuses is not sent: the fields say why."""
    errors = left_out(client, dialog) if press.action.get("associatedInputs") != "none" else {}
    client.tenant.dialogs.show(client.user.id, replace(dialog, errors=errors, trouble=None))
    if errors:
        return
    held = {field["id"]: dialog.values.get(field["id"]) for field in fields(dialog.card)}
    data = sent(Pressed(press=press, values={name: value for name, value in held.items() if value}))
    activity = client.activity("invoke", dialog.origin.ts)
    context = {"context": {"theme": "default"}}
    if dialog.origin.command is not None:
        name, value = "composeExtension/submitAction", {**dialog.origin.command, **context, "data": data}
    else:
        name, value = "task/submit", {"data": data, **context}
    submitted(client, await client.caller.invoke(activity, name, value), dialog.origin)


def sent(pressed: Pressed) -> Json:
    """What goes along with a press: its own data, and what the fields hold. A text field that is empty goes as an empty text."""
    data: Json = dict(pressed.press.action.get("data") or {})
    data.pop("msteams", None)
    for field in pressed.press.fields:
        held = pressed.values.get(field["id"])
        if held is not None:
            data[field["id"]] = held
        elif field["type"] == "Input.Text":
            data[field["id"]] = ""
    return data


def first_values(card: Json) -> dict[str, Any]:
    """What the fields of a card hold when it is shown."""
    return {field["id"]: field.get("value") or None for field in fields(card)}


def _show(client: Client, value: Json, origin: Origin) -> None:
    attachment = value.get("card") or {}
    problems = attachment_problems(attachment)
    if problems:
        client.shown(f"The playground cannot show this dialog: {'; '.join(problems)}")
        return
    card = attachment["content"]
    dialog = Dialog(title=str(value.get("title", "")), card=card, origin=origin, values=first_values(card))
    client.tenant.dialogs.show(client.user.id, dialog)


def _field(dialog: Dialog, name: str) -> Json:
    found = [field for field in fields(dialog.card) if field["id"] == name]
    found = found or [field for field in fields(dialog.card) if same(str(field.get("label", "")), name)]
    if len(found) == 1:
        return found[0]
    choices = [{"label": field.get("label"), "id": field["id"]} for field in fields(dialog.card)]
    raise ContractError(400, f"There is {'no' if not found else 'more than one'} field {name!r}.", choices)
