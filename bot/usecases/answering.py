"""Carries out a verb for somebody and tells in which language to answer: in the same unit, so that it costs no second one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.errors import Misfilled, Refusal, Repeated
from bot.domain.people import Locale
from bot.domain.place import Place
from bot.ports.books import Books, Usecase
from bot.usecases import arrivals


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A verb with its command, and who asks where."""

    usecase: Usecase
    command: Any
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What came of it: the value, or why it was refused, or that it had been carried out before; and the asker's language."""

    value: Any
    locale: Locale


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A message that was changed after it was sent; `key` is that of the message."""

    place: Place
    key: str


def answer(asked: Asked, books: Books, now: datetime) -> Answered:
    """Runs the verb. A refusal comes before the verb's first write, so it is answered as a value and nothing is undone:
    what the arrival of a new person wrote stays.
    """
    try:
        value = asked.usecase(asked.command, books, now)
    except (Refusal, Misfilled, Repeated) as told:
        value = told
    return Answered(value=value, locale=arrivals.private_locale(asked.place, books))


def first_change(change: Change, books: Books, now: datetime) -> Locale | None:
    """The asker's language when a message of theirs was changed for the first time, as far as requests are remembered; None:
    they were told before.
    """
    key = f"{change.key}/changed"
    if books.inbound.seen(key)[0]:
        return None
    books.inbound.add(key, None, now)
    return arrivals.private_locale(change.place, books)


def language(place: Place, books: Books, _now: datetime) -> Locale:
    """The asker's language alone, where nothing else is asked: that they asked is kept, in their own conversation with the bot."""
    arrivals.meet(place, books)
    return arrivals.private_locale(place, books)


def unread(key: str, books: Books, _now: datetime) -> bool:
    """The answer to the request with this key reached nobody: a question in it counts as never asked. Whether the request has changed
    something: what only shows something has not, and of a code that was made nothing is left but the answer.
    """
    seen, outcome = books.inbound.seen(key)
    if outcome is not None and outcome.startswith(arrivals.ASKED):
        books.inbound.drop(outcome.removeprefix(arrivals.ASKED))
        return False
    return seen and outcome != arrivals.IN_ITS_ANSWER
