"""Buttons, lists and menus as Slack's elements, and the way back from a click to the action it stands for.

A button's id is the verb and its value the subject. The options of a list carry the subject before their value; those
of a menu carry verb and subject. So a click is understood without knowing the card.
"""

from collections.abc import Sequence
from typing import assert_never
from urllib.parse import quote, unquote

from bot.views.nodes import Action, Button, Choice, Confirm, Control, Menu
from handlers.chat.reading import Json, Unreadable, mapping, optional, words
from handlers.chat.text import clean
from handlers.slack.text import label

MENU = "menu"
_LABEL = 75
_BUTTON_VALUE = 2000
_OPTION_VALUE = 150
_MOST_OPTIONS = 100
_MENU_ITEMS = 5
_PLACEHOLDER = 150
_AGAIN = "#"


def element(control: Control | Menu) -> Json | None:
    """The control as an element; None when it has nothing to offer or carries more than Slack takes."""
    match control:
        case Button():
            return _button(control)
        case Choice():
            return _choice(control)
        case Menu():
            return _menu(control)
        case _:
            assert_never(control)


def told_apart(elements: Sequence[Json]) -> list[Json]:
    """The elements of one block with ids of their own: a verb that comes again gets a number."""
    seen: dict[str, int] = {}
    named: list[Json] = []
    for one in elements:
        verb = one["action_id"]
        seen[verb] = seen.get(verb, 0) + 1
        named.append(one if seen[verb] == 1 else {**one, "action_id": f"{verb}{_AGAIN}{seen[verb]}"})
    return named


def pressed(clicked: Json) -> tuple[Action, str | None]:
    """The action behind one entry of a click's `actions`, and the chosen value of a list. Raises Unreadable."""
    verb = clean(words(clicked, "action_id")).partition(_AGAIN)[0]
    match words(clicked, "type"):
        case "button":
            subject = clicked.get("value") or ""
            return Action(verb, clean(words({"value": subject}, "value"))), None
        case "overflow":
            return Action(*_split(words(mapping(clicked, "selected_option"), "value"))), None
        case "static_select":
            subject, value = _split(words(mapping(clicked, "selected_option"), "value"))
            return Action(verb, subject), value
        case "users_select" | "datepicker" | "timepicker" as kind:
            key = {"users_select": "selected_user", "datepicker": "selected_date"}.get(kind, "selected_time")
            return Action(verb), clean(words(clicked, key)) or None
        case _:
            raise Unreadable("no control of ours")


def plain(text: str, most: int) -> Json:
    """A text object without markup and without emoji names, as labels are."""
    return {"type": "plain_text", "text": label(text, most), "emoji": False}


def confirmation(question: Confirm, *, danger: bool) -> Json:
    """The question before an act."""
    asked = {
        "title": plain(question.title, 100),
        "text": plain(question.text, 300),
        "confirm": plain(question.yes, 30),
        "deny": plain(question.no, 30),
    }
    return {**asked, "style": "danger"} if danger else asked


def listed(pairs: Sequence[tuple[str, str]], most: int = _MOST_OPTIONS) -> list[Json]:
    """Options from pairs of a label and a value, at most so many; a value that is longer than Slack takes is left out."""
    fitting = [(text, value) for text, value in pairs if 0 < len(value) <= _OPTION_VALUE]
    return [{"text": plain(text, _LABEL), "value": value} for text, value in fitting[:most]]


def chosen(option: Json | None) -> str | None:
    """The value of a field's chosen option, or None."""
    return clean(words(option, "value")) if optional(option) else None


def _button(button: Button) -> Json | None:
    subject = button.action.subject
    if len(subject) > _BUTTON_VALUE:
        return None
    drawn: Json = {"type": "button", "action_id": button.action.verb, "text": plain(button.label, _LABEL)}
    if subject:
        drawn["value"] = subject
    if button.style != "plain":
        drawn["style"] = button.style
    if button.confirm is not None:
        drawn["confirm"] = confirmation(button.confirm, danger=button.style == "danger")
    return drawn


def _choice(choice: Choice) -> Json | None:
    options = listed([(o.label, _pair(choice.action.subject, o.value)) for o in choice.options])
    if not options:
        return None
    placeholder = plain(choice.label, _PLACEHOLDER)
    return {
        "type": "static_select",
        "action_id": choice.action.verb,
        "placeholder": placeholder,
        "options": options,
    }


def _menu(menu: Menu) -> Json | None:
    options = listed([(i.label, _pair(i.action.verb, i.action.subject)) for i in menu.items], _MENU_ITEMS)
    return {"type": "overflow", "action_id": MENU, "options": options} if options else None


def _pair(first: str, second: str) -> str:
    return f"{quote(first, safe=' /.:@-_åäöÅÄÖéÉ')}|{second}"


def _split(value: str) -> tuple[str, str]:
    first, bar, second = value.partition("|")
    if not bar:
        raise Unreadable("not an option of ours")
    return clean(unquote(first)), clean(second)
