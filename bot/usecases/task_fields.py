"""Fields of a task that were written with words nobody knows: what there is instead, and the one that is chosen then."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches

from bot.domain.errors import Refusal
from bot.domain.focus import FocusId
from bot.domain.ids import BodyId, Label
from bot.domain.lines.fields import Field, Unread, without
from bot.domain.names import fold
from bot.domain.pictures.tasks import TaskPicture, UnknownField
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases.audience import known_bodies
from bot.usecases.focus_issues import nameable_here
from bot.usecases.task_acts import open_task
from bot.usecases.task_changes import Change, changed, shown
from bot.usecases.turn import Turn, begin

_NEAR = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseField:
    """[Fokus: …], [Mottagare: …]: the one that was meant takes the place of the words."""

    place: Place
    key: str
    task: Label
    field: Field
    to: int


def choose(command: ChooseField, books: Books, now: datetime) -> TaskPicture:
    """Raises Refusal "not found" when there is no such one here any more."""
    turn = begin(command, books, now)
    before = open_task(command.task, turn)
    name = _known(command.field, turn).get(command.to)
    if name is None:
        raise Refusal("not found", label=str(before.label))
    after = replace(before, text=without(before.text, command.field))
    if command.field == "focus":
        after = replace(after, focus=FocusId(command.to))
    else:
        after = replace(after, target=BodyId(command.to))
    return shown(changed(after, Change(act="changed", detail={"text": before.text}), turn), turn)


def unknown(unread: Unread, turn: Turn) -> UnknownField:
    """What there is where words name nothing."""
    known = _known(unread.field, turn)
    folded = {fold(name): (number, name) for number, name in known.items()}
    near = get_close_matches(fold(unread.words), folded, n=1, cutoff=_NEAR)
    return UnknownField(
        field=unread.field,
        words=unread.words,
        known=tuple(known.values()),
        near=folded[near[0]] if near else None,
    )


def _known(field: Field, turn: Turn) -> Mapping[int, str]:
    if field == "focus":
        return dict(nameable_here(turn.here, turn.books))
    return {body.id: body.name for body in known_bodies(turn.here, turn.books)}
