"""How an act is answered, by where its control stood."""

from collections.abc import Sequence

from bot.usecases import home as usecases
from bot.views import home as views
from bot.views.nodes import Card
from handlers.chat.desk import Desk
from handlers.chat.messages import Clicked, Forget, Reply, ShowHome, Submitted, Whisper


async def acted(desk: Desk, clicked: Clicked, card: Card) -> Sequence[Reply]:
    """On a home page: the page anew. On a card that one person sees: that card, as it is now. On a card that others
    see too: nothing, since it is amended wherever it stands.
    """
    if clicked.home:
        return [await home_page(desk, clicked)]
    return [Whisper(card, instead=True)] if clicked.private else []


def sent_from(sent: Submitted, card: Card) -> Sequence[Reply]:
    """After a form: the private card that opened it, as it is now. Any other is amended wherever it stands."""
    return [Whisper(card, instead=True)] if sent.private else []


async def put_away(_desk: Desk, clicked: Clicked) -> Sequence[Reply]:
    """A question that somebody does not want to answer goes away."""
    return [Forget()] if clicked.private else []


async def home_page(desk: Desk, inbound: Clicked) -> ShowHome:
    """The person's own page as it is now."""
    page, locale = await desk.ask(usecases.open_home, usecases.OpenHome(place=inbound.place), inbound.place)
    return ShowHome(views.home(page, locale))


def whisper(card: Card | None) -> Sequence[Reply]:
    """A private answer, or none when there is nothing to say."""
    return [Whisper(card)] if card is not None else []
