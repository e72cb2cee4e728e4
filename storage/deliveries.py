"""Messages that are wanted, and where those that were sent stand."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, text, update

from bot.domain.deliveries import Delivery, Kind, Order, Subject, amend_key
from bot.domain.ids import DeliveryId, PersonId, RoomId
from storage.claims import Claims
from storage.delivery_rows import from_row, new, recipient
from storage.tables.base import is_one_of
from storage.tables.messages import deliveries

_BY_KEY = select(deliveries).where(deliveries.c.key == bindparam("the_key"))
_BY_KEY_HELD = _BY_KEY.with_for_update()
_BY_ID = select(deliveries).where(deliveries.c.id == bindparam("the_id"))
_WAITING = (
    select(deliveries)
    .where(
        is_one_of(deliveries.c.state, "pending"),
        deliveries.c.recipient == bindparam("to"),
        deliveries.c.kind == bindparam("the_kind"),
    )
    .order_by(deliveries.c.due_at, deliveries.c.id)
    .with_for_update()
)
_STANDING = (
    select(deliveries)
    .where(
        deliveries.c.subject_kind == bindparam("the_kind"),
        deliveries.c.subject_id == bindparam("the_subject"),
        deliveries.c.kind != "amend",
        is_one_of(deliveries.c.state, "sent", "sending", "uncertain"),
    )
    .order_by(deliveries.c.id)
)
_CHANGE = update(deliveries).where(deliveries.c.id == bindparam("the_id"))
_CANCEL = (
    update(deliveries)
    .where(
        deliveries.c.subject_kind == bindparam("the_kind"),
        deliveries.c.subject_id == bindparam("the_subject"),
        deliveries.c.kind.in_(bindparam("kinds", expanding=True)),
        is_one_of(deliveries.c.state, "pending"),
    )
    .values(state="cancelled")
)
_NEXT = (
    select(deliveries.c.due_at)
    .where(is_one_of(deliveries.c.state, "pending"), deliveries.c.due_at > bindparam("after"))
    .order_by(deliveries.c.due_at, deliveries.c.id)
    .limit(1)
)
_DEAD = (
    select(deliveries)
    .where(
        is_one_of(deliveries.c.state, "dead"), text("NOT delivery.reported")
    )  # as the partial index has it
    .order_by(deliveries.c.id)
    .limit(bindparam("at_most"))
    .with_for_update(skip_locked=True)
)
_MISSED = (
    select(deliveries)
    .where(
        is_one_of(deliveries.c.state, "dead"),
        deliveries.c.room_id == bindparam("the_room"),
        deliveries.c.kind == "card",
        deliveries.c.reason == "absent",
    )
    .order_by(deliveries.c.id)
)
_LAST_SENT = (
    select(deliveries.c.due_at)
    .where(
        is_one_of(deliveries.c.state, "sent"),
        deliveries.c.room_id == bindparam("the_room"),
        deliveries.c.kind == bindparam("the_kind"),
    )
    .order_by(deliveries.c.due_at.desc())
    .limit(1)
)


class Deliveries(Claims):
    """Fulfils `bot.ports.messages.Deliveries`, together with Claims."""

    def order(self, order: Order) -> Delivery:
        """Wants a message. One with this key that exists already is left as it is, held until the commit, and answered."""
        made = self._ledger.insert_missing(deliveries, **new(order))
        if made is None:
            return from_row(self._ledger.one(_BY_KEY_HELD, the_key=order.key))
        return Delivery(
            id=DeliveryId(made),
            key=order.key,
            cooperation=order.cooperation,
            kind=order.kind,
            person=order.person,
            room=order.room,
            subject=order.subject,
            facts=order.facts,
            due_at=order.due_at,
        )

    def by_key(self, key: str) -> Delivery | None:
        row = self._ledger.first(_BY_KEY, the_key=key)
        return from_row(row) if row else None

    def get(self, delivery: DeliveryId) -> Delivery:
        return from_row(self._ledger.one(_BY_ID, the_id=delivery))

    def waiting(self, person: PersonId, kind: Kind) -> Sequence[Delivery]:
        """Pending messages of a kind to a person, earliest first; on PostgreSQL nobody starts them before the commit."""
        return self._read(_WAITING, to=recipient(person, None), the_kind=kind)

    def standing(self, subject: Subject) -> Sequence[Delivery]:
        """Messages about a record that stand somewhere, or may: sent ones and those whose sending has begun."""
        return self._read(_STANDING, the_kind=subject.kind, the_subject=subject.id)

    def want_amended(self, delivery: DeliveryId, now: datetime) -> None:
        """Wants a message brought up to date. One that has not begun will show the latest state anyway."""
        original = self.get(delivery)
        if original.state not in ("sent", "sending", "uncertain"):
            return
        wanted = Order(
            key=amend_key(delivery),
            cooperation=original.cooperation,
            kind="amend",
            due_at=now,
            person=original.person,
            room=original.room,
            subject=Subject("delivery", delivery),
        )
        where = {"via": original.via, "workspace_id": original.workspace, "channel": original.channel}
        if self._ledger.insert_missing(deliveries, **{**new(wanted), **where}) is None:
            self._amend_again(self._ledger.one(_BY_KEY_HELD, the_key=wanted.key), now)

    def _amend_again(self, row: Any, now: datetime) -> None:
        """Merged while it waits; wanted once more when it is under way; else it begins anew."""
        match row.state:
            case "pending":
                return
            case "sending" | "uncertain":
                self._ledger.write(_CHANGE, the_id=row.id, version=row.version + 1)
            case _:
                fresh = {"state": "pending", "due_at": now, "attempts": 0, "facts": {}, "reason": None}
                self._ledger.write(_CHANGE, the_id=row.id, version=row.version + 1, reported=False, **fresh)

    def cancel(self, subject: Subject, kinds: Sequence[str]) -> None:
        self._ledger.write(_CANCEL, the_kind=subject.kind, the_subject=subject.id, kinds=list(kinds))

    def next_due(self, after: datetime) -> datetime | None:
        row = self._ledger.first(_NEXT, after=after)
        return None if row is None else row.due_at

    def missed_cards(self, room: RoomId) -> Sequence[Delivery]:
        return self._read(_MISSED, the_room=room)

    def dead_unreported(self, limit: int) -> Sequence[Delivery]:
        """Dead ones whose owner has not been told; marks them as told."""
        dead = self._read(_DEAD, at_most=limit)
        for value in dead:
            self._ledger.write(_CHANGE, the_id=value.id, reported=True)
        return dead

    def last_sent(self, kind: str, room: RoomId) -> datetime | None:
        row = self._ledger.first(_LAST_SENT, the_kind=kind, the_room=room)
        return None if row is None else row.due_at
