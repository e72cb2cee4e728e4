"""Looks for messages of which nobody knows whether they got there, before they are sent again."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.domain.deliveries import Delivery
from bot.ports.books import Books
from bot.usecases.routing import Route
from bot.usecases.sending import Outgoing

LOOKS = 2  # both must find nothing before it is sent again: history lags
RESENT_UNREAD = ("due", "assigned", "support", "told", "nudge")
MOST_ATTEMPTS_UNREAD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Who looks, for how many seconds, for at most how many messages."""

    owner: str
    seconds: float
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a look found. absent: it is not there. unreadable: the conversation can never be read. later: not now, again
    after `wait` seconds.
    """

    delivery: Delivery
    owner: str
    found: Literal["absent", "unreadable", "later"]
    wait: float = 0.0


def unsure(command: Look, books: Books, now: datetime) -> tuple[Outgoing, ...]:
    """What is to be looked for now, and where."""
    del now
    leased = books.deliveries.unsure(command.limit, owner=command.owner, seconds=command.seconds)
    return tuple(Outgoing(delivery=d, route=_where(books, d)) for d in leased)


def looked(command: Looked, books: Books, now: datetime) -> bool:
    """Notes what a look found; after the last one it is sent again. False: the lease was lost.

    Where nothing can be read, what a person must not miss is sent once more and says so; the rest is given up, for a
    repeat in a room is worse than a digest that is missing.
    """
    del now
    delivery = command.delivery
    match command.found:
        case "later":
            return books.deliveries.finish(
                delivery, owner=command.owner, state="uncertain", wait=command.wait
            )
        case "absent":
            looks = int(delivery.facts.get("looks", 0)) + 1
            counted = replace(delivery, facts=delivery.facts | {"looks": looks})
            if looks < LOOKS:
                return books.deliveries.finish(
                    counted, owner=command.owner, state="uncertain", wait=command.wait
                )
            fixed = replace(counted, facts=counted.facts | {"fixed": True})
            return books.deliveries.finish(fixed, owner=command.owner, state="pending")
        case "unreadable":
            return _unreadable(command, books)


def _unreadable(command: Looked, books: Books) -> bool:
    delivery = command.delivery
    if delivery.kind in RESENT_UNREAD and delivery.attempts < MOST_ATTEMPTS_UNREAD:
        marked = replace(delivery, facts=delivery.facts | {"repeated": True, "fixed": True})
        return books.deliveries.finish(marked, owner=command.owner, state="pending")
    return books.deliveries.finish(delivery, owner=command.owner, state="dead", reason="unsure")


def _where(books: Books, delivery: Delivery) -> Route:
    if delivery.workspace is None:
        raise ValueError("an uncertain message was sent somewhere")
    account = books.directory.account(delivery.via) if delivery.via is not None else None
    return Route(
        workspace=delivery.workspace,
        key=delivery.key,
        room=delivery.room or (account.dm if account is not None else None),
        account=delivery.via,
        channel=delivery.channel,
        letter=bool(delivery.facts.get("letter")),
    )
