"""How far a meeting is prepared: what its card says is missing, and what is asked about it in good time."""

from datetime import date

from bot.domain.agenda import Point
from bot.domain.focus import is_point
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.nudges import Preparation
from bot.domain.people import Body
from bot.ports.books import Books
from bot.usecases.agenda_keeping import agenda_of


def preparation(meeting: Meeting, body: Body | None, books: Books, today: date) -> Preparation:
    """As it is now. Agendas and papers are asked for only where the body itself is known to have them."""
    host = books.directory.organisation(meeting.host).name if meeting.host is not None else None
    if body is None or (body.series is not None and fold(body.series) != fold(meeting.title)):
        return Preparation(host=host)
    agenda = agenda_of(meeting, body, books, today)
    return Preparation(
        host=host,
        keeps_agendas=_keeps_agendas(body, books),
        has_points=agenda.is_published or any(map(_is_somebodys, agenda.on)),
        papers_days=body.papers_days,
        unpapered=tuple(point.title for point in agenda.on if point.lacks_papers),
    )


def _is_somebodys(point: Point) -> bool:
    """Whether somebody wants it to be taken up: neither a standing point nor the one about focus issues, which come by themselves."""
    return point.kind != "standing" and not is_point(point.title)


def _keeps_agendas(body: Body, books: Books) -> bool:
    """It sends out papers, has standing points, prepares the meetings of another body, or another one prepares its own."""
    if body.prepares_for is not None or body.papers_days is not None:
        return True
    if books.agendas.template(body.cooperation, body.id).titles:
        return True
    return any(other.prepares_for == body.id for other in books.directory.bodies(body.cooperation))
