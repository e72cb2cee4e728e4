"""The weekly digest: on Monday in every room that has something to tell, once, and nothing otherwise."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.pictures.digests import Digest
from bot.usecases import decisions, digests, task_acts
from handlers.chat.messenger import SendFailed
from tests.builders import key, place, room_id
from tests.fakes import Fault
from tests.scenes import Scene

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ROOM = "CKOMMUNDIREKTORER"


def local(month: int, day: int, hour: int = 12, minute: int = 0) -> datetime:
    """A moment of 2017 in Stockholm."""
    return datetime(2017, month, day, hour, minute, tzinfo=STOCKHOLM)


async def decide(scene: Scene, text: str, room: str = "kommundirektorer") -> None:
    """Maja writes /beslut."""
    command = decisions.RecordDecision(place=place("maja", room), key=key(), text=text)
    await scene.store.run(decisions.record, command)


def weeks(scene: Scene, channel: str = ROOM) -> list[str]:
    """The weeks whose digest stands in a room."""
    return [
        m.key.rpartition(":")[2] for m in scene.platform.in_channel(channel) if m.key.startswith("digest")
    ]


async def private(scene: Scene) -> Digest:
    """/veckobrev."""
    return await scene.store.run(digests.private_digest, digests.PrivateDigest(place=place("maja")))


async def test_a_decision_is_told_on_monday_at_eight_and_not_again(scene: Scene) -> None:
    """One digest tells of it; the weeks after have nothing to tell, so nothing is sent."""
    await decide(scene, "Vi håller veckomöte tisdagar")
    await scene.until(local(1, 30, 7, 59))
    assert weeks(scene) == []
    await scene.until(local(3, 31))
    assert weeks(scene) == ["2017-W05"]


async def test_each_room_has_its_own_and_an_empty_one_has_none(scene: Scene) -> None:
    """What was decided in one room is not told in another."""
    await decide(scene, "Vi håller veckomöte tisdagar")
    await scene.task("ta fram en mall", room="styrelsen")
    await scene.until(local(1, 31))
    assert weeks(scene) == ["2017-W05"]
    assert weeks(scene, "CSTYRELSEN") == ["2017-W05"]
    assert "veckomöte" not in str(scene.platform.in_channel("CSTYRELSEN")[-1].versions)


async def test_what_stands_without_owner_or_date_or_is_late_is_told_every_week(scene: Scene) -> None:
    """It goes on until somebody does something about it."""
    task = await scene.task("ta fram en mall")
    await scene.until(local(2, 14))
    assert weeks(scene) == ["2017-W05", "2017-W06", "2017-W07"]
    await scene.act(task_acts.complete, task, by="per")
    await scene.until(local(2, 28))
    assert weeks(scene)[3:] == ["2017-W08"]


async def test_on_easter_monday_it_comes_on_tuesday(scene: Scene) -> None:
    """A public holiday puts it off to the next working day, in the same week."""
    await scene.until(local(4, 12))
    await decide(scene, "Vi håller veckomöte tisdagar")
    await scene.until(local(4, 18, 7, 59))
    assert weeks(scene) == []
    await scene.until(local(4, 18, 8))
    assert weeks(scene) == ["2017-W16"]


async def test_a_digest_that_nobody_wants_is_not_sent(scene: Scene) -> None:
    """Switched off in the room: nothing comes; switched on again: it comes the next Monday."""
    room = room_id("kommundirektorer")
    await scene.task("ta fram en mall")
    await scene.settle()

    def switch(on: bool):
        return lambda books, _now: books.directory.save_room(replace(books.directory.room(room), digest=on))

    await scene.change(switch(False))
    await scene.until(local(2, 7))
    assert weeks(scene) == []
    await scene.change(switch(True))
    await scene.until(local(2, 14))
    assert weeks(scene) == ["2017-W07"]


async def test_after_a_night_of_outage_it_comes_when_the_process_is_back(scene: Scene) -> None:
    """Down over Monday morning: it comes on Tuesday, once, and the next one a week later."""
    await scene.task("ta fram en mall")
    await scene.settle()
    await scene.engine.next_due(local(12, 31))
    scene.clock.turn(local(1, 31, 10))
    await scene.settle()
    await scene.until(local(2, 6, 9))
    assert weeks(scene) == ["2017-W05", "2017-W06"]


@pytest.mark.parametrize(
    ("back", "weeks_told"), [((1, 31, 3), ["2017-W05:late", "2017-W06"]), ((2, 4, 3), ["2017-W06"])]
)
async def test_it_does_not_come_at_night(
    scene: Scene, back: tuple[int, int, int], weeks_told: list[str]
) -> None:
    """Back from an outage at three in the morning: it comes at eight. Back on a Saturday: Monday's tells it all."""
    await scene.task("ta fram en mall")
    await scene.settle()
    await scene.engine.next_due(local(12, 31))
    scene.clock.turn(local(*back))
    await scene.settle()
    assert weeks(scene) == []
    await scene.until(local(2, 6, 9))
    told = [m.key for m in scene.platform.in_channel(ROOM) if m.key.startswith("digest")]
    assert [key.split(":", 2)[2] for key in told] == weeks_told


