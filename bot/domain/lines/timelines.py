"""What a line after /mote tidplan says: a name and its steps."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from bot.domain.ids import MeetingId
from bot.domain.lines.candidates import candidates
from bot.domain.lines.line import Line, line
from bot.domain.lines.line import line as written
from bot.domain.lines.who import Known, Register, register
from bot.domain.people import Party
from bot.domain.when.calendar import Calendar
from bot.domain.when.find import find

_COLON = re.compile(r":(?:\s|(?!\d))")
_SPLIT = re.compile(r"[;\n][;\s]*")
_COMMA = re.compile(r",\s*(?:(?:och|samt|and)\s+)?")
_PIECE = re.compile(r"[;,:\n]")
_THEREAFTER = re.compile(
    r"(?<!\w)(?:darefter|sedan|efter\s+det|darpa|then|thereafter|after\s+that|afterwards|next)(?!\w)\s*:?\s*"
)
_DONE = ("klart", "klar", "klara", "done")
_ORDER = re.compile(
    rf"(?<!\w)(?P<act>(?:{'|'.join(_DONE)})|inte klart?|not done|oppna(?: igen)?|reopen)(?:\s+(?=\S)|$)"
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WORD = re.compile(r"(?<![\w@])@?\w")
LONGEST_NAME = 80
MOST_STEPS = 40
MOST_NAMES = 400  # that are asked about, in one question


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """One step. `on`: its local day (None: it follows after the step before it). `meeting`: the planned one it names.
    `body`: who must act, when the step names one. `impossible`: a day that is written and does not exist; it stays in the text.
    """

    text: str
    on: date | None = None
    meeting: MeetingId | None = None
    body: Party | None = None
    impossible: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOrder:
    """That a step of a timeline is done, or is not. `words`: which one, as written; empty: the next one, or the last done."""

    name: str
    is_done: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLine:
    """A chain of steps. `name` is empty when none was written before a colon."""

    name: str
    steps: tuple[StepLine, ...]


def read_timeline(
    text: str,
    *,
    mentions: Sequence[Known] = (),
    names: Sequence[tuple[str, Party]] = (),
    calendar: Calendar,
    now: datetime,
) -> TimelineLine:
    """Reads "infrastruktur: 27/1 workshop; därefter förankring; 2 mars beslut styrelsen". `names`: what the directory answered about
    `names_in(text)`; `now`: aware, in the zone of the body. Never fails.
    """
    known = register(names, mentions)
    line = written(text, [(mention.start, mention.end) for mention in mentions])
    name, start = _name(line, calendar, now)
    steps = [
        step
        for span in _steps(line, start, calendar, now)
        for step in _each_day(line, span, known, calendar, now)
    ]
    return TimelineLine(name=name, steps=_in_order([step for step in steps if step.text], text, now.date()))


def names_in(text: str) -> tuple[str, ...]:
    """Folded names that may stand in the steps of a chain, for the directory to be asked about."""
    pieces = _PIECE.split(text)[:MOST_STEPS]
    names = dict.fromkeys(name for piece in pieces for name in candidates(piece, anywhere=True))
    return tuple(names)[:MOST_NAMES]


def step_orders(text: str) -> tuple[StepOrder, ...]:
    """Reads "infrastruktur klart workshop 27/1": every way to take it, the shortest name first. Steps after a colon are none."""
    plain = line(text).plain
    if _COLON.search(plain) or _SPLIT.search(plain):
        return ()
    return tuple(
        StepOrder(
            name=text[: match.start()].strip(),
            is_done=match["act"] in _DONE,
            words=text[match.end() :].strip(),
        )
        for match in _ORDER.finditer(plain)
        if text[: match.start()].strip()
    )


def has_year(text: str) -> bool:
    """Whether a year is written in it."""
    return _YEAR.search(text) is not None


LONG_AGO = timedelta(days=120)


def _in_order(steps: Sequence[StepLine], text: str, today: date) -> tuple[StepLine, ...]:
    """A chain goes forward: where no year is written, a step that would come after a later one was a year earlier, if that was not
    long ago; else the steps are simply not in order.
    """
    if has_year(text):
        return tuple(steps)
    ordered: list[StepLine] = []
    after: date | None = None
    for step in reversed(steps):
        if step.on is not None and after is not None and step.on > after:
            earlier = step.on - relativedelta(years=1)
            if today - earlier < LONG_AGO:
                step = replace(step, on=earlier)  # noqa: PLW2901 - the same step, earlier
        after = step.on or after
        ordered.append(step)
    return tuple(reversed(ordered))


def _name(line: Line, calendar: Calendar, now: datetime) -> tuple[str, int]:
    """The words before the colon, or before the first day; and where the steps begin."""
    split = _SPLIT.search(line.plain)
    first = line.text[: split.start()] if split else line.text
    colon = _COLON.search(line.plain, 0, min(len(first), LONGEST_NAME))
    if colon is not None:
        return first[: colon.start()].strip(), colon.end()
    reading = find(first, now=now, calendar=calendar).reading
    start = reading.spans[0][0] if reading else 0
    return first[:start].strip(" ,–-"), start


def _steps(line: Line, start: int, calendar: Calendar, now: datetime) -> list[tuple[int, int]]:
    """Where the steps stand: parted by semicolons or lines; where there are none by commas, before a day or a "därefter"."""
    splits = [match.span() for match in _SPLIT.finditer(line.plain, start)]
    if not splits:
        commas = [match.span() for match in _COMMA.finditer(line.plain, start)]
        stops = [*(begin for begin, _ in commas[1:]), len(line.text)]
        splits = [
            comma
            for comma, stop in zip(commas, stops, strict=False)
            if _THEREAFTER.match(line.plain, comma[1], stop)
            or find(line.text[comma[1] : stop], now=now, calendar=calendar).reading is not None
        ]
    kept = splits[: MOST_STEPS - 1]
    begins, ends = [start, *(end for _, end in kept)], [*(begin for begin, _ in kept), len(line.text)]
    return list(zip(begins, ends, strict=True))


def _each_day(
    line: Line, span: tuple[int, int], known: Register, calendar: Calendar, now: datetime
) -> list[StepLine]:
    """A step; "workshops 27/1 och 10/2" are as many as there are days."""
    step = _step(line, span, known, calendar, now)
    reading = find(line.text[span[0] : span[1]], now=now, calendar=calendar).reading
    if reading is None or reading.join != "and" or step.on is None:
        return [step]
    return [replace(step, on=day) for day in reading.options] or [step]


def _step(line: Line, span: tuple[int, int], known: Register, calendar: Calendar, now: datetime) -> StepLine:
    start, end = span
    words = line.text[start:end]
    kept = [(first - start, last - start) for first, last in line.kept if start <= first and last <= end]
    found = find(words, now=now, calendar=calendar, protected=kept).reading
    reading = (
        found if found is not None and found.start is not None else None
    )  # "30 februari" stays in the words
    spans = [(start + first, start + last) for first, last in reading.spans] if reading else []
    then = _THEREAFTER.match(line.plain, start, end)
    bare = line.cut(*spans, *((then.span(),) if then else ()))
    return StepLine(
        text=bare.left(start, end) or words.strip(),
        on=reading.start if reading else None,
        meeting=reading.planned.meeting if reading and reading.planned else None,
        body=_body(line, span, known),
        impossible=found.typed if found is not None and found.impossible else None,
    )


def _body(line: Line, span: tuple[int, int], known: Register) -> Party | None:
    for word in _WORD.finditer(line.plain, *span):
        match = known.at(line, word.start())
        body = next((party for party in match.parties if party.kind == "body"), None) if match else None
        if body is not None:
            return body
    return None
