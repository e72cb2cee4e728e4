"""Decisions in conversation: what is written after /beslut, and what the controls of a decision do."""

from collections.abc import Awaitable, Callable, Sequence

from bot.domain.decisions import KINDS
from bot.domain.ids import Label
from bot.domain.lines.asking import is_question
from bot.domain.lines.subverbs import Subverb, subverb
from bot.usecases import decision_changes, lists
from bot.usecases import decisions as usecases
from bot.views import decisions as views
from bot.views import words
from bot.views.words import LONGEST_OFFERED
from handlers.chat import helping, records
from handlers.chat.desk import Desk, Outdated
from handlers.chat.messages import Clicked, Reply, Said, Whisper
from handlers.chat.replies import acted, whisper
from handlers.chat.several import each
from handlers.chat.task_buttons import subject

Replies = Sequence[Reply]


async def said(desk: Desk, said: Said) -> Replies:
    """A line after /beslut: a subverb, or else a new decision; a question is asked about first. Nothing written: the latest ones."""
    found = subverb("decision", said.text) if said.text.strip() else Subverb(verb="list")
    if found is None and is_question(said.text) and len(said.text) <= LONGEST_OFFERED:
        return [Whisper(words.offer(said.text.strip(), await desk.locale(said.place)))]
    if found is None:
        return await record(desk, said)
    return await _SUBVERBS[found.verb](desk, said, found)


async def record(desk: Desk, said: Said) -> Replies:
    """Saves a decision; the card stands in the room."""
    command = usecases.RecordDecision(
        place=said.place, key=said.key, text=said.text, mentions=said.mentions, source=said.source
    )
    recorded, locale = await desk.ask(usecases.record, command, said.place)
    return whisper(views.recorded(recorded, locale))


async def _listed(desk: Desk, said: Said, _found: Subverb) -> Replies:
    latest, locale = await desk.ask(lists.list_decisions, lists.ListDecisions(place=said.place), said.place)
    return [Whisper(views.listing(latest, locale))]


async def _shown(desk: Desk, said: Said, found: Subverb) -> Replies:
    return await records.each_shown(desk, said, found)


async def _undone(desk: Desk, said: Said, found: Subverb) -> Replies:
    def command(decision: Label, key: str) -> decision_changes.UndoDecision:
        reason = found.reason or None
        return decision_changes.UndoDecision(place=said.place, key=key, decision=decision, reason=reason)

    return await each(desk, said, found, decision_changes.undo, makes=command, shows=views.card)


async def _removed(desk: Desk, said: Said, found: Subverb) -> Replies:
    def command(decision: Label, key: str) -> decision_changes.RemoveDecision:
        reason = found.reason or None
        return decision_changes.RemoveDecision(place=said.place, key=key, decision=decision, reason=reason)

    return await each(desk, said, found, decision_changes.remove, makes=command, shows=views.card)


async def _help(desk: Desk, said: Said, _found: Subverb) -> Replies:
    return await helping.shown(desk, said, "decision")


_SUBVERBS: dict[str, Callable[[Desk, Said, Subverb], Awaitable[Replies]]] = {
    "help": _help,
    "list": _listed,
    "all": _listed,
    "show": _shown,
    "undo": _undone,
    "remove": _removed,
    "unknown": helping.suggested,
    "unread": helping.unread,
}


async def undo(desk: Desk, clicked: Clicked) -> Replies:
    """[Ångra]."""
    decision, _ = subject(clicked)
    command = decision_changes.UndoDecision(place=clicked.place, key=clicked.key, decision=decision)
    picture, locale = await desk.ask(decision_changes.undo, command, clicked.place)
    return await acted(desk, clicked, views.card(picture, locale))


async def show(desk: Desk, clicked: Clicked) -> Replies:
    """[Visa]: the card, for this person only."""
    decision, _ = subject(clicked)
    command = lists.ShowDecision(place=clicked.place, decision=decision)
    picture, locale = await desk.ask(lists.show_decision, command, clicked.place)
    return [Whisper(views.card(picture, locale))]


async def retyped(desk: Desk, clicked: Clicked) -> Replies:
    """[Inriktning B1]: the kind that was probably meant ("B1 direction")."""
    decision, named = subject(clicked)
    kind = next((one for one in KINDS if one == named), None)
    if kind is None:
        raise Outdated
    command = decision_changes.RetypeDecision(
        place=clicked.place, key=clicked.key, decision=decision, kind=kind
    )
    picture, locale = await desk.ask(decision_changes.retype, command, clicked.place)
    return await acted(desk, clicked, views.card(picture, locale))


async def again(desk: Desk, clicked: Clicked) -> Replies:
    """[Spara ändå]: the same words as a decision of their own."""
    decision, _ = subject(clicked)
    command = usecases.Again(place=clicked.place, key=clicked.key, decision=decision)
    recorded, locale = await desk.ask(usecases.copy_again, command, clicked.place)
    card = views.recorded(recorded, locale) or views.card(recorded.picture, locale)
    return [Whisper(card, instead=clicked.private)]
