"""A meeting that is moved, confirmed, cancelled or taken up again is told once to each person whose tasks hang on it, with these
tasks, and to those who are called to it.

What is said is read when it is sent: who hears late of the first of two changes hears how it is after the second.
"""

from collections.abc import Iterable
from datetime import date, datetime

from bot.domain.deliveries import Delivery, Order
from bot.domain.history import Happening
from bot.domain.ids import MeetingId, PersonId
from bot.domain.meetings import Meeting
from bot.domain.pictures.notices import MeetingNotice
from bot.domain.tasks import Task
from bot.ports.books import Books
from bot.usecases import effects, recipients
from bot.usecases.audience import sees
from bot.usecases.painting import Painter

_ACTS_READ = 200  # what else is told of a meeting may come after


def tell(  # noqa: PLR0917 - reads as a sentence: tell of a meeting, by whom, what it was before
    books: Books, meeting: Meeting, tasks: Iterable[Task], by: PersonId, before: Meeting, now: datetime
) -> None:
    """Tells those whom these tasks concern and those who are called; whoever did it knows. `before`: the meeting as it was until now. A
    message about the meeting that is still to be sent tells this change too.
    """
    hearers = (person for task in tasks for person in _hearers(books, meeting, task, now))
    for person in dict.fromkeys((*hearers, *books.sheets.of(meeting.id).participants)):
        if person == by or _is_waiting(books, meeting, person):
            continue
        order = Order(
            key=f"told:meeting/{meeting.id}:{person}:{meeting.rev}",
            cooperation=meeting.cooperation,
            kind="told",
            due_at=now,
            person=person,
            subject=effects.subject(meeting),
            facts={"from": before.starts.isoformat(), "until": before.last_day.isoformat()},
        )
        books.deliveries.order(order)


def is_notice(delivery: Delivery) -> bool:
    """Whether a delivery is such a message."""
    about = delivery.subject
    return (
        delivery.kind == "told" and about is not None and about.kind == "meeting" and "from" in delivery.facts
    )


def is_moot(books: Books, notice: Delivery, now: datetime) -> bool:
    """Whether there is nothing left to tell: the meeting is back on its day, its person changed it last, or has no task there
    and is not called to it.
    """
    meeting = _meeting(books, notice)
    last = _last_change(books, meeting)
    moved = last.act == "moved" and not _same_days(last)
    back = _is_fixed(meeting) and moved and _before(notice) == (meeting.starts, meeting.last_day)
    return back or last.by == notice.person or not is_for(books, notice, now)


def is_for(books: Books, notice: Delivery, now: datetime) -> bool:
    """Whether its person is called to the meeting, or has tasks that hang on it."""
    called = books.sheets.of(_meeting(books, notice).id).participants
    return notice.person in called or bool(concerning(books, notice, now))


def concerning(books: Books, notice: Delivery, now: datetime) -> tuple[Task, ...]:
    """The tasks of its person that hang on the meeting now, of those they may see."""
    if notice.person is None:
        raise ValueError("a notice for nobody")
    meeting, person = _meeting(books, notice), books.directory.person(notice.person)
    _, today = Painter(books, now).day_of(None)
    return tuple(
        task
        for task in books.tasks.bound_to(meeting.id)
        if person.id in _hearers(books, meeting, task, now) and sees(books, person, task, today)
    )


def paint(books: Books, painter: Painter, notice: Delivery) -> MeetingNotice:
    """What it says now."""
    meeting = _meeting(books, notice)
    last = _last_change(books, meeting)
    _, today = painter.day_of(painter.body(meeting.body))
    before, before_last = _before(notice)
    return MeetingNotice(
        act=last.act,
        by=painter.name(last.by),
        meeting=meeting,
        before=before,
        before_last=before_last,
        reason=last.detail.get("reason"),
        tasks=painter.tasks(concerning(books, notice, painter.now)),
        zone=meeting.zone,
        today=today,
        repeated=bool(notice.facts.get("repeated")),
        same_days=last.act == "moved" and _same_days(last),
    )


def _hearers(books: Books, meeting: Meeting, task: Task, now: datetime) -> tuple[PersonId, ...]:
    """Who answers for the task and who recorded it; of a cancelled meeting the latter alone, who is asked what holds now."""
    return (task.author,) if meeting.state == "cancelled" else recipients.concerned(books, task, now)


def _is_waiting(books: Books, meeting: Meeting, person: PersonId) -> bool:
    about = effects.subject(meeting)
    return any(told.subject == about and is_notice(told) for told in books.deliveries.waiting(person, "told"))


def _meeting(books: Books, notice: Delivery) -> Meeting:
    if notice.subject is None or notice.subject.kind != "meeting":
        raise ValueError("a notice about no meeting")
    return books.meetings.get(MeetingId(notice.subject.id))


def _last_change(books: Books, meeting: Meeting) -> Happening:
    trail = books.trail.of("meeting", meeting.id, _ACTS_READ)
    return next(h for h in trail if h.act in ("moved", "confirmed", "cancelled", "restored"))


def _same_days(last: Happening) -> bool:
    return last.detail.get("from") == last.detail.get("to")


def _is_fixed(meeting: Meeting) -> bool:
    return meeting.state == "planned" and not meeting.is_tentative


def _before(notice: Delivery) -> tuple[date, date]:
    """The first and last day that the meeting had; messages that were wanted long ago know the first alone."""
    first = notice.facts["from"]
    return date.fromisoformat(first), date.fromisoformat(notice.facts.get("until", first))
