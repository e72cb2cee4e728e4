"""Acts on a task that stands: done, taken, handed over, taken back. Each is signed and shown on the card."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.errors import Refusal
from bot.domain.history import Happening
from bot.domain.ids import Label
from bot.domain.people import Party, of_person, party
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.place import Place
from bot.domain.tasks import Task, TaskPart
from bot.domain.undoing import AUTHOR_MAY_UNDO_FOR
from bot.ports.books import Books
from bot.usecases import effects, recipients
from bot.usecases.audience import find_task
from bot.usecases.parties import chosen
from bot.usecases.task_changes import (
    Change,
    changed,
    closed,
    ended,
    handed_over,
    shown,
    turned_back,
    withdrawn,
)
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskAct:
    """One thing done to a task: complete, reopen, take, undo, hand back. `reason`: what was said with it, for everyone to see."""

    place: Place
    key: str
    task: Label
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TickPart:
    """One part of a task is done; `part` counts from 0."""

    place: Place
    key: str
    task: Label
    part: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """A task goes to somebody else, or to its first owner. `to`: "person/3", an account, or a name."""

    place: Place
    key: str
    task: Label
    to: str
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveTask:
    """⋮ Ta bort, perhaps with a reason that everyone sees."""

    place: Place
    key: str
    task: Label
    reason: str | None = None


def complete(command: TaskAct, books: Books, now: datetime) -> TaskPicture:
    """It is done; who recorded it hears so. Raises Refusal "already done" with who and when."""
    turn = begin(command, books, now)
    before = open_task(command.task, turn)
    _not_just_done(before, turn)
    return shown(closed(before, turn, command.reason), turn)


def end(command: TaskAct, books: Books, now: datetime) -> TaskPicture:
    """⋮ Avsluta: it is done, and does not come again. Raises Refusal "already done"."""
    turn = begin(command, books, now)
    return shown(ended(open_task(command.task, turn), turn, command.reason), turn)


def reopen(command: TaskAct, books: Books, now: datetime) -> TaskPicture:
    """It is to be done after all: the whole task, or the turn of it that was closed last."""
    turn = begin(command, books, now)
    before = find_task(command.task, turn.here, books)
    closing = _turn_done(before, turn)
    if closing is not None:
        return shown(
            turned_back(before, date.fromisoformat(closing.detail["day"]), turn, command.reason), turn
        )
    if before.is_open:
        raise Refusal("already open", label=str(before.label))
    if before.state != "done":
        raise Refusal("not open", label=str(before.label), state=before.state)
    after = replace(before, state="open", done_by=None, done_at=None)
    change = Change(
        act="reopened", detail={"reason": command.reason}, tell=recipients.concerned(books, after, now)
    )
    return shown(changed(after, change, turn), turn)


def take(command: TaskAct, books: Books, now: datetime) -> TaskPicture:
    """[Jag tar den]. Raises Refusal "taken" when somebody was faster."""
    turn = begin(command, books, now)
    before = open_task(command.task, turn)
    me = of_person(turn.me)
    if before.owner == me:
        raise Refusal("already yours", label=str(before.label))
    if before.owner is not None:
        by = turn.painter().party(before.owner, turn.here.today).name
        raise Refusal("taken", label=str(before.label), by=by)
    return shown(handed_over(before, me, turn), turn)


def undo(command: TaskAct, books: Books, now: datetime) -> TaskPicture:
    """[Ångra], by the author within ten minutes: nothing of it is left to do, and what was sent says so."""
    turn = begin(command, books, now)
    before = open_task(command.task, turn)
    if before.author != turn.me:
        by = turn.painter().name(before.author)
        raise Refusal("not yours to undo", label=str(before.label), by=by)
    if not before.can_undo(turn.me, now):
        raise Refusal("too late to undo", label=str(before.label))
    change = Change(act="undone", detail={"reason": command.reason})
    return shown(withdrawn(replace(before, state="undone"), change, turn), turn)


def remove(command: RemoveTask, books: Books, now: datetime) -> TaskPicture:
    """Takes a task out of the register; those concerned hear so, who have no message that will show it."""
    turn = begin(command, books, now)
    before = open_task(command.task, turn)
    standing = {one.person for one in books.deliveries.standing(effects.subject(before))}
    tell = tuple(one for one in recipients.concerned(books, before, now) if one not in standing)
    change = Change(act="removed", detail={"reason": command.reason}, tell=tell)
    return shown(withdrawn(replace(before, state="removed"), change, turn), turn)


def tick(command: TickPart, books: Books, now: datetime) -> TaskPicture:
    """One part is done; the task is when all are. Raises Refusal "already done" for a part that is."""
    turn = begin(command, books, now)
    before = open_task(command.task, turn)
    if not 0 <= command.part < len(before.parts):
        raise Refusal("not found", label=str(before.label))
    part = before.parts[command.part]
    if part.done_by is not None:
        raise Refusal("already done", label=str(before.label), **turn.faster(part.done_by, part.done_at))
    parts = list(before.parts)
    parts[command.part] = TaskPart(text=part.text, done_by=turn.me, done_at=now)
    after = replace(before, parts=tuple(parts))
    if all(part.done_by is not None for part in parts):
        return shown(closed(after, turn), turn)
    change = Change(act="part done", detail={"part": str(command.part)})
    return shown(changed(after, change, turn), turn)


def hand_over(command: HandOver, books: Books, now: datetime) -> TaskPicture:
    """Gives it to somebody, at once; the new one hears so and can hand it back."""
    turn = begin(command, books, now)
    before = open_task(command.task, turn)
    to = chosen(command.to, command.place, turn.painter(), turn.here, before.label)
    return shown(before if to == before.owner else handed_over(before, to, turn, command.reason), turn)


def hand_back(command: TaskAct, books: Books, now: datetime) -> TaskPicture:
    """[Lämna tillbaka]: to whom it came from, else to nobody; they and who recorded it hear so."""
    turn = begin(command, books, now)
    before = open_task(command.task, turn)
    if before.owner is None or before.owner not in books.directory.represents(turn.me, turn.here.today):
        raise Refusal("not with you", label=str(before.label))
    after = replace(before, owner=_giver(before, books))
    detail = {"from": str(before.owner), "to": str(after.owner) if after.owner is not None else None}
    change = Change(
        act="handed over", detail=detail, tell=recipients.concerned(books, after, now), told_as="handed back"
    )
    return shown(changed(after, change, turn), turn)


def open_task(label: Label, turn: Turn) -> Task:
    """The task of this name, if something can still be done to it. Raises Refusal "already done" or "not open"."""
    task = find_task(label, turn.here, turn.books)
    if task.is_open:
        return task
    if task.state == "done" and task.done_by is not None:
        raise Refusal("already done", label=str(label), **turn.faster(task.done_by, task.done_at))
    raise Refusal("not open", label=str(label), state=task.state)


def _turn_done(task: Task, turn: Turn) -> Happening | None:
    """The closing of a turn, when it is the last thing that happened to a task that comes again."""
    if not task.is_open or task.deadline is None or task.deadline.rule is None:
        return None
    last = next(iter(turn.books.trail.of("task", task.id, 1)), None)
    return last if last is not None and last.act == "turn done" and "day" in last.detail else None


def _not_just_done(task: Task, turn: Turn) -> None:
    """A second press or a second person a moment later means the same turn, not the next one."""
    closing = _turn_done(task, turn)
    if closing is not None and turn.now - closing.at <= AUTHOR_MAY_UNDO_FOR:
        raise Refusal("already done", label=str(task.label), **turn.faster(closing.by, closing.at))


def _giver(task: Task, books: Books) -> Party | None:
    """From whom the owner got it."""
    handed = (h for h in books.trail.of("task", task.id, 50) if h.act == "handed over")
    last = next((h for h in handed if h.detail.get("to") == str(task.owner)), None)
    return party(last.detail["from"]) if last is not None and "from" in last.detail else None
