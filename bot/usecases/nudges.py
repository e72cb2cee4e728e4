"""Questions about meetings, ordered when the plan changes and judged once more when their moment comes."""

from datetime import datetime

from bot.domain import nudges
from bot.domain.deliveries import Delivery, Order
from bot.domain.ids import MeetingId, PersonId
from bot.domain.meetings import Meeting
from bot.domain.people import Party
from bot.ports import Books
from bot.usecases import effects, recipients


def plan(books: Books, meeting: Meeting, now: datetime) -> None:
    """Orders what is still to be asked about a meeting, each question once for each day it may be held."""
    host = _host(books, meeting)
    for about in ("day", "room"):
        person = _asked(books, about, meeting, now)
        rhythm = recipients.rhythm(books, person, None)
        for question in nudges.questions(meeting, host, rhythm, now):
            if question.about == about:
                _order(books, meeting, person, question)


def holds(books: Books, delivery: Delivery, now: datetime) -> bool:
    """Whether a question whose moment has come is still open, and is asked of the one who can answer it today.

    When somebody else answers for the host by now, they are asked instead.
    """
    if delivery.subject is None:
        return False
    meeting, about = books.meetings.get(MeetingId(delivery.subject.id)), delivery.facts["about"]
    if delivery.facts["day"] != meeting.starts.isoformat():
        return False
    if not nudges.is_open(about, meeting, _host(books, meeting)):
        return False
    person = _asked(books, about, meeting, now)
    if person == delivery.person:
        return True
    _order(books, meeting, person, nudges.Question(about=about, day=meeting.starts, due_at=now))
    return False


def _order(books: Books, meeting: Meeting, person: PersonId, question: nudges.Question) -> None:
    day = question.day.isoformat()
    books.deliveries.order(
        Order(
            key=f"nudge:{meeting.id}:{question.about}:{day}:{person}",
            cooperation=meeting.cooperation,
            kind="nudge",
            due_at=question.due_at,
            person=person,
            subject=effects.subject(meeting),
            facts={"about": question.about, "day": day},
        )
    )


def _asked(books: Books, about: nudges.About, meeting: Meeting, now: datetime) -> PersonId:
    """Who can answer: for the place whoever answers for the host, else who added the meeting."""
    if about == "room" and meeting.host is not None:
        return recipients.answering(books, Party("organisation", meeting.host), now) or meeting.author
    return meeting.author


def _host(books: Books, meeting: Meeting) -> str | None:
    return books.directory.organisation(meeting.host).name if meeting.host is not None else None
