"""What is said where there is nothing else to say: the answer cannot be given here, or the words are not read again."""

from bot.domain.people import Locale
from bot.views.nodes import Card, Paragraph
from bot.views.spans import sentence, words_of


def no_chat(locale: Locale, *, done: bool) -> Card:
    """There is an answer for one person alone, but no conversation to give it in: nothing of it is said. What was `done` need not be
    asked for again.
    """
    return _said(locale, "elsewhere.done" if done else "elsewhere.no_chat")


def in_chat(locale: Locale) -> str:
    """The answer to what was pressed in a room comes in the conversation with the person."""
    return words_of(sentence(locale, "elsewhere.in_chat"))


def received(locale: Locale) -> str:
    """What was pressed is done, where the platform waits for a word and the card itself says the rest."""
    return words_of(sentence(locale, "elsewhere.received"))


def edited(locale: Locale) -> Card:
    """Somebody changed a message after it was read."""
    return _said(locale, "elsewhere.edited")


def _said(locale: Locale, name: str) -> Card:
    said = sentence(locale, name)
    return Card(text=words_of(said), nodes=(Paragraph(said),))
