"""One person with accounts on two workspaces is written to once, where they chose; and who cannot be reached is known."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.ids import WorkspaceId
from bot.domain.people import Account, Room
from bot.usecases import binding, decisions, home, merging, people, settings, task_acts
from handlers.chat.messenger import SendFailed
from tests.builders import account, key, place, room_id
from tests.fakes import Fault
from tests.handlers.clock.test_clock_digest import local
from tests.scenes import Scene, eventually

SECOND = WorkspaceId("slack/T2")
PER2 = account("per2", SECOND)


@pytest.fixture
async def two(scene: Scene) -> Scene:
    """The directors' group, where Per has a second account on a second workspace of the cooperation."""
    await scene.task("hälsa")  # whoever is mentioned is known from then on
    await scene.task("@per hälsa")
    await scene.settle()

    def join(books: Any, _now: Any) -> None:
        per = books.directory.account(account("per"))
        own = books.directory.person(per.person).cooperation
        books.directory.add_workspace(SECOND, "Kansliet")
        books.directory.adopt(books.directory.cooperation_of(SECOND), own)
        books.directory.add_account(Account(id=PER2, workspace=SECOND, person=per.person, handle="per2"))

    await scene.change(join)
    return scene


async def choose(scene: Scene, where: str) -> None:
    command = settings.ChangePerson(place=place("per"), key=key(), reminders_on=where)
    await scene.store.run(settings.change_person, command)


async def test_reminders_come_once_where_the_person_chose(two: Scene) -> None:
    """Per chooses the second workspace: every message from then on stands there, and nothing in the first."""
    before = len(two.texts("D-UPER"))
    await choose(two, SECOND)
    await two.task("@per ring Lund senast 2 mars")
    await two.until(local(3, 2))
    assert len(two.texts("D-UPER")) == before
    assert len(two.texts("D-UPER2")) == 5  # told, and 14, 7, 2 and 0 days before
    await choose(two, "any")
    await two.task("@per ring Malmö")
    await two.settle()
    assert len(two.texts("D-UPER")) == before + 1
    assert len(two.texts("D-UPER2")) == 5


async def test_who_cannot_be_reached_where_they_chose_is_reached_elsewhere(two: Scene) -> None:
    """The conversation cannot be opened for good: the same message goes to the other account, once, and so do the next."""
    before = len(two.texts("D-UPER"))
    await choose(two, SECOND)
    two.platform.opening[PER2] = SendFailed("dead", "cannot_open")
    await two.task("@per ring Lund")
    await two.settle()
    await two.task("@per ring Malmö")
    await two.settle()
    assert len(two.texts("D-UPER")) == before + 2
    assert two.platform.count(f"open {PER2}") == 1


@pytest.mark.parametrize(
    ("failure", "why"),
    [
        (SendFailed("dead", "cannot_open"), "not opened"),
        (SendFailed("dead", "not_there", fault="not installed"), "not installed"),
        (SendFailed("dead", "no_thanks", fault="blocked"), "blocked"),
    ],
)
async def test_a_coordinator_sees_who_cannot_be_reached_and_why(
    scene: Scene, failure: SendFailed, why: str
) -> None:
    """In the list of people and on their page, until that person writes; then the next message gets there."""
    scene.platform.opening[account("per")] = failure
    await scene.task("@per ring Lund")
    await scene.settle()
    command = people.TellCoordinator(place=place("maja"), key=key(), account=account("maja"))
    await scene.store.run(people.tell_coordinator, command)
    assert await seen(scene, "maja") == ({"Per": why}, (("Per", "mention"),))
    assert await seen(scene, "anna") == ({}, ())
    await scene.store.run(settings.read_settings, settings.ReadSettings(place=place("per", "dm")))
    assert await seen(scene, "maja") == ({}, ())
    await scene.task("@per ring Malmö")
    await scene.settle()
    assert len(scene.texts("DPER")) == 1


async def seen(scene: Scene, who: str) -> tuple[dict[str, str], tuple[tuple[str, str | None], ...]]:
    """Who cannot be reached, as somebody sees it in the list and on their own page."""
    found = await scene.store.run(people.list_people, people.ListPeople(place=place(who)))
    listed = {one.name: one.unreachable for _, some in found.organisations for one in some if one.unreachable}
    page = await scene.store.run(home.open_home, home.OpenHome(place=place(who, None)))
    return listed, page.unreachable


@pytest.mark.parametrize("fault", ["blocked", "not installed"])
async def test_a_message_that_is_turned_away_goes_to_the_other_account(two: Scene, fault: Any) -> None:
    """The known conversation takes nothing any more: what was to be said there is said on the other account, once, and so is
    what follows, without another try.
    """
    before = len(two.texts("D-UPER"))
    await choose(two, SECOND)
    await two.task("@per ring Lund")
    await two.settle()
    assert len(two.texts("D-UPER2")) == 1
    two.platform.faults.extend([Fault(), Fault(failure=SendFailed("dead", "no_thanks", fault=fault))])
    await two.task("@per ring Malmö")
    await two.settle()
    await two.task("@per ring Lomma")
    await two.settle()
    assert len(two.texts("D-UPER2")) == 1
    assert len(two.texts("D-UPER")) == before + 2
    assert await unreachable(two) == {PER2: fault}


