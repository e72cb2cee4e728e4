"""Verbs of agendas: show, add, move, change, remove, publish; a point of a task or a decision."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.domain.agenda import (
    MOST_POINTS,
    Agenda,
    Kind,
    Point,
    Status,
    moved,
    published,
    with_changed,
    with_number,
    with_point,
)
from bot.domain.errors import Misfilled, Refusal
from bot.domain.ids import BodyId, Label
from bot.domain.lines.agenda import PointLine, point_lines
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.pictures import AgendaPicture, PointChange
from bot.domain.place import Mention, Place
from bot.ports import Books
from bot.usecases import agenda_effects, agenda_offers
from bot.usecases.agenda_painting import AgendaPainter
from bot.usecases.agenda_reading import Place as Found
from bot.usecases.agenda_reading import (
    at_hand,
    meeting_meant,
    named_meeting,
    named_point,
    next_one,
    opened,
    point_of,
)
from bot.usecases.arrivals import arrive
from bot.usecases.audience import find_decision, find_meeting, find_task
from bot.usecases.parties import called
from bot.usecases.reading import Reader, reader
from bot.usecases.turn import Turn, begin

Act = Literal["added", "known", "deferred", "removed", "changed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAgenda:
    """The agenda of a meeting that is named in words; nothing written: that of today's meeting, or of the next."""

    place: Place
    words: str = ""
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPoints:
    """A line after "lägg till": "styrelsemötet 2 mars: Information 4-spår (Trafikverket), 20 min". `meeting`: the one that is meant
    when the words name none (None: the body's next).
    """

    place: Place
    key: str
    text: str
    meeting: Label | None = None
    mentions: tuple[Mention, ...] = ()
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FillPoint:
    """A form about a point: a new one of `meeting`, or the one of this `point` key. `minutes` as written."""

    place: Place
    key: str
    meeting: Label
    text: str
    point: int | None = None
    kind: Kind = "discussion"
    presenter: str | None = None
    minutes: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRecord:
    """A point about a task or a decision; `meeting` None: the next one of its body."""

    place: Place
    key: str
    record: Label
    meeting: Label | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointAct:
    """One act on a point: named by its meeting and key (a control), or in words. `to`: the new number of a move, or what is told."""

    place: Place
    key: str
    act: str
    meeting: Label | None = None
    point: int | None = None
    words: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish:
    """The numbers are fixed and the body's rooms see the agenda; nothing written: that of the meeting at hand."""

    place: Place
    key: str
    words: str = ""


def show(command: ShowAgenda, books: Books, now: datetime) -> AgendaPicture | None:
    """The agenda; None: the words name no meeting. Raises Refusal "no room", "no meeting" or "not found"."""
    here = arrive(command.place, books, now)
    using = reader(Turn(key="", place=command.place, here=here, books=books, now=now))
    meeting = meeting_meant(command.words, using) if command.words.strip() else at_hand(using)
    return _shown(meeting, using.turn, offset=command.offset) if meeting is not None else None


def add(command: AddPoints, books: Books, now: datetime) -> PointChange:
    """Puts points on an agenda, in the order written; one of the same title that is there already is shown.

    Raises Refusal "empty", "no room", "no meeting", "not found" or "agenda full".
    """
    turn = begin(command, books, now)
    using = reader(turn)
    meeting, text = _where(command, using)
    lines = point_lines(text)
    if not lines:
        raise Refusal("empty", noun="agenda")
    points = [replace(_point(line, turn, meeting), source=command.source) for line in lines]
    return _put(points, meeting, turn)


def add_record(command: AddRecord, books: Books, now: datetime) -> PointChange:
    """[Lägg till], [Lägg på nästa möte]: a point about a task or a decision that this person may see."""
    turn = begin(command, books, now)
    using = reader(turn)
    if command.record.letter == "U":
        task = find_task(command.record, turn.here, books)
        point = Point(key=0, title=task.text, task=task.id)
    else:
        point = agenda_offers.point_of(find_decision(command.record, turn.here, books), using)
    meeting = _labelled(command.meeting, turn) if command.meeting is not None else next_one(using)
    return _put([replace(point, sent_by=_sender(meeting, turn))], meeting, turn)


