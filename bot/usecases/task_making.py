"""How a task comes to be: from what was read, to the register, to its card, notices and reminders."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.ids import BodyId, TaskId
from bot.domain.lines.target import bodies_handed_to
from bot.domain.lines.tasks import TaskLine
from bot.domain.people import Party
from bot.domain.pictures.tasks import RecordedTask
from bot.domain.tasks import Task, TaskPart
from bot.ports.books import Books
from bot.usecases import effects, held
from bot.usecases.arrivals import record_room
from bot.usecases.doubts import doubts
from bot.usecases.parties import called
from bot.usecases.reading import Reader, with_point
from bot.usecases.turn import Turn

SAME_AGAIN = timedelta(minutes=2)


def of_line(read: TaskLine, text: str, using: Reader) -> Task:
    """The task that a line means, not yet kept and without a number."""
    here, now = using.turn.here, using.turn.now
    meeting = using.meeting_of(read.point)
    title = read.text if meeting is not None else with_point(read.text, text, read.point)
    owner = read.owner.party if read.owner is not None else None
    return Task(
        id=TaskId(0),
        cooperation=here.cooperation.id,
        number=0,
        body=here.body.id if here.body is not None else None,
        room=record_room(here, using.turn.books),
        author=here.person.id,
        text=title,
        parts=tuple(TaskPart(text=part) for part in read.parts),
        owner=owner,
        support=_support(read),
        obligation=read.obligation,
        deadline=read.deadline,
        point=read.point if meeting is not None else None,
        meeting=meeting.id if meeting is not None else None,
        target=read.target or _target(title, owner, read, using),
        focus=read.focus,
        created_at=now,
        changed_by=here.person.id,
        changed_at=now,
    )


def _target(title: str, owner: Party | None, read: TaskLine, using: Reader) -> BodyId | None:
    """The body to which what is done is handed, unless it is the one that does it."""
    lasting = read.deadline is not None and read.deadline.is_ongoing
    found = called(bodies_handed_to(title, lasting=lasting), using.turn.here, using.turn.books)
    return next((BodyId(p.id) for _, p in found if p.kind == "body" and p != owner), None)


def keep(fresh: Task, turn: Turn) -> Task:
    """Gives a task its number, keeps it, and orders its card, its notices and its reminders."""
    books, now = turn.books, turn.now
    number = books.next_number(turn.here.cooperation.id, "U")
    kept = books.tasks.add(replace(fresh, number=number, rev=1, changed_by=turn.me, changed_at=now))
    turn.sign(kept, "created")
    if turn.here.can_show:
        effects.post_card(books, kept, kept.room, now, turn.place.thread)
    effects.tell_assigned(books, kept, now, turn.me)
    effects.tell_support(books, kept, now, turn.me)
    effects.plan(books, kept, now)
    held.show(kept.meeting, turn)
    turn.close(kept.label)
    return kept


def told(task: Task, read: TaskLine | None, using: Reader, *, again: bool = False) -> RecordedTask:
    """A task just saved, as it is told to who saved it."""
    painter, here = using.turn.painter(using.plan.meetings), using.turn.here
    picture = painter.task(task)
    return RecordedTask(
        picture=picture,
        doubts=doubts(picture, read, using, painter),
        again=again,
        absent=here.room is not None and not here.can_show,
    )


def _support(read: TaskLine) -> tuple[Party, ...]:
    owner = read.owner.party if read.owner is not None else None
    found = (named.party for named in read.support if named.party is not None and named.party != owner)
    return tuple(dict.fromkeys(found))


def said_before(fresh: Task, books: Books) -> Task | None:
    """The same words by the same person in the same room, a moment ago."""
    since = fresh.created_at - SAME_AGAIN
    recent = books.tasks.by_author(fresh.author, fresh.room, since, text=fresh.text)
    return next((task for task in recent if _words(task) == _words(fresh)), None)


def _words(task: Task) -> Sequence[object]:
    typed = task.deadline.typed if task.deadline is not None else None
    parts = tuple(part.text for part in task.parts)
    return (task.text, parts, task.owner, task.support, task.obligation, typed, task.point, task.focus)
