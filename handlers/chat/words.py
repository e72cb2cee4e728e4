"""Words to the bot that name no noun: in its own conversation, or after @Klubba."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.lines.put_off import wishes
from bot.domain.names import fold
from bot.views import agenda_offers
from bot.views import words as views
from handlers.chat import decisions, helping, tasks
from handlers.chat.desk import Desk
from handlers.chat.messages import Clicked, Forget, Reply, Said, Whisper

_HELLO = frozenset(
    fold(one)
    for one in (
        *("hej", "hejsan", "hej hej", "hallå", "god morgon", "vem är du", "vad kan du", "vad kan du göra"),
        *("hello", "hi", "hey", "good morning", "who are you", "what can you do"),
    )
)
_THANKS = frozenset(
    map(fold, ("tack", "tackar", "tack så mycket", "thanks", "thank you", "thank you very much"))
)


async def plain(desk: Desk, said: Said) -> Sequence[Reply]:
    """Asks whether to save it, and as what; nothing is saved until somebody answers."""
    text, locale = said.text.strip(), await desk.locale(said.place)
    if (kind := courtesy_of(text)) is not None:
        return [Whisper(views.courtesy(kind, locale))]
    if not said.direct and wishes(text):
        return [Whisper(agenda_offers.wish(text, locale))]
    return [Whisper(views.offer(text, locale, helping.meant_by(said, locale)))]


def courtesy_of(text: str) -> views.Courtesy | None:
    """Whether the words are a greeting or thanks, and no more than that."""
    said = fold(text).strip(" .,!?)(:").removesuffix(" klubba").rstrip(" ,")
    if said in _HELLO:
        return "hello"
    return "thanks" if said in _THANKS else None


async def as_task(desk: Desk, clicked: Clicked) -> Sequence[Reply]:
    """[Som uppdrag]."""
    return await tasks.record(desk, _said(clicked)) or [Forget()]


async def as_decision(desk: Desk, clicked: Clicked) -> Sequence[Reply]:
    """[Som beslut]."""
    return await decisions.record(desk, _said(clicked)) or [Forget()]


async def no(_desk: Desk, _clicked: Clicked) -> Sequence[Reply]:
    """[Nej]."""
    return [Forget()]


def _said(clicked: Clicked) -> Said:
    return Said(place=replace(clicked.place), key=clicked.key, command=None, text=clicked.action.subject)
