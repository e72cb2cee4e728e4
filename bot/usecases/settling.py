"""What came of a call is written down, by whoever still holds the lease of the message."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.domain.deliveries import Delivery
from bot.domain.people import Unreachable
from bot.ports.books import Books
from bot.usecases import mailboxes, recipients, ways

REPEATABLE = ("amend",)  # a second call does no harm
FIRST_WAIT, LONGEST_WAIT = 2.0, 300.0  # seconds
UNOPENED_LEASE = 30.0
_NO_CHAT = ("absent", "archived", "no channel")  # what platforms say of a conversation that we are in no more

Fault = Literal["gone", "absent", "archived", "no channel", "blocked", "not installed", "refused", "returned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """It stands there, by the platform's own ids."""

    delivery: Delivery
    owner: str
    channel: str
    ts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """It did not go out, or nobody knows. `wait` in seconds (None: the usual); `look_after`: seconds until it is looked for.

    `fault`: gone (the account), absent (the bot is not in the room), archived (the room), no channel (the conversation), blocked
    (the person wants no messages of ours), not installed (for this account), refused (the address takes no letter for now),
    returned (it takes none of ours).
    """

    delivery: Delivery
    owner: str
    channel: str | None = None
    kind: Literal["retry", "uncertain", "dead"]
    reason: str
    look_after: float
    wait: float | None = None
    scope: Literal["channel", "workspace", "message"] = "message"
    fault: Fault | None = None


def sent(command: Sent, books: Books, now: datetime) -> bool:
    """Notes where it stands. False: the lease was lost."""
    kept = books.deliveries.finish(
        command.delivery, owner=command.owner, state="sent", channel=command.channel, ts=command.ts
    )
    if kept and command.delivery.facts.get("letter"):
        mailboxes.took(books, command.delivery, now)
    if kept and command.delivery.kind == "welcome":
        _introduced(books, command.delivery, now)
    if kept and _is_to_own_chat(command.delivery):
        _reached(books, command.delivery)
    return kept


def failed(command: Failed, books: Books, now: datetime) -> bool:
    """Notes what failed and what follows from it. False: the lease was lost."""
    if command.fault == "refused":
        command = _refused(command, books, now)
    if command.kind == "dead":
        return _dead(command, books, now)
    if command.kind == "retry" or command.delivery.kind in REPEATABLE:
        return _waits(command, books)
    return books.deliveries.finish(
        command.delivery,
        owner=command.owner,
        state="uncertain",
        channel=command.channel,
        wait=command.look_after,
        reason=command.reason,
    )


def unopened(command: Failed, books: Books, now: datetime) -> bool:
    """The conversation with a person could not be opened, so that nothing was sent; otherwise as `failed`."""
    owner, seconds = command.owner, UNOPENED_LEASE
    started = books.deliveries.start(command.delivery, owner=owner, seconds=seconds, now=now)
    if command.kind == "dead" and command.fault not in ("gone", "blocked", "not installed"):
        again = _not_reached(books, started, "not opened")
        return books.deliveries.finish(
            started, owner=owner, state="pending" if again else "dead", reason=command.reason
        )
    return failed(replace(command, delivery=started), books, now)


def _introduced(books: Books, delivery: Delivery, now: datetime) -> None:
    room = books.directory.room(delivery.room) if delivery.room is not None else None
    if room is not None:
        books.directory.save_room(replace(room, introduced_at=now))


def _is_to_own_chat(delivery: Delivery) -> bool:
    """Whether it goes to a person in their own conversation with the bot, and not by mail or into a room."""
    return delivery.person is not None and delivery.room is None and not delivery.facts.get("letter")


def _reached(books: Books, delivery: Delivery) -> None:
    """A message got to an account that was thought to take none."""
    account = books.directory.account(delivery.via) if delivery.via is not None else None
    if account is not None and not account.reachable:
        books.directory.save_account(replace(account, unreachable=None))