@pytest.mark.parametrize("fault", ["blocked", "not installed"])
async def test_a_conversation_that_is_not_opened_for_us_is_marked_and_the_other_account_written_to(
    two: Scene, fault: Any
) -> None:
    """The same when it is refused while it is opened."""
    before = len(two.texts("D-UPER"))
    await choose(two, SECOND)
    two.platform.opening[PER2] = SendFailed("dead", "no_thanks", fault=fault)
    await two.task("@per ring Lund")
    await two.settle()
    assert len(two.texts("D-UPER")) == before + 1
    assert await unreachable(two) == {PER2: fault}


async def unreachable(scene: Scene) -> dict[str, str]:
    """Which of Per's accounts messages do not get to, and why."""
    kept = await scene.change(
        lambda books, _now: books.directory.accounts_of(books.directory.account(PER2).person)
    )
    return {one.id: one.unreachable for one in kept if one.unreachable}


async def test_rooms_on_two_workspaces_share_a_group_and_each_has_its_digest(two: Scene) -> None:
    """Bound by the coordinator: what is decided in one room stands in the digest of both, once in each."""
    command = people.TellCoordinator(place=place("maja"), key=key(), account=account("maja"))
    await two.store.run(people.tell_coordinator, command)
    maja = place("maja2", "direktorer2", workspace=SECOND)

    def join(books: Any, _now: Any) -> None:
        person = books.directory.account(account("maja")).person
        books.directory.add_account(
            Account(id=account("maja2", SECOND), workspace=SECOND, person=person, handle="maja2")
        )

    await two.change(join)
    look = binding.LookAtBinding(place=maja, key=key(), name="kommundirektorer")
    shown = await two.store.run(binding.look, look)
    assert not shown.done
    bound = binding.BindRoom(place=maja, key=key(), body=shown.body.id)
    await two.store.run(binding.bind, bound)
    said = decisions.RecordDecision(place=place("anna"), key=key(), text="Vi håller veckomöte tisdagar")
    await two.store.run(decisions.record, said)
    await two.until(local(1, 31))
    for channel in ("CKOMMUNDIREKTORER", "CDIREKTORER2"):
        digests = [one for one in two.platform.in_channel(channel) if one.key.startswith("digest")]
        assert len(digests) == 1, channel
        assert "veckomöte" in str(digests[0].versions[-1])


async def test_two_groups_of_one_name_become_one_by_binding(two: Scene) -> None:
    """Each workspace brought a room "styrelsen": the one with records is meant, in either room."""
    command = people.TellCoordinator(place=place("maja"), key=key(), account=account("maja"))
    await two.store.run(people.tell_coordinator, command)
    await two.task("boka lokal", room="styrelsen")

    def add(books: Any, _now: Any) -> None:
        own = books.directory.account(account("maja")).person
        cooperation = books.directory.person(own).cooperation
        books.directory.add_account(Account(id=account("maja2", SECOND), workspace=SECOND, person=own))
        body = books.directory.add_body(cooperation, "styrelsen")
        books.directory.add_room(
            Room(
                id=room_id("styrelsen", SECOND),
                workspace=SECOND,
                cooperation=cooperation,
                kind="channel",
                name="styrelsen",
                body=body.id,
                visibility="public",
            )
        )

    await two.change(add)
    there = binding.LookAtBinding(
        place=place("maja2", "styrelsen", workspace=SECOND), key=key(), name="Styrelsen"
    )
    shown = await two.store.run(binding.look, there)
    assert (shown.done, shown.records) == (False, 1)
    here = replace(there, place=place("maja", "styrelsen"), key=key())
    assert (await two.store.run(binding.look, here)).done


async def test_what_is_under_way_when_two_become_one_gets_there_and_is_kept_up(scene: Scene) -> None:
    """Eva gave Per a task; while the message is being sent she becomes one with Maja: it stands once, and is amended."""
    released = asyncio.Event()
    await scene.task("@per hälsa")
    await scene.settle()
    before = len(scene.texts("D-UPER"))
    scene.platform.faults.extend([Fault(hangs=released), Fault(hangs=released)])
    task = await scene.task("@per ring Lund", by="eva")
    sending = asyncio.create_task(scene.settle())
    await eventually(lambda: scene.platform.count("post assigned:2"))

    def merge(books: Any, now: Any) -> None:
        maja, eva = (books.directory.account(account(one)).person for one in ("maja", "eva"))
        merging.merge(maja, eva, books, now)

    await scene.change(merge)
    released.set()
    await sending
    await scene.act(task_acts.complete, task, by="per")
    await scene.settle()
    *_, message = scene.platform.in_channel("D-UPER")
    assert len(scene.platform.in_channel("D-UPER")) == before + 1
    assert len(message.versions) == 2
    assert "Maja" in str(message.versions[-1])
