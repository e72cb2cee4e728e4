"""Who a message of the bot's mentions, as a client of Teams shows it: by name, without the marks around it."""

import re
from html import unescape

from handlers.playground.entities import Message

_MARK = re.compile(r"<at>(.*?)</at>")


def above(said: Message) -> str | None:
    """The words above the card of a message; None: it has a card and no more, or only words."""
    return named(said.text) if said.blocks and _MARK.search(said.text) else None


def named(text: str) -> str:
    """Words as they are read."""
    return unescape(_MARK.sub(r"\1", text)) if _MARK.search(text) else text


def notified(said: Message) -> str:
    """What a notification shows: whom it mentions, and what the card says in one line."""
    words = above(said)
    return named(said.text) if words is None else f"{words} {said.blocks[0].get('fallbackText', '')}".strip()
