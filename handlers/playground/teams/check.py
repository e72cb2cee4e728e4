"""Whether Teams would take a card, and whether the playground can draw it."""

from typing import Any

from handlers.playground.teams.rules import (
    ACTIONS,
    CARD,
    CHOICE,
    CONTENT_TYPE,
    ELEMENTS,
    FACT,
    NEEDED,
    PRIMARY_ACTIONS,
    RUN,
    VERSION,
)

_SAFE = ("https://", "http://", "mailto:")


def attachment_problems(attachment: Any) -> list[str]:
    """What is wrong with an attachment, with where it is; empty: nothing."""
    if not isinstance(attachment, dict) or attachment.get("contentType") != CONTENT_TYPE:
        return ["/attachments: not an Adaptive Card"]
    return card_problems(attachment.get("content"))


def card_problems(card: Any) -> list[str]:
    """The same of a card."""
    check = _Check()
    check.card(card, "")
    if isinstance(card, dict) and card.get("version") != VERSION:
        check.say("/version", f"must be {VERSION}")
    return check.problems


class _Check:
    def __init__(self) -> None:
        self.problems: list[str] = []
        self._ids: set[str] = set()

    def say(self, at: str, problem: str) -> None:
        self.problems.append(f"{at or '/'}: {problem}")

    def card(self, card: Any, at: str) -> None:
        if not isinstance(card, dict) or card.get("type") != "AdaptiveCard":
            self.say(at, "not an AdaptiveCard")
            return
        self._known(card, CARD, at)
        self._each(card.get("body", []), f"{at}/body", self._element)
        self._actions(card.get("actions", []), f"{at}/actions")

    def _element(self, element: Any, at: str) -> None:
        kind = element.get("type") if isinstance(element, dict) else None
        if kind not in ELEMENTS:
            self.say(at, f"unknown element {kind}")
            return
        self._known(element, ELEMENTS[kind], at)
        self._needs(element, at)
        self._each(element.get("items", []), f"{at}/items", self._element)
        self._each(element.get("columns", []), f"{at}/columns", self._column)
        self._each(element.get("inlines", []), f"{at}/inlines", self._run)
        self._each(element.get("facts", []), f"{at}/facts", lambda one, place: self._pair(one, FACT, place))
        self._each(
            element.get("choices", []), f"{at}/choices", lambda one, place: self._pair(one, CHOICE, place)
        )
        self._actions(element.get("actions", []), f"{at}/actions")
        for held in ("selectAction", "inlineAction"):
            if held in element:
                self._action(element[held], f"{at}/{held}")
        if str(kind).startswith("Input."):
            self._input(element, at)

    def _column(self, column: Any, at: str) -> None:
        if isinstance(column, dict):
            self._element({"type": "Column", **column}, at)
        else:
            self.say(at, "not a Column")

    def _input(self, element: dict[str, Any], at: str) -> None:
        name = element.get("id")
        if not isinstance(name, str) or not name:
            self.say(at, "an input without an id")
        elif name in self._ids:
            self.say(at, f"a second input {name}")
        else:
            self._ids.add(name)
        if element.get("isRequired") and not element.get("errorMessage"):
            self.say(at, "required, without an errorMessage")
        query = element.get("choices.data")
        if query is not None and (not isinstance(query, dict) or query.get("type") != "Data.Query"):
            self.say(at, "choices.data is no Data.Query")

    def _run(self, run: Any, at: str) -> None:
        if not isinstance(run, dict) or run.get("type") != "TextRun" or not isinstance(run.get("text"), str):
            self.say(at, "not a TextRun")
            return
        self._known(run, RUN, at)
        if "selectAction" in run:
            self._action({"title": "", **run["selectAction"]}, f"{at}/selectAction")

    def _pair(self, pair: Any, known: frozenset[str], at: str) -> None:
        if not isinstance(pair, dict) or not all(isinstance(pair.get(name), str) for name in known):
            self.say(at, "must have a title and a value")

    def _actions(self, actions: Any, at: str) -> None:
        self._each(actions, at, self._action)
        if isinstance(actions, list):
            primary = [one for one in actions if isinstance(one, dict) and one.get("mode") != "secondary"]
            if len(primary) > PRIMARY_ACTIONS:
                self.say(at, f"{len(primary)} primary actions, {PRIMARY_ACTIONS} are shown")

    def _action(self, action: Any, at: str) -> None:
        kind = action.get("type") if isinstance(action, dict) else None
        if kind not in ACTIONS:
            self.say(at, f"unknown action {kind}")
            return
        self._known(action, ACTIONS[kind], at)
        self._needs(action, at)
        if kind == "Action.ShowCard":
            self.card(action.get("card"), f"{at}/card")
        if kind == "Action.OpenUrl" and not str(action.get("url")).startswith(_SAFE):
            self.say(at, "not an address to open")

    def _each(self, parts: Any, at: str, one: Any) -> None:
        if not isinstance(parts, list):
            self.say(at, "must be a list")
            return
        for number, part in enumerate(parts):
            one(part, f"{at}/{number}")

    def _known(self, part: dict[str, Any], known: frozenset[str], at: str) -> None:
        for name in part.keys() - known:
            self.say(at, f"unknown property {name} of {part['type']}")

    def _needs(self, part: dict[str, Any], at: str) -> None:
        for name in NEEDED.get(part["type"], ()):
            if name not in part:
                self.say(at, f"{part['type']} without {name}")
