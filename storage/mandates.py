"""The mandates of groups."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update

from bot.domain.ids import BodyId
from bot.domain.mandates import Mandate
from storage.ledger import Ledger
from storage.tables.mandates import mandates

_OF = select(mandates).where(mandates.c.body_id == bindparam("the_body")).order_by(mandates.c.number)
_HOLD = _OF.where(mandates.c.ended_at.is_(None))
_LAST = select(func.max(mandates.c.number)).where(mandates.c.body_id == bindparam("the_body"))
_END = update(mandates).where(mandates.c.id == bindparam("the_id"))


class Mandates:
    """Fulfils `bot.ports.meetings.Mandates`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, mandate: Mandate) -> Mandate:
        number = (self._ledger.one(_LAST, the_body=mandate.body)[0] or 0) + 1
        kept = replace(mandate, number=number)
        return replace(kept, id=self._ledger.insert(mandates, **_columns(kept)))

    def of(self, body: BodyId, *, ended: bool = False) -> Sequence[Mandate]:
        """Those that hold, by number; with `ended` all there ever were."""
        return [_mandate(row) for row in self._ledger.all(_OF if ended else _HOLD, the_body=body)]

    def end(self, mandate: Mandate) -> None:
        """Keeps who ended it, when, why, and what took its place."""
        self._ledger.write(
            _END,
            the_id=mandate.id,
            ended_by_id=mandate.ended_by,
            ended_at=mandate.ended_at,
            reason=mandate.reason,
            replaced_by=mandate.replaced_by,
        )


def _columns(value: Mandate) -> dict[str, Any]:
    return {
        "cooperation_id": value.cooperation,
        "body_id": value.body,
        "number": value.number,
        "kind": value.kind,
        "text": value.text,
        "meeting_id": value.meeting,
        "point": value.point,
        "decision_id": value.decision,
        "by_id": value.by,
        "at": value.at,
    }


def _mandate(row: Row[Any]) -> Mandate:
    return Mandate(
        id=row.id,
        cooperation=row.cooperation_id,
        body=row.body_id,
        number=row.number,
        kind=row.kind,
        text=row.text,
        meeting=row.meeting_id,
        point=row.point,
        decision=row.decision_id,
        by=row.by_id,
        at=row.at,
        ended_by=row.ended_by_id,
        ended_at=row.ended_at,
        reason=row.reason,
        replaced_by=row.replaced_by,
    )
