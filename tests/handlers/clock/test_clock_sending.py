"""A change is sent: the card in the room, the message to the person, each once, and amended where it stands."""

import asyncio
from typing import Any

import pytest

from bot.usecases import rooms, task_acts, tasks
from handlers.chat.messenger import Profile, SendFailed
from tests.builders import account, key, place
from tests.fakes import Fault
from tests.scenes import Scene


async def test_a_new_task_is_shown_in_its_room_and_told_to_its_owner(scene: Scene) -> None:
    """The card stands in the room and the owner has a message, with no other call before it than what must be known."""
    await scene.task("@per ta fram en mall senast 2 mars")
    await scene.settle()
    assert len(scene.platform.in_channel("CKOMMUNDIREKTORER")) == 1
    assert len(scene.platform.in_channel("D-UPER")) == 1
    assert "ta fram en mall" in scene.texts("D-UPER")[0]


async def test_done_is_shown_where_the_task_stands_and_told_to_its_author(scene: Scene) -> None:
    """Both standing messages are amended, none is posted again, and the author hears that it is done."""
    task = await scene.task("@per ta fram en mall senast 2 mars")
    await scene.settle()
    await scene.act(task_acts.complete, task, by="per")
    await scene.settle()
    assert [len(m.versions) for m in scene.platform.in_channel("CKOMMUNDIREKTORER")] == [2]
    assert [len(m.versions) for m in scene.platform.in_channel("D-UPER")] == [2]
    assert len(scene.platform.in_channel("D-UMAJA")) == 1


async def test_what_is_written_to_the_bot_stays_there_in_the_writers_language(scene: Scene) -> None:
    """A task written in the conversation with the bot has its card there, in that person's language."""
    scene.platform.people[account("rut")] = Profile(
        account=account("rut"),
        name="Rut Sjö",
        handle="rut",
        locale="en-GB",
        zone=None,
        active=True,
        bot=False,
    )
    await scene.task("ring Lund", by="rut", room="dm")
    await scene.settle()
    assert [m.channel for m in scene.platform.posted] == ["DRUT"]
    assert "Task U1" in scene.texts("DRUT")[0]


async def test_people_and_rooms_are_asked_about_before_the_first_card(scene: Scene) -> None:
    """The card shows the name that the platform knows; nobody is asked about twice."""
    scene.platform.people[account("per")] = Profile(
        account=account("per"),
        name="Per Lind",
        handle="per",
        locale="sv-SE",
        zone="Europe/Stockholm",
        active=True,
        bot=False,
    )
    await scene.task("@per ta fram en mall")
    await scene.settle()
    await scene.task("@per boka en lokal")
    await scene.settle()
    assert "Per Lind" in scene.texts("CKOMMUNDIREKTORER")[0]
    assert scene.platform.count("profiles") == 1
    assert scene.platform.count("room") == 1


async def test_a_card_stands_in_the_thread_where_it_was_asked_for(scene: Scene) -> None:
    """@Klubba in a thread: the card is posted there, and looked for there when the answer is lost."""
    scene.platform.faults.append(Fault(failure=SendFailed("uncertain", "no answer"), accepted=True))
    command = tasks.RecordTask(place=place("maja", thread="17.0"), key=key(), text="ta fram en mall")
    await scene.store.run(tasks.record, command)
    await scene.settle()
    assert [m.thread for m in scene.platform.posted] == ["17.0"]


async def test_the_bot_presents_itself_once(scene: Scene) -> None:
    """Invited, removed and invited again: one welcome for all time."""
    for change in ("bot joined", "bot left", "bot joined"):
        await scene.store.run(rooms.note, rooms.RoomEvent(place=place("maja"), key=key(), change=change))
        await scene.settle()
    assert len(scene.texts("CKOMMUNDIREKTORER")) == 1


async def test_what_a_call_held_back_is_waited_for_when_the_call_ends_meanwhile(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two cards for one room: the first is begun by a tick just after `settle` looked, and ends while it looks for more. The second
    could go only then, and goes before `settle` returns.
    """
    await scene.task("ring Lund")
    await scene.settle()
    await scene.task("ring Malmö")
    await scene.task("ring Ystad")
    engine, answered = scene.engine, asyncio.Event()
    looked, verified, posted = engine._waits, engine._verifier.verify, scene.platform.post
    ticks = 1

    async def slow(*told: Any, **how: Any) -> Any:
        await answered.wait()
        return await posted(*told, **how)

    async def looked_then_ticked() -> bool:
        nonlocal ticks
        found = await looked()
        if ticks:
            ticks -= 1
            await engine._dispatcher.dispatch()
        return found

    async def ended_meanwhile() -> bool:
        answered.set()
        while engine._dispatcher.is_sending:
            await asyncio.sleep(0)
        return await verified()

    monkeypatch.setattr(scene.platform, "post", slow)
    monkeypatch.setattr(engine, "_waits", looked_then_ticked)
    monkeypatch.setattr(engine._verifier, "verify", ended_meanwhile)
    await scene.settle()
    assert len(scene.platform.in_channel("CKOMMUNDIREKTORER")) == 3
