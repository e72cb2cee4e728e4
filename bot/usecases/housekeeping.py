"""What the clock does beside sending: plans again what may have been missed, forgets what is old, says what comes next."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.linking import HOLDS, REST
from bot.ports.books import Books
from bot.usecases import digests, effects, gatherings

SWEPT_AT_ONCE = 500
FIRST_SWEEP = timedelta(days=7)
REQUESTS_KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Sweep:
    """`since`: when the last sweep began (None: the process has just started)."""

    since: datetime | None


def sweep(command: Sweep, books: Books, now: datetime) -> None:
    """Plans again the reminders of what was changed, and the next digest of every room; takes back what was offered on a day that is
    over. Doing it twice changes nothing.
    """
    since = command.since if command.since is not None else now - FIRST_SWEEP
    for task in books.tasks.changed_since(since, SWEPT_AT_ONCE):
        effects.plan(books, task, now)
    digests.plan_all(books, now)
    gatherings.withdraw(books, now)


def tidy(_command: None, books: Books, now: datetime) -> int:
    """Forgets requests that nobody will repeat any more, and old codes; answers how many requests."""
    books.links.forget_before(now - max(HOLDS, REST))
    return books.inbound.forget_before(now - REQUESTS_KEPT)


def next_due(_command: None, books: Books, now: datetime) -> datetime | None:
    """The earliest instant after now at which a reminder, a message or a digest becomes due, or the day of an offer is over."""
    digests.plan_all(books, now)
    gatherings.withdraw(books, now)
    instants = (
        books.reminders.next_due(now),
        books.deliveries.next_due(now),
        gatherings.next_over(books, now),
    )
    return min((instant for instant in instants if instant is not None), default=None)
