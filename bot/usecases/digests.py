"""The weekly digest of a room: ordered ahead, gathered when it is sent, shown to one person at any time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.domain.deliveries import Delivery, Order, digest_key
from bot.domain.digest import DIGEST_TIME, WEEK, Turn, horizon, turn_after
from bot.domain.errors import Refusal
from bot.domain.ids import BodyId, MeetingId, PersonId
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.people import Body, Locale, Room
from bot.domain.pictures.digests import Digest, DueGroup, StepDue
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.place import Place
from bot.domain.rhythm import Rhythm
from bot.domain.tasks import Task
from bot.ports.books import Books
from bot.usecases import recipients
from bot.usecases.arrivals import arrive
from bot.usecases.group_tasks import open_tasks
from bot.usecases.here import Here
from bot.usecases.painting import Painter

FIRST = datetime(1970, 1, 1, tzinfo=UTC)
MOST_DECISIONS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateDigest:
    """One person asks for the digest of the room they are in."""

    place: Place


def private_digest(command: PrivateDigest, books: Books, now: datetime) -> Digest:
    """The week so far, in the person's language. In a conversation with the bot it is that of the first room the person sees.

    Raises Refusal "no room" when there is none.
    """
    here = arrive(command.place, books, now)
    room = here.room if here.body is not None else _first_room(books, here)
    if room is None:
        raise Refusal("no room")
    return digest(books, room, now, private_for=here.locale)


def plan_all(books: Books, now: datetime) -> None:
    """Orders the next digest of every room that wants one."""
    for room in books.directory.digest_rooms():
        plan(books, room, now)


def plan(books: Books, room: Room, now: datetime) -> None:
    """Orders the next digest of a room. One per ISO week: ordered again it is the same."""
    if room.body is None or not room.digest:
        return
    turn = _turn(_rhythm(books, room), now)
    books.deliveries.order(
        Order(
            key=digest_key(room.id, turn.year, turn.week),
            cooperation=room.cooperation,
            kind="digest",
            due_at=turn.due_at,
            room=room.id,
        )
    )


def put_off(books: Books, delivery: Delivery, room: Room, now: datetime) -> bool:
    """At night or on a day off, orders a digest that comes late for the next working morning; says whether it did.

    When that is no sooner than the next digest, that one tells it all.
    """
    rhythm = _rhythm(books, room)
    if rhythm.is_open(now):
        return False
    morning = rhythm.next_open(now)
    if morning < _turn(rhythm, now).due_at:
        late = Order(
            key=f"{delivery.key}:late",
            cooperation=delivery.cooperation,
            kind="digest",
            due_at=morning,
            room=room.id,
        )
        books.deliveries.order(late)
    return True


def of_delivery(books: Books, delivery: Delivery, room: Room, now: datetime) -> Digest:
    """The digest that a delivery is to bring: what happened until it was due, what stands open by now."""
    return digest(books, room, now, until=delivery.due_at)


def digest(
    books: Books,
    room: Room,
    now: datetime,
    *,
    until: datetime | None = None,
    private_for: Locale | None = None,
) -> Digest:
    """What a room's digest tells: decisions and done tasks since the last one (before `until`), and what is open as of now."""
    if room.body is None:
        raise ValueError("a room without a body has no digest")
    painter = Painter(books, now)
    body = books.directory.body(room.body)
    begun = _happened(room, body, painter, until, private_for)
    today, monday = begun.today, begun.monday
    meetings = [m for m in books.meetings.planned(room.cooperation, since=today) if m.body == body.id]
    fixed = tuple(meeting for meeting in meetings if not meeting.is_tentative)
    series = [m for m in meetings if body.series is None or fold(m.title) == fold(body.series)]
    told = replace(
        begun,
        meetings=tuple(meeting for meeting in fixed if meeting.starts < monday + WEEK),
        undecided=tuple(meeting for meeting in meetings if meeting.is_tentative),
        following=next(iter(series), None),
        questions=tuple(books.questions.open_of(body.id)),
        steps=_steps(books, body.id, monday),
    )
    return _with_open(told, painter, next((m.starts for m in series if m.starts > today), None))


def _happened(
    room: Room, body: Body, painter: Painter, until: datetime | None, private_for: Locale | None
) -> Digest:
    """The week with what was decided and done since the last digest, and nothing yet of what is open."""
    books, (zone, today) = painter.books, painter.day_of(body)
    since = books.deliveries.last_sent("digest", room.id) or FIRST
    year, week, weekday = today.isocalendar()
    decisions = books.decisions.latest([body.id], limit=MOST_DECISIONS, since=since)
    done = books.tasks.done_in([body.id], since)
    return Digest(
        room=room,
        body=body,
        year=year,
        week=week,
        monday=today - timedelta(days=weekday - 1),
        today=today,
        zone=zone,
        locale=private_for or recipients.room_locale(books, room),
        private=private_for is not None,
        decisions=tuple(
            painter.decision(d) for d in reversed(decisions) if until is None or d.created_at < until
        ),
        done=painter.tasks(t for t in done if until is None or t.done_at is None or t.done_at < until),
    )


