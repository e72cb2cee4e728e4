"""Help, and what to say when a word was nearly understood."""

from collections.abc import Sequence

from bot.domain.lines.ordered import meant
from bot.domain.lines.subverbs import Subverb
from bot.domain.names import fold
from bot.domain.people import Locale
from bot.views import help as views
from bot.views import refusals
from handlers.chat.commands import COMMANDS, WORDS, Noun
from handlers.chat.desk import Desk
from handlers.chat.messages import Clicked, Reply, Said, Whisper

NAMES = tuple(command.name for command in COMMANDS)
_NOUNS: dict[str, Noun] = {"U": "task", "B": "decision", "M": "meeting"}


async def shown(desk: Desk, inbound: Said | Clicked, noun: str | None) -> Sequence[Reply]:
    """How it works: all of it, or one noun with examples."""
    locale = await desk.locale(inbound.place)
    greets = isinstance(inbound, Said) and inbound.greets
    return [Whisper(views.greeting(NAMES, locale) if greets else views.card(noun, NAMES, locale))]


async def all_of_it(desk: Desk, said: Said) -> Sequence[Reply]:
    """`/klubba hjälp`."""
    return await shown(desk, said, None)


async def pressed(desk: Desk, clicked: Clicked) -> Sequence[Reply]:
    """[Visa hur], [Hjälp]."""
    return await shown(desk, clicked, clicked.action.subject or None)


async def kept(desk: Desk, inbound: Said | Clicked) -> Sequence[Reply]:
    """[Vad sparas?], `/klubba data`."""
    return [Whisper(views.kept(await desk.locale(inbound.place)))]


async def suggested(desk: Desk, said: Said, found: Subverb, *, noun: Noun | None = None) -> Sequence[Reply]:
    """A word that is nearly a subverb: the corrected line as a button; nothing was saved. `noun`: as of `unread`."""
    locale = await desk.locale(said.place)
    command = f"/{_command(said, found, locale, noun)}"
    return [Whisper(refusals.suggestion(command, said.text.strip(), found, locale))]


def meant_by(said: Said, locale: Locale) -> str | None:
    """The line that words without a noun probably mean; None: they mean none, or somebody in them has no name to write."""
    found = meant(said.text)
    if found is None or not all(one.name for one in said.mentions):
        return None
    return f"/{_command(said, found, locale)} {found.suggestion}"


async def unread(desk: Desk, said: Said, found: Subverb, *, noun: Noun | None = None) -> Sequence[Reply]:
    """Words behind the records of an order that it does not take: the line without them as a button; nothing was done. `noun`: what
    the order is about where it names no record.
    """
    locale = await desk.locale(said.place)
    line = f"/{_command(said, found, locale, noun)} {found.suggestion}"
    is_known = all(one.name for one in said.mentions)  # else a line of words means nobody
    return [Whisper(refusals.unread(said.text.strip(), found, line if is_known else None, locale))]


def _command(said: Said, found: Subverb, locale: Locale, about: Noun | None = None) -> str:
    """The command the line stands after; where it named its noun in words, the command of the record's kind."""
    noun = _NOUNS.get(found.label.letter) if found.label else about
    if noun is None or WORDS.get(fold(said.command or "")) == noun:
        return said.command or "klubba"
    return next(spec.name for spec in COMMANDS if spec.verb == noun and spec.locale == locale)
