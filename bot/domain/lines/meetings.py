"""What a line after /mote says: which meeting, when, where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.domain.lines.candidates import bodies_meant
from bot.domain.lines.events import indefinite
from bot.domain.lines.line import Line
from bot.domain.lines.line import line as written
from bot.domain.lines.meeting_days import DayDoubt, days_of, iso
from bot.domain.lines.meeting_hours import dotted, place
from bot.domain.lines.who import Known, Match, Named, Register, register
from bot.domain.names import fold
from bot.domain.people import Party
from bot.domain.when.calendar import Calendar
from bot.domain.when.find import find
from bot.domain.when.reading import Reading

_TENTATIVE = re.compile(r"(?<!\w)(?:preliminar\w*|prel\.?|tentativ\w*|tentative(?:ly)?)(?!\w)")
_HOST_LEAD = re.compile(r"(?:\(|(?<!\w)(?:i|in|hos|vard|host|at)\s*:?\s+)$")
_IN = re.compile(r"(?<!\w)(?:i|in|pa|at)\s+(?=\S)")
_WORD = re.compile(r"(?<![\w@])@?\w")
_NEAR = 12
_SHORT = 300  # characters within which the host of a meeting is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """A meeting as written. `title`: what it is called ("Styrelsemöte"), empty when only a day was written. `body`: whose it is, when a
    known one is named or meant. `starts`, `ends`: first and last day, inclusive (None: not written; `ends` None: one day).
    `candidates`: its possible days while it is tentative, `starts` being the first. `begins`, `closes`: local times.
    `each`: the days are those of as many meetings ("10 och 12 oktober"). `doubt`: what is to be asked of the day; of a weekday that
    contradicts its date both days are candidates. `period`: the words of a week or a month, where no day is written. `ends_before`: a time
    written as its end that is before its beginning, unless it may go on past midnight.
    """

    title: str
    body: Party | None = None
    starts: date | None = None
    ends: date | None = None
    candidates: tuple[date, ...] = ()
    begins: time | None = None
    closes: time | None = None
    place: str | None = None
    host: Named | None = None
    each: bool = False
    doubt: DayDoubt | None = None
    period: str = ""
    ends_before: time | None = None


def read_meeting(
    text: str,
    *,
    mentions: Sequence[Known] = (),
    names: Sequence[tuple[str, Party]] = (),
    calendar: Calendar,
    now: datetime,
) -> MeetingLine:
    """Reads a meeting. `names`: what the directory answered about `candidates(text, anywhere=True)`; `now`: aware, in the zone of
    the body. Never fails: words that are not understood are the title.
    """
    known = register(names, mentions)
    line = written(text, [(mention.start, mention.end) for mention in mentions])
    line, where, hours = place(line)
    line, alone = dotted(line)
    hours = hours if hours[0] is not None else alone
    line, tentative = _tentative(line)
    found = find(text, now=now, calendar=calendar, protected=(*line.kept, *line.cuts)).all
    readings = (*found, *iso(line, found))
    line, host = _host(line, known)
    title, after = _title(line, readings)
    days = days_of(readings, tentative=tentative)
    return MeetingLine(
        title=title,
        body=_body(line, known, calendar, title),
        starts=days.starts,
        ends=days.ends,
        candidates=days.candidates,
        begins=days.begins or hours[0],
        closes=days.closes if days.begins else hours[1],
        place=_joined(where, after) or (host.written if host else None),
        host=host,
        each=days.each,
        doubt=days.doubt,
        period=days.period,
        ends_before=days.ends_before,
    )


def _joined(where: str | None, after: str | None) -> str | None:
    """The place that is called so, with the words that stand where a place may: none of them is lost."""
    return ", ".join(part for part in (where, after) if part) or None


def _tentative(line: Line) -> tuple[Line, bool]:
    places = [match.span() for match in _TENTATIVE.finditer(line.plain)]
    return line.cut(*places), bool(places)


def _host(line: Line, known: Register) -> tuple[Line, Named | None]:
    """The last organisation that is named after the first word: the meeting is held there."""
    match: Match | None = None
    for word in list(_WORD.finditer(line.plain, 0, _SHORT))[1:]:
        named = known.at(line, word.start())
        if named is not None and any(party.kind == "organisation" for party in named.parties):
            match = named
    if match is None:
        return line, None
    lead = _HOST_LEAD.search(line.plain, max(match.start - _NEAR, 0), match.start)
    start = lead.start() if lead else match.start
    end = match.end + (lead is not None and lead[0] == "(" and line.plain[match.end : match.end + 1] == ")")
    return line.cut((start, end)), match.named()


def _title(line: Line, readings: Sequence[Reading]) -> tuple[str, str | None]:
    """What it is called, and the place that is named after the day or after "i"."""
    spans = [span for reading in readings for span in reading.spans]
    bare = line.cut(*spans)
    first, last = (min(spans)[0], max(spans)[1]) if spans else (len(line.text), len(line.text))
    before, after = bare.left(0, first), bare.left(last)
    if not before:
        before, after = after, ""
    if not before:
        return _series(readings), None
    inside = _IN.search(written(before).plain)
    if inside and not after and before[inside.end()].isupper():
        before, after = before[: inside.start()].rstrip(" ,"), before[inside.end() :]
    if first == 0 and not after:
        return indefinite(before), None
    return indefinite(before), _IN.sub("", after, count=1) if after else None


def _series(readings: Sequence[Reading]) -> str:
    """The meeting that the date itself names: "styrelsemötet 2 mars" is one phrase."""
    named = next((reading.meeting for reading in readings if reading.meeting), None)
    return indefinite(named) if named else ""


def _body(line: Line, known: Register, calendar: Calendar, title: str) -> Party | None:
    """Whose meeting it is: of that series in the plan, else a body that is named, else one whose name the title holds."""
    series = fold(title)
    planned = next((one.body for one in calendar.meetings if one.body and fold(one.series) == series), None)
    if planned is not None:
        return Party("body", planned)
    for word in _WORD.finditer(line.plain, 0, _SHORT):
        match = known.at(line, word.start())
        body = next((party for party in match.parties if party.kind == "body"), None) if match else None
        if body is not None:
            return body
    meant = (known.names.get(name, ()) for name in bodies_meant(title))
    return next((party for parties in meant for party in parties if party.kind == "body"), None)
