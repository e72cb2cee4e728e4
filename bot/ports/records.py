"""Decisions and tasks, and who did what to them."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Protocol

from bot.domain.decisions import Decision
from bot.domain.focus import FocusId
from bot.domain.history import Happening, RecordKind
from bot.domain.ids import BodyId, CooperationId, DecisionId, MeetingId, PersonId, RoomId, TaskId
from bot.domain.people import Party
from bot.domain.tasks import Task


class Decisions(Protocol):
    """The register of decisions."""

    def add(self, decision: Decision) -> Decision: ...
    def get(self, decision: DecisionId) -> Decision: ...
    def numbered(self, cooperation: CooperationId, number: int) -> Decision | None: ...
    def save(self, decision: Decision) -> Decision: ...
    def by_author(
        self, author: PersonId, room: RoomId, since: datetime, *, text: str | None = None
    ) -> Sequence[Decision]:
        """Current ones this person recorded in this room at or after `since` (with exactly this text), newest first."""
        ...

    def latest(
        self, bodies: Sequence[BodyId], *, limit: int, since: datetime | None = None
    ) -> Sequence[Decision]:
        """Current ones of these bodies, newest first (at or after `since`)."""
        ...

    def made_at(self, meeting: MeetingId) -> Sequence[Decision]:
        """Current ones that were taken at this meeting, oldest first."""
        ...

    def naming(self, meeting: MeetingId) -> Sequence[Decision]:
        """Current ones of which a part names this meeting, oldest first."""
        ...

    def latest_in_room(self, room: RoomId, *, limit: int) -> Sequence[Decision]:
        """Current ones recorded in this room (for a DM, which has no body), newest first."""
        ...


class Tasks(Protocol):
    """The register of tasks."""

    def add(self, task: Task) -> Task: ...
    def get(self, task: TaskId) -> Task: ...
    def numbered(self, cooperation: CooperationId, number: int) -> Task | None: ...
    def save(self, task: Task) -> Task: ...
    def by_author(
        self, author: PersonId, room: RoomId, since: datetime, *, text: str | None = None
    ) -> Sequence[Task]:
        """Open or done ones this person recorded in this room at or after `since` (with exactly this text), newest first."""
        ...

    def open_of(self, parties: Sequence[Party], *, support: bool = False) -> Sequence[Task]:
        """Open ones that lie with any of these (with `support`: that they support), by deadline, undated last."""
        ...

    def open_in(self, bodies: Sequence[BodyId]) -> Sequence[Task]:
        """Open ones of these bodies, by deadline, undated last."""
        ...

    def done_in(self, bodies: Sequence[BodyId], since: datetime) -> Sequence[Task]:
        """Done at or after `since`, in the order they were done."""
        ...

    def bound_to(self, meeting: MeetingId) -> Sequence[Task]:
        """Open ones whose deadline hangs on this meeting."""
        ...

    def made_at(self, meeting: MeetingId) -> Sequence[Task]:
        """Those given at this meeting, open or done, oldest first."""
        ...

    def aimed_at(self, body: BodyId) -> Sequence[Task]:
        """Open ones that are handed to this body and hang on no meeting of their own."""
        ...

    def about(self, focus: FocusId) -> Sequence[Task]:
        """Open ones that hang on this focus issue, by deadline, undated last."""
        ...

    def bindable(self, cooperation: CooperationId, series: str, day: date) -> Sequence[Task]:
        """Open ones whose deadline names this series and day but hangs on no planned meeting yet."""
        ...

    def changed_since(self, since: datetime, limit: int) -> Sequence[Task]:
        """Open ones changed at or after `since`: the sweep plans their reminders again."""
        ...


class Trail(Protocol):
    """What happened to each record. Only added to."""

    def add(self, happening: Happening) -> None: ...
    def of(self, kind: RecordKind, record: int, limit: int = 5) -> Sequence[Happening]:
        """The latest first."""
        ...

    def confirmed(self, meetings: Iterable[MeetingId]) -> Sequence[Happening]:
        """When one of several possible days of these meetings was fixed, the earliest first."""
        ...
