"""What people see when meetings are planned, moved, confirmed and cancelled – and what becomes of the deadlines bound to them."""

from datetime import date, time

import pytest

from bot.domain.errors import Refusal
from bot.usecases import lists, meeting_cancelling, meeting_plans, meetings, task_acts, tasks
from tests.builders import key, named, place

UNDERLAG = "@per ta fram underlag före styrelsemötet 2 mars"


def _add(who, text, room="kommundirektorer"):
    return meetings.AddMeeting(place=place(who, room), key=key(), text=text)


def _move(who, meeting, to, **more):
    return meetings.MoveMeeting(place=place(who), key=key(), meeting=meeting, to=to, **more)


async def _task(group, name, who="maja"):
    return await group.run(lists.show_task, lists.ShowTask(place=place(who), task=named(name)))


async def test_a_meeting_joins_the_plan_with_its_host(group):
    """As in "styrelsemöte 20 juni Burlöv": of the board, hosted by Burlöv, its time not yet known."""
    picture = await group.run(meetings.add, _add("maja", "styrelsemöte 20 juni Burlöv"))
    assert (picture.meeting.title, picture.meeting.starts, picture.new) == (
        "Styrelsemöte",
        date(2017, 6, 20),
        True,
    )
    assert (picture.body.name, picture.host) == ("Styrelsen", "Burlöv")
    assert picture.meeting.begins is None
    assert (picture.ordinal.number, picture.ordinal.of) == (3, 5)


async def test_a_meeting_that_is_planned_already_is_completed(group):
    """The same meeting said again adds no second one: what was missing is filled in."""
    picture = await group.run(meetings.add, _add("maja", "styrelsemöte 2 mars Burlöv"))
    assert (str(picture.meeting.label), picture.new, picture.host) == ("M2", False, "Burlöv")


async def test_an_event_with_two_possible_days_is_tentative_until_one_is_confirmed(group):
    """Need 41's reading: both days stand; confirming one removes the other; a third is refused."""
    picture = await group.run(
        meetings.add, _add("maja", "Teknologevent LTH 22 mars eller 5 april preliminärt")
    )
    assert picture.meeting.candidates == (date(2017, 3, 22), date(2017, 4, 5))
    label = str(picture.meeting.label)

    def confirm(day):
        return meetings.ConfirmMeeting(place=place("maja"), key=key(), meeting=label, day=day)

    with pytest.raises(Refusal, match="no such candidate"):
        await group.run(meetings.confirm, confirm("6 april"))
    fixed = await group.run(meetings.confirm, confirm("5 april"))
    assert (fixed.meeting.starts, fixed.meeting.is_tentative) == (date(2017, 4, 5), False)
    with pytest.raises(Refusal, match="not tentative"):
        await group.run(meetings.confirm, confirm(date(2017, 4, 5)))


async def test_a_two_day_trip_is_one_meeting(group):
    """Two days are one event."""
    picture = await group.run(meetings.add, _add("maja", "studieresa 14-15 september"))
    assert (picture.meeting.starts, picture.meeting.ends) == (date(2017, 9, 14), date(2017, 9, 15))


async def test_a_meeting_without_a_day_is_asked_for_one(group):
    """Nothing is planned on a guess; the words come back with the refusal."""
    with pytest.raises(Refusal, match="no day") as told:
        await group.run(meetings.add, _add("maja", "budgetmöte så småningom"))
    assert told.value.facts["text"] == "budgetmöte så småningom"


async def test_a_deadline_that_named_a_meeting_is_bound_when_it_is_added(run):
    """With no plan, "före styrelsemötet 2 mars" keeps its day; when that meeting is added, the task hangs on it."""
    text = "ta fram underlag före styrelsemötet 2 mars"
    await run(tasks.record, tasks.RecordTask(place=place("anna"), key=key(), text=text))
    picture = await run(meetings.add, _add("anna", "styrelsemöte 2 mars Burlöv"))
    assert picture.bound == 1
    assert [task.task.text for task in picture.due] == ["ta fram underlag"]
    moved = await run(meetings.move, _move("anna", "M1", "16 mars"))
    assert moved.due[0].task.deadline.on == date(2017, 3, 15)


