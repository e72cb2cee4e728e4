"""A deferral that was just made is undone, or gets another reason: by the one who made it."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import deferrals
from bot.domain.agenda import Deferral, with_changed
from bot.domain.errors import Refusal
from bot.domain.ids import Label
from bot.domain.pictures.agendas import PointChange
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import agenda_effects
from bot.usecases.agenda_contents import deferral
from bot.usecases.agenda_reading import Place as Found
from bot.usecases.agenda_reading import opened
from bot.usecases.arrivals import arrive
from bot.usecases.audience import find_meeting
from bot.usecases.reading import check_length
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowDeferral:
    """The form about its reason is opened: of the point with this key, put off to this meeting."""

    place: Place
    meeting: Label
    point: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeReason:
    """Another reason, or (empty) none."""

    place: Place
    key: str
    meeting: Label
    point: int
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoDeferral:
    """The point goes back to where it was."""

    place: Place
    key: str
    meeting: Label
    point: int


def show(command: ShowDeferral, books: Books, now: datetime) -> PointChange:
    """The deferral as it is. Raises Refusal "not found", "deferral over", "not your deferral"."""
    here = arrive(command.place, books, now)
    turn = Turn(key="", place=command.place, here=here, books=books, now=now)
    found, _ = _own(command, turn)
    return deferral(turn.painter(), found.meeting, found.agenda, found.point)


def change_reason(command: ChangeReason, books: Books, now: datetime) -> PointChange:
    """Keeps another reason; the cards show it. Raises Refusal as `show`, and "too long"."""
    turn = begin(command, books, now)
    check_length(f"{command.reason or ''} -", "agenda")
    found, trail = _own(command, turn)
    reason = (command.reason or "").strip() or None
    point = replace(found.point, deferrals=(*found.point.deferrals[:-1], replace(trail, reason=reason)))
    kept = agenda_effects.keep(with_changed(found.agenda, point), found.meeting, turn)
    turn.close(found.meeting.label)
    public = agenda_effects.deferral_stands_here(found.meeting, point.key, turn)
    return replace(deferral(turn.painter(), found.meeting, kept, point), public=public)


def undo(command: UndoDeferral, books: Books, now: datetime) -> PointChange:
    """Puts the point back where it was, with its number and in its place; the cards say that it was undone.

    Raises Refusal as `show`, and "deferral too late" after ten minutes.
    """
    turn = begin(command, books, now)
    found, trail = _own(command, turn)
    if not found.point.is_on:
        raise Refusal("deferral over")
    if not deferrals.can_undo(found.point, turn.me, now):
        raise Refusal("deferral too late")
    before = books.meetings.get(trail.meeting)
    earlier = opened(before, turn)
    back = deferrals.returned(earlier, trail, found.meeting.id)
    if back != earlier:
        agenda_effects.keep(back, before, turn)
    gone = deferrals.withdrawn(found.agenda, found.point, now)
    kept = agenda_effects.keep(gone, found.meeting, turn)
    turn.close(found.meeting.label)
    point = kept.point(found.point.key) or found.point
    return deferral(turn.painter(), found.meeting, kept, point)


def _own(command: ShowDeferral | ChangeReason | UndoDeferral, turn: Turn) -> tuple[Found, Deferral]:
    """The point that a control names, and the deferral by which it came: one that holds, made by this person."""
    meeting = find_meeting(command.meeting, turn.here, turn.books)
    agenda = opened(meeting, turn)
    point = agenda.point(command.point)
    trail = point.latest if point is not None else None
    if point is None or trail is None or point.state == "removed":
        raise Refusal("deferral over")
    if trail.by != turn.me:
        raise Refusal("not your deferral", by=turn.painter().name(trail.by))
    return Found(meeting=meeting, agenda=agenda, point=point), trail
