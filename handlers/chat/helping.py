"""Help, and what to say when a word was nearly understood."""

from collections.abc import Sequence

from bot.domain.lines.subverbs import Subverb
from bot.views import help as views
from bot.views import refusals
from handlers.chat.commands import COMMANDS
from handlers.chat.desk import Desk
from handlers.chat.messages import Clicked, Reply, Said, Whisper

NAMES = tuple(command.name for command in COMMANDS)


async def shown(desk: Desk, inbound: Said | Clicked, noun: str | None) -> Sequence[Reply]:
    """How it works: all of it, or one noun with examples."""
    locale = await desk.locale(inbound.place)
    return [Whisper(views.card(noun, NAMES, locale))]


async def all_of_it(desk: Desk, said: Said) -> Sequence[Reply]:
    """`/klubba hjälp`."""
    return await shown(desk, said, None)


async def pressed(desk: Desk, clicked: Clicked) -> Sequence[Reply]:
    """[Visa hur], [Hjälp]."""
    return await shown(desk, clicked, clicked.action.subject or None)


async def kept(desk: Desk, inbound: Said | Clicked) -> Sequence[Reply]:
    """[Vad sparas?], `/klubba data`."""
    return [Whisper(views.kept(await desk.locale(inbound.place)))]


async def suggested(desk: Desk, said: Said, found: Subverb) -> Sequence[Reply]:
    """A word that is nearly a subverb: the corrected line as a button; nothing was saved."""
    line = f"/{said.command or 'klubba'} {found.suggestion}"
    return [Whisper(refusals.suggestion(line, await desk.locale(said.place)))]
