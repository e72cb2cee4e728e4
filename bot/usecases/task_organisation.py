"""An organisation that a task names joins the register and gets the task, or helps with it, in one step."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.ids import AccountId, Label
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases.register import AddOrganisation, add_organisation
from bot.usecases.task_acts import HandOver, hand_over, open_task
from bot.usecases.task_support import AddSupport, add_support
from bot.usecases.turn import begin


@dataclass(frozen=True, slots=True, kw_only=True)
class AddFor:
    """[Lägg till X som organisation]. `contact`: who answers for it. `role`: whether it gets the task or helps with it."""

    place: Place
    key: str
    task: Label
    name: str
    contact: AccountId | None
    role: Literal["owner", "support"]


def add_for(command: AddFor, books: Books, now: datetime) -> TaskPicture:
    """Raises Refusal when nothing can be done to the task any more, before the register is touched."""
    turn = begin(command, books, now)
    open_task(command.task, turn)
    added = add_organisation(
        AddOrganisation(
            place=command.place,
            key=f"{command.key}/organisation",
            name=command.name,
            contact=command.contact,
        ),
        books,
        now,
    )
    to, key = str(added.name.party), f"{command.key}/task"
    if command.role == "owner":
        picture = hand_over(HandOver(place=command.place, key=key, task=command.task, to=to), books, now)
    else:
        picture = add_support(AddSupport(place=command.place, key=key, task=command.task, to=to), books, now)
    turn.close(command.task)
    return picture
