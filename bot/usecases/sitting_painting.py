"""The picture of a meeting that is held: the point that is taken up, and what came of the meeting so far."""

from bot.domain.decisions import Decision
from bot.domain.history import Happening
from bot.domain.meetings import Meeting
from bot.domain.pictures.agendas import Outcome, SittingPicture
from bot.domain.sittings import Sitting, beside
from bot.domain.tasks import Task
from bot.usecases.agenda_keeping import agenda_of
from bot.usecases.agenda_painting import AgendaPainter
from bot.usecases.painting import Painter

_ACTS_READ = 50


def picture(meeting: Meeting, sitting: Sitting, painter: Painter) -> SittingPicture:
    """As it is now."""
    books = painter.books
    again = resumed(sitting, painter)
    body = painter.body(meeting.body)
    zone, today = painter.day_of(body)
    agenda = agenda_of(meeting, body, books, today)
    point = agenda.point(sitting.point) if sitting.point is not None else None
    return SittingPicture(
        sitting=sitting,
        meeting=meeting,
        agenda=agenda,
        point=AgendaPainter(painter).point(agenda, point) if point is not None else None,
        following=beside(agenda, sitting.point, step=1),
        earlier=beside(agenda, sitting.point, step=-1) if sitting.point is not None else None,
        outcomes=_outcomes(meeting, painter),
        room=painter.room(sitting.room),
        started_by=painter.name(sitting.started_by),
        ended_by=painter.name(sitting.ended_by) if sitting.ended_by is not None else None,
        resumed=(painter.name(again.by), again.at) if again is not None else None,
        zone=painter.clock(zone),
        today=today,
    )


def resumed(sitting: Sitting, painter: Painter) -> Happening | None:
    """When it was taken up again after its end, the last time; None: it never was."""
    acts = painter.books.trail.of("meeting", sitting.meeting, _ACTS_READ)
    return next((one for one in acts if one.act == "resumed"), None)


def _outcomes(meeting: Meeting, painter: Painter) -> tuple[Outcome, ...]:
    """What was decided and given at the meeting, in the order of its making."""
    books = painter.books
    made: list[Decision | Task] = [*books.decisions.made_at(meeting.id), *books.tasks.made_at(meeting.id)]
    made.sort(key=lambda record: record.created_at)
    return tuple(Outcome(label=record.label, text=record.text, point=record.point) for record in made)
