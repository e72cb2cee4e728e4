"""A chat in which Klubba has written to somebody is there no more: what is for them takes the next way, as if it never was."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.ids import WorkspaceId
from bot.domain.people import Account
from bot.usecases import answering, home, people, task_acts
from handlers.chat.messenger import SendFailed
from tests.builders import account, key, place
from tests.fakes import FakeMessenger, Fault
from tests.handlers.clock.test_clock_digest import local
from tests.scenes import Scene

ROOM = "CKOMMUNDIREKTORER"
SECOND = WorkspaceId("slack/T2")
PER, PER2 = account("per"), account("per2", SECOND)
ADDRESS = "per.lind@malmo.example"
NOT_INSTALLED = SendFailed("dead", "not_there", fault="not installed")
REMOVED = SendFailed("dead", "not_in_roster", fault="absent")
GONE = [
    (REMOVED, "not installed"),
    (SendFailed("dead", "channel_not_found", fault="no channel"), "not opened"),
    (SendFailed("dead", "is_archived", fault="archived"), "not opened"),
]


@pytest.fixture
async def writing(lettered: Scene) -> Scene:
    """Klubba has written to Per, who has one account and no address."""
    scene = lettered
    await scene.task("hälsa")
    await scene.task("@per hälsa")
    await scene.settle()
    assert len(scene.texts("D-UPER")) == 1
    return scene


async def change(scene: Scene, **changed: Any) -> None:
    """What is kept of Per's account."""

    def keep(books: Any, now: Any) -> None:
        found = books.directory.account(PER)
        books.directory.save_account(replace(found, **{"checked_at": now, **changed}))

    await scene.change(keep)


async def second_account(scene: Scene) -> None:
    """Per has another account, on a second workspace."""

    def join(books: Any, now: Any) -> None:
        person = books.directory.account(PER).person
        own = books.directory.person(person).cooperation
        books.directory.add_workspace(SECOND, "Kansliet")
        books.directory.adopt(books.directory.cooperation_of(SECOND), own)
        books.directory.add_account(Account(id=PER2, workspace=SECOND, person=person, checked_at=now))

    await scene.change(join)


async def lost(scene: Scene) -> dict[str, tuple[str, str | None]]:
    """Who gets no message and why, and how they are reached, as the coordinator sees it."""
    command = people.TellCoordinator(place=place("maja"), key=key(), account=account("maja"))
    await scene.store.run(people.tell_coordinator, command)
    found = await scene.store.run(people.list_people, people.ListPeople(place=place("maja")))
    page = await scene.store.run(home.open_home, home.OpenHome(place=place("maja", None)))
    listed = [one for _, some in found.organisations for one in some]
    kept = {one.name: (one.unreachable, one.way) for one in listed if one.unreachable}
    assert dict(page.unreachable) == {name: way for name, (_, way) in kept.items()}
    return kept


def refused(scene: Scene, failure: SendFailed) -> None:
    """The chat with Per takes nothing any more, and no other can be opened."""
    scene.platform.opening[PER] = NOT_INSTALLED if failure.fault == "absent" else failure
    scene.platform.closed["D-UPER"] = failure


def mentioned(scene: Scene) -> list[str]:
    """What was said in the room with Per mentioned."""
    return [said.text for said in scene.platform.in_channel(ROOM) if said.mention == PER]


@pytest.mark.parametrize(("failure", "why"), GONE)
async def test_what_the_chat_takes_no_more_goes_to_the_other_account(
    writing: Scene, failure: SendFailed, why: str
) -> None:
    """Once, and what follows goes there at once; with another account there is nobody to be listed as lost."""
    await second_account(writing)
    refused(writing, failure)
    await writing.task("@per ring Lund")
    await writing.settle()
    await writing.task("@per ring Malmö")
    await writing.settle()
    assert len(writing.texts("D-UPER2")) == 2
    assert mentioned(writing) == []
    assert writing.platform.count(f"open {PER}") == 2  # at first, and once more
    assert await lost(writing) == {}
    kept = await writing.change(lambda books, _now: books.directory.account(PER))
    assert (kept.dm, kept.unreachable) == (None, why)


@pytest.mark.parametrize(("failure", "why"), GONE)
async def test_what_the_chat_takes_no_more_goes_as_a_letter(
    writing: Scene, letters: FakeMessenger, failure: SendFailed, why: str
) -> None:
    """The news at once and each of the mornings, and the coordinator sees it."""
    await change(writing, email=ADDRESS)
    refused(writing, failure)
    await writing.task("@per ring Lund senast 2 mars")
    await writing.until(local(3, 2))
    assert [letter.channel for letter in letters.posted] == [ADDRESS] * 5
    assert await lost(writing) == {"Per": (why, "letter")}


@pytest.mark.parametrize(("failure", "why"), GONE)
async def test_what_the_chat_takes_no_more_is_said_in_the_thread_of_the_card(
    writing: Scene, failure: SendFailed, why: str
) -> None:
    """The news at once and each of the mornings, and nobody is told that Per is not reached."""
    refused(writing, failure)
    await writing.task("@per ring Lund senast 2 mars")
    await writing.until(local(3, 2))
    assert len(mentioned(writing)) == 5
    assert not any("når inte" in text for text in writing.texts("D-UMAJA"))
    assert await lost(writing) == {"Per": (why, "mention")}


