"""What a line after /mote says: which meeting, when, where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.lines.candidates import bodies_meant
from bot.domain.lines.events import indefinite
from bot.domain.lines.line import CUT, QUOTED, Line
from bot.domain.lines.line import line as written
from bot.domain.lines.who import Known, Match, Named, Register, register
from bot.domain.names import fold
from bot.domain.people import Party
from bot.domain.when.calendar import Calendar
from bot.domain.when.find import find
from bot.domain.when.reading import Reading

_PLACE = re.compile(
    rf"(?<!\w)(?:plats|lokal|place|venue|location|room)(?:\s*:\s*|\s+)(?P<place>{QUOTED}+|[^,;\n{CUT}]+)"
)
_CLOCK = r"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?"
_HOURS = re.compile(
    rf"\s+(?:kl\.?\s*|klockan\s+)?{_CLOCK}\s*[-–]\s*{_CLOCK}\s*$"
)  # behind a place: "Rådhuset 16-18"
_Hours = tuple[time | None, time | None]
_TENTATIVE = re.compile(r"(?<!\w)(?:preliminar\w*|prel\.?|tentativ\w*|tentative(?:ly)?)(?!\w)")
_HOST_LEAD = re.compile(r"(?:\(|(?<!\w)(?:i|in|hos|vard|host|at)\s*:?\s+)$")
_IN = re.compile(r"(?<!\w)(?:i|in|pa|at)\s+(?=\S)")
_WORD = re.compile(r"(?<![\w@])@?\w")
_QUOTES = '"“”„»« '
_NEAR = 12
_NO_TIME = re.compile(r"(?<![\d:.])(?:2[4-9]|[3-9]\d):\d\d(?![\d:])|(?<![\d:.])\d{1,2}:[6-9]\d(?![\d:])")
_LONGEST = timedelta(days=31)
_NIGHT = timedelta(hours=12)
_ISO = re.compile(r"(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])")
_NEAREST = timedelta(days=3)  # within which the nearest such weekday lies
_SHORT = 300  # characters within which the host of a meeting is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDoubt:
    """A day that can be read in another way. `typed`: the words. `day`: the day as written or read, `others` the other fair ones.
    `conflict`: the weekday that is written is not that of the date, so that neither is likelier.
    """

    typed: str
    day: date
    others: tuple[date, ...]
    conflict: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The day or days of a meeting, and its local times. See `MeetingLine`."""

    starts: date | None = None
    ends: date | None = None
    candidates: tuple[date, ...] = ()
    begins: time | None = None
    closes: time | None = None
    each: bool = False
    doubt: DayDoubt | None = None
    period: str = ""
    ends_before: time | None = None


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
    line, place, hours = _place(line)
    line, tentative = _tentative(line)
    found = find(text, now=now, calendar=calendar, protected=(*line.kept, *line.cuts)).all
    readings = (*found, *_iso(line, found))
    line, host = _host(line, known)
    title, after = _title(line, readings)
    days = _days(readings, tentative=tentative)
    return MeetingLine(
        title=title,
        body=_body(line, known, calendar, title),
        starts=days.starts,
        ends=days.ends,
        candidates=days.candidates,
        begins=days.begins or hours[0],
        closes=days.closes if days.begins else hours[1],
        place=place or after or (host.written if host else None),
        host=host,
        each=days.each,
        doubt=days.doubt,
        period=days.period,
        ends_before=days.ends_before,
    )


def is_period(reading: Reading) -> bool:
    """Whether it says a week, a month or a season: no day on which a meeting is held."""
    if reading.kind in ("week", "month-part"):
        return True
    return reading.start is not None and reading.end is not None and reading.end - reading.start > _LONGEST


def impossible_time(title: str) -> str | None:
    """What is written as a time in a title and is none, such as "25:00"."""
    found = _NO_TIME.search(title)
    return found[0] if found is not None else None


def _place(line: Line) -> tuple[Line, str | None, _Hours]:
    """Reads "plats: Rådhuset", and the hours behind it; in quotes a place may hold a comma."""
    match = _PLACE.search(line.plain)
    if match is None:
        return line, None, (None, None)
    start, end = match.span("place")
    found = _HOURS.search(line.plain, start, end)
    begins, closes = _hours(found) if found is not None else (None, None)
    if found is not None and begins is not None:
        end = found.start()
    return line.cut(match.span()), line.text[start:end].strip(_QUOTES), (begins, closes)


def _hours(found: re.Match[str]) -> _Hours:
    """From when to when; neither when the second is not after the first, so that it is something else."""
    begins, closes = (time(int(found[at]), int(found[at + 1] or 0)) for at in (1, 3))
    return (begins, closes) if begins < closes else (None, None)


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


def _days(readings: Sequence[Reading], *, tentative: bool) -> Days:
    written = [reading for reading in readings if reading.start or reading.options]
    dated = [reading for reading in written if not is_period(reading)]
    if not dated:
        return Days(period=written[0].typed if written else "")
    main = dated[0]
    times = next((reading for reading in readings if reading.time), main)
    options = main.options or tuple(reading.start for reading in dated[1:2] if main.join and reading.start)
    starts = main.start or options[0]
    doubt = day_doubt(main)
    if doubt is not None and doubt.conflict:
        options = tuple(sorted((doubt.day, *doubt.others)))
        starts = options[0]
    unsure = (
        tentative or main.impossible
    )  # "31 februari eller 3 mars": whether the day that exists holds is asked
    candidates = options if len(options) > 1 else (starts,) if unsure else ()
    ends = main.end if main.end and main.end > starts and not candidates else None
    backwards = _is_backwards(times, starts)
    each = main.join == "and" and len(candidates) > 1 and not tentative
    return Days(
        starts=starts,
        ends=None if backwards else ends,
        candidates=candidates,
        begins=times.time,
        closes=None if backwards else times.until,
        each=each,
        doubt=doubt,
        ends_before=times.until if backwards else None,
    )


def _is_backwards(times: Reading, starts: date) -> bool:
    """Whether it would end before it begins: "15:00-13:00". What ends within half a day after midnight may go on until then."""
    if times.time is None or times.until is None or times.until > times.time:
        return False
    if times.end is not None and times.end > starts + timedelta(days=1):
        return False
    begins, closes = datetime.combine(starts, times.time), datetime.combine(starts, times.until)
    return closes + timedelta(days=1) - begins > _NIGHT


def _iso(line: Line, found: Sequence[Reading]) -> tuple[Reading, ...]:
    """A day written as "2016-12-01" that has been: in other lines it tells of a document, here it can only be the day."""
    if any(reading.start or reading.options for reading in found):
        return ()
    match = _ISO.search(line.plain)
    try:
        day = date.fromisoformat(match[0]) if match is not None else None
    except ValueError:
        return ()
    if match is None or day is None:
        return ()
    return (Reading(kind="date", typed=match[0], spans=(match.span(),), start=day),)


def day_doubt(reading: Reading) -> DayDoubt | None:
    """What is to be asked of the day of a meeting; None: nothing. That its series is planned on a day close by is no doubt: there may
    be two.
    """
    day, others = reading.start, reading.others
    if day is None or not others or reading.options:
        return None
    if reading.conflict and (reading.meeting is not None or abs(day - others[0]) > _NEAREST):
        return None
    return DayDoubt(typed=reading.typed, day=day, others=others, conflict=reading.conflict)


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
