"""Who has no app is mentioned where the task's card stands, and the coordinator sees how they are reached."""

import re
from dataclasses import replace

import pytest

from tests.walk.walking import BOARD, Message, Walk


async def say(walk: Walk, user: str, text: str) -> None:
    """Writes to Klubba in the board's channel in Teams."""
    await walk.post("command", client="teams", user=user, channel=BOARD, text=text)


async def read(walk: Walk, channel: str, user: str) -> list[Message]:
    """What Klubba has said there in Teams."""
    shown: list[Message] = await walk.get("messages", client="teams", channel=channel, user=user)
    return [one for one in shown if one["author"] == "klubba"]


def words(message: Message) -> str:
    """All that can be read on a card of Teams."""
    return str(message["text"])


async def test_walk_who_has_no_app_is_mentioned_in_the_thread_of_the_card(walk: Walk) -> None:
    """Ida is in the channel and has not installed the app: she is mentioned when the task is hers and on each morning."""
    await say(walk, "maja", "/klubba koppla isär @ida")
    await say(walk, "maja", "/uppdrag @ida boka lokal senast 2 februari")
    card, told = (await read(walk, BOARD, "per"))[-2:]
    assert told["thread_ts"] == card["thread_ts"]
    assert told["summary"] == "<at>Ida Norr</at>"
    assert "Du har fått U1 av Maja Öst." in words(told)
    assert "Jag kan inte skriva till dig direkt, så jag skriver här." in words(told)
    await walk.clock("2017-02-02T12:00")
    said = [one for one in await read(walk, BOARD, "per") if one["summary"] == "<at>Ida Norr</at>"]
    assert len(said) == 4  # and 7, 2 and 0 days before
    assert {one["thread_ts"] for one in said} == {card["thread_ts"]}
    assert "U1 boka lokal – i dag" in words(said[-1])
    assert await read(walk, "dm", "ida") == []


async def test_walk_the_coordinator_sees_how_who_has_no_app_is_reached(walk: Walk) -> None:
    """In the list of people and on their own page; others are not told."""
    await say(walk, "maja", "/klubba koppla isär @ida")
    await say(walk, "maja", "/uppdrag @ida boka lokal")
    await walk.command("maja", BOARD, "/klubba personer")
    listed = await walk.aside(BOARD, "maja")
    assert "Får inga egna meddelanden" in listed
    assert "Ida Norr: omnämns där uppdraget gavs (appen är inte installerad för kontot)" in listed
    assert (
        "Mina egna meddelanden kommer inte fram till Ida Norr (omnämns där uppdraget gavs)."
        in await walk.home("maja")
    )
    await walk.command("per", BOARD, "/klubba personer")
    assert "omnämns" not in await walk.aside(BOARD, "per")
    assert "omnämns" not in await walk.home("per")


async def test_walk_who_writes_in_a_channel_without_the_app_is_still_listed(walk: Walk) -> None:
    """Ida asks for her tasks in the channel, and stays in the coordinator's list until she has added Klubba, as it says there."""
    await say(walk, "maja", "/klubba koppla isär @ida")
    await say(walk, "maja", "/uppdrag @ida boka lokal")
    await say(walk, "ida", "/uppdrag mina")
    await walk.command("maja", BOARD, "/klubba personer")
    listed = await walk.aside(BOARD, "maja")
    assert "Ida Norr: omnämns där uppdraget gavs" in listed
    assert "när de skriver till mig i en egen chatt. I Teams lägger de först till Klubba" in listed
    await walk.post("event", client="teams", user="ida", channel="dm", name="install")
    await walk.command("maja", BOARD, "/klubba personer")
    assert "Får inga egna meddelanden" not in await walk.aside(BOARD, "maja")


