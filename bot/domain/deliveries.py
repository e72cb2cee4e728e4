"""Deliveries: one message each, on its way to one place, under a key that makes it unique for all time."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from bot.domain.history import RecordKind
from bot.domain.ids import AccountId, CooperationId, DeliveryId, PersonId, RoomId, TaskId, WorkspaceId

Kind = Literal[
    "card",  # a record in a room
    "amend",  # the latest state of something that already stands somewhere
    "assigned",  # to whom a task was given
    "support",  # to whom is to help
    "told",  # an act on a task (done, moved, undone, nobody to remind …), or a meeting that was moved or cancelled
    "nudge",  # something about a meeting that is still to be settled
    "due",  # the bundle of one person and one morning
    "digest",  # the week of a room
    "welcome",  # the bot presents itself in a room
]
State = Literal["pending", "sending", "uncertain", "sent", "cancelled", "dead"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message. `recipient` is a person (the account is chosen when it is claimed) or a room.

    `due_at` and `attempted_at` are on the product's clock; leases, gates and `not_before` are on the machine's and stay in
    the storage. `subject` says what it is about; `facts` holds the short rest, never what people wrote. `version` grows
    when an amendment is wanted again while one is under way. `channel` and `ts` are where it stands, once sent.
    """

    id: DeliveryId
    key: str
    cooperation: CooperationId
    kind: Kind
    person: PersonId | None = None
    room: RoomId | None = None
    subject: "Subject | None" = None
    facts: dict[str, Any] = field(default_factory=dict)
    due_at: datetime
    state: State = "pending"
    via: AccountId | None = None
    workspace: WorkspaceId | None = None
    attempts: int = 0
    attempted_at: datetime | None = None
    channel: str | None = None
    ts: str | None = None
    version: int = 1
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a delivery is about: a record, or for an amendment the delivery that it amends."""

    kind: RecordKind | Literal["question", "delivery", "room"]
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A delivery that is wanted. The storage gives it its id; a key that exists is left as it is."""

    key: str
    cooperation: CooperationId
    kind: Kind
    due_at: datetime
    person: PersonId | None = None
    room: RoomId | None = None
    subject: Subject | None = None
    facts: dict[str, Any] = field(default_factory=dict)


def card_key(kind: RecordKind, record: int, room: RoomId) -> str:
    """The key of a record's card in a room."""
    return f"card:{kind}/{record}:{room}"


def assigned_key(task: TaskId, person: PersonId, rev: int) -> str:
    """The key of telling a person that a task is theirs; `rev` lets it be theirs a second time."""
    return f"assigned:{task}:{person}:{rev}"


def bundle_key(person: PersonId, day: date, slot: str) -> str:
    """The key of one person's bundle on a local day; `slot` is the local time such as "08:30"."""
    return f"due:{person}:{day.isoformat()}:{slot}"


def digest_key(room: RoomId, year: int, week: int) -> str:
    """The key of a room's digest of one ISO week."""
    return f"digest:{room}:{year}-W{week:02d}"


def amend_key(delivery: DeliveryId) -> str:
    """The key of the amendment of one message."""
    return f"amend:{delivery}"
