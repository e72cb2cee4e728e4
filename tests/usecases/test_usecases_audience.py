"""Who sees what: private rooms stay private on every path, other cooperations do not exist."""

from dataclasses import replace

import pytest

from bot.domain.errors import Refusal
from bot.domain.ids import RoomId, WorkspaceId
from bot.usecases import (
    audience,
    decision_changes,
    decisions,
    groups,
    home,
    lists,
    meeting_cancelling,
    meeting_plans,
    meetings,
    painting,
    register,
    task_acts,
    task_days,
    tasks,
    timelines,
)
from tests.builders import account, key, named, place, room_id

SECRET = "presidiet"


@pytest.fixture
async def secret(group):
    """Anna has recorded a task, a decision and a meeting in a private room of hers and Maja's."""
    await group.run(
        tasks.record,
        tasks.RecordTask(
            place=place("anna", SECRET, private=True), key=key(), text="byt lås senast 3 februari"
        ),
    )
    await group.run(
        decisions.record,
        decisions.RecordDecision(place=place("anna", SECRET, private=True), key=key(), text="Vi byter lås"),
    )
    await group.run(
        meetings.add,
        meetings.AddMeeting(place=place("anna", SECRET, private=True), key=key(), text="lönemöte 9 februari"),
    )
    return group


PATHS = [
    (lists.show_task, lambda who: lists.ShowTask(place=who, task=named("U1"))),
    (lists.show_form, lambda who: lists.ShowForm(place=who, task=named("U1"))),
    (task_acts.complete, lambda who: task_acts.TaskAct(place=who, key=key(), task=named("U1"))),
    (task_acts.take, lambda who: task_acts.TaskAct(place=who, key=key(), task=named("U1"))),
    (task_acts.undo, lambda who: task_acts.TaskAct(place=who, key=key(), task=named("U1"))),
    (task_acts.hand_back, lambda who: task_acts.TaskAct(place=who, key=key(), task=named("U1"))),
    (task_days.move, lambda who: task_days.MoveTask(place=who, key=key(), task=named("U1"), to="2017-02-10")),
    (
        task_days.snooze,
        lambda who: task_days.Snooze(place=who, key=key(), task=named("U1"), until="tomorrow"),
    ),
    (task_acts.remove, lambda who: task_acts.RemoveTask(place=who, key=key(), task=named("U1"))),
    (task_acts.tick, lambda who: task_acts.TickPart(place=who, key=key(), task=named("U1"), part=0)),
    (task_acts.hand_over, lambda who: task_acts.HandOver(place=who, key=key(), task=named("U1"), to="Lund")),
    (tasks.fill, lambda who: tasks.FillTask(place=who, key=key(), task=named("U1"), text="öppet")),
    (tasks.copy_again, lambda who: tasks.Again(place=who, key=key(), task=named("U1"))),
    (tasks.record, lambda who: tasks.RecordTask(place=who, key=key(), text="x", decision=named("B1"))),
    (lists.new_task_form, lambda who: lists.NewTaskForm(place=who, decision=named("B1"))),
    (lists.show_decision, lambda who: lists.ShowDecision(place=who, decision=named("B1"))),
    (
        decision_changes.undo,
        lambda who: decision_changes.UndoDecision(place=who, key=key(), decision=named("B1")),
    ),
    (
        decision_changes.remove,
        lambda who: decision_changes.RemoveDecision(place=who, key=key(), decision=named("B1")),
    ),
    (
        decision_changes.edit,
        lambda who: decision_changes.EditDecision(place=who, key=key(), decision=named("B1"), text="x"),
    ),
    (decisions.copy_again, lambda who: decisions.Again(place=who, key=key(), decision=named("B1"))),
    (meetings.add_for, lambda who: meetings.AddFor(place=who, key=key(), task=named("U1"))),
    (meetings.show_meeting, lambda who: meetings.ShowMeeting(place=who, meeting="M7")),
    (meetings.show_meeting, lambda who: meetings.ShowMeeting(place=who, meeting="lönemöte")),
    (meetings.move, lambda who: meetings.MoveMeeting(place=who, key=key(), meeting="M7", to="10 februari")),
    (
        meeting_cancelling.cancel,
        lambda who: meeting_cancelling.CancelMeeting(place=who, key=key(), meeting="M7"),
    ),
    (
        meeting_cancelling.restore,
        lambda who: meeting_cancelling.RestoreMeeting(place=who, key=key(), meeting="M7"),
    ),
]


