"""Questions about meetings, ordered when the plan changes and judged once more when their moment comes."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain import nudges
from bot.domain.deliveries import Delivery, Order
from bot.domain.ids import BodyId, MeetingId, PersonId
from bot.domain.meetings import Meeting
from bot.domain.people import Party
from bot.ports.books import Books
from bot.usecases import effects, recipients
from bot.usecases.preparing import preparation


def plan(books: Books, meeting: Meeting, now: datetime) -> None:
    """Orders what is still to be asked about a meeting, each question once for each day it may be held."""
    known = _known(books, meeting, now)
    for about in nudges.BEFORE:
        person = _asked(books, about, meeting, now)
        rhythm = recipients.rhythm(books, person, None)
        for question in nudges.questions(meeting, known, rhythm, now):
            if question.about == about:
                _order(books, meeting, person, question)


def holds(books: Books, delivery: Delivery, now: datetime) -> bool:
    """Whether a question whose moment has come is still open, and is asked of the one who can answer it today.

    When somebody else answers for the host by now, they are asked instead.
    """
    if delivery.subject is None:
        return False
    meeting, about = books.meetings.get(MeetingId(delivery.subject.id)), delivery.facts["about"]
    day = date.fromisoformat(delivery.facts["day"])
    if day not in (meeting.candidates or (meeting.starts,)):
        return False
    if not nudges.is_open(about, meeting, _known(books, meeting, now)):
        return False
    person = _asked(books, about, meeting, now)
    if person == delivery.person:
        if day != meeting.starts:  # what stands about it offers a day that has passed
            effects.amend_everywhere(books, effects.subject(meeting), now)
        return True
    _order(books, meeting, person, nudges.Question(about=about, day=day, due_at=now))
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
    """Who can answer: for the place whoever answers for the host; for agenda and papers the secretary of the meeting, else the
    convenor of its body or of the one that prepares its meetings; else who added the meeting.
    """
    if about == "room" and meeting.host is not None:
        return recipients.answering(books, Party("organisation", meeting.host), now) or meeting.author
    if about in ("agenda", "papers") and meeting.body is not None:
        secretary = books.sheets.of(meeting.id).secretary
        return secretary or _convenor(meeting.body, books) or meeting.author
    return meeting.author


def _convenor(body: BodyId, books: Books) -> PersonId | None:
    own = books.directory.body(body)
    preparing = (other for other in books.directory.bodies(own.cooperation) if other.prepares_for == body)
    return own.convenor or next((other.convenor for other in preparing if other.convenor), None)


def _known(books: Books, meeting: Meeting, now: datetime) -> nudges.Preparation:
    body = books.directory.body(meeting.body) if meeting.body is not None else None
    return preparation(meeting, body, books, now.astimezone(ZoneInfo(meeting.zone)).date())
