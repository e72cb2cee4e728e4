"""What was filled in in the form of a task: checked field by field, and laid upon the task."""

from dataclasses import dataclass, replace

from bot.domain.errors import Misfilled, Refusal
from bot.domain.lines.tasks import TaskLine
from bot.domain.people import Party
from bot.domain.tasks import Task
from bot.domain.when.deadline import Deadline
from bot.usecases.parties import chosen
from bot.usecases.reading import LONGEST, Reader, iso_day, on_day
from bot.usecases.task_changes import handed_over, redated, reworded
from bot.usecases.turn import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A form that can be taken. `line`: its text, read as a line. `owner` and `due` None: the field was left empty."""

    line: TaskLine
    text: str
    note: str | None
    owner: Party | None
    due: Deadline | None

    def laid_upon(self, fresh: Task) -> Task:
        """A new task as the fields say; what a field leaves open the text may have said."""
        owner, due = self.owner or fresh.owner, self.due or fresh.deadline
        return replace(fresh, owner=owner, deadline=due, note=self.note)


def read_form(fields: dict[str, str | None], using: Reader, before: Task | None = None) -> Filled:
    """Checks every field (text, owner, due, note). `before`: the task that is changed; a day that stays may have passed.

    Raises Misfilled with all that is wrong at once.
    """
    errors: dict[str, str] = {}
    text = (fields["text"] or "").strip()
    if not text:
        errors["text"] = "write what"
    elif len(text) > LONGEST:
        errors["text"] = "too long"
    owner = _owner(fields["owner"], using, errors)
    due = _due(fields["due"], using, before, errors)
    if errors:
        raise Misfilled(errors)
    note = (fields["note"] or "").strip() or None
    return Filled(line=using.task(text), text=using.unfocused(text), note=note, owner=owner, due=due)


def check_choices(fields: dict[str, str | None], day: str | None, listed: str | None, using: Reader) -> None:
    """A new task has one day and one owner: what was chosen and what was written must not differ, so that none is dropped unseen.

    Raises Misfilled.
    """
    errors: dict[str, str] = {}
    due = _due(fields["due"], using, None, {})
    chosen_day = iso_day(day) if day else None
    if due is not None and chosen_day is not None and due.on is not None and due.on != chosen_day:
        errors["due"] = "two days"
    owner, other = _owner(fields["owner"], using, {}), _owner(listed, using, {})
    if owner is not None and other is not None and owner != other:
        errors["person"] = "two owners"
    if errors:
        raise Misfilled(errors)


def rewritten(before: Task, filled: Filled, turn: Turn) -> Task:
    """The task with what was changed in its form, each change signed by itself."""
    task = replace(before, focus=filled.line.focus or before.focus)
    if (filled.text, filled.note, task.focus) != (before.text, before.note, before.focus):
        task = reworded(task, filled.text, filled.line.parts, filled.note, turn)
    if filled.owner != task.owner:
        task = handed_over(task, filled.owner, turn)
    if filled.due != task.deadline:
        task = redated(task, filled.due, turn)
    return task


def _owner(to: str | None, using: Reader, errors: dict[str, str]) -> Party | None:
    if not to:
        return None
    turn = using.turn
    try:
        return chosen(to, turn.place, turn.painter(), turn.here)
    except Refusal as unknown:
        errors["owner"] = unknown.code
        return None


def _due(due: str | None, using: Reader, before: Task | None, errors: dict[str, str]) -> Deadline | None:
    stays = before.deadline if before is not None else None
    if not due or not due.strip():
        return None
    if stays is not None and due in (stays.typed, stays.on.isoformat() if stays.on else None):
        return stays
    day = iso_day(due)
    if day is None:
        return _worded(due, using, errors)
    if day < using.turn.here.today:
        errors["day"] = "date passed"
    return on_day(day, using.turn.here)


def _worded(due: str, using: Reader, errors: dict[str, str]) -> Deadline | None:
    try:
        return using.day(due, None)[0]
    except Refusal as unclear:
        errors["due"] = unclear.code
        return None