async def test_the_meeting_a_task_names_is_added_with_one_press(run):
    """[Lägg till mötet]: named as the series, on the day that was written."""
    text = "ta fram underlag före styrelsemötet 2 mars"
    await run(tasks.record, tasks.RecordTask(place=place("anna"), key=key(), text=text))
    picture = await run(meetings.add_for, meetings.AddFor(place=place("anna"), key=key(), task=named("U1")))
    assert (picture.meeting.title, picture.meeting.starts) == ("Styrelsemöte", date(2017, 3, 2))
    assert picture.bound == 1


async def test_a_moved_meeting_takes_its_deadlines_along(group):
    """Deadline, reminders and trail follow; who has a task and who gave some hear once each; the mover does not."""
    await group.task("anna", UNDERLAG, "per")
    await group.task("anna", "Staffanstorp ta fram siffror, till styrelsemötet 2 mars")
    moved = await group.run(meetings.move, _move("maja", "styrelsemötet 2 mars", "16 mars", reason="lokalen"))
    assert moved.last[0].detail == {"from": "2017-03-02", "to": "2017-03-16", "reason": "lokalen"}
    before = await _task(group, "U1")
    assert before.task.deadline.on == date(2017, 3, 15)
    assert before.task.deadline.typed == "före styrelsemötet 2 mars"
    assert before.reminders == (date(2017, 3, 1), date(2017, 3, 8), date(2017, 3, 13), date(2017, 3, 15))
    assert before.last[0].detail == {
        "from": "2017-03-01",
        "to": "2017-03-15",
        "meeting": "M2",
        "reason": "lokalen",
    }
    assert (await _task(group, "U2")).task.deadline.on == date(2017, 3, 9)  # the papers day
    for who in ("per", "karin", "anna"):
        assert await group.told(who) == ["M2"]
    assert await group.told("maja") == []


async def test_moved_and_moved_back_keeps_every_reminder(group):
    """Away and back again: the same days as before."""
    first = (await group.task("anna", UNDERLAG, "per")).picture.reminders
    await group.run(meetings.move, _move("maja", "M2", "16 mars"))
    await group.run(meetings.move, _move("maja", "M2", "2 mars"))
    assert (await _task(group, "U1")).reminders == first


async def test_a_task_that_is_done_does_not_move(group):
    """What is done stays as it was."""
    await group.task("anna", UNDERLAG, "per")
    await group.act(task_acts.complete, "per", "U1")
    await group.run(meetings.move, _move("maja", "M2", "16 mars"))
    assert (await _task(group, "U1")).task.deadline.on == date(2017, 3, 1)


async def test_a_cancelled_meeting_leaves_its_deadlines_standing(group):
    """The day stays, marked by the meeting's state, and whoever recorded the task is asked."""
    await group.task("anna", UNDERLAG, "per")
    command = meeting_cancelling.CancelMeeting(place=place("maja"), key=key(), meeting="M2", reason="för få")
    assert (await group.run(meeting_cancelling.cancel, command)).meeting.state == "cancelled"
    picture = await _task(group, "U1")
    assert (picture.task.deadline.on, picture.bound.state) == (date(2017, 3, 1), "cancelled")
    assert await group.told("anna") == ["M2"]
    assert await group.told("per") == []


async def test_a_task_whose_day_stays_is_no_news(group):
    """Only another hour, or a task that hangs on no meeting: nobody is told of it."""
    await group.task("anna", UNDERLAG, "per")
    await group.task("anna", "@karin boka lokal senast 1 mars", "karin")
    await group.run(meetings.move, _move("maja", "M2", "2 mars kl 10"))
    assert await group.told("per") == []
    await group.run(meetings.move, _move("maja", "M2", "16 mars"))
    assert await group.told("karin") == []


