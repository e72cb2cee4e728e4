"""Where a delivery goes: decided when it is claimed, from what is known then."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.domain.deliveries import Delivery
from bot.domain.ids import AccountId, DeliveryId, MeetingId, PersonId, RoomId, WorkspaceId
from bot.domain.meetings import Meeting
from bot.domain.people import Room
from bot.domain.rhythm import Rhythm
from bot.ports.books import Books
from bot.usecases import meeting_calls, meeting_notices, mentions, recipients, ways
from bot.usecases.audience import sees
from bot.usecases.contents import record_of

FACTS_HOLD_FOR = timedelta(hours=1)
UNDER_WAY = 5.0  # seconds until an amendment looks again whether its message got there
FIRST_LOOK, LAST_LOOK = (
    0.25,
    60.0,
)  # the same of a mention and the card in whose thread it belongs, longer each time


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Where it goes. `room` is where to post it; an amendment has the `channel` and `ts` of its message instead.

    `key` travels with the message. `account` is the person's account that was chosen. `letter`: it goes as e-mail, and `channel`
    is the address. `mention`: who is mentioned, where it is said to one person in a room.
    """

    workspace: WorkspaceId
    key: str
    room: RoomId | None = None
    account: AccountId | None = None
    channel: str | None = None
    ts: str | None = None
    letter: bool = False
    mention: AccountId | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """Nothing gets to the person themself, but they can be mentioned in the threads of their tasks' cards (see `mentions`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Something must be asked of the platform first: about a room, or for the conversation with an account."""

    workspace: WorkspaceId
    room: RoomId | None = None
    account: AccountId | None = None


@dataclass(frozen=True, slots=True)
class End:
    """It is not sent now. `wait`: seconds until it is looked at again (pending)."""

    state: Literal["pending", "cancelled", "dead"]
    reason: str
    wait: float | None = None


def route(books: Books, delivery: Delivery, now: datetime) -> Route | Ask | End | Mention:
    """Where it goes, or why not. Whoever may no longer see a record is not told about it."""
    match delivery.kind:
        case "amend":
            return _amendment(books, delivery, now)
        case "card" | "welcome" | "digest":
            return _to_room(books, delivery, now)
        case "assigned" | "support" | "told" | "due" | "nudge":
            return _to_person(books, delivery, now)


def _amendment(books: Books, delivery: Delivery, now: datetime) -> Route | End:
    subject = delivery.subject
    if subject is None:
        raise ValueError("an amendment of nothing")
    message = books.deliveries.get(DeliveryId(subject.id))
    if message.state in ("pending", "sending", "uncertain"):
        return End("pending", "its message is under way", UNDER_WAY)
    if message.state != "sent" or not (message.channel and message.ts and message.workspace):
        return End("cancelled", "its message does not stand")
    if message.person is not None and not _may_see(books, message, now):
        return End("cancelled", "may not see it")
    return Route(
        workspace=message.workspace,
        key=message.key,
        room=message.room,
        account=message.via,
        channel=message.channel,
        ts=message.ts,
        mention=_mentioned(books, message),
    )


def _mentioned(books: Books, message: Delivery) -> AccountId | None:
    """Who is mentioned in a message to one person that stands in a room."""
    if message.person is None or message.room is None or message.workspace is None:
        return None
    account = mentions.account_on(books, message.person, message.workspace)
    return account.id if account is not None else None


def _to_room(books: Books, delivery: Delivery, now: datetime) -> Route | Ask | End:
    room = books.directory.room(delivery.room) if delivery.room else None
    if room is None:
        return End("dead", "no such room")
    if not room.is_direct and not _fresh(room, now):
        return Ask(workspace=room.workspace, room=room.id)
    if room.present is False:
        return End("dead" if delivery.kind == "card" else "cancelled", "absent")
    if delivery.kind == "digest" and not (room.digest and room.body):
        return End("cancelled", "not wanted")
    return Route(workspace=room.workspace, key=delivery.key, room=room.id)


