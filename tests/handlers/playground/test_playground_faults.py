"""Faults can be switched on, and do what their names say."""

import asyncio
import time

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient


async def _post(bench, text="x", channel="U0PER"):
    data = {"event_type": "delivery", "event_payload": {"key": text}}
    return await bench.client.chat_postMessage(channel=channel, text=text, metadata=data)


async def test_too_many_requests(bench):
    """429 carries the Retry-After that was asked for, as often as was asked for, and nothing is posted meanwhile."""
    await bench.do("switch", name="429", value="7", times=1)
    with pytest.raises(SlackApiError) as failure:
        await _post(bench)
    assert failure.value.response.status_code == 429
    assert failure.value.response.headers["Retry-After"] == "7"
    assert await bench.texts("dm", "per") == []
    await _post(bench, "nu")
    assert await bench.texts("dm", "per") == ["nu"]


async def test_fault_of_one_channel_or_method(bench):
    """A fault can meet one channel only, or one method, and without a method never meets what only reads."""
    await bench.do("switch", name="429", value=True, channel="styrelsen")
    await bench.do("switch", name="error", value="missing_scope", method="conversations.history")
    with pytest.raises(SlackApiError, match="ratelimited"):
        await _post(bench, channel="C0STYRELSEN")
    await _post(bench)
    with pytest.raises(SlackApiError, match="missing_scope"):
        await bench.client.conversations_history(channel="D0PER")
    await bench.client.users_info(user="U0PER")
    await bench.do("switch", name="429", value=False)
    await _post(bench, channel="C0STYRELSEN")


@pytest.mark.parametrize(
    ("fault", "value", "posted"),
    [
        ("5xx_before", 502, 0),
        ("5xx_after", 500, 1),
        ("cut_before", True, 0),
        ("cut_after", True, 1),
        ("html_200", True, 1),
        ("json_cut", True, 1),
    ],
)
async def test_answer_is_lost(bench, fault, value, posted):
    """Faults before acceptance post nothing; after it the message stands, though the caller sees a failure."""
    await bench.do("switch", name=fault, value=value, times=1)
    with pytest.raises((SlackApiError, aiohttp.ClientError, ValueError)):
        await _post(bench)
    assert len(await bench.texts("dm", "per")) == posted
    assert (await bench.ask("journal"))[0]["alarm"] == f"fault: {fault}"


async def test_default_client_posts_twice_when_the_answer_is_cut(bench):
    """The stock retry of slack_sdk repeats a post whose answer was cut: the bench shows that trap."""
    await bench.do("switch", name="cut_after", value=True, times=1)
    careless = AsyncWebClient(token=bench.playground.bot_token, base_url=bench.playground.api_base_url)
    await careless.chat_postMessage(channel="U0PER", text="x")
    assert await bench.texts("dm", "per") == ["x", "x"]


async def test_slow_answers(bench):
    """A call can be held up before or after it is carried out."""
    await bench.do("switch", name="slow", value=0.2, times=1)
    began = time.monotonic()
    await _post(bench)
    assert time.monotonic() - began > 0.2
    await bench.do("switch", name="slow_after", value=1, times=1)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(_post(bench, "två"), 0.3)
    assert await bench.texts("dm", "per") == ["x", "två"]


async def test_history_lags(bench):
    """Messages younger than the lag, on the machine's clock, are not in the history yet."""
    await _post(bench)
    await bench.do("switch", name="history_lag", value=0.4)
    assert (await bench.client.conversations_history(channel="D0PER"))["messages"] == []
    await asyncio.sleep(0.45)
    assert len((await bench.client.conversations_history(channel="D0PER"))["messages"]) == 1


async def test_deliveries_are_repeated(bench):
    """Events come again with a retry number and one event id; commands and clicks come again with one trigger id."""
    bodies = []

    @bench.app.event("message")
    async def written(body, request):
        bodies.append((body["event_id"], request.headers.get("x-slack-retry-num")))

    @bench.app.command("/beslut")
    async def decide(ack, body):
        await ack()
        bodies.append(body["trigger_id"])

    await bench.do("switch", name="repeat_events", value=2, times=1)
    await bench.do("message", user="per", channel="dm", text="hej")
    assert len({event for event, _ in bodies}) == 1
    assert [number and number[0] for _, number in bodies] == [None, "1", "2"]
    signatures = {request.headers["x-slack-signature"] for request in bench.requests}
    assert len(signatures) == 3
    bodies.clear()
    await bench.do("switch", name="repeat_commands", value=1)
    await bench.do("command", user="per", channel="dm", text="/beslut x")
    assert len(bodies) == 2
    assert len(set(bodies)) == 1


async def test_only_the_retry_arrives(bench):
    """The first delivery of an event can be lost, so that its retry is the first the product hears."""
    numbers = []

    @bench.app.event("message")
    async def written(request):
        numbers.append(request.headers["x-slack-retry-num"][0])

    await bench.do("switch", name="lose_first_event", value=True, times=1)
    await bench.do("message", user="per", channel="dm", text="hej")
    assert numbers == ["1"]


async def test_event_that_is_not_taken_comes_again(bench):
    """An event answered with an error is delivered three times more."""
    await bench.do("message", user="per", channel="dm", text="hej")
    numbers = [request.headers.get("x-slack-retry-num") for request in bench.requests]
    reasons = [request.headers.get("x-slack-retry-reason") for request in bench.requests]
    assert numbers == [None, "1", "2", "3"]
    assert reasons == [None, "http_error", "http_error", "http_error"]


async def test_switches_are_listed_and_checked(bench):
    """What is on can be read; an unknown switch or a silly count is refused."""
    await bench.do("switch", name="5xx_after", value=503, times=2, method="chat.update")
    (on,) = (await bench.ask("switches"))["on"]
    told = {"name": "5xx_after", "value": 503, "times": 2, "method": "chat.update", "channel": None}
    assert on == {**told, "client": "slack"}
    answer = await bench.do("switch", status=400, name="okänd", value=1)
    assert "429" in answer["choices"]
    await bench.do("switch", status=400, name="429", value=1, times=0)
    await bench.do("switch", status=400, name="slow", value="länge")


async def test_journal_holds_no_secrets(bench):
    """The inspector shows both directions and neither token, trigger id, response URL nor signing secret."""
    secrets = [bench.playground.bot_token, bench.playground.signing_secret]

    @bench.app.command("/beslut")
    async def decide(ack, body, respond):
        secrets.extend([body["trigger_id"], body["response_url"].rsplit("/", 1)[1]])
        await ack()
        await respond("hej")

    await bench.do("command", user="per", channel="dm", text="/beslut x")
    await bench.http.post(
        "/playground/slack/api/chat.postMessage",
        data={"token": bench.playground.bot_token, "channel": "U0PER", "text": "x"},
    )
    journal = (await bench.http.get("/playground/api/journal")).text
    assert "chat.postMessage" in journal
    assert "to product" in journal
    assert len(secrets) == 4
    assert [secret for secret in secrets if secret in journal] == []


async def test_journal_keeps_two_hundred(bench):
    """Older exchanges are forgotten."""
    for _ in range(210):
        await bench.client.auth_test()
    journal = await bench.ask("journal")
    assert len(journal) == 200
    assert journal[0]["number"] - journal[-1]["number"] == 199
