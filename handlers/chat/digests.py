"""The weekly digest, asked for by one person."""

from collections.abc import Sequence

from bot.domain.lines.subverbs import subverb
from bot.usecases import digests as usecases
from bot.views import digest as views
from handlers.chat import helping
from handlers.chat.desk import Desk
from handlers.chat.messages import Reply, Said, Whisper


async def said(desk: Desk, said: Said) -> Sequence[Reply]:
    """/veckobrev: this week's digest, for this person only."""
    found = subverb("digest", said.text) if said.text.strip() else None
    if found is not None and found.verb == "help":
        return await helping.shown(desk, said, "digest")
    digest, locale = await desk.ask(
        usecases.private_digest, usecases.PrivateDigest(place=said.place), said.place
    )
    return [Whisper(views.card(digest, locale))]
