"""Answers that Teams waits for: what a control or a form gives back at once."""

from bot.views.nodes import Card, Form, Paragraph
from bot.views.spans import words_of
from handlers.chat.reading import Json
from handlers.chat.text import clean
from handlers.teams import forms
from handlers.teams.heard import Heard, WayBack

_CARD = "application/vnd.microsoft.card.adaptive"
_WORDS = "application/vnd.microsoft.activity.message"
_NOTHING: Json = {}


def form(heard: Heard, asked: Form) -> Json:
    """A form as a dialog; in the personal chat it remembers the conversation that it is about, and offers everybody."""
    alone = heard.back.kind == "personal"
    return {"task": {"type": "continue", "value": forms.dialog(asked, memory(heard.back), alone=alone)}}


def memory(back: WayBack) -> Json:
    """What a form in the personal chat remembers of the conversation that it is about."""
    return {} if back.is_direct else {"at": back.about}


def mended(heard: Heard, errors: dict[str, str]) -> Json:
    """The dialog again, with all that was filled in and what to do about it."""
    return {"task": {"type": "continue", "value": forms.mended(heard.data or {}, errors)}}


def words(heard: Heard, text: str) -> Json:
    """A sentence that only the person sees; the dialog, if there is one, closes after it."""
    if heard.means == "act":
        return {"statusCode": 200, "type": _WORDS, "value": clean(text)}
    return {"task": {"type": "message", "value": clean(text)}} if text else _NOTHING


def card(activity: Json) -> Json:
    """A card in place of the one whose control was used, for the person who used it."""
    return {"statusCode": 200, "type": _CARD, "value": activity["attachments"][0]["content"]}


def done(heard: Heard) -> Json:
    """Nothing more to say: the dialog closes, the card stays until it is amended."""
    return words(heard, "") if heard.means == "act" else _NOTHING


def is_words(shown: Card) -> bool:
    """Whether its text says all of it: a dialog's message carries nothing to press, and no further lines."""
    match shown.nodes:
        case ():
            return True
        case (Paragraph(spans=spans, side=None),):
            return words_of(spans).strip() == shown.text.strip()
        case _:
            return False
