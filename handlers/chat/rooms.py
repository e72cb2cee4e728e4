"""What happens to rooms: the bot comes or goes, people come or go, names and visibility change."""

from collections.abc import Sequence

from bot.usecases import rooms as usecases
from handlers.chat.desk import Desk
from handlers.chat.messages import Reply, RoomChanged


async def changed(desk: Desk, changed: RoomChanged) -> Sequence[Reply]:
    """Notes it; the bot presents itself once where it comes."""
    command = usecases.RoomEvent(
        place=changed.place,
        key=changed.key,
        change=changed.change,
        unsigned=changed.unsigned,
        also=changed.also,
        gone=changed.gone,
    )
    await desk.ask(usecases.note, command, changed.place)
    return []
