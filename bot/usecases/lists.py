"""What is asked for in private: lists, single records, and what a form begins with. Nothing is changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from bot.domain.ids import Label
from bot.domain.people import of_person
from bot.domain.pictures.decisions import DecisionList, DecisionPicture
from bot.domain.pictures.tasks import NewTask, TaskForm, TaskList, TaskPicture
from bot.domain.place import Place
from bot.domain.tasks import Task
from bot.ports.books import Books
from bot.usecases.arrivals import arrive
from bot.usecases.audience import find_decision, find_task
from bot.usecases.group_tasks import open_tasks
from bot.usecases.here import Here
from bot.usecases.painting import Painter
from bot.usecases.parties import everyone

Scope = Literal["mine", "all", "late", "undated"]
SCOPES: dict[str, Scope] = {"mine": "mine", "all": "all", "late": "late", "undated": "undated"}
MOST = 50
LATEST = 10
EVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTasks:
    """What the asker answers for ("mine"); or of this room's body and given to it, elsewhere of all that the asker sees ("all", "late", "undated").

    `offset`: how many have been shown.
    """

    place: Place
    scope: Scope
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTask:
    """One task."""

    place: Place
    task: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowForm:
    """What a form about a task begins with."""

    place: Place
    task: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTaskForm:
    """What the form for a new task begins with: perhaps a decision it comes from, or the words of a message."""

    place: Place
    decision: Label | None = None
    text: str = ""
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDecisions:
    """The latest decisions of this room."""

    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowDecision:
    """One decision."""

    place: Place
    decision: Label


def list_tasks(command: ListTasks, books: Books, now: datetime) -> TaskList:
    """Open tasks, nearest deadline first, undated last."""
    here = arrive(command.place, books, now)
    painter = Painter(books, now, here)
    found = _found(command.scope, here, books)
    if command.scope in ("late", "undated"):
        # Lateness hangs on the zone of each task's body, so it is read off the picture.
        pictures = [picture for picture in painter.tasks(found) if _fits(picture, command.scope)]
        total, shown = len(pictures), tuple(pictures[command.offset : command.offset + MOST])
    else:
        total = len(found)
        shown = painter.tasks(found[command.offset : command.offset + MOST])
    where = here.body.name if here.body is not None and command.scope != "mine" else None
    return TaskList(
        scope=command.scope, where=where, tasks=shown, total=total, today=here.today, offset=command.offset
    )


def show_task(command: ShowTask, books: Books, now: datetime) -> TaskPicture:
    """The task of this name, whatever became of it. Raises Refusal "not found"."""
    here = arrive(command.place, books, now)
    return Painter(books, now, here).task(find_task(command.task, here, books))


def show_form(command: ShowForm, books: Books, now: datetime) -> TaskForm:
    """A task as a form begins with it, and whom it may be given to. Raises Refusal "not found"."""
    here = arrive(command.place, books, now)
    picture = Painter(books, now, here).task(find_task(command.task, here, books))
    return TaskForm(picture=picture, me=of_person(here.person.id), owners=everyone(here, books))


def new_task_form(command: NewTaskForm, books: Books, now: datetime) -> NewTask:
    """An empty task, perhaps with a decision or the words of a message. Raises Refusal "not found"."""
    here = arrive(command.place, books, now)
    decision = find_decision(command.decision, here, books) if command.decision is not None else None
    return NewTask(
        text=command.text,
        source=command.source,
        decision=decision,
        me=of_person(here.person.id),
        owners=everyone(here, books),
        zone=here.zone,
        today=here.today,
    )


def list_decisions(command: ListDecisions, books: Books, now: datetime) -> DecisionList:
    """The latest ones of this room's body; in a conversation with the bot those made there; elsewhere all the asker sees."""
    here = arrive(command.place, books, now)
    painter = Painter(books, now, here)
    if here.body is not None:
        found = books.decisions.latest([here.body.id], limit=LATEST)
    elif here.room is not None:
        found = books.decisions.latest_in_room(here.room.id, limit=LATEST)
    else:
        found = books.decisions.latest(books.directory.visible_bodies(here.person.id), limit=LATEST)
    return DecisionList(
        where=here.body.name if here.body is not None else None,
        decisions=tuple(painter.decision(decision) for decision in found),
        today=here.today,
    )


def show_decision(command: ShowDecision, books: Books, now: datetime) -> DecisionPicture:
    """The decision of this name, whatever became of it. Raises Refusal "not found"."""
    here = arrive(command.place, books, now)
    return Painter(books, now, here).decision(find_decision(command.decision, here, books))


def in_conversation(here: Here, books: Books) -> Sequence[Task]:
    """Open ones that the asker recorded in their own conversation with the bot."""
    room = here.room.id if here.room is not None and here.room.is_direct else here.account.dm
    if room is None:
        return ()
    return [task for task in books.tasks.by_author(here.person.id, room, EVER) if task.is_open]


def _found(scope: Scope, here: Here, books: Books) -> Sequence[Task]:
    if scope == "mine":
        return books.tasks.open_of(books.directory.represents(here.person.id, here.today))
    if here.body is not None:
        return open_tasks(here.body.id, books)
    return [
        *books.tasks.open_in(books.directory.visible_bodies(here.person.id)),
        *in_conversation(here, books),
    ]


def _fits(picture: TaskPicture, scope: Scope) -> bool:
    if scope == "late":
        return picture.days_late > 0
    return picture.task.lacks_date
