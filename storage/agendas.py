"""Agendas with their points, and the standing points of each body."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, select

from bot.domain.agenda import Agenda, AgendaId, Deferral, Point, Status, Template
from bot.domain.ids import BodyId, CooperationId, MeetingId
from storage.ledger import Ledger
from storage.tables.agendas import agendas, templates

_BY_ID = select(agendas).where(agendas.c.id == bindparam("the_id"))
_OF_MEETING = select(agendas).where(agendas.c.meeting_id == bindparam("the_meeting"))
_TEMPLATE = select(templates).where(templates.c.body_id == bindparam("the_body"))


class Agendas:
    """Fulfils `bot.ports.agendas.Agendas`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def get(self, agenda: AgendaId) -> Agenda:
        return _agenda(self._ledger.one(_BY_ID, the_id=agenda))

    def of_meeting(self, meeting: MeetingId) -> Agenda | None:
        row = self._ledger.first(_OF_MEETING, the_meeting=meeting)
        return _agenda(row) if row else None

    def of_meetings(self, meetings: Sequence[MeetingId]) -> Sequence[Agenda]:
        found = select(agendas).where(agendas.c.meeting_id.in_(meetings)).order_by(agendas.c.id)
        return [_agenda(row) for row in self._ledger.all(found)] if meetings else []

    def save(self, agenda: Agenda) -> Agenda:
        if agenda.id:
            self._ledger.revise(agendas, agenda.id, agenda.rev, **_columns(agenda))
            return replace(agenda, rev=agenda.rev + 1)
        columns = _columns(agenda)
        made = self._ledger.insert(agendas, cooperation_id=agenda.cooperation, **columns, rev=1)
        return replace(agenda, id=AgendaId(made), rev=1)

    def template(self, cooperation: CooperationId, body: BodyId) -> Template:
        """What comes with each new agenda of a body; empty when nobody has said anything."""
        row = self._ledger.first(_TEMPLATE, the_body=body)
        if row is None:
            return Template(body=body, cooperation=cooperation)
        return Template(body=body, cooperation=row.cooperation_id, titles=tuple(row.titles), rev=row.rev)

    def save_template(self, template: Template) -> Template:
        titles = list(template.titles)
        if template.rev:
            row = self._ledger.one(_TEMPLATE, the_body=template.body)
            self._ledger.revise(templates, row.id, template.rev, titles=titles)
        else:
            self._ledger.insert(
                templates, cooperation_id=template.cooperation, body_id=template.body, titles=titles, rev=1
            )
        return replace(template, rev=template.rev + 1)


def _columns(value: Agenda) -> dict[str, Any]:
    return {
        "meeting_id": value.meeting,
        "points": [_kept(point) for point in value.points],
        "published_at": value.published_at,
        "published_by_id": value.published_by,
    }


def _kept(point: Point) -> dict[str, Any]:
    return {
        **asdict(point),
        "removed_at": point.removed_at.isoformat() if point.removed_at is not None else None,
        "deferrals": [_kept_deferral(one) for one in point.deferrals],
        "statuses": [asdict(one) | {"on": one.on.isoformat()} for one in point.statuses],
    }


def _kept_deferral(one: Deferral) -> dict[str, Any]:
    undone_at = one.undone_at.isoformat() if one.undone_at is not None else None
    return asdict(one) | {"at": one.at.isoformat(), "undone_at": undone_at}


def _deferral(kept: dict[str, Any]) -> Deferral:
    """Those kept before deferrals could be undone say less."""
    undone_at = kept.get("undone_at")
    instants = {
        "at": datetime.fromisoformat(kept["at"]),
        "undone_at": datetime.fromisoformat(undone_at) if undone_at is not None else None,
    }
    return Deferral(**kept | instants)


def _point(kept: dict[str, Any]) -> Point:
    deferrals = (_deferral(one) for one in kept["deferrals"])
    statuses = (Status(**one | {"on": date.fromisoformat(one["on"])}) for one in kept["statuses"])
    at = kept.get("removed_at")
    return Point(
        **kept
        | {
            "deferrals": tuple(deferrals),
            "statuses": tuple(statuses),
            "removed_at": datetime.fromisoformat(at) if at is not None else None,
        }
    )


def _agenda(row: Row[Any]) -> Agenda:
    return Agenda(
        id=row.id,
        cooperation=row.cooperation_id,
        meeting=row.meeting_id,
        points=tuple(_point(kept) for kept in row.points),
        published_at=row.published_at,
        published_by=row.published_by_id,
        rev=row.rev,
    )
