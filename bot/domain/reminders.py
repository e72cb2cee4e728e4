"""Reminders: what is to be said to whom about a task, and when. What is sent is in `deliveries`."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.domain.ids import DeliveryId, TaskId
from bot.domain.people import Party

Kind = Literal["due", "overdue", "support", "snoozed", "start", "question"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One thing to say. (`task`, `party`, `kind`, `deadline_on`, `step`) is what makes it that very reminder.

    `step`: days before the deadline (due), which repeat (overdue), minutes after midnight (snoozed), else 0. The person
    behind `party` is looked up on the day. `due_at` is an instant (UTC).
    """

    task: TaskId
    party: Party
    kind: Kind
    deadline_on: date
    step: int
    due_at: datetime
    state: Literal["planned", "covered", "cancelled"] = "planned"
    delivery: DeliveryId | None = None

    @property
    def key(self) -> tuple[TaskId, Party, Kind, date, int]:
        """What makes it unique."""
        return (self.task, self.party, self.kind, self.deadline_on, self.step)
