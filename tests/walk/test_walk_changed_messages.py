"""Somebody changes a message that they wrote."""

from pathlib import Path

import pytest

from tests.walk.walking import DIRECTORS, Walk, text_of, walking

NOT_READ = "Jag läser inte ett meddelande en gång till när det har ändrats. Det som är sparat står kvar"


async def test_walk_a_changed_message_saves_nothing_twice_and_is_answered_once(walk: Walk) -> None:
    """Maja mends the words she mentioned Klubba with, twice: one decision stands, and she reads once where to change it."""
    await walk.write("maja", DIRECTORS, "@Klubba beslut Vi håller veckomöte")
    said = await _written(walk)
    for text in ("@Klubba beslut Vi håller veckomöte på tisdagar", "@Klubba beslut Vi håller veckomöte jämt"):
        await walk.edit("maja", DIRECTORS, said, text)
    asides = [text_of(one) for one in await walk.bots(DIRECTORS, "maja", private=True)]
    assert [NOT_READ in one for one in asides] == [True]
    assert "*Vi håller veckomöte*" in text_of(await walk.card(DIRECTORS, "maja", "Beslut B1"))
    now = await _written(walk)
    assert (now["text"], now["edited"]) == ("beslut Vi håller veckomöte jämt", True)


async def test_walk_a_message_that_came_to_nothing_is_not_read_when_it_is_mended(walk: Walk) -> None:
    """What was no command at first is none after a change either: she is told to write a new one, and nothing is saved."""
    await walk.write("maja", DIRECTORS, "@Klubba hjälp")
    said = await _written(walk)
    await walk.edit("maja", DIRECTORS, said, "@Klubba beslut Vi håller veckomöte")
    assert "Är inget sparat skriver du ett nytt meddelande." in await walk.aside(DIRECTORS, "maja")
    assert await walk.bots(DIRECTORS, "maja", private=False) == []


async def test_walk_a_change_to_words_for_others_is_not_answered(walk: Walk) -> None:
    """A message that Klubba is not mentioned in is none of its business, before and after."""
    await walk.write("maja", DIRECTORS, "Hej alla")
    await walk.edit("maja", DIRECTORS, await _written(walk), "Hej på er alla")
    assert await walk.bots(DIRECTORS, "maja") == []


@pytest.mark.parametrize("client", ["slack", "teams"])
async def test_walk_a_changed_message_is_answered_once_also_when_a_restart_lies_between(
    files: Path, client: str
) -> None:
    """The same message is changed before and after: the second answer does not come."""
    async with walking(files, client) as first:
        await first.write("maja", DIRECTORS, "@Klubba beslut Vi håller veckomöte")
        await first.edit("maja", DIRECTORS, await _written(first), "@Klubba beslut Vi håller ett veckomöte")
    async with walking(files, client) as second:
        await second.edit("maja", DIRECTORS, await _written(second), "@Klubba beslut Vi har veckomöte")
        asides = [text_of(one) for one in await second.bots(DIRECTORS, "maja", private=True)]
        assert [NOT_READ in one for one in asides] == [True]


async def test_walk_only_what_one_wrote_oneself_can_be_changed(walk: Walk) -> None:
    """The platforms let nobody change what others wrote: the act is refused, and the words stand."""
    await walk.write("maja", DIRECTORS, "Hej alla")
    said = await _written(walk)
    await walk.post("edit", 403, user="anna", channel=DIRECTORS, ts=said["ts"], text="Hej då")
    await walk.post("edit", 404, user="maja", channel=DIRECTORS, ts="1.0", text="Hej då")
    await walk.post("edit", 400, user="maja", channel=DIRECTORS, ts=said["ts"], text=" ")
    assert (await _written(walk))["text"] == "Hej alla"


async def _written(walk: Walk) -> dict[str, object]:
    """What Maja wrote, as it reads now, the mention of Klubba left out."""
    (said,) = [one for one in await walk.messages(DIRECTORS, "maja") if one["author"] == "maja"]
    return {
        **said,
        "text": str(said["text"]).partition("> ")[2] or str(said["text"]).removeprefix("@Klubba "),
    }
