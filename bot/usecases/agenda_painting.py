"""Pictures of agendas and questions: the record with the names around it, as it is at this moment."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.domain.agenda import Agenda, Point
from bot.domain.focus import FocusIssue, is_point
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.people import Body, Person
from bot.domain.pictures.agendas import (
    AgendaPicture,
    FocusPicture,
    PointPicture,
    PreparedMeeting,
    QuestionPicture,
)
from bot.domain.questions import Question
from bot.ports.books import Books
from bot.usecases.agenda_keeping import agenda_of, pointless
from bot.usecases.focus_issues import on_agenda
from bot.usecases.painting import Painter


def _is_missed(point: Point, numbers: dict[int, int]) -> bool:
    return point.state != "undone" or point.key in numbers


class AgendaPainter:
    """Paints agendas at the instant of a painter, with the names that it knows already."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self._books: Books = painter.books

    def agenda(
        self, meeting: Meeting, *, viewer: Person | None = None, agenda: Agenda | None = None
    ) -> AgendaPicture:
        """The agenda of a meeting. Without a viewer, for a room: what everyone there may read, without hints."""
        body = self._painter.body(meeting.body)
        zone, today = self._painter.day_of(body)
        now = agenda or agenda_of(meeting, body, self._books, today)
        questions = self._questions(meeting, today)
        numbers = now.numbers()  # a point that came and went back before it had one is not missed
        shown = [p for p in now.points if p.is_on or (now.is_published and _is_missed(p, numbers))]
        focus = self._focus(meeting, body, viewer, today, shown)
        wants = viewer is not None and body is not None and body.papers_days is not None
        points = tuple(self.point(now, point, questions, focus, wants_papers=wants) for point in shown)
        placed = {q.question.id for point in points for q in point.questions}
        due = self._painter.meeting(meeting, viewer=viewer).due if viewer is not None else ()
        return AgendaPicture(
            meeting=meeting,
            agenda=now,
            body=body,
            ordinal=self._painter.ordinal(meeting),
            points=points,
            questions=tuple(q for q in questions if q.question.id not in placed),
            pointless=pointless(now, due),
            prepared=self._prepared(body, viewer, today) if viewer is not None else None,
            published_by=self._painter.name(now.published_by) if now.published_by is not None else None,
            missing=now.missing(),
            zone=zone,
            today=today,
            public=viewer is None,
            changeable=viewer is None or self._painter.may_change(meeting, viewer),
        )

    def point(
        self,
        agenda: Agenda,
        point: Point,
        questions: tuple[QuestionPicture, ...] = (),
        focus: tuple[FocusPicture, ...] = (),
        *,
        wants_papers: bool = False,
    ) -> PointPicture:
        """One point of an agenda, with the questions about it; the one about focus issues has these under it."""
        sender = self._painter.body(point.sent_by)
        about = tuple(
            q for q in questions if q.question.topic and fold(q.question.topic) == fold(point.title)
        )
        came_from = (self._painter.planned(one.meeting) for one in point.put_off)
        return PointPicture(
            point=point,
            number=agenda.number(point),
            came_from=tuple(meeting for meeting in came_from if meeting is not None),
            to=self._painter.planned(point.to),
            sent_by=sender.name if sender is not None else None,
            task=str(self._books.tasks.get(point.task).label) if point.task is not None else None,
            decision=str(self._books.decisions.get(point.decision).label) if point.decision else None,
            questions=about,
            wants_papers=wants_papers,
            focus=focus if point.is_on and is_point(point.title) else (),
        )

    def question(self, question: Question, *, next_one: Meeting | None = None) -> QuestionPicture:
        """A question; its next meeting is looked for when it is not given."""
        body = self._painter.body(question.body)
        zone, today = self._painter.day_of(body)
        following = next_one or (self._next(body, today) if question.is_open and body is not None else None)
        by, held = question.answered_by, question.waits_by
        return QuestionPicture(
            question=question,
            author=self._painter.name(question.author),
            answered_by=self._painter.name(by) if by is not None else None,
            body=body,
            room=self._painter.room(question.room),
            next=following,
            zone=zone,
            today=today,
            decision=str(self._books.decisions.get(question.decision).label) if question.decision else None,
            waits_by=self._painter.name(held) if held is not None else None,
        )

    def _focus(
        self, meeting: Meeting, body: Body | None, viewer: Person | None, today: date, shown: Sequence[Point]
    ) -> tuple[FocusPicture, ...]:
        """What hangs on each focus issue of the day of the meeting, as far as the reader may see it."""
        if body is None or not any(is_point(point.title) for point in shown):
            return ()
        return tuple(
            FocusPicture(
                issue=issue,
                tasks=self._painter.tasks(
                    task
                    for task in self._books.tasks.about(issue.id)
                    if self._painter.may_show(task, meeting, viewer, today)
                ),
                meetings=tuple(self._coming(issue, meeting, viewer, today)),
            )
            for issue in on_agenda(body, meeting.starts, self._books)
        )

    def _coming(
        self, issue: FocusIssue, meeting: Meeting, viewer: Person | None, today: date
    ) -> Iterator[Meeting]:
        for one in map(self._books.meetings.get, self._books.sheets.about(issue.id)):
            is_ahead = one.state == "planned" and one.last_day >= today and one.id != meeting.id
            if is_ahead and self._painter.may_show(one, meeting, viewer, today):
                yield one

    def _questions(self, meeting: Meeting, today: date) -> tuple[QuestionPicture, ...]:
        """Those answered for this meeting; and the open ones, when no other meeting of the body comes before it."""
        found = list(self._books.questions.answered_for(meeting.id))
        body = self._painter.body(meeting.body)
        regular = body is not None and (body.series is None or fold(body.series) == fold(meeting.title))
        if (
            meeting.body is not None
            and regular
            and meeting.last_day >= today
            and self._is_next(meeting, today)
        ):
            found += self._books.questions.open_of(meeting.body)
        return tuple(self.question(one, next_one=meeting) for one in found)

    def _is_next(self, meeting: Meeting, today: date) -> bool:
        planned = self._books.meetings.planned(meeting.cooperation, since=today, until=meeting.starts)
        same = (m for m in planned if m.body == meeting.body and fold(m.title) == fold(meeting.title))
        return not any(today < m.starts < meeting.starts for m in same)

    def _next(self, body: Body, today: date) -> Meeting | None:
        planned = self._books.meetings.planned(body.cooperation, since=today)
        series = fold(body.series) if body.series is not None else None
        return next(
            (
                m
                for m in planned
                if m.body == body.id and m.starts > today and series in (None, fold(m.title))
            ),
            None,
        )

    def _prepared(self, body: Body | None, viewer: Person, today: date) -> PreparedMeeting | None:
        """The next meeting of the body that this one prepares, for who may see it."""
        if body is None or body.prepares_for is None:
            return None
        if body.prepares_for not in self._books.directory.visible_bodies(viewer.id):
            return None
        other = self._painter.body(body.prepares_for)
        meeting = self._next(other, today) if other is not None else None
        if meeting is None:
            return None
        agenda = agenda_of(meeting, other, self._books, today)
        return PreparedMeeting(meeting=meeting, points=len(agenda.on), published=agenda.is_published)
