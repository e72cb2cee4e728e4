"""A calendar as entries with words in the reader's language; a door writes them as a file. Nobody is named as attendee."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot.domain.meetings import Meeting
from bot.domain.people import Locale
from bot.domain.pictures.meetings import Calendar
from bot.domain.tasks import Task
from bot.i18n.catalogue import say
from bot.views import parties
from bot.views.spans import one_line

ONE_DAY = timedelta(days=1)
Status = Literal["confirmed", "tentative", "cancelled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event. `starts` and `ends` are days (`ends` exclusive) or aware local times (`ends` None: not known).

    `uid` never changes; `sequence` grows with each change. `is_free`: it takes no time, such as a deadline, or a meeting
    that is not held.
    """

    uid: str
    sequence: int
    made_at: datetime
    title: str
    starts: date | datetime
    ends: date | datetime | None
    place: str | None = None
    status: Status = "confirmed"
    is_free: bool = False


def title(calendar: Calendar, locale: Locale) -> str:
    """What the calendar is called in the program that reads it."""
    if calendar.unnamed:
        own = "calendar.title_unnamed"
        return say(locale, parties.of_place(own, calendar.room, locale) if calendar.room else own)
    key = "calendar.title_body" if calendar.body is not None else "calendar.title_person"
    return say(locale, key, name=calendar.name)


def entries(calendar: Calendar, locale: Locale) -> Iterator[Entry]:
    """Meetings by date, each possible day of a tentative one for itself; then the deadlines of the person."""
    for meeting, host in zip(calendar.meetings, calendar.hosts, strict=True):
        yield from _of_meeting(meeting, host, calendar.dropped.get(meeting.id, ()), locale)
    for task in calendar.tasks:
        yield from _of_task(task, locale)


def _of_meeting(
    meeting: Meeting, host: str | None, dropped: Sequence[date], locale: Locale
) -> Iterator[Entry]:
    """Its days; those that were dropped are cancelled, so that a calendar that has them takes them away."""
    days: list[tuple[date, Status]] = [
        (day, _status(meeting)) for day in meeting.candidates or (meeting.starts,)
    ]
    days.extend((day, "cancelled") for day in dropped)
    for number, (day, status) in enumerate(days, start=1):
        last = day + (meeting.last_day - meeting.starts)
        starts, ends = _times(meeting, day, last)
        yield Entry(
            uid=f"meeting-{meeting.id}{f'-{number}' if number > 1 else ''}@{meeting.cooperation}.klubba",
            sequence=meeting.rev - 1,
            made_at=meeting.created_at,
            title=_name(meeting, status, locale),
            starts=starts,
            ends=ends,
            place=meeting.place or host,
            status=status,
            is_free=status == "cancelled",
        )


def _name(meeting: Meeting, status: Status, locale: Locale) -> str:
    name = f"{meeting.title} {meeting.label}"
    return name if status == "confirmed" else say(locale, f"calendar.{status}", title=name)


def _status(meeting: Meeting) -> Status:
    if meeting.state == "cancelled":
        return "cancelled"
    return "tentative" if meeting.is_tentative else "confirmed"


def _times(meeting: Meeting, first: date, last: date) -> tuple[date | datetime, date | datetime | None]:
    """Whole days as long as no time is known: none is made up."""
    if meeting.begins is None:
        return first, last + ONE_DAY
    zone = ZoneInfo(meeting.zone)
    ends = datetime.combine(last, meeting.closes, zone) if meeting.closes is not None else None
    return datetime.combine(first, meeting.begins, zone), ends


def _of_task(task: Task, locale: Locale) -> Iterator[Entry]:
    if task.deadline is None or task.deadline.on is None:
        return
    key = "calendar.desired" if task.obligation == "desired" else "calendar.due"
    yield Entry(
        uid=f"task-{task.id}@{task.cooperation}.klubba",
        sequence=task.rev - 1,
        made_at=task.created_at,
        title=say(locale, key, label=str(task.label), text=one_line(task.text)),
        starts=task.deadline.on,
        ends=task.deadline.on + ONE_DAY,
        is_free=True,
    )