def _waits(command: Failed, books: Books) -> bool:
    """Tried again later; what the platform asked us to wait holds for everything it named."""
    delivery, wait = command.delivery, command.wait
    kept = books.deliveries.finish(
        delivery,
        owner=command.owner,
        state="pending",
        channel=command.channel,
        wait=_backoff(delivery.attempts) if wait is None else wait,
        reason=command.reason,
    )
    if kept and wait is not None and command.scope != "message" and delivery.workspace is not None:
        channel = command.channel if command.scope == "channel" else None
        books.deliveries.close_gate(delivery.workspace, channel, wait)
    return kept


def _refused(command: Failed, books: Books, now: datetime) -> Failed:
    """A letter that was not taken for now; one that was not for hours is as one that came back."""
    delivery = mailboxes.refused(command.delivery, now)
    if mailboxes.is_patient(books, delivery, now):
        return replace(command, delivery=delivery)
    return replace(command, delivery=delivery, kind="dead", fault="returned")


def _dead(command: Failed, books: Books, now: datetime) -> bool:
    """Nothing will come of it, unless the person can be reached otherwise. What that says of the account or room is kept."""
    delivery, fault, again = command.delivery, command.fault, False
    if fault in _NO_CHAT and _is_to_own_chat(delivery):
        again, delivery = _chat_is_gone(books, delivery, fault)
    else:
        fault = "absent" if fault == "no channel" else fault  # platforms hide a room from who is not in it
        match fault:
            case "gone":
                again = _lost_account(books, delivery)
            case "absent" | "archived":
                _left_room(books, delivery)
            case "blocked" | "not installed":
                again = _not_reached(books, delivery, fault)
            case "returned":
                delivery = replace(delivery, facts=delivery.facts | {"returned": True})
                mailboxes.returned(books, delivery, now)
                again = True
            case _:
                pass
    if delivery.kind in REPEATABLE:
        again = False  # it changes a message where that stands, and nowhere else
    state: Literal["pending", "dead"] = "pending" if again else "dead"
    return books.deliveries.finish(delivery, owner=command.owner, state=state, reason=fault or command.reason)


def _lost_account(books: Books, delivery: Delivery) -> bool:
    """The account is not active any more. Says whether the person has another one to try."""
    account = books.directory.account(delivery.via) if delivery.via is not None else None
    if account is None:
        return False
    books.directory.save_account(replace(account, active=False))
    if recipients.account(books, account.person, None) is not None:
        return True
    person = books.directory.person(account.person)
    books.directory.save_person(replace(person, active=False))
    return False


def _not_reached(books: Books, delivery: Delivery, why: Unreachable) -> bool:
    """No message gets to the account. Says whether the person can be reached in another way."""
    account = books.directory.account(delivery.via) if delivery.via is not None else None
    if account is None:
        return False
    chat = account.dm if why == "blocked" else None
    books.directory.save_account(replace(account, dm=chat, unreachable=why))
    return ways.is_left(books, delivery)


def _chat_is_gone(books: Books, delivery: Delivery, fault: Fault | None) -> tuple[bool, Delivery]:
    """The chat in which messages got to somebody takes none any more: it is opened anew, once for each message and account, and
    what cannot be opened, or takes nothing again, is not reached. Says whether the message goes on, and what it remembers.
    """
    account = books.directory.account(delivery.via) if delivery.via is not None else None
    if account is None:
        return False, delivery
    tried = delivery.facts.get("opened_anew", [])
    if account.id in tried:
        return _not_reached(books, delivery, "not installed" if fault == "absent" else "not opened"), delivery
    books.directory.save_account(replace(account, dm=None))
    return True, replace(delivery, facts=delivery.facts | {"opened_anew": [*tried, account.id]})


def _left_room(books: Books, delivery: Delivery) -> None:
    room = books.directory.room(delivery.room) if delivery.room is not None else None
    if room is not None:
        books.directory.save_room(replace(room, present=False))


def _backoff(attempts: int) -> float:
    return min(FIRST_WAIT * 2.0 ** min(attempts - 1, 10), LONGEST_WAIT)
