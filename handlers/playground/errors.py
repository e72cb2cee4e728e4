"""How a request to the playground fails."""

from collections.abc import Sequence
from typing import Any


class SlackError(Exception):
    """The Web API says no: `code` as Slack names it, `more` goes into the answer beside it."""

    def __init__(self, code: str, **more: Any) -> None:
        super().__init__(code)
        self.code = code
        self.more = more


class ContractError(Exception):
    """A scripted act cannot be done: an HTTP status of the 400s, a sentence, and what could have been chosen instead."""

    def __init__(self, status: int, message: str, choices: Sequence[Any] = ()) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.choices = list(choices)
