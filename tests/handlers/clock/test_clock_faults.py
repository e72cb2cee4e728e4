"""Whatever the platform does, each message gets there once, or ends with a reason somebody is told."""

import asyncio
import time
from dataclasses import replace

import pytest

from bot.domain.ids import AccountId
from bot.usecases import effects, task_acts
from bot.views import outgoing
from handlers.chat.messenger import SendFailed
from tests.builders import account, room_id
from tests.fakes import Fault, room_facts
from tests.scenes import Scene, eventually

ROOM = "CKOMMUNDIREKTORER"
UNCERTAIN = SendFailed("uncertain", "no answer")


async def test_a_lost_answer_is_looked_up_and_not_sent_again(scene: Scene) -> None:
    """The platform took it and the answer was lost: it is found by its key, and can be amended."""
    scene.platform.faults.append(Fault(failure=UNCERTAIN, accepted=True))
    task = await scene.task("ta fram en mall")
    await scene.settle()
    assert len(scene.platform.in_channel(ROOM)) == 1
    assert scene.platform.count("post card:") == 1
    await scene.act(task_acts.take, task, by="per")
    await scene.settle()
    assert len(scene.platform.in_channel(ROOM)[0].versions) == 2


async def test_what_did_not_get_there_is_sent_again_after_two_looks(scene: Scene) -> None:
    """The call broke before the platform took it: looked for twice, then sent once more."""
    scene.platform.faults.append(Fault(failure=UNCERTAIN))
    await scene.task("ta fram en mall")
    await scene.settle()
    assert scene.platform.calls[-4:] == [
        f"post card:task/1:slack/T1/{ROOM}",
        f"find card:task/1:slack/T1/{ROOM}",
        f"find card:task/1:slack/T1/{ROOM}",
        f"post card:task/1:slack/T1/{ROOM}",
    ]
    assert len(scene.platform.in_channel(ROOM)) == 1


async def test_history_that_lags_behind_one_look_gives_no_second_message(scene: Scene) -> None:
    """The first look does not see it yet, the second does."""
    scene.platform.faults.append(Fault(failure=UNCERTAIN, accepted=True))
    scene.platform.unseen = 1
    await scene.task("ta fram en mall")
    await scene.settle()
    assert len(scene.platform.in_channel(ROOM)) == 1
    assert scene.platform.count("find") == 2


async def test_a_look_that_fails_is_repeated(scene: Scene) -> None:
    """The platform is busy when it is looked up: nothing is sent before it has answered."""
    scene.platform.faults.append(Fault(failure=UNCERTAIN, accepted=True))
    scene.platform.finding.append(SendFailed("retry", "ratelimited", wait=0.02))
    await scene.task("ta fram en mall")
    await scene.settle()
    assert len(scene.platform.in_channel(ROOM)) == 1


async def test_a_card_of_which_nobody_can_know_is_not_repeated_and_its_author_is_told(scene: Scene) -> None:
    """The room cannot be read: a second card would be worse than none, so the author can ask for it."""
    scene.platform.faults.append(Fault(failure=UNCERTAIN))
    scene.platform.finding.append(SendFailed("dead", "missing_scope"))
    await scene.task("ta fram en mall")
    await scene.settle()
    assert scene.texts(ROOM) == []
    assert len(scene.texts("D-UMAJA")) == 1


async def test_a_message_to_a_person_of_which_nobody_can_know_is_sent_once_more_and_says_so(
    scene: Scene,
) -> None:
    """What a person must not miss is rather said twice than never; a third time it is not tried."""
    task = await scene.task("@per ta fram en mall")
    scene.platform.faults.extend([Fault(), Fault(failure=UNCERTAIN)])
    scene.platform.finding.append(SendFailed("dead", "missing_scope"))
    await scene.settle()
    assert len(scene.texts("D-UPER")) == 1
    sent = await scene.delivery(scene.keys("assigned")[0])
    assert (sent.state, sent.attempts, sent.facts["repeated"]) == ("sent", 2, True)
    assert task.picture.task.is_open


