"""Who helps with a task that stands."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.ids import Label
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import effects
from bot.usecases.parties import chosen
from bot.usecases.task_acts import open_task
from bot.usecases.task_changes import Change, changed, shown
from bot.usecases.turn import begin


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSupport:
    """Somebody more is to help. `to`: "organisation/3", an account, or a name."""

    place: Place
    key: str
    task: Label
    to: str


def add_support(command: AddSupport, books: Books, now: datetime) -> TaskPicture:
    """They are told, once; whoever has the task or helps already is not added. Raises Refusal "owner unknown"."""
    turn = begin(command, books, now)
    before = open_task(command.task, turn)
    to = chosen(command.to, command.place, turn.painter(), turn.here, before.label)
    if to == before.owner or to in before.support:
        return shown(before, turn)
    kept = changed(replace(before, support=(*before.support, to)), Change(act="changed", detail={}), turn)
    effects.tell_support(books, kept, now, turn.me)
    return shown(kept, turn)
