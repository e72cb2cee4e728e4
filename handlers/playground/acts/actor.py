"""Who acts, and where."""

from dataclasses import dataclass

from handlers.playground.acts.caller import Caller
from handlers.playground.bench import Bench
from handlers.playground.entities import Channel, User
from handlers.playground.notices import tell, worded


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One person in one room (for forms and the home page: their conversation with the bot), and the line to the product."""

    bench: Bench
    caller: Caller
    user: User
    room: Channel

    def told(self, notice: str, *, what: str = "", code: str = "", thread_ts: str | None = None) -> None:
        """Shows this person a notice of Slack's where they are."""
        text = worded(self.user, notice, what=what, code=code)
        tell(self.bench, self.user, self.room.id, text, thread_ts)
