"""Arrivals, rooms, home pages, lists and timelines."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.errors import Refusal
from bot.usecases import arrivals, home, learning, lists, rooms, task_acts, tasks, timelines
from tests.builders import account, key, named, place


def _event(who, change, room="styrelsen", **more):
    return rooms.RoomEvent(place=place(who, room, **more), key=key(), change=change)


async def _room(group, room="slack/T1/CSTYRELSEN"):
    return await group.run(lambda _command, books, _now: books.directory.room(room), None)


async def test_the_bot_presents_itself_once_where_it_comes(group):
    """Invited twice, it says hello once."""
    for _ in range(2):
        await group.run(rooms.note, _event("maja", "bot joined"))
    assert await group.stands("welcome:slack/T1/CSTYRELSEN")
    assert (await _room(group)).present


@pytest.mark.parametrize("change", ["bot joined", "bot left", "renamed", "made private", "archived"])
async def test_the_bot_is_no_person_of_the_register(group, change):
    """What nobody is known to have done makes the bot no one who could own a task; it presents itself all the same."""
    before = await group.run(_people, None)
    event = _event("klubba", change)
    await group.run(rooms.note, replace(event, unsigned=True))
    assert await group.run(_people, None) == before
    assert await group.stands("welcome:slack/T1/CSTYRELSEN") is (change == "bot joined")


def _people(_command, books, _now):
    return [person.name for person in books.directory.people(1)]


async def test_where_the_bot_left_no_card_is_wanted(group):
    """Shown out of the room, it saves what is said there and answers in private."""
    await group.run(rooms.note, _event("maja", "bot left"))
    assert (await group.task("maja", "boka lokal", room="styrelsen")).absent


async def test_a_room_made_private_is_seen_by_its_known_members_only(group):
    """From then on, who was never seen there does not find its tasks."""
    await group.task("maja", "boka lokal", room="styrelsen")
    await group.run(rooms.note, _event("maja", "made private", private=True))
    with pytest.raises(Refusal, match="not found"):
        await group.run(lists.show_task, lists.ShowTask(place=place("per"), task=named("U1")))
    inside = place("maja", "styrelsen", private=True)
    shown = await group.run(lists.show_task, lists.ShowTask(place=inside, task=named("U1")))
    assert shown.task.text == "boka lokal"


@pytest.mark.parametrize("is_known", [True, False])
async def test_who_left_a_team_is_out_of_all_its_rooms_in_the_same_commit(group, is_known):
    """Nothing is asked of the platform first. Where it is not known who left, nobody counts as being there until it is asked."""
    for room in ("styrelsen", "lokaler"):
        for who in ("maja", "per"):
            inside = place(who, room, private=True)
            await group.run(tasks.record, tasks.RecordTask(place=inside, key=key(), text="boka lokal"))
    gone = (account("per"),) if is_known else None
    event = replace(_event("maja", "members changed", private=True), gone=gone, also=("slack/T1/CLOKALER",))
    await group.run(rooms.note, event)
    for room in ("slack/T1/CSTYRELSEN", "slack/T1/CLOKALER"):
        found = await group.run(_inside, room)
        assert found == ([group.made["maja"].id] if is_known else [])
        assert (await _room(group, room)).checked_at is None


def _inside(room, books, _now):
    return list(books.directory.members(room))


async def test_who_leaves_a_private_room_sees_it_no_more(group):
    """Membership is looked at each time."""
    where = {"room": "presidiet", "private": True}
    await group.run(rooms.note, _event("per", "joined", **where))
    await group.run(rooms.note, _event("maja", "joined", **where))
    await group.run(_secret, place("maja", "presidiet", private=True))
    listed = lists.ListTasks(place=place("per", None), scope="all")
    assert (await group.run(lists.list_tasks, listed)).total == 1
    await group.run(rooms.note, _event("per", "left", **where))
    assert (await group.run(lists.list_tasks, listed)).total == 0


def _secret(where, books, now):
    return tasks.record(tasks.RecordTask(place=where, key=key(), text="byt lås"), books, now)


async def test_a_renamed_room_keeps_its_register(group):
    """The room has a new name, its body and tasks are the same."""
    await group.task("maja", "boka lokal", room="styrelsen")
    renamed = place("maja", "styrelsen")
    event = rooms.RoomEvent(place=replace(renamed, room_name="direktionen"), key=key(), change="renamed")
    await group.run(rooms.note, event)
    assert (await _room(group)).name == "direktionen"
    assert (await group.run(lists.list_tasks, lists.ListTasks(place=renamed, scope="all"))).total == 1


async def test_somebody_new_is_answered_in_the_language_of_the_room(run):
    """Nobody knows the person's language yet: the room's holds."""
    locale = await run(lambda where, books, _now: arrivals.private_locale(where, books), place("eva", "ny"))
    assert locale == "sv"


BACK = {
    "marks a task done": (
        task_acts.complete,
        lambda: task_acts.TaskAct(place=place("per"), key=key(), task=named("U2")),
    ),
    "opens the home page": (home.open_home, lambda: home.OpenHome(place=place("per", None))),
    "is active on the platform again": (
        learning.people,
        lambda: [
            learning.KnownAccount(
                account=account("per"), name="Per Lind", handle="per", locale="sv", zone=None, active=True
            )
        ],
    ),
}


@pytest.mark.parametrize("way", BACK)
async def test_somebody_who_comes_back_is_active_again(group, way):
    """Who was marked as gone and does something can be reached again, and hears of open tasks on days of their own."""
    await group.run(_per_has_left, None)
    await group.task("maja", "Malmö ta fram en mall senast 1 mars")
    await group.task("maja", "boka lokal")
    days = (await group.run(lists.show_task, _shown("U1"))).reminders
    assert len(days) == 4  # those of Maja, who hears in place of Malmö's contact
    usecase, command = BACK[way]
    await group.run(usecase, command())
    assert await group.run(_is_per_active, None) == (True, True)
    assert (await group.run(lists.show_task, _shown("U1"))).reminders == (date(2017, 2, 27),)


def _shown(name):
    return lists.ShowTask(place=place("maja"), task=named(name))


def _per_has_left(_command, books, _now):
    per = books.directory.account(account("per"))
    books.directory.save_account(replace(per, active=False))
    person = books.directory.person(per.person)
    books.directory.save_person(replace(person, active=False, reminder_days=(2,)))


def _is_per_active(_command, books, _now):
    per = books.directory.account(account("per"))
    return per.active, books.directory.person(per.person).active


async def test_home_shows_what_is_late_what_is_due_and_what_is_unsettled(group, clock):
    """Late first, then today, then later; what Per answers for by itself; what Maja has not settled yet."""
    await group.task("maja", "@per boka lokal senast 25 januari", "per")
    await group.task("maja", "@per skicka kallelsen senast 26 januari", "per")
    await group.task("maja", "@per ring Lund senast 3 mars", "per")
    await group.task("maja", "Malmö ta fram siffror senast 3 mars")
    await group.task("maja", "Komplettera tidplanen")
    clock.turn(datetime(2017, 1, 26, 9, tzinfo=UTC))
    page = await group.run(home.open_home, home.OpenHome(place=place("per", None)))
    assert [task.task.text for task in page.late] == ["boka lokal"]
    assert [task.task.text for task in page.today_tasks] == ["skicka kallelsen"]
    assert [task.task.text for task in page.later] == ["ring Lund"]
    assert [(name.name, len(tasks)) for name, tasks in page.shared] == [("Malmö", 1)]
    assert page.unsettled == ()
    assert page.meetings[0].starts == date(2017, 3, 2)
    own = await group.run(home.open_home, home.OpenHome(place=place("maja", None)))
    assert [task.task.text for task in own.unsettled] == ["Komplettera tidplanen"]


@pytest.mark.parametrize(("scope", "count"), [("all", 3), ("week", 2), ("late", 1)])
async def test_home_is_narrowed(group, clock, scope, count):
    """[Alla | Denna vecka | Sena]."""
    for day in ("25 januari", "27 januari", "3 mars"):
        await group.task("maja", f"@per ring {day}", "per")
    clock.turn(datetime(2017, 1, 26, 9, tzinfo=UTC))
    page = await group.run(home.open_home, home.OpenHome(place=place("per", None), scope=scope))
    assert len([*page.late, *page.today_tasks, *page.later]) == count


async def test_lists_of_a_room_and_of_a_person(group, clock):
    """Mine with what I answer for; all, late and undated of this room, nearest deadline first."""
    await group.task("maja", "Malmö ta fram siffror senast 3 mars")
    await group.task("maja", "@per boka lokal senast 25 januari", "per")
    await group.task("maja", "Komplettera tidplanen")
    await group.task("maja", "inget för er senast 25 januari", room="styrelsen")
    clock.turn(clock.now() + timedelta(days=2))

    async def listed(scope, who="per"):
        found = await group.run(lists.list_tasks, lists.ListTasks(place=place(who), scope=scope))
        return [task.task.text for task in found.tasks]

    assert await listed("mine") == ["boka lokal", "ta fram siffror"]
    assert await listed("all") == ["boka lokal", "ta fram siffror", "Komplettera tidplanen"]
    assert await listed("late") == ["boka lokal"]
    assert await listed("undated") == ["Komplettera tidplanen"]
    await group.act(task_acts.complete, "per", "U2")
    assert await listed("late") == []


async def test_a_long_list_goes_on_where_it_stopped(group):
    """[Visa fler]: how many there are is known, and where this page begins."""
    for number in range(3):
        await group.task("maja", f"uppgift {number} senast 3 februari")
    command = lists.ListTasks(place=place("maja"), scope="all", offset=2)
    found = await group.run(lists.list_tasks, command)
    assert (found.total, found.offset, len(found.tasks)) == (3, 2, 1)


async def test_a_chain_with_an_undated_step_shows_its_window(group):
    """Need 39: anchoring lies between 11 February and 1 March, and no directors' meeting falls in that window."""
    text = "infrastruktur: 27/1 workshop; 10/2 workshop; därefter förankring; 2 mars beslut styrelsen"
    picture = await group.run(timelines.add, timelines.AddTimeline(place=place("maja"), key=key(), text=text))
    assert [step.step.on for step in picture.steps] == [
        date(2017, 1, 27),
        date(2017, 2, 10),
        None,
        date(2017, 3, 2),
    ]
    assert picture.steps[2].window == (date(2017, 2, 11), date(2017, 3, 1))
    assert picture.steps[2].hint == "no meeting"
    assert picture.steps[2].body == "Kommundirektörsgruppen"
    shown = timelines.ShowTimeline(place=place("per"), name="Infrastruktur")
    assert len((await group.run(timelines.show, shown)).steps) == 4


async def test_a_timeline_of_the_same_name_gets_the_new_steps(group):
    """Written again, it is the same timeline; a text without steps shows it, or is refused."""
    first = timelines.AddTimeline(place=place("maja"), key=key(), text="resa: 27/1 val; 10/2 bokning")
    await group.run(timelines.add, first)
    second = timelines.AddTimeline(
        place=place("per"), key=key(), text="resa: 27/1 val; 17/2 bokning; 1/3 avresa"
    )
    picture = await group.run(timelines.add, second)
    assert (picture.new, len(picture.steps), picture.author) == (False, 3, "Maja Öst")
    with pytest.raises(Refusal, match="no steps"):
        await group.run(timelines.add, timelines.AddTimeline(place=place("per"), key=key(), text="budget"))
