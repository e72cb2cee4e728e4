"""Agendas: the points of one meeting, the standing points of a body, and questions that stay until somebody answers them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal, NewType

from bot.domain.focus import is_point
from bot.domain.ids import (
    BodyId,
    CooperationId,
    DecisionId,
    MeetingId,
    PersonId,
    TaskId,
)
from bot.domain.names import fold

AgendaId = NewType("AgendaId", int)


Kind = Literal["decision", "discussion", "information", "standing"]


KINDS: tuple[Kind, ...] = ("decision", "discussion", "information", "standing")


MOST_POINTS = 200


LONGEST_TITLE = 300  # characters of what a person writes as a point


@dataclass(frozen=True, slots=True, kw_only=True)
class Deferral:
    """A point was put off from a meeting. `number` is the one it had there (None: it had none), `point` its key there (None: it
    stood on no agenda). `joined`: how many deferrals a point of this title had that was there before it came (None: none was
    there). `undone_at`: from then on the deferral does not hold. `unlisted`: the meeting had an agenda, and the point was not on it.
    """

    meeting: MeetingId
    number: int | None
    by: PersonId
    at: datetime
    reason: str | None = None
    point: int | None = None
    joined: int | None = None
    undone_at: datetime | None = None
    unlisted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What one organisation (`who`, as written) told about a point; None: told for all."""

    text: str
    who: str | None
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point. `key` names it within its agenda for good; `number` is fixed when the agenda is published (None before).

    A number that was written by hand stands from the beginning.

    `presenter` is a name as written, `external` when it stands in no register; `sent_by` the body that sent the point up to the
    body of the meeting. `papers`: what is to be read before it, an address or a name. `state`: on, deferred (it went to `to`),
    removed, undone (the deferral by which it came was). `nothing_new`: that was said of a standing point. `removed_by`,
    `removed_at`: who took it off, and when.
    """

    key: int
    title: str
    kind: Kind = "discussion"
    number: int | None = None
    presenter: str | None = None
    external: bool = False
    minutes: int | None = None
    task: TaskId | None = None
    decision: DecisionId | None = None
    source: str | None = None
    sent_by: BodyId | None = None
    papers: str | None = None
    deferrals: tuple[Deferral, ...] = ()
    state: Literal["on", "deferred", "removed", "undone"] = "on"
    to: MeetingId | None = None
    removed_by: PersonId | None = None
    removed_at: datetime | None = None
    nothing_new: bool = False
    statuses: tuple[Status, ...] = ()

    @property
    def is_on(self) -> bool:
        """Whether it is to be taken up."""
        return self.state == "on"

    @property
    def lacks_papers(self) -> bool:
        """Whether it is to be decided and nothing is there to read; a task about it is where its papers come from."""
        return self.is_on and self.kind == "decision" and self.papers is None and self.task is None

    @property
    def trail(self) -> tuple[Deferral, ...]:
        """The deferrals that hold, the latest last."""
        return tuple(one for one in self.deferrals if one.undone_at is None)

    @property
    def put_off(self) -> tuple[Deferral, ...]:
        """Those that hold of the meetings it was to be taken up at, the latest last."""
        return tuple(one for one in self.trail if not one.unlisted)

    @property
    def latest(self) -> Deferral | None:
        """The last deferral, if it holds."""
        last = self.deferrals[-1] if self.deferrals else None
        return last if last is not None and last.undone_at is None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The points of one meeting, in their order. Published once; from then on numbers stay, new points come last."""

    id: AgendaId
    cooperation: CooperationId
    meeting: MeetingId
    points: tuple[Point, ...] = ()
    published_at: datetime | None = None
    published_by: PersonId | None = None
    rev: int = 1

    @property
    def is_published(self) -> bool:
        """Whether its numbers are fixed."""
        return self.published_at is not None

    @property
    def on(self) -> tuple[Point, ...]:
        """The points to be taken up, in order."""
        return tuple(point for point in self.points if point.is_on)

    @property
    def is_numbered(self) -> bool:
        """Whether somebody gave a number to a point: then no point is moved, since that would change numbers."""
        return any(point.number is not None for point in self.points)

    def numbers(self) -> dict[int, int]:
        """The number each point has now, by its key: those that stand, and for the rest the next free one. A point that was never
        numbered and is not on has none.
        """
        taken = {point.number for point in self.points if point.number is not None}
        found: dict[int, int] = {}
        last = 0
        for point in self.points:
            if point.number is None and not point.is_on:
                continue
            number = point.number or next(n for n in range(last + 1, last + len(taken) + 2) if n not in taken)
            found[point.key] = number
            last = number
        return found

    def number(self, point: Point) -> int | None:
        """The number a point has now; None for one that never had any and is not on."""
        return self.numbers().get(point.key)

    def missing(self) -> tuple[int, ...]:
        """The numbers that were left out by whoever wrote them."""
        numbers = set(self.numbers().values())
        return tuple(n for n in range(1, max(numbers, default=0)) if n not in numbers)

    def point(self, key: int) -> Point | None:
        """The point of this key."""
        return next((point for point in self.points if point.key == key), None)

    def numbered(self, number: int) -> Point | None:
        """The point that is to be taken up under this number."""
        numbers = self.numbers()
        return next((point for point in self.on if numbers.get(point.key) == number), None)

    def called(self, words: str) -> tuple[Point, ...]:
        """The points on it with this title, else those whose title holds the words, else those whose title the words begin with."""
        name = fold(words)
        if not name:
            return ()
        titles = [(point, fold(point.title)) for point in self.on]
        same = tuple(point for point, title in titles if title == name)
        return same or tuple(point for point, title in titles if name in title or name.startswith(title))


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """The standing points of a body, in their order: they come with each new agenda of it."""

    body: BodyId
    cooperation: CooperationId
    titles: tuple[str, ...] = ()
    rev: int = 0


