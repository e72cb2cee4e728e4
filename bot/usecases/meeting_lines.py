"""Meetings as they are written: which one words name, on which days, and the meeting that a line or a deadline makes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.domain.errors import Refusal
from bot.domain.ids import BodyId, MeetingId, OrganisationId, label
from bot.domain.lines.events import indefinite
from bot.domain.lines.meeting_hours import impossible_time
from bot.domain.lines.meetings import MeetingLine
from bot.domain.lines.unread import goes_on
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.people import Party
from bot.domain.tasks import Task
from bot.domain.when.find import Found, find
from bot.domain.when.names import series_called
from bot.usecases.audience import find_meeting
from bot.usecases.meeting_days import Days, check_possible
from bot.usecases.plan import called_off
from bot.usecases.reading import Reader

_BOTH = re.compile(r"^(?:(?:de|the|alla|all|båda|both|två|two)\s+)+", re.IGNORECASE)


_AND = re.compile(r"\s*[,;&]\s*|\s+(?:och|samt|and)\s+", re.IGNORECASE)
_PLURAL = re.compile(r"(?:erna|arna|orna|ena|erna|s)$")


_WORD = re.compile(r"\w+")


_ENDING = re.compile(r"(?<=\w{4})(?:et|en|n|t)$")


UNNAMED = {"sv": "Möte", "en": "Meeting"}


def of_line(read: MeetingLine, text: str, using: Reader) -> Meeting:
    """The meeting that a line means, not yet kept. Raises Refusal "no day" when none is written, "no single day" when a week or a
    month is, "impossible day" or "no such time" when there is none such; each with the whole `line`.
    """
    line = text.strip()
    if read.period:
        raise Refusal("no single day", text=read.period, line=line)
    if read.starts is None:
        check_possible(find(text, now=using.now, calendar=using.plan.calendar).all, line=line)
        raise Refusal("no day", text=line, line=line)
    if (clock := impossible_time(read.title)) is not None:
        raise Refusal("no such time", text=clock, line=line)
    days = Days(
        starts=read.starts,
        ends=read.ends,
        candidates=read.candidates,
        begins=read.begins,
        closes=read.closes,
    )
    host = read.host.party if read.host is not None else None
    return _fresh(_title(read.title, using), days, using, named=read.body, place=read.place, host=host)


def of_deadline(task: Task, using: Reader) -> Meeting:
    """The meeting that a task's deadline names. Raises Refusal "no day" when it names none with a day."""
    due = task.deadline
    if due is None or due.series is None or due.day is None:
        raise Refusal("no day", text=due.typed if due is not None else task.text, line=task.text)
    return _fresh(_title(due.series, using), Days(starts=due.day), using)


def which(fresh: Meeting, planned: Sequence[Meeting]) -> Meeting | None:
    """The planned meeting that is the same: of this name, on this day, or on one of those that may be meant."""
    same = [m for m in planned if fold(m.title) == fold(fresh.title) and m.body == fresh.body]
    days = fresh.candidates or (fresh.starts,)
    return next((m for day in days for m in same if day in (m.starts, *m.candidates)), None)


def looked_up(words: str, using: Reader) -> Meeting | None:
    """The next meeting to come whose whole name, or the first word of it, these words are, else one whose day nobody has settled;
    None: a new one is meant.
    """
    if find(words, now=using.now, calendar=using.plan.calendar).all:
        return None
    name = fold(indefinite(words))
    today = using.turn.here.today
    coming = [m for m in using.plan.meetings if max((m.last_day, *m.candidates)) >= today]
    unsettled = [m for m in using.plan.meetings if m.is_tentative]
    return next(
        (m for m in (*coming, *unsettled) if name and name in (fold(m.title), fold(m.title).split()[0])), None
    )


def known_as(fresh: Meeting, using: Reader) -> Meeting | None:
    """The meeting that is the same: of the plan, else one that was cancelled."""
    planned = which(fresh, using.plan.meetings)
    return planned or which(fresh, called_off(using.turn.here, using.turn.books).meetings)


def named_by(words: str, using: Reader) -> Meeting:
    """The meeting that is meant: by "M4", "styrelsemötet 2 mars", or a name that only one has. Where no planned one fits, it is
    one that was cancelled.

    Raises Refusal "not found" or "several found".
    """
    named = label(words)
    if named is not None:
        return find_meeting(named, using.turn.here, using.turn.books)
    found = _named_in(words, using) or called_off_by(words, using)
    if found is None:
        raise Refusal("not found", label=words.strip())
    return found


def called_off_by(words: str, using: Reader) -> Meeting | None:
    """The cancelled meeting that words name; None: they name none."""
    plan = called_off(using.turn.here, using.turn.books)
    return _named_in(words, replace(using, plan=plan)) if plan.meetings else None


def _named_in(words: str, using: Reader) -> Meeting | None:
    """The meeting of the plan that words name. Raises Refusal "several found"."""
    written = find(words, now=using.now, calendar=using.plan.calendar)
    reading = written.reading
    _check_one(words, written, using)
    if reading is not None and reading.planned is not None and reading.planned.meeting is not None:
        found = using.plan.meeting(reading.planned.meeting)
        if found is not None and not reading.conflict:
            return found
    day = reading.start if reading is not None else None
    if not fold(written.rest) and day is not None and (only := only_on(day, using)) is not None:
        return only
    fitting = _fitting(written.rest, day, using)
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        return None
    raise Refusal("several found", name=words.strip(), labels=tuple(str(m.label) for m in fitting))


