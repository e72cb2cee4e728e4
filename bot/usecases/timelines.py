"""Chains of milestones: kept by name, shown with the days that undated steps have."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.ids import BodyId, TimelineId
from bot.domain.lines.candidates import candidates
from bot.domain.lines.timelines import StepLine, read_timeline
from bot.domain.meetings import Meeting
from bot.domain.pictures import StepPicture, TimelinePicture
from bot.domain.place import Place
from bot.domain.timeline import Step, Timeline, lacks_meeting, must_act, window
from bot.ports import Books
from bot.usecases.arrivals import arrive, record_room
from bot.usecases.painting import Painter
from bot.usecases.parties import called
from bot.usecases.plan import plan
from bot.usecases.reading import LONGEST_NAME, Reader, check_length, reader
from bot.usecases.turn import Turn, begin


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


def add(command: AddTimeline, books: Books, now: datetime) -> TimelinePicture:
    """Keeps a chain of steps; one of this name in the same body gets the new steps. A text without steps shows the one it names.

    Raises Refusal "no steps" when it names none, "name taken" by a timeline the person does not see.
    """
    turn = begin(command, books, now)
    check_length(command.text, "timeline")
    using = reader(turn)
    names = called(candidates(command.text, anywhere=True), turn.here, books)
    read = read_timeline(command.text, names=names, calendar=using.plan.calendar, now=using.now)
    known = _seen(read.name or command.text.strip(), turn)
    if not read.name or not read.steps:
        if known is None:
            raise Refusal("no steps", text=command.text.strip())
        return _shown(known, turn, new=False)
    check_length(read.name, "timeline", LONGEST_NAME)
    steps = tuple(_step(step) for step in read.steps)
    if known is not None:
        return _shown(books.timelines.save(replace(known, steps=steps)), turn, new=False)
    if books.timelines.named(turn.here.cooperation.id, read.name) is not None:
        raise Refusal("name taken", name=read.name)
    return _shown(books.timelines.add(_fresh(read.name, steps, using)), turn, new=True)


def show(command: ShowTimeline, books: Books, now: datetime) -> TimelinePicture:
    """The timeline of this name. Raises Refusal "not found"."""
    here = arrive(command.place, books, now)
    turn = Turn(key="", place=command.place, here=here, books=books, now=now)
    known = _seen(command.name, turn)
    if known is None:
        raise Refusal("not found", label=command.name.strip())
    return _picture(known, turn, new=False)


def _seen(name: str, turn: Turn) -> Timeline | None:
    """The timeline of this name, if it is of this room's body or another that the person sees."""
    found = turn.books.timelines.named(turn.here.cooperation.id, name)
    if found is None:
        return None
    if found.body is None:
        return found if found.author == turn.me else None
    own = turn.here.body is not None and found.body == turn.here.body.id
    return found if own or found.body in turn.books.directory.visible_bodies(turn.me) else None


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


def _step(line: StepLine) -> Step:
    body = BodyId(line.body.id) if line.body is not None else None
    return Step(text=line.text, on=line.on, meeting=line.meeting, body=body)


def _shown(timeline: Timeline, turn: Turn, *, new: bool) -> TimelinePicture:
    turn.close(None)
    return _picture(timeline, turn, new=new)


def _picture(timeline: Timeline, turn: Turn, *, new: bool) -> TimelinePicture:
    painter = turn.painter()
    planned = plan(turn.here, turn.books).meetings
    steps = tuple(_step_picture(timeline, at, planned, painter) for at in range(len(timeline.steps)))
    return TimelinePicture(
        timeline=timeline,
        author=painter.name(timeline.author),
        body=painter.body(timeline.body),
        steps=steps,
        zone=turn.here.zone,
        today=turn.here.today,
        new=new,
    )


def _step_picture(
    timeline: Timeline, index: int, planned: tuple[Meeting, ...], painter: Painter
) -> StepPicture:
    step = timeline.steps[index]
    days = window(timeline.steps, index) if step.on is None else None
    acting = painter.body(must_act(timeline, step))
    between = (days.first, days.last) if days is not None and days.first and days.last else None
    return StepPicture(
        step=step,
        body=acting.name if acting is not None else None,
        meeting=painter.planned(step.meeting),
        window=between,
        hint="no meeting" if lacks_meeting(timeline, index, planned) else None,
    )
