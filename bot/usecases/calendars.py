"""Calendar links: made, taken back, and read by a calendar program that knows nothing but the secret."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.feeds import Feed, FeedId, digest
from bot.domain.ids import BodyId
from bot.domain.meetings import Meeting
from bot.domain.people import Person
from bot.domain.pictures import Calendar, Subscribed
from bot.domain.place import Place
from bot.domain.rhythm import Rhythm
from bot.domain.tasks import Task
from bot.ports import Books
from bot.usecases import recipients
from bot.usecases.painting import Painter
from bot.usecases.turn import begin

BEHIND, AHEAD = timedelta(days=180), timedelta(days=550)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribe:
    """A calendar link is wanted: to this room's meetings, or (`mine`, or outside a room) the person's own calendar.

    `secret` is made by the caller, since nothing here is left to chance; only its digest is kept.
    """

    place: Place
    key: str
    secret: str
    mine: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsubscribe:
    """All calendar links of the person are taken back."""

    place: Place
    key: str


def subscribe(command: Subscribe, books: Books, now: datetime) -> Subscribed:
    """Makes a link; the person's older one to the same calendar leads nowhere from now on."""
    turn = begin(command, books, now)
    body = turn.here.body if not command.mine else None
    own = body.id if body is not None else None
    older = [feed for feed in books.feeds.of(turn.me) if feed.body == own]
    for feed in older:
        books.feeds.revoke(feed.id, now)
    books.feeds.add(
        Feed(
            id=FeedId(0),
            cooperation=turn.here.cooperation.id,
            person=turn.me,
            body=own,
            digest=digest(command.secret),
            made_at=now,
        )
    )
    turn.close(None)
    return Subscribed(body=body, replaced=bool(older))


def unsubscribe(command: Unsubscribe, books: Books, now: datetime) -> int:
    """Takes back all links of the person; answers how many there were."""
    turn = begin(command, books, now)
    feeds = books.feeds.of(turn.me)
    for feed in feeds:
        books.feeds.revoke(feed.id, now)
    turn.close(None)
    return len(feeds)


def read(secret: str, books: Books, now: datetime) -> Calendar | None:
    """What the calendar behind a secret shows now; None: the link leads nowhere, for whatever reason.

    What its owner may not see any more is not in it, and of a body that is hidden from them there is nothing at all.
    """
    feed = books.feeds.valid(digest(secret))
    if feed is None:
        return None
    person = books.directory.person(feed.person)
    if not person.active or not any(one.active for one in books.directory.accounts_of(person.id)):
        return None
    visible = books.directory.visible_bodies(person.id)
    if feed.body is not None and feed.body not in visible:
        return None
    return _calendar(feed, person, frozenset(visible), books, now)


def _calendar(
    feed: Feed, person: Person, visible: frozenset[BodyId], books: Books, now: datetime
) -> Calendar:
    rhythm = recipients.rhythm(books, person.id, None)
    today = rhythm.day(now)
    found = books.meetings.planned(feed.cooperation, since=today - BEHIND, until=today + AHEAD)
    seen = [m for m in found if _is_in(m, feed, person, visible)]
    body = books.directory.body(feed.body) if feed.body is not None else None
    painter = Painter(books, now)
    return Calendar(
        name=body.name if body is not None else books.directory.cooperation(feed.cooperation).name,
        locale=recipients.person_locale(books, person, None),
        body=body,
        meetings=tuple(seen),
        hosts=tuple(painter.host(meeting) for meeting in seen),
        tasks=_tasks(person, books, rhythm, now) if body is None else (),
        zone=rhythm.zone,
        today=today,
    )


def _is_in(meeting: Meeting, feed: Feed, person: Person, visible: frozenset[BodyId]) -> bool:
    if feed.body is not None:
        return meeting.body == feed.body
    return meeting.body in visible if meeting.body is not None else meeting.author == person.id


def _tasks(person: Person, books: Books, rhythm: Rhythm, now: datetime) -> tuple[Task, ...]:
    """The open tasks with a day that lie with the person, or with what they answer for today."""
    parties = books.directory.represents(person.id, rhythm.day(now))
    return tuple(task for task in books.tasks.open_of(parties) if task.deadline and task.deadline.on)
