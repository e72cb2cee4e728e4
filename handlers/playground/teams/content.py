"""What stands on an Adaptive Card: its words, its fields, and what can be pressed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.playground.entities import Json

PRESSED = ("Action.Execute", "Action.Submit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Something that acts when it is pressed. `above` are the titles of the buttons that had to be opened to see it, `fields` the
    inputs that are sent along, `near` the words of the parts that it stands in, the closest first.
    """

    number: int
    action: Json
    above: tuple[str, ...]
    fields: tuple[Json, ...]
    near: tuple[str, ...]

    @property
    def title(self) -> str:
        """What stands on it."""
        return str(self.action.get("title", ""))

    @property
    def meant(self) -> Json:
        """What the product wrote on it for itself."""
        found = (self.action.get("data") or {}).get("klubba")
        return found if isinstance(found, dict) else {}


def presses(card: Json) -> list[Press]:
    """All of a card, numbered in reading order."""
    found = list(_presses(card, above=(), fields=(), near=()))
    return [
        Press(number=number, action=one.action, above=one.above, fields=one.fields, near=one.near)
        for number, one in enumerate(found)
    ]


def fields(part: object) -> list[Json]:
    """The inputs of a card or a part of one, those behind buttons left out."""
    return [one for one in _parts(part) if str(one.get("type", "")).startswith("Input.")]


def parts(card: Json) -> list[Json]:
    """The body, and the actions of the card as its last part."""
    body = list(card.get("body", ()))
    return [*body, {"type": "ActionSet", "actions": card["actions"]}] if card.get("actions") else body


def text(part: object) -> str:
    """The words of a card or a part of one, line by line; what stands on buttons included, what is behind them not."""
    return "\n".join(line for line in _lines(part) if line)


def _parts(part: object) -> Iterator[Json]:
    if isinstance(part, list | tuple):
        for one in part:
            yield from _parts(one)
    elif isinstance(part, dict):
        if "type" in part:
            yield part
        for held in ("body", "items", "columns"):
            yield from _parts(part.get(held))


def _presses(
    part: object, *, above: tuple[str, ...], fields: tuple[Json, ...], near: tuple[str, ...]
) -> Iterator[Press]:
    if isinstance(part, list | tuple):
        words: tuple[str, ...] = ()
        for one in part:
            yield from _presses(one, above=above, fields=fields, near=(*words, *near))
            words = (text(one), *words)
        return
    if not isinstance(part, dict):
        return
    kind = part.get("type")
    if kind in PRESSED:
        yield Press(number=0, action=part, above=above, fields=fields, near=near)
    elif kind == "Action.ShowCard":
        inner = part.get("card") or {}
        titles = (*above, str(part.get("title", "")))
        yield from _presses({**inner, "type": "AdaptiveCard"}, above=titles, fields=fields, near=near)
    else:
        yield from _inside(part, above=above, fields=fields, near=near)


def _inside(
    part: Json, *, above: tuple[str, ...], fields: tuple[Json, ...], near: tuple[str, ...]
) -> Iterator[Press]:
    if part.get("type") == "AdaptiveCard":
        fields = (*fields, *_fields(part))
    inner = [part.get(name) for name in ("body", "items", "columns", "inlines")]
    inner += [[part[name]] for name in ("inlineAction", "selectAction") if name in part]
    words: tuple[str, ...] = ()
    for one in (*inner, part.get("actions")):
        yield from _presses(one, above=above, fields=fields, near=(*words, *near))
        words = (text(one), *words)


_fields = fields


def _lines(part: object) -> Iterator[str]:
    if isinstance(part, list | tuple):
        for one in part:
            yield from _lines(one)
    elif isinstance(part, dict):
        match part.get("type"):
            case "TextBlock":
                yield str(part.get("text", ""))
            case "RichTextBlock":
                yield runs(part.get("inlines", ()))
            case "FactSet":
                yield from (f"{fact['title']} {fact['value']}" for fact in part.get("facts", ()))
            case _:
                yield from _held_lines(part)


def _held_lines(part: Json) -> Iterator[str]:
    kind = str(part.get("type", ""))
    if kind.startswith("Action."):
        yield str(part.get("title", ""))
        return
    if kind.startswith("Input."):
        yield from (str(part[name]) for name in ("label", "placeholder") if part.get(name))
        yield from (str(choice["title"]) for choice in part.get("choices", ()))
    for name in ("body", "items", "columns", "actions"):
        yield from _lines(part.get(name))


def runs(inlines: Sequence[Json]) -> str:
    """The words of a RichTextBlock."""
    return "".join(str(run.get("text", "")) for run in inlines)
