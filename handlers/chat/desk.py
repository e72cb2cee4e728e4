"""Where a listener brings a command: carried out as one transaction, answered in the asker's language."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.domain.people import Locale
from bot.domain.place import Place
from bot.ports.books import Usecase
from bot.usecases.answering import Answered, Asked, answer, language

Run = Callable[[Usecase, Any], Awaitable[Any]]


class Told(Exception):
    """A verb was refused, or had been carried out before; with the language to say so in."""

    def __init__(self, why: Exception, locale: Locale) -> None:
        super().__init__(type(why).__name__)
        self.why = why
        self.locale = locale


class Outdated(Exception):
    """A control or a form that names nothing we know: an older version made it, or nobody did."""


@dataclass(frozen=True, slots=True)
class Desk:
    """`run` carries out a use case in the store (interactive lane). `public_url`: where calendar links lead (None: nowhere)."""

    run: Run
    public_url: str | None = None

    async def ask(self, usecase: Usecase, command: Any, place: Place) -> tuple[Any, Locale]:
        """What came of it and the asker's language. Raises Told for a refusal, a form that cannot be taken, a repeat."""
        answered: Answered = await self.run(answer, Asked(usecase=usecase, command=command, place=place))
        if isinstance(answered.value, Exception):
            raise Told(answered.value, answered.locale)
        return answered.value, answered.locale

    async def locale(self, place: Place) -> Locale:
        """The asker's language, where nothing else is asked."""
        found: Locale = await self.run(language, place)
        return found
