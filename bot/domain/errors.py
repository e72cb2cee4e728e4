"""What can go wrong and whose it is to mend.

Refusal      a person can mend it: it becomes a private card
Repeated     the same click or message came again: shown as it stands, nothing happens twice
(anything else is a bug: it is logged once, at the door)
"""

from typing import Any


class Refusal(Exception):
    """Something a person can mend. `code` names a sentence in `bot.views.refusals`; `facts` fill its blanks."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class Repeated(Exception):
    """This request was already carried out; `outcome` is what it made, such as "B1" (None: nothing to show)."""

    def __init__(self, outcome: str | None) -> None:
        super().__init__(outcome)
        self.outcome = outcome