@pytest.mark.parametrize("room", ["kommundirektorer", None])
async def test_a_record_of_a_private_room_is_not_found_by_others(secret, room):
    """By number, by button, by form and by words: for Per it does not exist, wherever he tries."""
    for verb, command in PATHS:
        with pytest.raises(Refusal, match="not found"):
            await secret.run(verb, command(place("per", room)))


@pytest.mark.parametrize(("verb", "command"), PATHS[:1] + PATHS[15:16])
async def test_another_cooperation_has_its_own_numbers(secret, verb, command):
    """The same number said in another workspace finds nothing of this one."""
    stranger = replace(
        place("eva", "allmant"), workspace="slack/T2", account="slack/T2/UEVA", room="slack/T2/C1"
    )
    with pytest.raises(Refusal, match="not found"):
        await secret.run(verb, command(stranger))


async def test_lists_and_home_hold_nothing_of_a_private_room(secret):
    """Per's page, list, plan and next meeting tell nothing of it."""
    page = await secret.run(home.open_home, home.OpenHome(place=place("per", None)))
    assert page.decisions == ()
    assert "lönemöte" not in [meeting.title.casefold() for meeting in page.meetings]
    everything = await secret.run(lists.list_tasks, lists.ListTasks(place=place("per", None), scope="all"))
    assert everything.tasks == ()
    plan = await secret.run(meeting_plans.planned_meetings, meeting_plans.PlannedMeetings(place=place("per")))
    assert "lönemöte" not in [meeting.title.casefold() for meeting in plan.meetings]


async def test_a_member_known_to_the_room_sees_it_everywhere(secret):
    """Anna, who was seen in the room, finds it from her page too."""
    shown = lists.ShowTask(place=place("anna", None), task=named("U1"))
    assert (await secret.run(lists.show_task, shown)).task.text == "byt lås"
    meeting = meetings.ShowMeeting(place=place("anna", None), meeting="M7")
    assert (await secret.run(meetings.show_meeting, meeting)).meeting.title == "Lönemöte"
    decision = lists.ShowDecision(place=place("anna", None), decision=named("B1"))
    assert (await secret.run(lists.show_decision, decision)).decision.text == "Vi byter lås"


async def test_whoever_has_a_task_sees_it_from_anywhere(group):
    """Per is given a task in a room he is not in: he sees that task, and the room's others not."""
    where = place("anna", SECRET, private=True)
    for text in ("Malmö byt lås senast 3 februari", "byt larm senast 3 februari"):
        await group.run(tasks.record, tasks.RecordTask(place=where, key=key(), text=text))
    picture = await group.run(
        task_acts.complete, task_acts.TaskAct(place=place("per"), key=key(), task=named("U1"))
    )
    assert picture.done_by == "Per Lind"
    with pytest.raises(Refusal, match="not found"):
        await group.run(lists.show_task, lists.ShowTask(place=place("per"), task=named("U2")))


