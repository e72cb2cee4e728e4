"""Who sees a record: what you see follows rooms, on every surface, checked each time."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import TypeVar

from bot.domain.decisions import Decision
from bot.domain.errors import Refusal
from bot.domain.ids import BodyId, Label, WorkspaceId
from bot.domain.meetings import Meeting
from bot.domain.people import Body, Party, Person, Room
from bot.domain.questions import Question
from bot.domain.tasks import Task
from bot.ports.books import Books
from bot.usecases.here import Here

Record = Task | Decision | Meeting | Question
R = TypeVar("R", Task, Decision, Meeting)


def sees(books: Books, person: Person, record: Record, today: date) -> bool:
    """Whether this person may see this record on this local day: they can see a room of its body, or it is their own to do, or a
    meeting that they are called to.

    What was written in a conversation with the bot is seen by its author and by those it concerns.
    """
    if record.cooperation != person.cooperation:
        return False
    if record.body is not None and record.body in books.directory.visible_bodies(person.id):
        return True
    if record.body is None and record.author == person.id:
        return True
    if isinstance(record, Meeting):
        return record.id in books.sheets.calling(person.id)
    return isinstance(record, Task) and concerns(books, person, record, today)


def may_change(meeting: Meeting, person: Person, own: BodyId | None, books: Books) -> bool:
    """Whether this person may change a meeting that they see: they are in a room of its body (`own`: that of the room where they are),
    or planned it, or lead it, or take its notes. Who is only called to it may not.
    """
    if meeting.body is not None and meeting.body == own:
        return True
    if meeting.author == person.id or meeting.body in books.directory.visible_bodies(person.id):
        return True
    sheet = books.sheets.of(meeting.id)
    return person.id in (sheet.chair, sheet.secretary)


def may_change_here(meeting: Meeting, here: Here, books: Books) -> bool:
    """As `may_change`, for whoever is here."""
    return may_change(meeting, here.person, here.body.id if here.body is not None else None, books)


def changeable(meeting: Meeting, here: Here, books: Books) -> Meeting:
    """The meeting, if it may be changed by whoever wants to. Raises Refusal "only called"."""
    if not may_change_here(meeting, here, books):
        raise Refusal("only called", label=str(meeting.label))
    return meeting


def concerns(books: Books, person: Person, task: Task, today: date) -> bool:
    """Whether the task lies with this person, or with what they answer for that day, or they are to help."""
    parties = {task.owner, *task.support}
    return any(party in parties for party in books.directory.represents(person.id, today))


def open_count(party: Party, here: Here, books: Books) -> int:
    """How many open tasks lie with a party, of those that this person may see."""
    return sum(_sees_here(task, here, books) for task in books.tasks.open_of([party]))


def may_read(body: BodyId, other: BodyId, books: Books) -> bool:
    """Whether everyone in the rooms of one body sees the records of another: it has a public room on their workspace, or on
    another where all who are in a private room have accounts too.
    """
    public = {room.workspace for room in books.directory.rooms_of_body(other) if room.visibility == "public"}
    return all(
        room.workspace in public or _all_belong(room, public, books)
        for room in books.directory.rooms_of_body(body)
    )


def _all_belong(room: Room, workspaces: Collection[WorkspaceId], books: Books) -> bool:
    if not workspaces or room.visibility != "private" or room.checked_at is None:
        return False  # nobody knows who is in there
    return not books.directory.has_outsider(room.id, workspaces)


def nameable(parties: Iterable[Party], here: Here, books: Books) -> tuple[Party, ...]:
    """Those that this person may know of: all but the bodies whose rooms are all hidden from them. A group without a room is
    known to everyone; the body of a private room has a name that tells too much.
    """
    found = tuple(parties)
    if all(party.kind != "body" for party in found):
        return found
    visible = books.directory.visible_bodies(here.person.id)
    own = here.body.id if here.body is not None else None

    def is_known(body: BodyId) -> bool:
        return body == own or body in visible or not books.directory.rooms_of_body(body)

    return tuple(party for party in found if party.kind != "body" or is_known(BodyId(party.id)))


def known_bodies(here: Here, books: Books) -> tuple[Body, ...]:
    """The groups that this person may know of, by name."""
    bodies = {Party("body", body.id): body for body in books.directory.bodies(here.cooperation.id)}
    return tuple(bodies[party] for party in nameable(bodies, here, books))


def bindable_bodies(here: Here, books: Books) -> tuple[Body, ...]:
    """The groups that a room may be bound to by this person. A coordinator also knows those with a public room on another
    workspace of the cooperation, where they may have no account.
    """
    known = known_bodies(here, books)
    if not here.person.coordinator or len(books.directory.workspaces_of(here.cooperation.id)) < 2:
        return known
    others = (body for body in books.directory.bodies(here.cooperation.id) if body not in known)
    open_ones = (
        body
        for body in others
        if any(room.visibility == "public" for room in books.directory.rooms_of_body(body.id))
    )
    return (*known, *open_ones)


def find_body(body: BodyId, here: Here, books: Books) -> Body:
    """A group that this person may know of. Raises Refusal "group unknown"."""
    found = next((one for one in known_bodies(here, books) if one.id == body), None)
    if found is None:
        raise Refusal("group unknown", name="")
    return found


def has_coordinator(here: Here, books: Books) -> bool:
    """Whether anybody looks after this cooperation; as long as nobody does, anyone may set it up."""
    return any(person.coordinator for person in books.directory.people(here.cooperation.id))


def find_task(label: Label, here: Here, books: Books) -> Task:
    """The task of this name. Raises Refusal "not found" when there is none that this person may see."""
    found = books.tasks.numbered(here.cooperation.id, label.number) if label.letter == "U" else None
    return _seen(found, str(label), here, books)


def find_decision(label: Label, here: Here, books: Books) -> Decision:
    """The decision of this name; see `find_task`."""
    found = books.decisions.numbered(here.cooperation.id, label.number) if label.letter == "B" else None
    return _seen(found, str(label), here, books)


def find_meeting(label: Label, here: Here, books: Books) -> Meeting:
    """The meeting of this name; see `find_task`."""
    found = books.meetings.numbered(here.cooperation.id, label.number) if label.letter == "M" else None
    return _seen(found, str(label), here, books)


def _seen(record: R | None, name: str, here: Here, books: Books) -> R:
    if record is None or not _sees_here(record, here, books):
        raise Refusal("not found", label=name)
    return record


def _sees_here(record: Record, here: Here, books: Books) -> bool:
    in_its_room = here.body is not None and record.body == here.body.id
    return in_its_room or sees(books, here.person, record, here.today)
