"""What people write reaches the product as Slack sends it, and its answers reach the people."""

import asyncio
import hashlib
import hmac
import time


async def test_command_is_answered_privately(bench):
    """The text in the ack of a command is seen by the person who typed it, and by nobody else."""

    @bench.app.command("/beslut")
    async def decide(ack, command):
        await ack(f"Sparat: {command['text']}")

    answer = await bench.do("command", user="maja", channel="#kommundirektorer", text="/beslut Vi ses i Lund")
    assert answer == {"ok": True, "now": "2017-01-24T16:30:00+01:00"}
    assert await bench.texts("kommundirektorer", "maja") == ["Sparat: Vi ses i Lund"]
    assert (await bench.last("kommundirektorer", "maja"))["ephemeral"] is True
    assert await bench.texts("kommundirektorer", "anna") == []


async def test_command_carries_slacks_fields_and_escaping(bench):
    """Mentions and rooms become real ones, the three special characters are escaped, links are wrapped."""
    seen = []

    @bench.app.command("/beslut")
    async def decide(ack, command):
        seen.append(command)
        await ack()

    text = "/beslut @maja & @Per Lind <!channel> i #styrelsen, se https://lund.se/a?b=1&c=2. a@maja @okand #presidiet"
    await bench.do("command", user="Per Lind", channel="dm", text=text)
    assert seen[0]["text"] == (
        "<@U0MAJA|maja> &amp; <@U0PER|per> &lt;!channel&gt; i <#C0STYRELSEN|styrelsen>, "
        "se <https://lund.se/a?b=1&amp;c=2>. a@maja @okand #presidiet"
    )
    assert (seen[0]["channel_name"], seen[0]["channel_id"]) == ("directmessage", "D0PER")
    assert seen[0]["command"] == "/beslut"
    await bench.do("command", user="anna", channel="presidiet", text="/beslut x")
    assert seen[1]["channel_name"] == "privategroup"


async def test_requests_are_signed_on_the_machines_clock(bench):
    """The signature is Slack's HMAC over the raw body with this start's secret, at the real time."""

    @bench.app.command("/beslut")
    async def decide(ack):
        await ack()

    await bench.do("command", user="maja", channel="dm", text="/beslut x")
    request = bench.requests[0]
    at = request.headers["x-slack-request-timestamp"]
    base = f"v0:{at}:".encode() + await request.body()
    expected = hmac.new(bench.playground.signing_secret.encode(), base, hashlib.sha256).hexdigest()
    assert request.headers["x-slack-signature"] == f"v0={expected}"
    assert abs(time.time() - int(at)) < 5


async def test_silence_shows_as_a_timeout(bench):
    """A product that needs more than three seconds leaves the person with Slack's timeout."""

    @bench.app.command("/beslut")
    async def decide(ack):
        await asyncio.sleep(3.3)
        await ack("too late")

    await bench.do("command", user="maja", channel="dm", text="/beslut x")
    assert await bench.texts("dm", "maja") == ["/beslut misslyckades med felet “operation_timeout”."]
    await asyncio.sleep(0.5)


async def test_failure_shows_as_dispatch_failed(bench):
    """An answer other than 2xx leaves the person with Slack's error."""
    await bench.do("command", user="maja", channel="dm", text="/beslut x")  # nobody listens: 404
    assert await bench.texts("dm", "maja") == ["/beslut misslyckades med felet “dispatch_failed”."]


async def test_unknown_command_and_command_in_a_thread(bench):
    """What Slack would not send is told to the person and not sent."""
    await bench.do("message", user="anna", channel="styrelsen", text="Hej")
    ts = (await bench.last("styrelsen", "anna"))["ts"]
    await bench.do("message", user="anna", channel="styrelsen", text="/beslut x", thread_ts=ts)
    await bench.do("command", user="anna", channel="styrelsen", text="/finnsinte x")
    assert (await bench.texts("styrelsen", "anna"))[1:] == [
        "/beslut går inte att använda i trådar.",
        "/finnsinte är inget giltigt kommando.",
    ]
    assert bench.requests == []


