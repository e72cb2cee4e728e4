"""A message that somebody changed after they sent it."""

from collections.abc import Sequence

from bot.domain.people import Locale
from bot.usecases import answering
from bot.views import elsewhere
from handlers.chat.desk import Desk
from handlers.chat.messages import Reply, Said, Whisper


async def changed(desk: Desk, said: Said) -> Sequence[Reply]:
    """It is not read again, and who changed it is told so once, however often they mend it."""
    change = answering.Change(place=said.place, key=said.key)
    locale: Locale | None = await desk.run(answering.first_change, change)
    return [] if locale is None else [Whisper(elsewhere.edited(locale))]
