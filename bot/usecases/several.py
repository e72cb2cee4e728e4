"""One order about several records: what can be done is done, in one transaction, and each is told of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.errors import Refusal
from bot.domain.ids import Label
from bot.domain.lines.enumeration import MOST
from bot.domain.place import Place
from bot.ports.books import Books, Usecase
from bot.usecases.arrivals import IN_ITS_ANSWER
from bot.usecases.turn import begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """The same verb for each record, with a command (and a key) of its own."""

    place: Place
    key: str
    usecase: Usecase
    commands: Mapping[Label, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class EachTold:
    """What came of it: the records as they are now, and why others were left alone."""

    done: Mapping[Label, Any]
    refused: tuple[Refusal, ...]


def carry_out(command: Several, books: Books, now: datetime) -> EachTold:
    """Does each that can be done; a refusal comes before the verb's first write, so that the others stand. Raises Refusal "too many", and
    "several kinds" when they are not all of one.
    """
    turn = begin(command, books, now)
    if len(command.commands) > MOST:
        raise Refusal("too many", most=MOST)
    if len({label.letter for label in command.commands}) > 1:
        raise Refusal("several kinds")
    done: dict[Label, Any] = {}
    refused: list[Refusal] = []
    for label, one in command.commands.items():
        try:
            done[label] = command.usecase(one, books, now)
        except Refusal as why:
            refused.append(why)
    if done:
        # Who cannot be shown the answer is not told that it is done when only a part is.
        turn.close(IN_ITS_ANSWER if refused else " ".join(map(str, done)))
    return EachTold(done=done, refused=tuple(refused))
