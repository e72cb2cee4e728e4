"""Which meeting of the year: counted in the plan, never taken from words."""

from collections.abc import Sequence

from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.pictures.common import Ordinal


def counted(meeting: Meeting, year: Sequence[Meeting]) -> Ordinal | None:
    """The place of a meeting among those of its body with its title that `year` holds, all of one year; None when it is
    the only one of its kind, or not among them.
    """
    title = fold(meeting.title)
    same = sorted(
        (m for m in year if m.body == meeting.body and fold(m.title) == title),
        key=lambda m: (m.starts, m.number),
    )
    place = next((number for number, m in enumerate(same, start=1) if m.id == meeting.id), None)
    return None if place is None or len(same) < 2 else Ordinal(number=place, of=len(same))
