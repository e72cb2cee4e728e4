"""The register of decisions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select

from bot.domain.decisions import Decision, DecisionPart
from bot.domain.ids import BodyId, CooperationId, DecisionId, MeetingId, PersonId, RoomId
from storage.fingerprints import fingerprint
from storage.ledger import Ledger
from storage.tables.base import is_one_of
from storage.tables.records import decisions, named_meetings

_BY_ID = select(decisions).where(decisions.c.id == bindparam("the_id"))
_BY_NUMBER = select(decisions).where(
    decisions.c.cooperation_id == bindparam("of"), decisions.c.number == bindparam("the_number")
)
_NEWEST = (
    select(decisions)
    .where(is_one_of(decisions.c.state, "current"))
    .order_by(decisions.c.created_at.desc(), decisions.c.id.desc())
)
_BY_AUTHOR = _NEWEST.where(
    decisions.c.author_id == bindparam("author"),
    decisions.c.room_id == bindparam("room"),
    decisions.c.created_at >= bindparam("since"),
)
_SAID = _BY_AUTHOR.where(decisions.c.fingerprint == bindparam("print"), decisions.c.text == bindparam("said"))
_OF_BODY = _NEWEST.where(decisions.c.body_id == bindparam("body")).limit(bindparam("at_most"))
_MADE_AT = (
    select(decisions)
    .where(decisions.c.meeting_id == bindparam("the_meeting"), is_one_of(decisions.c.state, "current"))
    .order_by(decisions.c.id)
)
_NAMING = (
    select(decisions)
    .join(named_meetings, named_meetings.c.decision_id == decisions.c.id)
    .where(named_meetings.c.meeting_id == bindparam("the_meeting"), is_one_of(decisions.c.state, "current"))
    .order_by(decisions.c.id)
)
_FORGET = delete(named_meetings).where(named_meetings.c.decision_id == bindparam("the_decision"))
_IN_ROOM = _NEWEST.where(decisions.c.room_id == bindparam("room")).limit(bindparam("at_most"))


class Decisions:
    """Fulfils `bot.ports.records.Decisions`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, decision: Decision) -> Decision:
        made = self._ledger.insert(
            decisions, cooperation_id=decision.cooperation, **_columns(decision), rev=1
        )
        kept = replace(decision, id=DecisionId(made), rev=1)
        self._note(kept)
        return kept

    def get(self, decision: DecisionId) -> Decision:
        return _decision(self._ledger.one(_BY_ID, the_id=decision))

    def numbered(self, cooperation: CooperationId, number: int) -> Decision | None:
        row = self._ledger.first(_BY_NUMBER, of=cooperation, the_number=number)
        return _decision(row) if row else None

    def save(self, decision: Decision) -> Decision:
        self._ledger.revise(decisions, decision.id, decision.rev, **_columns(decision))
        self._ledger.write(_FORGET, the_decision=decision.id)
        self._note(decision)
        return replace(decision, rev=decision.rev + 1)

    def _note(self, decision: Decision) -> None:
        """Notes which meetings it names, so that it is found when one of them gets another day."""
        named = {part.meeting for part in decision.parts if part.meeting is not None}
        rows = [{"decision_id": decision.id, "meeting_id": meeting} for meeting in sorted(named)]
        self._ledger.write_many(insert(named_meetings), rows)

    def by_author(
        self, author: PersonId, room: RoomId, since: datetime, *, text: str | None = None
    ) -> Sequence[Decision]:
        values = {"author": author, "room": room, "since": since}
        if text is None:
            rows = self._ledger.all(_BY_AUTHOR, **values)
        else:
            rows = self._ledger.all(_SAID, **values, said=text, print=fingerprint(text))
        return [_decision(row) for row in rows]

    def latest(
        self, bodies: Sequence[BodyId], *, limit: int, since: datetime | None = None
    ) -> Sequence[Decision]:
        """Current ones of these bodies, newest first (at or after `since`).

        Each body is asked for its newest: one question for all of them would sort everything they ever decided.
        """
        found = _OF_BODY if since is None else _OF_BODY.where(decisions.c.created_at >= since)
        rows = [
            row for body in dict.fromkeys(bodies) for row in self._ledger.all(found, body=body, at_most=limit)
        ]
        rows.sort(key=lambda row: (row.created_at, row.id), reverse=True)
        return [_decision(row) for row in rows[:limit]]

    def made_at(self, meeting: MeetingId) -> Sequence[Decision]:
        return [_decision(row) for row in self._ledger.all(_MADE_AT, the_meeting=meeting)]

    def naming(self, meeting: MeetingId) -> Sequence[Decision]:
        return [_decision(row) for row in self._ledger.all(_NAMING, the_meeting=meeting)]

    def latest_in_room(self, room: RoomId, *, limit: int) -> Sequence[Decision]:
        return [_decision(row) for row in self._ledger.all(_IN_ROOM, room=room, at_most=limit)]


def _columns(value: Decision) -> dict[str, Any]:
    return {
        "number": value.number,
        "body_id": value.body,
        "room_id": value.room,
        "author_id": value.author,
        "text": value.text,
        "fingerprint": fingerprint(value.text),
        "parts": [
            {"text": part.text, "meeting": part.meeting, "confirms": part.confirms, "days": _written(part)}
            for part in value.parts
        ],
        "kind": value.kind,
        "point": value.point,
        "meeting_id": value.meeting,
        "made_on": value.made_on,
        "source": value.source,
        "state": value.state,
        "created_at": value.created_at,
    }


def _written(part: DecisionPart) -> list[str] | None:
    return [day.isoformat() for day in part.days] if part.days is not None else None


def _part(kept: dict[str, Any]) -> DecisionPart:
    """A part as it was kept; parts of long ago have no days."""
    first, last = kept.get("days") or (None, None)
    days = (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None
    return DecisionPart(**{**kept, "days": days})


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        id=row.id,
        cooperation=row.cooperation_id,
        number=row.number,
        body=row.body_id,
        room=row.room_id,
        author=row.author_id,
        text=row.text,
        parts=tuple(_part(part) for part in row.parts),
        kind=row.kind,
        point=row.point,
        meeting=row.meeting_id,
        made_on=row.made_on,
        source=row.source,
        state=row.state,
        created_at=row.created_at,
        rev=row.rev,
    )
