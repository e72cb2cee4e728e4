"""Finds the control that a person means, by what stands on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.playground.blockkit.elements import elements, holds_state, options
from handlers.playground.entities import Json
from handlers.playground.errors import ContractError
from handlers.playground.notation import block_text, unescape

_RECORD = re.compile(r"\b[A-ZÅÄÖ]\d+\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A control that was used: the chosen option of a menu or list, or the value put into a field."""

    block: Json
    element: Json
    option: Json | None = None
    value: str | None = None


def find(blocks: Sequence[Json], action: str, value: str | None) -> Pressed:
    """The one control that `action` (its label, its action id, or the label of one of its options) and `value` mean.

    `value` is the option, or the record where several controls look alike ("U1"), or both ("U1 I morgon 08:30").
    Raises ContractError 409 with the choices when none or several fit.
    """
    named = _named(blocks, action)
    if not named:
        raise ContractError(409, f"There is no control {action!r} here.", _choices(blocks))
    readings = [(pressed, record) for one in named for pressed, record in _readings(one, value)]
    fitting = _of_record(blocks, readings)
    if len(fitting) == 1:
        return fitting[0]
    how = "No control" if not fitting else "More than one control"
    among = [p.block for p in named]
    raise ContractError(409, f"{how} {action!r} fits the value {value!r}.", _choices(among))


def at(blocks: Sequence[Json], block_id: str, action_id: str, value: str | None) -> Pressed:
    """The control with these ids. `value` is what was put into it: the value of an option, a day, a time, a user.

    Raises ContractError 409 when the control or the option is not there (any more).
    """
    for block, element in elements(blocks):
        if (block.get("block_id"), element.get("action_id")) == (block_id, action_id):
            if not options(element):
                return Pressed(block=block, element=element, value=value)
            for option in options(element):
                if option["value"] == value:
                    return Pressed(block=block, element=element, option=option)
    raise ContractError(409, "That control is not here any more.", _choices(blocks))


def label(block: Json, element: Json) -> str:
    """What a person reads on a control: its text, else its placeholder, else the label of its field."""
    shown = element.get("text") or element.get("placeholder") or block.get("label")
    if shown:
        return unescape(str(shown["text"]))
    return "⋮" if element["type"] == "overflow" else ""


def same(one: str, other: str) -> bool:
    """Whether two labels read alike: regardless of case, of spaces, and of dots that promise more."""
    return _bare(one) == _bare(other)


def pick(element: Json, wanted: str) -> Json | None:
    """The option of a control with this label or value."""
    for option in options(element):
        if same(unescape(option["text"]["text"]), wanted) or option.get("value") == wanted:
            return option
    return None


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(" .…")


def _named(blocks: Sequence[Json], action: str) -> list[Pressed]:
    found: list[Pressed] = []
    for block, element in elements(blocks):
        if element["type"] == "image":
            continue
        if element["action_id"] == action or same(label(block, element), action):
            found.append(Pressed(block=block, element=element))
        elif option := pick(element, action):
            found.append(Pressed(block=block, element=element, option=option))
    return found


def _readings(named: Pressed, value: str | None) -> list[tuple[Pressed, str | None]]:
    """How the value can be meant for this control: each with the record that it must belong to."""
    element = named.element
    if named.option is not None or element["type"] == "button":
        return [(named, value)]
    if value is None:
        return []
    first, _, rest = value.partition(" ")
    for wanted, record in ((value, None), (rest, first.rstrip(":"))):
        option = pick(element, wanted)
        if option is not None:
            return [(Pressed(block=named.block, element=element, option=option), record)]
    if holds_state(element) and not options(element):
        return [(Pressed(block=named.block, element=element, value=value), None)]
    return []


def _of_record(blocks: Sequence[Json], readings: Sequence[tuple[Pressed, str | None]]) -> list[Pressed]:
    """Those that belong to their record: what the control carries decides, else the nearest text with a record."""
    carried = [p for p, record in readings if record is None or record.casefold() in _carried(p)]
    if carried:
        return carried
    return [
        p for p, record in readings if record is not None and record.casefold() in _nearby(blocks, p.block)
    ]


def _carried(pressed: Pressed) -> set[str]:
    element = pressed.element
    own = [element.get("value", ""), element["action_id"], pressed.block["block_id"]]
    own += [option.get("value", "") for option in options(element)]
    tokens = {token.casefold() for text in own for token in _TOKEN.findall(str(text))}
    return tokens | {str(text).casefold() for text in own}


def _nearby(blocks: Sequence[Json], block: Json) -> set[str]:
    """The records named in the block itself, or in the closest one above that names any."""
    upwards = list(reversed(blocks[: blocks.index(block) + 1]))
    for above in upwards:
        words = block_text({key: above[key] for key in ("text", "fields", "elements") if key in above})
        found = {record.casefold() for record in _RECORD.findall(words)}
        if found:
            return found
    return set()


def _choices(blocks: Sequence[Json]) -> list[Json]:
    """The controls there are, for the person who has to choose again."""
    return [
        {
            "action": label(block, element),
            "action_id": element["action_id"],
            "block_id": block["block_id"],
            **({"value": element["value"]} if "value" in element else {}),
            **(
                {"options": [unescape(o["text"]["text"]) for o in options(element)]}
                if options(element)
                else {}
            ),
        }
        for block, element in elements(blocks)
        if element["type"] != "image"
    ]
