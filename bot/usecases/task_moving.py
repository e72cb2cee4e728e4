"""What words mean as the new day of a task: a day, a meeting, or so much further on."""

import re

from bot.domain.errors import Refusal
from bot.domain.tasks import Task
from bot.domain.when.deadline import Deadline
from bot.domain.when.find import find
from bot.usecases.reading import Reader, on_day, reader
from bot.usecases.turn import Turn

_FURTHER = re.compile(
    r"\s*(?P<by>\S+\s+\S+)\s+(?:framåt|fram|senare|forward|later|ahead)(?!\w)", re.IGNORECASE
)


def moved_to(words: str, task: Task, turn: Turn) -> tuple[Deadline, str]:
    """The new deadline and the words that are left: further on from the one there is ("en vecka framåt"), to a meeting that is named,
    or that day.

    Raises Refusal "which day" when nothing is written, and as `Reader.day`.
    """
    if not words.strip():
        raise Refusal("which day", label=str(task.label))
    using = reader(turn)
    return _further(words, task, using) or using.day(
        f"till {words}" if _is_to_a_meeting(words, using) else words, task.label
    )


def _further(words: str, task: Task, using: Reader) -> tuple[Deadline, str] | None:
    on = task.deadline.on if task.deadline is not None else None
    match = _FURTHER.match(words)
    if match is None or on is None:
        return None
    then = using.now.replace(year=on.year, month=on.month, day=on.day)
    reading = find(f"om {match['by']}", now=then, calendar=using.plan.calendar).reading
    if reading is None or reading.start is None:
        return None
    return on_day(reading.start, using.turn.here), words[match.end() :].strip(" ,")


def _is_to_a_meeting(words: str, using: Reader) -> bool:
    """Whether a meeting is named without a word of its own such as "före": the task is moved to it."""
    to, plain = (
        find(said, now=using.now, calendar=using.plan.calendar).reading for said in (f"till {words}", words)
    )
    return to is not None and to.bound and not (plain is not None and plain.bound)
