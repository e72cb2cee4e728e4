"""A meeting that is moved, confirmed or cancelled: told once to each person, brought up to date where it stands."""

from typing import Any

import pytest

from bot.usecases import meeting_cancelling, meetings, task_acts
from tests import builders
from tests.builders import key, place, room_id
from tests.fakes import room_facts
from tests.scenes import Scene


@pytest.fixture
async def planned(scene: Scene) -> Scene:
    """The year of the directors' group, with two tasks of Per's and one of Karin's before the board's meeting M2."""
    await scene.store.run(builders.seed, None)
    for text in ("@per skriv underlag", "@per boka lokal", "@karin räkna på kostnader"):
        await scene.task(f"{text} före styrelsemötet 2 mars", by="anna")
    await scene.settle()
    return scene


async def _move(scene: Scene, to: str, *, by: str = "maja", reason: str | None = None) -> None:
    await scene.store.run(
        meetings.move, meetings.MoveMeeting(place=place(by), key=key(), meeting="M2", to=to, reason=reason)
    )


async def _cancel(scene: Scene, *, by: str = "maja") -> None:
    await scene.store.run(
        meeting_cancelling.cancel, meeting_cancelling.CancelMeeting(place=place(by), key=key(), meeting="M2")
    )


def _letters(scene: Scene, who: str) -> list[Any]:
    return [m for m in scene.platform.in_channel(f"D-U{who.upper()}") if m.key.startswith("told:meeting")]


def _texts(scene: Scene, who: str) -> list[str]:
    return [letter.text for letter in _letters(scene, who)]


async def test_a_moved_meeting_is_one_message_to_each_person(planned: Scene) -> None:
    """Per reads of his two tasks, Karin of hers, Anna of all she gave; Maja, who moved it, of nothing."""
    await _move(planned, "16 mars", reason="lokalen är upptagen")
    await planned.settle()
    assert _texts(planned, "per") == [
        (
            "Styrelsemötet är flyttat från tors 2 mars till tors 16 mars, av Maja Öst. Skäl: lokalen är upptagen. "
            "Det här följer med: U1 skriv underlag – ons 15 mars; U2 boka lokal – ons 15 mars."
        )
    ]
    assert "U3 räkna på kostnader – ons 15 mars" in _texts(planned, "karin")[0]
    assert "U1" not in _texts(planned, "karin")[0]
    assert all(label in _texts(planned, "anna")[0] for label in ("U1", "U2", "U3"))
    assert _texts(planned, "maja") == []


async def test_two_moves_before_the_message_went_out_are_one_message(planned: Scene) -> None:
    """It tells the day the meeting had at first and the one it has now, and who moved it last."""
    await _move(planned, "16 mars")
    await _move(planned, "9 mars", by="tomas")
    await planned.settle()
    assert [text.partition(" Det")[0] for text in _texts(planned, "per")] == [
        "Styrelsemötet är flyttat från tors 2 mars till tors 9 mars, av Tomas Roos."
    ]


async def test_a_move_that_was_taken_back_at_once_is_not_told(planned: Scene) -> None:
    """Away and back before anybody heard of it: there is nothing to tell."""
    await _move(planned, "16 mars")
    await _move(planned, "2 mars")
    await planned.settle()
    assert _texts(planned, "per") == []


async def test_a_later_move_is_a_new_message_and_the_first_one_is_brought_up_to_date(planned: Scene) -> None:
    """No message that stands says a day that does not hold any more."""
    await _move(planned, "16 mars")
    await planned.settle()
    await _move(planned, "9 mars")
    await planned.settle()
    first, second = _letters(planned, "per")
    assert len(first.versions) == 2
    assert "från tors 2 mars till tors 9 mars" in first.text
    assert "från tors 16 mars till tors 9 mars" in second.text
    await _move(planned, "2 mars")
    await planned.settle()
    assert _texts(planned, "per")[0].startswith("Styrelsemötet är åter tors 2 mars, ändrat av Maja Öst.")


async def test_who_moved_it_last_is_not_told_of_the_move_before(planned: Scene) -> None:
    """Anna was still to hear of Maja's move when she moved it herself: now it is Maja who would hear, had she a task there."""
    await _move(planned, "16 mars")
    await _move(planned, "9 mars", by="anna")
    await planned.settle()
    assert _texts(planned, "anna") == []
    assert "av Anna Berg" in _texts(planned, "per")[0]


async def test_a_cancelled_meeting_asks_the_author_once_about_all_tasks(planned: Scene) -> None:
    """The dates stand; only who gave the tasks is asked, and is offered to change each of them."""
    await _cancel(planned)
    await planned.settle()
    assert _texts(planned, "anna") == [
        (
            "Styrelsemötet tors 2 mars är inställt av Maja Öst. Datumen står kvar. Ska de ändras? "
            "U1 skriv underlag – ons 1 mars; U2 boka lokal – ons 1 mars; U3 räkna på kostnader – ons 1 mars."
        )
    ]
    assert _texts(planned, "per") == []


async def test_tasks_that_are_done_meanwhile_are_not_told_of(planned: Scene) -> None:
    """Karin was done before the message went out: nothing of hers hangs on the meeting any more."""
    await _move(planned, "16 mars")
    await planned.change(
        lambda books, now: task_acts.complete(
            task_acts.TaskAct(place=place("karin"), key=key(), task=builders.named("U3")), books, now
        )
    )
    await planned.settle()
    assert _texts(planned, "karin") == []
    assert "U3" not in _texts(planned, "anna")[0]


async def test_who_does_not_see_the_meetings_room_hears_of_their_own_task_all_the_same(
    planned: Scene,
) -> None:
    """The board's room is private: Per, who is not in it, learns the new day of his tasks and of no other."""
    board = room_id("styrelsen")
    planned.platform.rooms[board] = room_facts(board, name="styrelsen", private=True, members=())
    await planned.task(
        "@per läs handlingarna före styrelsemötet 2 mars", by="maja", room="styrelsen", private=True
    )
    await planned.task(
        "@tomas skriv tal före styrelsemötet 2 mars", by="maja", room="styrelsen", private=True
    )
    await planned.settle()
    await _move(planned, "16 mars", by="maja")
    await planned.settle()
    (text,) = _texts(planned, "per")
    assert "U4 läs handlingarna" in text
    assert "skriv tal" not in text
    assert "skriv tal" not in "".join(_texts(planned, "anna"))
