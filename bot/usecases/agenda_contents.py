"""What a message about a meeting shows when it is not the meeting's card: its agenda, the meeting while it is held, what is
offered where people meet, or a point that was put off to it.
"""

from dataclasses import replace

from bot.domain import deferrals
from bot.domain.agenda import Agenda, Point
from bot.domain.deliveries import Delivery
from bot.domain.gatherings import Offer
from bot.domain.ids import MeetingId
from bot.domain.meetings import Meeting
from bot.domain.pictures.agendas import AgendaPicture, PointChange, SittingPicture
from bot.usecases import gatherings, sitting_painting
from bot.usecases.agenda_keeping import agenda_of
from bot.usecases.agenda_painting import AgendaPainter
from bot.usecases.painting import Painter


def picture(
    painter: Painter, delivery: Delivery
) -> AgendaPicture | SittingPicture | PointChange | Offer | None:
    """As it is now; None: it shows something else."""
    if delivery.subject is None or delivery.subject.kind != "meeting" or "shows" not in delivery.facts:
        return None
    meeting = painter.books.meetings.get(MeetingId(delivery.subject.id))
    if delivery.facts["shows"] == "agenda":
        return AgendaPainter(painter).agenda(meeting)
    if delivery.facts["shows"] == "sitting":
        return _sitting(painter, meeting)
    if gatherings.is_offer(delivery):
        return gatherings.picture(meeting, delivery, painter)
    _, today = painter.day_of(painter.body(meeting.body))
    agenda = agenda_of(meeting, painter.body(meeting.body), painter.books, today)
    point = agenda.point(delivery.facts["point"])
    return deferral(painter, meeting, agenda, point) if point is not None and point.deferrals else None


def deferral(painter: Painter, meeting: Meeting, agenda: Agenda, point: Point) -> PointChange:
    """What is told of a point that was put off to this meeting, by its latest deferral, as it is now."""
    zone, today = painter.day_of(painter.body(meeting.body))
    trail = point.deferrals[-1]
    before = painter.planned(trail.meeting)
    change = PointChange(
        act="deferred",
        point=AgendaPainter(painter).point(agenda, point),
        meeting=meeting,
        published=agenda.is_published,
        zone=zone,
        today=today,
        before=(before, trail.number) if before is not None else None,
        reason=trail.reason,
        by=painter.name(trail.by),
        may_undo=deferrals.can_undo(point, trail.by, painter.now),
    )
    if trail.undone_at is not None:
        return replace(change, act="undone", undone_at=trail.undone_at)
    return replace(change, act="removed") if point.state == "removed" else change


def _sitting(painter: Painter, meeting: Meeting) -> SittingPicture:
    sitting = painter.books.sittings.of(meeting.id)
    if sitting is None:
        raise ValueError(f"{meeting.label} was never started")
    return sitting_painting.picture(meeting, sitting, painter)
