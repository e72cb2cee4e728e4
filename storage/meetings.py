"""The plan of meetings."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, select

from bot.domain.ids import CooperationId, MeetingId
from bot.domain.meetings import Meeting
from storage.ledger import Ledger
from storage.tables.base import is_one_of
from storage.tables.records import meetings

_BY_ID = select(meetings).where(meetings.c.id == bindparam("the_id"))
_BY_NUMBER = select(meetings).where(
    meetings.c.cooperation_id == bindparam("of"), meetings.c.number == bindparam("the_number")
)
_SINCE = (
    select(meetings)
    .where(meetings.c.cooperation_id == bindparam("of"), meetings.c.last_day >= bindparam("since"))
    .order_by(meetings.c.starts, meetings.c.begins.is_(None), meetings.c.begins, meetings.c.id)
)
_PLANNED = _SINCE.where(is_one_of(meetings.c.state, "planned"))
_EVER_UNTIL = _SINCE.where(meetings.c.starts <= bindparam("until"))
_PLANNED_UNTIL = _PLANNED.where(meetings.c.starts <= bindparam("until"))


class Meetings:
    """Fulfils `bot.ports.meetings.Meetings`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, meeting: Meeting) -> Meeting:
        columns = _columns(meeting)
        made = self._ledger.insert(meetings, cooperation_id=meeting.cooperation, **columns, rev=1)
        return replace(meeting, id=MeetingId(made), rev=1)

    def get(self, meeting: MeetingId) -> Meeting:
        return _meeting(self._ledger.one(_BY_ID, the_id=meeting))

    def numbered(self, cooperation: CooperationId, number: int) -> Meeting | None:
        row = self._ledger.first(_BY_NUMBER, of=cooperation, the_number=number)
        return _meeting(row) if row else None

    def planned(
        self, cooperation: CooperationId, *, since: date, until: date | None = None
    ) -> Sequence[Meeting]:
        """Not cancelled, whose last day is on or after `since` (and first day on or before `until`), by date."""
        if until is None:
            rows = self._ledger.all(_PLANNED, of=cooperation, since=since)
        else:
            rows = self._ledger.all(_PLANNED_UNTIL, of=cooperation, since=since, until=until)
        return [_meeting(row) for row in rows]

    def ever_planned(self, cooperation: CooperationId, *, since: date, until: date) -> Sequence[Meeting]:
        """As `planned`, with those that were cancelled."""
        rows = self._ledger.all(_EVER_UNTIL, of=cooperation, since=since, until=until)
        return [_meeting(row) for row in rows]

    def save(self, meeting: Meeting) -> Meeting:
        self._ledger.revise(meetings, meeting.id, meeting.rev, **_columns(meeting))
        return replace(meeting, rev=meeting.rev + 1)


def _columns(value: Meeting) -> dict[str, Any]:
    return {
        "number": value.number,
        "body_id": value.body,
        "title": value.title,
        "starts": value.starts,
        "ends": value.ends,
        "last_day": max(value.last_day, *value.candidates, value.starts),
        "candidates": [day.isoformat() for day in value.candidates],
        "begins": value.begins,
        "closes": value.closes,
        "zone": value.zone,
        "place": value.place,
        "host_id": value.host,
        "state": value.state,
        "author_id": value.author,
        "created_at": value.created_at,
    }


def _meeting(row: Row[Any]) -> Meeting:
    return Meeting(
        id=row.id,
        cooperation=row.cooperation_id,
        number=row.number,
        body=row.body_id,
        title=row.title,
        starts=row.starts,
        ends=row.ends,
        candidates=tuple(date.fromisoformat(day) for day in row.candidates),
        begins=row.begins,
        closes=row.closes,
        zone=row.zone,
        place=row.place,
        host=row.host_id,
        state=row.state,
        author=row.author_id,
        created_at=row.created_at,
        rev=row.rev,
    )
