"""A line after /mote that is a day and nothing else: somebody looks what there is on it."""

from dataclasses import replace
from datetime import date

from bot.domain.errors import Refusal
from bot.domain.lines.details import Details
from bot.domain.lines.meetings import MeetingLine
from bot.domain.meetings import Meeting
from bot.domain.pictures.meetings import MeetingPicture
from bot.usecases.arrivals import IN_ITS_ANSWER
from bot.usecases.audience import sees
from bot.usecases.turn import Turn


def is_day_alone(line: MeetingLine, read: Details) -> bool:
    """Whether no name, time, place or host is written, and no choice between days, which is something to plan."""
    is_choice = bool(line.candidates) and not (line.doubt is not None and line.doubt.conflict)
    is_bare = not read.parts and not line.title.strip()
    placed = line.begins is not None or line.place is not None or line.host is not None
    return line.starts is not None and is_bare and not placed and not is_choice


def meetings_on(line: MeetingLine, turn: Turn) -> MeetingPicture:
    """What is planned then, of this room's body first. Raises Refusal "no meeting on" when there is nothing: nothing is added unasked."""
    if line.starts is None:
        raise ValueError("a line without a day")
    days = line.candidates or (line.starts,)
    found = {one.id: one for day in days for one in _on(day, line.ends or day, turn)}
    own = turn.here.body.id if turn.here.body is not None else None
    ordered = sorted(found.values(), key=lambda one: (one.body != own, one.starts, one.number))
    if not ordered:
        raise Refusal("no meeting on", day=days[0], days=days)
    painter = turn.painter()
    first, *others = [painter.meeting(one, viewer=turn.here.person) for one in ordered]
    turn.close(IN_ITS_ANSWER)
    return replace(first, looked_up=True, beside=tuple(others))


def _on(first: date, last: date, turn: Turn) -> list[Meeting]:
    """Those the person may see that are held, or may be, between two days; a cancelled one shows that it is."""
    here, books = turn.here, turn.books
    own = here.body.id if here.body is not None else None
    ever = books.meetings.ever_planned(here.cooperation.id, since=first, until=last)
    return [
        one
        for one in ever
        if any(first <= day <= last for day in one.candidates)
        or (not one.is_tentative and one.starts <= last and one.last_day >= first)
        if (own is not None and one.body == own) or sees(books, here.person, one, here.today)
    ]
