"""Changes of a task that stands: kept, signed, shown wherever it stands, its reminders planned again, those concerned told once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.deliveries import Subject
from bot.domain.history import Act
from bot.domain.ids import PersonId
from bot.domain.people import Party, of_person
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.tasks import Task, TaskPart
from bot.domain.when.deadline import Deadline
from bot.domain.when.policy import settled
from bot.domain.when.recurrence import kept_on, next_turn
from bot.usecases import effects, held, recipients
from bot.usecases.meeting_changes import iso
from bot.usecases.turn import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is done to a task: `act` in the trail, with its facts. `tell`: who hears of it, as `told_as` (None: as `act`)."""

    act: Act
    detail: Mapping[str, str | None]
    tell: tuple[PersonId, ...] = ()
    told_as: str | None = None


def changed(after: Task, change: Change, turn: Turn) -> Task:
    """Keeps a task as it is now."""
    kept = _signed(after, change, turn)
    effects.plan(turn.books, kept, turn.now)
    effects.amend_everywhere(turn.books, effects.subject(kept), turn.now)
    _tell(kept, change, turn)
    return kept


def withdrawn(after: Task, change: Change, turn: Turn) -> Task:
    """Keeps a task that nothing is left to do of: what was not sent is cancelled, what stands says so."""
    kept = _signed(after, change, turn)
    effects.withdraw(turn.books, kept, turn.now)
    _tell(kept, change, turn)
    return kept


def closed(task: Task, turn: Turn, said: str | None = None) -> Task:
    """Done, or this turn of it when it comes again; who recorded it hears so, with what was said of it."""
    due = task.deadline
    following = next_turn(due, turn.here.today, country=turn.here.cooperation.country) if due else None
    return _turned(task, following, turn, said) if following else ended(task, turn, said)


def ended(task: Task, turn: Turn, said: str | None = None) -> Task:
    """Done, and it does not come again; who recorded it hears so."""
    after = replace(task, state="done", done_by=turn.me, done_at=turn.now)
    return changed(after, Change(act="done", detail={"reason": said}, tell=(task.author,)), turn)


def _turned(task: Task, following: Deadline, turn: Turn, said: str | None) -> Task:
    parts = tuple(TaskPart(text=part.text) for part in task.parts)
    detail = {**_step(task.deadline, following), "reason": said}
    change = Change(act="turn done", detail=detail, tell=(task.author,))
    return changed(replace(task, deadline=following, parts=parts), change, turn)


def turned_back(task: Task, day: date, turn: Turn, reason: str | None = None) -> Task:
    """The turn of that day is to be done after all."""
    if task.deadline is None:
        raise ValueError("a task without a deadline has no turns")
    again = settled(task.deadline, day, country=turn.here.cooperation.country)
    detail = {**_step(task.deadline, again), "reason": reason}
    change = Change(act="turn reopened", detail=detail, tell=(task.author,))
    return changed(replace(task, deadline=again), change, turn)


def _step(old: Deadline | None, new: Deadline) -> dict[str, str | None]:
    """From which turn to which; `day` is what the old one hung on before the words about it were applied."""
    return {
        "from": iso(old.on if old else None),
        "to": iso(new.on),
        "day": iso(old.day if old else None),
    }


def handed_over(before: Task, to: Party | None, turn: Turn, reason: str | None = None) -> Task:
    """With another owner, who hears so; None: with nobody."""
    act: Act = "taken" if to == of_person(turn.me) else "handed over"
    detail = {"from": _text(before.owner), "to": _text(to), "reason": reason}
    support = tuple(party for party in before.support if party != to)
    kept = changed(replace(before, owner=to, support=support), Change(act=act, detail=detail), turn)
    effects.tell_assigned(turn.books, kept, turn.now, turn.me)
    return kept


def redated(before: Task, due: Deadline | None, turn: Turn, reason: str | None = None) -> Task:
    """With another deadline; who answers for it and who recorded it hear so."""
    due = kept_on(due, before.deadline) if due else None
    old, new = before.deadline.on if before.deadline else None, due.on if due else None
    detail = {"from": iso(old), "to": iso(new), "reason": reason}
    tell = recipients.concerned(turn.books, before, turn.now)
    return changed(replace(before, deadline=due), Change(act="moved", detail=detail, tell=tell), turn)


def reworded(before: Task, text: str, parts: tuple[str, ...], note: str | None, turn: Turn) -> Task:
    """With other words; a part whose words are still there stays ticked. The old words stay in the trail."""
    ticked = {part.text: part for part in before.parts}
    now = tuple(ticked.get(part, TaskPart(text=part)) for part in parts)
    after = replace(before, text=text, parts=now if text != before.text else before.parts, note=note)
    return changed(after, Change(act="changed", detail={"text": before.text}), turn)


def shown(task: Task, turn: Turn) -> TaskPicture:
    """Ends the turn with the task as it is now."""
    turn.close(task.label)
    return turn.painter().task(task)


def _signed(after: Task, change: Change, turn: Turn) -> Task:
    before = turn.books.tasks.get(after.id)
    kept = turn.books.tasks.save(replace(after, changed_by=turn.me, changed_at=turn.now))
    turn.sign(kept, change.act, change.detail)
    due_to = {task.deadline.meeting for task in (before, kept) if task.deadline is not None}
    for meeting in sorted(meeting for meeting in due_to if meeting is not None):
        effects.amend_cards(turn.books, Subject("meeting", meeting), turn.now)
    held.show(kept.meeting, turn)
    return kept


def _tell(task: Task, change: Change, turn: Turn) -> None:
    facts = {name: fact for name, fact in change.detail.items() if fact is not None}
    hearers: Iterable[PersonId] = change.tell
    effects.tell(turn.books, task, hearers, change.told_as or change.act, turn.me, facts, turn.now)


def _text(party: Party | None) -> str | None:
    return str(party) if party is not None else None
