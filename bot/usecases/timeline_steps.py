"""Marking a step of a chain as done, and opening it again."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from dateutil.relativedelta import relativedelta

from bot.domain.errors import Refusal
from bot.domain.lines.timelines import StepOrder, has_year, step_orders
from bot.domain.names import fold
from bot.domain.pictures.timelines import TimelinePicture
from bot.domain.place import Place
from bot.domain.timeline import Step, Timeline, done, reopened
from bot.domain.when.find import find
from bot.ports.books import Books
from bot.usecases.reading import Reader
from bot.usecases.timeline_painting import current, picture, seen
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkStep:
    """[Klart: workshop 27/1] and [Öppna igen: …]. `index` counts from 0; `rev`: of the timeline that was on the card."""

    place: Place
    key: str
    name: str
    index: int
    rev: int
    is_done: bool


def mark(command: MarkStep, books: Books, now: datetime) -> TimelinePicture:
    """Marks the step, signed; one that is marked so already is shown. Raises Refusal "not found" or "timeline changed"."""
    turn = begin(command, books, now)
    timeline = seen(command.name, turn)
    if timeline is None:
        raise Refusal("not found", label=command.name)
    same = timeline.rev == command.rev and command.index < len(timeline.steps)
    if not same:
        raise Refusal("timeline changed", name=timeline.name)
    kept = _marked(timeline, command.index, turn, is_done=command.is_done)
    turn.close(None)
    return picture(kept, turn)


def ordered(text: str, using: Reader) -> Timeline | None:
    """Marks the step that a line such as "infrastruktur klart workshop 27/1" names; None: it names no timeline there is.

    Raises Refusal "no step", "several steps", "all done", "none done" or "step ahead".
    """
    turn = using.turn
    orders = ((order, seen(order.name, turn)) for order in step_orders(text))
    order, timeline = next(((o, t) for o, t in orders if t is not None), (None, None))
    if order is None or timeline is None:
        return None
    index, day = _named(order, current(timeline, turn), using)
    return _marked(timeline, index, turn, is_done=order.is_done, day=day)


def _marked(
    timeline: Timeline, index: int, turn: Turn, *, is_done: bool, day: date | None = None
) -> Timeline:
    """Keeps the step as done or open, with the day its meeting has now."""
    steps = list(current(timeline, turn).steps)
    if (steps[index].done_on is not None) == is_done:
        return timeline
    if is_done and day is not None and day > turn.here.today and day != steps[index].on:
        raise Refusal("step ahead", day=day)
    steps[index] = done(steps[index], turn.me, turn.here.today, day) if is_done else reopened(steps[index])
    return turn.books.timelines.save(replace(timeline, steps=tuple(steps)))


def _named(order: StepOrder, timeline: Timeline, using: Reader) -> tuple[int, date | None]:
    """The step that the words name, and the day it was done, when another than its own is written."""
    found = find(order.words, now=using.now, calendar=using.plan.calendar)
    day = _past(found.reading.start, order, using) if found.reading is not None else None
    waiting = [at for at, step in enumerate(timeline.steps) if (step.done_on is None) == order.is_done]
    words = fold(found.rest).strip(" ,")
    fitting = [at for at in waiting if words in fold(timeline.steps[at].text)]
    dated = [at for at in fitting if day is not None and _is_on(timeline.steps[at], day)]
    undated = [at for at in fitting if timeline.steps[at].on is None]
    if not waiting:
        raise Refusal("all done" if order.is_done else "none done", name=timeline.name)
    if not order.words:
        fitting = waiting[:1] if order.is_done else waiting[-1:]
    elif day is not None:
        fitting = dated or undated
    if len(fitting) != 1:
        code = "several steps" if fitting else "no step"
        raise Refusal(code, name=timeline.name, text=order.words)
    return fitting[0], None if fitting[0] in dated else day  # its own day only tells which step it is


def _past(day: date | None, order: StepOrder, using: Reader) -> date | None:
    """A day of something that is done: without a year it is not to come."""
    ahead = day is not None and day > using.turn.here.today
    return day - relativedelta(years=1) if day is not None and ahead and not has_year(order.words) else day


def _is_on(step: Step, day: date) -> bool:
    """Whether a step is of that day; its year need not be written."""
    return any((own.month, own.day) == (day.month, day.day) for own in (step.on, step.done_on) if own)
