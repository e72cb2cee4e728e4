"""What becomes of a meeting that gets other days: its length and its hours go along."""

from dataclasses import replace
from datetime import date, datetime, time

from bot.domain.errors import Refusal
from bot.domain.lines.unread import reason_behind, words_before
from bot.domain.meetings import Meeting
from bot.domain.when.find import find
from bot.usecases.further_on import further_on
from bot.usecases.meeting_cancelling import announced
from bot.usecases.meeting_changes import moved
from bot.usecases.meeting_days import Days
from bot.usecases.reading import Reader
from bot.usecases.turn import Turn


def shifted(before: Meeting, days: Days, turn: Turn) -> tuple[Meeting, Meeting]:
    """A meeting as it is and as it is to be. Raises Refusal "date passed"."""
    if days.starts < turn.here.today:
        raise Refusal("date passed", label=str(before.label), day=days.starts)
    length = before.last_day - before.starts
    ends = days.ends or (days.starts + length if length else None)
    times = (
        (days.begins, days.closes or closing(before, days.begins))
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


def closing(before: Meeting, begins: time) -> time | None:
    """When it ends if it is as long as before, one of several days when its last day does; None when that is not known, or past midnight."""
    if before.ends is not None or begins == before.begins:
        return before.closes
    if before.begins is None or before.closes is None or before.closes <= before.begins:
        return None
    day = date(2000, 1, 1)
    length = datetime.combine(day, before.closes) - datetime.combine(day, before.begins)
    ends = datetime.combine(day, begins) + length
    return ends.time() if ends.date() == day else None


def kept_on(before: Meeting, after: Meeting, turn: Turn, reason: str | None) -> Meeting:
    """The meeting on its new days, told and shown; nothing happens when it is there already."""
    return before if after == before else announced(moved(before, after, turn, reason), turn)


def reason_of(meeting: str, to: str, reason: str | None, using: Reader) -> str | None:
    """Why a meeting is moved: as it was said, and what stands behind the new days, parted from them: "16 mars, lokalen är upptagen".

    Raises Refusal "left over" for words that nobody understands there ("16 mars och kaffet").
    """
    readings = find(to, now=using.now, calendar=using.plan.calendar).all
    places = [place for one in readings for place in one.spans]
    further = further_on(to, using.turn.here.today, using)
    left = further[1] if further is not None else to[max(end for _, end in places) :] if places else ""
    said = reason_behind(left)
    before = words_before(to[: min(start for start, _ in places)]) if places and further is None else ""
    if said is None or before:
        raise Refusal("left over", label=meeting, text=before or left.strip())
    return ", ".join(part for part in (said, reason) if part) or None


def told_from(before: Meeting, words: str, using: Reader) -> Days | None:
    """Days that are told from those of the meeting: so much further on, or another hour of the same day; None: they are not."""
    further = further_on(words, before.starts, using)
    if further is not None:
        return Days(starts=further[0])
    readings = find(words, now=using.now, calendar=using.plan.calendar).all
    if not readings or not all(one.clock_only for one in readings):
        return None
    hour = readings[0]
    return Days(
        starts=before.starts,
        ends=before.ends,
        candidates=before.candidates,
        begins=hour.time,
        closes=hour.until,
    )