def fill(command: FillPoint, books: Books, now: datetime) -> PointChange:
    """A point from a form. Raises Misfilled."""
    turn = begin(command, books, now)
    errors = {"text": "write point"} if not command.text.strip() else {}
    minutes = (command.minutes or "").strip().removesuffix("min").strip()
    if minutes and not (minutes.isdigit() and 0 < int(minutes) < 1000):
        errors["minutes"] = "minutes unclear"
    if errors:
        raise Misfilled(errors)
    meeting = _labelled(command.meeting, turn)
    written = Point(
        key=0,
        title=" ".join(command.text.split()),
        kind=command.kind,
        presenter=(command.presenter or "").strip() or None,
        external=_is_outside(command.presenter, turn),
        minutes=int(minutes) if minutes else None,
    )
    if command.point is None:
        fresh = replace(written, source=command.source, sent_by=_sender(meeting, turn))
        return _put([fresh], meeting, turn)
    return _changed(point_of(meeting.id, command.point, reader(turn)), written, turn)


def act(command: PointAct, books: Books, now: datetime) -> AgendaPicture:
    """Moves a point of a draft, takes one off, notes that there is nothing new or what was told. Answers the agenda.

    Raises Refusal "no point", "several points", "agenda numbered".
    """
    turn = begin(command, books, now)
    using = reader(turn)
    if command.meeting is not None and command.point is not None:
        found = point_of(_labelled(command.meeting, turn).id, command.point, using)
    else:
        found = named_point(command.words, using, told=command.act in ("nothing new", "status"))
    agenda_effects.keep(_after(command, found, turn), found.meeting, turn)
    turn.close(found.meeting.label)
    return _shown(found.meeting, turn)


def publish(command: Publish, books: Books, now: datetime) -> AgendaPicture:
    """Fixes the numbers and shows the agenda in the rooms of the body, once; later changes show there too.

    Raises Refusal "no points", "agenda published", "not open".
    """
    turn = begin(command, books, now)
    using = reader(turn)
    meeting = named_meeting(command.words, using) if command.words.strip() else at_hand(using)
    agenda = opened(meeting, turn)
    if meeting.state != "planned":
        raise Refusal("not open", label=str(meeting.label), state=meeting.state)
    if agenda.is_published:
        raise Refusal("agenda published", label=str(meeting.label))
    if not agenda.on:
        raise Refusal("no points", label=str(meeting.label))
    kept = agenda_effects.keep(published(agenda, turn.me, now), meeting, turn)
    turn.sign(meeting, "published", {})
    agenda_effects.post(meeting, turn)
    turn.close(meeting.label)
    return _shown(meeting, turn, agenda=kept)


def _where(command: AddPoints, using: Reader) -> tuple[Meeting, str]:
    """The meeting that stands before the colon, or is meant; and the words about the points."""
    head, colon, rest = command.text.partition(":")
    if colon and rest.strip() and "\n" not in head:
        named = meeting_meant(head, using)
        if named is not None:
            return named, rest
    if command.meeting is not None:
        return _labelled(command.meeting, using.turn), command.text
    return next_one(using), command.text


def _labelled(label: Label, turn: Turn) -> Meeting:
    return find_meeting(label, turn.here, turn.books)


def _point(line: PointLine, turn: Turn, meeting: Meeting) -> Point:
    return Point(
        key=0,
        title=line.title,
        kind=line.kind,
        number=line.number,
        presenter=line.presenter,
        external=_is_outside(line.presenter, turn),
        minutes=line.minutes,
        sent_by=_sender(meeting, turn),
    )


def _is_outside(presenter: str | None, turn: Turn) -> bool:
    """Whether nobody in the register is called so."""
    name = fold((presenter or "").lstrip("@"))
    return bool(name) and not called((name,), turn.here, turn.books)


def _sender(meeting: Meeting, turn: Turn) -> BodyId | None:
    """The body that sends a point up to another body's meeting."""
    here = turn.here.body
    return here.id if here is not None and here.id != meeting.body else None