async def test_a_public_meeting_shows_nothing_due_from_a_private_room(group):
    """What a private room owes to the board's meeting is not on the card that others see."""
    where = place("anna", SECRET, private=True)
    text = "ta fram hemligt underlag till styrelsemötet 2 mars"
    await group.run(tasks.record, tasks.RecordTask(place=where, key=key(), text=text))
    await group.task("maja", "ta fram öppet underlag till styrelsemötet 2 mars")

    async def due(who):
        shown = meetings.ShowMeeting(place=place(who), meeting="styrelsemötet 2 mars")
        return [task.task.text for task in (await group.run(meetings.show_meeting, shown)).due]

    assert await due("per") == ["ta fram öppet underlag"]
    assert sorted(await due("anna")) == ["ta fram hemligt underlag", "ta fram öppet underlag"]
    assert await group.run(_public_card, group.made["meetings"][1].id) == ["ta fram öppet underlag"]


def _public_card(meeting, books, now):
    return [task.task.text for task in painting.meeting(books, books.meetings.get(meeting), now).due]


async def test_a_timeline_of_a_private_room_is_not_shown(group):
    """By name it is not found; the name cannot be used for another."""
    text = "låsbyte: 27/1 beställning; därefter montering; 10/2 klart"
    where = place("anna", SECRET, private=True)
    await group.run(timelines.add, timelines.AddTimeline(place=where, key=key(), text=text))
    with pytest.raises(Refusal, match="not found"):
        await group.run(timelines.show, timelines.ShowTimeline(place=place("per"), name="låsbyte"))
    with pytest.raises(Refusal, match="name taken"):
        await group.run(timelines.add, timelines.AddTimeline(place=place("per"), key=key(), text=text))


async def test_the_name_of_a_private_room_is_told_to_nobody_outside(group):
    """No list or form names its group, nobody can be made its convenor from outside, and it cannot be given a task by guessing."""
    where = place("anna", SECRET, private=True)
    made = await group.run(tasks.record, tasks.RecordTask(place=where, key=key(), text="byt lås"))
    body = made.picture.body.id

    async def listed(who):
        command = register.ListParties(place=place(who), kind="body")
        return [party.name for party in (await group.run(register.list_parties, command)).parties]

    assert SECRET not in await listed("per")
    assert SECRET in await listed("anna")
    blank = await group.run(lists.new_task_form, lists.NewTaskForm(place=place("per")))
    assert SECRET not in [offer.name for offer in blank.owners]
    assert (await group.task("per", f"{SECRET} boka lokal senast 3 februari")).picture.owner is None
    for to in (SECRET, f"body/{body}"):
        command = task_acts.HandOver(place=place("per"), key=key(), task=named("U2"), to=to)
        with pytest.raises(Refusal, match="owner unknown"):
            await group.run(task_acts.hand_over, command)
    own = groups.TellGroup(place=place("per"), key=key(), text=SECRET)
    assert (await group.run(groups.tell, own)).body.id != body


@pytest.mark.parametrize(
    ("checked", "accounts", "readable"),
    [(True, ("anna", "per"), True), (True, ("anna",), False), (False, ("anna", "per"), False)],
)
async def test_what_everyone_in_a_room_elsewhere_sees_may_stand_there(group, checked, accounts, readable):
    """The board has a private channel on another platform: what is public on the first may stand on a card there only when all
    who are in the channel have accounts on the first too, and it is known who they are.
    """

    def twin(_command, books, now):
        directory = books.directory
        board = directory.room(room_id("styrelsen"))
        elsewhere = WorkspaceId("teams/t1")
        directory.join_workspace(elsewhere, "Direktörerna", board.cooperation)
        channel = replace(
            board,
            id=RoomId("teams/t1/board"),
            workspace=elsewhere,
            visibility="private",
            checked_at=now if checked else None,
        )
        directory.add_room(channel)
        people = [directory.account(account(handle)).person for handle in ("anna", "per")]
        directory.set_members(channel.id, people, now)
        for handle in {"anna", "per"} - set(accounts):
            directory.save_account(replace(directory.account(account(handle)), active=False))
        directors = directory.room(room_id("kommundirektorer"))
        return audience.may_read(board.body, directors.body, books)

    assert await group.run(twin, None) is readable
