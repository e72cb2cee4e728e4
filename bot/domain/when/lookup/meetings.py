"""Which planned meeting is meant."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.when.calendar import Planned
from bot.domain.when.expressions import Meeting
from bot.domain.when.lexicon import fold
from bot.domain.when.lookup import days, feasts
from bot.domain.when.lookup.offsets import LookUp
from bot.domain.when.lookup.spans import UNKNOWN, Span, World
from bot.domain.when.said_days import Day

NEAR_ENOUGH_TO_BE_MEANT = timedelta(days=14)


def meeting(written: Meeting, world: World, look_up: LookUp) -> Span:
    """The planned meeting that the words fit. A day that is written holds, whatever the plan says; None is invented."""
    series = _of_series(written, world)
    if written.number is not None and written.day is None:
        return Span(first=series[0].starts, meeting=series[0]) if series else UNKNOWN
    if isinstance(written.day, Day):
        return _on_day(written.day, series, world)
    if written.day is not None:
        day = look_up(written.day, world).first  # "mötet på fredag" is known by being planned that day
        return Span(first=day, meeting=next((m for m in series if day and m.is_on(day)), None))
    if written.untold:
        return UNKNOWN
    found = _counted(written, _narrowed(written, series, world), world.today)
    return UNKNOWN if found is None else Span(first=found.starts, meeting=found)


def _of_series(written: Meeting, world: World) -> Sequence[Planned]:
    planned = sorted(world.calendar.meetings, key=lambda meeting: meeting.starts)
    if written.generic:
        body = world.calendar.body
        return [meeting for meeting in planned if body is None or meeting.body == body]
    if written.number is not None:
        return [meeting for meeting in planned if meeting.number == written.number]
    return [meeting for meeting in planned if meeting.series == written.series]


def _on_day(written: Day, series: Sequence[Planned], world: World) -> Span:
    """The written day; the year is that of the planned meeting on that day. One planned close by is a conflict."""
    span = days.day(written, world)
    if written.year is None:
        same = [m for m in series if (m.starts.day, m.starts.month) == (written.day, written.month)]
        same.sort(key=lambda meeting: (meeting.starts < world.today, abs(meeting.starts - world.today)))
        if same:
            day = same[0].starts
            return _as_planned(days.day(replace(written, year=day.year), world), same[0])
    if span.first is None:
        return span
    day = span.first
    on_it = next((meeting for meeting in series if meeting.is_on(day)), None)
    if span.conflict:
        meant = on_it or next((m for other in span.others for m in series if m.is_on(other)), None)
        if meant is not None:
            return _as_planned(span, meant)
    close = [meeting.starts for meeting in series if abs(meeting.starts - day) <= NEAR_ENOUGH_TO_BE_MEANT]
    conflict = span.conflict or (on_it is None and bool(close))
    others = tuple(close) if conflict and on_it is None else span.others
    return Span(first=day, meeting=on_it, conflict=conflict, others=others)


def _as_planned(span: Span, meeting: Planned) -> Span:
    """Of weekday and date that contradict each other the one on which the meeting is planned is meant, and the other one is asked about."""
    fair = [day for day in (span.first, *span.others) if day is not None]
    if not span.conflict:
        return replace(span, meeting=meeting)
    day = next((day for day in fair if meeting.is_on(day)), meeting.starts)
    others = tuple(other for other in fair if other != day)
    return replace(span, first=day, meeting=meeting, conflict=False, others=others)


def _narrowed(written: Meeting, series: Sequence[Planned], world: World) -> Sequence[Planned]:
    if written.place is not None:
        place = fold(written.place)
        series = [meeting for meeting in series if fold(meeting.place or "") == place]
    if written.since is not None:
        since = feasts.feast(written.since, world).first or world.today
        series = [meeting for meeting in series if meeting.starts > since]
    if written.until is not None:
        until = feasts.feast(written.until, world).first or world.today
        series = [meeting for meeting in series if meeting.starts < until]
    if written.month is not None:
        series = [meeting for meeting in series if meeting.starts.month == written.month]
    year = written.year
    if written.year_ahead is not None:
        year = year or world.today.year + written.year_ahead
    return series if year is None else [meeting for meeting in series if meeting.starts.year == year]


def _counted(written: Meeting, series: Sequence[Planned], today: date) -> Planned | None:
    """The nth of the year when it is counted within one, else the nth after today. One that has been is not meant."""
    if written.year_ahead is None:
        series = [meeting for meeting in series if meeting.starts > today]
    at = written.nth - 1 if written.nth > 0 else written.nth
    found = series[at] if -len(series) <= at < len(series) else None
    return found if found and (found.starts > today or written.year_ahead != 0) else None
