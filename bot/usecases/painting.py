"""Pictures of records: the record with the names around it, as it is at this moment."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.decisions import Decision, DecisionPart
from bot.domain.history import Happening, RecordKind
from bot.domain.ids import PersonId
from bot.domain.lines.events import event
from bot.domain.lines.line import line
from bot.domain.lines.options import subject
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.people import Body, Person
from bot.domain.people import party as party_of
from bot.domain.pictures.common import Happened
from bot.domain.pictures.decisions import DecisionPicture
from bot.domain.pictures.meetings import MeetingPicture, SheetPicture
from bot.domain.pictures.tasks import PartPicture, TaskPicture
from bot.domain.sheets import Called
from bot.domain.tasks import Task
from bot.domain.when.policy import papers_day
from bot.ports.books import Books
from bot.usecases.agenda_keeping import count
from bot.usecases.audience import may_change, may_read, sees
from bot.usecases.names import Names
from bot.usecases.preparing import preparation

SHOWN_ACTS = 4


def task(books: Books, record: Task, now: datetime) -> TaskPicture:
    """A task with its names, at this instant."""
    return Painter(books, now).task(record)


def decision(books: Books, record: Decision, now: datetime) -> DecisionPicture:
    """A decision with its names, at this instant."""
    return Painter(books, now).decision(record)


def meeting(books: Books, record: Meeting, now: datetime) -> MeetingPicture:
    """A meeting with its names and what is due to it, at this instant."""
    return Painter(books, now).meeting(record)


class Painter(Names):
    """Paints several records at one instant, asking the books once for the names they share."""

    def task(self, record: Task) -> TaskPicture:
        """See `task`."""
        body = self.body(record.body)
        zone, today = self.day_of(body)
        deadline = record.deadline
        return TaskPicture(
            task=record,
            author=self.name(record.author),
            owner=self.party(record.owner, today) if record.owner is not None else None,
            support=tuple(self.party(party, today) for party in record.support),
            room=self.room(record.room),
            body=body,
            meeting=self.planned(record.meeting),
            bound=self.planned(deadline.meeting if deadline is not None else None),
            decision=str(self.books.decisions.get(record.decision).label) if record.decision else None,
            target=self._target(record),
            focus=self.books.focus.get(record.focus).title if record.focus is not None else None,
            done_by=self.name(record.done_by) if record.done_by is not None else None,
            part_names=tuple(self.name(part.done_by) if part.done_by else None for part in record.parts),
            last=self._last("task", record.id, today),
            reminders=self._reminders(record, zone),
            zone=self.clock(zone),
            today=today,
        )

    def tasks(self, records: Iterable[Task]) -> tuple[TaskPicture, ...]:
        """Pictures of several tasks, in their order."""
        return tuple(self.task(record) for record in records)

    def decision(self, record: Decision) -> DecisionPicture:
        """See `decision`."""
        body = self.body(record.body)
        zone, today = self.day_of(body)
        return DecisionPicture(
            decision=record,
            author=self.name(record.author),
            room=self.room(record.room),
            body=body,
            meeting=self.planned(record.meeting),
            parts=tuple(self._part(part) for part in record.parts),
            last=self._last("decision", record.id, today) if record.rev > 1 else (),  # nothing happened yet
            zone=self.clock(zone),
            today=today,
            answers=self._answers(record),
        )

    def meeting(
        self, record: Meeting, *, viewer: Person | None = None, new: bool = False, bound: int = 0
    ) -> MeetingPicture:
        """A meeting with what is due to it: all that `viewer` may see; without a viewer, for a room of its body, what everyone
        there may see. `new` and `bound` tell that it was just added, and how many deadlines were bound to it.
        """
        body = self.body(record.body)
        _, today = self.day_of(body)
        bound_to = (*self._due_to(record), *self._aimed(record, body, today))
        due = self.tasks(task for task in bound_to if self.may_show(task, record, viewer, today))
        agenda = count(record, body, due, self.books, today)
        sheet = self.sheet(record, body)
        has_trail = record.rev > 1 or sheet.sheet.rev or (agenda is not None and agenda.published)
        return MeetingPicture(
            meeting=record,
            body=body,
            host=self.host(record),
            ordinal=self.ordinal(record),
            due=due,
            zone=record.zone,
            today=today,
            new=new,
            bound=bound,
            last=self._last("meeting", record.id, today) if has_trail else (),
            sheet=sheet,
            agenda=agenda,
            preparation=preparation(record, body, self.books, today),
            sitting=self.books.sittings.of(record.id) if record.starts <= today else None,
            has_file=self.books.house.calendars and record.state == "planned",
            changeable=viewer is None or self.may_change(record, viewer),
        )

    def may_change(self, record: Meeting, viewer: Person) -> bool:
        """Whether `viewer` may change a meeting, here where it is shown."""
        return may_change(record, viewer, self.own, self.books)

    def sheet(self, record: Meeting, body: Body | None) -> SheetPicture:
        """The sheet of a meeting with its names; of a body's own series its convenor is the chair until another one is named."""
        kept = self.books.sheets.of(record.id)
        _, today = self.day_of(body)
        regular = body is not None and (body.series is None or fold(body.series) == fold(record.title))
        chair = kept.chair or (body.convenor if body is not None and regular else None)
        return SheetPicture(
            sheet=kept,
            chair=self.name(chair) if chair is not None else None,
            lacks_chair=chair is None and regular and record.state == "planned" and record.last_day >= today,
            secretary=self.name(kept.secretary) if kept.secretary is not None else None,
            papers_on=self._papers_on(record, body, today) if regular else None,
            absence_by=self.name(kept.absence_by) if kept.absence_by is not None else None,
            called=tuple(self._called(one) for one in kept.called),
        )

    def _called(self, one: Called) -> str:
        if one.party is None or one.party.kind != "person":
            return one.words
        return f"{self.name(PersonId(one.party.id))} {one.words}".rstrip()

    def _answers(self, record: Decision) -> tuple[str, ...]:
        """The questions a decision answered; one that names no subject answers none, and is not asked about."""
        if not subject(record.text):
            return ()
        return tuple(str(question.label) for question in self.books.questions.decided_by(record.id))

    def _target(self, record: Task) -> str | None:
        body = self.body(record.target)
        return body.name if body is not None else None

    def _due_to(self, record: Meeting) -> Iterable[Task]:
        """What hangs on the meeting and is to be ready for it; what is done after it hangs on it too."""
        for task in self.books.tasks.bound_to(record.id):
            on = task.deadline.on if task.deadline is not None else None
            if on is None or on <= record.last_day:
                yield task

    def _aimed(self, record: Meeting, body: Body | None, today: date) -> Sequence[Task]:
        """What is handed to the body without a day of its own is to be ready for its next meeting."""
        if body is None or record.state != "planned" or record.starts < today:
            return ()
        aimed = self.books.tasks.aimed_at(body.id)
        if not aimed:
            return ()
        coming = self.books.meetings.planned(record.cooperation, since=today)
        series = body.series or record.title
        first = next((m for m in coming if m.body == body.id and fold(m.title) == fold(series)), None)
        return aimed if first is not None and first.id == record.id else ()

    def _papers_on(self, record: Meeting, body: Body | None, today: date) -> date | None:
        if body is None or body.papers_days is None or record.is_tentative or record.state != "planned":
            return None
        country = self.books.directory.cooperation(record.cooperation).country
        day = papers_day(record.starts, body.papers_days, country)
        return day if day >= today else None

    def may_show(self, record: Task | Meeting, meeting: Meeting, viewer: Person | None, today: date) -> bool:
        """Whether `viewer` may see a task or another meeting; without one, everyone in the rooms of the meeting's body."""
        if viewer is not None:
            return sees(self.books, viewer, record, today)
        return self.is_for_all(record, meeting)

    def is_for_all(self, record: Task | Meeting, meeting: Meeting) -> bool:
        """Whether everyone in the rooms of the meeting's body may see a task or another meeting."""
        if record.body == meeting.body:
            return True
        if record.body is None or meeting.body is None:
            return False
        return may_read(meeting.body, record.body, self.books)

    def _part(self, part: DecisionPart) -> PartPicture:
        meeting = self.planned(part.meeting)
        ordinal = self.ordinal(meeting) if meeting is not None else None
        claimed = _claimed(part.text) if ordinal is not None else None
        return PartPicture(
            text=part.text,
            meeting=meeting,
            ordinal=ordinal,
            confirms=part.confirms,
            claimed=None if ordinal is None or claimed == ordinal.number else claimed,
            before=_days_before(part, meeting),
        )

    def _last(self, kind: RecordKind, record: int, today: date) -> tuple[Happened, ...]:
        trail = self.books.trail.of(kind, record, SHOWN_ACTS + 1)
        acts = [happening for happening in trail if happening.act != "created"][:SHOWN_ACTS]
        return tuple(self._happened(act, today) for act in acts)

    def _happened(self, happening: Happening, today: date) -> Happened:
        detail = dict(happening.detail)
        if happening.act in ("handed over", "taken"):
            detail |= {
                key: self.party(party_of(detail[key]), today).name for key in ("from", "to") if key in detail
            }
        return Happened(act=happening.act, by=self.name(happening.by), at=happening.at, detail=detail)

    def _reminders(self, record: Task, zone: str) -> tuple[date, ...]:
        if not record.is_open:
            return ()
        planned = self.books.reminders.planned_of(record.id)
        days = (r.due_at.astimezone(ZoneInfo(zone)).date() for r in planned if r.kind in ("due", "start"))
        return tuple(dict.fromkeys(days))


def _days_before(part: DecisionPart, meeting: Meeting | None) -> tuple[date, date] | None:
    """The days a decision set for a meeting that is on other days by now."""
    if meeting is None or meeting.is_tentative or part.days == (meeting.starts, meeting.last_day):
        return None
    return part.days


def _claimed(text: str) -> int | None:
    """The place in the year that the words give the meeting: 3 for "årets tredje styrelsemöte"."""
    named = event(line(text), 0, len(text))
    return named.ordinal if named is not None else None
