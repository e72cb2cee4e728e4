"""A task as a row, and back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from bot.domain.ids import PersonId
from bot.domain.people import party
from bot.domain.tasks import Task, TaskPart
from storage import deadlines
from storage.fingerprints import fingerprint


def to_columns(value: Task) -> dict[str, Any]:
    """All but what never changes (its id and cooperation) and its rev."""
    return {
        "number": value.number,
        "body_id": value.body,
        "room_id": value.room,
        "author_id": value.author,
        "text": value.text,
        "fingerprint": fingerprint(value.text),
        "parts": [_part(part) for part in value.parts],
        "owner": None if value.owner is None else str(value.owner),
        "obligation": value.obligation,
        **deadlines.columns(value.deadline),
        "point": value.point,
        "meeting_id": value.meeting,
        "decision_id": value.decision,
        "target_id": value.target,
        "focus_id": value.focus,
        "note": value.note,
        "source": value.source,
        "state": value.state,
        "done_by_id": value.done_by,
        "done_at": value.done_at,
        "created_at": value.created_at,
        "changed_by_id": value.changed_by,
        "changed_at": value.changed_at,
    }


def from_row(row: Row[Any], support: Sequence[str]) -> Task:
    """The task in this row, with its supporting parties."""
    return Task(
        id=row.id,
        cooperation=row.cooperation_id,
        number=row.number,
        body=row.body_id,
        room=row.room_id,
        author=row.author_id,
        text=row.text,
        parts=tuple(_read_part(part) for part in row.parts),
        owner=None if row.owner is None else party(row.owner),
        support=tuple(party(text) for text in support),
        obligation=row.obligation,
        deadline=deadlines.deadline(row),
        point=row.point,
        meeting=row.meeting_id,
        decision=row.decision_id,
        target=row.target_id,
        focus=row.focus_id,
        note=row.note,
        source=row.source,
        state=row.state,
        done_by=row.done_by_id,
        done_at=row.done_at,
        created_at=row.created_at,
        changed_by=row.changed_by_id,
        changed_at=row.changed_at,
        rev=row.rev,
    )


def _part(part: TaskPart) -> dict[str, Any]:
    at = None if part.done_at is None else part.done_at.isoformat()
    return {"text": part.text, "by": part.done_by, "at": at}


def _read_part(kept: dict[str, Any]) -> TaskPart:
    by: PersonId | None = kept["by"]
    at = None if kept["at"] is None else datetime.fromisoformat(kept["at"])
    return TaskPart(text=kept["text"], done_by=by, done_at=at)
