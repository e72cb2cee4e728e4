"""Tasks in conversation: what is written after /uppdrag."""

import re
from collections.abc import Awaitable, Callable, Sequence

from bot.domain.ids import Label, label
from bot.domain.lines.subverbs import Subverb, subverb
from bot.ports.books import Usecase
from bot.usecases import lists, task_acts
from bot.usecases import tasks as usecases
from bot.views import task_lists, task_questions
from bot.views import tasks as views
from handlers.chat import helping, records
from handlers.chat.desk import Desk
from handlers.chat.messages import Reply, Said, Whisper
from handlers.chat.replies import whisper
from handlers.chat.spoken import rest_of

Replies = Sequence[Reply]
_BETWEEN = re.compile(r"[\s,;&+]+|(?:och|and)\s+")
Act = Callable[[Desk, Said, Subverb], Awaitable[Replies]]


async def said(desk: Desk, said: Said) -> Replies:
    """A line after /uppdrag: a subverb, or else a new task. Nothing written: the person's own tasks."""
    found = subverb("task", said.text) if said.text.strip() else Subverb(verb="mine")
    if found is None:
        return await record(desk, said)
    return await _SUBVERBS[found.verb](desk, said, found)


async def record(desk: Desk, said: Said) -> Replies:
    """Saves a task; the card stands in the room, what is in doubt is asked in private."""
    command = usecases.RecordTask(
        place=said.place, key=said.key, text=said.text, mentions=said.mentions, source=said.source
    )
    recorded, locale = await desk.ask(usecases.record, command, said.place)
    return whisper(task_questions.questions(recorded, locale))


async def mine(desk: Desk, said: Said) -> Replies:
    """The person's own open tasks."""
    return await _listed(desk, said, Subverb(verb="mine"))


async def _listed(desk: Desk, said: Said, found: Subverb) -> Replies:
    command = lists.ListTasks(place=said.place, scope=lists.SCOPES[found.verb])
    tasks, locale = await desk.ask(lists.list_tasks, command, said.place)
    return [Whisper(task_lists.listing(tasks, locale))]


async def _shown(desk: Desk, said: Said, found: Subverb) -> Replies:
    return await records.shown(desk, said, named(found))


async def _help(desk: Desk, said: Said, _found: Subverb) -> Replies:
    return await helping.shown(desk, said, "task")


def _act(usecase: Usecase) -> Act:
    async def act(desk: Desk, said: Said, found: Subverb) -> Replies:
        shown: list[Reply] = []
        for number, task in enumerate((named(found), *_further(found.rest))):
            key = f"{said.key}/{number}" if number else said.key
            command = task_acts.TaskAct(place=said.place, key=key, task=task)
            picture, locale = await desk.ask(usecase, command, said.place)
            shown.append(Whisper(views.card(picture, locale)))
        return shown

    return act


def _further(rest: str) -> tuple[Label, ...]:
    """The other tasks that are named: "klart U22, U14 och U9"."""
    found = (label(word) for word in _BETWEEN.split(rest.strip()))
    return tuple(one for one in found if one is not None and one.letter == "U")


async def _moved(desk: Desk, said: Said, found: Subverb) -> Replies:
    command = task_acts.MoveTask(
        place=said.place, key=said.key, task=named(found), to=found.rest, reason=found.reason or None
    )
    picture, locale = await desk.ask(task_acts.move, command, said.place)
    return [Whisper(views.card(picture, locale))]


async def _handed(desk: Desk, said: Said, found: Subverb) -> Replies:
    rest = rest_of(said, found.rest)
    to = rest.mentions[0].account if rest.mentions else found.rest
    command = task_acts.HandOver(place=said.place, key=said.key, task=named(found), to=to)
    picture, locale = await desk.ask(task_acts.hand_over, command, said.place)
    return [Whisper(views.card(picture, locale))]


async def _removed(desk: Desk, said: Said, found: Subverb) -> Replies:
    command = task_acts.RemoveTask(
        place=said.place, key=said.key, task=named(found), reason=found.rest or None
    )
    picture, locale = await desk.ask(task_acts.remove, command, said.place)
    return [Whisper(views.card(picture, locale))]


_SUBVERBS: dict[str, Act] = {
    "help": _help,
    "mine": _listed,
    "all": _listed,
    "late": _listed,
    "undated": _listed,
    "show": _shown,
    "done": _act(task_acts.complete),
    "end": _act(task_acts.end),
    "reopen": _act(task_acts.reopen),
    "undo": _act(task_acts.undo),
    "take": _act(task_acts.take),
    "move": _moved,
    "hand": _handed,
    "remove": _removed,
    "unknown": helping.suggested,
}


def named(found: Subverb) -> Label:
    """The record a subverb names. Every subverb that acts on one names it; else the grammar is broken."""
    if found.label is None:
        raise ValueError(f"the subverb {found.verb} names no record")
    return found.label
