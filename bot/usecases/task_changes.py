"""Changes of a task that stands: kept, signed, shown wherever it stands, its reminders planned again, those concerned told once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.domain.history import Act
from bot.domain.ids import PersonId
from bot.domain.people import Party, of_person
from bot.domain.pictures import TaskPicture
from bot.domain.tasks import Task, TaskPart
from bot.domain.when.deadline import Deadline
from bot.usecases import effects, recipients
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


def closed(task: Task, turn: Turn) -> Task:
    """Done; who recorded it hears so."""
    after = replace(task, state="done", done_by=turn.me, done_at=turn.now)
    return changed(after, Change(act="done", detail={}, tell=(task.author,)), turn)


def handed_over(before: Task, to: Party | None, turn: Turn) -> Task:
    """With another owner, who hears so; None: with nobody."""
    act: Act = "taken" if to == of_person(turn.me) else "handed over"
    detail = {"from": _text(before.owner), "to": _text(to)}
    support = tuple(party for party in before.support if party != to)
    kept = changed(replace(before, owner=to, support=support), Change(act=act, detail=detail), turn)
    effects.tell_assigned(turn.books, kept, turn.now, turn.me)
    return kept


def redated(before: Task, due: Deadline | None, turn: Turn, reason: str | None = None) -> Task:
    """With another deadline; who answers for it and who recorded it hear so."""
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
    kept = turn.books.tasks.save(replace(after, changed_by=turn.me, changed_at=turn.now))
    turn.sign(kept, change.act, change.detail)
    return kept


def _tell(task: Task, change: Change, turn: Turn) -> None:
    facts = {name: fact for name, fact in change.detail.items() if fact is not None}
    hearers: Iterable[PersonId] = change.tell
    effects.tell(turn.books, task, hearers, change.told_as or change.act, turn.me, facts, turn.now)


def _text(party: Party | None) -> str | None:
    return str(party) if party is not None else None
