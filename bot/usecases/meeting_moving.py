"""What becomes of a meeting that gets other days: its length and its hours go along."""

from dataclasses import replace
from datetime import date, datetime, time

from bot.domain.errors import Refusal
from bot.domain.meetings import Meeting
from bot.usecases.meeting_cancelling import announced
from bot.usecases.meeting_changes import moved
from bot.usecases.meeting_days import Days
from bot.usecases.turn import Turn


def shifted(before: Meeting, days: Days, turn: Turn) -> tuple[Meeting, Meeting]:
    """A meeting as it is and as it is to be. Raises Refusal "date passed"."""
    if days.starts < turn.here.today:
        raise Refusal("date passed", label=str(before.label), day=days.starts)
    length = before.last_day - before.starts
    ends = days.ends or (days.starts + length if length else None)
    times = (
        (days.begins, days.closes or _closing(before, days.begins))
        if days.begins is not None
        else (before.begins, before.closes)
    )
    return before, replace(
        before,
        starts=days.starts,
        ends=ends,
        candidates=days.candidates,
        begins=times[0],
        closes=times[1],
    )


def _closing(before: Meeting, begins: time) -> time | None:
    """When it ends if it is as long as before; None when that is not known, or past midnight."""
    if before.begins is None or before.closes is None or before.closes <= before.begins:
        return None
    day = date(2000, 1, 1)
    length = datetime.combine(day, before.closes) - datetime.combine(day, before.begins)
    ends = datetime.combine(day, begins) + length
    return ends.time() if ends.date() == day else None


def kept_on(before: Meeting, after: Meeting, turn: Turn, reason: str | None) -> Meeting:
    """The meeting on its new days, told and shown; nothing happens when it is there already."""
    return before if after == before else announced(moved(before, after, turn, reason), turn)
