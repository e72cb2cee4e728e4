"""The agenda of a meeting as it is at this moment, and what a meeting's card says of it."""

from collections.abc import Iterable
from datetime import date

from bot.domain.agenda import Agenda, AgendaId, completed
from bot.domain.focus import POINT, is_point
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.people import Body
from bot.domain.pictures.meetings import AgendaCount
from bot.domain.pictures.tasks import TaskPicture
from bot.ports.books import Books
from bot.usecases.focus_issues import holding


def agenda_of(meeting: Meeting, body: Body | None, books: Books, today: date) -> Agenda:
    """What was kept and, until it is published or the meeting is over, the body's standing points, with one about its focus issues.

    One that nobody changed yet is not kept (id 0).
    """
    kept = books.agendas.of_meeting(meeting.id)
    agenda = kept or Agenda(id=AgendaId(0), cooperation=meeting.cooperation, meeting=meeting.id)
    if body is None or meeting.last_day < today or meeting.state != "planned":
        return agenda
    if body.series is not None and fold(body.series) != fold(meeting.title):
        return agenda
    focus = POINT[body.language] if holding(body.id, meeting.starts, books) else None
    return completed(agenda, books.agendas.template(meeting.cooperation, body.id).titles, focus)


def pointless(agenda: Agenda, due: Iterable[TaskPicture]) -> tuple[TaskPicture, ...]:
    """Of the tasks due to a meeting, those that no point was ever about; one that somebody took off is not missed, nor is one that
    stands under the point about focus issues.
    """
    taken = {point.task for point in agenda.points if point.state != "undone"}
    on_focus = any(is_point(point.title) for point in agenda.on)
    return tuple(
        one for one in due if one.task.id not in taken and not (on_focus and one.task.focus is not None)
    )


def count(
    meeting: Meeting, body: Body | None, due: Iterable[TaskPicture], books: Books, today: date
) -> AgendaCount | None:
    """What the meeting's card says; None: it has no agenda, and gets none, since it is of no body or is not held."""
    agenda = agenda_of(meeting, body, books, today)
    if not agenda.points and (body is None or meeting.state != "planned"):
        return None
    return AgendaCount(
        points=len(agenda.on),
        published=agenda.is_published,
        deferred=sum(bool(point.put_off) for point in agenda.on),
        pointless=pointless(agenda, due) if agenda.id and meeting.state == "planned" else (),
    )
