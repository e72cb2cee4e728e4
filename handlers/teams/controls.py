"""Buttons, lists and menus as the actions of an Adaptive Card, and the way back from a press to what it stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import assert_never

from bot.views.nodes import Action, Button, Choice, Confirm, Control, Menu, MenuItem, Text
from handlers.chat.openers import OPENERS
from handlers.chat.reading import Json, Unreadable, mapping, maybe, token, words
from handlers.chat.text import clean
from handlers.teams.spans import block, blocks, label

OURS = "klubba"
_OK = "OK"  # the same in both languages
_LABEL = 75
_QUESTION = 300
_SUBJECT = 2000
_OPTION_VALUE = 500
_MOST_OPTIONS = 100
_MENU_ITEMS = 5
_ROW = 6  # Teams shows so many and hides the others
_FEW = 5  # so many options are shown all at once
_STYLES: dict[str, Json] = {
    "plain": {},
    "primary": {"style": "positive"},
    "danger": {"style": "destructive"},
}


def _names() -> Iterator[str]:
    return (f"choice{number}" for number in count(1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """What the controls of one card carry with them: who sees it, and names for its lists.

    `at`: the conversation (with its thread) that a private card answers in, when it stands in the personal chat instead.
    """

    private: bool = False
    home: bool = False
    at: str | None = None
    names: Iterator[str] = field(default_factory=_names)

    def marks(self) -> Json:
        """What comes back with every press on it."""
        found = {"private": self.private, "home": self.home}
        return {
            **{name: True for name, holds in found.items() if holds},
            **({"at": self.at} if self.at else {}),
        }


@dataclass(frozen=True, slots=True)
class Pressed:
    """A control was used: what it asks for, the chosen value of a list, and on what kind of card it stands (see `Surface`)."""

    action: Action
    value: str | None
    private: bool
    home: bool
    at: str | None = None


def rows(controls: Sequence[Control | Menu], surface: Surface) -> list[Json]:
    """The controls as sets of actions, six in each."""
    drawn = [action for control in controls for action in actions(control, surface)]
    return [{"type": "ActionSet", "actions": drawn[at : at + _ROW]} for at in range(0, len(drawn), _ROW)]


def actions(control: Control | Menu, surface: Surface) -> list[Json]:
    """The actions of a control; none when it has nothing to offer or carries more than a card should."""
    match control:
        case Button():
            return _button(control, surface)
        case Choice():
            return _choice(control, surface)
        case Menu():
            return _menu(control.items, surface)
        case _:
            assert_never(control)


def pressed(data: Json) -> Pressed:
    """What a press means, from the data that came back. Raises Unreadable for what is not ours."""
    ours = mapping(data, OURS)
    if "form" in ours:
        raise Unreadable("a form, not a control")
    chosen = maybe(ours, "choice")
    value = clean(words(data, chosen)) if chosen else None
    if value == "":
        raise Unreadable("nothing was chosen")
    action = Action(token(ours, "verb"), clean(words(ours, "subject")))
    return Pressed(action, value, ours.get("private") is True, ours.get("home") is True, maybe(ours, "at"))


def listed(pairs: Sequence[tuple[str, str]], most: int = _MOST_OPTIONS) -> list[Json]:
    """Choices from pairs of a label and a value, at most so many; an overlong value is left out."""
    fitting = [(text, clean(value)) for text, value in pairs if 0 < len(clean(value)) <= _OPTION_VALUE]
    return [{"title": label(text, _LABEL), "value": value} for text, value in fitting[:most]]


def execute(title: str, data: Json) -> Json:
    """An action whose answer may take the place of the card."""
    return {"type": "Action.Execute", "title": label(title, _LABEL), "verb": OURS, "data": {OURS: data}}


def _button(button: Button, surface: Surface) -> list[Json]:
    if len(button.action.subject) > _SUBJECT:
        return []
    style = _STYLES[button.style]
    if button.confirm is None:
        return [{**_act(button.label, button.action, surface), **style}]
    yes = {**_act(button.confirm.yes, button.action, surface), **style}
    return [{**_unfolding(button.label, _question(button.confirm), yes), **style}]


def _choice(choice: Choice, surface: Surface) -> list[Json]:
    options = listed([(option.label, option.value) for option in choice.options])
    if not options or len(choice.action.subject) > _SUBJECT:
        return []
    name = next(surface.names)
    # The first is chosen from the start, so that [OK] always says something.
    offered: Json = {
        "type": "Input.ChoiceSet",
        "id": name,
        "label": label(choice.label, _LABEL),
        "style": "expanded" if len(options) <= _FEW else "compact",
        "choices": options,
        "value": options[0]["value"],
    }
    ok = execute(_OK, {**_ours(choice.action, surface), "choice": name})
    return [_unfolding(choice.label, [offered], ok)]


def _menu(items: Sequence[MenuItem], surface: Surface) -> list[Json]:
    fitting = [item for item in items if len(item.action.subject) <= _SUBJECT]
    return [{**_act(item.label, item.action, surface), "mode": "secondary"} for item in fitting[:_MENU_ITEMS]]


def _act(title: str, action: Action, surface: Surface) -> Json:
    """A press; one that opens a form must ask for it in its own way, else no dialog can come."""
    ours = _ours(action, surface)
    if action.verb not in OPENERS:
        return execute(title, ours)
    data = {"msteams": {"type": "task/fetch"}, OURS: ours}
    return {"type": "Action.Submit", "title": label(title, _LABEL), "data": data}


def _ours(action: Action, surface: Surface) -> Json:
    return {"verb": action.verb, "subject": clean(action.subject), **surface.marks()}


def _unfolding(title: str, body: list[Json], act: Json) -> Json:
    card = {"type": "AdaptiveCard", "body": body, "actions": [act]}
    return {"type": "Action.ShowCard", "title": label(title, _LABEL), "card": card}


def _question(question: Confirm) -> list[Json]:
    title = block((Text(label(question.title, _LABEL), "strong"),))
    return [title, *blocks((Text(question.text),), _QUESTION)]
