"""Pictures of groups: a body with its mandate and the names around it, as the asker may see them."""

from collections.abc import Iterable

from bot.domain.decisions import Decision
from bot.domain.ids import BodyId
from bot.domain.mandates import LIMITS, Mandate
from bot.domain.meetings import Meeting
from bot.domain.overlap import touches
from bot.domain.people import Body, Party, Person, Room
from bot.domain.pictures.groups import GroupPicture, MandatePicture
from bot.domain.tasks import Task
from bot.ports.books import Books
from bot.usecases.audience import known_bodies, open_count, sees
from bot.usecases.painting import Painter
from bot.usecases.settings import may_change
from bot.usecases.turn import Turn

_MEMBERS = 30


def group(turn: Turn, body: Body, *, history: bool = False) -> GroupPicture:
    """A group as it is now; `history`: with the lines that do not hold any more."""
    books, here = turn.books, turn.here
    painter = Painter(books, turn.now)  # what was at hand when the turn began may have changed since
    party = Party("body", body.id)
    zone, today = painter.day_of(body)
    bodies = known_bodies(here, books)
    rooms = _rooms(body, turn)
    lines = books.mandates.of(body.id, ended=history)
    return GroupPicture(
        name=painter.party(party, today),
        body=body,
        staffed_by=books.directory.organisation(body.staffed_by).name
        if body.staffed_by is not None
        else None,
        prepares_for=next((one.name for one in bodies if one.id == body.prepares_for), None),
        prepared_by=tuple(one.name for one in bodies if one.prepares_for == body.id),
        rooms=rooms,
        members=_members(rooms, painter),
        mandates=mandates((line for line in lines if line.holds), painter, here.person),
        ended=mandates((line for line in lines if not line.holds), painter, here.person),
        open_count=open_count(party, here, books),
        may_change=may_change(body, here, books),
        others=tuple(one for one in bodies if one.id != body.id),
        zone=zone,
        today=today,
    )


def mandates(lines: Iterable[Mandate], painter: Painter, viewer: Person) -> tuple[MandatePicture, ...]:
    """Lines with who wrote them and what set them, as far as the viewer sees that meeting or decision."""

    def pictured(line: Mandate) -> MandatePicture:
        meeting = painter.planned(line.meeting)
        decision = painter.books.decisions.get(line.decision) if line.decision is not None else None
        return MandatePicture(
            mandate=line,
            by=painter.name(line.by),
            meeting=meeting if meeting is not None and _sees(meeting, painter, viewer) else None,
            decision=decision.label if decision is not None and _sees(decision, painter, viewer) else None,
            ended_by=painter.name(line.ended_by) if line.ended_by is not None else None,
        )

    return tuple(pictured(line) for line in lines)


def mandate_of(task: Task, painter: Painter, viewer: Person) -> tuple[MandatePicture, ...]:
    """The mandate of the group that a task lies with; empty when it lies with no group, or one without a mandate."""
    if task.owner is None or task.owner.kind != "body":
        return ()
    return mandates(painter.books.mandates.of(BodyId(task.owner.id)), painter, viewer)


def warnings(task: Task, lines: Iterable[MandatePicture]) -> tuple[MandatePicture, ...]:
    """The lines that say the group is not to do what this task asks of it."""
    return tuple(
        line for line in lines if line.mandate.kind in LIMITS and touches(task.text, line.mandate.text)
    )


def _sees(record: Meeting | Decision, painter: Painter, viewer: Person) -> bool:
    return sees(painter.books, viewer, record, painter.day_of(None)[1])


def _rooms(body: Body, turn: Turn) -> tuple[Room, ...]:
    """Its rooms, as far as the asker can see into them."""
    return tuple(r for r in turn.books.directory.rooms_of_body(body.id) if _is_open(r, turn))


def _is_open(room: Room, turn: Turn) -> bool:
    own = turn.here.room is not None and turn.here.room.id == room.id
    inside = turn.books.directory.is_member(room.id, turn.me)
    public: bool = room.visibility == "public" and room.workspace == turn.place.workspace
    return own or inside or public


def _members(rooms: Iterable[Room], painter: Painter) -> tuple[str, ...]:
    """Who is known to be in these rooms, by name."""
    books: Books = painter.books
    people = {person for room in rooms for person in books.directory.members(room.id)}
    return tuple(sorted(painter.name(person) for person in people)[:_MEMBERS])
