"""When people are reminded of a task: the days before, the day itself, and afterwards."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.domain.ids import CooperationId, MeetingId, PersonId, RoomId, TaskId
from bot.domain.people import Party, of_person
from bot.domain.planning import Situation, wanted
from bot.domain.reminders import Reminder
from bot.domain.rhythm import Rhythm, instant
from bot.domain.tasks import Task
from bot.domain.when.deadline import Deadline

MAJA, PER = PersonId(1), PersonId(2)
STOCKHOLM = ZoneInfo("Europe/Stockholm")
USUAL = Situation(author=Rhythm(), owner=Rhythm())
NOW = datetime(2017, 1, 24, 16, 30, tzinfo=STOCKHOLM)


def due(on: date | None, **more: object) -> Deadline:
    """A deadline on a day."""
    return Deadline(typed="", on=on, day=on, zone="Europe/Stockholm", **more)  # type: ignore[arg-type]


def task(on: date | None = date(2017, 3, 1), **more: object) -> Task:
    """Maja's task for Per."""
    usual = Task(
        id=TaskId(7),
        cooperation=CooperationId(1),
        number=7,
        body=None,
        room=RoomId("slack/T1/C1"),
        author=MAJA,
        text="ta fram en mall",
        owner=of_person(PER),
        deadline=due(on),
        created_at=NOW,
        changed_by=MAJA,
        changed_at=NOW,
    )
    return replace(usual, **more)  # type: ignore[arg-type]


def mornings(reminders: tuple[Reminder, ...], kind: str) -> list[str]:
    """The local moments of the reminders of a kind."""
    return [f"{r.due_at.astimezone(STOCKHOLM):%Y-%m-%d %H:%M}" for r in reminders if r.kind == kind]


def days(reminders: tuple[Reminder, ...], kind: str) -> list[str]:
    """Their local days, month first."""
    return [moment[5:10] for moment in mornings(reminders, kind)]


def test_fourteen_seven_two_days_before_and_the_morning_of_the_day() -> None:
    """The example of the directors: due on 1 March, reminded on 15, 22 and 27 February and on the day."""
    assert mornings(wanted(task(), USUAL, NOW), "due") == [
        "2017-02-15 08:30",
        "2017-02-22 08:30",
        "2017-02-27 08:30",
        "2017-03-01 08:30",
    ]


def test_what_has_passed_is_skipped() -> None:
    """A task due on Friday that is given on Tuesday has its reminders of Wednesday and Friday only."""
    assert days(wanted(task(date(2017, 1, 27)), USUAL, NOW), "due") == ["01-25", "01-27"]


def test_what_is_planned_already_is_kept_although_its_moment_has_come() -> None:
    """A change in the very minute of a reminder does not lose it."""
    at = datetime(2017, 2, 22, 7, 30, tzinfo=UTC)
    planned = frozenset(r.key for r in wanted(task(), USUAL, NOW))
    assert days(wanted(task(), replace(USUAL, planned=planned), at), "due")[1] == "02-22"
    assert "02-22" not in days(wanted(task(), USUAL, at), "due")


def test_a_reminder_on_a_day_off_comes_the_working_day_before() -> None:
    """Two days before Easter Sunday is Good Friday: the reminder comes on Maundy Thursday, together with that of the day."""
    reminders = wanted(task(date(2017, 4, 16)), USUAL, NOW)
    assert days(reminders, "due") == ["03-31", "04-07", "04-13"]
    assert [r.step for r in reminders if r.kind == "due"] == [14, 7, 0]


@pytest.mark.parametrize(
    ("on", "moments"),
    [
        (date(2017, 3, 27), ["2017-03-24 07:30", "2017-03-27 06:30"]),
        (date(2017, 10, 30), ["2017-10-27 06:30", "2017-10-30 07:30"]),
    ],
)
def test_half_past_eight_is_local_time_on_both_sides_of_a_clock_change(on: date, moments: list[str]) -> None:
    """The clocks change on 26 March and 29 October 2017; people are reminded at 08:30 by their own clock all the same."""
    reminders = [r for r in wanted(task(on), USUAL, NOW) if r.kind == "due"]
    assert [f"{r.due_at:%Y-%m-%d %H:%M}" for r in reminders][-2:] == moments


def test_a_time_that_the_clock_skips_is_moved_and_one_that_comes_twice_is_the_first() -> None:
    """02:30 does not exist on 26 March; on 29 October it comes at 00:30 UTC and again at 01:30."""
    assert instant(date(2017, 3, 26), time(2, 30), "Europe/Stockholm") == datetime(
        2017, 3, 26, 1, 30, tzinfo=UTC
    )
    assert instant(date(2017, 10, 29), time(2, 30), "Europe/Stockholm") == datetime(
        2017, 10, 29, 0, 30, tzinfo=UTC
    )


