"""How a meeting joins the plan: new, or completing one that stands there already."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.ids import MeetingId
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.pictures.meetings import Difference, MeetingPicture
from bot.domain.sheets import Sheet
from bot.domain.tasks import Task
from bot.usecases import effects, meeting_calls, nudges
from bot.usecases.audience import changeable, sees
from bot.usecases.meeting_cancelling import announced
from bot.usecases.meeting_changes import added, restored
from bot.usecases.turn import Turn

_ACTS_READ = 50  # of each meeting of the name


def put(
    fresh: Meeting,
    known: Meeting | None,
    turn: Turn,
    sheet: Sheet | None = None,
    others: Sequence[Meeting] = (),
) -> MeetingPicture:
    """A new meeting, or a known one with what was not known of it; with what was said of its chair, participants and so on. One
    that was cancelled is held after all.
    """
    bound: tuple[Task, ...] = ()
    back = known is not None and known.state == "cancelled"
    if known is not None:
        if back:
            changeable(known, turn.here, turn.books)
        kept = completed(announced(restored(known, turn), turn) if back else known, fresh, turn)
    else:
        kept, bound = added(fresh, turn)
    if sheet is not None and sheet != Sheet(meeting=MeetingId(0)):
        _with_sheet(kept, sheet, turn)
    seen = sum(sees(turn.books, turn.here.person, task, turn.here.today) for task in bound)
    picture = turn.painter().meeting(kept, viewer=turn.here.person, new=known is None, bound=seen)
    beside = same_day(kept, others) if known is None or back else ()
    gone = moved_away(kept, others, turn) if known is None else ()
    differs = differences(known, fresh, turn) if known is not None and picture.changeable else ()
    return replace(picture, same_day=beside, moved_away=gone, back=back, differs=differs)


def same_day(meeting: Meeting, others: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """The others of its body on its day."""
    if meeting.body is None:
        return ()
    return tuple(
        m for m in others if m.body == meeting.body and m.starts == meeting.starts and m.id != meeting.id
    )


def moved_away(meeting: Meeting, others: Sequence[Meeting], turn: Turn) -> tuple[Meeting, ...]:
    """The others of its name and body that were planned on its day until they were moved: one of them may have been meant."""
    day = meeting.starts.isoformat()
    named = (
        m
        for m in others
        if m.body == meeting.body and fold(m.title) == fold(meeting.title) and m.id != meeting.id
    )

    def left(other: Meeting) -> bool:
        trail = turn.books.trail.of("meeting", other.id, _ACTS_READ)
        was = [str(one.detail.get("from", "")) for one in trail if one.act == "moved"]
        return other.starts != meeting.starts and any(day == days.split("/")[0] for days in was)

    return tuple(m for m in named if left(m))


def _with_sheet(meeting: Meeting, said: Sheet, turn: Turn) -> None:
    """What the line says of the meeting beside its place in the plan."""
    before = turn.books.sheets.of(meeting.id)
    after = replace(
        before,
        chair=said.chair or before.chair,
        secretary=said.secretary or before.secretary,
        called=said.called or before.called,
        guests=said.guests or before.guests,
        focus=said.focus or before.focus,
        issue=said.issue if said.focus else before.issue,
        programme=said.programme or before.programme,
    )
    if after != before:
        changeable(meeting, turn.here, turn.books)
        turn.books.sheets.save(after)
        meeting_calls.tell(meeting, before, after, turn)


def each_day(fresh: Meeting) -> tuple[Meeting, ...]:
    """As many meetings as there are days."""
    return tuple(replace(fresh, starts=day, candidates=()) for day in fresh.candidates)


def completed(known: Meeting, fresh: Meeting, turn: Turn) -> Meeting:
    """A planned meeting with what was not known of it: place, host and times that are written now. What stands there stays; see
    `differences`.
    """
    written = {one.part for one in differences(known, fresh, turn)}
    place = _own_place(fresh, turn) if "host" in written else fresh.place
    after = replace(
        known,
        place=_own_place(known, turn) or place or known.place,
        host=known.host or fresh.host,
        begins=known.begins or fresh.begins,
        closes=known.closes if known.begins is not None else fresh.closes,
    )
    if after == known:
        return known
    changeable(known, turn.here, turn.books)
    kept = turn.books.meetings.save(after)
    turn.sign(kept, "changed")
    nudges.plan(turn.books, kept, turn.now)
    effects.amend_everywhere(turn.books, effects.subject(kept), turn.now)
    return kept


def differences(known: Meeting, fresh: Meeting, turn: Turn) -> tuple[Difference, ...]:
    """What is written of a meeting that stands in the plan otherwise."""
    names = turn.painter()
    there, host = names.host(known), names.host(fresh)
    found: list[Difference] = []
    if there is not None and host is not None and known.host != fresh.host:
        found.append(Difference(part="host", there=there, written=host))
    stands, place = _own_place(known, turn), _own_place(fresh, turn)
    if stands is not None and place is not None and fold(stands) != fold(place):
        found.append(Difference(part="place", there=stands, written=place))
    if known.begins is not None and fresh.begins is not None and _times(known) != _times(fresh):
        found.append(Difference(part="time", there=_times(known), written=_times(fresh)))
    return tuple(found)


def _own_place(meeting: Meeting, turn: Turn) -> str | None:
    """Where it is, when that is not only the name of the host."""
    host = turn.painter().host(meeting)
    place = meeting.place
    return None if place is None or (host is not None and fold(place) == fold(host)) else place


def _times(meeting: Meeting) -> str:
    begins = f"{meeting.begins:%H:%M}" if meeting.begins is not None else ""
    return f"{begins}-{meeting.closes:%H:%M}" if meeting.closes is not None else begins
