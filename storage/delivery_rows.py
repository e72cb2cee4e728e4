"""A delivery as a row, and back."""

from typing import Any

from sqlalchemy import Row

from bot.domain.deliveries import Delivery, Order, Subject
from bot.domain.ids import PersonId, RoomId


def recipient(person: PersonId | None, room: RoomId | None) -> str:
    """Who gets it, in one column: messages to one recipient go one after the other."""
    return f"room/{room}" if person is None else f"person/{person}"


def new(order: Order) -> dict[str, Any]:
    """The columns of a message that was just wanted."""
    return {
        "key": order.key,
        "cooperation_id": order.cooperation,
        "kind": order.kind,
        "recipient": recipient(order.person, order.room),
        "person_id": order.person,
        "room_id": order.room,
        "subject_kind": order.subject.kind if order.subject else None,
        "subject_id": order.subject.id if order.subject else None,
        "facts": order.facts,
        "due_at": order.due_at,
        "state": "pending",
        "attempts": 0,
        "version": 1,
        "reported": False,
    }


def from_row(row: Row[Any]) -> Delivery:
    """The delivery in this row; leases and waits stay behind."""
    return Delivery(
        id=row.id,
        key=row.key,
        cooperation=row.cooperation_id,
        kind=row.kind,
        person=row.person_id,
        room=row.room_id,
        subject=None if row.subject_kind is None else Subject(row.subject_kind, row.subject_id),
        facts=row.facts,
        due_at=row.due_at,
        state=row.state,
        via=row.via,
        workspace=row.workspace_id,
        attempts=row.attempts,
        attempted_at=row.attempted_at,
        channel=row.channel,
        ts=row.ts,
        version=row.version,
        reason=row.reason,
    )
