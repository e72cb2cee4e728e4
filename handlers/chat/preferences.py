"""Settings, asked for in words or changed with one press."""

from collections.abc import Sequence

from bot.usecases import settings as usecases
from bot.views import settings as views
from handlers.chat.desk import Desk
from handlers.chat.messages import Clicked, Reply, Said, Whisper
from handlers.chat.replies import acted


async def said(desk: Desk, said: Said) -> Sequence[Reply]:
    """`/klubba inställningar`: what holds, with buttons that change it."""
    picture, locale = await desk.ask(
        usecases.read_settings, usecases.ReadSettings(place=said.place), said.place
    )
    return [Whisper(views.card(picture, locale))]


async def paused(desk: Desk, clicked: Clicked) -> Sequence[Reply]:
    """[Pausa en vecka]."""
    command = usecases.Pause(place=clicked.place, key=clicked.key)
    picture, locale = await desk.ask(usecases.pause, command, clicked.place)
    return await acted(desk, clicked, views.card(picture, locale)) or [Whisper(views.card(picture, locale))]