async def test_a_day_that_is_confirmed_is_told_even_when_it_is_the_one_that_was_followed(group):
    """Who followed the earlier of two days learns that it holds, and who waited for the other one as well."""
    for words in (
        "Teknologevent LTH 22 mars eller 5 april preliminärt",
        "Idémöte 23 mars eller 6 april preliminärt",
    ):
        await group.run(meetings.add, _add("maja", words))
    await group.task("anna", "@per bjud in talare före Teknologevent LTH", "per")
    await group.task("anna", "@karin boka lokal före idémötet", "karin")
    for label, day in (("M7", "22 mars"), ("M8", "6 april")):
        held = meetings.ConfirmMeeting(place=place("maja"), key=key(), meeting=label, day=day)
        await group.run(meetings.confirm, held)
    assert await group.told("per") == ["M7"]
    assert await group.told("karin") == ["M8"]
    assert sorted(await group.told("anna")) == ["M7", "M8"]


async def test_a_moved_meeting_is_shown_in_the_rooms_of_its_body(group):
    """That the board's meeting is moved concerns everyone in its room."""
    await group.run(meetings.move, _move("maja", "M2", "16 mars"))
    assert await group.stands("card:meeting/2:slack/T1/CSTYRELSEN")


async def test_a_meeting_does_not_move_into_the_past(group):
    """A day that is over is refused; so are words without a day, and names that nothing has."""
    with pytest.raises(Refusal, match="date passed"):
        await group.run(meetings.move, _move("maja", "M2", "2017-01-10"))
    with pytest.raises(Refusal, match="date unclear"):
        await group.run(meetings.move, _move("maja", "M2", "senare"))
    with pytest.raises(Refusal, match="not found"):
        await group.run(meetings.move, _move("maja", "budgetmötet", "10 mars"))


async def test_a_time_that_is_written_moves_too(group):
    """Words such as "16 mars kl 13-15" set day and times; a two-day event keeps its length."""
    picture = await group.run(meetings.move, _move("maja", "M2", "16 mars kl 13-15"))
    assert (picture.meeting.begins, picture.meeting.closes) == (time(13), time(15))
    chosen = await group.run(meetings.move, _move("maja", "M2", "2017-03-17 10:30"))
    assert (chosen.meeting.starts, chosen.meeting.begins) == (date(2017, 3, 17), time(10, 30))
    await group.run(meetings.add, _add("maja", "studieresa 14-15 september"))
    trip = await group.run(meetings.move, _move("maja", "studieresa", "21 september"))
    assert (trip.meeting.starts, trip.meeting.ends) == (date(2017, 9, 21), date(2017, 9, 22))


async def test_the_next_meeting_is_that_of_the_rooms_body(group):
    """In the board's room the board's, in the directors' room the one of today; nowhere planned, nothing."""

    async def following(room):
        return await group.run(meetings.next_meeting, meetings.NextMeeting(place=place("maja", room)))

    assert (await following("styrelsen")).meeting.starts == date(2017, 3, 2)
    assert (await following("kommundirektorer")).meeting.starts == date(2017, 1, 24)
    assert await following("naringslivsgruppen") is None


async def test_the_plan_of_a_year_counts_each_series(group):
    """As in "år 2017": by date, with which of its series each is."""
    plan = await group.run(
        meeting_plans.planned_meetings, meeting_plans.PlannedMeetings(place=place("maja"), year=2017)
    )
    shown = [
        (m.title, m.starts.month, o.number, o.of) for m, o in zip(plan.meetings, plan.ordinals, strict=True)
    ]
    assert shown == [
        ("Kommundirektörsmöte", 1, 1, 2),
        ("Styrelsemöte", 3, 1, 4),
        ("Kommundirektörsmöte", 3, 2, 2),
        ("Styrelsemöte", 5, 2, 4),
        ("Styrelsemöte", 11, 3, 4),
        ("Styrelsemöte", 12, 4, 4),
    ]


async def test_words_that_fit_two_meetings_are_asked_about(group):
    """A name that several have, without a day that tells them apart."""
    for text in ("Teknologevent Lund 22 mars", "Teknologevent Malmö 5 april"):
        await group.run(meetings.add, _add("maja", text))
    shown = meetings.ShowMeeting(place=place("maja"), meeting="Teknologevent")
    with pytest.raises(Refusal) as told:
        await group.run(meetings.show_meeting, shown)
    assert told.value.code in ("several found", "not found")
