"""What a line after /beslut says. A decision keeps its dates in the text; they are read beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from bot.domain.decisions import Kind
from bot.domain.lines import cues
from bot.domain.lines import parts as tasks
from bot.domain.lines.events import Event, event, indefinite
from bot.domain.lines.line import Line, Span
from bot.domain.lines.line import line as written
from bot.domain.lines.point import kind as kinds
from bot.domain.lines.point import point as points
from bot.domain.lines.point import unknown_kind
from bot.domain.lines.who import Known
from bot.domain.names import fold
from bot.domain.people import Party
from bot.domain.when.calendar import Calendar
from bot.domain.when.find import find
from bot.domain.when.reading import Reading

_JOINT = re.compile(r"\s*,?\s+(?:och|samt|and)(?:\s+(?:att|that))?\s+|\s*[,;]\s*")
_PAST = re.compile(r"(?<!\w)(?:var|holls|blev|hade|genomfordes|agde|was|were|took|had)(?!\w)")
_WORD = re.compile(r"\w{3,}")
_EMPTY = cues.words("den the och and samt fran till")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """One of the things decided. `readings`: the dates written in it. `event`: the meeting or event that is set to that
    day by the decision (None: a date is only mentioned in it).
    """

    text: str
    readings: tuple[Reading, ...] = ()
    event: Event | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """A decision as written. `parts`: empty when it is one thing and sets no day of a meeting; one when it sets one;
    else a, b, c in order. `kind` and `point` are no longer in `text`. `unknown_kind`: what was written as its kind, and is none.
    """

    text: str
    parts: tuple[PartLine, ...] = ()
    kind: Kind = "decision"
    point: str | None = None
    unknown_kind: str | None = None


def read_decision(
    text: str,
    *,
    mentions: Sequence[Known] = (),
    names: Sequence[tuple[str, Party]] = (),  # noqa: ARG001 – a decision lies with nobody; every line is read alike
    calendar: Calendar,
    now: datetime,
) -> DecisionLine:
    """Reads a decision. `now`: aware, in the zone of the body. Never fails: what is not understood stays in the text."""
    line = written(text, [(mention.start, mention.end) for mention in mentions])
    line, point = points(line)
    line, kind = kinds(line)
    found = find(text, now=now, calendar=calendar, protected=(*line.kept, *line.cuts))
    spans = _dated(line, found.all) or tasks.spans(line) or ((0, len(text)),)
    parts = tuple(_part(line, span, found.all, calendar) for span in spans)
    single = len(parts) == 1 and parts[0].event is None
    return DecisionLine(
        text=line.left() or text.strip(),
        parts=() if single else parts,
        kind=kind,
        point=point,
        unknown_kind=unknown_kind(line),
    )


def _dated(line: Line, readings: Sequence[Reading]) -> tuple[Span, ...]:
    """The parts that each have a date of their own; none unless there are two."""
    ordered = sorted(readings, key=lambda reading: reading.spans[0])
    begins, ends = [0], []
    for one, other in pairwise(ordered):
        joint = _JOINT.search(line.plain, one.spans[-1][1], other.spans[0][0])
        if joint is not None and _says(line.plain[joint.end() : other.spans[0][0]]):
            ends.append(joint.start())
            begins.append(joint.end())
    ends.append(len(line.text))
    return tuple(zip(begins, ends, strict=True)) if len(begins) > 1 else ()


def _says(words: str) -> bool:
    return any(match[0] not in _EMPTY for match in _WORD.finditer(words))


def _part(line: Line, span: Span, readings: Sequence[Reading], calendar: Calendar) -> PartLine:
    start, end = span
    own = tuple(reading for reading in readings if start <= reading.spans[0][0] < end)
    days = [one for one in own if one.word == "on" and one.rule is None and (one.start or one.options)]
    over = _PAST.search(line.plain, start, end)
    named = event(line, start, days[0].spans[-1][1]) if days and not over else None
    if named is not None:
        series = next((one.meeting for one in own if one.meeting), None) or _called(named.title, calendar)
        named = replace(named, title=indefinite(series)) if series else named
    return PartLine(text=line.left(start, end), readings=own, event=named)


def _called(title: str, calendar: Calendar) -> str | None:
    """What the plan calls it: "board meeting" is "Styrelsemöte" there."""
    wanted = fold(title)
    return next((m.series for m in calendar.meetings if wanted in map(fold, (m.series, *m.aliases))), None)
