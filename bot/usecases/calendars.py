"""Calendar links: made, taken back, and read by a calendar program that knows nothing but the secret."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.errors import Refusal
from bot.domain.feeds import Feed, FeedId, digest
from bot.domain.ids import BodyId, Label, MeetingId
from bot.domain.lines.events import indefinite
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.people import Body, Person
from bot.domain.pictures.meetings import Calendar, Subscribed
from bot.domain.place import Place
from bot.domain.rhythm import Rhythm
from bot.domain.tasks import Task
from bot.domain.when.names import series_called
from bot.ports.books import Books
from bot.usecases import recipients
from bot.usecases.arrivals import IN_ITS_ANSWER
from bot.usecases.audience import find_body, find_meeting, sees
from bot.usecases.painting import Painter
from bot.usecases.plan import plan
from bot.usecases.turn import Turn, begin

_TO = re.compile(r"(?:till|för|for|to|of)\s+(?=\S)", re.IGNORECASE)
BEHIND, AHEAD = timedelta(days=180), timedelta(days=550)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribe:
    """A calendar link is wanted: to this room's meetings, to those of another group (`words` name it), or (`mine`, or outside a
    room) the person's own calendar. `renew`: one that exists is to lead nowhere, and a new one is wanted; `of` says whose, as the button has it.

    `secret` is made by the caller, since nothing here is left to chance; only its digest is kept.
    """

    place: Place
    key: str
    secret: str
    mine: bool = False
    words: str = ""
    of: BodyId | None = None
    renew: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFile:
    """One meeting is wanted as a calendar file; `secret` and `renew` as in `Subscribe`."""

    place: Place
    key: str
    secret: str
    meeting: Label
    renew: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsubscribe:
    """All calendar links of the person are taken back."""

    place: Place
    key: str


def subscribe(command: Subscribe, books: Books, now: datetime) -> Subscribed:
    """Makes a link. Where the person has one to the same calendar that one stands, since a calendar program may use it, unless a new
    one is asked for. Raises Refusal "group unknown".
    """
    turn = begin(command, books, now)
    body = _wanted(command, turn)
    own = body.id if body is not None else None
    older = next((f for f in books.feeds.of(turn.me) if (f.body, f.meeting) == (own, None)), None)
    if older is not None and not command.renew:
        link = Subscribed(body=body, replaced=False, since=turn.here.local(older.made_at).date())
    else:
        link = _link(turn, command.secret, body=body)
    turn.close(IN_ITS_ANSWER)
    unnamed = body is not None and body.is_unnamed
    return replace(link, unnamed=unnamed, room=turn.here.room, zone=turn.here.zone, today=turn.here.today)


def _wanted(command: Subscribe, turn: Turn) -> Body | None:
    if command.mine:
        return None
    if command.of is not None:
        return find_body(command.of, turn.here, turn.books)
    words = _TO.sub("", command.words.strip())
    return _called(words, turn) if words else turn.here.body


def _called(words: str, turn: Turn) -> Body:
    """The group that words name, by its own name or by that of its meetings, if this person sees what it does."""
    here, books = turn.here, turn.books
    series = fold(series_called(words, plan(here, books).calendar) or indefinite(words))
    for body in (books.directory.body(one) for one in books.directory.visible_bodies(here.person.id)):
        if fold(words) == fold(body.name) or (body.series is not None and fold(body.series) == series):
            return body
    raise Refusal("group unknown", name=words.strip())


def file(command: MeetingFile, books: Books, now: datetime) -> Subscribed:
    """Makes a link to one meeting; as in `subscribe`, one that the person has stands unless a new one is asked for. Raises Refusal
    "not found".
    """
    turn = begin(command, books, now)
    meeting = find_meeting(command.meeting, turn.here, books)
    older = next((feed for feed in books.feeds.of(turn.me) if feed.meeting == meeting.id), None)
    if older is not None and not command.renew:
        link = Subscribed(body=None, replaced=False, since=turn.here.local(older.made_at).date())
    else:
        link = _link(turn, command.secret, meeting=meeting.id)
    turn.close(meeting.label)
    shown = turn.painter().meeting(meeting, viewer=turn.here.person)
    return replace(link, meeting=shown, zone=turn.here.zone, today=turn.here.today)


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
    rhythm = recipients.rhythm(books, person.id, None)
    seen = _seen(feed, person, books, rhythm.day(now))
    return _calendar(feed, person, seen, books, now, rhythm=rhythm) if seen is not None else None


def _link(
    turn: Turn, secret: str, *, body: Body | None = None, meeting: MeetingId | None = None
) -> Subscribed:
    own = body.id if body is not None else None
    older = [feed for feed in turn.books.feeds.of(turn.me) if (feed.body, feed.meeting) == (own, meeting)]
    for feed in older:
        turn.books.feeds.revoke(feed.id, turn.now)
    turn.books.feeds.add(
        Feed(
            id=FeedId(0),
            cooperation=turn.here.cooperation.id,
            person=turn.me,
            body=own,
            meeting=meeting,
            digest=digest(secret),
            made_at=turn.now,
        )
    )
    return Subscribed(body=body, replaced=bool(older))


def _seen(feed: Feed, person: Person, books: Books, today: date) -> Sequence[Meeting] | None:
    """The meetings it leads to, also those that were cancelled, so that a calendar that has one takes it away; None: what it is
    about is hidden from its owner.
    """
    if feed.meeting is not None:
        meeting = books.meetings.get(feed.meeting)
        return (meeting,) if sees(books, person, meeting, today) else None
    visible = frozenset(books.directory.visible_bodies(person.id))
    if feed.body is not None and feed.body not in visible:
        return None
    found = books.meetings.ever_planned(feed.cooperation, since=today - BEHIND, until=today + AHEAD)
    called = frozenset(books.sheets.calling(person.id)) if feed.body is None else frozenset()
    return [m for m in found if m.id in called or _is_in(m, feed, person, visible)]


def _calendar(
    feed: Feed, person: Person, seen: Sequence[Meeting], books: Books, now: datetime, *, rhythm: Rhythm
) -> Calendar:
    body = books.directory.body(feed.body) if feed.body is not None else None
    painter = Painter(books, now)
    return Calendar(
        name=body.name if body is not None else books.directory.cooperation(feed.cooperation).name,
        locale=recipients.person_locale(books, person, None),
        body=body,
        unnamed=body is not None and body.is_unnamed,
        room=next(iter(books.directory.rooms_of_body(body.id)), None) if body is not None else None,
        meetings=tuple(seen),
        hosts=tuple(painter.host(meeting) for meeting in seen),
        tasks=_tasks(person, books, rhythm, now) if feed.body is None and feed.meeting is None else (),
        zone=rhythm.zone,
        today=rhythm.day(now),
        only=seen[0].label if feed.meeting is not None else None,
        dropped=_dropped(seen, books),
    )


def _dropped(seen: Sequence[Meeting], books: Books) -> dict[MeetingId, tuple[date, ...]]:
    """The days that each meeting might have been held on before another was fixed; the one it is held on has the place of the first."""
    fixed = {meeting.id: meeting for meeting in seen if not meeting.is_tentative}
    dropped: dict[MeetingId, tuple[date, ...]] = {}
    for happening in books.trail.confirmed(fixed):
        meeting = fixed[MeetingId(happening.record)]
        possible = [date.fromisoformat(day) for day in happening.detail.get("from", "").split()]
        others = [
            day for day in possible if day.isoformat() != happening.detail.get("to", "").partition("/")[0]
        ]
        if len(possible) - 1 >= len(dropped.get(meeting.id, ())):
            dropped[meeting.id] = tuple(others[len(others) - len(possible) + 1 :])
    return dropped


def _is_in(meeting: Meeting, feed: Feed, person: Person, visible: frozenset[BodyId]) -> bool:
    if feed.body is not None:
        return meeting.body == feed.body
    return meeting.body in visible if meeting.body is not None else meeting.author == person.id


def _tasks(person: Person, books: Books, rhythm: Rhythm, now: datetime) -> tuple[Task, ...]:
    """The open tasks with a day that lie with the person, or with what they answer for today."""
    parties = books.directory.represents(person.id, rhythm.day(now))
    return tuple(task for task in books.tasks.open_of(parties) if task.deadline and task.deadline.on)
