"""What is different in Teams, and must not be felt: private answers stand in one's own chat and are about the channel all the same."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.walk.walking import BOARD, DIRECTORS, Walk, text_of, walking


@pytest.fixture
async def walk(files: Path) -> AsyncIterator[Walk]:
    """The demo, walked in Teams."""
    async with walking(files, client="teams") as begun:
        yield begun


async def test_walk_what_a_private_answer_offers_is_done_in_the_channel_it_answers(walk: Walk) -> None:
    """[Som beslut] below plain words, and the form of [Nytt uppdrag] below a list: both cards stand in the channel, not in the chat."""
    await walk.write("maja", BOARD, "@Klubba Vi delar på kostnaden")
    await walk.click("maja", BOARD, (await walk.bots(BOARD, "maja", private=True))[-1], "Som beslut")
    assert "Maja Öst" in text_of(await walk.card(BOARD, "per", "B1"))
    await walk.command("maja", BOARD, "/uppdrag")
    await walk.click("maja", BOARD, (await walk.bots(BOARD, "maja", private=True))[-1], "Nytt uppdrag")
    await walk.submit("maja", text="ring Lund", person="karin")
    assert "Karin Holm" in text_of(await walk.card(BOARD, "per", "U1"))
    assert [text for text in await walk.letters("maja") if "Beslut B1" in text or "Uppdrag U1" in text] == []


async def test_walk_who_has_left_the_team_does_nothing_there_from_an_old_answer(walk: Walk) -> None:
    """A private answer in the chat stays when one leaves; what it offers then happens no more in the channel."""
    await walk.write("karin", BOARD, "@Klubba Vi delar på kostnaden")
    offered = (await walk.bots(BOARD, "karin", private=True))[-1]
    await walk.post("event", user="karin", channel=BOARD, name="leave")
    await walk.clock("2017-01-26T18:00")
    await walk.click("karin", BOARD, offered, "Som beslut")
    assert [m for m in await walk.bots(BOARD, "per") if "kostnaden" in text_of(m)] == []


async def test_walk_commands_are_written_with_and_without_the_slash(walk: Walk) -> None:
    """After the mention in a channel, and in the chat with Klubba, with "/klubba" and without."""
    await walk.write("maja", BOARD, "@Klubba /beslut Vi delar på kostnaden")
    await walk.write("maja", BOARD, "@Klubba beslut Vi delar på lokalen")
    assert await walk.card(BOARD, "per", "B1")
    assert await walk.card(BOARD, "per", "B2")
    for line in ("/klubba inställningar", "klubba inställningar", "/inställningar", "inställningar"):
        await walk.post("message", user="maja", channel="dm", text=line)
        assert "Ändra tid" in (await walk.letters("maja"))[-1]


async def test_walk_the_language_of_ones_teams_is_that_of_the_answers(walk: Walk) -> None:
    """Teams tells of another language only by what one writes next: that is answered in it already."""
    await walk.command("maja", DIRECTORS, "/uppdrag mina")
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/uppdrag mina")
    assert "[New task]" in await walk.aside(DIRECTORS, "maja")
