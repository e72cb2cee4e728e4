"""A point that is put off to another agenda, and one whose deferral is undone."""

from dataclasses import replace
from datetime import datetime

from bot.domain.agenda import Agenda, Deferral, Point, with_changed, with_point
from bot.domain.ids import MeetingId, PersonId
from bot.domain.names import fold
from bot.domain.undoing import AUTHOR_MAY_UNDO_FOR


def joined(agenda: Agenda, fresh: Point) -> Agenda:
    """With a point that comes with its trail, the latest deferral last; one of the same title that is there already takes it over."""
    same = next((point for point in agenda.on if fold(point.title) == fold(fresh.title)), None)
    if same is None:
        return with_point(agenda, fresh)
    came = replace(fresh.deferrals[-1], joined=len(same.deferrals))
    return with_changed(agenda, replace(same, deferrals=(*same.deferrals, *fresh.deferrals[:-1], came)))


def can_undo(point: Point, person: PersonId, now: datetime) -> bool:
    """Whether this person may undo the latest deferral now: who did it, for ten minutes, while the point is where it went."""
    latest = point.latest
    return (
        latest is not None and point.is_on and latest.by == person and now - latest.at <= AUTHOR_MAY_UNDO_FOR
    )


def withdrawn(agenda: Agenda, point: Point, at: datetime) -> Agenda:
    """Without the point that came, or with the one that was there before as it was. The undone deferral is kept, to be told of."""
    trail = point.deferrals[-1]
    undone = replace(trail, undone_at=at)
    if trail.joined is not None:
        return with_changed(agenda, replace(point, deferrals=(*point.deferrals[: trail.joined], undone)))
    return with_changed(agenda, replace(point, state="undone", deferrals=(*point.deferrals[:-1], undone)))


def returned(agenda: Agenda, trail: Deferral, to: MeetingId) -> Agenda:
    """With the point that went to that meeting in its old place; last when the agenda was published while it was away."""
    point = agenda.point(trail.point) if trail.point is not None else None
    if point is None or point.state != "deferred" or point.to != to:
        return agenda
    last = max(agenda.numbers().values(), default=0) + 1 if agenda.is_published else None
    return with_changed(agenda, replace(point, state="on", to=None, number=point.number or last))
