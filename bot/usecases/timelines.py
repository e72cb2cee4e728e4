"""Chains of milestones: kept by name, shown with the days that undated steps have."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.ids import BodyId, TimelineId
from bot.domain.lines.timelines import StepLine, names_in, read_timeline
from bot.domain.pictures.timelines import TimelinePicture
from bot.domain.place import Place
from bot.domain.timeline import Earlier, Step, Timeline, rewritten
from bot.ports.books import Books
from bot.usecases.arrivals import arrive, record_room
from bot.usecases.parties import called
from bot.usecases.reading import LONGEST_NAME, Reader, check_length, reader
from bot.usecases.timeline_painting import picture, seen, those_seen
from bot.usecases.timeline_steps import ordered
from bot.usecases.turn import Turn, begin

MOST_LISTED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class AddTimeline:
    """A line after /mote tidplan: "infrastruktur: 27/1 workshop; därefter förankring; 2 mars beslut styrelsen"."""

    place: Place
    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTimeline:
    """A timeline, by name."""

    place: Place
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTimelines:
    """The timelines that the asker sees."""

    place: Place


def listed(command: ListTimelines, books: Books, now: datetime) -> tuple[TimelinePicture, ...]:
    """By name, those of this room's body first."""
    here = arrive(command.place, books, now)
    turn = Turn(key="", place=command.place, here=here, books=books, now=now)
    found = those_seen(books.timelines.all_of(here.cooperation.id), turn)
    own = here.body.id if here.body is not None else None
    return tuple(picture(one, turn) for one in sorted(found, key=lambda one: one.body != own)[:MOST_LISTED])


def add(command: AddTimeline, books: Books, now: datetime) -> TimelinePicture:
    """Keeps a chain of steps; one of this name in the same body gets the new steps. A text without steps shows the one it names;
    "infrastruktur klart workshop 27/1" marks a step of it.

    Raises Refusal "no steps" when it names none, "name taken" by a timeline the person does not see; see `ordered`.
    """
    turn = begin(command, books, now)
    check_length(command.text, "timeline")
    using = reader(turn)
    marked = ordered(command.text, using)
    if marked is not None:
        return _shown(marked, turn)
    names = called(names_in(command.text), turn.here, books)
    read = read_timeline(command.text, names=names, calendar=using.plan.calendar, now=using.now)
    known = seen(read.name or command.text.strip(), turn)
    if not read.name or not read.steps:
        if known is None:
            raise Refusal("no steps", text=command.text.strip())
        return _shown(known, turn)
    check_length(read.name, "timeline", LONGEST_NAME)
    steps = tuple(_step(step, using) for step in read.steps)
    unsure = tuple(dict.fromkeys(step.impossible for step in read.steps if step.impossible))
    if known is not None:
        return replace(_rewritten(known, steps, turn), impossible=unsure)
    if books.timelines.named(turn.here.cooperation.id, read.name) is not None:
        raise Refusal("name taken", name=read.name)
    kept = books.timelines.add(_fresh(read.name, steps, using))
    return replace(_shown(kept, turn, new=True), impossible=unsure)


def show(command: ShowTimeline, books: Books, now: datetime) -> TimelinePicture:
    """The timeline of this name. Raises Refusal "not found"."""
    here = arrive(command.place, books, now)
    turn = Turn(key="", place=command.place, here=here, books=books, now=now)
    known = seen(command.name, turn)
    if known is None:
        raise Refusal("not found", label=command.name.strip())
    return picture(known, turn)


def _rewritten(known: Timeline, steps: tuple[Step, ...], turn: Turn) -> TimelinePicture:
    """The chain with its new steps; those that it had are kept for as long as that can be undone."""
    after = rewritten(known.steps, steps)
    if after == known.steps:
        return _shown(known, turn)
    before = Earlier(steps=known.steps, by=turn.me, at=turn.now)
    kept = turn.books.timelines.save(replace(known, steps=after, before=before))
    return replace(_shown(kept, turn), had=len(known.steps))


def _fresh(name: str, steps: tuple[Step, ...], using: Reader) -> Timeline:
    here = using.turn.here
    return Timeline(
        id=TimelineId(0),
        cooperation=here.cooperation.id,
        name=name,
        body=here.body.id if here.body is not None else None,
        room=record_room(here, using.turn.books),
        author=here.person.id,
        steps=steps,
        created_at=using.turn.now,
    )


def _step(line: StepLine, using: Reader) -> Step:
    """A step; one that names a body whose meeting is that day is taken there, and moves with it."""
    body = BodyId(line.body.id) if line.body is not None else None
    that_day = (m for m in using.plan.regular(body) if m.starts == line.on) if body is not None else iter(())
    held = next(that_day, None)
    meeting = line.meeting or (held.id if held is not None else None)
    return Step(text=line.text, on=line.on, meeting=meeting, body=body)


def _shown(timeline: Timeline, turn: Turn, *, new: bool = False) -> TimelinePicture:
    turn.close(None)
    return picture(timeline, turn, new=new)
