"""The fields of a form as the inputs of an Adaptive Card, and the way back from an input to the value of its field."""

import re
from typing import assert_never

from bot.domain.ids import AccountId
from bot.views.nodes import (
    ChoiceField,
    DateField,
    Field,
    PersonField,
    TextField,
    TicksField,
    TimeField,
)
from handlers.chat.reading import Json, Unreadable
from handlers.chat.text import clean
from handlers.teams.controls import listed
from handlers.teams.spans import label

INPUTS = ("Input.Text", "Input.ChoiceSet", "Input.Date", "Input.Time")
_LABEL = 150
_TICKS = 10
_EVERYONE = "graph.microsoft.com/users"
_MEMBERS = f"{_EVERYONE}?scope=currentContext"
_QUERY = "choices.data"
_SOMEBODY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def drawn(field: Field, missing: str, *, alone: bool) -> Json | None:
    """A field as an input; None when it has nothing to offer. `missing` is said when it is left empty but must not be.

    `alone`: the form opens where nobody else is, so people are looked for in the whole directory.
    """
    element = _input(field, _EVERYONE if alone else _MEMBERS)
    if element is None:
        return None
    said = {"errorMessage": clean(missing)} if missing else {}
    needed = {} if field.optional else {"isRequired": True, **said}
    return {**element, "id": field.id, "label": label(field.label, _LABEL), **needed}


def begun(value: str | None) -> Json:
    """What an input holds from the start."""
    return {"value": value} if value else {}


def value(element: Json, held: object, tenant: str) -> str | None:
    """What was filled into an input; None when nothing. Raises Unreadable for what no client of ours sends."""
    if held is None:
        return None
    if not isinstance(held, str):
        raise Unreadable("a field holds no text")
    text = clean(held).strip()
    if not text:
        return None
    if _QUERY in element:
        return _somebody(text.lower(), tenant)
    if element.get("isMultiSelect") is True:
        return " ".join(one for one in text.split(",") if one) or None
    return text


def _input(field: Field, people: str) -> Json | None:
    match field:
        case TextField():
            return _text(field)
        case ChoiceField():
            return _choice(field)
        case TicksField():
            return _ticks(field)
        case PersonField():
            query = {"type": "Data.Query", "dataset": people}
            return {"type": "Input.ChoiceSet", "choices": [], _QUERY: query, **begun(_native(field.value))}
        case DateField():
            return {"type": "Input.Date", **begun(field.value)}
        case TimeField():
            return {"type": "Input.Time", **begun(field.value)}
        case _:
            assert_never(field)


def _text(field: TextField) -> Json:
    drawn = {"type": "Input.Text", "isMultiline": field.long, "maxLength": field.limit}
    shown = {"placeholder": label(field.placeholder, _LABEL)} if field.placeholder else {}
    return {**drawn, **shown, **begun(clean(field.value)[: field.limit])}


def _choice(field: ChoiceField) -> Json | None:
    options = listed([(option.label, option.value) for option in field.options])
    known = field.value if any(option["value"] == field.value for option in options) else None
    return {"type": "Input.ChoiceSet", "choices": options, **begun(known)} if options else None


def _ticks(field: TicksField) -> Json | None:
    """A list to tick in; the client puts commas between the values, so none may hold one."""
    offered = [(option.label, option.value) for option in field.options if "," not in option.value]
    options = listed(offered, _TICKS)
    ticked = ",".join(option["value"] for option in options if option["value"] in field.ticked)
    drawn = {"type": "Input.ChoiceSet", "isMultiSelect": True, "style": "expanded", "choices": options}
    return {**drawn, **begun(ticked)} if options else None


def _native(account: str | None) -> str | None:
    """What the directory calls somebody; None for an account of another platform."""
    platform, _, rest = (account or "").partition("/")
    somebody = rest.rpartition("/")[2]
    return somebody if platform == "teams" and _SOMEBODY.fullmatch(somebody) else None


def _somebody(text: str, tenant: str) -> AccountId:
    if not _SOMEBODY.fullmatch(text):
        raise Unreadable("nobody of the directory")
    return AccountId(f"teams/{tenant}/{text}")
