"""The window of an undated step, and whether a meeting falls in it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.ids import BodyId, CooperationId, MeetingId, PersonId, RoomId, TimelineId
from bot.domain.meetings import Meeting
from bot.domain.timeline import Step, Timeline, done, following, lacks_meeting, rewritten, window

DIRECTORS, BOARD = BodyId(1), BodyId(2)
NOW = datetime(2017, 1, 24, tzinfo=UTC)


def _timeline(*steps: Step) -> Timeline:
    return Timeline(
        id=TimelineId(1),
        cooperation=CooperationId(1),
        name="infrastruktur",
        body=DIRECTORS,
        room=RoomId("slack/T1/C1"),
        author=PersonId(1),
        steps=steps,
        created_at=NOW,
    )


def _meeting(body: BodyId, starts: date, *candidates: date) -> Meeting:
    return Meeting(
        id=MeetingId(1),
        cooperation=CooperationId(1),
        number=1,
        body=body,
        title="Möte",
        starts=starts,
        candidates=candidates,
        zone="Europe/Stockholm",
        author=PersonId(1),
        created_at=NOW,
    )


INFRASTRUCTURE = _timeline(
    Step(text="workshop", on=date(2017, 1, 27)),
    Step(text="workshop", on=date(2017, 2, 10)),
    Step(text="förankring"),
    Step(text="beslut", on=date(2017, 3, 2), body=BOARD),
)


def test_an_undated_step_has_the_days_between_its_neighbours():
    """After the workshop of 10 February and before the board's decision on 2 March: 11 February to 1 March."""
    days = window(INFRASTRUCTURE.steps, 2)
    assert (days.first, days.last) == (date(2017, 2, 11), date(2017, 3, 1))
    assert not days.is_empty


def test_a_step_at_the_end_has_an_open_window():
    """With no dated step after it, the window ends nowhere; several undated steps in a row share one."""
    timeline = _timeline(Step(text="workshop", on=date(2017, 1, 27)), Step(text="svar"), Step(text="beslut"))
    for index in (1, 2):
        days = window(timeline.steps, index)
        assert (days.first, days.last) == (date(2017, 1, 28), None)


def test_steps_on_following_days_leave_no_window():
    """There is no day between a workshop and the decision of the day after."""
    timeline = _timeline(
        Step(text="workshop", on=date(2017, 1, 27)),
        Step(text="förankring"),
        Step(text="beslut", on=date(2017, 1, 28)),
    )
    assert window(timeline.steps, 1).is_empty


@pytest.mark.parametrize(
    ("meetings", "lacks"),
    [
        ([_meeting(DIRECTORS, date(2017, 1, 24)), _meeting(DIRECTORS, date(2017, 3, 28))], True),
        ([_meeting(BOARD, date(2017, 2, 20))], True),
        ([_meeting(DIRECTORS, date(2017, 2, 20))], False),
        ([_meeting(DIRECTORS, date(2017, 3, 20), date(2017, 3, 20), date(2017, 2, 27))], False),
        ([], True),
    ],
)
def test_a_step_that_needs_a_meeting_says_when_there_is_none(meetings, lacks):
    """No directors' meeting between 11 February and 1 March: the timeline hints at it. Another body's meeting does not help."""
    assert lacks_meeting(INFRASTRUCTURE, 2, meetings) is lacks


def test_a_dated_or_finished_step_lacks_nothing():
    """A step with a day of its own, or that is done, needs no meeting any more."""
    done = _timeline(Step(text="förankring", done_on=date(2017, 2, 20)))
    assert not lacks_meeting(INFRASTRUCTURE, 3, [])
    assert not lacks_meeting(done, 0, [])


def test_a_window_counts_from_the_day_a_step_was_done():
    """The workshop was held two days early, and an undated step that is done has a day of its own."""
    early = replace(INFRASTRUCTURE.steps[1], done_on=date(2017, 2, 8))
    steps = (INFRASTRUCTURE.steps[0], early, *INFRASTRUCTURE.steps[2:])
    assert window(steps, 2).first == date(2017, 2, 9)
    after = (*steps[:2], Step(text="förankring", done_on=date(2017, 2, 20)), Step(text="svar"), steps[3])
    assert window(after, 3).first == date(2017, 2, 21)


@pytest.mark.parametrize(
    ("on", "written", "day"),
    [
        (date(2017, 1, 20), None, date(2017, 1, 20)),
        (date(2017, 1, 27), None, date(2017, 1, 24)),
        (None, date(2017, 1, 23), date(2017, 1, 23)),
        (None, None, date(2017, 1, 24)),
    ],
)
def test_a_step_is_done_on_its_day_when_that_has_come(on, written, day):
    """Else on the day that was written, else today, 24 January."""
    assert done(Step(text="workshop", on=on), PersonId(1), date(2017, 1, 24), written).done_on == day


def test_new_steps_keep_what_was_done():
    """Those with the same words and day; another day makes it another step."""
    before = (Step(text="Workshop", on=date(2017, 1, 27), done_on=date(2017, 1, 27), done_by=PersonId(1)),)
    after = (Step(text="workshop", on=date(2017, 1, 27)), Step(text="workshop", on=date(2017, 2, 10)))
    assert [step.done_on for step in rewritten(before, after)] == [date(2017, 1, 27), None]


def test_a_step_follows_its_meeting_until_it_is_done():
    """A moved meeting takes it along; a cancelled one leaves it where it was, and what is done stays."""
    moved = _meeting(BOARD, date(2017, 3, 16))
    step = Step(text="beslut", on=date(2017, 3, 2), meeting=MeetingId(1))
    held = replace(step, done_on=date(2017, 3, 2))
    assert [s.on for s in following((step, held), {MeetingId(1): moved})] == [moved.starts, date(2017, 3, 2)]
    assert following((step,), {MeetingId(1): replace(moved, state="cancelled")}) == (step,)
