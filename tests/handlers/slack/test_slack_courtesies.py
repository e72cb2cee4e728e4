"""Answers that follow the ack are seen to before the door closes, and nothing of what people wrote is logged."""

import asyncio
import logging

import structlog

from handlers.chat.courtesies import Courtesies
from handlers.chat.messages import Ask, Mend, Whisper
from tests.handlers.slack.doorbench import card, form

CANARY = "hemligaorden"


async def test_stopping_sees_to_what_is_under_way():
    """What takes a moment is finished; what takes too long is dropped, and stopping takes no longer than it was given."""
    courtesies, done = Courtesies(), []

    async def call(seconds):
        await asyncio.sleep(seconds)
        done.append(seconds)

    courtesies.begin("short", call(0.05))
    courtesies.begin("long", call(60))
    async with asyncio.timeout(2):
        await courtesies.drain(0.3)
    assert done == [0.05]


async def test_lost_courtesy_harms_nothing(bench):
    """When Slack does not take a form, the command is acknowledged all the same."""
    await bench.do("switch", name="5xx_before", value=503, method="*")
    bench.script.say(Ask(form()), Mend({}), Whisper(card("Hej")))
    await bench.do("command", user="maja", channel="dm", text="/beslut x")
    assert await bench.texts("dm", "maja") == ["Hej"]
    assert await bench.ask("view", user="maja") is None


async def test_form_opens_while_the_ticket_is_good(bench):
    """A form is asked for right after the conversation has answered; one second is soon enough, Slack says so."""
    bench.script.pause = 1
    bench.script.say(Ask(form()))
    await bench.do("command", user="maja", channel="dm", text="/uppdrag")
    assert (await bench.ask("view", user="maja"))["title"] == "Ändra uppdrag"


async def test_logs_hold_neither_words_nor_secrets(bench, caplog, capsys):
    """With every fault on, no line of any logger holds what people wrote, a token, a signature or a ticket."""
    caplog.set_level(logging.DEBUG)
    with structlog.testing.capture_logs() as logs:
        for switch, value in (
            ("html_200", True),
            ("json_cut", True),
            ("error", "no_text"),
            ("5xx_after", 500),
        ):
            await bench.do("switch", name=switch, value=value, times=1, method="*")
            bench.script.say(Ask(form()), Whisper(card(CANARY)), Whisper(card(CANARY)))
            await bench.do("command", user="maja", channel="dm", text=f"/beslut {CANARY}")
            await bench.do("message", user="maja", channel="dm", text=CANARY)
        await bench.send(f'{{"type": "event_callback", "text": "{CANARY}"}}'.encode())
        await bench.send(f"text={CANARY}".encode(), signature="v0=" + "0" * 64)
    own = [
        line.getMessage()
        for line in caplog.records
        if not line.name.startswith(("httpx", "httpcore", "asyncio"))
    ]
    everything = "\n".join([str(logs), *own, *capsys.readouterr()])
    assert any(entry["event"] == "courtesy lost" for entry in logs)
    secrets = [bench.playground.bot_token, bench.playground.signing_secret]
    assert [word for word in (CANARY, "v0=", "xoxb", *secrets) if word in everything] == []
