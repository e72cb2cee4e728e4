"""The Web API answers slack_sdk as Slack does."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient


async def _error(call):
    with pytest.raises(SlackApiError) as failure:
        await call
    return failure.value.response["error"]


async def test_token_is_checked(bench):
    """Another token is refused, so is none; the right one learns who it is and what it may do."""
    stranger = AsyncWebClient(token="xoxb-other", base_url=bench.playground.api_base_url, retry_handlers=[])
    assert await _error(stranger.auth_test()) == "invalid_auth"
    nobody = await bench.http.post("/playground/slack/api/auth.test")
    assert nobody.json() == {"ok": False, "error": "not_authed"}
    me = await bench.client.auth_test()
    assert (me["user_id"], me["team_id"], me["team"]) == ("U0KLUBBA", "T0KLUBBA", "Direktörerna")
    assert "chat:write" in me.headers["x-oauth-scopes"]


async def test_unknown_method_is_loud(bench):
    """A method that the playground does not serve is an error, and stands out in the inspector."""
    assert (
        await _error(bench.client.reactions_add(channel="C0STYRELSEN", name="tada", timestamp="1"))
        == "unknown_method"
    )
    newest = (await bench.ask("journal"))[0]
    assert newest["alarm"] == "The playground does not serve reactions.add"


async def test_where_messages_may_go(bench):
    """Rooms the bot is not in, private ones it cannot know of, unknown users: Slack's errors."""
    post = bench.client.chat_postMessage
    assert await _error(post(channel="C0PRESIDIET", text="x")) == "channel_not_found"
    assert await _error(post(channel="C0FINNSINTE", text="x")) == "channel_not_found"
    assert await _error(post(channel="U0FINNSINTE", text="x")) == "channel_not_found"
    assert (
        await _error(bench.client.api_call("chat.postMessage", json={"channel": "C0STYRELSEN"})) == "no_text"
    )
    assert await _error(post(channel="C0STYRELSEN", text="x" * 40_001)) == "msg_too_long"
    await bench.do("command", user="maja", channel="styrelsen", text="/remove @Klubba")
    assert await _error(post(channel="C0STYRELSEN", text="x")) == "not_in_channel"
    await bench.do("command", user="maja", channel="kommundirektorer", text="/archive")
    assert await _error(post(channel="C0DIREKTORER", text="x")) == "is_archived"
    ephemeral = bench.client.chat_postEphemeral
    assert await _error(ephemeral(channel="C0NARINGSLIV", user="U0PER", text="x")) == "user_not_in_channel"


async def test_posting_to_a_user_opens_the_conversation(bench):
    """A message to a user id lands in that person's conversation with the bot, which conversations.open names too."""
    posted = await bench.client.chat_postMessage(channel="U0PER", text="Hej")
    opened = await bench.client.conversations_open(users="U0PER")
    assert posted["channel"] == opened["channel"]["id"] == "D0PER"
    assert await _error(bench.client.conversations_open(users="U0FINNSINTE")) == "user_not_found"


async def test_only_own_lasting_messages_are_updated(bench):
    """An update changes what it names and marks the message; others' and unknown messages are refused."""
    sent = await bench.client.chat_postMessage(
        channel="C0STYRELSEN", text="Ett", blocks=[{"type": "divider"}]
    )
    await bench.client.chat_update(channel="C0STYRELSEN", ts=sent["ts"], text="Två")
    now = await bench.last("styrelsen", "per")
    assert (now["text"], now["blocks"][0]["type"], now["edited"]) == ("Två", "divider", True)
    await bench.client.chat_update(channel="C0STYRELSEN", ts=sent["ts"], text="Tre", blocks=[])
    assert (await bench.last("styrelsen", "per"))["blocks"] == []
    await bench.do("message", user="per", channel="styrelsen", text="Mitt")
    theirs = (await bench.last("styrelsen", "per"))["ts"]
    update = bench.client.chat_update
    assert await _error(update(channel="C0STYRELSEN", ts=theirs, text="x")) == "cant_update_message"
    assert await _error(update(channel="C0STYRELSEN", ts="1.000001", text="x")) == "message_not_found"


