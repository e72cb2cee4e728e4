"""Meetings while they are held."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from bot.domain.ids import MeetingId, RoomId
from bot.domain.sittings import Sitting
from bot.ports.errors import Stale
from storage.ledger import Ledger
from storage.tables.sittings import sittings

_OF = select(sittings).where(sittings.c.meeting_id == bindparam("the_meeting"))
_OPEN_IN = (
    select(sittings)
    .where(sittings.c.room_id == bindparam("room"), sittings.c.ended_at.is_(None))
    .order_by(sittings.c.started_at.desc())
    .limit(1)
)
_CHANGE = update(sittings).where(
    sittings.c.meeting_id == bindparam("the_meeting"), sittings.c.rev == bindparam("seen_rev")
)


class Sittings:
    """Fulfils `bot.ports.meetings.Sittings`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of(self, meeting: MeetingId) -> Sitting | None:
        row = self._ledger.first(_OF, the_meeting=meeting)
        return _sitting(row) if row else None

    def open_in(self, room: RoomId) -> Sitting | None:
        row = self._ledger.first(_OPEN_IN, room=room)
        return _sitting(row) if row else None

    def save(self, sitting: Sitting) -> Sitting:
        columns = _columns(sitting)
        if sitting.rev == 0:
            self._ledger.write(insert(sittings), meeting_id=sitting.meeting, rev=1, **columns)
        elif not self._ledger.write(
            _CHANGE, the_meeting=sitting.meeting, seen_rev=sitting.rev, rev=sitting.rev + 1, **columns
        ):
            raise Stale
        return replace(sitting, rev=sitting.rev + 1)


def _columns(value: Sitting) -> dict[str, Any]:
    return {
        "room_id": value.room,
        "started_at": value.started_at,
        "started_by_id": value.started_by,
        "point": value.point,
        "ended_at": value.ended_at,
        "ended_by_id": value.ended_by,
    }


def _sitting(row: Row[Any]) -> Sitting:
    return Sitting(
        meeting=row.meeting_id,
        room=row.room_id,
        started_at=row.started_at,
        started_by=row.started_by_id,
        point=row.point,
        ended_at=row.ended_at,
        ended_by=row.ended_by_id,
        rev=row.rev,
    )
