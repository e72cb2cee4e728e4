"""The days a decision sets: each dated part confirms a meeting of the plan, or puts it there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.domain.decisions import Decision, DecisionPart
from bot.domain.ids import MeetingId
from bot.domain.lines.decisions import PartLine
from bot.domain.lines.events import Event
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.when.reading import Reading
from bot.usecases.meeting_changes import added, cancelled, moved
from bot.usecases.meeting_lines import body_called
from bot.usecases.reading import Reader
from bot.usecases.turn import Turn


def set_days(parts: Sequence[PartLine], using: Reader) -> tuple[DecisionPart, ...]:
    """The parts of a decision, each with the meeting it sets a day for."""
    return tuple(_part(part, using) for part in parts)


def withdraw_days(decision: Decision, turn: Turn, keep: Sequence[DecisionPart] = ()) -> None:
    """Cancels the meetings that a decision put in the plan, except those that `keep` still names."""
    kept = {part.meeting for part in keep}
    for part in decision.parts:
        if part.meeting is None or part.confirms or part.meeting in kept:
            continue
        meeting = turn.books.meetings.get(part.meeting)
        if meeting.state == "planned":
            cancelled(meeting, turn)


def _part(part: PartLine, using: Reader) -> DecisionPart:
    reading = next((r for r in part.readings if r.word == "on" and (r.start or r.options)), None)
    if part.event is None or reading is None:
        return DecisionPart(text=part.text)
    planned = _planned(part.event, reading, using)
    if planned is None:
        made, _ = added(_meeting(part.event, reading, using), using.turn)
        return DecisionPart(text=part.text, meeting=made.id)
    if planned.is_tentative and not reading.options and reading.start is not None:
        fixed = replace(planned, starts=reading.start, candidates=())
        moved(planned, fixed, using.turn)
    return DecisionPart(text=part.text, meeting=planned.id, confirms=True)


def _planned(event: Event, reading: Reading, using: Reader) -> Meeting | None:
    """The meeting of this name that is planned for this day."""
    if reading.planned is not None and reading.planned.meeting is not None and not reading.conflict:
        return using.plan.meeting(reading.planned.meeting)
    days = _days(reading)
    same = (m for m in using.plan.meetings if fold(m.title) == fold(event.title))
    return next((m for m in same if days[0] in (m.starts, *m.candidates)), None)


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
