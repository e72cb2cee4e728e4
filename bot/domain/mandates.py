"""What a group is for and may do: lines, each set by a meeting or a decision, never changed but ended or replaced."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.ids import BodyId, CooperationId, DecisionId, MeetingId, PersonId

Kind = Literal["role", "task", "may", "may not", "escalate", "excluded", "method", "activity"]
KINDS: tuple[Kind, ...] = ("role", "task", "may", "may not", "escalate", "excluded", "method", "activity")
LIMITS: tuple[Kind, ...] = ("may not", "excluded")
"""The kinds that a task given to the group can run against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """One line of a group's mandate. `number` counts within the body, ended lines too, and is never used again.

    What set it: the point of a meeting, or a decision; neither: who wrote it, at `at` (UTC). `ended_at` None: it holds.
    `replaced_by`: the number of the line that took its place. `reason`: why it was taken out.
    """

    id: int
    cooperation: CooperationId
    body: BodyId
    number: int
    kind: Kind
    text: str
    meeting: MeetingId | None = None
    point: str | None = None
    decision: DecisionId | None = None
    by: PersonId
    at: datetime
    ended_by: PersonId | None = None
    ended_at: datetime | None = None
    reason: str | None = None
    replaced_by: int | None = None

    @property
    def holds(self) -> bool:
        """Whether it was not taken out or replaced."""
        return self.ended_at is None
