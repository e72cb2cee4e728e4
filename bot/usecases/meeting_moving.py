"""What becomes of a meeting that gets other days: its length and its hours go along."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.domain.errors import Refusal
from bot.domain.ids import OrganisationId
from bot.domain.lines.meeting_hours import Hours, part_of_day, says_hour, somewhere, without_same
from bot.domain.lines.unread import reason_behind, words_before
from bot.domain.meetings import Meeting
from bot.domain.when.find import find
from bot.usecases.further_on import further_on
from bot.usecases.meeting_cancelling import announced
from bot.usecases.meeting_changes import moved
from bot.usecases.meeting_days import Days
from bot.usecases.reading import Reader
from bot.usecases.turn import Turn

_BEHIND = re.compile(r"[,;:(–\n](?!\d)")
UNNAMED = "möte"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a meeting is held on its new days, and from when to when where that stands behind the place; None: as before."""

    place: str | None = None
    host: OrganisationId | None = None
    hours: Hours = (None, None)

    def of(self, meeting: Meeting) -> Meeting:
        """The meeting there."""
        begins, closes = self.hours
        if begins is not None:
            meeting = replace(meeting, begins=begins, closes=closes)
        return replace(meeting, place=self.place or meeting.place, host=self.host or meeting.host)


def placed(to: str, using: Reader) -> tuple[str, Placed]:
    """The words about new days without the place that stands behind them ("16 maj kl 10, i Lund") and without "samma tid"; and the place."""
    left, where, hours = somewhere(without_same(to))
    if where is None:
        return left, Placed()
    said = using.meeting(f"{UNNAMED} i {where}").host
    party = said.party if said is not None else None
    host = OrganisationId(party.id) if party is not None and party.kind == "organisation" else None
    return left, Placed(place=where, host=host, hours=hours)


def reason_of(meeting: str, to: str, reason: str | None, using: Reader) -> str | None:
    """Why a meeting is moved: as it was said, and what stands behind the new days, parted from them: "16 mars, lokalen är upptagen".

    Raises Refusal "left over" for words that nobody understands there ("16 mars och kaffet"), "hour unclear" for "16 mars em".
    """
    _check_hour(meeting, to)
    readings = find(to, now=using.now, calendar=using.plan.calendar).all
    places = [place for one in readings for place in one.spans]
    further = further_on(to, using.turn.here.today, using)
    left = further[1] if further is not None else to[max(end for _, end in places) :] if places else ""
    said = reason_behind(left)
    before = words_before(to[: min(start for start, _ in places)]) if places and further is None else ""
    if said is None or before:
        raise Refusal("left over", label=meeting, text=before or left.strip())
    return ", ".join(part for part in (said, reason) if part) or None


def _check_hour(meeting: str, to: str) -> None:
    """Raises Refusal "hour unclear" for a part of a day without an hour: none is made up."""
    head = _BEHIND.split(to, maxsplit=1)
    part = part_of_day(head[0]) or next((one for one in head[1:] if part_of_day(one) == one.strip()), None)
    if part is not None and not says_hour(to):
        raise Refusal("hour unclear", label=meeting, text=part.strip(), behind=to.strip())


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
