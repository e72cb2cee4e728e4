"""Finds what a person presses on a card by what stands on it, and fills in what is sent along."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from handlers.playground.acts.choosing import same
from handlers.playground.entities import Json
from handlers.playground.errors import ContractError
from handlers.playground.lookup import find_user
from handlers.playground.teams.content import Press, presses
from handlers.playground.teams.tenant import Tenant

_RECORD = re.compile(r"\b[A-ZÅÄÖ]\d+\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """Something that was pressed, with what the fields beside it hold."""

    press: Press
    values: Mapping[str, str] = field(default_factory=dict)


def find(tenant: Tenant, card: Json, action: str, value: str | None) -> Pressed:
    """The one thing that `action` (its title, its verb, the title of the button that shows it, or one of its choices) and `value` mean.

    `value` is the choice, or the record where several look alike ("U1"), or both ("U1 I morgon 08:30"). A question before the act
    is taken as answered with yes. Raises ContractError 409 with the choices when none or several fit.
    """
    readings = [reading for press in presses(card) for reading in _readings(tenant, press, action, value)]
    fitting = _of_record(readings)
    if len(fitting) == 1:
        return fitting[0]
    how = "More than one control" if fitting else "No control"
    raise ContractError(409, f"{how} {action!r} fits the value {value!r}.", _choices(card))


def at(card: Json, number: int, values: Mapping[str, str]) -> Pressed:
    """What has this number. Raises ContractError 409 when it is not there (any more)."""
    found = [press for press in presses(card) if press.number == number]
    if not found:
        raise ContractError(409, "That control is not here any more.", _choices(card))
    own = {field["id"] for field in found[0].fields}
    return Pressed(press=found[0], values={name: value for name, value in values.items() if name in own})


def put(tenant: Tenant, field: Json, wanted: Any) -> str | None:
    """What a field holds when this is put into it; None when it is left empty. Raises ContractError 400."""
    if wanted in (None, "", []):
        return None
    many = [str(one) for one in wanted] if isinstance(wanted, list) else [str(wanted)]
    match field["type"]:
        case "Input.ChoiceSet" if "choices.data" in field:
            return find_user(tenant, many[0]).id
        case "Input.ChoiceSet":
            return ",".join(_choice(field, one) for one in many)
        case "Input.Date" | "Input.Time":
            return _when(field["type"], many[0])
        case _:
            return many[0]


Reading = tuple[Pressed, str | None]


def _readings(tenant: Tenant, press: Press, action: str, value: str | None) -> list[Reading]:
    """How the words can be meant for this one: each with the record that it must belong to."""
    own = same(press.title, action) or action in (press.meant.get("verb"), press.action.get("id"))
    shown = any(same(title, action) for title in press.above)
    choosing = [one for one in press.fields if one["type"] == "Input.ChoiceSet" and "choices.data" not in one]
    if press.above and not (own or shown):
        return [
            (Pressed(press=press, values={field["id"]: choice["value"]}), value)
            for field in choosing
            for choice in field.get("choices", ())
            if same(choice["title"], action)
        ]
    if not (own or shown):
        return []
    if not press.above or not press.fields:
        return [(Pressed(press=press), value)]
    return _chosen(tenant, press, value)


def _chosen(tenant: Tenant, press: Press, value: str | None) -> list[Reading]:
    if value is None:
        return []
    first, _, rest = value.partition(" ")
    for wanted, record in ((value, None), (rest, first.rstrip(":"))):
        try:
            held = put(tenant, press.fields[-1], wanted)
        except ContractError:  # it is not one of its choices: it may be meant for another button
            continue
        if held is not None:
            return [(Pressed(press=press, values={press.fields[-1]["id"]: held}), record)]
    return []


def _of_record(readings: Sequence[Reading]) -> list[Pressed]:
    """Those that belong to their record: what the button carries decides, else the nearest words with a record."""
    carried = [p for p, record in readings if record is None or record.casefold() in _carried(p)]
    if carried:
        return carried
    return [p for p, record in readings if record is not None and record.casefold() in _nearby(p.press)]


def _carried(pressed: Pressed) -> set[str]:
    meant = pressed.press.meant
    own = [str(meant.get(name, "")) for name in ("subject", "value", "verb")] + list(pressed.values.values())
    return {token.casefold() for words in own for token in _TOKEN.findall(words)} | {
        w.casefold() for w in own
    }


def _nearby(press: Press) -> set[str]:
    for words in press.near:
        found = {record.casefold() for record in _RECORD.findall(words)}
        if found:
            return found
    return set()


def _choice(field: Json, wanted: str) -> str:
    for choice in field.get("choices", ()):
        if same(choice["title"], wanted) or choice["value"] == wanted:
            return str(choice["value"])
    choices = [choice["title"] for choice in field.get("choices", ())]
    raise ContractError(400, f"{wanted!r} is not among the choices.", choices)


def _when(kind: str, value: str) -> str:
    try:
        if kind == "Input.Date":
            return date.fromisoformat(value).isoformat()
        return time.fromisoformat(value).strftime("%H:%M")
    except ValueError as problem:
        wanted = "a day such as 2017-03-02" if kind == "Input.Date" else "a time such as 08:30"
        raise ContractError(400, f"{value!r} is not {wanted}.") from problem


def _choices(card: Json) -> list[Json]:
    """What there is to press, for the person who has to choose again."""
    return [
        {
            "action": press.title,
            "behind": list(press.above),
            "subject": press.meant.get("subject"),
            "options": [choice["title"] for field in press.fields for choice in field.get("choices", ())],
        }
        for press in presses(card)
    ]