async def test_mention_reaches_the_product_also_in_a_thread(bench):
    """A mention of the bot is an app_mention with its thread; other messages in rooms are not sent."""
    events = []

    @bench.app.event("app_mention")
    async def mentioned(event):
        events.append(event)

    await bench.do("message", user="anna", channel="styrelsen", text="Hej alla")
    ts = (await bench.last("styrelsen", "anna"))["ts"]
    await bench.do(
        "message", user="anna", channel="styrelsen", text="@Klubba uppdrag ring Lund", thread_ts=ts
    )
    assert [(e["text"], e["thread_ts"], e["channel"]) for e in events] == [
        ("<@U0KLUBBA> uppdrag ring Lund", ts, "C0STYRELSEN")
    ]


async def test_words_in_the_bots_conversation(bench):
    """What is written to the bot alone is a message event of an im."""
    events = []

    @bench.app.event("message")
    async def written(event, say):
        events.append(event)
        await say("Jag hörde dig")

    await bench.do("message", user="per", channel="dm", text="ring Lund")
    assert events[0]["channel_type"] == "im"
    assert events[0]["user"] == "U0PER"
    assert await bench.texts("dm", "per") == ["ring Lund", "Jag hörde dig"]


async def test_bot_is_invited_where_it_was_not(bench):
    """A mention in a room without the bot says how to invite it; inviting tells the product who did."""
    events = []

    @bench.app.event("member_joined_channel")
    async def joined(event):
        events.append(event)

    await bench.do("message", user="anna", channel="presidiet", text="@klubba hjälp")
    assert "/invite @Klubba" in (await bench.texts("presidiet", "anna"))[-1]
    await bench.do("message", user="anna", channel="presidiet", text="/invite @Klubba")
    assert [(e["user"], e["inviter"], e["channel"], e["channel_type"]) for e in events] == [
        ("U0KLUBBA", "U0ANNA", "C0PRESIDIET", "G")
    ]
    await bench.client.chat_postMessage(channel="C0PRESIDIET", text="Hej")
    await bench.do("command", user="anna", channel="presidiet", text="/invite @Klubba")
    assert (await bench.texts("presidiet", "anna"))[-1] == "Klubba är redan med i kanalen."


async def test_rooms_change_and_the_product_hears(bench):
    """Renaming, leaving and archiving are events while the bot is there; after it was removed nothing is heard."""
    kinds = []

    @bench.app.middleware
    async def hear(body, next_):
        kinds.append(body.get("event", {}).get("type"))
        await next_()

    for kind in ("channel_rename", "member_left_channel", "channel_archive"):
        bench.app.event(kind)(_nothing)
    await bench.do("command", user="per", channel="styrelsen", text="/rename Nya Styrelsen")
    await bench.do("command", user="per", channel="nya-styrelsen", text="/leave")
    await bench.do("command", user="anna", channel="nya-styrelsen", text="/remove @Klubba")
    await bench.do("command", user="anna", channel="nya-styrelsen", text="/leave")
    await bench.do("command", user="maja", channel="kommundirektorer", text="/archive")
    assert kinds == ["channel_rename", "member_left_channel", "member_left_channel", "channel_archive"]


async def _nothing(event):
    """Takes an event."""


async def test_what_cannot_be_written_is_refused(bench):
    """Outsiders, strangers, unknown rooms and empty bodies get a 4xx with a sentence."""
    for status, body in [
        (403, {"user": "hanna", "channel": "styrelsen", "text": "/beslut x"}),
        (403, {"user": "per", "channel": "presidiet", "text": "/beslut x"}),
        (404, {"user": "ingen", "channel": "styrelsen", "text": "/beslut x"}),
        (404, {"user": "per", "channel": "finnsinte", "text": "/beslut x"}),
        (400, {"user": "per", "channel": "styrelsen", "text": "utan snedstreck"}),
        (400, {"user": "per", "channel": "styrelsen"}),
    ]:
        answer = await bench.do("command", status=status, **body)
        assert answer["ok"] is False
        assert answer["error"]
    assert bench.requests == []


async def test_everything_due_is_there_when_the_post_answers(bench):
    """What the product still does after its ack has been done when the contract answers."""

    @bench.app.command("/beslut")
    async def decide(ack, client):
        await ack()

        async def later():
            await asyncio.sleep(0.05)
            await client.chat_postMessage(channel="U0KARIN", text="Du har fått U1")

        bench.product.begin(later())

    await bench.do("command", user="maja", channel="dm", text="/beslut x")
    assert await bench.texts("dm", "karin") == ["Du har fått U1"]
