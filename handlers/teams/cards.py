"""Nodes drawn as Adaptive Cards. Words that people wrote are never markup, and no card is larger than Teams takes."""

import html
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from bot.views.nodes import (
    Actions,
    Card,
    Divider,
    Facts,
    Heading,
    Home,
    Items,
    Menu,
    Node,
    Note,
    Paragraph,
    Spans,
    Text,
)
from handlers.chat.reading import Json
from handlers.chat.text import ELLIPSIS, clean
from handlers.teams.controls import Surface, rows
from handlers.teams.spans import block, blocks, heading, label, lines
from handlers.teams.wording import in_words_of_teams

MOST_BYTES = 25_000  # of the whole activity; Teams refuses somewhat above
CARD = "application/vnd.microsoft.card.adaptive"
_SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"
# How long one line may be, and then shorter for a card that is too large as a whole.
_LENGTHS = (3000, 1000, 300)
_HEADING = 150
_NAME = 150
_SUMMARY = 300
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_OURSELVES = "Klubba"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """Somebody who is mentioned: Teams' own id and the name."""

    user: str
    name: str


def message(
    card: Card,
    *,
    private: bool = False,
    at: str | None = None,
    mention: Mentioned | None = None,
    alone: bool = False,
) -> Json:
    """The activity of a message: `summary`, which is all that a notification shows, and the card. `at`: see `Surface`.
    `mention`: who is really mentioned in the words above the card. `alone`: it is for the person's own chat, and about nothing else.
    """
    card = in_words_of_teams(card, alone=alone)
    nodes = card.nodes or (Paragraph((Text(card.text),)),)
    drawn = activity(content(nodes, text=card.text, private=private, at=at), card.text)
    return drawn if mention is None else {**drawn, **_mention(mention)}


def _mention(who: Mentioned) -> Json:
    """The words of an activity are markup: a name is escaped, and the entity says again what stands there."""
    name = label(who.name, _NAME)
    shown = f"<at>{html.escape(name, quote=False)}</at>"
    entity = {"type": "mention", "text": shown, "mentioned": {"id": who.user, "name": name}}
    return {"text": shown, "entities": [entity]}


def home(page: Home) -> Json:
    """The activity of a person's own page, as a card in their conversation with the bot."""
    nodes = in_words_of_teams(page.nodes, alone=True)
    return activity(content(nodes, text=_OURSELVES, home=True), _OURSELVES)


def content(
    nodes: Sequence[Node], *, text: str, private: bool = False, home: bool = False, at: str | None = None
) -> Json:
    """The nodes as a card that fits into one activity.

    When it is too large, every line is cut shorter; when that is not enough, lines are left out from the end, and it says how many.
    """
    drawn: list[Json] = []
    for length in _LENGTHS:
        drawn = body(nodes, Surface(private=private, home=home, at=at), length)
        card = framed(drawn or _said(text), text)
        if size(activity(card, text)) <= MOST_BYTES:
            return card
    return framed(_beginning(drawn, text), text)


def activity(card: Json, text: str) -> Json:
    """A card as an activity; `text` stands for it in a notification."""
    attachment = {"contentType": CARD, "content": card}
    return {"type": "message", "summary": label(text, _SUMMARY), "attachments": [attachment]}


def framed(elements: Sequence[Json], text: str, actions: Sequence[Json] = ()) -> Json:
    """Elements as a card of the version that every client of Teams draws, as wide as there is room."""
    return {
        "$schema": _SCHEMA,
        "type": "AdaptiveCard",
        "version": "1.5",
        "fallbackText": label(text, _SUMMARY),
        "msteams": {"width": "full"},
        "body": list(elements),
        **({"actions": list(actions)} if actions else {}),
    }


def size(part: Any) -> int:
    """How many bytes it is as JSON."""
    return len(json.dumps(part, ensure_ascii=False).encode())


def body(nodes: Sequence[Node], surface: Surface, length: int) -> list[Json]:
    """The nodes as elements, no line longer than `length`; a divider is a line above what follows it."""
    drawn: list[Json] = []
    divided = False
    for node in nodes:
        elements = _drawn(node, surface, length)
        if elements and divided and drawn:
            elements = [{**elements[0], "separator": True, "spacing": "Medium"}, *elements[1:]]
        divided = isinstance(node, Divider) or (divided and not elements)
        drawn.extend(elements)
    return drawn


