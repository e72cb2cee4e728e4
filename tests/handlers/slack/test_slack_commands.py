"""Slash commands arrive as what people typed, and are answered in the ack."""

import time

import pytest

from bot.domain.place import Mention
from bot.views.nodes import Action, Actions, Button
from handlers.chat.messages import Said, Whisper
from tests.handlers.slack.doorbench import card


async def test_command_becomes_what_was_said(bench):
    """A command carries its word, its text as typed, the person, the room and a ticket for a form."""
    await bench.do("command", user="maja", channel="#kommundirektorer", text="/beslut Möte <b> & kaffe")
    said = bench.heard()
    assert isinstance(said, Said)
    assert (said.command, said.text, said.direct, said.mentions) == ("beslut", "Möte <b> & kaffe", False, ())
    assert said.place.workspace == "slack/T0KLUBBA"
    assert said.place.workspace_name == "Direktörerna"
    assert (said.place.account, said.place.handle) == ("slack/T0KLUBBA/U0MAJA", "maja")
    assert (said.place.room, said.place.room_name) == ("slack/T0KLUBBA/C0DIREKTORER", "kommundirektorer")
    assert (said.place.room_kind, said.place.visibility) == ("channel", "unknown")
    assert said.ticket
    assert said.key.startswith("command/")


async def test_mentions_keep_their_place_in_the_text(bench):
    """Each real mention is noted with where it stands; the bot's own name, rooms and broadcasts are plain words."""
    text = "/uppdrag be @maja & @per ringa @Klubba i #styrelsen, <!channel> https://lund.se/a?b=1&c=2"
    await bench.do("command", user="anna", channel="styrelsen", text=text)
    said = bench.heard()
    assert said.text == ("be @maja & @per ringa @klubba i #styrelsen, <!channel> https://lund.se/a?b=1&c=2")
    assert said.mentions == (
        Mention(start=3, end=8, account="slack/T0KLUBBA/U0MAJA", name="maja"),
        Mention(start=11, end=15, account="slack/T0KLUBBA/U0PER", name="per"),
    )
    assert [said.text[m.start : m.end] for m in said.mentions] == ["@maja", "@per"]


@pytest.mark.parametrize(
    ("channel", "kind", "visibility", "direct"),
    [("dm", "dm", "private", True), ("presidiet", "channel", "private", False)],
)
async def test_private_places_are_known_as_private(bench, channel, kind, visibility, direct):
    """A conversation with the bot and a private room count as private at once, and have no name to show."""
    await bench.do("command", user="anna", channel=channel, text="/beslut x")
    said = bench.heard()
    assert (said.place.room_kind, said.place.visibility, said.direct) == (kind, visibility, direct)
    assert said.place.room_name is None


async def test_private_answer_travels_in_the_ack(bench):
    """The first private answer is the ack itself, with its buttons; nobody else sees it, and no call is made."""
    button = Button(label="Ångra", action=Action("decision.undo", "B1"))
    bench.script.say(Whisper(card("B1 är sparat", Actions((button,)))))
    await bench.do("command", user="maja", channel="styrelsen", text="/beslut x")
    (shown,) = await bench.messages("styrelsen", "maja")
    assert (shown["text"], shown["ephemeral"]) == ("B1 är sparat", True)
    assert shown["blocks"][0]["elements"][0]["value"] == "B1"
    assert await bench.messages("styrelsen", "anna") == []
    assert [line["method"] for line in await bench.ask("journal")][:1] == ["/beslut"]


async def test_second_private_answer_follows(bench):
    """What the ack cannot carry follows it, also where the bot is no member."""
    bench.script.say(Whisper(card("ett")), Whisper(card("två")))
    await bench.do("command", user="maja", channel="presidiet", text="/beslut x")
    assert await bench.texts("presidiet", "maja") == ["ett", "två"]
    assert await bench.texts("presidiet", "anna") == []


async def test_nothing_to_say_is_an_empty_ack(bench):
    """No reply leaves nothing in the room."""
    await bench.do("command", user="maja", channel="styrelsen", text="/beslut x")
    assert await bench.messages("styrelsen", "maja") == []


async def test_slow_register_is_still_answered_in_time(bench):
    """2.9 seconds in the conversation still make an ack within Slack's three seconds."""
    bench.script.pause = 2.8
    bench.script.say(Whisper(card("Sparat")))
    began = time.monotonic()
    await bench.do("command", user="maja", channel="dm", text="/beslut x")
    assert await bench.texts("dm", "maja") == ["Sparat"]
    assert time.monotonic() - began >= 2.8


async def test_repeated_command_has_the_same_key(bench):
    """A command that comes twice with one trigger id is recognised by its key."""
    await bench.do("switch", name="repeat_commands", value=1, times=1)
    await bench.do("command", user="maja", channel="dm", text="/beslut x")
    first, second = bench.script.heard
    assert first.key == second.key


async def test_long_and_strange_text_arrives_clean(bench):
    """Control characters and marks that turn the reading direction are gone, 40,000 characters are not cut."""
    await bench.do("command", user="maja", channel="dm", text="/beslut a\u202eb\x07c " + "å" * 40_000)
    assert bench.heard().text == "abc " + "å" * 40_000


async def test_broadcast_in_an_answer_pings_nobody(bench):
    """Words that look like a broadcast, a mention or a link are shown as they were typed, in text and blocks alike."""
    typed = "<!channel> <@U0MAJA> <https://evil.se|bank> *fet* _kursiv_ ~struken~ `kod` & :tada:"
    bench.script.say(Whisper(card(typed)))
    await bench.do("command", user="maja", channel="styrelsen", text="/beslut x")
    (raw,) = [m for m in bench.playground.bench.workspace.messages("C0STYRELSEN") if m.ephemeral_to]
    assert "<" not in raw.text
    (block,) = raw.blocks
    assert block["type"] == "rich_text"
    pieces = block["elements"][0]["elements"]
    assert {piece["type"] for piece in pieces} == {"text"}
    assert "".join(piece["text"] for piece in pieces) == typed