@pytest.mark.parametrize(("failure", "why"), GONE)
async def test_what_the_chat_takes_no_more_and_no_room_may_hear_is_told_to_the_author(
    writing: Scene, failure: SendFailed, why: str
) -> None:
    """A task from a conversation of Maja's own: she is told once, whatever follows, and it is listed."""
    refused(writing, failure)
    await writing.task("@per hemlig sak senast 2 mars", room="dm")
    await writing.until(local(3, 2))
    assert mentioned(writing) == []
    said = [text for channel in ("DMAJA", "D-UMAJA") for text in writing.texts(channel)]
    assert sum("når inte" in text for text in said) == 1
    assert (await lost(writing))["Per"][0] == why


async def test_a_morning_that_the_chat_takes_no_more_is_said_in_the_thread(writing: Scene) -> None:
    """The app was removed between the news and the first reminder: the bundle takes the next way, and so do those after it."""
    await writing.task("@per ring Lund senast 2 mars")
    await writing.settle()
    refused(writing, REMOVED)
    await writing.until(local(3, 2))
    assert len(mentioned(writing)) == 4  # 14, 7, 2 and 0 days before
    assert len(writing.texts("D-UPER")) == 2


async def test_a_chat_that_was_only_moved_is_opened_anew(writing: Scene) -> None:
    """The platform knows the conversation by another name now: the message stands there, and nobody is mentioned."""
    writing.platform.faults.extend([Fault(), Fault(failure=REMOVED)])
    await writing.task("@per ring Lund")
    await writing.settle()
    assert any("ring Lund" in str(one.versions) for one in writing.platform.in_channel("D-UPER"))
    assert mentioned(writing) == []
    assert await lost(writing) == {}


async def test_a_chat_that_opens_and_takes_nothing_is_left(writing: Scene) -> None:
    """It is opened once more, not again and again; then Per is mentioned."""
    writing.platform.faults.extend([Fault(), Fault(failure=REMOVED), Fault(failure=REMOVED)])
    await writing.task("@per ring Lund")
    await writing.settle()
    assert len(mentioned(writing)) == 1
    assert writing.platform.count(f"open {PER}") == 2


@pytest.mark.parametrize("failure", [*(one for one, _ in GONE), SendFailed("dead", "left", fault="gone")])
async def test_a_change_that_the_chat_takes_no_more_is_given_up(writing: Scene, failure: SendFailed) -> None:
    """The message that should change is not sent elsewhere, not tried again, and the author is told nothing."""
    await second_account(writing)
    task = await writing.task("@per ring Lund")
    await writing.settle()
    before = writing.platform.count("post")
    writing.platform.amending.extend([failure, failure])
    await writing.act(task_acts.complete, task, by="maja")
    await writing.settle()
    assert writing.platform.count("post") == before
    assert writing.platform.count("amend") == 2  # the card and the message


@pytest.mark.parametrize("gone", ["account_inactive", "cannot_dm_bot"])
async def test_an_account_that_has_ended_gives_way_to_one_that_is_reached_by_letter(
    writing: Scene, letters: FakeMessenger, gone: str
) -> None:
    """The other account has no app, and an address: the message goes there as a letter."""
    await second_account(writing)

    def keep(books: Any, now: Any) -> None:
        found = books.directory.account(PER2)
        kept = replace(found, email=ADDRESS, unreachable="not installed", checked_at=now)
        books.directory.save_account(kept)

    await writing.change(keep)
    writing.platform.faults.extend([Fault(), Fault(failure=SendFailed("dead", gone, fault="gone"))])
    await writing.task("@per ring Lund")
    await writing.settle()
    assert [letter.channel for letter in letters.posted] == [ADDRESS]


async def test_what_was_under_way_when_the_chat_was_forgotten_is_said_elsewhere(writing: Scene) -> None:
    """A process died while it wrote to Per, who then removed the app: nobody can look whether it got there, so he is mentioned."""

    def die(books: Any, now: Any) -> None:
        (news,) = [one for one in books.deliveries.ready(now, 10) if one.kind == "assigned"]
        begun = replace(news, via=PER, workspace=WorkspaceId("slack/T1"))
        books.deliveries.start(begun, owner="died", seconds=-1.0, now=now)

    await writing.task("@per ring Lund")
    await writing.change(die)
    await change(writing, dm=None, unreachable="not installed")
    await writing.settle()
    assert len(mentioned(writing)) == 1


async def test_who_writes_in_a_room_is_still_listed(writing: Scene) -> None:
    """What Per writes in the channel says nothing of his chat; what he writes there does, be it a call for help."""
    refused(writing, REMOVED)
    await writing.task("@per ring Lund")
    await writing.settle()
    await writing.task("anteckna", by="per")
    assert await lost(writing) == {"Per": ("not installed", "mention")}
    await writing.store.run(answering.language, place("per", "dm"))
    assert await lost(writing) == {}


async def test_who_is_got_at_in_spite_of_all_is_listed_no_more(writing: Scene) -> None:
    """Nothing but the chat is left to try for a task of Maja's own; it opens again, and what is said there ends it."""
    refused(writing, REMOVED)
    await writing.task("@per ring Lund")
    await writing.settle()
    assert await lost(writing) == {"Per": ("not installed", "mention")}
    writing.platform.opening.clear()
    writing.platform.closed.clear()
    await writing.task("@per hemlig sak", room="dm")
    await writing.settle()
    assert await lost(writing) == {}
