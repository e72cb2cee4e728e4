"""What a delivery says, painted when it is sent: always the latest state."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from bot.domain.decisions import Decision
from bot.domain.deliveries import Delivery, Subject
from bot.domain.history import Act
from bot.domain.ids import DecisionId, DeliveryId, MeetingId, PersonId, TaskId, platform_of
from bot.domain.meetings import Meeting
from bot.domain.people import Locale, Person, Room
from bot.domain.pictures.agendas import QuestionPicture
from bot.domain.pictures.contents import Content, RecordedCard
from bot.domain.pictures.decisions import DecisionPicture
from bot.domain.pictures.groups import MandatePicture
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.pictures.notices import (
    Bundle,
    BundleItem,
    Mentioned,
    Notice,
    Nudge,
    Undelivered,
    Welcome,
    Whereabouts,
)
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.questions import Question, QuestionId
from bot.domain.reminders import Reminder
from bot.domain.tasks import Task
from bot.ports.books import Books
from bot.usecases import (
    agenda_contents,
    convening,
    digests,
    meeting_calls,
    meeting_notices,
    mentions,
    recipients,
)
from bot.usecases.agenda_painting import AgendaPainter
from bot.usecases.group_painting import mandate_of
from bot.usecases.painting import Painter

Card = TypeVar("Card")
LATE = timedelta(minutes=15)
_ACTS: dict[str, Act] = {"done": "done", "moved": "moved", "removed": "removed", "undone": "undone"}


@dataclass(frozen=True, slots=True)
class Painted:
    """What is said and in which language. `letter`: it goes as e-mail, and this is where the person meets Klubba."""

    content: Content
    locale: Locale
    letter: Whereabouts | None = None


def paint(deliveries: tuple[Delivery, ...], books: Books, now: datetime) -> tuple[Painted, ...]:
    """What these deliveries say now; a use case that changes nothing."""
    painter = Painter(books, now)
    return tuple(
        replace(_painted(books, painter, delivery, now), letter=_letter(books, delivery))
        for delivery in deliveries
    )


def record_of(books: Books, subject: Subject) -> Task | Decision | Meeting | Question:
    """The record a delivery is about. Raises ValueError when it is about something else."""
    match subject.kind:
        case "task":
            return books.tasks.get(TaskId(subject.id))
        case "decision":
            return books.decisions.get(DecisionId(subject.id))
        case "meeting":
            return books.meetings.get(MeetingId(subject.id))
        case "question":
            return books.questions.get(QuestionId(subject.id))
        case "delivery" | "room":
            raise ValueError(f"no record: {subject}")


def _letter(books: Books, delivery: Delivery) -> Whereabouts | None:
    if not delivery.facts.get("letter") or delivery.workspace is None:
        return None
    named = books.directory.workspace_name(delivery.workspace)
    return Whereabouts(platform=platform_of(delivery.workspace), workspace=named)


def _painted(books: Books, painter: Painter, delivery: Delivery, now: datetime) -> Painted:
    if delivery.person is not None and delivery.room is not None and delivery.kind in mentions.KINDS:
        return _mentioned(books, painter, delivery, now)
    match delivery.kind:
        case "amend":
            original = books.deliveries.get(DeliveryId(_subject(delivery).id))
            return _painted(books, painter, original, now)
        case "card":
            return _card(books, painter, delivery)
        case "welcome":
            by = delivery.facts.get("by")
            room = _room(painter, delivery)
            return Painted(Welcome(room=room, by=painter.name(by) if by else None), _public(books, room))
        case "digest":
            room = _room(painter, delivery)
            return Painted(digests.of_delivery(books, delivery, room, now), _public(books, room))
        case "due":
            return _bundle(books, painter, delivery, now)
        case "assigned" | "support" | "told":
            return _told(books, painter, delivery)
        case "nudge":
            return _nudge(books, painter, delivery)


def _card(books: Books, painter: Painter, delivery: Delivery) -> Painted:
    """In the room's language; in a conversation with the bot in that of who wrote it."""
    room = _room(painter, delivery)
    picture = agenda_contents.picture(painter, delivery) or _picture(books, painter, delivery)
    if not room.is_direct:
        return Painted(RecordedCard(picture=picture), _public(books, room))
    author = painter.person(record_of(books, _subject(delivery)).author)
    theirs = _on_clock(picture, author, books)
    return Painted(RecordedCard(picture=theirs), recipients.person_locale(books, author, room))


def _mentioned(books: Books, painter: Painter, delivery: Delivery, now: datetime) -> Painted:
    """The same, as everyone in the room may read it."""
    theirs = replace(delivery, room=None)
    said = _painted(books, painter, theirs, now).content
    if not isinstance(said, Notice | Bundle):
        raise TypeError("mentions are about tasks")
    if isinstance(said, Notice):  # it stands in a room, and is on the room's clock
        said = replace(said, picture=painter.task(said.picture.task))
    return Painted(Mentioned(said), _public(books, _room(painter, delivery)))


