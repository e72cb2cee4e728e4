"""Making tasks: from a line, from a form, once more."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.ids import Label
from bot.domain.pictures.tasks import RecordedTask
from bot.domain.place import Mention, Place
from bot.domain.sittings import AtPoint
from bot.domain.tasks import TaskPart
from bot.ports.books import Books
from bot.usecases import held
from bot.usecases.audience import find_decision, find_task
from bot.usecases.reading import check_length, reader
from bot.usecases.task_acts import open_task
from bot.usecases.task_forms import check_choices, read_form, rewritten
from bot.usecases.task_making import keep, of_line, said_before, told
from bot.usecases.turn import begin


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTask:
    """A line after /uppdrag. `decision`: the one it comes from. `again`: it is meant although it was just said."""

    place: Place
    key: str
    text: str
    mentions: tuple[Mention, ...] = ()
    source: str | None = None
    decision: Label | None = None
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FillTask:
    """A form. `task` None: a new one. `owner`: "person/3", "organisation/2", "body/1", an account, or None.
    `due`: an ISO day or words. `decision`: the one it comes from. `at`: the point it is given at, when the text names none.
    `day`, `listed`: the day and the owner that were chosen besides, in fields of their own.
    """

    place: Place
    key: str
    task: Label | None = None
    text: str
    owner: str | None = None
    due: str | None = None
    note: str | None = None
    decision: Label | None = None
    source: str | None = None
    at: AtPoint | None = None
    day: str | None = None
    listed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """[Spara ändå]: the same words once more, as a task of their own."""

    place: Place
    key: str
    task: Label


def record(command: RecordTask, books: Books, now: datetime) -> RecordedTask:
    """Saves a task; what is in doubt is told beside it. The same line again within two minutes makes nothing new."""
    turn = begin(command, books, now)
    check_length(command.text, "task")
    decision = find_decision(command.decision, turn.here, books) if command.decision is not None else None
    using = reader(turn)
    read = using.task(command.text, command.mentions)
    fresh = of_line(read, command.text, using)
    fresh = replace(fresh, decision=decision.id if decision else None, source=command.source)
    said = None if command.again else said_before(fresh, books)
    if said is not None:
        turn.close(said.label)
        return told(said, read, using, again=True)
    return told(keep(fresh, turn), read, using)


def fill(command: FillTask, books: Books, now: datetime) -> RecordedTask:
    """Saves a new task from a form, or what was changed in one. Raises Misfilled with all that is wrong, field by field."""
    turn = begin(command, books, now)
    using = reader(turn)
    before = open_task(command.task, turn) if command.task is not None else None
    fields = {"text": command.text, "owner": command.owner, "due": command.due, "note": command.note}
    if before is None:
        check_choices(fields, command.day, command.listed, using)
    filled = read_form(fields, using, before)
    if before is not None:
        task = rewritten(before, filled, turn)
        turn.close(task.label)
        return told(task, None, using)
    decision = find_decision(command.decision, turn.here, books) if command.decision is not None else None
    fresh = filled.laid_upon(of_line(filled.line, command.text, using))
    fresh = replace(
        fresh,
        decision=decision.id if decision is not None else None,
        source=command.source,
        **held.at_point(fresh.point, command.at, turn),
    )
    return told(keep(fresh, turn), filled.line, using)


def copy_again(command: Again, books: Books, now: datetime) -> RecordedTask:
    """Saves a copy of a task that was said twice, since it was meant twice."""
    turn = begin(command, books, now)
    first = find_task(command.task, turn.here, books)
    parts = tuple(TaskPart(text=part.text) for part in first.parts)
    copy = replace(
        first, author=turn.me, parts=parts, state="open", done_by=None, done_at=None, created_at=now
    )
    return told(keep(copy, turn), None, reader(turn))
