"""Words to the bot, its home page, and what changes about rooms."""

import json

import pytest

from bot.views.nodes import Home, Paragraph, Text
from handlers.chat.messages import Ask, HomeOpened, RoomChanged, Said, ShowHome, Whisper
from tests.handlers.slack.doorbench import card, form


async def test_mention_in_a_room(bench):
    """A mention is what is said without the bot's name, with a link to the message; the answer is private, in the room."""
    bench.script.say(Whisper(card("Sparat")))
    await bench.do("message", user="anna", channel="styrelsen", text="@Klubba uppdrag @per ring Lund")
    said = bench.heard()
    assert isinstance(said, Said)
    assert (said.command, said.text, said.direct, said.ticket) == (
        None,
        "uppdrag @U0PER ring Lund",
        False,
        None,
    )
    (mention,) = said.mentions
    assert (mention.start, mention.end, mention.account, mention.name) == (
        8,
        14,
        "slack/T0KLUBBA/U0PER",
        None,
    )
    sent, answer = await bench.messages("styrelsen", "anna")
    assert said.source.endswith(f"/archives/C0STYRELSEN/p{sent['ts'].replace('.', '')}")
    assert said.key == f"said/slack/T0KLUBBA/C0STYRELSEN/{sent['ts']}"
    assert (answer["text"], answer["ephemeral"]) == ("Sparat", True)
    assert len(await bench.messages("styrelsen", "maja")) == 1


async def test_mention_in_a_thread_is_answered_there(bench):
    """In a thread the place knows the thread, and the private answer stands in it."""
    await bench.do("message", user="anna", channel="styrelsen", text="Hej alla")
    thread = (await bench.messages("styrelsen", "anna"))[0]["ts"]
    bench.script.say(Whisper(card("Hej")))
    await bench.do("message", user="anna", channel="styrelsen", text="@Klubba hjälp", thread_ts=thread)
    assert bench.heard().place.thread == thread
    assert (await bench.messages("styrelsen", "anna"))[-1]["thread_ts"] == thread


async def test_words_in_the_bots_own_conversation(bench):
    """Plain text in the DM is said directly to the bot, with no link, and answered there."""
    bench.script.say(Whisper(card("Ska jag spara det?")))
    await bench.do("message", user="per", channel="dm", text="ring Lund fredag")
    said = bench.heard()
    assert (said.text, said.direct, said.source) == ("ring Lund fredag", True, None)
    assert (said.place.room, said.place.room_kind) == ("slack/T0KLUBBA/D0PER", "dm")
    assert await bench.texts("dm", "per") == ["ring Lund fredag", "Ska jag spara det?"]


async def test_repeated_event_has_the_same_key(bench):
    """Slack's retries of an event, and only its retry, carry the key of the message itself."""
    await bench.do("switch", name="repeat_events", value=2, times=1)
    await bench.do("message", user="per", channel="dm", text="hej")
    assert len({said.key for said in bench.script.heard}) == 1
    assert len(bench.script.heard) == 3
    await bench.do("switch", name="lose_first_event", value=True, times=1)
    await bench.do("message", user="per", channel="dm", text="igen")
    assert bench.script.heard[-1].text == "igen"


async def test_one_message_in_several_events_has_one_key(bench):
    """The same message under another event id is the same message."""
    event = {"type": "message", "channel_type": "im", "user": "U0PER", "text": "hej", "channel": "D0PER"}
    for number in (1, 2):
        await bench.send(envelope({**event, "ts": "1485271800.000001"}, f"Ev{number}"))
    assert len({said.key for said in bench.script.heard}) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "bot_message"},
        {"bot_id": "B0KLUBBA"},
        {"user": "U0KLUBBA"},
        {"channel_type": "channel"},
    ],
)
async def test_what_is_not_said_to_the_bot(bench, change):
    """Edits, removals, bots, the bot itself and other rooms are acknowledged and not heard."""
    event = {"type": "message", "channel_type": "im", "user": "U0PER", "text": "hej", "channel": "D0PER"}
    answer = await bench.send(envelope({**event, "ts": "1485271800.000001", **change}))
    assert (answer.status_code, answer.text) == (200, "")
    assert bench.script.heard == []


async def test_form_without_a_ticket_is_lost_and_noted(bench):
    """An event can open no form: that harms nothing."""
    bench.script.say(Ask(form()), Whisper(card("Hej")))
    await bench.do("message", user="per", channel="dm", text="hej")
    assert (await bench.texts("dm", "per"))[-1] == "Hej"
    assert await bench.ask("view", user="per") is None