def _with_open(told: Digest, painter: Painter, next_meeting: date | None) -> Digest:
    """The week with the open tasks of its body, each named once. `next_meeting`: the day of the next one of its own series."""
    still_open = open_tasks(told.body.id, painter.books)
    tasks = painter.tasks(still_open)
    ownerless = tuple(t for t in tasks if t.days_late <= 0 and _is_ownerless(painter, t.task))
    lacking = {t.task.id for t in ownerless}
    last_day = horizon(told.today, next_meeting)
    ongoing = _ongoing(painter, still_open, told.meetings[0]) if told.meetings else ()
    return replace(
        told,
        due=_due(painter, [t for t in tasks if _is_due(t, last_day) and t.task.id not in lacking]),
        late=tuple(t for t in tasks if t.days_late > 0),
        ownerless=ownerless,
        dateless=tuple(t for t in tasks if t.task.deadline is None or _lacks_day(t.task)),
        ongoing=tuple(t for t in ongoing if t.task.id not in lacking),
        open_count=len(tasks),
    )


def _steps(books: Books, body: BodyId, monday: date) -> tuple[StepDue, ...]:
    """What chains have in the week beside meetings, as long as it is not done."""
    found = (
        StepDue(timeline.name, step.text, step.on)
        for timeline in books.timelines.of(body)
        for step in timeline.steps
        if step.meeting is None and step.done_on is None and step.on is not None
    )
    return tuple(sorted((s for s in found if monday <= s.on < monday + WEEK), key=lambda s: s.on))


def _rhythm(books: Books, room: Room) -> Rhythm:
    """The hours of a room's digest: those of its body."""
    zone = books.directory.body(room.body).zone if room.body is not None else books.house.zone
    country = books.directory.cooperation(room.cooperation).country
    return Rhythm(at=DIGEST_TIME, zone=zone, country=country)


def _turn(rhythm: Rhythm, now: datetime) -> Turn:
    return turn_after(now, rhythm.day(now), rhythm.zone, rhythm.country)


def _due(painter: Painter, tasks: Sequence[TaskPicture]) -> tuple[DueGroup, ...]:
    """Grouped under the meeting their deadlines hang on, in the order of the meetings; those of no meeting last."""
    groups: dict[MeetingId | None, list[TaskPicture]] = {}
    for picture in tasks:
        groups.setdefault(_ready_for(picture), []).append(picture)
    made = [DueGroup(meeting=painter.planned(m), tasks=tuple(group)) for m, group in groups.items()]
    return tuple(sorted(made, key=_order))


def _ready_for(picture: TaskPicture) -> MeetingId | None:
    """The meeting it is to be ready for; what is done after a meeting is for none."""
    due = picture.task.deadline
    if picture.bound is None or due is None or due.on is None or due.on > picture.bound.last_day:
        return None
    return picture.bound.id


def _order(group: DueGroup) -> tuple[bool, str]:
    return (group.meeting is None, group.meeting.starts.isoformat() if group.meeting else "")


def _is_due(picture: TaskPicture, last_day: date) -> bool:
    """Due in the time ahead. A desired task whose day has passed still belongs here: it is never late."""
    deadline = picture.task.deadline
    return (
        deadline is not None and deadline.on is not None and deadline.on <= last_day and not picture.days_late
    )


def _ongoing(painter: Painter, tasks: Sequence[Task], meeting: Meeting) -> tuple[TaskPicture, ...]:
    """The lasting duties of which a body hears at its meeting: those handed to it, and its own that are handed to nobody."""
    if meeting.body is None:
        return ()
    own = [task for task in tasks if task.target in (None, meeting.body)]
    aimed = [t for t in painter.books.tasks.aimed_at(meeting.body) if painter.is_for_all(t, meeting)]
    every = {task.id: task for task in (*own, *aimed)}
    return painter.tasks(t for t in every.values() if t.deadline is not None and t.deadline.is_ongoing)


def _lacks_day(task: Task) -> bool:
    deadline = task.deadline
    return deadline is not None and deadline.on is None and not deadline.is_ongoing


def _is_ownerless(painter: Painter, task: Task) -> bool:
    """Nobody has it, or who had it has left."""
    if task.owner is None:
        return True
    return task.owner.kind == "person" and not painter.person(PersonId(task.owner.id)).active


def _first_room(books: Books, here: Here) -> Room | None:
    for body in books.directory.visible_bodies(here.person.id):
        for room in books.directory.rooms_of_body(BodyId(body)):
            return room
    return None
