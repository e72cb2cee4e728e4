"""What happened to each record. Only added to."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, insert, select

from bot.domain.history import Happening, RecordKind
from bot.domain.ids import MeetingId
from storage.ledger import Ledger
from storage.tables.base import is_one_of
from storage.tables.records import happenings

_OF = (
    select(happenings)
    .where(happenings.c.kind == bindparam("the_kind"), happenings.c.record_id == bindparam("the_record"))
    .order_by(happenings.c.id.desc())
    .limit(bindparam("at_most"))
)
_CONFIRMED = (
    select(happenings)
    .where(
        happenings.c.kind == "meeting",
        happenings.c.record_id.in_(bindparam("the_records", expanding=True)),
        is_one_of(happenings.c.act, "confirmed"),
    )
    .order_by(happenings.c.id)
)


class Trail:
    """Fulfils `bot.ports.records.Trail`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, happening: Happening) -> None:
        self._ledger.write(
            insert(happenings),
            cooperation_id=happening.cooperation,
            kind=happening.kind,
            record_id=happening.record,
            at=happening.at,
            by_id=happening.by,
            act=happening.act,
            detail=happening.detail,
        )

    def of(self, kind: RecordKind, record: int, limit: int = 5) -> Sequence[Happening]:
        """The latest first."""
        rows = self._ledger.all(_OF, the_kind=kind, the_record=record, at_most=limit)
        return [_happening(row) for row in rows]

    def confirmed(self, meetings: Iterable[MeetingId]) -> Sequence[Happening]:
        """When one of several possible days of these meetings was fixed, the earliest first."""
        records = list(meetings)
        rows = self._ledger.all(_CONFIRMED, the_records=records) if records else ()
        return [_happening(row) for row in rows]


def _happening(row: Row[Any]) -> Happening:
    return Happening(
        cooperation=row.cooperation_id,
        kind=row.kind,
        record=row.record_id,
        at=row.at,
        by=row.by_id,
        act=row.act,
        detail=row.detail,
    )
