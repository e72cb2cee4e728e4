"""One unit of work: a use case with its command, and what came of it."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from bot.domain.people import House
from bot.ports.books import Usecase
from storage.books import Books
from storage.ledger import Ledger


class SpoiledError(Exception):
    """A unit failed after it had changed something: what stands in its transaction must go."""


def call_in(loop: asyncio.AbstractEventLoop, callback: Callable[..., None], *values: Any) -> None:
    """Calls back in a loop from the writer's thread. In a loop that has ended meanwhile nobody waits any more."""
    try:
        loop.call_soon_threadsafe(callback, *values)
    except RuntimeError:
        if not loop.is_closed():
            raise


class Unit:
    """Is carried out once in a transaction that is committed; `settle` hands the outcome to whoever waits."""

    def __init__(self, usecase: Usecase, command: Any, loop: asyncio.AbstractEventLoop, house: House) -> None:
        self._usecase = usecase
        self._command = command
        self._house = house
        self._result: Any = None
        self._error: Exception | None = None
        self.behind = False  # whether it is the dispatcher's own
        self.loop = loop
        self.answer: asyncio.Future[Any] = loop.create_future()

    @property
    def workspace(self) -> str:
        """Where it comes from: groups of two processes that go through the workspaces in one order cannot deadlock."""
        return str(getattr(getattr(self._command, "place", None), "workspace", ""))

    def carry_out(self, ledger: Ledger, now: datetime) -> None:
        """Runs the use case. An error before its first change is its outcome; after one, SpoiledError is raised."""
        before = ledger.changes
        self._result, self._error = None, None
        try:
            self._result = self._usecase(self._command, Books(ledger, self._house), now)
        except Exception as error:
            self._error = error
            if ledger.changes != before or isinstance(error, SQLAlchemyError):
                raise SpoiledError from error

    def fail(self, error: Exception) -> None:
        """Its transaction could not be committed."""
        self._result, self._error = None, error

    def settle(self) -> None:
        """Answers. Runs in the loop of whoever waits."""
        if self.answer.done():  # whoever waited has gone
            return
        if self._error is not None:
            self.answer.set_exception(self._error)
        else:
            self.answer.set_result(self._result)
