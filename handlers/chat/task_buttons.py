"""What the controls of a task do."""

from collections.abc import Awaitable, Callable, Sequence

from bot.domain.ids import Label, label
from bot.domain.lines.fields import FIELDS
from bot.domain.people import PartyKind, party
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.place import Place
from bot.ports.books import Usecase
from bot.usecases import task_acts, task_days, task_fields, task_support
from bot.usecases import tasks as usecases
from bot.views import task_questions
from bot.views import tasks as views
from handlers.chat.desk import Desk, Outdated
from handlers.chat.messages import Clicked, Reply, Whisper
from handlers.chat.replies import acted

Replies = Sequence[Reply]
_ANSWERS = (
    "task.take",
    "task.owner",
    "task.date",
    "task.help",
    "task.field",
)  # to what is asked after saving
Listener = Callable[[Desk, Clicked], Awaitable[Replies]]


def subject(clicked: Clicked) -> tuple[Label, str]:
    """The record that a control names first in its subject, and the rest of it ("U7 0"). Raises Outdated."""
    first, _, rest = clicked.action.subject.partition(" ")
    named = label(first)
    if named is None:
        raise Outdated
    return named, rest


def party_named(text: str, kind: PartyKind) -> int:
    """The number of the party of this kind that a control or a form names. Raises Outdated."""
    try:
        found = party(text)
    except ValueError:
        raise Outdated from None
    if found.kind != kind:
        raise Outdated
    return found.id


def counted(text: str) -> int:
    """A number that a control carries. Raises Outdated."""
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Outdated
    return int(text)


def act(usecase: Usecase) -> Listener:
    """A button that does one thing to its task."""

    async def pressed(desk: Desk, clicked: Clicked) -> Replies:
        task, _ = subject(clicked)
        return await _done(
            desk, clicked, usecase, task_acts.TaskAct(place=clicked.place, key=clicked.key, task=task)
        )

    return pressed


async def ticked(desk: Desk, clicked: Clicked) -> Replies:
    """One part of a task is done."""
    task, part = subject(clicked)
    command = task_acts.TickPart(place=clicked.place, key=clicked.key, task=task, part=counted(part))
    return await _done(desk, clicked, task_acts.tick, command)


async def dated(desk: Desk, clicked: Clicked) -> Replies:
    """An offered day is taken, perhaps that of a meeting ("U7 2017-03-02 M4")."""
    task, rest = subject(clicked)
    day, _, meeting = rest.partition(" ")
    command = task_days.MoveTask(
        place=clicked.place, key=clicked.key, task=task, to=day, meeting=label(meeting) if meeting else None
    )
    return await _done(desk, clicked, task_days.move, command)


async def owned(desk: Desk, clicked: Clicked) -> Replies:
    """An offered owner is taken."""
    task, to = subject(clicked)
    command = task_acts.HandOver(place=clicked.place, key=clicked.key, task=task, to=to)
    return await _done(desk, clicked, task_acts.hand_over, command)


async def helped(desk: Desk, clicked: Clicked) -> Replies:
    """An offered person is to help."""
    task, to = subject(clicked)
    command = task_support.AddSupport(place=clicked.place, key=clicked.key, task=task, to=to)
    return await _done(desk, clicked, task_support.add_support, command)


async def fielded(desk: Desk, clicked: Clicked) -> Replies:
    """A focus issue or a recipient that was probably meant ("U7 focus 2")."""
    task, rest = subject(clicked)
    named, _, number = rest.partition(" ")
    field = next((one for one in FIELDS if one == named), None)
    if field is None:
        raise Outdated
    command = task_fields.ChooseField(
        place=clicked.place, key=clicked.key, task=task, field=field, to=counted(number)
    )
    return await _done(desk, clicked, task_fields.choose, command)


async def snoozed(desk: Desk, clicked: Clicked, until: str) -> Replies:
    """Reminds this person later; the deadline stands."""
    task, _ = subject(clicked)
    command = task_days.Snooze(place=clicked.place, key=clicked.key, task=task, until=until)
    return await _done(desk, clicked, task_days.snooze, command)


async def again(desk: Desk, clicked: Clicked) -> Replies:
    """[Spara ändå]: the same words as a task of their own."""
    task, _ = subject(clicked)
    command = usecases.Again(place=clicked.place, key=clicked.key, task=task)
    recorded, locale = await desk.ask(usecases.copy_again, command, clicked.place)
    card = task_questions.questions(recorded, locale) or views.card(recorded.picture, locale)
    return [Whisper(card, instead=clicked.private)]


async def _done(desk: Desk, clicked: Clicked, usecase: Usecase, command: object) -> Replies:
    picture, locale = await desk.ask(usecase, command, clicked.place)
    answers = clicked.action.verb in _ANSWERS and stands_beside(picture, clicked.place)
    return await acted(desk, clicked, (views.answered if answers else views.card)(picture, locale))


def stands_beside(picture: TaskPicture, place: Place) -> bool:
    """Whether the card stands next to it: in a conversation with the bot a question stays where it was asked, next to the card that is amended."""
    return place.room_kind == "dm" and picture.room.id == place.room
