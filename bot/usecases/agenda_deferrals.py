"""A point is put off to a later meeting: it leaves the one agenda with its number, and comes to the other with its trail."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.agenda import LONGEST_TITLE, MOST_POINTS, Deferral, Point, with_changed
from bot.domain.deferrals import joined
from bot.domain.errors import Refusal
from bot.domain.ids import Label
from bot.domain.lines.agenda import number_of, pieces, with_number
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.pictures.agendas import PointChange
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import agenda_effects
from bot.usecases.agenda_contents import deferral
from bot.usecases.agenda_reading import Place as Found
from bot.usecases.agenda_reading import coming, meeting_meant, opened, point_meant, point_of
from bot.usecases.audience import find_meeting
from bot.usecases.plan import where_points_belong
from bot.usecases.reading import Reader, check_length, reader
from bot.usecases.turn import begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Defer:
    """A point goes to a later meeting. It is named by its meeting and key (a form), or in words: "punkt 3", its title. `to`: a meeting
    in words; empty: the next one. `on`: the meeting on whose agenda it stands, in words; empty: it is looked for. `back`: it goes back to whoever prepared it: to the next meeting of the body that sent it up, if
    no other one is named.
    """

    place: Place
    key: str
    words: str = ""
    to: str = ""
    reason: str | None = None
    meeting: Label | None = None
    point: int | None = None
    back: bool = False
    on: str = ""


def defer(command: Defer, books: Books, now: datetime) -> PointChange:
    """Puts a point off. One that stands on no agenda comes from the meeting that is held, or was held last.

    Raises Refusal "no point", "several points", "no room", "no meeting", "no such meeting" (and "… ahead"), "not later".
    """
    turn = begin(command, books, now)
    check_length(f"{command.words}{command.to}{command.reason or ''} -", "agenda")
    using = reader(turn)
    found, number = _found(command, using)
    after = _back(command, found, using) or _target(command, found.meeting, using)
    agenda = opened(after, turn)
    if len(agenda.points) >= MOST_POINTS:
        raise Refusal("agenda full", label=str(after.label), most=MOST_POINTS)
    reason = (command.reason or "").strip() or None
    trail = Deferral(
        meeting=found.meeting.id,
        number=number,
        by=turn.me,
        at=now,
        reason=reason,
        point=found.point.key or None,
        unlisted=not found.point.key and number is None and bool(found.agenda.points),
    )
    fresh = replace(
        found.point, number=None, statuses=(), nothing_new=False, deferrals=(*found.point.trail, trail)
    )
    if found.point.key:
        gone = replace(found.point, number=number if found.agenda.is_numbered else None)
        left = with_changed(found.agenda, replace(gone, state="deferred", to=after.id))
        agenda_effects.keep(left, found.meeting, turn)
    kept = agenda_effects.keep(joined(agenda, fresh), after, turn)
    placed = next(point for point in kept.on if fold(point.title) == fold(fresh.title))
    public = agenda_effects.tell_deferral(after, placed.key, turn)
    turn.close(after.label)
    return replace(deferral(turn.painter(), after, kept, placed), public=public)


def _found(command: Defer, using: Reader) -> tuple[Found, int | None]:
    """The point and the number it has where it stands."""
    if command.meeting is not None and command.point is not None:
        meeting = find_meeting(command.meeting, using.turn.here, using.turn.books)
        found = point_of(meeting.id, command.point, using)
        return found, found.agenda.number(found.point)
    title, written = with_number(command.words)
    if len(title) > LONGEST_TITLE:
        raise Refusal("too long", noun="agenda", most=LONGEST_TITLE, text=command.words)
    known = point_meant(title, using, on=command.on)
    if known is not None:
        return known, known.agenda.number(known.point)
    held = where_points_belong(using.turn.here, using.plan, using.now)
    if (
        held is None
        or command.on
        or not title
        or all(number_of(piece) is not None for piece in pieces(title))
    ):
        raise Refusal("no point", name=title)
    return Found(meeting=held, agenda=opened(held, using.turn), point=Point(key=0, title=title)), written


def _target(command: Defer, before: Meeting, using: Reader) -> Meeting:
    words = command.to.strip()
    found = meeting_meant(words, using) if words else _next_after(before, using)
    if found is None and words:
        raise _unknown(command, before, using)
    if found is None:
        raise Refusal("no meeting", body=before.title)
    if found.id == before.id or found.starts <= before.starts or found.last_day < using.turn.here.today:
        raise Refusal("not later", label=str(found.label))
    return found


def _back(command: Defer, found: Found, using: Reader) -> Meeting | None:
    """Where a point goes that is referred back, when the words name no meeting; None: it is to be looked for as any other."""
    if not command.back or (command.to.strip() and meeting_meant(command.to, using) is not None):
        return None
    sender = None if command.to.strip() else found.point.sent_by
    later = (m for m in using.plan.regular(sender) if m.starts > found.meeting.starts) if sender else iter(())
    return next(later, None) or _next_after(found.meeting, using)


def _unknown(command: Defer, before: Meeting, using: Reader) -> Refusal:
    """No meeting of the plan is called so: the next one is offered in its place."""
    name, ahead = command.to.strip(), _next_after(before, using)
    if ahead is None:
        return Refusal("no such meeting ahead", name=name)
    return Refusal(
        "no such meeting",
        name=name,
        title=ahead.title,
        day=ahead.starts,
        label=str(ahead.label),
        point=command.words.strip(),
    )


def _next_after(before: Meeting, using: Reader) -> Meeting | None:
    """The next meeting of the body that has not begun; after `before`, when that is the one."""
    found = coming(using, before.body) if before.body is not None else None
    return _following(before, using) if found is not None and found.starts <= before.starts else found


def _following(meeting: Meeting, using: Reader) -> Meeting | None:
    """The body's meeting after this one."""
    own = using.plan.regular(meeting.body) if meeting.body is not None else ()
    return next((m for m in own if m.starts > meeting.starts), None)
