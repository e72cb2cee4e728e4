"""A person to whom no message of their own gets hears it in another way, once, or somebody is told."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.ids import AccountId
from bot.usecases import home, people, task_acts
from handlers.chat.messenger import SendFailed
from tests.builders import account, key, place, room_id
from tests.fakes import FakeMessenger, Fault, room_facts
from tests.handlers.clock.test_clock_digest import local
from tests.scenes import Scene

ROOM, BOARD = "CKOMMUNDIREKTORER", "CSTYRELSEN"
PER = account("per")
ADDRESS = "per.lind@malmo.example"
NOT_INSTALLED = SendFailed("dead", "not_there", fault="not installed")


@pytest.fixture
async def posting(lettered: Scene, platform: FakeMessenger) -> Scene:
    """An engine that can send letters, and Per, whose address is known and who has no app."""
    scene = lettered
    platform.opening[PER] = NOT_INSTALLED
    await acquainted(scene)
    await addressed(scene, ADDRESS)
    return scene


async def acquainted(scene: Scene) -> None:
    """Whoever is mentioned is known from then on; what that sends is forgotten."""
    await scene.task("hälsa")
    await scene.task("@per hälsa")
    await scene.change(lambda books, _now: books.deliveries.sweep_expired())


async def addressed(scene: Scene, address: str | None) -> None:
    """The platform vouches for an address of Per's."""

    def keep(books: Any, now: Any) -> None:
        found = books.directory.account(PER)
        books.directory.save_account(replace(found, email=address, checked_at=now))

    await scene.change(keep)


async def lost(scene: Scene) -> tuple[dict[str, str | None], tuple[tuple[str, str | None], ...]]:
    """How those who get no message are reached, as the coordinator sees it in the list and on their page."""
    command = people.TellCoordinator(place=place("maja"), key=key(), account=account("maja"))
    await scene.store.run(people.tell_coordinator, command)
    found = await scene.store.run(people.list_people, people.ListPeople(place=place("maja")))
    page = await scene.store.run(home.open_home, home.OpenHome(place=place("maja", None)))
    listed = {one.name: one.way for _, some in found.organisations for one in some if one.unreachable}
    return listed, page.unreachable


def mentioned(scene: Scene, channel: str = ROOM) -> list[tuple[AccountId | None, str]]:
    """What was said in a room with somebody mentioned."""
    return [(said.mention, said.text) for said in scene.platform.in_channel(channel) if said.mention]


async def test_a_letter_goes_to_who_has_no_app(posting: Scene, letters: FakeMessenger) -> None:
    """Per has an address: every message to him is a letter, and nobody is mentioned or told that he is not reached."""
    await posting.settle()
    before = len(letters.posted)
    await posting.task("@per ring Lund senast 2 mars")
    await posting.until(local(3, 2))
    sent = letters.posted[before:]
    assert {letter.channel for letter in sent} == {ADDRESS}
    assert len(sent) == 5  # told, and 14, 7, 2 and 0 days before
    assert "ring Lund" in sent[-1].text
    assert mentioned(posting) == []
    assert await lost(posting) == ({"Per": "letter"}, (("Per", "letter"),))


async def test_a_letter_of_which_nobody_knows_goes_once_more_at_most(
    posting: Scene, letters: FakeMessenger
) -> None:
    """The line was cut after the words: no letter can be looked up, so it is sent a second time and not a third."""
    await posting.settle()
    before = letters.count("post")
    letters.faults.extend(Fault(failure=SendFailed("uncertain", "no_answer")) for _ in range(2))
    letters.finding.extend(SendFailed("dead", "no_history") for _ in range(2))
    await posting.task("@per ring Lund")
    await posting.settle()
    assert letters.count("post") - before == 2


async def test_a_letter_that_comes_back_gives_way_to_a_mention(
    posting: Scene, letters: FakeMessenger
) -> None:
    """The address takes no letter: he is mentioned in the thread of the card, once."""
    await posting.settle()
    letters.faults.append(Fault(failure=SendFailed("dead", "550", fault="returned")))
    task = await posting.task("@per ring Lund")
    await posting.settle()
    assert [who for who, _ in mentioned(posting)] == [PER]
    card = await posting.delivery(f"card:task/{task.picture.task.id}:slack/T1/{ROOM}")
    said = next(one for one in posting.platform.posted if one.mention)
    assert said.thread == card.ts


async def test_a_letter_is_not_amended(posting: Scene, letters: FakeMessenger) -> None:
    """It lies in a mailbox: what happens to the task afterwards changes nothing there."""
    await posting.settle()
    task = await posting.task("@per ring Lund")
    await posting.settle()
    await posting.act(task_acts.complete, task, by="maja")
    await posting.settle()
    assert letters.count("amend") == 0
    assert posting.platform.count("amend") > 0


@pytest.fixture
async def silent(scene: Scene) -> Scene:
    """Per has no app and no address."""
    scene.platform.opening[PER] = NOT_INSTALLED
    await acquainted(scene)
    await scene.settle()
    return scene


