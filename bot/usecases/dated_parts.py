"""The days a decision sets: each dated part confirms a meeting of the plan, or puts it there."""

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date

from bot.domain.decisions import Decision, DecisionPart
from bot.domain.ids import MeetingId
from bot.domain.lines.decisions import DecisionLine, PartLine
from bot.domain.lines.events import Event
from bot.domain.lines.replanning import Replanning, changes_apart, replannings
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.pictures.meetings import Shift
from bot.domain.when.reading import Reading
from bot.usecases.audience import may_change_here
from bot.usecases.meeting_changes import added, cancelled, moved
from bot.usecases.meeting_days import clear_days
from bot.usecases.meeting_lines import body_called, may_mean
from bot.usecases.reading import Reader
from bot.usecases.turn import Turn


def set_days(read: DecisionLine, using: Reader, before: Decision | None = None) -> tuple[DecisionPart, ...]:
    """The parts of a decision, each with the meeting it sets a day for, moves or calls off. `before`: as it was; what it made itself it
    makes anew.
    """
    own = {part.meeting for part in before.parts if not part.confirms} if before is not None else set()
    parts = _parts(read)
    changes = replannings([part.text for part in parts])
    if changes_apart(read.text):  # its days are those of meetings that there are
        changes = tuple(
            one or Replanning(act="move", subject=part.text) for part, one in zip(parts, changes, strict=True)
        )
    made = [
        _part(part, using, own) if change is None else _replanned(part, change, using)
        for part, change in zip(parts, changes, strict=True)
    ]
    return tuple(made) if read.parts or made[0].meeting is not None else ()


def _parts(read: DecisionLine) -> tuple[PartLine, ...]:
    """What is decided, in one piece where it is one thing."""
    return read.parts or (PartLine(text=read.text),)


def _replanned(part: PartLine, change: Replanning, using: Reader) -> DecisionPart:
    """A change of the plan names its meeting and makes none; whether the plan follows is asked (see `shifts`)."""
    named = may_mean(change.subject, using)
    if len(named) != 1 or changes_apart(part.text):
        return DecisionPart(text=part.text)
    return DecisionPart(text=part.text, meeting=named[0].id, confirms=True, days=_days_of(named[0]))


def withdraw_days(decision: Decision, turn: Turn, keep: Sequence[DecisionPart] = ()) -> None:
    """Cancels the meetings that a decision put in the plan, except those that `keep` still names."""
    kept = {part.meeting for part in keep}
    for part in decision.parts:
        if part.meeting is None or part.confirms or part.meeting in kept:
            continue
        meeting = turn.books.meetings.get(part.meeting)
        if meeting.state == "planned":
            cancelled(meeting, turn)


def _part(part: PartLine, using: Reader, own: Container[MeetingId | None]) -> DecisionPart:
    reading = next((r for r in part.readings if r.word == "on" and (r.start or r.options)), None)
    if part.event is None or reading is None:
        return DecisionPart(text=part.text)
    planned = _planned(part.event, reading, using)
    other = _only(part.event, using) if planned is None else None
    planned = planned or (other if other is not None and other.id not in own else None)
    if planned is None:
        made, _ = added(_meeting(part.event, reading, using), using.turn)
        return DecisionPart(text=part.text, meeting=made.id, days=_days_of(made))
    if (
        planned.is_tentative
        and _days(reading)[0] in planned.candidates
        and not reading.options
        and reading.start is not None
        and _may_change(planned, using)
    ):
        fixed = replace(planned, starts=reading.start, candidates=())
        planned = moved(planned, fixed, using.turn)
    return DecisionPart(text=part.text, meeting=planned.id, confirms=True, days=_days_of(planned))


def _days_of(meeting: Meeting) -> tuple[date, date] | None:
    """What a decision says of its days; of one that is tentative nothing is decided yet."""
    return None if meeting.is_tentative else (meeting.starts, meeting.last_day)


def _planned(event: Event, reading: Reading, using: Reader) -> Meeting | None:
    """The meeting of this name that is planned for this day."""
    if reading.planned is not None and reading.planned.meeting is not None and not reading.conflict:
        return using.plan.meeting(reading.planned.meeting)
    days = _days(reading)
    same = (m for m in using.plan.meetings if fold(m.title) == fold(event.title))
    return next((m for m in same if days[0] in (m.starts, *m.candidates)), None)


def shifts(read: DecisionLine, using: Reader) -> tuple[Shift, ...]:
    """What a decision says otherwise than the plan: other days for an event, a meeting that is moved or called off. Whether the plan
    follows is asked.
    """
    parts = _parts(read)
    found = [shift for change in changes_apart(read.text) for shift in _changes(change, using)[:1]]
    if found:
        return tuple(
            one for one in {one.meeting.id: one for one in found}.values() if _may_change(one.meeting, using)
        )
    for part, change in zip(parts, replannings([part.text for part in parts]), strict=True):
        found += _other_days(part, using) if change is None else _changes(change, using)
    return tuple(one for one in found if _may_change(one.meeting, using))


def _may_change(meeting: Meeting, using: Reader) -> bool:
    return may_change_here(meeting, using.turn.here, using.turn.books)


def _other_days(part: PartLine, using: Reader) -> list[Shift]:
    reading = next((r for r in part.readings if r.word == "on" and (r.start or r.options)), None)
    if part.event is None or reading is None or _planned(part.event, reading, using) is not None:
        return []
    event = _only(part.event, using)
    return [Shift(meeting=event, to=_days(reading)[0], ends=reading.end)] if event is not None else []


def _changes(change: Replanning, using: Reader) -> list[Shift]:
    """For each meeting to come that may be meant, the one nearest to the new day first."""
    today = using.turn.here.today
    named = [m for m in may_mean(change.subject, using) if m.last_day >= today or m.is_tentative]
    if change.act == "cancel":
        return [Shift(meeting=meeting, cancels=True) for meeting in named]
    days = clear_days(change.to, using)
    if days is None:
        return [Shift(meeting=meeting) for meeting in named[:1]]
    named.sort(key=lambda meeting: abs(meeting.starts - days.starts))
    return [
        Shift(meeting=meeting, to=days.starts, ends=days.ends)
        for meeting in named
        if meeting.is_tentative or meeting.starts != days.starts
    ]


def _only(event: Event, using: Reader) -> Meeting | None:
    """The one coming event of this name that stands by itself: a second one is not meant. Of a series any number may come."""
    today = using.turn.here.today
    same = [m for m in using.plan.meetings if fold(m.title) == fold(event.title) and m.last_day >= today]
    body = using.plan.bodies.get(same[0].body) if len(same) == 1 and same[0].body is not None else None
    is_series = body is not None and (body.series is None or fold(body.series) == fold(event.title))
    return same[0] if len(same) == 1 and not is_series else None


def _meeting(event: Event, reading: Reading, using: Reader) -> Meeting:
    here = using.turn.here
    days = _days(reading)
    ends = reading.end if not reading.options and reading.end != days[0] else None
    return Meeting(
        id=MeetingId(0),
        cooperation=here.cooperation.id,
        number=0,
        body=body_called(event.title, using),
        title=event.title,
        starts=days[0],
        ends=ends,
        candidates=days if len(days) > 1 else (),
        begins=reading.time,
        closes=reading.until,
        zone=here.zone,
        author=here.person.id,
        created_at=using.turn.now,
    )


def _days(reading: Reading) -> tuple[date, ...]:
    if reading.options:
        return tuple(sorted(reading.options))
    if reading.start is None:
        raise ValueError("a reading without a day")
    return (reading.start,)
