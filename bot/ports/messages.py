"""What is to be said, and what was sent."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Protocol

from bot.domain.deliveries import Delivery, Kind, Order, Subject
from bot.domain.ids import DeliveryId, PersonId, RoomId, TaskId, WorkspaceId
from bot.domain.reminders import Reminder


class Reminders(Protocol):
    """What is to be said about tasks, and when."""

    def replan(self, task: TaskId, wanted: Sequence[Reminder]) -> None:
        """Planned ones that are not wanted any more are cancelled; wanted ones are planned (a cancelled one again, at
        its new instant; a covered one stays covered). Reminders of kind "snoozed" are left alone unless `wanted` is empty.
        """
        ...

    def add(self, reminder: Reminder) -> None:
        """Plans one more (again, when it was cancelled)."""
        ...

    def due(self, now: datetime, limit: int) -> Sequence[Reminder]:
        """Planned ones whose instant has come, earliest first. On PostgreSQL locked against other processes (SKIP LOCKED)."""
        ...

    def cover(self, reminders: Sequence[Reminder], delivery: DeliveryId) -> None: ...
    def cancel(self, reminders: Sequence[Reminder]) -> None: ...
    def covered_by(self, delivery: DeliveryId) -> Sequence[Reminder]: ...
    def bundles_of(self, task: TaskId, since: datetime) -> Sequence[DeliveryId]:
        """The bundles in which this task was named for a reminder that was due at or after that instant."""
        ...

    def next_due(self, after: datetime) -> datetime | None:
        """The earliest `due_at` of a planned one later than `after`."""
        ...

    def planned_of(self, task: TaskId) -> Sequence[Reminder]:
        """Still to come, earliest first."""
        ...


class Deliveries(Protocol):
    """Messages on their way. Leases, waits and gates are kept on the machine's clock, inside the storage."""

    def order(self, order: Order) -> Delivery:
        """Wants a message; one with this key that exists already is left as it is and answered."""
        ...

    def by_key(self, key: str) -> Delivery | None: ...
    def get(self, delivery: DeliveryId) -> Delivery: ...
    def waiting(self, person: PersonId, kind: Kind) -> Sequence[Delivery]:
        """Pending messages of a kind to a person, earliest first."""
        ...

    def standing(self, subject: Subject) -> Sequence[Delivery]:
        """Messages about a record (cards and notices) that stand somewhere, or may: sent ones and those whose sending has
        begun.
        """
        ...

    def want_amended(self, delivery: DeliveryId, now: datetime) -> None:
        """Wants the message brought up to date: one amendment per message, merged while it waits; when one is under way it is
        wanted again afterwards (`version`).
        """
        ...

    def cancel(self, subject: Subject, kinds: Sequence[str]) -> None:
        """Takes back messages about a record that have not started."""
        ...

    def sweep_expired(self) -> int:
        """Messages whose lease ran out become uncertain; answers how many."""
        ...

    def ready(self, now: datetime, limit: int) -> Sequence[Delivery]:
        """Pending, due, not waiting, behind no closed gate; at most one per recipient, and none to whom something is being
        sent; no amendment of what may not stand yet; earliest first. On PostgreSQL locked against other processes until the
        end of the transaction (SKIP LOCKED).
        """
        ...

    def start(self, delivery: Delivery, *, owner: str, seconds: float, now: datetime) -> Delivery:
        """Marks it as being sent, with what `delivery` says of `via`, `workspace`, `channel`, `facts`; leased by `owner`."""
        ...

    def unsure(self, limit: int, *, owner: str, seconds: float) -> Sequence[Delivery]:
        """Uncertain ones whose next look is due, leased by `owner` for looking. `attempts` counts what was sent; the looks
        are counted by the caller in `facts["looks"]`, which `finish` keeps.
        """
        ...

    def finish(
        self,
        delivery: Delivery,
        *,
        owner: str,
        state: Literal["sent", "pending", "uncertain", "dead", "cancelled"],
        channel: str | None = None,
        ts: str | None = None,
        wait: float | None = None,
        reason: str | None = None,
    ) -> bool:
        """Settles one that this owner leased, keeping its `facts`; False (and nothing changed) when the lease was lost.
        `wait` seconds from now it may be tried (pending) or looked for (uncertain). An amendment whose `version` grew
        meanwhile goes back to pending.
        """
        ...

    def close_gate(self, workspace: WorkspaceId, channel: str | None, seconds: float) -> None:
        """Nothing goes out to this channel (None: to the whole workspace) for so many seconds."""
        ...

    def hand_back(self, owner: str) -> int:
        """At shutdown: what this owner leased and has not started goes back to pending; answers how many."""
        ...

    def next_due(self, after: datetime) -> datetime | None:
        """The earliest `due_at` of a pending message later than `after`."""
        ...

    def busy(self) -> bool:
        """Whether anything is being sent, uncertain, or pending and waiting behind a gate or a wait."""
        ...

    def missed_cards(self, room: RoomId) -> Sequence[Delivery]:
        """Cards that were wanted in this room and died because the bot was not in it, the oldest first."""
        ...

    def dead_unreported(self, limit: int) -> Sequence[Delivery]:
        """Dead ones whose owner has not been told; marks them as told."""
        ...

    def last_sent(self, kind: str, room: RoomId) -> datetime | None:
        """The `due_at` of the latest message of this kind in this room."""
        ...
