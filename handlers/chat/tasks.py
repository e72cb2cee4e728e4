"""Tasks in conversation: what is written after /uppdrag."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.domain.ids import Label
from bot.domain.lines.subverbs import Subverb, subverb
from bot.domain.lines.unread import reason_behind
from bot.ports.books import Usecase
from bot.usecases import lists, task_acts, task_days
from bot.usecases import tasks as usecases
from bot.views import task_lists, task_questions
from bot.views import tasks as views
from handlers.chat import helping, records
from handlers.chat.desk import Desk
from handlers.chat.messages import Reply, Said, Whisper
from handlers.chat.replies import whisper
from handlers.chat.several import each
from handlers.chat.spoken import behind, rest_of

Replies = Sequence[Reply]
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
    return await records.each_shown(desk, said, found)


async def _help(desk: Desk, said: Said, _found: Subverb) -> Replies:
    return await helping.shown(desk, said, "task")


def _act(usecase: Usecase) -> Act:
    async def act(desk: Desk, said: Said, found: Subverb) -> Replies:
        def command(task: Label, key: str) -> task_acts.TaskAct:
            return task_acts.TaskAct(place=said.place, key=key, task=task, reason=found.reason or None)

        return await each(desk, said, found, usecase, makes=command, shows=views.card)

    return act


async def _moved(desk: Desk, said: Said, found: Subverb) -> Replies:
    def command(task: Label, key: str) -> task_days.MoveTask:
        reason = found.reason or None
        return task_days.MoveTask(place=said.place, key=key, task=task, to=found.rest, reason=reason)

    return await each(desk, said, found, task_days.move, makes=command, shows=views.card)


async def _handed(desk: Desk, said: Said, found: Subverb) -> Replies:
    rest = rest_of(said, found.rest)
    left = behind(rest)
    reason = reason_behind(left)
    if reason is None:
        order = said.text.strip().removesuffix(left).rstrip(" ,;")
        return await helping.unread(desk, said, replace(found, rest=left, suggestion=order))
    to = rest.mentions[0].account if rest.mentions else found.rest
    why = (reason if rest.mentions else found.reason) or None

    def command(task: Label, key: str) -> task_acts.HandOver:
        return task_acts.HandOver(place=said.place, key=key, task=task, to=to, reason=why)

    return await each(desk, said, found, task_acts.hand_over, makes=command, shows=views.card)


async def _removed(desk: Desk, said: Said, found: Subverb) -> Replies:
    def command(task: Label, key: str) -> task_acts.RemoveTask:
        return task_acts.RemoveTask(place=said.place, key=key, task=task, reason=found.reason or None)

    return await each(desk, said, found, task_acts.remove, makes=command, shows=views.card)


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
    "hand back": _act(task_acts.hand_back),
    "remove": _removed,
    "unknown": helping.suggested,
    "unread": helping.unread,
}
