"""Which meeting of a day people mean when they begin to meet."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.domain.gatherings import at_hand
from bot.domain.ids import BodyId, CooperationId, MeetingId, PersonId
from bot.domain.meetings import Meeting

DAY = date(2017, 1, 25)
ONE = Meeting(
    id=MeetingId(1),
    cooperation=CooperationId(1),
    number=1,
    body=BodyId(1),
    title="Förmöte",
    starts=DAY,
    zone="Europe/Stockholm",
    author=PersonId(1),
    created_at=datetime(2017, 1, 1, tzinfo=UTC),
)
EARLY = replace(ONE, begins=time(9), closes=time(10))
LATE = replace(ONE, id=MeetingId(2), number=2, begins=time(14), closes=time(15))
LATER_UNKNOWN_END = replace(LATE, closes=None)


@pytest.mark.parametrize(
    ("meetings", "clock", "meant"),
    [
        ([EARLY, LATE], time(8, 55), 1),
        ([EARLY, LATE], time(9, 40), 1),
        ([EARLY, LATE], time(10, 30), None),
        ([EARLY, LATE], time(13, 56), 2),
        ([EARLY, LATE], time(12, 58), None),
        ([EARLY, LATE], time(14, 59), 2),
        ([EARLY, LATE], time(15, 1), None),
        ([EARLY, LATER_UNKNOWN_END], time(18), 2),
        ([replace(EARLY, closes=None), LATE], time(13, 56), 2),
        ([replace(EARLY, closes=time(16)), LATE], time(9, 30), 1),
        ([replace(EARLY, begins=None, closes=None), LATE], time(13, 56), 2),
        ([replace(EARLY, begins=None, closes=None), LATE], time(8), 1),
        ([replace(ONE, ends=date(2017, 1, 26)), LATE], time(11), 1),
        ([replace(EARLY, starts=date(2017, 1, 24), ends=date(2017, 1, 26))], time(13), 1),
        ([replace(LATE, state="cancelled")], time(14), None),
        ([replace(LATE, candidates=(DAY, date(2017, 1, 27)))], time(14), None),
        ([replace(LATE, starts=date(2017, 1, 24))], time(14), None),
    ],
)
def test_the_nearest_meeting_that_is_not_over_is_meant(meetings, clock, meant):
    """It begins within an hour or runs by its hours; without hours it is that of the day where no other is near."""
    found = at_hand(meetings, DAY, clock)
    assert (found.number if found is not None else None) == meant
