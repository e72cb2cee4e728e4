"""The open tasks of a group: those of its own rooms, and those it was given in the rooms of others."""

from collections.abc import Sequence
from datetime import date

from bot.domain.ids import BodyId
from bot.domain.people import Party
from bot.domain.tasks import Task
from bot.ports.books import Books
from bot.usecases.audience import may_read


def open_tasks(body: BodyId, books: Books) -> Sequence[Task]:
    """By deadline, undated last. What a private room gave the group stays there: not everyone in the group's rooms may read it."""
    own = books.tasks.open_in([body])
    readable: dict[BodyId, bool] = {}
    given: list[Task] = []
    for task in books.tasks.open_of([Party("body", body)]):
        if task.body is None or task.body == body:
            continue
        if task.body not in readable:
            readable[task.body] = may_read(body, task.body, books)
        if readable[task.body]:
            given.append(task)
    return sorted((*own, *given), key=_by_deadline) if given else own


def _by_deadline(task: Task) -> tuple[date, int]:
    on = task.deadline.on if task.deadline is not None else None
    return (on or date.max, task.number)
