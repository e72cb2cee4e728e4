"""What the product makes of a reading: the deadline, and the deadline when its meeting has moved.

Before a meeting or a day is the last working day before it; to a meeting is its papers day; at a meeting is its start; after is
a week later; a period is due on its last working day.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.domain.when.calendar import Calendar, Planned
from bot.domain.when.deadline import END_OF_DAY, Deadline, Doubt
from bot.domain.when.distances import apply
from bot.domain.when.reading import Reading
from bot.domain.when.workdays import last_workday, on_or_before, workday_before

DUE_AFTER = timedelta(days=7)
ENDS_OF_PARTS = {"morning": time(12), "afternoon": END_OF_DAY, "evening": time(22), "night": time(23, 59)}


def deadline(reading: Reading, *, calendar: Calendar, now: datetime) -> Deadline:
    """The deadline that a reading means. `now` is aware; its zone, by its IANA key, becomes the deadline's."""
    day, last = _written(reading)
    bare = Deadline(
        typed=reading.typed,
        word=reading.word,
        day=day,
        last=last,
        offset=reading.offset,
        series=reading.meeting if reading.bound else None,
        meeting=reading.planned.meeting if reading.planned and reading.bound else None,
        at=reading.time or ENDS_OF_PARTS.get(reading.part or "", END_OF_DAY),
        zone=getattr(now.tzinfo, "key", None) or "UTC",
        doubt=_doubt(reading),
        others=_others(reading),
        rule=reading.rule,
    )
    if reading.time is not None and not reading.bound:
        return replace(bare, on=_with_time(bare))
    planned = reading.planned if reading.bound else None
    return _earliest(_due(bare, planned, calendar.country), planned, calendar.country)


def rebind(deadline: Deadline, planned: Planned, *, country: str = "SE") -> Deadline:
    """The same words when the meeting was moved, planned or confirmed: bound to it, and without doubt once its day is fixed."""
    after = deadline.word == "after" or (deadline.offset is not None and deadline.offset.number > 0)
    day = planned.ends if after and planned.ends else planned.starts
    bound = replace(
        deadline,
        day=day,
        last=None,
        series=deadline.series or planned.series,
        meeting=planned.meeting,
        doubt="several" if len(planned.candidates) > 1 else None,
        others=_besides(planned.candidates, day),
    )
    return _earliest(_due(bound, planned, country), planned, country)


def settled(deadline: Deadline, day: date, *, country: str = "SE") -> Deadline:
    """The same words once somebody has said which of the possible days is meant. `day` is the one they name, such as that of
    the meeting, not yet the day that follows from it.
    """
    chosen = replace(deadline, day=day, last=None, doubt=None, others=())
    if deadline.at != END_OF_DAY and deadline.series is None:
        return replace(chosen, on=_with_time(chosen))
    return _due(chosen, None, country)


def _written(reading: Reading) -> tuple[date | None, date | None]:
    """The anchor that was written; of several days the earliest holds until one is chosen."""
    if reading.options:
        return min(reading.options), None
    if reading.offset is not None:
        return reading.anchor, None
    return reading.start, None if reading.time else reading.end


def _doubt(reading: Reading) -> Doubt | None:
    """What is to be asked, the gravest first."""
    candidates = reading.planned.candidates if reading.planned and reading.bound else ()
    if reading.impossible:
        return "several" if reading.options else "impossible"  # of two days one may exist
    if reading.conflict:
        return "conflict"
    if len(reading.options) > 1 or len(candidates) > 1:
        return "several"
    if reading.bound and reading.planned is None:
        return "unplanned"
    if reading.start is None:
        return None if reading.word == "ongoing" else "vague"
    return "likely" if reading.others else None


def _others(reading: Reading) -> tuple[date, ...]:
    if reading.options:
        return _besides(reading.options, min(reading.options))
    if reading.planned is not None and reading.bound and reading.planned.candidates:
        return _besides(reading.planned.candidates, reading.planned.starts)
    return reading.others


def _besides(days: tuple[date, ...], chosen: date) -> tuple[date, ...]:
    return tuple(sorted(set(days) - {chosen}))


def _with_time(bare: Deadline) -> date | None:
    """Such as "Före kl 12 på fredag" is due on Friday; "efter kl 12" a week later."""
    return bare.day + DUE_AFTER if bare.day and bare.word == "after" else bare.day


def _earliest(bound: Deadline, planned: Planned | None, country: str) -> Deadline:
    """While the day is to be confirmed, the earliest candidate holds."""
    if not bound.is_open_to_doubt:
        return bound
    each = [_due(replace(bound, day=day), planned, country).on for day in (bound.day, *bound.others)]
    return replace(bound, on=min((on for on in each if on), default=None))


def _due(bare: Deadline, planned: Planned | None, country: str) -> Deadline:
    """With the day and time that follow from the words."""
    if bare.day is None or bare.word == "ongoing":
        return replace(bare, on=None)
    if bare.offset is not None:
        found = apply(bare.offset, bare.day, country)
        return replace(bare, on=_last_of(found, country) if found else None)
    match bare.word:
        case "before":
            return replace(bare, on=workday_before(bare.day, country))
        case "by" if bare.series is not None:
            return replace(bare, on=workday_before(bare.day, country))
        case "to":
            return replace(bare, on=_papers_day(bare.day, planned, country))
        case "at":
            return replace(bare, on=bare.day, at=_begin(bare, planned))
        case "after":
            return replace(bare, on=(bare.last or bare.day) + DUE_AFTER)
        case _:
            return replace(bare, on=_last_of((bare.day, bare.last), country))


def _last_of(found: tuple[date, date | None], country: str) -> date:
    """The day itself; of a period its last working day."""
    first, last = found
    return last_workday(first, last, country) if last else first


def papers_day(starts: date, days: int, country: str) -> date:
    """When the papers of a meeting go out: so many days before it, on a working day."""
    return on_or_before(starts - timedelta(days=days), country)


def _papers_day(day: date, planned: Planned | None, country: str) -> date:
    """When the papers of that meeting go out, on a working day; without a papers day the working day before it."""
    if planned is None or planned.papers_days is None:
        return workday_before(day, country)
    return papers_day(day, planned.papers_days, country)


def _begin(bare: Deadline, planned: Planned | None) -> time:
    if bare.at != END_OF_DAY or planned is None or planned.begins is None:
        return bare.at
    return planned.begins