async def test_home_page_is_shown_when_it_is_opened(bench):
    """Opening the home page publishes what the conversation shows; the messages tab does not."""
    bench.script.say(ShowHome(Home(nodes=(Paragraph((Text("Inget att göra just nu."),)),))))
    await bench.ask("home", user="maja")
    home = await bench.ask("home", user="maja")
    assert "Inget att göra just nu." in home["text"]
    assert isinstance(bench.script.heard[0], HomeOpened)
    assert bench.script.heard[0].place.room is None
    bench.script.heard.clear()
    await bench.send(envelope({"type": "app_home_opened", "user": "U0MAJA", "tab": "messages"}))
    assert bench.script.heard == []


async def test_rooms_change(bench):
    """Invitations, departures, names, privacy and archiving are told with who did it and what the room is."""
    for text in ("/invite @Klubba", "/invite @per", "/remove @per", "/rename ledning", "/archive"):
        await bench.do("command", user="anna", channel="C0PRESIDIET", text=text)
    changes = bench.script.heard
    assert all(isinstance(change, RoomChanged) for change in changes)
    assert [(c.change, c.place.account.rpartition("/")[2], c.unsigned) for c in changes] == [
        ("bot joined", "U0ANNA", False),
        ("joined", "U0PER", False),
        ("left", "U0PER", False),
        ("renamed", "U0KLUBBA", True),
        ("archived", "U0ANNA", False),
    ]
    assert {c.place.room for c in changes} == {"slack/T0KLUBBA/C0PRESIDIET"}
    assert {c.place.visibility for c in changes} == {"private"}
    assert changes[3].place.room_name == "ledning"


async def test_bot_that_nobody_invited_comes_by_itself(bench):
    """Slack names no inviter when an app joins by itself: then nobody has done it."""
    event = {"type": "member_joined_channel", "user": "U0KLUBBA", "channel": "C0STYRELSEN"}
    await bench.send(envelope(event))
    (joined,) = bench.script.heard
    assert (joined.change, joined.unsigned) == ("bot joined", True)


async def test_room_becomes_private_and_the_bot_leaves(bench):
    """A public room that is made private says so; when the bot is removed it hears that too."""
    await bench.do("command", user="anna", channel="styrelsen", text="/private")
    await bench.do("command", user="anna", channel="styrelsen", text="/remove @Klubba")
    assert [c.change for c in bench.script.heard] == ["made private", "bot left"]
    assert bench.script.heard[0].place.visibility == "private"


async def test_event_of_no_interest(bench):
    """An event that means nothing to the bot is acknowledged, so that it is not sent again."""
    answer = await bench.send(envelope({"type": "reaction_added", "user": "U0PER"}))
    assert answer.status_code == 200
    assert bench.script.heard == []


async def test_address_is_verified(bench):
    """The challenge of a new request address is answered with its own word."""
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}).encode()
    answer = await bench.send(body)
    assert answer.json() == {"challenge": "abc"}


async def test_request_of_another_workspace(bench):
    """Signed, but about a workspace that is not ours: acknowledged without effect."""
    event = {
        "type": "message",
        "channel_type": "im",
        "user": "U1",
        "text": "hej",
        "channel": "D1",
        "ts": "1.2",
    }
    answer = await bench.send(envelope(event, team="T0OTHER"))
    assert answer.status_code == 200
    assert bench.script.heard == []


def envelope(event, name="Ev1", team="T0KLUBBA"):
    """An event as Slack wraps it."""
    granted = [{"team_id": team, "user_id": "U0KLUBBA", "is_bot": True}]
    whole = {"type": "event_callback", "team_id": team, "event_id": name, "event": event}
    return json.dumps({**whole, "authorizations": granted}).encode()


async def test_home_asked_for_is_shown_where_it_is_asked_for(bench):
    """`/klubba hem` shows the page to the asker alone, in the room or in the DM; the tab is there as before."""
    bench.script.say(ShowHome(Home(nodes=(Paragraph((Text("Tre uppdrag"),)),))))
    await bench.do("command", user="anna", channel="styrelsen", text="/klubba hem")
    (shown,) = await bench.messages("styrelsen", "anna")
    assert shown["ephemeral"]
    assert "Tre uppdrag" in str(shown["blocks"])
    assert await bench.messages("styrelsen", "maja") == []
    await bench.do("message", user="anna", channel="dm", text="hem")
    assert "Tre uppdrag" in str((await bench.messages("dm", "anna"))[-1]["blocks"])