async def test_walk_who_has_no_app_reads_in_the_thread_whether_it_was_done(walk: Walk) -> None:
    """Ida's task is saved: the thread says that it is done, and not to ask again; what only shows something, such as whose code it is,
    is to be asked for again, and a yes to that counts as little as the question. Not a word of it stands there.
    """
    await say(walk, "maja", "/klubba koppla isär @ida")
    await say(walk, "ida", "/uppdrag ring om lönerna senast 30 februari")
    (done,) = [words(one) for one in await read(walk, BOARD, "per") if "Uppdrag" not in words(one)]
    assert done.startswith("Det är gjort och sparat.")
    assert "fråga igen" not in done
    assert "lönerna" not in done
    await say(walk, "ida", "/uppdrag mina")
    assert "Lägg till Klubba där och fråga igen" in words((await read(walk, BOARD, "per"))[-1])
    await walk.command("ida", BOARD, "/klubba koppla mig")
    code = re.search(r"anslut ([0-9A-Z-]+)", await walk.aside(BOARD, "ida"))
    assert code
    for line, told in (
        (f"/klubba anslut {code[1]}", "fråga igen"),
        (f"/klubba anslut {code[1]} ja", "fråga igen"),
        ("/klubba anslut ABCDE-FGHIJ-KLMNO-PQRST", "fråga igen"),
    ):
        await say(walk, "ida", line)
        assert told in words((await read(walk, BOARD, "per"))[-1]), line


async def test_walk_a_mention_in_english(walk: Walk) -> None:
    """In the language of the room."""
    await say(walk, "maja", "/klubba koppla isär @ida")
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", BOARD, "/klubba settings")
    settings = (await walk.bots(BOARD, "maja", private=True))[-1]
    await walk.click("maja", BOARD, settings, "Settings here")
    await walk.submit("maja", Language="English")
    await say(walk, "maja", "/uppdrag @ida boka lokal senast 2 februari")
    told = (await read(walk, BOARD, "per"))[-1]
    assert told["summary"] == "<at>Ida Norr</at>"
    assert "Maja Öst has given you U1." in words(told)
    assert "I cannot write to you directly, so I write here." in words(told)


async def test_walk_who_removes_the_app_is_reached_as_who_never_had_it(walk: Walk) -> None:
    """Klubba has written to Nils in Teams, then he removes the app: the next task and its mornings mention him in the thread, and
    the coordinator sees it at once. Added again, Klubba writes to him.
    """
    teams = replace(walk, client="teams")
    await teams.write("nils", "dm", "hjälp")
    await say(walk, "maja", "/klubba koppla isär @nils")
    await say(walk, "maja", "/uppdrag @nils ring Lund")
    assert await teams.letter("nils", "Du har fått *U1*")
    await teams.post("event", user="nils", channel="dm", name="uninstall")
    await walk.command("maja", BOARD, "/klubba personer")
    assert "Nils Ahl: omnämns där uppdraget gavs (appen är inte installerad för kontot)" in await walk.aside(
        BOARD, "maja"
    )
    await say(walk, "maja", "/uppdrag @nils boka lokal senast 2 februari")
    await walk.clock("2017-02-02T12:00")
    said = [one for one in await read(walk, BOARD, "per") if one["summary"] == "<at>Nils Ahl</at>"]
    assert len(said) == 4  # the news, and 7, 2 and 0 days before
    assert "U2 boka lokal – i dag" in words(said[-1])
    await teams.post("event", user="nils", channel="dm", name="install")
    await say(walk, "maja", "/uppdrag @nils skriv kallelse")
    assert await teams.letter("nils", "Du har fått *U3*")


@pytest.mark.parametrize(
    ("home", "error"),
    [
        ("teams", "403 BotNotInConversationRoster"),
        ("teams", "403 Forbidden"),
        ("teams", "404 ConversationNotFound"),
        ("slack", "channel_not_found"),
        ("slack", "not_in_channel"),
        ("slack", "account_inactive"),
        ("slack", "user_disabled"),
        ("slack", "cannot_dm_bot"),
    ],
)
async def test_walk_a_chat_that_takes_nothing_any_more_gives_way_to_the_other_account(
    walk: Walk, home: str, error: str
) -> None:
    """Klubba has written to Hanna where the task was given; then the platform refuses that chat: she reads it on the other one."""
    here, there = (replace(walk, client=client) for client in (home, "slack" if home == "teams" else "teams"))
    await here.write("maja", BOARD, "@Klubba uppdrag @hanna ring Lund")
    assert await here.letter("hanna", "Du har fått *U1*")
    await here.post("switch", name="error", value=error, user="hanna", channel="dm")
    await here.write("maja", BOARD, "@Klubba uppdrag @hanna boka lokal")
    assert await there.letter("hanna", "Du har fått *U2*")
    for side in (here, there):
        assert not any("når inte" in said for said in await side.letters("maja"))
