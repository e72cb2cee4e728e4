"""From Slack's payloads to what was said, clicked or sent, in words that know no platform."""

from handlers.chat.reading import Json
from handlers.slack import events, interactions
from handlers.slack.heard import Heard, Us


def read(payload: Json, us: Us | None) -> Heard | None:
    """What a payload says; None for what is nothing to us. `us` is None until Slack has told who we are.

    Raises Unreadable for a payload that is not as Slack documents it.
    """
    match payload.get("type"):
        case "event_callback":
            return events.read(payload, us)
        case "block_actions":
            return interactions.clicked(payload, us)
        case "view_submission":
            return interactions.submitted(payload, us)
        case "message_action":
            return interactions.picked(payload, us)
        case None if "command" in payload:
            return interactions.said(payload, us)
        case _:
            return None
