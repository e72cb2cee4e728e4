"""Chains of milestones."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import BodyId, CooperationId, TimelineId
from bot.domain.names import fold
from bot.domain.timeline import Earlier, Step, Timeline
from storage.ledger import Ledger
from storage.tables.records import timelines


class Timelines:
    """Fulfils `bot.ports.meetings.Timelines`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, timeline: Timeline) -> Timeline:
        made = self._ledger.insert(
            timelines, cooperation_id=timeline.cooperation, **_columns(timeline), rev=1
        )
        return replace(timeline, id=TimelineId(made), rev=1)

    def named(self, cooperation: CooperationId, name: str) -> Timeline | None:
        found = select(timelines).where(
            timelines.c.cooperation_id == cooperation, timelines.c.folded == fold(name)
        )
        row = self._ledger.first(found)
        return _timeline(row) if row else None

    def of(self, body: BodyId) -> Sequence[Timeline]:
        found = select(timelines).where(timelines.c.body_id == body).order_by(timelines.c.id)
        return [_timeline(row) for row in self._ledger.all(found)]

    def all_of(self, cooperation: CooperationId) -> Sequence[Timeline]:
        """All there are, by name."""
        every = select(timelines).where(timelines.c.cooperation_id == cooperation)
        return [_timeline(row) for row in self._ledger.all(every.order_by(timelines.c.folded))]

    def save(self, timeline: Timeline) -> Timeline:
        self._ledger.revise(timelines, timeline.id, timeline.rev, **_columns(timeline))
        return replace(timeline, rev=timeline.rev + 1)


def _columns(value: Timeline) -> dict[str, Any]:
    return {
        "name": value.name,
        "folded": fold(value.name),
        "body_id": value.body,
        "room_id": value.room,
        "author_id": value.author,
        "steps": _kept(value),
        "created_at": value.created_at,
    }


def _kept(value: Timeline) -> Any:
    """The steps as a list; with those from before it was written anew, where it was."""
    steps = [_step(step) for step in value.steps]
    if value.before is None:
        return steps
    before = {
        "steps": [_step(step) for step in value.before.steps],
        "by": value.before.by,
        "at": value.before.at.isoformat(),
    }
    return {"steps": steps, "before": before}


def _earlier(kept: dict[str, Any]) -> Earlier:
    steps = tuple(_read_step(step) for step in kept["steps"])
    return Earlier(steps=steps, by=kept["by"], at=datetime.fromisoformat(kept["at"]))


def _step(step: Step) -> dict[str, Any]:
    return {
        "text": step.text,
        "on": None if step.on is None else step.on.isoformat(),
        "meeting": step.meeting,
        "body": step.body,
        "done_on": None if step.done_on is None else step.done_on.isoformat(),
        "done_by": step.done_by,
    }


def _read_step(kept: dict[str, Any]) -> Step:
    days = {
        name: None if kept[name] is None else date.fromisoformat(kept[name]) for name in ("on", "done_on")
    }
    return Step(**{**kept, **days})


def _timeline(row: Row[Any]) -> Timeline:
    steps = row.steps["steps"] if isinstance(row.steps, dict) else row.steps
    return Timeline(
        id=row.id,
        cooperation=row.cooperation_id,
        name=row.name,
        body=row.body_id,
        room=row.room_id,
        author=row.author_id,
        steps=tuple(_read_step(step) for step in steps),
        before=_earlier(row.steps["before"]) if isinstance(row.steps, dict) else None,
        created_at=row.created_at,
        rev=row.rev,
    )
