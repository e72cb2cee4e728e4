"""Slash commands arrive as what people typed, and are answered in the ack."""

from bot.domain.place import Mention
from bot.views.nodes import Action, Actions, Button, Text, Paragraph
from handlers.chat.messages import Said, Whisper
from conftest import card


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
