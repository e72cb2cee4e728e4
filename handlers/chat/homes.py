"""A person's own page, and the bare `/klubba`."""

from collections.abc import Sequence

from bot.usecases import home as usecases
from bot.views import home as views
from handlers.chat.desk import Desk
from handlers.chat.messages import Clicked, HomeOpened, Reply, Said, ShowHome, Whisper


async def opened(desk: Desk, opened: HomeOpened) -> Sequence[Reply]:
    """The page, as it is now."""
    page, locale = await desk.ask(usecases.open_home, usecases.OpenHome(place=opened.place), opened.place)
    return [ShowHome(views.home(page, locale))]


async def asked(desk: Desk, said: Said) -> Sequence[Reply]:
    """`hem`: the whole page, where a platform has no place of its own for it."""
    page, locale = await desk.ask(usecases.open_home, usecases.OpenHome(place=said.place), said.place)
    return [ShowHome(views.home(page, locale))]


_SCOPES: dict[str, usecases.Scope] = {"all": "all", "week": "week", "late": "late"}


async def filtered(desk: Desk, clicked: Clicked) -> Sequence[Reply]:
    """[Alla | Denna vecka | Sena]."""
    command = usecases.OpenHome(place=clicked.place, scope=_SCOPES.get(clicked.value or "", "all"))
    page, locale = await desk.ask(usecases.open_home, command, clicked.place)
    return [ShowHome(views.home(page, locale))]


async def said(desk: Desk, said: Said) -> Sequence[Reply]:
    """`/klubba` alone: next meeting and own tasks, in short."""
    page, locale = await desk.ask(usecases.open_home, usecases.OpenHome(place=said.place), said.place)
    return [Whisper(views.short(page, locale))]