def _fresh(room: Room, now: datetime) -> bool:
    return room.checked_at is not None and now - room.checked_at < FACTS_HOLD_FOR


def _to_person(books: Books, delivery: Delivery, now: datetime) -> Route | Ask | End | Mention:
    """To an account that messages get to; else as a letter; else as a mention; else an account that is tried once more."""
    if delivery.person is None:
        raise ValueError("a message for nobody")
    if delivery.room is not None:
        return _to_thread(books, delivery, delivery.person, now)
    home = _home(books, delivery)
    if home is not None and not home.is_direct and home.visibility != "public" and not _fresh(home, now):
        return Ask(workspace=home.workspace, room=home.id)  # who is in it decides who may hear of it
    if not _may_see(books, delivery, now):
        return End("cancelled", "may not see it")
    account = recipients.account(
        books, delivery.person, home.workspace if home else _workspace(books, delivery)
    )
    if account is None:
        return End("dead", "gone")
    if not account.reachable:
        letter = ways.letter(books, delivery)
        if letter is not None:
            return Route(
                workspace=letter.workspace,
                key=delivery.key,
                account=letter.id,
                channel=letter.email,
                letter=True,
            )
        if mentions.wait_for_cards(books, delivery):
            return End("pending", "its card is under way", min(FIRST_LOOK * 2**delivery.attempts, LAST_LOOK))
        if mentions.are_possible(books, delivery):
            return Mention()
    if account.dm is None:
        return Ask(workspace=account.workspace, account=account.id)
    return Route(workspace=account.workspace, key=delivery.key, room=account.dm, account=account.id)


def _to_thread(books: Books, delivery: Delivery, person: PersonId, now: datetime) -> Route | Ask | End:
    """What is said to one person in a room, in a thread there. Looked at again: they or the bot may have left it."""
    room = books.directory.room(delivery.room) if delivery.room is not None else None
    if room is None:
        return End("dead", "no such room")
    if not _fresh(room, now):
        return Ask(workspace=room.workspace, room=room.id)
    account = mentions.account_on(books, person, room.workspace)
    if account is None or not mentions.hears(books, room, person):
        return End("dead", "absent")
    if not _may_see(books, delivery, now):
        return End("cancelled", "may not see it")
    return Route(workspace=room.workspace, key=delivery.key, room=room.id, mention=account.id)


def _may_see(books: Books, delivery: Delivery, now: datetime) -> bool:
    """A bundle judges each of its reminders by itself; a digest that failed names no record."""
    if delivery.person is None or delivery.subject is None or delivery.subject.kind in ("room", "delivery"):
        return True
    if meeting_notices.is_notice(delivery):
        return meeting_notices.is_for(books, delivery, now)  # their own tasks name the meeting anyway
    if meeting_calls.is_call(delivery):
        return True  # what was said to who is not called any more says that alone
    person = books.directory.person(delivery.person)
    return sees(books, person, record_of(books, delivery.subject), Rhythm().day(now))


def _workspace(books: Books, delivery: Delivery) -> WorkspaceId | None:
    """Where what has no room of its own is at home: a morning's tasks, a meeting; None: nowhere in particular."""
    if delivery.kind == "due":
        tasks = {one.task for one in books.reminders.covered_by(delivery.id)}
        return recipients.at_home(books, [books.tasks.get(task) for task in tasks])
    if delivery.subject is None or delivery.subject.kind != "meeting":
        return None
    body = books.meetings.get(MeetingId(delivery.subject.id)).body
    rooms = books.directory.rooms_of_body(body) if body is not None else ()
    places = {room.workspace for room in rooms}
    return places.pop() if len(places) == 1 else None


def _home(books: Books, delivery: Delivery) -> Room | None:
    """The room where the matter is at home; None: nowhere in particular."""
    if delivery.subject is None or delivery.subject.kind in ("room", "delivery"):
        return None
    record = record_of(books, delivery.subject)
    return None if isinstance(record, Meeting) else books.directory.room(record.room)
