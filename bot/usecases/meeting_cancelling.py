"""Verbs of meetings that are not held: cancelled, and taken up again."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.ids import label
from bot.domain.meetings import Meeting
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import effects
from bot.usecases.audience import changeable
from bot.usecases.meeting_changes import cancelled, restored
from bot.usecases.meeting_lines import called_off_by, named_by
from bot.usecases.reading import reader
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelMeeting:
    """A meeting is not held."""

    place: Place
    key: str
    meeting: str
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreMeeting:
    """A meeting that was cancelled is held after all."""

    place: Place
    key: str
    meeting: str


def cancel(command: CancelMeeting, books: Books, now: datetime) -> MeetingPicture:
    """Takes it out of the plan; deadlines keep their day, and whoever recorded them is asked: who cancels it, in the answer.

    Raises Refusal "only called" or "already cancelled".
    """
    turn = begin(command, books, now)
    before = changeable(named_by(command.meeting, reader(turn)), turn.here, books)
    if before.state == "cancelled":
        raise Refusal("already cancelled", label=str(before.label), behind=command.reason)
    kept = announced(cancelled(before, turn, command.reason), turn)
    turn.close(kept.label)
    return asked_of(kept, turn)


def asked_of(kept: Meeting, turn: Turn) -> MeetingPicture:
    """A meeting that was just cancelled, with the deadlines that whoever did it is asked about."""
    books = turn.books
    picture = turn.painter().meeting(kept, viewer=turn.here.person)
    bound = {task.id for task in books.tasks.bound_to(kept.id) if task.author == turn.me}
    mine = tuple(one for one in picture.due if one.task.id in bound)
    return replace(picture, asked=mine, due=tuple(one for one in picture.due if one not in mine))


def restore(command: RestoreMeeting, books: Books, now: datetime) -> MeetingPicture:
    """Puts it back in the plan, with its agenda and the deadlines that hang on it. Raises Refusal "not cancelled"."""
    turn = begin(command, books, now)
    using = reader(turn)
    named = label(command.meeting) is None
    before = (called_off_by(command.meeting, using) if named else None) or named_by(command.meeting, using)
    changeable(before, turn.here, books)
    if before.state != "cancelled":
        raise Refusal("not cancelled", label=str(before.label))
    kept = announced(restored(before, turn), turn)
    turn.close(kept.label)
    return turn.painter().meeting(kept, viewer=turn.here.person)


def announced(meeting: Meeting, turn: Turn) -> Meeting:
    """Its card in the rooms of its body: that it is moved, cancelled or held after all concerns everyone there."""
    if meeting.body is not None:
        for room in turn.books.directory.rooms_of_body(meeting.body):
            if room.present is not False:
                effects.post_card(turn.books, meeting, room.id, turn.now)
    return meeting
