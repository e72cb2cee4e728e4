"""What is to be said about tasks, and when."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, insert, or_, select, update

from bot.domain.ids import DeliveryId, TaskId
from bot.domain.people import party
from bot.domain.reminders import Reminder
from storage.ledger import Ledger
from storage.tables.base import is_one_of
from storage.tables.messages import reminders

_EARLIEST = (
    select(reminders)
    .where(is_one_of(reminders.c.state, "planned"))
    .order_by(reminders.c.due_at, reminders.c.id)
)
_DUE = (
    _EARLIEST.where(reminders.c.due_at <= bindparam("now"))
    .limit(bindparam("at_most"))
    .with_for_update(skip_locked=True)
)
_NEXT = _EARLIEST.where(reminders.c.due_at > bindparam("after")).limit(1)
_PLANNED_OF = _EARLIEST.where(reminders.c.task_id == bindparam("the_task"))
_ALL_OF = select(reminders).where(reminders.c.task_id == bindparam("the_task"))
_COVERED = (
    select(reminders)
    .where(reminders.c.delivery_id == bindparam("the_delivery"), is_one_of(reminders.c.state, "covered"))
    .order_by(reminders.c.due_at, reminders.c.id)
)
_BUNDLES = (
    select(reminders.c.delivery_id)
    .where(
        reminders.c.task_id == bindparam("the_task"),
        is_one_of(reminders.c.state, "covered"),
        reminders.c.due_at >= bindparam("since"),
    )
    .distinct()
    .order_by(reminders.c.delivery_id)
)


class Reminders:
    """Fulfils `bot.ports.messages.Reminders`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def replan(self, task: TaskId, wanted: Sequence[Reminder]) -> None:
        """Plans exactly the wanted ones; what was said stays said. Snoozed ones stay, unless nothing is wanted at all."""
        rows = {_reminder(row).key: row for row in self._ledger.all(_ALL_OF, the_task=task)}
        keys = {value.key for value in wanted}
        for key, row in rows.items():
            left_alone = row.kind == "snoozed" and wanted
            if row.state == "planned" and key not in keys and not left_alone:
                self._set(row.id, state="cancelled")
        for value in wanted:
            if value.key in rows:
                self._plan_again(value, rows[value.key])
        fresh = {value.key: _columns(value) for value in wanted if value.key not in rows}
        self._ledger.write_many(insert(reminders), list(fresh.values()))

    def add(self, reminder: Reminder) -> None:
        """Plans one more (again, when it was cancelled)."""
        row = self._ledger.first(select(reminders).where(_is(reminder)))
        if row is None:
            self._ledger.write(insert(reminders), **_columns(reminder))
        else:
            self._plan_again(reminder, row)

    def due(self, now: datetime, limit: int) -> Sequence[Reminder]:
        return self._found(_DUE, now=now, at_most=limit)

    def cover(self, reminders: Sequence[Reminder], delivery: DeliveryId) -> None:
        self._all(reminders, state="covered", delivery_id=delivery)

    def cancel(self, reminders: Sequence[Reminder]) -> None:
        self._all(reminders, state="cancelled")

    def covered_by(self, delivery: DeliveryId) -> Sequence[Reminder]:
        return self._found(_COVERED, the_delivery=delivery)

    def bundles_of(self, task: TaskId, since: datetime) -> Sequence[DeliveryId]:
        found = self._ledger.all(_BUNDLES, the_task=task, since=since)
        return [DeliveryId(row.delivery_id) for row in found]

    def next_due(self, after: datetime) -> datetime | None:
        row = self._ledger.first(_NEXT, after=after)
        return None if row is None else row.due_at

    def planned_of(self, task: TaskId) -> Sequence[Reminder]:
        return self._found(_PLANNED_OF, the_task=task)

    def _plan_again(self, value: Reminder, row: Row[Any]) -> None:
        if row.state == "cancelled" or (row.state == "planned" and row.due_at != value.due_at):
            self._set(row.id, state="planned", due_at=value.due_at, delivery_id=None)

    def _set(self, key: int, **values: Any) -> None:
        self._ledger.write(
            update(reminders).where(reminders.c.id == bindparam("the_id")), the_id=key, **values
        )

    def _all(self, those: Sequence[Reminder], **values: Any) -> None:
        if those:
            these = or_(*(_is(value) for value in those))
            self._ledger.write(update(reminders).where(these).values(**values))

    def _found(self, statement: Any, **values: Any) -> list[Reminder]:
        return [_reminder(row) for row in self._ledger.all(statement, **values)]


def _is(value: Reminder) -> ColumnElement[bool]:
    return and_(
        reminders.c.task_id == value.task,
        reminders.c.party == str(value.party),
        reminders.c.kind == value.kind,
        reminders.c.deadline_on == value.deadline_on,
        reminders.c.step == value.step,
    )


def _columns(value: Reminder) -> dict[str, Any]:
    return {
        "task_id": value.task,
        "party": str(value.party),
        "kind": value.kind,
        "deadline_on": value.deadline_on,
        "step": value.step,
        "due_at": value.due_at,
        "state": value.state,
        "delivery_id": value.delivery,
    }


def _reminder(row: Row[Any]) -> Reminder:
    return Reminder(
        task=row.task_id,
        party=party(row.party),
        kind=row.kind,
        deadline_on=row.deadline_on,
        step=row.step,
        due_at=row.due_at,
        state=row.state,
        delivery=row.delivery_id,
    )