async def test_a_platform_that_asks_us_to_wait_is_left_alone_for_so_long(scene: Scene) -> None:
    """No call to that conversation before the time; another conversation is not held up."""
    await scene.task("lär känna rummet")
    await scene.settle()
    scene.platform.faults.append(Fault(failure=SendFailed("retry", "ratelimited", wait=0.5, scope="channel")))
    begun = time.monotonic()
    await scene.task("ta fram en mall")
    await scene.task("boka en lokal")
    await scene.task("@per ring Lund", room="styrelsen")
    await scene.settle()
    assert time.monotonic() - begun >= 0.5
    assert len(scene.texts(ROOM)) == 3
    order = [call for call in scene.platform.calls if call.startswith("post")][1:]
    held_up = [call for call in order if ROOM in call]
    assert held_up[0] == held_up[1] != held_up[2]
    assert order.index(held_up[1], 1) > max(order.index(c) for c in order if ROOM not in c)


async def test_a_wait_for_the_whole_workspace_holds_everything(scene: Scene) -> None:
    """Nothing goes anywhere until it is over."""
    await scene.task("lär känna rummet")
    await scene.settle()
    scene.platform.faults.append(
        Fault(failure=SendFailed("retry", "ratelimited", wait=0.4, scope="workspace"))
    )
    await scene.task("ta fram en mall")
    begun = time.monotonic()
    await scene.settle()
    await scene.task("boka en lokal")
    await scene.settle()
    assert time.monotonic() - begun >= 0.4
    assert len(scene.texts(ROOM)) == 3


