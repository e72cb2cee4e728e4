"""What is to be asked about a task that was just saved: who, when, and whom to tell."""

from collections.abc import Iterator
from datetime import date

from bot.domain.ids import BodyId
from bot.domain.lines.tasks import TaskLine
from bot.domain.lines.who import Named
from bot.domain.meetings import Meeting
from bot.domain.people import of_person
from bot.domain.pictures.tasks import DateOffer, Doubts, OwnerOffer, TaskPicture
from bot.domain.when.deadline import Deadline
from bot.usecases.group_painting import mandate_of, warnings
from bot.usecases.painting import Painter
from bot.usecases.parties import offers
from bot.usecases.reading import Reader
from bot.usecases.task_fields import unknown

MOST_DATES = 3


def doubts(picture: TaskPicture, read: TaskLine | None, using: Reader, painter: Painter) -> Doubts:
    """What is missing or unclear in a task, with what can be offered. `read`: the line it was made of, if it was one."""
    task = picture.task
    due = task.deadline
    named = read.owner if read is not None and task.owner is None else None
    mandate = mandate_of(task, painter, using.turn.here.person) if task.is_open else ()
    answered = ((picture.owner,) if picture.owner is not None else ()) + picture.support
    return Doubts(
        no_owner=task.owner is None,
        unknown=_unknown(named),
        unknown_explicit=named is not None and named.explicit,
        unknown_support=_unknown_support(read) if read is not None else (),
        several=offers(named.several, painter, using.turn.here) if named is not None else (),
        several_support=tuple(
            (one.written, offers(one.several, painter, using.turn.here))
            for one in (read.support if read is not None else ())
            if one.several
        ),
        owners=_owners(using, painter) if task.owner is None else (),
        no_date=task.lacks_date,
        conflict=due is not None and due.doubt == "conflict",
        impossible=due is not None and due.doubt == "impossible",
        dates=tuple(_meetings(using, task.target))[:MOST_DATES] if task.lacks_date else _others(due),
        unplanned=_unplanned(due),
        no_contact=tuple(name for name in answered if name.contact is None),
        moved_to_support=_moved_to_support(read, painter, using) if read is not None else (),
        mandate=mandate,
        against=warnings(task, mandate),
        fields=tuple(unknown(one, using.turn) for one in read.unread) if read is not None else (),
    )


def _moved_to_support(read: TaskLine, painter: Painter, using: Reader) -> tuple[str, ...]:
    """Those who became support, by the names they have in the register."""
    today = using.turn.here.today
    known = {
        one.written: painter.party(one.party, today).name for one in read.support if one.party is not None
    }
    return tuple(known.get(written, written) for written in read.moved_to_support)


def _unknown(named: Named | None) -> str | None:
    return named.written if named is not None and named.party is None and not named.several else None


def _unknown_support(read: TaskLine) -> tuple[str, ...]:
    names = (_unknown(one) for one in read.support if one.explicit)
    return tuple(dict.fromkeys(name for name in names if name is not None))


def _owners(using: Reader, painter: Painter) -> tuple[OwnerOffer, ...]:
    """Whoever convenes the body of this room; the asker has a button of their own."""
    convenor = using.turn.here.body.convenor if using.turn.here.body is not None else None
    if convenor is None or convenor == using.turn.here.person.id:
        return ()
    return offers((of_person(convenor),), painter, using.turn.here)


def _meetings(using: Reader, target: BodyId | None) -> Iterator[DateOffer]:
    """The next meeting of the body it is handed to, of this room's body, then the next of each other series, before which it could be done."""
    seen: set[tuple[object, str]] = set()
    own = using.turn.here.body.id if using.turn.here.body is not None else None
    coming = [m for m in using.plan.meetings if m.starts > using.turn.here.today and m.body is not None]
    for meeting in sorted(coming, key=lambda m: (m.body != target, m.body != own, m.starts)):
        if _is_first(meeting, using, seen):
            yield DateOffer(day=meeting.starts, meeting=meeting, before=meeting.body != own)


def _is_first(meeting: Meeting, using: Reader, seen: set[tuple[object, str]]) -> bool:
    if meeting.body is None or meeting.is_tentative or meeting not in using.plan.regular(meeting.body):
        return False
    series = (meeting.body, meeting.title)
    first = series not in seen
    seen.add(series)
    return first


def _others(due: Deadline | None) -> tuple[DateOffer, ...]:
    """The days that may be meant, as they were written; when one is merely likely, only the others."""
    if due is None or due.day is None or due.doubt not in ("likely", "conflict", "several"):
        return ()
    days = due.others if due.doubt == "likely" else tuple(sorted({due.day, *due.others}))
    return tuple(DateOffer(day=day) for day in days)[:MOST_DATES]


def _unplanned(due: Deadline | None) -> tuple[str, date | None] | None:
    if due is None or due.series is None or due.meeting is not None:
        return None
    return (due.series, due.day)
