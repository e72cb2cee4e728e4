"""What buttons show to the one who presses them."""

from collections.abc import Sequence

from bot.domain.ids import label
from bot.usecases import cards, lists
from bot.views import task_lists
from bot.views import tasks as views
from handlers.chat.desk import Desk, Outdated
from handlers.chat.messages import Clicked, Forget, Reply, Said, Whisper
from handlers.chat.task_buttons import counted, subject

Replies = Sequence[Reply]


async def task(desk: Desk, clicked: Clicked) -> Replies:
    """[Visa]: the card of a task."""
    named, _ = subject(clicked)
    command = lists.ShowTask(place=clicked.place, task=named)
    picture, locale = await desk.ask(lists.show_task, command, clicked.place)
    return [Whisper(views.card(picture, locale))]


async def more(desk: Desk, clicked: Clicked) -> Replies:
    """[Visa 5 till]: the list goes on, in place of the one that was there when only this person saw it."""
    scope, _, offset = clicked.action.subject.partition(" ")
    if scope not in lists.SCOPES:
        raise Outdated
    command = lists.ListTasks(place=clicked.place, scope=lists.SCOPES[scope], offset=counted(offset or "0"))
    tasks, locale = await desk.ask(lists.list_tasks, command, clicked.place)
    return [Whisper(task_lists.listing(tasks, locale))]


async def in_room(desk: Desk, clicked: Clicked) -> Replies:
    """[Visa kortet här när jag är med]."""
    named = label(clicked.action.subject)
    if named is None:
        raise Outdated
    command = cards.ShowInRoom(place=clicked.place, key=clicked.key, record=named)
    await desk.ask(cards.show_in_room, command, clicked.place)
    return [Forget()] if clicked.private else []


def line_of(clicked: Clicked) -> Said:
    """[Försök igen]: the line that a button carries, as if it had been written again."""
    line = clicked.action.subject
    command, _, text = line.removeprefix("/").partition(" ") if line.startswith("/") else ("", "", line)
    return Said(place=clicked.place, key=clicked.key, command=command or None, text=text)