async def test_a_platform_out_of_reach_is_tried_again(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was posted, so it is simply posted later."""
    monkeypatch.setattr("bot.usecases.settling.FIRST_WAIT", 0.02)
    scene.platform.faults.extend(Fault(failure=SendFailed("retry", "unreachable")) for _ in range(3))
    await scene.task("ta fram en mall")
    await scene.settle()
    assert len(scene.texts(ROOM)) == 1
    assert (await scene.delivery(scene.keys("card")[0])).attempts == 4


async def test_a_room_without_the_bot_is_told_to_the_author_alone(scene: Scene) -> None:
    """The task stands; no message goes to the room; who wrote it hears why, in private."""
    scene.platform.rooms[room_id("kommundirektorer")] = room_facts(room_id("kommundirektorer"), present=False)
    await scene.task("ta fram en mall")
    await scene.settle()
    assert scene.platform.count("post card") == 0
    assert len(scene.texts("D-UMAJA")) == 1


async def test_a_card_can_be_asked_for_again_once_the_bot_is_there(scene: Scene) -> None:
    """[Visa kortet här när jag är med]: it is posted, and a second press posts nothing more."""
    room = room_id("kommundirektorer")
    scene.platform.faults.append(Fault(failure=SendFailed("dead", "not_in_channel", fault="absent")))
    recorded = await scene.task("ta fram en mall")
    await scene.settle()
    assert scene.texts(ROOM) == []

    def again(books, now):
        effects.post_card(books, books.tasks.get(recorded.picture.task.id), room, now, again=True)

    await scene.change(again)
    await scene.change(again)
    await scene.settle()
    assert len(scene.texts(ROOM)) == 1


async def test_who_has_left_is_reported_to_the_author_once(scene: Scene) -> None:
    """The account is closed: the author hears it once for that task, however many messages fail after it."""
    scene.platform.opening[account("per")] = SendFailed("dead", "user_not_found", fault="gone")
    task = await scene.task("@per ta fram en mall senast 2 mars")
    await scene.settle()
    assert len(scene.texts("D-UMAJA")) == 1
    await scene.until(scene.clock.now().replace(month=3, day=20))
    assert len([t for t in scene.texts("D-UMAJA") if str(task.picture.task.label) in t or "mall" in t]) == 1


async def test_a_person_with_two_accounts_is_told_on_the_other_one(scene: Scene) -> None:
    """One account is closed: the message goes to the one that is left, once."""
    other = AccountId("slack/T2/UPER2")

    def join(books, now):
        per = books.directory.account(account("per"))
        books.directory.add_account(replace(per, id=other, workspace="slack/T2", dm=None))

    await scene.task("@per hälsa")
    await scene.settle()
    await scene.change(lambda books, _now: books.directory.add_workspace("slack/T2", "T2"))
    await scene.change(join)
    scene.platform.faults.extend(
        [Fault(), Fault(failure=SendFailed("dead", "account_inactive", fault="gone"))]
    )
    await scene.task("@per ring Lund")
    await scene.settle()
    assert len(scene.texts("D-UPER2")) == 1
    assert len(scene.texts("D-UPER")) == 1


async def test_a_conversation_that_is_gone_is_opened_once_more(scene: Scene) -> None:
    """The known conversation does not exist any more: it is opened again and the message gets there."""
    await scene.task("@per hälsa")
    await scene.settle()
    gone = SendFailed("dead", "channel_not_found", fault="no channel")
    scene.platform.faults.extend([Fault(), Fault(failure=gone)])
    await scene.task("@per ring Lund")
    await scene.settle()
    assert len(scene.texts("D-UPER")) == 2
    assert scene.platform.count("open slack/T1/UPER") == 2


async def test_a_message_that_the_platform_refuses_dies_alone(scene: Scene) -> None:
    """A poisoned message is dead with its reason; those behind it go out."""
    scene.platform.faults.append(Fault(failure=SendFailed("dead", "invalid_blocks")))
    await scene.task("ta fram en mall")
    await scene.task("boka en lokal")
    await scene.settle()
    assert len(scene.texts(ROOM)) == 1
    dead = await scene.delivery(f"card:task/1:slack/T1/{ROOM}")
    assert (dead.state, dead.reason) == ("dead", "invalid_blocks")


async def test_a_message_that_cannot_be_drawn_dies_alone(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, logged: list[dict[str, object]]
) -> None:
    """A mistake of ours in one card does not stop the clock, and is logged without what people wrote."""
    draw = outgoing.card

    def stumbles(content, locale):
        if "mall" in str(content):
            raise KeyError("mall")
        return draw(content, locale)

    monkeypatch.setattr(outgoing, "card", stumbles)
    await scene.task("ta fram en mall")
    await scene.task("boka en lokal")
    await scene.settle()
    assert len(scene.texts(ROOM)) == 1
    assert any(entry["event"] == "not drawn" and entry["error"] == "KeyError" for entry in logged)
    assert "mall" not in str(logged)


async def test_an_amendment_is_repeated_without_looking(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bringing a message up to date twice does no harm."""
    monkeypatch.setattr("bot.usecases.settling.FIRST_WAIT", 0.02)
    task = await scene.task("ta fram en mall")
    await scene.settle()
    scene.platform.amending.append(UNCERTAIN)
    await scene.act(task_acts.take, task, by="per")
    await scene.settle()
    assert scene.platform.count("find") == 0
    assert len(scene.platform.in_channel(ROOM)[0].versions) == 2


async def test_a_change_while_the_card_is_under_way_is_shown_afterwards(scene: Scene) -> None:
    """The card that goes out is overtaken: it is amended as soon as it stands."""
    hangs = asyncio.Event()
    scene.platform.faults.append(Fault(hangs=hangs))
    task = await scene.task("ta fram en mall")
    settling = asyncio.create_task(scene.settle())
    await eventually(lambda: scene.platform.count("post") == 1)
    await scene.act(task_acts.complete, task, by="per")
    hangs.set()
    await settling
    card = scene.platform.in_channel(ROOM)[0]
    assert len(card.versions) == 2
    assert card.versions[0] != card.versions[1]


async def test_changes_in_a_row_are_one_amendment(scene: Scene) -> None:
    """What waits to be amended is amended once, with the latest state."""
    task = await scene.task("ta fram en mall")
    await scene.settle()
    await scene.act(task_acts.take, task, by="per")
    await scene.act(task_acts.complete, task, by="per")
    await scene.settle()
    assert scene.platform.count("amend card") == 1


async def test_a_silent_platform_does_not_hold_up_what_can_be_said(scene: Scene) -> None:
    """It tells nothing of people or rooms: the card goes out with what is known."""
    scene.platform.silent = True
    await scene.task("ta fram en mall")
    await scene.settle()
    assert len(scene.texts(ROOM)) == 1
