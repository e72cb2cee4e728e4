"""What the mind needs from the memory: the books. `storage` keeps them; use cases read and write them.

All instants are aware and in UTC; days are local days of the body. A use case runs as one transaction: it does no I/O of its
own, catches no error of the books, and refuses (raises Refusal) before its first write. `save_…` methods take the value with the
`rev` that was read and raise `Stale` when somebody was faster.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any, Literal, Protocol

from bot.domain.agenda import Agenda, AgendaId, Question, QuestionId, Template
from bot.domain.decisions import Decision
from bot.domain.deliveries import Delivery, Kind, Order, Subject
from bot.domain.feeds import Feed, FeedId, Paste
from bot.domain.focus import FocusId, FocusIssue
from bot.domain.history import Happening, RecordKind
from bot.domain.ids import (
    AccountId,
    BodyId,
    CooperationId,
    DecisionId,
    DeliveryId,
    Letter,
    MeetingId,
    OrganisationId,
    PersonId,
    RoomId,
    TaskId,
    WorkspaceId,
)
from bot.domain.linking import Attempts, LinkCode, LinkId
from bot.domain.mandates import Mandate
from bot.domain.meetings import Meeting
from bot.domain.people import Account, Body, Contact, Cooperation, House, Organisation, Party, Person, Room
from bot.domain.reminders import Reminder
from bot.domain.sheets import Sheet
from bot.domain.sittings import Sitting
from bot.domain.tasks import Task
from bot.domain.timeline import Timeline


class Stale(Exception):
    """The record was changed meanwhile by somebody else; nothing was overwritten."""


class Busy(Exception):
    """Too much is waiting to be written; nothing was done. The person can try again."""


class Directory(Protocol):
    """Who takes part, and where."""

    def look(self, account: AccountId, room: RoomId | None) -> None:
        """Tells who is about to be asked for: the account with its person and cooperation, and the room with its body."""
        ...

    def cooperation_of(self, workspace: WorkspaceId) -> CooperationId | None: ...
    def add_workspace(self, workspace: WorkspaceId, name: str) -> CooperationId: ...
    def join_workspace(self, workspace: WorkspaceId, name: str, cooperation: CooperationId) -> None:
        """Another workspace or tenant of a cooperation that is there already."""
        ...

    def cooperation(self, cooperation: CooperationId) -> Cooperation: ...
    def workspaces(self) -> Sequence[WorkspaceId]: ...

    def workspaces_of(self, cooperation: CooperationId) -> Sequence[WorkspaceId]: ...
    def workspace_name(self, workspace: WorkspaceId) -> str: ...
    def count_numbered(self, cooperation: CooperationId) -> int:
        """How many decisions, tasks, meetings, questions and timelines it has."""
        ...

    def adopt(self, gone: CooperationId, kept: CooperationId) -> None:
        """Gives everything one cooperation has to another, and forgets it. It has no records of its own."""
        ...

    def merge_organisations(self, kept: OrganisationId, gone: OrganisationId) -> None:
        """Makes one of two. Contacts of the one that goes come along only when the other never had any."""
        ...

    def merge_people(self, kept: PersonId, gone: PersonId) -> None:
        """Gives everything that points to one person to another; whoever asks for the first gets the other from then on. What
        was to be said to both is said once.
        """
        ...

    def account(self, account: AccountId) -> Account | None: ...
    def accounts_of(self, person: PersonId) -> Sequence[Account]: ...
    def add_account(self, account: Account) -> None: ...
    def save_account(self, account: Account) -> None: ...

    def accounts_with(self, email: str) -> Sequence[Account]:
        """Those for which their platforms vouch with this address, in whatever cooperation."""
        ...

    def unreachable_accounts(self, cooperation: CooperationId) -> Sequence[Account]:
        """Active ones to which no message gets, as far as is known."""
        ...

    def unchecked_accounts(self, limit: int) -> Sequence[Account]:
        """Active ones about whom the platform was never asked."""
        ...

    def named(self, cooperation: CooperationId, names: Sequence[str]) -> Sequence[tuple[str, Party]]:
        """Who is called so: active people, organisations and bodies whose folded name (`bot.domain.names.fold`), or a person's
        folded first name or handle, is one of these folded names; each with the name that fitted.
        """
        ...

    def person(self, person: PersonId) -> Person:
        """Of one that was merged into another: that other one."""
        ...

    def people(self, cooperation: CooperationId) -> Sequence[Person]: ...
    def add_person(self, cooperation: CooperationId, name: str) -> Person: ...
    def save_person(self, person: Person) -> None: ...

    def organisation(self, organisation: OrganisationId) -> Organisation: ...
    def organisations(self, cooperation: CooperationId) -> Sequence[Organisation]: ...
    def add_organisation(self, cooperation: CooperationId, name: str) -> Organisation: ...
    def set_contact(self, contact: Contact) -> None:
        """Adds a contact; those of the same organisation that are open end the day before it begins."""
        ...

    def save_organisation(self, organisation: Organisation) -> None: ...
    def contacts_of(self, organisation: OrganisationId) -> Sequence[Contact]:
        """All there ever were and those to come, in the order they were told."""
        ...

    def contact_on(self, organisation: OrganisationId, day: date) -> PersonId | None: ...
    def represents(self, person: PersonId, day: date) -> Sequence[Party]:
        """The person themself, the organisations they are contact of that day, the bodies they convene, and the bodies that
        those organisations have staffed without a name.
        """
        ...

    def body(self, body: BodyId) -> Body: ...
    def bodies(self, cooperation: CooperationId) -> Sequence[Body]: ...
    def add_body(self, cooperation: CooperationId, name: str) -> Body: ...
    def save_body(self, body: Body) -> None: ...

    def room(self, room: RoomId) -> Room | None: ...
    def add_room(self, room: Room) -> None: ...
    def save_room(self, room: Room) -> None: ...
    def rooms_of_body(self, body: BodyId) -> Sequence[Room]: ...
    def count_records(self, body: BodyId) -> int:
        """How many decisions, tasks, meetings, questions and timelines it has."""
        ...

    def move_records(self, body: BodyId, to: BodyId) -> None:
        """Gives all of them to another body."""
        ...

    def is_named(self, body: BodyId) -> bool:
        """Whether anything but its records and its rooms points to it: a mandate, a task given to it, another body."""
        ...

    def drop_body(self, body: BodyId) -> None:
        """Forgets a body without records and rooms that is named nowhere."""
        ...

    def is_organisation_named(self, organisation: OrganisationId) -> bool:
        """Whether anything but its contacts and its people points to it: a task, a meeting it hosts, a body it staffs."""
        ...

    def drop_organisation(self, organisation: OrganisationId) -> None:
        """Forgets an organisation without people that is named nowhere, and who its contacts were."""
        ...

    def rooms(self, *, unchecked_since: datetime, limit: int) -> Sequence[Room]:
        """Channels whose facts were last asked for before that instant, or never."""
        ...

    def digest_rooms(self, cooperation: CooperationId | None = None) -> Sequence[Room]:
        """Channels with a body and the digest on, where the bot is not known to be absent."""
        ...

    def note_member(self, room: RoomId, person: PersonId, at: datetime) -> None: ...
    def drop_member(self, room: RoomId, person: PersonId) -> None: ...
    def drop_memberships(self, person: PersonId, workspace: WorkspaceId) -> None:
        """Nobody knows any more in which rooms of a workspace they are; the platform is asked about those rooms again."""
        ...

    def set_members(self, room: RoomId, people: Iterable[PersonId], at: datetime) -> None: ...
    def is_member(self, room: RoomId, person: PersonId) -> bool: ...
    def members(self, room: RoomId) -> Sequence[PersonId]:
        """Who is known to be in it: of a private room everyone, of a public one those who were seen there."""
        ...

    def has_outsider(self, room: RoomId, workspaces: Collection[WorkspaceId]) -> bool:
        """Whether somebody who is known to be in a room has an active account on none of these workspaces."""
        ...

    def visible_bodies(self, person: PersonId) -> Sequence[BodyId]:
        """Bodies with a room the person can see: public rooms of a workspace they have an account on, private ones they
        are known to be a member of. A room of unknown visibility counts as private.
        """
        ...


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


class Agendas(Protocol):
    """What is to be taken up at meetings."""

    def get(self, agenda: AgendaId) -> Agenda: ...
    def of_meeting(self, meeting: MeetingId) -> Agenda | None: ...
    def of_meetings(self, meetings: Sequence[MeetingId]) -> Sequence[Agenda]:
        """Those that are kept, oldest first."""
        ...

    def save(self, agenda: Agenda) -> Agenda:
        """Keeps it: a new one (id 0) under a new id, else the change. Raises Stale."""
        ...

    def template(self, cooperation: CooperationId, body: BodyId) -> Template:
        """What comes with each new agenda of a body; empty (rev 0) when nobody has said anything."""
        ...

    def save_template(self, template: Template) -> Template: ...


class FocusIssues(Protocol):
    """What bodies work on for a time."""

    def add(self, issue: FocusIssue) -> FocusIssue:
        """Keeps it under a new id."""
        ...

    def get(self, issue: FocusId) -> FocusIssue: ...
    def of(self, body: BodyId) -> Sequence[FocusIssue]:
        """All there ever were, oldest first."""
        ...

    def end(self, issue: FocusId, last: date) -> None:
        """Keeps the last day on which it holds."""
        ...


class Questions(Protocol):
    """Questions that stay on the agenda until somebody answers them."""

    def add(self, question: Question) -> Question: ...
    def get(self, question: QuestionId) -> Question: ...
    def numbered(self, cooperation: CooperationId, number: int) -> Question | None: ...
    def open_of(self, body: BodyId) -> Sequence[Question]:
        """Those that wait for an answer, oldest first."""
        ...

    def answered_for(self, meeting: MeetingId) -> Sequence[Question]:
        """Those whose answer is shown on the agenda of this meeting, oldest first."""
        ...

    def decided_by(self, decision: DecisionId) -> Sequence[Question]:
        """Those that this decision answered, oldest first."""
        ...

    def save(self, question: Question) -> Question: ...


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


class Trail(Protocol):
    """What happened to each record. Only added to."""

    def add(self, happening: Happening) -> None: ...
    def of(self, kind: RecordKind, record: int, limit: int = 5) -> Sequence[Happening]:
        """The latest first."""
        ...

    def confirmed(self, meetings: Iterable[MeetingId]) -> Sequence[Happening]:
        """When one of several possible days of these meetings was fixed, the earliest first."""
        ...


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


class InboundKeys(Protocol):
    """Which requests were carried out, so that a repeat does nothing twice."""

    def seen(self, key: str) -> tuple[bool, str | None]:
        """Whether this key was carried out, and what it made."""
        ...

    def add(self, key: str, outcome: str | None, now: datetime) -> None: ...
    def forget_before(self, instant: datetime) -> int: ...


class Links(Protocol):
    """Codes that join a workspace or an account, and how often wrong ones were tried."""

    def add(self, code: LinkCode) -> None:
        """Keeps it under a new id."""
        ...

    def with_digest(self, digest: str) -> LinkCode | None: ...
    def take(self, code: LinkId) -> bool:
        """Uses it up; False: somebody was faster."""
        ...

    def drop_of(self, person: PersonId, purpose: str) -> None:
        """Forgets the codes that this person asked for before."""
        ...

    def forget_before(self, instant: datetime) -> None:
        """Forgets codes that were made, and wrong ones that were tried, before that instant."""
        ...

    def attempts(self, account: AccountId) -> Attempts | None: ...
    def note(self, account: AccountId, attempts: Attempts) -> None: ...


class Addresses(Protocol):
    """What a door needs in order to write to a place again; opaque to everybody but that door."""

    def get(self, of: str) -> str | None: ...
    def save(self, of: str, value: str, at: datetime) -> None:
        """Keeps it, in place of the one before."""
        ...


class Books(Protocol):
    """Everything kept. `house`: what holds where nothing else is known."""

    house: House
    directory: Directory
    meetings: Meetings
    agendas: Agendas
    focus: FocusIssues
    questions: Questions
    sheets: Sheets
    sittings: Sittings
    feeds: Feeds
    mandates: Mandates
    decisions: Decisions
    tasks: Tasks
    timelines: Timelines
    trail: Trail
    reminders: Reminders
    deliveries: Deliveries
    inbound: InboundKeys
    addresses: Addresses
    links: Links

    def next_number(self, cooperation: CooperationId, letter: Letter) -> int:
        """The next number of a series; never given twice."""
        ...


class Usecase(Protocol):
    """A verb of the mind."""

    def __call__(self, command: Any, books: Books, now: datetime, /) -> Any: ...