def test_overdue_repeats_on_five_working_days() -> None:
    """Due on Wednesday: late on Thursday and Friday, and on the first three days of the next week."""
    assert days(wanted(task(), USUAL, NOW), "overdue") == ["03-02", "03-03", "03-06", "03-07", "03-08"]


def test_a_desired_task_is_mentioned_once_afterwards() -> None:
    """A task with "bör" is asked about once and then left alone."""
    assert days(wanted(task(obligation="desired"), USUAL, NOW), "overdue") == ["03-02"]


def test_a_supporting_party_gets_a_copy_of_the_seven_day_reminder_and_no_more() -> None:
    """Whoever helps is reminded once and is never late."""
    lund = Party("organisation", 3)
    situation = replace(USUAL, support={lund: Rhythm()})
    reminders = [r for r in wanted(task(support=(lund,)), situation, NOW) if r.party == lund]
    assert [(r.kind, f"{r.due_at:%m-%d}") for r in reminders] == [("support", "02-22")]


def test_days_and_hour_are_those_of_the_person() -> None:
    """Somebody in Helsinki who wants to hear three days before at nine does so, by Finnish time."""
    rhythm = Rhythm(at=time(9), days=(3,), zone="Europe/Helsinki")
    reminders = wanted(task(), replace(USUAL, owner=rhythm), NOW)
    assert mornings(reminders, "due") == ["2017-02-24 08:00"]


def test_what_is_due_before_the_reminder_hour_is_said_the_working_day_before() -> None:
    """A task due at eight on a Monday is not first mentioned at half past eight."""
    early = task(deadline=due(date(2017, 3, 6), at=time(8)))
    assert days(wanted(early, USUAL, NOW), "due")[-1] == "03-03"


def test_after_a_meeting_the_first_reminder_comes_on_the_next_working_day() -> None:
    """What is to be done "efter styrelsemötet 2 mars" begins on the Friday; no reminder comes before it."""
    after = task(deadline=due(date(2017, 3, 9), word="after", last=date(2017, 3, 2)))
    reminders = wanted(after, USUAL, NOW)
    assert days(reminders, "start") == ["03-03"]
    assert days(reminders, "due") == ["03-07", "03-09"]


def test_an_ongoing_task_is_asked_about_at_each_meeting() -> None:
    """What is "löpande" is never due and never late: the morning of each meeting asks."""
    ongoing = task(deadline=due(None, word="ongoing"))
    situation = replace(USUAL, meetings=(date(2017, 3, 28), date(2017, 10, 5)))
    reminders = wanted(ongoing, situation, NOW)
    assert days(reminders, "question") == ["03-28", "10-05"]
    assert {r.kind for r in reminders} == {"question"}


def test_a_day_that_does_not_exist_is_asked_about_once_more_the_next_morning() -> None:
    """A task for "30 februari" reminds nobody; its author is asked again on the next working morning."""
    impossible = task(deadline=due(None, doubt="impossible"))
    reminders = wanted(impossible, USUAL, NOW)
    assert [(r.kind, r.party, f"{r.due_at:%m-%d}") for r in reminders] == [
        ("question", of_person(MAJA), "01-25")
    ]


def test_a_doubtful_date_is_followed_at_its_earliest() -> None:
    """Until somebody answers, reminders go by the day that was taken."""
    doubtful = task(deadline=due(date(2017, 3, 1), doubt="conflict", others=(date(2017, 3, 3),)))
    assert days(wanted(doubtful, USUAL, NOW), "due")[-1] == "03-01"


@pytest.mark.parametrize("changed", [{"state": "done"}, {"owner": None}, {"deadline": None}])
def test_nobody_is_reminded_of_what_is_done_or_lacks_owner_or_date(changed: dict[str, object]) -> None:
    """Done tasks are silent; those without owner or date stand in the digest instead."""
    assert wanted(task(**changed), USUAL, NOW) == ()


def test_a_meeting_bound_deadline_plans_by_its_day() -> None:
    """What hangs on a meeting is reminded of by the day that follows from it."""
    bound = task(deadline=due(date(2017, 2, 23), meeting=MeetingId(4), word="to"))
    assert days(wanted(bound, USUAL, NOW), "due") == ["02-09", "02-16", "02-21", "02-23"]