async def test_history_finds_metadata(bench):
    """History is newest first, paged, from `oldest` on, with metadata when asked; private and threaded ones are not in it."""
    for n in range(5):
        data = {"event_type": "delivery", "event_payload": {"key": f"k{n}"}}
        await bench.client.chat_postMessage(channel="U0PER", text=str(n), metadata=data)
    first = await bench.client.conversations_history(channel="D0PER", limit=2, include_all_metadata=True)
    assert [m["metadata"]["event_payload"]["key"] for m in first["messages"]] == ["k4", "k3"]
    cursor = first["response_metadata"]["next_cursor"]
    rest = await bench.client.conversations_history(channel="D0PER", cursor=cursor, limit=100)
    assert [m["text"] for m in rest["messages"]] == ["2", "1", "0"]
    assert rest["has_more"] is False
    assert "metadata" not in rest["messages"][0]
    oldest = rest["messages"][0]["ts"]
    newer = await bench.client.conversations_history(channel="D0PER", oldest=oldest)
    assert [m["text"] for m in newer["messages"]] == ["4", "3"]
    await bench.client.chat_postMessage(channel="D0PER", text="svar", thread_ts=oldest)
    await bench.client.chat_postEphemeral(channel="D0PER", user="U0PER", text="viskning")
    assert len((await bench.client.conversations_history(channel="D0PER"))["messages"]) == 5
    thread = await bench.client.conversations_replies(channel="D0PER", ts=oldest)
    assert [m["text"] for m in thread["messages"]] == ["2", "svar"]


async def test_scopes_are_enforced(bench):
    """A call that needs a scope the product never asked for is refused by name."""
    await bench.do("command", user="anna", channel="presidiet", text="/invite @Klubba")
    with pytest.raises(SlackApiError) as failure:
        await bench.client.conversations_history(channel="C0PRESIDIET")
    assert failure.value.response["error"] == "missing_scope"
    assert failure.value.response["needed"] == "groups:history"


async def test_people_and_rooms(bench):
    """Users carry name, handle, language and zone; rooms say whether they are private and who is in them."""
    maja = (await bench.client.users_info(user="U0MAJA", include_locale=True))["user"]
    assert (maja["name"], maja["real_name"], maja["tz"], maja["locale"]) == (
        "maja",
        "Maja Öst",
        "Europe/Stockholm",
        "sv-SE",
    )
    everyone = [user async for page in await bench.client.users_list(limit=4) for user in page["members"]]
    assert len({user["id"] for user in everyone}) == 16
    info = (await bench.client.conversations_info(channel="C0NARINGSLIV"))["channel"]
    assert (info["name"], info["is_private"], info["is_member"]) == ("naringslivsgruppen", False, True)
    inside = await bench.client.conversations_members(channel="C0NARINGSLIV")
    assert inside["members"] == ["U0MAJA", "U0DAVID", "U0KLUBBA"]
    assert await _error(bench.client.conversations_info(channel="C0PRESIDIET")) == "channel_not_found"


async def test_permalink_leads_to_the_message(bench):
    """A permalink is an address of this playground that leads to the page."""
    sent = await bench.client.chat_postMessage(channel="C0STYRELSEN", text="Hej")
    link = await bench.client.chat_getPermalink(channel="C0STYRELSEN", message_ts=sent["ts"])
    answer = await bench.http.get(link["permalink"])
    assert answer.status_code == 307
    assert answer.headers["location"] == f"/?channel=C0STYRELSEN#m{sent['ts']}"


async def test_response_url_wears_out(bench):
    """A response URL can be used five times; its answers are private unless they are meant for the room."""
    urls = []

    @bench.app.command("/beslut")
    async def decide(ack, body):
        urls.append(body["response_url"])
        await ack()

    await bench.do("command", user="per", channel="styrelsen", text="/beslut x")
    await bench.http.post(urls[0], json={"text": "till alla", "response_type": "in_channel"})
    for n in range(4):
        answer = await bench.http.post(urls[0], json={"text": str(n)})
        assert answer.text == "ok"
    assert (await bench.http.post(urls[0], json={"text": "x"})).json()["error"] == "used_url"
    assert await bench.texts("styrelsen", "anna") == ["till alla"]
    assert await bench.texts("styrelsen", "per") == ["till alla", *"0123"]


async def test_people_change(bench):
    """Language, zone and account of a person can be changed; nothing can be posted to a closed account."""
    await bench.do("person", user="per", locale="en-GB", zone="Europe/London", deleted=True)
    user = (await bench.client.users_info(user="U0PER", include_locale=True))["user"]
    assert (user["locale"], user["tz"], user["deleted"]) == ("en-GB", "Europe/London", True)
    await bench.do("person", status=400, user="per", zone="Europe/Atlantis")
    assert await _error(bench.client.chat_postMessage(channel="U0PER", text="x")) == "user_disabled"
    assert await _error(bench.client.chat_postMessage(channel="D0PER", text="x")) == "user_disabled"


async def test_slack_speaks_the_persons_language(bench):
    """Slack's own notices are in English for a person who is not set to Swedish."""
    await bench.do("person", user="per", locale="en-GB")
    await bench.do("command", user="per", channel="dm", text="/beslut x")
    assert await bench.texts("dm", "per") == ["/beslut failed with the error “dispatch_failed”."]