def _told(books: Books, painter: Painter, delivery: Delivery) -> Painted:
    facts = delivery.facts
    if meeting_notices.is_notice(delivery):
        told = meeting_notices.paint(books, painter, delivery)
        return Painted(told, _private(books, painter, delivery, told.tasks[0].room if told.tasks else None))
    if convening.is_told(delivery):
        return Painted(convening.paint(books, painter, delivery), _private(books, painter, delivery, None))
    if meeting_calls.is_call(delivery):
        called = meeting_calls.paint(books, painter, delivery)
        return Painted(called, _private(books, painter, delivery, None))
    if "why" in facts:
        room = painter.room(facts["room"])
        picture = _picture(books, painter, delivery) if delivery.subject else None
        undelivered = Undelivered(room=room, picture=picture, why=facts["why"])
        return Painted(undelivered, _private(books, painter, delivery, room))
    picture = _picture(books, painter, delivery)
    if not isinstance(picture, TaskPicture):
        raise TypeError("notices are about tasks")
    if delivery.person is not None:
        picture = _on_clock(picture, painter.person(delivery.person), books)
    notice = Notice(
        act=facts["act"],
        by=painter.name(facts["by"]) if facts.get("by") else None,
        picture=picture,
        detail=_detail(painter, picture, delivery),
        repeated=bool(facts.get("repeated")),
        mandate=_mandate(painter, picture, delivery),
        theirs=_answers(books, delivery, picture),
    )
    return Painted(notice, _private(books, painter, delivery, picture.room))


def _on_clock(picture: Card, person: Person, books: Books) -> Card:
    """As one person reads it: when something happened is told in their zone. Days stay those of the body."""
    if not isinstance(picture, TaskPicture | DecisionPicture):
        return picture
    return replace(picture, zone=person.zone or books.house.zone)


def _nudge(books: Books, painter: Painter, delivery: Delivery) -> Painted:
    picture = _picture(books, painter, delivery)
    if not isinstance(picture, MeetingPicture):
        raise TypeError("nudges are about meetings")
    nudge = Nudge(
        about=delivery.facts["about"], picture=picture, repeated=bool(delivery.facts.get("repeated"))
    )
    return Painted(nudge, _private(books, painter, delivery, None))


def _mandate(painter: Painter, picture: TaskPicture, delivery: Delivery) -> tuple[MandatePicture, ...]:
    """What the group is for, told to whoever gets its task."""
    if delivery.facts["act"] != "assigned" or delivery.person is None:
        return ()
    return mandate_of(picture.task, painter, painter.person(delivery.person))


def _answers(books: Books, delivery: Delivery, picture: TaskPicture) -> bool:
    """Whether the reader is still one of those who answer for the task: what it was handed on to somebody else keeps no buttons."""
    owner, reader = picture.owner, delivery.person
    if reader is None:
        return True
    return owner is not None and owner.party in books.directory.represents(reader, picture.today)


def _detail(painter: Painter, picture: TaskPicture, delivery: Delivery) -> dict[str, str]:
    """What the order kept, with what people wrote: that stands in the trail alone."""
    facts = delivery.facts
    act = _ACTS.get(facts["act"])
    written: dict[str, str] = next((h.detail for h in picture.last if h.act == act), {})
    detail = dict(facts.get("detail", {}))
    if "reason" in written:
        detail["reason"] = written["reason"]
    if "who" in facts:
        detail["who"] = painter.name(facts["who"])
    return detail


def _bundle(books: Books, painter: Painter, delivery: Delivery, now: datetime) -> Painted:
    if delivery.person is None:
        raise ValueError("a bundle is for a person")
    by_task: dict[TaskId, list[Reminder]] = defaultdict(list)
    for reminder in books.reminders.covered_by(delivery.id):
        by_task[reminder.task].append(reminder)
    items = [
        BundleItem(picture=painter.task(books.tasks.get(task)), reminders=tuple(reminders))
        for task, reminders in by_task.items()
    ]
    sent_at = delivery.attempted_at or now
    rhythm = recipients.rhythm(books, delivery.person, None)
    bundle = Bundle(
        person=painter.name(delivery.person),
        at=delivery.due_at,
        zone=rhythm.zone,
        today=rhythm.day(sent_at),
        items=tuple(sorted(items, key=_by_deadline)),
        reminder_time=rhythm.at,
        late_since=delivery.due_at if sent_at - delivery.due_at > LATE else None,
        repeated=bool(delivery.facts.get("repeated")),
    )
    return Painted(bundle, _private(books, painter, delivery, items[0].picture.room if items else None))


def _by_deadline(item: BundleItem) -> tuple[date, int]:
    task = item.picture.task
    on = task.deadline.on if task.deadline is not None else None
    return (on or date.max, task.number)


def _picture(
    books: Books, painter: Painter, delivery: Delivery
) -> TaskPicture | DecisionPicture | MeetingPicture | QuestionPicture:
    record = record_of(books, _subject(delivery))
    match record:
        case Task():
            return painter.task(record)
        case Decision():
            return painter.decision(record)
        case Meeting():
            return painter.meeting(record)
        case Question():
            return AgendaPainter(painter).question(record)


def _subject(delivery: Delivery) -> Subject:
    if delivery.subject is None:
        raise ValueError(f"a delivery of kind {delivery.kind} needs a subject")
    return delivery.subject


def _room(painter: Painter, delivery: Delivery) -> Room:
    if delivery.room is None:
        raise ValueError(f"a delivery of kind {delivery.kind} needs a room")
    return painter.room(delivery.room)


def _public(books: Books, room: Room) -> Locale:
    return recipients.room_locale(books, room)


def _private(books: Books, painter: Painter, delivery: Delivery, room: Room | None) -> Locale:
    person = painter.person(PersonId(delivery.person or 0))
    return recipients.person_locale(books, person, room)