async def test_who_has_no_address_is_mentioned_in_the_thread_of_the_card(silent: Scene) -> None:
    """When the task is given and on each morning of a reminder, once; the author is not told that he is not reached."""
    before = len(mentioned(silent))
    await silent.task("@per ring Lund senast 2 mars")
    await silent.until(local(3, 2))
    said = mentioned(silent)[before:]
    assert len(said) == 5
    assert {who for who, _ in said} == {PER}
    assert all("ring Lund" in text for _, text in said[1:])
    assert not any("når inte" in text for text in silent.texts("D-UMAJA"))
    assert await lost(silent) == ({"Per": "mention"}, (("Per", "mention"),))


async def test_a_mention_follows_what_happens_to_the_task(silent: Scene) -> None:
    """It is amended like the card, and still mentions him."""
    task = await silent.task("@per ring Lund senast 26 januari")
    await silent.until(local(1, 25))
    await silent.act(task_acts.complete, task, by="maja")
    await silent.settle()
    said = [
        one for one in silent.platform.in_channel(ROOM) if one.mention and "ring Lund" in one.versions[0].text
    ]
    assert all(len(one.versions) > 1 for one in said)


async def test_each_room_hears_only_of_its_own_tasks(silent: Scene) -> None:
    """One morning, tasks in two rooms: a message in each, and neither names the other's."""
    await silent.task("@per ring Lund senast 2 mars")
    await silent.task("@per boka lokal senast 2 mars")
    await silent.task("@per skriv kallelse senast 2 mars", room="styrelsen")
    await silent.settle()
    before = {room: len(mentioned(silent, room)) for room in (ROOM, BOARD)}
    await silent.until(local(2, 20))
    first, second = (mentioned(silent, room)[before[room] :] for room in (ROOM, BOARD))
    assert len(first) == len(second) == 1
    assert "ring Lund" in first[0][1]
    assert "boka lokal" in first[0][1]
    assert "kallelse" not in first[0][1]
    assert "skriv kallelse" in second[0][1]
    assert "ring Lund" not in second[0][1]


async def test_nobody_is_mentioned_in_a_private_room_that_they_are_not_in(silent: Scene) -> None:
    """Then he is not reached, and the author is told once."""
    room = room_id("presidiet")
    inside = (account("maja"), account("anna"))
    silent.platform.rooms[room] = room_facts(room, private=True, members=inside)
    before = len(mentioned(silent))
    await silent.task("@per ring Lund senast 2 mars", room="presidiet", private=True)
    await silent.until(local(3, 2))
    assert mentioned(silent, "CPRESIDIET") == []
    assert len(mentioned(silent)) == before
    assert sum("når inte" in text for text in silent.texts("D-UMAJA")) == 1


async def test_who_is_in_a_private_room_is_mentioned_there(silent: Scene) -> None:
    """Its own members read it, and nobody else."""
    room = room_id("presidiet")
    inside = (account("maja"), PER)
    silent.platform.rooms[room] = room_facts(room, private=True, members=inside)
    await silent.task("@per ring Lund", room="presidiet", private=True)
    await silent.settle()
    assert [who for who, _ in mentioned(silent, "CPRESIDIET")] == [PER]


async def test_what_can_be_said_in_no_room_is_told_to_the_author(silent: Scene) -> None:
    """One of the morning's tasks was given in a conversation: that one is undeliverable, the other is said in its room."""
    await silent.task("@per ring Lund senast 2 mars")
    await silent.task("@per hemlig sak senast 2 mars", room="dm")
    await silent.until(local(3, 2))
    said = " ".join(text for _, text in mentioned(silent))
    assert "ring Lund" in said
    assert "hemlig sak" not in said
    told = [text for text in silent.texts("DMAJA") + silent.texts("D-UMAJA") if "når inte" in text]
    assert len(told) == 1
    assert "hemlig sak" in told[0]


async def test_a_morning_that_waits_in_a_thread_takes_no_tasks_of_other_rooms(silent: Scene) -> None:
    """The first message in the room waits for the platform while a second reminder comes due: that one goes to its own room."""
    await silent.task("@per ring Lund senast 2 mars")
    await silent.settle()
    silent.clock.turn(local(2, 16))
    silent.platform.faults.append(Fault(failure=SendFailed("retry", "busy", wait=0.3)))
    await silent.task("@per skriv kallelse senast 2 mars", room="styrelsen")
    await silent.until(local(2, 24))
    assert not any("kallelse" in text for _, text in mentioned(silent, ROOM))
    assert any("kallelse" in text for _, text in mentioned(silent, BOARD))


async def test_a_mention_where_the_bot_is_no_more_is_told_to_the_author(silent: Scene) -> None:
    """The bot was taken out of the room before the reminder: nothing is said there, and the author is told once."""
    await silent.task("@per ring Lund senast 2 mars")
    await silent.settle()
    room = room_id("kommundirektorer")
    silent.platform.rooms[room] = room_facts(room, present=False)
    before = len(mentioned(silent))
    await silent.until(local(3, 2))
    assert len(mentioned(silent)) == before
    assert sum("når inte" in text for text in silent.texts("D-UMAJA")) == 1


async def test_who_writes_is_written_to_again(silent: Scene) -> None:
    """Per writes to the bot: the next message is his own, and no mention."""
    await silent.task("anteckna", by="per", room="dm")
    await silent.settle()
    before = len(mentioned(silent))
    await silent.task("@per ring Lund")
    await silent.settle()
    assert len(mentioned(silent)) == before
    assert any("ring Lund" in text for text in silent.texts("DPER"))
