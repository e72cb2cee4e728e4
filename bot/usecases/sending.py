"""Sending, as three short transactions around each call: claim, then (the call, outside), then settle.

A message is marked as being sent before the call and settled by whoever still holds its lease, so that a crash at any
instruction leaves a row that says what to look for.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.domain.deliveries import Delivery
from bot.domain.judging import Send
from bot.ports.books import Books
from bot.usecases import (
    convening,
    digests,
    failures,
    gatherings,
    meeting_calls,
    meeting_notices,
    mentions,
    nudges,
    reminding,
)
from bot.usecases.routing import Ask, End, Mention, Route, route


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Who claims, for how many seconds, at most how many messages."""

    owner: str
    seconds: float
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A message that this owner has leased, and where it goes."""

    delivery: Delivery
    route: Route


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """What to send, and what must be asked of the platform before more can be sent. `ended`: some were settled unsent."""

    outgoing: tuple[Outgoing, ...] = ()
    asked: tuple[tuple[Delivery, Ask], ...] = ()
    ended: bool = False


def claim(command: Claim, books: Books, now: datetime) -> Claimed:
    """Gathers what is due, and takes what can go out now: at most one message per recipient."""
    books.deliveries.sweep_expired()
    failures.report(books, now)
    reminding.gather(books, now)
    outgoing, asked, ended = [], [], False
    for delivery in books.deliveries.ready(now, command.limit):
        found = route(books, delivery, now)
        if isinstance(found, Route):
            found = _worth_sending(books, delivery, now) or found
        match found:
            case Route():
                outgoing.append(_start(books, delivery, found, command, now))
            case Ask():
                asked.append((delivery, found))
            case End():
                _end(books, delivery, found, command, now)
                ended = True
            case Mention():
                _mention(books, delivery, command, now)
                ended = True
    return Claimed(outgoing=tuple(outgoing), asked=tuple(asked), ended=ended)


def hand_back(owner: str, books: Books, now: datetime) -> int:
    """At a stop, with no call under way: what this owner leased is free again; answers how many."""
    del now
    return books.deliveries.hand_back(owner)


def busy(_command: None, books: Books, _now: datetime) -> bool:
    """Whether anything is on its way, uncertain, or waiting for a platform."""
    return books.deliveries.busy()


def _start(books: Books, delivery: Delivery, to: Route, command: Claim, now: datetime) -> Outgoing:
    leased = replace(
        delivery,
        via=to.account,
        workspace=to.workspace,
        channel=to.channel,
        facts=_facts(delivery, to),
    )
    started = books.deliveries.start(leased, owner=command.owner, seconds=command.seconds, now=now)
    return Outgoing(delivery=started, route=to)


def _facts(delivery: Delivery, to: Route) -> dict[str, Any]:
    kept = {name: fact for name, fact in delivery.facts.items() if name != "letter"}
    return kept | {"looks": 0} | ({"letter": True} if to.letter else {})


def _end(books: Books, delivery: Delivery, end: End, command: Claim, now: datetime) -> None:
    started = books.deliveries.start(delivery, owner=command.owner, seconds=command.seconds, now=now)
    books.deliveries.finish(started, owner=command.owner, state=end.state, wait=end.wait, reason=end.reason)


def _mention(books: Books, delivery: Delivery, command: Claim, now: datetime) -> None:
    """Messages in rooms take its place; with what cannot be said there it goes on."""
    left = mentions.order(books, delivery)
    if left is None:
        _end(books, delivery, End("cancelled", "mentioned"), command, now)
    else:
        _end(books, left, End("pending", "mentioned"), command, now)


def _worth_sending(books: Books, delivery: Delivery, now: datetime) -> End | None:
    """None when there is something to say."""
    match delivery.kind:
        case "due":
            return None if _still_due(books, delivery, now) else End("cancelled", "nothing left to say")
        case "digest":
            return _digest_end(books, delivery, now)
        case "nudge":
            return None if nudges.holds(books, delivery, now) else End("cancelled", "settled")
        case "card" if gatherings.is_offer(delivery) and gatherings.is_moot(books, delivery, now):
            return End("cancelled", "settled")
        case "told" if meeting_notices.is_notice(delivery) and meeting_notices.is_moot(books, delivery, now):
            return End("cancelled", "nothing left to say")
        case "told" if meeting_calls.is_call(delivery) and meeting_calls.is_moot(books, delivery):
            return End("cancelled", "nothing left to say")
        case "told" if convening.is_told(delivery) and convening.is_moot(books, delivery):
            return End("cancelled", "nothing left to say")
        case _:
            return None


def _digest_end(books: Books, delivery: Delivery, now: datetime) -> End | None:
    room = books.directory.room(delivery.room) if delivery.room else None
    if room is None:
        raise ValueError("a digest without a room")
    digests.plan(books, room, now)
    if digests.of_delivery(books, delivery, room, now).is_empty:
        return End("cancelled", "nothing to tell")
    return End("cancelled", "put off") if digests.put_off(books, delivery, room, now) else None


def _still_due(books: Books, bundle: Delivery, now: datetime) -> bool:
    """Judges each reminder of a bundle once more and sets aside what does not hold; says whether anything is left.

    A bundle that may have reached the person already says the same again, unless everything in it is closed.
    """
    covered = books.reminders.covered_by(bundle.id)
    if reminding.is_fixed(bundle):
        return any(books.tasks.get(r.task).is_open for r in covered)
    left = False
    for reminder in covered:
        judged = reminding.judge_now(books, reminder, now)
        if not isinstance(judged.verdict, Send):
            reminding.set_aside(books, judged)
        elif judged.person != bundle.person:
            reminding.gather_again(books, reminder)
        else:
            left = True
    return left
