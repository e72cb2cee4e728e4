"""What words mean as the new day of a task: a day, a meeting, or so much further on."""

from bot.domain.errors import Refusal
from bot.domain.ids import label
from bot.domain.lines.unread import reason_behind, words_before
from bot.domain.tasks import Task
from bot.domain.when.deadline import Deadline
from bot.domain.when.find import find
from bot.domain.when.reading import Reading
from bot.usecases.audience import find_meeting
from bot.usecases.further_on import further_on
from bot.usecases.reading import Reader, on_day, reader
from bot.usecases.turn import Turn


def moved_to(words: str, task: Task, turn: Turn) -> tuple[Deadline, str]:
    """The new deadline and the words that are left: further on from the one there is ("en vecka framåt"), to a meeting that is named ("M4"),
    or that day.

    Raises Refusal "which day" when nothing is written, "day for each" when two days stand side by side, and as `Reader.day`.
    """
    if not words.strip():
        raise Refusal("which day", label=str(task.label))
    using = reader(turn)
    named = label(words)
    if named is not None and named.letter == "M":
        meeting = find_meeting(named, turn.here, turn.books)
        words = f"{meeting.title} {meeting.starts.isoformat()}"
    further = _further(words, task, using)
    if further is not None:
        return further[0], _reason(further[1], task)
    day, reason = _first_of(words, task, using)
    on_its_way = f"till {day}" if _is_to_a_meeting(day, using) else day
    due, _ = using.day(on_its_way, task.label)
    return due, ", ".join(part for part in (_beside(on_its_way, task, using), reason) if part)


def _beside(words: str, task: Task, using: Reader) -> str:
    """The reason that stands behind the day. Raises Refusal "left over" for words beside it that nobody understands."""
    readings = find(words, now=using.now, calendar=using.plan.calendar).all
    places = [place for one in readings if one.start is not None or one.bound for place in one.spans]
    places = places or [place for one in readings for place in one.spans]
    first = min((start for start, _ in places), default=0)
    last = max((end for _, end in places), default=0)
    before = words_before(words[:first])
    if before:
        raise Refusal("left over", label=str(task.label), text=before)
    return _reason(words[last:], task)


def _reason(behind: str, task: Task) -> str:
    reason = reason_behind(behind)
    if reason is None:
        raise Refusal("left over", label=str(task.label), text=behind.strip())
    return reason


def _first_of(words: str, task: Task, using: Reader) -> tuple[str, str]:
    """The words of the new day, which stands first, and what is said behind it, where another day may be named: "10 mars i stället
    för 3 mars". The same day once more, or its weekday, is no other one.
    """
    readings = find(words, now=using.now, calendar=using.plan.calendar).all
    dated = sorted((one for one in readings if one.start is not None), key=lambda one: one.spans[0])
    if len(dated) < 2 or words[: dated[0].spans[0][0]].strip():
        return words, ""
    first, second = dated[:2]
    end, begin = first.spans[-1][1], second.spans[0][0]
    if words[end:begin].strip(" ,()"):
        return words[:end], _reason(words[end:], task)
    same = second.start == first.start or _is_weekday_of(second, first)
    if not same:
        raise Refusal("day for each", label=str(task.label))
    return words[:end], _reason(words[second.spans[-1][1] :].lstrip(")"), task)


def _is_weekday_of(named: Reading, day: Reading) -> bool:
    if named.start is None or day.start is None or any(sign.isdigit() for sign in named.typed):
        return False
    return named.start.weekday() == day.start.weekday()


def _further(words: str, task: Task, using: Reader) -> tuple[Deadline, str] | None:
    on = task.deadline.on if task.deadline is not None else None
    later = further_on(words, on, using) if on is not None else None
    return (on_day(later[0], using.turn.here), later[1]) if later is not None else None


def _is_to_a_meeting(words: str, using: Reader) -> bool:
    """Whether a meeting is named without a word of its own such as "före": the task is moved to it."""
    to, plain = (
        find(said, now=using.now, calendar=using.plan.calendar).reading for said in (f"till {words}", words)
    )
    return to is not None and to.bound and not (plain is not None and plain.bound)