def _check_one(words: str, written: Found, using: Reader) -> None:
    """Raises Refusal "several found" for two meetings with a day each, "left over" for words that go on behind the day."""
    ends = [end for one in written.all if one.start is not None for _, end in one.spans]
    left = words[max(ends) :] if ends else ""
    if goes_on(left):
        raise Refusal("left over", label="", text=left.strip())
    each = [may_mean(piece, using) for piece in _AND.split(words)] if len(ends) > 1 else []
    named = dict.fromkeys(str(one[0].label) for one in each if len(one) == 1)
    if len(named) > 1:
        raise Refusal("several found", name=words.strip(), labels=tuple(named))


def may_mean(words: str, using: Reader) -> tuple[Meeting, ...]:
    """The meetings of the plan that words may name, by date: one when they are clear, none when they name none."""
    named = label(words)
    if named is not None:
        return tuple(m for m in using.plan.meetings if m.label == named)
    written = find(words, now=using.now, calendar=using.plan.calendar)
    reading = written.reading
    if reading is not None and reading.planned is not None and reading.planned.meeting is not None:
        found = using.plan.meeting(reading.planned.meeting)
        if found is not None and not reading.conflict:
            return (found,)
    return tuple(_fitting(written.rest, reading.start if reading is not None else None, using))


def _fitting(rest: str, day: date | None, using: Reader) -> list[Meeting]:
    """Those of a day, if one is written, whose title has the words, or the beginning of each: "LTH-eventet" is "Teknologevent LTH"."""
    name, bare = fold(rest), fold(indefinite(rest))
    there = [m for m in using.plan.meetings if name and _may_be_on(m, day)]
    stems = [_ENDING.sub("", word) for word in _WORD.findall(name)]
    return (
        [m for m in there if name in fold(m.title)]
        or [m for m in there if bare in fold(m.title)]
        or [m for m in there if stems and all(stem in fold(m.title) for stem in stems)]
    )


def named_all(words: str, using: Reader) -> tuple[Meeting, ...]:
    """The meetings that words in the plural mean, by date: "de båda industrinätterna"."""
    name = _PLURAL.sub("", fold(_BOTH.sub("", words.strip())))
    fitting = [m for m in using.plan.meetings if name and name in fold(m.title)]
    return tuple(sorted(fitting, key=lambda meeting: (meeting.starts, meeting.number)))


def only_on(day: date, using: Reader) -> Meeting | None:
    """The one meeting of a day, of this room's body if there are others: "till 2 mars"."""
    found = [meeting for meeting in using.plan.meetings if _may_be_on(meeting, day)]
    body = using.turn.here.body
    own = [meeting for meeting in found if body is not None and meeting.body == body.id]
    fitting = own or found
    return fitting[0] if len(fitting) == 1 else None


def _may_be_on(meeting: Meeting, day: date | None) -> bool:
    return day is None or day in (meeting.starts, *meeting.candidates)


def body_called(title: str, using: Reader) -> BodyId | None:
    """Whose meeting it is: that of the body whose meetings are called so, else of the body of this room."""
    name = fold(title)
    for meeting in using.plan.meetings:
        if meeting.body is not None and fold(meeting.title) == name:
            return meeting.body
    here = using.turn.here
    return here.body.id if here.body is not None else None


def _fresh(
    title: str,
    days: Days,
    using: Reader,
    *,
    named: Party | None = None,
    place: str | None = None,
    host: Party | None = None,
) -> Meeting:
    here = using.turn.here
    return Meeting(
        id=MeetingId(0),
        cooperation=here.cooperation.id,
        number=0,
        body=_body(title, named, using),
        title=title,
        starts=days.starts,
        ends=days.ends if days.ends != days.starts else None,
        candidates=days.candidates,
        begins=days.begins,
        closes=days.closes,
        zone=here.zone,
        place=place,
        host=OrganisationId(host.id) if host is not None and host.kind == "organisation" else None,
        author=here.person.id,
        created_at=using.turn.now,
    )


def _body(title: str, named: Party | None, using: Reader) -> BodyId | None:
    """The body that is named, if the writer can see a room of it; a meeting must not vanish where nobody sees it."""
    visible = (
        using.turn.books.directory.visible_bodies(using.turn.here.person.id) if named is not None else ()
    )
    if named is not None and named.kind == "body" and named.id in visible:
        return BodyId(named.id)
    return body_called(title, using)


def _title(written: str, using: Reader) -> str:
    """What the series is called in the plan; where only a day was written, the series of this room's body."""
    here = using.turn.here
    if not written.strip():
        regular = using.plan.regular(here.body.id) if here.body is not None else ()
        own = here.body.series if here.body is not None else None
        return own or (regular[-1].title if regular else UNNAMED[here.room_locale])
    title = indefinite(written)
    planned = (m.title for m in using.plan.meetings if fold(m.title) == fold(title))
    return next(planned, None) or series_called(title, using.plan.calendar) or title
