"""Rooms that change without telling, and people who are put out of them: what is said there stays there."""

from dataclasses import replace

import pytest

from tests.hard.bench import Bench

pytestmark = pytest.mark.usefixtures("mistakes")
CANARY = "kanariefågel"
BUSINESS = {"channel": "C0NARINGSLIV", "channel_name": "naringslivsgruppen"}
CHAIRS = "C0PRESIDIET"


def alter(bench: Bench, channel: str, **changes: object) -> None:
    """Changes a room in Slack, with no event that tells of it."""
    workspace = bench.playground.bench.workspace
    workspace.channels[channel] = replace(workspace.channels[channel], **changes)


async def found_by(bench: Bench, user: str) -> str:
    """All that a person is told who asks for everything in their own conversation and looks at their page."""
    known = {(message.channel, message.ts) for message in bench.everything()}
    for words in ("uppdrag alla", "uppdrag utan datum", "veckobrev", "beslut", "uppdrag U1", "beslut B1"):
        await bench.write(user, "dm", words)
    new = [message for message in bench.everything() if (message.channel, message.ts) not in known]
    return " ".join(
        f"{message.text} {message.blocks}" for message in new if message.author != f"U0{user.upper()}"
    )


async def test_a_room_that_becomes_private_is_closed_within_a_day(bench: Bench) -> None:
    """Slack tells nobody: a day later those outside find nothing of it, and those inside still do."""
    await bench.raw("david", "/beslut", f"Vi antar {CANARY}", **BUSINESS)
    await bench.raw("david", "/uppdrag", f"granska {CANARY} senast 30 mars", **BUSINESS)
    assert CANARY in await found_by(bench, "ida")
    alter(bench, "C0NARINGSLIV", kind="private")
    await bench.clock("2017-01-26T09:00")
    assert CANARY not in await found_by(bench, "ida")
    assert CANARY in await found_by(bench, "maja")


async def test_a_form_sent_after_one_was_put_out_of_a_room_lets_nobody_back_in(bench: Bench) -> None:
    """Anna opens a form in a private room and is removed: sending it changes and shows nothing, then or later."""
    await bench.raw("maja", "/beslut", f"Vi antar {CANARY}", channel=CHAIRS)
    await bench.raw("anna", "/beslut", "", channel=CHAIRS)
    alter(bench, CHAIRS, members=("U0MAJA", "U0KLUBBA"))
    await bench.clock("2017-01-26T09:00")  # by now the room was asked who is in it
    assert CANARY not in await found_by(bench, "anna")
    await bench.send_form("anna", "task.new", "B1", {"text": "något annat"}, room=CHAIRS)
    await bench.send_form("anna", "task.new", "", {"text": "något annat"}, room=CHAIRS)
    await bench.product.settle()
    assert CANARY not in await found_by(bench, "anna")
    assert CANARY in await found_by(bench, "maja")
    assert "något annat" not in " ".join(m.text for m in bench.everything() if m.channel == CHAIRS)


async def test_an_hour_that_is_changed_at_the_last_minute_gives_one_reminder(bench: Bench) -> None:
    """At 08:29 somebody wants to be reminded at nine: one message comes, at nine; changed after that, none comes again."""
    await bench.raw("maja", "/uppdrag", "<@U0PER> skicka kallelsen senast 7 februari")
    given = len(await bench.letters("per"))
    await bench.clock("2017-01-31T08:29")
    await bench.send_form("per", "settings.person", "", {"reminder_time": "09:00"})
    await bench.clock("2017-01-31T08:59")
    assert len(await bench.letters("per")) == given
    await bench.clock("2017-01-31T09:01")
    assert len(await bench.letters("per")) == given + 1
    await bench.send_form("per", "settings.person", "", {"reminder_time": "10:00"})
    await bench.clock("2017-02-01T07:00")
    assert len(await bench.letters("per")) == given + 1
