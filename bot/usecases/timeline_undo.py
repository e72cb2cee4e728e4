"""A chain that was just written anew gets its steps back, by the one who wrote it."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.pictures.timelines import TimelinePicture
from bot.domain.place import Place
from bot.domain.undoing import AUTHOR_MAY_UNDO_FOR
from bot.ports.books import Books
from bot.usecases.timeline_painting import picture, seen
from bot.usecases.turn import begin


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoRewriting:
    """[Ångra] on the card of a chain that was written anew. `rev`: of the timeline that was on the card."""

    place: Place
    key: str
    name: str
    rev: int


def undo(command: UndoRewriting, books: Books, now: datetime) -> TimelinePicture:
    """The steps as they were, with those that were done. Raises Refusal "not found", "timeline changed", "not your chain" or "chain too
    late".
    """
    turn = begin(command, books, now)
    timeline = seen(command.name, turn)
    if timeline is None:
        raise Refusal("not found", label=command.name)
    before = timeline.before
    if before is None or timeline.rev != command.rev:
        raise Refusal("timeline changed", name=timeline.name)
    if before.by != turn.me:
        raise Refusal("not your chain", by=turn.painter().name(before.by))
    if now - before.at > AUTHOR_MAY_UNDO_FOR:
        raise Refusal("chain too late", name=timeline.name)
    kept = books.timelines.save(replace(timeline, steps=before.steps, before=None))
    turn.close(None)
    return picture(kept, turn)
