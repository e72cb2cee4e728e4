"""A group or an organisation that was just added: whoever added it may take it back for ten minutes."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.domain.ids import PersonId
from bot.domain.people import Party, party
from bot.domain.undoing import AUTHOR_MAY_UNDO_FOR


@dataclass(frozen=True, slots=True)
class Addition:
    """What was added, by whom and when (aware). Its text is what a control carries: nothing of it is kept elsewhere."""

    party: Party
    by: PersonId
    at: datetime

    def __str__(self) -> str:
        return f"{self.party} {self.by} {int(self.at.timestamp())}"

    def can_be_taken_back(self, now: datetime) -> bool:
        """Whether ten minutes have not passed."""
        return now - self.at <= AUTHOR_MAY_UNDO_FOR


def addition(text: str) -> Addition:
    """Reads what `str(Addition)` wrote. Raises ValueError on anything else."""
    written, by, at = text.split(" ")
    if not (by.isdecimal() and at.isdecimal() and len(at) < 12):
        raise ValueError(f"no addition: {text!r}")
    return Addition(party(written), PersonId(int(by)), datetime.fromtimestamp(int(at), UTC))
