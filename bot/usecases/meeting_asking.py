"""A question about a meeting, or words that there is none, where a new one is expected: nothing is planned."""

from dataclasses import replace

from bot.domain.errors import Refusal
from bot.domain.lines.asking import asked_about, denies, is_next
from bot.domain.meetings import Meeting
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.when.find import find
from bot.usecases.arrivals import IN_ITS_ANSWER
from bot.usecases.meeting_lines import may_mean, only_on
from bot.usecases.reading import Reader


def answered(text: str, line: str, using: Reader) -> MeetingPicture:
    """The meeting that a question is about. `line`: the words as people read them.

    Raises Refusal "cancel asked" or "meeting denied" when the words say that there is none, "meeting asked" when none can be told.
    """
    if denies(text):
        reading = find(text, now=using.now, calendar=using.plan.calendar).reading
        day = reading.start if reading is not None else None
        if day is not None and (gone := only_on(day, using)) is not None:
            raise Refusal("cancel asked", label=str(gone.label), behind=line)
        raise Refusal("meeting denied", line=text.strip(), behind=line)
    found = next((found for words in asked_about(text) if (found := _meant(words, using))), ())
    if not found:
        raise Refusal("meeting asked", line=text.strip(), behind=line)
    turn = using.turn
    painter = turn.painter()
    first, *others = [painter.meeting(one, viewer=turn.here.person) for one in found]
    turn.close(IN_ITS_ANSWER)
    return replace(first, looked_up=True, beside=tuple(others))


def _meant(words: str, using: Reader) -> tuple[Meeting, ...]:
    """The first to come of those that words may name, with the others of its day; of those that have been, the last."""
    here, today = using.turn.here, using.turn.here.today
    regular = using.plan.regular(here.body.id) if here.body is not None else using.plan.meetings
    fitting = regular if is_next(words) else may_mean(words, using)
    ordered = sorted(fitting, key=lambda one: (one.starts, one.number))
    coming = [one for one in ordered if one.last_day >= today] or ordered[-1:]
    return tuple(one for one in coming if one.starts == coming[0].starts)
