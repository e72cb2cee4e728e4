"""The register of tasks: how they are kept and found."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, insert, select

from bot.domain.focus import FocusId
from bot.domain.ids import BodyId, CooperationId, MeetingId, PersonId, RoomId, TaskId
from bot.domain.names import fold
from bot.domain.people import Party
from bot.domain.tasks import Task
from storage.fingerprints import fingerprint
from storage.ledger import Ledger
from storage.tables.base import is_one_of
from storage.tables.records import supports, tasks
from storage.task_rows import from_row, to_columns

_BY_ID = select(tasks).where(tasks.c.id == bindparam("the_id"))
_BY_NUMBER = select(tasks).where(
    tasks.c.cooperation_id == bindparam("of"), tasks.c.number == bindparam("the_number")
)
_OPEN = (
    select(tasks)
    .where(is_one_of(tasks.c.state, "open"))
    .order_by(tasks.c.deadline_on.is_(None), tasks.c.deadline_on, tasks.c.deadline_at, tasks.c.id)
)
_OPEN_OF = _OPEN.where(tasks.c.owner.in_(bindparam("parties", expanding=True)))
_OPEN_SUPPORTED = _OPEN.where(
    tasks.c.id.in_(
        select(supports.c.task_id).where(supports.c.party.in_(bindparam("parties", expanding=True)))
    )
)
_OPEN_IN = _OPEN.where(tasks.c.body_id.in_(bindparam("bodies", expanding=True)))
_DONE_IN = (
    select(tasks)
    .where(
        is_one_of(tasks.c.state, "done"),
        tasks.c.body_id.in_(bindparam("bodies", expanding=True)),
        tasks.c.done_at >= bindparam("since"),
    )
    .order_by(tasks.c.done_at, tasks.c.id)
)
_BY_AUTHOR = (
    select(tasks)
    .where(
        tasks.c.author_id == bindparam("author"),
        tasks.c.room_id == bindparam("room"),
        tasks.c.created_at >= bindparam("since"),
        is_one_of(tasks.c.state, "open", "done"),
    )
    .order_by(tasks.c.created_at.desc(), tasks.c.id.desc())
)
_SAID = _BY_AUTHOR.where(tasks.c.fingerprint == bindparam("print"), tasks.c.text == bindparam("said"))
_BOUND = _OPEN.where(tasks.c.deadline_meeting_id == bindparam("the_meeting"))
_MADE_AT = (
    select(tasks)
    .where(tasks.c.meeting_id == bindparam("the_meeting"), is_one_of(tasks.c.state, "open", "done"))
    .order_by(tasks.c.id)
)
_AIMED = _OPEN.where(tasks.c.target_id == bindparam("the_body"), tasks.c.deadline_meeting_id.is_(None))
_ABOUT = _OPEN.where(tasks.c.focus_id == bindparam("the_focus"))
_UNBOUND = _OPEN.where(
    tasks.c.cooperation_id == bindparam("of"),
    tasks.c.deadline_meeting_id.is_(None),
    tasks.c.deadline_series == bindparam("series"),
    tasks.c.deadline_day == bindparam("day"),
)
_CHANGED = (
    select(tasks)
    .where(is_one_of(tasks.c.state, "open"), tasks.c.changed_at >= bindparam("since"))
    .order_by(tasks.c.changed_at, tasks.c.id)
    .limit(bindparam("at_most"))
)
_SUPPORT = (
    select(supports.c.task_id, supports.c.party)
    .where(supports.c.task_id.in_(bindparam("tasks", expanding=True)))
    .order_by(supports.c.task_id, supports.c.position)
)


class Tasks:
    """Fulfils `bot.ports.records.Tasks`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, task: Task) -> Task:
        made = self._ledger.insert(tasks, cooperation_id=task.cooperation, **to_columns(task), rev=1)
        kept = replace(task, id=TaskId(made), rev=1)
        self._add_support(kept)
        return kept

    def get(self, task: TaskId) -> Task:
        return self._with_support([self._ledger.one(_BY_ID, the_id=task)])[0]

    def numbered(self, cooperation: CooperationId, number: int) -> Task | None:
        return next(iter(self._found(_BY_NUMBER, of=cooperation, the_number=number)), None)

    def save(self, task: Task) -> Task:
        self._ledger.revise(tasks, task.id, task.rev, **to_columns(task))
        self._ledger.write(delete(supports).where(supports.c.task_id == task.id))
        kept = replace(task, rev=task.rev + 1)
        self._add_support(kept)
        return kept

    def by_author(
        self, author: PersonId, room: RoomId, since: datetime, *, text: str | None = None
    ) -> Sequence[Task]:
        values = {"author": author, "room": room, "since": since}
        if text is None:
            return self._found(_BY_AUTHOR, **values)
        return self._found(_SAID, **values, said=text, print=fingerprint(text))

    def open_of(self, parties: Sequence[Party], *, support: bool = False) -> Sequence[Task]:
        """Open ones that lie with any of these (with `support`: that they support), by deadline, undated last."""
        return self._found(
            _OPEN_SUPPORTED if support else _OPEN_OF, parties=[str(party) for party in parties]
        )

    def open_in(self, bodies: Sequence[BodyId]) -> Sequence[Task]:
        return self._found(_OPEN_IN, bodies=list(bodies))

    def done_in(self, bodies: Sequence[BodyId], since: datetime) -> Sequence[Task]:
        return self._found(_DONE_IN, bodies=list(bodies), since=since)

    def bound_to(self, meeting: MeetingId) -> Sequence[Task]:
        return self._found(_BOUND, the_meeting=meeting)

    def made_at(self, meeting: MeetingId) -> Sequence[Task]:
        return self._found(_MADE_AT, the_meeting=meeting)

    def aimed_at(self, body: BodyId) -> Sequence[Task]:
        """Open ones that are handed to this body and hang on no meeting of their own."""
        return self._found(_AIMED, the_body=body)

    def about(self, focus: FocusId) -> Sequence[Task]:
        return self._found(_ABOUT, the_focus=focus)

    def bindable(self, cooperation: CooperationId, series: str, day: date) -> Sequence[Task]:
        """Open ones whose deadline names this series (compared folded) and day but hangs on no planned meeting yet."""
        return self._found(_UNBOUND, of=cooperation, series=fold(series), day=day)

    def changed_since(self, since: datetime, limit: int) -> Sequence[Task]:
        return self._found(_CHANGED, since=since, at_most=limit)

    def _found(self, statement: Select[Any], **values: Any) -> list[Task]:
        return self._with_support(self._ledger.all(statement, **values))

    def _with_support(self, rows: Sequence[Row[Any]]) -> list[Task]:
        if not rows:
            return []
        parties: dict[int, list[str]] = {}
        for row in self._ledger.all(_SUPPORT, tasks=[row.id for row in rows]):
            parties.setdefault(row.task_id, []).append(row.party)
        return [from_row(row, parties.get(row.id, [])) for row in rows]

    def _add_support(self, value: Task) -> None:
        rows = [
            {"task_id": value.id, "position": position, "party": str(party)}
            for position, party in enumerate(value.support)
        ]
        self._ledger.write_many(insert(supports), rows)
