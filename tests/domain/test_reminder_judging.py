"""Whether a reminder whose moment has come is sent, sent later, or not at all."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.ids import CooperationId, PersonId, RoomId, TaskId
from bot.domain.judging import Drop, Listener, Postpone, Send, judge
from bot.domain.people import Party, of_person
from bot.domain.reminders import Reminder
from bot.domain.rhythm import Rhythm
from bot.domain.tasks import Task
from bot.domain.when.deadline import Deadline

MAJA, PER = PersonId(1), PersonId(2)
STOCKHOLM = ZoneInfo("Europe/Stockholm")
MORNING = datetime(2017, 2, 22, 8, 30, tzinfo=STOCKHOLM)
ON = date(2017, 3, 1)
TASK = Task(
    id=TaskId(7),
    cooperation=CooperationId(1),
    number=7,
    body=None,
    room=RoomId("slack/T1/C1"),
    author=MAJA,
    text="ta fram en mall",
    owner=of_person(PER),
    deadline=Deadline(typed="senast 1 mars", on=ON, day=ON, zone="Europe/Stockholm"),
    created_at=MORNING - timedelta(days=20),
    changed_by=MAJA,
    changed_at=MORNING - timedelta(days=20),
)
REMINDER = Reminder(task=TASK.id, party=of_person(PER), kind="due", deadline_on=ON, step=7, due_at=MORNING)
LISTENER = Listener(person=PER, rhythm=Rhythm())


def local(*parts: int) -> datetime:
    """A moment in Stockholm."""
    return datetime(*parts, tzinfo=STOCKHOLM)  # type: ignore[arg-type, misc]  # a date and a time


def test_it_is_sent_in_the_morning_of_a_working_day() -> None:
    """Nothing speaks against it."""
    assert judge(REMINDER, TASK, LISTENER, MORNING) == Send()


@pytest.mark.parametrize(
    "changed",
    [
        {"state": "done"},
        {"state": "removed"},
        {"owner": of_person(MAJA)},
        {"owner": None},
        {"deadline": replace(TASK.deadline, on=date(2017, 3, 8))},  # type: ignore[type-var]
        {"deadline": None},
    ],
)
def test_it_is_dropped_when_the_task_is_closed_moved_or_handed_over(changed: dict[str, object]) -> None:
    """What was planned does not matter: what holds now does."""
    task = replace(TASK, **changed)  # type: ignore[arg-type]
    assert isinstance(judge(REMINDER, task, LISTENER, MORNING), Drop)


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (local(2017, 2, 22, 17, 0), local(2017, 2, 23, 8, 30)),
        (local(2017, 2, 22, 6, 59), local(2017, 2, 22, 8, 30)),
        (local(2017, 2, 25, 10, 0), local(2017, 2, 27, 8, 30)),
        (local(2017, 4, 14, 8, 30), local(2017, 4, 18, 8, 30)),
        (local(2017, 12, 22, 18, 0), local(2017, 12, 27, 8, 30)),
        (local(2017, 3, 25, 8, 30), local(2017, 3, 27, 8, 30)),
    ],
)
def test_nobody_is_reminded_at_night_or_on_a_day_off(now: datetime, until: datetime) -> None:
    """It comes the next working morning instead: after the night, the weekend, Easter, Christmas, the clock change."""
    assert judge(REMINDER, TASK, LISTENER, now) == Postpone(until)


def test_a_pause_holds_it_until_the_day_after() -> None:
    """Paused until Tuesday: reminded on Wednesday."""
    paused = replace(LISTENER, rhythm=Rhythm(paused_until=date(2017, 2, 28)))
    assert judge(REMINDER, TASK, paused, MORNING) == Postpone(local(2017, 3, 1, 8, 30))


def test_who_changed_the_task_within_the_hour_is_not_reminded_of_it() -> None:
    """They know; somebody else's change does not silence it, nor an older one of their own."""
    recent = MORNING - timedelta(minutes=59)
    own = replace(TASK, changed_by=PER, changed_at=recent)
    assert isinstance(judge(REMINDER, own, LISTENER, MORNING), Drop)
    assert judge(REMINDER, replace(own, changed_by=MAJA), LISTENER, MORNING) == Send()
    assert judge(REMINDER, replace(own, changed_at=MORNING - timedelta(hours=1)), LISTENER, MORNING) == Send()


def test_who_asked_to_be_reminded_later_is_not_told_that_it_is_late_meanwhile() -> None:
    """A snooze silences the daily repeat, not the reminders before the deadline."""
    snoozed = replace(LISTENER, snoozed=True)
    assert isinstance(judge(replace(REMINDER, kind="overdue"), TASK, snoozed, MORNING), Drop)
    assert judge(REMINDER, TASK, snoozed, MORNING) == Send()


def test_a_snooze_is_heard_whatever_became_of_the_deadline() -> None:
    """It was asked for: a moved deadline or a change of one's own does not take it away; a closed task does."""
    snooze = replace(REMINDER, kind="snoozed", deadline_on=date(2017, 2, 22))
    moved = replace(TASK, deadline=None, changed_by=PER, changed_at=MORNING)
    assert judge(snooze, moved, LISTENER, MORNING) == Send()
    assert isinstance(judge(snooze, replace(TASK, state="done"), LISTENER, MORNING), Drop)


def test_who_may_no_longer_see_the_task_hears_nothing() -> None:
    """Membership is looked at when it is sent."""
    assert isinstance(judge(REMINDER, TASK, replace(LISTENER, sees=False), MORNING), Drop)


def test_a_party_that_no_longer_helps_is_not_reminded() -> None:
    """Support is looked up on the day."""
    lund = Party("organisation", 3)
    copy = replace(REMINDER, kind="support", party=lund, step=0)
    assert judge(copy, replace(TASK, support=(lund,)), LISTENER, MORNING) == Send()
    assert isinstance(judge(copy, TASK, LISTENER, MORNING), Drop)


def test_a_day_that_was_given_meanwhile_is_not_asked_for() -> None:
    """The question about a day that does not exist ends when somebody chose one."""
    question = replace(REMINDER, kind="question", party=of_person(MAJA), step=0)
    asking = replace(
        TASK, deadline=Deadline(typed="30 februari", doubt="impossible", zone="Europe/Stockholm")
    )
    asker = replace(LISTENER, person=MAJA)
    assert judge(question, asking, asker, MORNING) == Send()
    assert isinstance(judge(question, TASK, asker, MORNING), Drop)
