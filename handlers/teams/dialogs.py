"""Answers that Teams waits for: what a control or a form gives back at once."""

from bot.views import elsewhere
from bot.views.nodes import Card, Form, Paragraph, Text
from bot.views.spans import words_of
from handlers.chat.reading import Json
from handlers.chat.text import clean
from handlers.teams import forms
from handlers.teams.cards import framed
from handlers.teams.heard import Heard, WayBack
from handlers.teams.spans import blocks
from handlers.teams.wording import in_words_of_teams, worded

_CARD = "application/vnd.microsoft.card.adaptive"
_WORDS = "application/vnd.microsoft.activity.message"
_NAME = "Klubba"
_SENTENCE = 1000


def form(heard: Heard, asked: Form) -> Json:
    """A form as a dialog; in the personal chat it remembers the conversation that it is about, and offers everybody."""
    alone = heard.back.kind == "personal"
    asked = in_words_of_teams(asked, alone=heard.back.is_direct)
    return {"task": {"type": "continue", "value": forms.dialog(asked, memory(heard.back), alone=alone)}}


def memory(back: WayBack) -> Json:
    """What a form remembers: in the personal chat the conversation that it is about, and the private card that opened it."""
    about = {} if back.is_direct else {"at": back.about}
    return {**about, "asked": back.asked} if back.asked else about


def mended(heard: Heard, errors: dict[str, str]) -> Json:
    """The dialog again, with all that was filled in and what to do about it."""
    shown = errors_of(heard, errors)
    return {"task": {"type": "continue", "value": forms.mended(heard.data or {}, shown)}}


def errors_of(heard: Heard, errors: dict[str, str]) -> dict[str, str]:
    """What to do about each field, in words of Teams."""
    return {name: worded(text, alone=heard.back.is_direct) for name, text in errors.items()}


def words(heard: Heard, text: str) -> Json:
    """A sentence that only the person sees. Who asked for a form reads it in a dialog, since Teams leaves one empty whose
    first answer is a message; who sent a form reads it as the dialog's last word.
    """
    text = worded(text, alone=heard.back.is_direct)
    match heard.means:
        case "act":
            return {"statusCode": 200, "type": _WORDS, "value": clean(text)}
        case "fetch":
            drawn = framed(blocks((Text(text),), _SENTENCE), text)
            card = {"contentType": _CARD, "content": drawn}
            shown = {"title": _NAME, "height": "small", "width": "small", "card": card}
            return {"task": {"type": "continue", "value": shown}}
        case _:
            return {"task": {"type": "message", "value": clean(text)}}


def card(activity: Json) -> Json:
    """A card in place of the one whose control was used, for the person who used it."""
    return {"statusCode": 200, "type": _CARD, "value": activity["attachments"][0]["content"]}


def done(heard: Heard, *, told_apart: bool) -> Json | None:
    """Nothing more to say here. `told_apart`: the answer is on its way to the personal chat.

    A form that was sent is answered with no body at all: that alone closes its dialog. Of "{}" Teams says that the app cannot
    be reached, and leaves the dialog open, so that people send it again. An empty word to a press it takes for a failure,
    too, and repeats the press; so there is always a word.
    """
    if heard.means == "submit":
        return None
    locale = heard.back.locale
    elsewhere_than_here = told_apart and (heard.means == "fetch" or heard.back.kind != "personal")
    return words(heard, elsewhere.in_chat(locale) if elsewhere_than_here else elsewhere.received(locale))


def is_words(shown: Card) -> bool:
    """Whether its text says all of it: a dialog's message carries nothing to press, and no further lines."""
    match shown.nodes:
        case ():
            return True
        case (Paragraph(spans=spans, side=None),):
            return words_of(spans).strip() == shown.text.strip()
        case _:
            return False
