"""Points that are added or changed: from a line, a form, a task or a decision."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.domain.agenda import (
    LONGEST_TITLE,
    MOST_POINTS,
    Agenda,
    Kind,
    Point,
    with_changed,
    with_number,
    with_point,
)
from bot.domain.errors import Misfilled, Refusal
from bot.domain.ids import BodyId, Label
from bot.domain.lines.agenda_kinds import near
from bot.domain.lines.agenda_points import PointLine, point_lines
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.pictures.agendas import PointChange
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import agenda_effects, agenda_offers
from bot.usecases.agenda_painting import AgendaPainter
from bot.usecases.agenda_reading import Place as Found
from bot.usecases.agenda_reading import (
    meeting_meant,
    names_a_group,
    names_a_meeting,
    next_called,
    next_one,
    opened,
    point_of,
)
from bot.usecases.audience import find_decision, find_meeting, find_task
from bot.usecases.parties import called
from bot.usecases.reading import LONGEST_NAME, Reader, reader
from bot.usecases.turn import Turn, begin

_MINUTES = re.compile(r"[1-9][0-9]{0,2}")
Act = Literal["added", "known", "deferred", "removed", "changed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPoints:
    """A line after "lägg till": "styrelsemötet 2 mars: Information 4-spår (Trafikverket), 20 min". `meeting`: the one that is meant
    when the words name none (None: the body's next).
    """

    place: Place
    key: str
    text: str
    meeting: Label | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FillPoint:
    """A form about a point: a new one of `meeting`, or the one of this `point` key. `minutes` as written; `papers`: an address or a name."""

    place: Place
    key: str
    meeting: Label
    text: str
    point: int | None = None
    kind: Kind = "discussion"
    presenter: str | None = None
    minutes: str | None = None
    papers: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRecord:
    """A point about a task or a decision; `meeting` None: the next one of its body."""

    place: Place
    key: str
    record: Label
    meeting: Label | None = None


def add(command: AddPoints, books: Books, now: datetime) -> PointChange:
    """Puts points on an agenda, in the order written; one of the same title that is there already is shown.

    Raises Refusal "empty", "no room", "no meeting", "not found" or "agenda full".
    """
    turn = begin(command, books, now)
    using = reader(turn)
    meeting, text, unknown = _where(command, using)
    lines = point_lines(text)
    if not lines:
        raise Refusal("empty", noun="agenda")
    if any(len(line.title) > LONGEST_TITLE for line in lines):
        raise Refusal("too long", noun="agenda", most=LONGEST_TITLE, text=command.text)
    points = [replace(_point(line, turn, meeting), source=command.source) for line in lines]
    unread = next((line.unknown_kind for line in lines if line.unknown_kind), None)
    return replace(
        _put(points, meeting, turn),
        unknown=unknown,
        unknown_kind=unread,
        near_kind=near(unread) if unread else None,
    )


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
    if len(command.text) > LONGEST_TITLE:
        errors["text"] = "too long"
    minutes = (command.minutes or "").strip().removesuffix("min").strip()
    if minutes and not _MINUTES.fullmatch(minutes):
        errors["minutes"] = "minutes unclear"
    if len(command.presenter or "") > LONGEST_NAME:
        errors["presenter"] = "too long"
    if errors:
        raise Misfilled(errors)
    meeting = _labelled(command.meeting, turn)
    presenter, external = _presented(command.presenter, turn)
    written = Point(
        key=0,
        title=" ".join(command.text.split()),
        kind=command.kind,
        presenter=presenter,
        external=external,
        minutes=int(minutes) if minutes else None,
        papers=(command.papers or "").strip() or None,
    )
    if command.point is None:
        fresh = replace(written, source=command.source, sent_by=_sender(meeting, turn))
        return _put([fresh], meeting, turn)
    return _changed(point_of(meeting.id, command.point, reader(turn)), written, turn)


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


def _where(command: AddPoints, using: Reader) -> tuple[Meeting, str, str | None]:
    """The meeting that stands before the colon, or is meant; the words about the points; and the words that name a meeting that is
    not planned: the points then go to the next one, and the answer says so.
    """
    head, colon, rest = command.text.partition(":")
    if colon and rest.strip() and "\n" not in head:
        named = meeting_meant(head, using)
        if named is not None:
            return named, rest, None
        if names_a_meeting(head, using):
            return next_called(head, using) or next_one(using), rest, head.strip()
        if command.meeting is None and names_a_group(
            head, using
        ):  # perhaps no meeting is meant: the words stay in the title
            return next_called(head, using) or next_one(using), command.text, head.strip()
    if command.meeting is not None:
        return _labelled(command.meeting, using.turn), command.text, None
    return next_one(using, command.text), command.text, None


def _labelled(label: Label, turn: Turn) -> Meeting:
    return find_meeting(label, turn.here, turn.books)


def _point(line: PointLine, turn: Turn, meeting: Meeting) -> Point:
    presenter, external = _presented(line.presenter, turn)
    return Point(
        key=0,
        title=line.title,
        kind=line.kind,
        number=line.number,
        presenter=presenter,
        external=external,
        minutes=line.minutes,
        papers=line.papers,
        sent_by=_sender(meeting, turn),
    )


def _presented(presenter: str | None, turn: Turn) -> tuple[str | None, bool]:
    """Who presents it, by the name in the register when only one is called so; and whether nobody there is."""
    written = (presenter or "").strip().lstrip("@")
    found = {party for _, party in called((fold(written),), turn.here, turn.books)} if written else set()
    if len(found) == 1:
        return turn.painter().party(found.pop(), turn.here.today).name, False
    return written or None, bool(written) and not found


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
        papers=written.papers,
    )
    kept = agenda_effects.keep(with_changed(found.agenda, point), found.meeting, turn)
    turn.close(found.meeting.label)
    return change("changed", kept, point, found.meeting, turn)
