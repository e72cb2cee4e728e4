"""Adaptive Cards judged part by part by the models of the SDK, which as a whole let everything through."""

from collections.abc import Iterator
from typing import Any

import microsoft_teams.cards as sdk
from pydantic import BaseModel

from handlers.teams.cards import MOST_BYTES, size

# What the bot draws with; more than these is not shown by every client of Teams.
DRAWN = {
    *("AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "ColumnSet", "Column", "ActionSet"),
    *("Input.Text", "Input.ChoiceSet", "Input.Date", "Input.Time", "Data.Query"),
    *("Action.Execute", "Action.Submit", "Action.ShowCard", "Action.OpenUrl"),
}
_BOXES = ("body", "items", "columns", "inlines", "actions", "choices", "card", "selectAction", "choices.data")


def _models() -> dict[str, type[BaseModel]]:
    found = (
        model for model in vars(sdk).values() if isinstance(model, type) and issubclass(model, BaseModel)
    )
    named = (
        (str(model.model_fields["type"].default), model) for model in found if "type" in model.model_fields
    )
    return {kind: model for kind, model in named if kind in DRAWN}


MODELS = _models()


def parts(drawn: Any) -> Iterator[dict[str, Any]]:
    """Everything a card is made of, from the outside in; not what its actions carry."""
    if isinstance(drawn, list):
        for one in drawn:
            yield from parts(one)
    elif isinstance(drawn, dict):
        yield drawn
        for box in _BOXES:
            yield from parts(drawn.get(box))


def check_card(card: dict[str, Any]) -> None:
    """Each part is one that the SDK knows, with properties that it knows, and nothing is empty."""
    assert card["version"] == "1.5"
    sdk.AdaptiveCard.model_validate(card)
    for part in parts(card):
        if "type" not in part:  # an option
            assert part["title"].strip()
            assert part["value"]
            continue
        model = MODELS[part["type"]].model_validate(part)
        assert not set(model.model_extra or ()) - {"$schema"}, (part["type"], model.model_extra)
        for box in ("inlines", "columns", "items", "actions"):
            assert part.get(box, True), part
        if part["type"] == "ActionSet":
            assert len(part["actions"]) <= 6
        if part["type"].startswith("Action.") and part["type"] != "Action.OpenUrl":
            assert part["title"].strip()
    named = [part["id"] for part in parts(card) if "id" in part]
    assert len(named) == len(set(named))


def check_message(activity: dict[str, Any]) -> dict[str, Any]:
    """An activity that Teams takes, with one card in it, which is given back."""
    assert activity["type"] == "message"
    assert activity["summary"].strip()
    assert size(activity) <= MOST_BYTES
    (attachment,) = activity["attachments"]
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    check_card(attachment["content"])
    return dict(attachment["content"])


def shown(card: dict[str, Any]) -> str:
    """What one reads in a card, a line for each block."""
    lines: list[str] = []
    for part in parts(card):
        match part.get("type"):
            case "RichTextBlock":
                lines.append("".join(run["text"] for run in part["inlines"]))
            case "TextBlock":
                lines.append(part["text"])
    return "\n".join(lines)
