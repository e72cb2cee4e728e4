"""What happens to people on a platform."""

from collections.abc import Sequence

from bot.usecases import learning
from handlers.chat.desk import Desk
from handlers.chat.messages import PersonChanged, Reply


async def changed(desk: Desk, changed: PersonChanged) -> Sequence[Reply]:
    """The platform is asked about them again, before the next message is written."""
    await desk.run(learning.ask_again, learning.AskAgain(place=changed.place))
    return []
