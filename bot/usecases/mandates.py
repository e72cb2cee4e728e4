"""The lines of a group's mandate: written, replaced, taken out. Nothing is deleted: a line that does not hold stays in the history."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Misfilled, Refusal
from bot.domain.ids import BodyId, DecisionId, Label, MeetingId
from bot.domain.lines.groups import GroupLine, read_group
from bot.domain.mandates import Kind, Mandate
from bot.domain.people import Body
from bot.domain.pictures.groups import GroupPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases.audience import find_body, find_decision, find_meeting, has_coordinator
from bot.usecases.group_painting import group
from bot.usecases.reading import Reader, reader, with_point
from bot.usecases.turn import Turn, begin

LONGEST = 200
MOST = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteLine:
    """The form of a line. `source`: what set it, as written ("punkt 2", "B3", "M1, punkt 2"). `replaces`: the number of the line
    in whose place it comes.
    """

    place: Place
    key: str
    body: BodyId
    kind: Kind
    text: str
    source: str | None = None
    replaces: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveLine:
    """The form that takes out a line."""

    place: Place
    key: str
    body: BodyId
    number: int
    reason: str | None = None


def write(command: WriteLine, books: Books, now: datetime) -> GroupPicture:
    """Keeps a line from a form. Raises Misfilled, or what `keep` raises."""
    turn = begin(command, books, now)
    body = find_body(command.body, turn.here, books)
    text = " ".join(command.text.split())
    if not text:
        raise Misfilled({"text": "write what"})
    source = (command.source or "")[:LONGEST]
    found = read_group(f"roll: x, {source}") if source else None
    if command.source and (found is None or found.texts != ("x",)):
        raise Misfilled({"source": "source unclear"})
    line = GroupLine(
        verb="line" if command.replaces is None else "replace",
        kind=command.kind,
        texts=(text,),
        point=found.point if found else None,
        set_by=found.set_by if found else None,
        number=command.replaces,
    )
    return keep(body, line, turn)


def remove(command: RemoveLine, books: Books, now: datetime) -> GroupPicture:
    """Takes out a line; see `remove_numbered`."""
    turn = begin(command, books, now)
    return remove_numbered(find_body(command.body, turn.here, books), command.number, command.reason, turn)


def keep(body: Body, read: GroupLine, turn: Turn) -> GroupPicture:
    """Adds what was read to the mandate; a replacement ends the line that it replaces, and is of its kind when none is written.

    Raises Refusal "no such line", "line too long", "mandate full", "not found" (what set it), "not yours to change".
    """
    before = _numbered(body, read.number, turn) if read.verb == "replace" else None
    otherwise = before.kind if before is not None else "role"
    written = [(line, line.kind or otherwise, text) for line in (read, *read.more) for text in line.texts]
    holding = turn.books.mandates.of(body.id)
    if not written or any(len(text) > LONGEST for _, _, text in written):
        raise Refusal("line too long", most=LONGEST)
    if len(holding) + len(written) > MOST:
        raise Refusal("mandate full", most=MOST)
    if before is not None:
        _may_end(before, body, turn)
    said = {(one.kind, one.text) for one in holding}
    fresh = [_fresh(body, kind, text, line, turn) for line, kind, text in written]
    added = [turn.books.mandates.add(one) for one in fresh if (one.kind, one.text) not in said]
    if before is not None and added:
        ended = replace(before, ended_by=turn.me, ended_at=turn.now, replaced_by=added[0].number)
        turn.books.mandates.end(ended)
    turn.close(None)
    return replace(group(turn, body), added=tuple(added))


def remove_numbered(body: Body, number: int, reason: str | None, turn: Turn) -> GroupPicture:
    """Takes out a line, with a reason if there is one. Raises Refusal "no such line", "not yours to change"."""
    line = _numbered(body, number, turn)
    _may_end(line, body, turn)
    ended = replace(line, ended_by=turn.me, ended_at=turn.now, reason=(reason or "").strip() or None)
    turn.books.mandates.end(ended)
    turn.close(None)
    return group(turn, body)


def _fresh(body: Body, kind: Kind, text: str, read: GroupLine, turn: Turn) -> Mandate:
    meeting, decision, point = _source(read, reader(turn), turn)
    return Mandate(
        id=0,
        cooperation=body.cooperation,
        body=body.id,
        number=0,
        kind=kind,
        text=text if point == read.point else with_point(text, f"punkt {read.point}", read.point),
        meeting=meeting,
        point=point,
        decision=decision,
        by=turn.me,
        at=turn.now,
    )


def _source(
    read: GroupLine, using: Reader, turn: Turn
) -> tuple[MeetingId | None, DecisionId | None, str | None]:
    """What set a line: the decision or the meeting that is named, else the meeting that the point belongs to."""
    decision = _decision(read.set_by, turn)
    if read.set_by is not None and read.set_by.letter == "M":
        return find_meeting(read.set_by, turn.here, turn.books).id, None, read.point
    meeting = using.meeting_of(read.point)
    return (
        meeting.id if meeting is not None else None,
        decision,
        read.point if meeting is not None else None,
    )


def _decision(named: Label | None, turn: Turn) -> DecisionId | None:
    if named is None or named.letter != "B":
        return None
    return find_decision(named, turn.here, turn.books).id


def _numbered(body: Body, number: int | None, turn: Turn) -> Mandate:
    lines = turn.books.mandates.of(body.id)
    found = next((line for line in lines if line.number == number), None)
    if found is None:
        raise Refusal("no such line", name=body.name, number=number)
    return found


def _may_end(line: Mandate, body: Body, turn: Turn) -> None:
    """Who wrote it, who convenes the group, a coordinator; anyone as long as there is no coordinator."""
    if turn.me in (line.by, body.convenor) or turn.here.person.coordinator:
        return
    if has_coordinator(turn.here, turn.books):
        raise Refusal("not yours to change", by=turn.books.directory.person(line.by).name)
