"""What people see and hear when a task is done, taken, handed over, moved, snoozed or taken back."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.errors import Misfilled, Refusal
from bot.usecases import task_acts, task_days
from tests.builders import account, key, named, place


def _hand(who, to, name="U1"):
    return task_acts.HandOver(place=place(who), key=key(), task=named(name), to=to)


def _move(who, to, **more):
    return task_days.MoveTask(place=place(who), key=key(), task=named("U1"), to=to, **more)


def _snooze(who, until):
    return task_days.Snooze(place=place(who), key=key(), task=named("U1"), until=until)


@pytest.fixture
async def given(group):
    """Maja has given Per a task until 3 February."""
    await group.task("maja", "@per boka lokal senast 3 februari", "per")
    return group


async def test_done_is_signed_and_told_to_who_gave_it(given):
    """[Klart]: the card says who and when, Maja hears, nothing more is reminded of."""
    picture = await given.act(task_acts.complete, "per", "U1")
    assert (picture.task.state, picture.done_by) == ("done", "Per Lind")
    assert picture.last[0].by == "Per Lind"
    assert picture.reminders == ()
    assert await given.told("maja") == ["U1 done"]


async def test_a_second_click_on_done_says_who_was_first(given):
    """Anna presses [Klart] after Per: nothing happens, and she reads that Per did it."""
    await given.act(task_acts.complete, "per", "U1")
    with pytest.raises(Refusal, match="already done") as told:
        await given.act(task_acts.complete, "anna", "U1")
    assert told.value.facts["by"] == "Per Lind"
    assert told.value.facts["at"] == datetime(2017, 1, 24, 15, 30, tzinfo=UTC)


async def test_who_gave_it_and_closes_it_is_told_nothing(given):
    """Nobody hears of their own act."""
    await given.act(task_acts.complete, "maja", "U1")
    assert await given.told("maja") == []


async def test_a_task_opened_again_is_reminded_of_again(given):
    """[Öppna igen]: it is to be done, its reminders are back, those concerned hear."""
    before = (await given.act(task_acts.complete, "per", "U1")).reminders
    picture = await given.act(task_acts.reopen, "anna", "U1")
    assert before == ()
    assert picture.task.is_open
    assert picture.reminders == (date(2017, 1, 27), date(2017, 2, 1), date(2017, 2, 3))
    assert await given.told("per") == ["U1 reopened"]
    with pytest.raises(Refusal, match="already open"):
        await given.act(task_acts.reopen, "anna", "U1")


async def test_who_is_first_takes_it(group):
    """[Jag tar den] twice: the second reads that Per has it, and Per that it is his already."""
    await group.task("maja", "Komplettera tidplanen")
    picture = await group.act(task_acts.take, "per", "U1")
    assert (picture.owner.name, picture.last[0].act) == ("Per Lind", "taken")
    with pytest.raises(Refusal, match="taken") as told:
        await group.act(task_acts.take, "anna", "U1")
    assert told.value.facts["by"] == "Per Lind"
    with pytest.raises(Refusal, match="already yours"):
        await group.act(task_acts.take, "per", "U1")


async def test_parts_are_ticked_by_anyone_and_the_last_one_closes(group):
    """Two parts: Anna ticks one, Per the other, then it is done and Maja hears; a ticked part stays ticked."""
    await group.task("maja", "@per boka lokal samt skicka kallelsen senast 3 februari", "per")

    async def tick(who, part):
        command = task_acts.TickPart(place=place(who), key=key(), task=named("U1"), part=part)
        return await group.run(task_acts.tick, command)

    assert (await tick("anna", 1)).part_names == (None, "Anna Berg")
    with pytest.raises(Refusal, match="already done"):
        await tick("per", 1)
    assert (await tick("per", 0)).task.state == "done"
    assert await group.told("maja") == ["U1 done"]


async def test_handed_over_at_once_and_handed_back(given):
    """[Lämna över]: Anna has it and hears; [Lämna tillbaka] gives it to Per again, who hears, as does Maja."""
    picture = await given.run(task_acts.hand_over, _hand("per", account("anna")))
    assert picture.owner.name == "Anna Berg"
    assert picture.last[0].detail == {"from": "Per Lind", "to": "Anna Berg"}
    assert await given.told("anna", "assigned") == ["U1 assigned"]
    back = await given.act(task_acts.hand_back, "anna", "U1")
    assert back.owner.name == "Per Lind"
    assert await given.told("per") == ["U1 handed back"]
    assert await given.told("maja") == ["U1 handed back"]


async def test_handed_back_to_who_gave_it_first_it_lies_with_nobody(given):
    """Per was the first to have it: handed back, it has no owner, and Maja hears."""
    assert (await given.act(task_acts.hand_back, "per", "U1")).owner is None
    assert await given.told("maja") == ["U1 handed back"]
    with pytest.raises(Refusal, match="not with you"):
        await given.act(task_acts.hand_back, "anna", "U1")


async def test_it_may_be_handed_to_a_name(given):
    """As in "lämna U1 till Lund": the organisation has it, its contact hears; unknown and ambiguous names are refused."""
    assert (await given.run(task_acts.hand_over, _hand("per", "Lund"))).owner.name == "Lund"
    assert await given.told("anna", "assigned") == ["U1 assigned"]
    with pytest.raises(Refusal, match="owner unknown"):
        await given.run(task_acts.hand_over, _hand("per", "Kalle"))
    with pytest.raises(Refusal, match="owner several") as told:
        await given.run(task_acts.hand_over, _hand("per", "Anna"))
    assert told.value.facts["names"] == ("Anna Berg", "Anna Falk")


async def test_an_organisation_of_another_cooperation_is_nobody_here(given):
    """A choice forged for a foreign organisation is refused."""
    foreign = await given.run(_foreign, None)
    with pytest.raises(Refusal, match="owner unknown"):
        await given.run(task_acts.hand_over, _hand("per", f"organisation/{foreign}"))


def _foreign(_command, books, _now):
    other = books.directory.add_workspace("slack/T2", "Andra")
    return books.directory.add_organisation(other, "Göteborg").id


async def test_a_moved_deadline_shows_the_reason_and_is_told_once(given):
    """[Flytta datum]: Per moves it, Maja hears once, the card has both days and the reason, reminders follow."""
    picture = await given.run(task_days.move, _move("per", "2017-02-10", reason="väntar på svar"))
    assert picture.task.deadline.on == date(2017, 2, 10)
    assert picture.last[0].detail == {"from": "2017-02-03", "to": "2017-02-10", "reason": "väntar på svar"}
    assert picture.reminders == (date(2017, 1, 27), date(2017, 2, 3), date(2017, 2, 8), date(2017, 2, 10))
    assert await given.told("maja") == ["U1 moved"]
    assert await given.told("per") == []


async def test_a_deadline_may_be_moved_in_words(given):
    """The line "flytta U1 till styrelsemötet 2 mars" binds it; words without a day and days gone by are refused."""
    picture = await given.run(task_days.move, _move("per", "före styrelsemötet 2 mars"))
    assert picture.bound.starts == date(2017, 3, 2)
    assert picture.task.deadline.on == date(2017, 3, 1)
    with pytest.raises(Refusal, match="date unclear"):
        await given.run(task_days.move, _move("per", "så småningom"))
    with pytest.raises(Refusal, match="date passed"):
        await given.run(task_days.move, _move("per", "2017-01-02"))


@pytest.mark.parametrize(
    ("words", "day", "reason"),
    [
        ("10 februari fredag", date(2017, 2, 10), None),
        ("10 februari, fredag", date(2017, 2, 10), None),
        ("fredag 10 februari", date(2017, 2, 10), None),
        ("10 februari (fredag)", date(2017, 2, 10), None),
        ("torsdag torsdag", date(2017, 1, 26), None),
        ("10 mars i stället för 3 mars", date(2017, 3, 10), "i stället för 3 mars"),
        ("7 mars eftersom Per är borta 3 mars", date(2017, 3, 7), "Per är borta 3 mars"),
        ("10 March instead of 3 March", date(2017, 3, 10), "instead of 3 March"),
    ],
)
async def test_the_new_day_is_the_one_that_stands_first(given, words, day, reason):
    """Another day behind it belongs to the reason; the same day or its weekday once more is no reason."""
    picture = await given.run(task_days.move, _move("per", words))
    assert picture.task.deadline.on == day
    assert picture.last[0].detail.get("reason") == reason


async def test_two_days_side_by_side_are_asked_about(given):
    """Nobody guesses which of them is meant, and nothing is moved."""
    with pytest.raises(Refusal, match="day for each"):
        await given.run(task_days.move, _move("per", "3 mars 10 mars"))


async def test_an_offered_meeting_binds_the_deadline(given):
    """[Nästa möte 28 mars] is due at the meeting; [Före styrelsen 2 mars] on the working day before."""
    own = await given.run(task_days.move, _move("per", "2017-03-28", meeting=named("M3")))
    assert (own.task.deadline.word, own.task.deadline.on) == ("at", date(2017, 3, 28))
    board = await given.run(task_days.move, _move("per", "2017-03-02", meeting=named("M2")))
    assert (board.task.deadline.word, board.task.deadline.on) == ("before", date(2017, 3, 1))


async def test_an_answered_doubt_is_no_doubt_any_more(group):
    """One of the offered days is pressed: it holds, without question."""
    asked = await group.task("maja", "skicka kallelsen tors 3 mars")
    day = asked.doubts.dates[-1].day
    picture = await group.run(task_days.move, _move("maja", day.isoformat()))
    assert (picture.task.deadline.on, picture.task.deadline.doubt) == (day, None)


async def test_later_is_for_one_person_and_the_deadline_stands(given):
    """[Påminn senare]: tomorrow at 08:30; the card says so, the day is the same."""
    picture = await given.run(task_days.snooze, _snooze("per", "tomorrow"))
    assert picture.task.deadline.on == date(2017, 2, 3)
    assert picture.last[0].detail == {"until": "2017-01-25T07:30:00+00:00"}


@pytest.mark.parametrize(
    ("until", "comes"),
    [
        ("afternoon", "2017-01-25T07:30:00+00:00"),  # at half past four there is no afternoon left
        ("next week", "2017-01-30T07:30:00+00:00"),
        ("2017-01-26T10:15", "2017-01-26T09:15:00+00:00"),
        ("2017-01-26", "2017-01-26T07:30:00+00:00"),
    ],
)
async def test_when_later_is(given, until, comes):
    """In the person's own zone and hour."""
    picture = await given.run(task_days.snooze, _snooze("per", until))
    assert picture.last[0].detail == {"until": comes}