def _put(points: list[Point], meeting: Meeting, turn: Turn) -> PointChange:
    agenda = opened(meeting, turn)
    if meeting.state != "planned":
        raise Refusal("not open", label=str(meeting.label), state=meeting.state)
    if len(agenda.points) + len(points) > MOST_POINTS:
        raise Refusal("agenda full", label=str(meeting.label), most=MOST_POINTS)
    known = {fold(p.title): p for p in agenda.on}
    fresh = [p for p in points if fold(p.title) not in known]
    before = agenda
    for point in points:
        if point.number is not None and fold(point.title) in known:
            agenda = with_number(agenda, known[fold(point.title)], point.number)
    for point in fresh:
        agenda = with_point(agenda, point)
    turn.close(meeting.label)
    kept = agenda_effects.keep(agenda, meeting, turn) if agenda != before else agenda
    if not fresh:
        return change("known", kept, known[fold(points[0].title)], meeting, turn)
    first = next(p for p in kept.points if fold(p.title) == fold(fresh[0].title) and p.is_on)
    return replace(change("added", kept, first, meeting, turn), others=len(fresh) - 1)


def _changed(found: Found, written: Point, turn: Turn) -> PointChange:
    point = replace(
        found.point,
        title=written.title,
        kind=written.kind,
        presenter=written.presenter,
        external=written.external,
        minutes=written.minutes,
    )
    kept = agenda_effects.keep(with_changed(found.agenda, point), found.meeting, turn)
    turn.close(found.meeting.label)
    return change("changed", kept, point, found.meeting, turn)


def _after(command: PointAct, found: Found, turn: Turn) -> Agenda:
    agenda, point = found.agenda, found.point
    match command.act:
        case "up" | "down" | "move":
            if agenda.is_numbered:
                raise Refusal("agenda numbered", label=str(found.meeting.label))
            at = agenda.number(point) or 1
            steps = {"up": at - 1, "down": at + 1}
            return moved(agenda, point, steps.get(command.act) or _wanted(command.to))
        case "nothing new":
            return with_changed(agenda, replace(point, nothing_new=True))
        case "status":
            return with_changed(agenda, _told(point, command.to, turn))
        case _:
            return with_changed(agenda, replace(point, state="removed"))


def _wanted(to: str) -> int:
    number = to.rsplit(maxsplit=1)[-1] if to.split() else ""
    if not number.isdigit():
        raise Refusal("no number", text=to)
    return int(number)


def _told(point: Point, text: str, turn: Turn) -> Point:
    """With what an organisation told; what it told before gives way."""
    if not text.strip():
        raise Refusal("empty", noun="agenda")
    who = _organisation(text, turn)
    kept = tuple(s for s in point.statuses if who is None or s.who != who)
    status = Status(text=text.strip(), who=who, on=turn.here.today)
    return replace(point, statuses=(*kept, status), nothing_new=False)


def _organisation(text: str, turn: Turn) -> str | None:
    """The organisation with whose name the words begin."""
    words = text.replace(":", " ").split()
    names = [fold(" ".join(words[:n])) for n in range(1, min(3, len(words)) + 1)]
    found = called(names, turn.here, turn.books)
    party = next((party for _, party in found if party.kind == "organisation"), None)
    return turn.painter().party(party, turn.here.today).name if party is not None else None


def change(act: Act, agenda: Agenda, point: Point, meeting: Meeting, turn: Turn) -> PointChange:
    """What came of it, for the one who did it."""
    painter = turn.painter()
    zone, today = painter.day_of(painter.body(meeting.body))
    return PointChange(
        act=act,
        point=AgendaPainter(painter).point(agenda, point),
        meeting=meeting,
        published=agenda.is_published,
        zone=zone,
        today=today,
    )


def _shown(meeting: Meeting, turn: Turn, *, agenda: Agenda | None = None, offset: int = 0) -> AgendaPicture:
    painter = AgendaPainter(turn.painter())
    return painter.agenda(meeting, viewer=turn.here.person, agenda=agenda, offset=offset)
