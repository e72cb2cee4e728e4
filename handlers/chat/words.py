"""Words to the bot that name no noun: in its own conversation, or after @Klubba."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.lines.put_off import wishes
from bot.views import agendas
from bot.views import words as views
from handlers.chat import decisions, tasks
from handlers.chat.desk import Desk
from handlers.chat.messages import Clicked, Forget, Reply, Said, Whisper


async def plain(desk: Desk, said: Said) -> Sequence[Reply]:
    """Asks whether to save it, and as what; nothing is saved until somebody answers."""
    text, locale = said.text.strip(), await desk.locale(said.place)
    if not said.direct and wishes(text):
        return [Whisper(agendas.wish(text, locale))]
    return [Whisper(views.offer(text, locale))]


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