def _beginning(drawn: Sequence[Json], text: str) -> list[Json]:
    """As much as there is room for, then how many lines are left out, and the buttons of the whole card if it has but one row of them."""
    closing = _closing(drawn)
    most = _count(drawn)
    room = MOST_BYTES - size(activity(framed([_left_out(most), *closing], text), text))
    kept, begun = 0, list[Json]()
    for element in drawn[: len(drawn) - len(closing)]:
        took = size(element) + 2  # and the comma before it
        if took > room:
            begun = _begun(element, room - 2)
            break
        room -= took
        kept += 1
    end = kept if closing or begun else _whole(drawn, kept)
    shown = [*drawn[:end], *begun]
    return [*shown, _left_out(most - _count(shown)), *closing]


def _begun(element: Json, room: int) -> list[Json]:
    """The first lines of words with a menu at their side, for those that are larger than a card."""
    if element["type"] != "ColumnSet":
        return []
    words, *beside = element["columns"]
    room -= size({**element, "columns": [{**words, "items": []}, *beside]})
    kept: list[Json] = []
    for line in words["items"]:
        room -= size(line) + 2
        if room < 0:
            break
        kept.append(line)
    return [{**element, "columns": [{**words, "items": kept}, *beside]}] if kept else []


def _count(part: Any) -> int:
    """How many lines of words stand in it."""
    if isinstance(part, list):
        return sum(_count(one) for one in part)
    if part["type"] in ("TextBlock", "RichTextBlock"):
        return 1
    return sum(_count(part.get(inside, [])) for inside in ("columns", "items"))


def _left_out(number: int) -> Json:
    """The same in every language: a card that comes here has none."""
    return block((Text(f"{ELLIPSIS} (+{number})"),))


def _closing(drawn: Sequence[Json]) -> list[Json]:
    sole = [at for at, element in enumerate(drawn) if element["type"] == "ActionSet"] == [len(drawn) - 1]
    return [drawn[-1]] if sole and size(drawn[-1]) <= MOST_BYTES // 2 else []


def _whole(drawn: Sequence[Json], kept: int) -> int:
    """Where to end, so that no words stay without the buttons that belong to them."""
    ends = (
        at for at in range(kept, 0, -1) if drawn[at - 1]["type"] == "ActionSet" or "separator" in drawn[at]
    )
    return next(ends, kept)


def _drawn(node: Node, surface: Surface, length: int) -> list[Json]:
    match node:
        case Heading():
            return heading(node.text, _HEADING)
        case Paragraph():
            return _paragraph(node, surface, length)
        case Items():
            return list(_items(node, length))
        case Facts():
            return [one for name, value in node.pairs for one in _fact(name, value, length)]
        case Note():
            return blocks(node.spans, length, subtle=True)
        case Actions():
            return rows(node.controls, surface)
        case Divider():
            return []
        case _:
            assert_never(node)


def _paragraph(paragraph: Paragraph, surface: Surface, length: int) -> list[Json]:
    """A menu stands at the side of its words; a button below them, since beside them a phone has no room for it."""
    words = blocks(paragraph.spans, length)
    beside = rows([paragraph.side], surface) if paragraph.side is not None else []
    if not (words and beside and isinstance(paragraph.side, Menu)):
        return [*words, *beside]
    columns = [
        {"type": "Column", "width": "stretch", "items": words},
        {"type": "Column", "width": "auto", "items": beside},
    ]
    return [{"type": "ColumnSet", "columns": columns}]


def _items(items: Items, length: int) -> Iterator[Json]:
    """A line for each, and for each line in it."""
    readable = (written for item in items.items if (written := lines(item, length)))
    for at, written in enumerate(readable):
        mark = Text("• " if items.style == "bullet" else f"{_letter(at)}) ")
        for nth, line in enumerate(line for line in written if line):
            yield block(line if nth else (mark, *line), close=at > 0 or nth > 0)


def _letter(at: int) -> str:
    return _LETTERS[at] if at < len(_LETTERS) else str(at + 1)


def _fact(name: str, value: Spans, length: int) -> list[Json]:
    if not clean(name).strip() or not lines(value, length):
        return []
    return blocks((Text(f"{label(name, _NAME)}: ", "strong"), *value), length + _NAME)


def _said(text: str) -> list[Json]:
    return [block((Text(label(text, _SUMMARY)),))]
