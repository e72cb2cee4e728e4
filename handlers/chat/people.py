"""What happens to people on a platform."""

from collections.abc import Sequence

from bot.usecases import learning
from handlers.chat.desk import Desk
from handlers.chat.messages import PersonChanged, Reply


async def changed(desk: Desk, changed: PersonChanged) -> Sequence[Reply]:
    """What was told with it holds at once; else the platform is asked about them again, before the next message is written."""
    if changed.locale is None and changed.zone is None:
        await desk.run(learning.ask_again, learning.AskAgain(place=changed.place))
    else:
        told = learning.Client(place=changed.place, locale=changed.locale, zone=changed.zone)
        await desk.run(learning.client, told)
    return []
