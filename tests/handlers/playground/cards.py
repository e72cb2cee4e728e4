"""Small parts of Block Kit for tests."""

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    """A plain text object."""
    return {"type": "plain_text", "text": text}


def section(text: str, **more: Any) -> Json:
    """A section in Slack's notation."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(text: str, action: str, value: str = "U1", **more: Any) -> Json:
    """A button."""
    return {"type": "button", "action_id": action, "text": plain(text), "value": value, **more}


def option(text: str, value: str) -> Json:
    """An option of a list."""
    return {"text": plain(text), "value": value}


def actions(*elements: Json, block: str = "acts") -> Json:
    """Controls in a row."""
    return {"type": "actions", "block_id": block, "elements": list(elements)}


def field(block: str, label: str, element: Json, **more: Any) -> Json:
    """A field of a form."""
    return {
        "type": "input",
        "block_id": block,
        "label": plain(label),
        "element": {"action_id": block, **element},
        **more,
    }


def modal(*blocks: Json) -> Json:
    """A form."""
    return {
        "type": "modal",
        "callback_id": "form",
        "title": plain("Nytt uppdrag"),
        "submit": plain("Spara uppdrag"),
        "close": plain("Avbryt"),
        "blocks": list(blocks),
    }