async def test_a_digest_of_which_nobody_can_know_is_not_repeated(scene: Scene) -> None:
    """Rather none than two in a room; the coordinator is told, and the next week's comes as usual."""
    await scene.task("ta fram en mall")
    await scene.settle()

    def lead(books, _now):
        maja = books.directory.account(place("maja").account).person
        books.directory.save_person(replace(books.directory.person(maja), coordinator=True))

    await scene.change(lead)
    scene.platform.faults.append(Fault(failure=SendFailed("uncertain", "no answer")))
    scene.platform.finding.append(SendFailed("dead", "missing_scope"))
    await scene.until(local(2, 7))
    assert weeks(scene) == ["2017-W06"]
    assert len(scene.texts("D-UMAJA")) == 1


async def test_asked_for_at_any_time_it_tells_what_the_next_one_will(scene: Scene) -> None:
    """/veckobrev shows one person what happened since the last digest, in the same shape."""
    await decide(scene, "Vi håller veckomöte tisdagar")
    before = await private(scene)
    assert [d.decision.text for d in before.decisions] == ["Vi håller veckomöte tisdagar"]
    assert before.private
    await scene.until(local(1, 31))
    assert (await private(scene)).is_empty


async def test_it_tells_what_is_due_late_done_and_missing(scene: Scene) -> None:
    """Each open task stands where it belongs; what is due far ahead is not told yet, a desired one is never late."""
    done = await scene.task("@per skriv kallelsen senast 30 januari")
    await scene.task("@per ta fram en mall senast 1 februari")
    await scene.task("@per boka en lokal senast 10 februari")
    await scene.task("@per fira senast 20 december")
    await scene.task("@per läs på, bör senast 1 februari")
    await scene.task("ring Lund")
    await scene.until(local(2, 3, 12))
    await scene.act(task_acts.complete, done, by="per")
    digest = await private(scene)
    assert [p.task.text for p in digest.done] == ["skriv kallelsen"]
    assert [p.task.text for p in digest.late] == ["ta fram en mall"]
    assert [p.task.text for group in digest.due for p in group.tasks] == ["läs på", "boka en lokal"]
    assert [p.task.text for p in digest.ownerless] == ["ring Lund"]
    assert [p.task.text for p in digest.dateless] == ["ring Lund"]
    assert digest.open_count == 5


async def test_the_tasks_of_who_has_left_lack_an_owner(scene: Scene) -> None:
    """Nobody will do them, so the digest asks for somebody."""
    await scene.task("@per ta fram en mall senast 1 mars")

    def leave(books, _now):
        per = books.directory.account(place("per").account).person
        books.directory.save_person(replace(books.directory.person(per), active=False))

    await scene.change(leave)
    assert [p.task.text for p in (await private(scene)).ownerless] == ["ta fram en mall"]
