"""What happened to each record. Only added to."""

from collections.abc import Sequence

from sqlalchemy import bindparam, insert, select

from bot.domain.history import Happening, RecordKind
from storage.ledger import Ledger
from storage.tables.records import happenings

_OF = (
    select(happenings)
    .where(happenings.c.kind == bindparam("the_kind"), happenings.c.record_id == bindparam("the_record"))
    .order_by(happenings.c.id.desc())
    .limit(bindparam("at_most"))
)


class Trail:
    """Fulfils `bot.ports.Trail`."""

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
        return [
            Happening(
                cooperation=row.cooperation_id,
                kind=row.kind,
                record=row.record_id,
                at=row.at,
                by=row.by_id,
                act=row.act,
                detail=row.detail,
            )
            for row in rows
        ]
