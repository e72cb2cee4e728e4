"""Which messages may go now, as conditions on their rows. `:now` is the product's clock, `:machine_now` the machine's."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, or_, select

from storage.tables.base import is_one_of
from storage.tables.directory import accounts, rooms
from storage.tables.messages import deliveries, gates


def waits(row: Any) -> ColumnElement[bool]:
    """Whether it was tried and is to be tried again later."""
    return and_(row.c.not_before.is_not(None), row.c.not_before > bindparam("machine_now"))


def blocked(row: Any) -> ColumnElement[bool]:
    """Whether a gate is closed before it: that of its recipient, or that of its workspace.

    Before the account is chosen, every workspace where the recipient can be reached counts.
    """
    of_room = select(rooms.c.workspace_id).where(rooms.c.id == row.c.room_id)
    of_person = select(accounts.c.workspace_id).where(
        accounts.c.person_id == row.c.person_id, accounts.c.active
    )
    elsewhere = and_(
        row.c.workspace_id.is_(None),
        or_(
            gates.c.workspace_id.in_(of_room.correlate(row)),
            gates.c.workspace_id.in_(of_person.correlate(row)),
        ),
    )
    whole_workspace = and_(
        gates.c.recipient == "", or_(gates.c.workspace_id == row.c.workspace_id, elsewhere)
    )
    return exists().where(
        gates.c.open_at > bindparam("machine_now"),
        or_(gates.c.recipient == row.c.recipient, whole_workspace),
    )


def _may_go(row: Any) -> ColumnElement[bool]:
    original = deliveries.alias()
    under_way = exists().where(
        original.c.id == row.c.subject_id,
        row.c.subject_kind == "delivery",
        is_one_of(original.c.state, "pending", "sending", "uncertain"),
    )
    return and_(
        is_one_of(row.c.state, "pending"),
        row.c.due_at <= bindparam("now"),
        ~waits(row),
        ~blocked(row),
        ~under_way,  # an amendment waits until what it amends stands somewhere
    )


def _first_of_each() -> Select[Any]:
    other = deliveries.alias("other")
    earlier = or_(
        other.c.due_at < deliveries.c.due_at,
        and_(other.c.due_at == deliveries.c.due_at, other.c.id < deliveries.c.id),
    )
    first = ~exists().where(other.c.recipient == deliveries.c.recipient, earlier, _may_go(other))
    begun = deliveries.alias("begun")
    in_hand = exists().where(begun.c.recipient == deliveries.c.recipient, is_one_of(begun.c.state, "sending"))
    return (
        select(deliveries)
        .where(_may_go(deliveries), first, ~in_hand)
        .order_by(deliveries.c.due_at, deliveries.c.id)
        .limit(bindparam("at_most"))
        .with_for_update(skip_locked=True, of=deliveries)
    )


READY = _first_of_each()
"""Pending messages that may go now: the first of each recipient that none is being sent to, earliest first, at most `:at_most`.

Locked on PostgreSQL, where what another process has locked is passed over.
"""
