"""The trail of a record: who did what, when."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.domain.ids import CooperationId, PersonId

Act = Literal[
    "created",
    "changed",
    "done",
    "part done",
    "turn done",
    "turn reopened",
    "reopened",
    "taken",
    "handed over",
    "moved",
    "undone",
    "removed",
    "snoozed",
    "cancelled",
    "restored",
    "confirmed",
    "published",
    "resumed",
]
RecordKind = Literal["decision", "task", "meeting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One act on a record. `detail` holds short facts such as {"from": "2017-03-01", "to": …, "reason": …}."""

    cooperation: CooperationId
    kind: RecordKind
    record: int
    at: datetime
    by: PersonId
    act: Act
    detail: dict[str, str] = field(default_factory=dict)