async def test_later_cannot_have_been(given):
    """A time that is over is said by the field."""
    with pytest.raises(Misfilled) as told:
        await given.run(task_days.snooze, _snooze("per", "2017-01-20T10:00"))
    assert told.value.errors == {"day": "date passed"}


async def test_undone_by_its_author_nothing_is_left(given, clock):
    """[Ångra]: what was not sent is cancelled, no reminder is left, and the number is not given again."""
    picture = await given.act(task_acts.undo, "maja", "U1")
    assert (picture.task.state, picture.reminders) == ("undone", ())
    assert await given.told("per", "assigned") == []
    assert str((await given.task("maja", "något annat")).picture.task.label) == "U2"
    with pytest.raises(Refusal, match="not open"):
        await given.act(task_acts.complete, "per", "U1")


async def test_undo_is_the_authors_for_ten_minutes(given, clock):
    """Per may not undo what Maja gave him; after ten minutes neither may she."""
    with pytest.raises(Refusal, match="not yours to undo"):
        await given.act(task_acts.undo, "per", "U1")
    clock.turn(clock.now() + timedelta(minutes=11))
    with pytest.raises(Refusal, match="too late to undo"):
        await given.act(task_acts.undo, "maja", "U1")


async def test_removed_with_a_reason_that_those_concerned_read(given):
    """⋮ Ta bort: Per, who has it, hears; the card says who and why."""
    command = task_acts.RemoveTask(
        place=place("maja"), key=key(), task=named("U1"), reason="inte längre aktuellt"
    )
    picture = await given.run(task_acts.remove, command)
    assert picture.task.state == "removed"
    assert picture.last[0].detail == {"reason": "inte längre aktuellt"}
    assert await given.told("per") == ["U1 removed"]


async def test_every_standing_message_is_brought_up_to_date(given):
    """The card in the room is amended when the task is done."""
    await given.run(_send_all, None)
    await given.act(task_acts.complete, "per", "U1")
    amended = await given.run(_amendments, None)
    assert amended == 2  # the card in the room, and the message to Per


def _send_all(_command, books, now):
    for delivery in books.deliveries.ready(now, 50):
        started = books.deliveries.start(delivery, owner="test", seconds=30, now=now)
        books.deliveries.finish(started, owner="test", state="sent", channel=f"C{delivery.id}", ts="1.0")


def _amendments(_command, books, now):
    return sum(delivery.kind == "amend" for delivery in books.deliveries.ready(now, 50))