def with_point(agenda: Agenda, point: Point) -> Agenda:
    """The agenda with one more point: before the standing ones of a draft, last once it is published."""
    numbers = set(agenda.numbers().values())
    written = None if point.number in {p.number for p in agenda.points} else point.number
    last = max(numbers, default=0) + 1 if agenda.is_published else None
    fresh = replace(point, key=_next_key(agenda), number=written or last)
    at = _place(agenda, fresh)
    return replace(agenda, points=(*agenda.points[:at], fresh, *agenda.points[at:]))


def with_number(agenda: Agenda, point: Point, number: int) -> Agenda:
    """A draft in which a point has the number that was written before it, unless that is taken or it has one."""
    if point.number is not None or agenda.is_published or any(p.number == number for p in agenda.points):
        return agenda
    rest = replace(agenda, points=tuple(p for p in agenda.points if p.key != point.key))
    fresh = replace(point, number=number)
    at = _place(rest, fresh)
    return replace(rest, points=(*rest.points[:at], fresh, *rest.points[at:]))


def with_changed(agenda: Agenda, point: Point) -> Agenda:
    """The agenda with this point as it is now."""
    return replace(agenda, points=tuple(point if p.key == point.key else p for p in agenda.points))


def moved(agenda: Agenda, point: Point, number: int) -> Agenda:
    """A draft with a point in another place among those that are on; beyond the ends it comes first or last."""
    order = [p for p in agenda.on if p.key != point.key]
    order.insert(max(0, min(number - 1, len(order))), point)
    return replace(agenda, points=(*order, *(p for p in agenda.points if not p.is_on)))


def numbered(agenda: Agenda) -> Agenda:
    """The agenda with its numbers fixed: from now on no point changes its number."""
    numbers = agenda.numbers()
    return replace(agenda, points=tuple(replace(p, number=numbers.get(p.key)) for p in agenda.points))


def published(agenda: Agenda, by: PersonId, at: datetime) -> Agenda:
    """The agenda with its numbers fixed, for all to read."""
    return replace(numbered(agenda), published_at=at, published_by=by)


def completed(agenda: Agenda, titles: Iterable[str], focus: str | None = None) -> Agenda:
    """A draft with the standing points it lacks; one that was taken off this agenda does not come back. `focus`: the title of the
    point about the body's focus issues, which comes before the standing ones unless one of these is about them.
    """
    if agenda.is_published:
        return agenda
    titles = tuple(titles)
    if (
        focus is not None
        and len(agenda.points) < MOST_POINTS
        and not any(map(is_point, (*titles, *(point.title for point in agenda.points))))
    ):
        agenda = with_point(agenda, Point(key=0, title=focus))
    known = {fold(point.title) for point in agenda.points if point.state != "undone"}
    for title in titles:
        if fold(title) not in known and len(agenda.points) < MOST_POINTS:
            agenda = with_point(agenda, Point(key=0, title=title, kind="standing"))
    return agenda


def _place(agenda: Agenda, fresh: Point) -> int:
    """Where a point stands that is new: by its number, else last; in a draft before the standing ones."""
    points = agenda.points
    if fresh.number is not None:
        later = (i for i, p in enumerate(points) if p.number is not None and p.number > fresh.number)
        last = max((i + 1 for i, p in enumerate(points) if p.number is not None), default=0)
        return next(later, last)
    if fresh.kind == "standing":
        return len(points)
    return next((i for i, p in enumerate(points) if p.kind == "standing"), len(points))


def _next_key(agenda: Agenda) -> int:
    return max((point.key for point in agenda.points), default=0) + 1
