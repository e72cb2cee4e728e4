"""Walks through blocks by the table of rules and notes what breaks them."""

from typing import Any

from handlers.playground.blockkit.rules import BLOCKS, ELEMENTS, FIELD, MARKUP, OBJECTS, ROW, SIDE, Part


class Walk:
    """One check: `problems` grows as Slack would word it, each with a pointer to the place."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.characters = 0

    def say(self, problem: str, at: str) -> None:
        """Notes a problem."""
        self.problems.append(f"{problem} [json-pointer:{at}]")

    def part(self, value: Any, rule: Part, at: str, extra: tuple[str, ...] = ()) -> bool:
        """Checks keys, texts, strings and lists; False when there is nothing further to look into."""
        if not isinstance(value, dict):
            self.say("must be an object", at)
            return False
        for key in rule.needs:
            if key not in value:
                self.say(f"missing required field: {key}", at)
        for key in value.keys() - {"type", *rule.needs, *rule.may, *extra}:
            self.say(f"invalid additional property: {key}", at)
        for key in rule.texts.keys() & value.keys():
            self.text(value[key], rule.texts[key], f"{at}/{key}")
        for key in rule.strings.keys() & value.keys():
            self.string(value[key], rule.strings[key], f"{at}/{key}", key)
        for key in rule.lists.keys() & value.keys():
            self.listing(value[key], rule.lists[key], f"{at}/{key}")
        return True

    def text(self, value: Any, rule: tuple[tuple[str, ...], int], at: str) -> None:
        """Checks a text object: its kind, and that it is neither empty nor too long."""
        kinds, most = rule
        if not isinstance(value, dict) or not isinstance(value.get("text"), str):
            self.say("must be a text object", at)
            return
        if value.get("type") not in kinds:
            self.say(f"must be of type {' or '.join(kinds)}", f"{at}/type")
        for key in value.keys() - {"type", "text", "emoji", "verbatim"}:
            self.say(f"invalid additional property: {key}", at)
        self.characters += len(value["text"])
        self.length(value["text"], most, f"{at}/text")

    def length(self, text: str, most: int, at: str) -> None:
        """Checks that a text has at least one character and at most so many."""
        if not text:
            self.say("must be more than 0 characters", at)
        if len(text) > most:
            self.say(f"must be less than {most + 1} characters", at)

    def string(self, value: Any, most: int, at: str, key: str) -> None:
        """Checks a plain string; only what is sent along unseen may be empty."""
        if not isinstance(value, str):
            self.say("must be a string", at)
        elif value or key not in ("private_metadata", "initial_value", "callback_id", "value"):
            self.length(value, most, at)

    def listing(self, value: Any, rule: tuple[int, int], at: str) -> None:
        """Checks how many things a list holds."""
        least, most = rule
        if not isinstance(value, list):
            self.say("must be an array", at)
        elif not least <= len(value) <= most:
            self.say(f"must have {least} to {most} items but has {len(value)}", at)

    def block(self, block: Any, at: str) -> None:
        """Checks a block with all in it."""
        kind = block.get("type") if isinstance(block, dict) else None
        if kind not in BLOCKS:
            self.say(f"unsupported type: {kind}", at)
            return
        if "block_id" in block:
            self.string(block["block_id"], 255, f"{at}/block_id", "block_id")
        self.part(block, BLOCKS[kind], at, ("block_id",))
        if kind == "section":
            self._section(block, at)
        elif kind == "actions":
            self._elements(block.get("elements"), ROW, at)
        elif kind == "context":
            self._context(block.get("elements"), at)
        elif kind == "input":
            self.element(block.get("element"), FIELD, f"{at}/element")

    def _section(self, block: dict[str, Any], at: str) -> None:
        if "text" not in block and "fields" not in block:
            self.say("missing required field: text or fields", at)
        for number, text in enumerate(_list(block.get("fields"))):
            self.text(text, (MARKUP, 2000), f"{at}/fields/{number}")
        if "accessory" in block:
            self.element(block["accessory"], SIDE, f"{at}/accessory")

    def _context(self, elements: Any, at: str) -> None:
        for number, element in enumerate(_list(elements)):
            place = f"{at}/elements/{number}"
            if isinstance(element, dict) and element.get("type") == "image":
                self.part(element, ELEMENTS["image"], place)
            else:
                self.text(element, (MARKUP, 3000), place)

    def _elements(self, elements: Any, allowed: frozenset[str], at: str) -> None:
        seen: set[str] = set()
        for number, element in enumerate(_list(elements)):
            place = f"{at}/elements/{number}"
            self.element(element, allowed, place)
            name = element.get("action_id") if isinstance(element, dict) else None
            if name in seen:
                self.say(f"`action_id` {name} already exists in this block", place)
            if isinstance(name, str):
                seen.add(name)

    def element(self, element: Any, allowed: frozenset[str], at: str) -> None:
        """Checks an element, its options and its question before the act."""
        kind = element.get("type") if isinstance(element, dict) else None
        if kind not in allowed:
            self.say(f"unsupported type: {kind}", at)
            return
        self.part(element, ELEMENTS[kind], at)
        if element.get("style", "primary") not in ("primary", "danger"):
            self.say("must be one of: primary, danger", f"{at}/style")
        if "confirm" in element:
            self.part(element["confirm"], OBJECTS["confirm"], f"{at}/confirm")
        self._options(element, kind, at)

    def _options(self, element: dict[str, Any], kind: str, at: str) -> None:
        rule = OBJECTS["rich option" if kind in ("checkboxes", "radio_buttons") else "option"]
        options = [(f"{at}/options/{n}", o) for n, o in enumerate(_list(element.get("options")))]
        for number, group in enumerate(_list(element.get("option_groups"))):
            place = f"{at}/option_groups/{number}"
            self.part(group, OBJECTS["option_group"], place)
            inner = _list(group.get("options")) if isinstance(group, dict) else []
            options += [(f"{place}/options/{n}", o) for n, o in enumerate(inner)]
        for place, option in options:
            self.part(option, rule, place)
        if kind.endswith("static_select") and not ("options" in element or "option_groups" in element):
            self.say("missing required field: options or option_groups", at)
        chosen = [element["initial_option"]] if "initial_option" in element else []
        chosen += _list(element.get("initial_options"))
        if any(choice not in [option for _, option in options] for choice in chosen):
            self.say("initial options must be among the options", at)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
