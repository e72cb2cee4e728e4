"""The plan of meetings and what hangs on it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from bot.domain.feeds import Feed, FeedId, Paste
from bot.domain.focus import FocusId
from bot.domain.ids import BodyId, CooperationId, MeetingId, PersonId, RoomId
from bot.domain.mandates import Mandate
from bot.domain.meetings import Meeting
from bot.domain.sheets import Sheet
from bot.domain.sittings import Sitting
from bot.domain.timeline import Timeline


class Meetings(Protocol):
    """The plan of meetings."""

    def add(self, meeting: Meeting) -> Meeting:
        """Keeps it under a new id (that of the value given is ignored)."""
        ...

    def get(self, meeting: MeetingId) -> Meeting: ...
    def numbered(self, cooperation: CooperationId, number: int) -> Meeting | None: ...
    def planned(
        self, cooperation: CooperationId, *, since: date, until: date | None = None
    ) -> Sequence[Meeting]:
        """Not cancelled, whose last day is on or after `since` (and first day on or before `until`), by date."""
        ...

    def ever_planned(self, cooperation: CooperationId, *, since: date, until: date) -> Sequence[Meeting]:
        """As `planned`, with those that were cancelled."""
        ...

    def save(self, meeting: Meeting) -> Meeting:
        """Keeps the change; answers it with the next rev. Raises Stale."""
        ...


class Sheets(Protocol):
    """The sheets of meetings, and the lists of meetings that people pasted in."""

    def of(self, meeting: MeetingId) -> Sheet:
        """An empty one (rev 0) when nothing is known yet."""
        ...

    def save(self, sheet: Sheet) -> Sheet: ...
    def calling(self, person: PersonId) -> Sequence[MeetingId]:
        """The meetings that this person is called to."""
        ...

    def about(self, focus: FocusId) -> Sequence[MeetingId]:
        """The meetings that hang on this focus issue."""
        ...

    def add_paste(self, paste: Paste) -> Paste: ...
    def paste(self, cooperation: CooperationId, paste: int) -> Paste | None: ...


class Sittings(Protocol):
    """Meetings while they are held."""

    def of(self, meeting: MeetingId) -> Sitting | None: ...
    def open_in(self, room: RoomId) -> Sitting | None:
        """The one that was started last in this room and that nobody has ended."""
        ...

    def save(self, sitting: Sitting) -> Sitting:
        """Keeps it: a new one (rev 0), else the change. Raises Stale."""
        ...


class Feeds(Protocol):
    """Calendar links; only the digests of their secrets are kept."""

    def add(self, feed: Feed) -> Feed: ...
    def valid(self, digest: str) -> Feed | None:
        """The one with this digest, unless it was revoked."""
        ...

    def of(self, person: PersonId) -> Sequence[Feed]:
        """Those of a person that are not revoked."""
        ...

    def revoke(self, feed: FeedId, at: datetime) -> None: ...


class Mandates(Protocol):
    """What groups are for and may do."""

    def add(self, mandate: Mandate) -> Mandate:
        """Keeps it under a new id and the next number of its body."""
        ...

    def of(self, body: BodyId, *, ended: bool = False) -> Sequence[Mandate]:
        """Those that hold, by number; with `ended` all there ever were."""
        ...

    def end(self, mandate: Mandate) -> None:
        """Keeps who ended it, when, why, and what took its place; the line itself stays as it was."""
        ...


class Timelines(Protocol):
    """Chains of milestones."""

    def add(self, timeline: Timeline) -> Timeline: ...
    def named(self, cooperation: CooperationId, name: str) -> Timeline | None:
        """By its folded name."""
        ...

    def of(self, body: BodyId) -> Sequence[Timeline]:
        """Those of a body, oldest first."""
        ...

    def all_of(self, cooperation: CooperationId) -> Sequence[Timeline]:
        """All there are, by name."""
        ...

    def save(self, timeline: Timeline) -> Timeline: ...
