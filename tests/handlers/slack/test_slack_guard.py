"""Only what Slack signed, lately, in reasonable size and form, gets any further; nothing is ever answered with 500."""

import asyncio
import contextlib
import copy
import gzip
import json
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.chat import requests
from handlers.chat.reading import Unreadable, parse
from handlers.slack.inbound import read
from tests.handlers.slack.doorbench import sign

COMMAND = (
    b"team_id=T0KLUBBA&user_id=U0MAJA&channel_id=C0STYRELSEN&channel_name=styrelsen"
    b"&command=%2Fbeslut&text=x&trigger_id=1.2.abc&user_name=maja"
)
FORM = "application/x-www-form-urlencoded"


def ago(seconds):
    """A timestamp so many seconds old."""
    return str(int(time.time()) - seconds)


async def test_signed_command_is_heard(bench):
    """The request that the others are variations of is heard."""
    answer = await bench.send(COMMAND, content_type=FORM)
    assert answer.status_code == 200
    assert bench.heard().text == "x"


@pytest.mark.parametrize(
    "changes",
    [
        {"signature": "v0=" + "0" * 64},
        {"signature": "v0=åäö"},
        {"signature": "v1=" + "0" * 64},
        {"signature": "x"},
        {"timestamp": "abc"},
        {"timestamp": ""},
        {"timestamp": "1e9"},
        {"timestamp": "1" * 400},
        {"timestamp": "١٧٠٠٠٠٠٠٠٠"},
        {"timestamp": "-170000000"},
    ],
)
async def test_unsigned_and_malformed_requests(bench, changes):
    """A wrong, missing or malformed signature or time is answered 401, and nothing is heard."""
    answer = await bench.send(COMMAND, content_type=FORM, **changes)
    assert answer.status_code == 401
    assert bench.script.heard == []


async def test_group_conversation_is_a_private_chat_without_a_name(bench):
    """What Slack calls a conversation of several people is made of their user names, and is no name to show."""
    body = COMMAND.replace(b"channel_name=styrelsen", b"channel_name=mpdm-maja--per--anna-1")
    await bench.send(body, content_type=FORM)
    place = bench.heard().place
    assert (place.room_kind, place.room_name, place.visibility) == ("chat", None, "private")


async def test_request_without_any_signature(bench):
    """No headers at all: 401."""
    assert (await bench.http.post("/slack/events", content=COMMAND)).status_code == 401


@pytest.mark.parametrize(
    ("seconds", "status"), [(600, 401), (302, 401), (-302, 401), (290, 200), (-290, 200)]
)
async def test_old_and_future_requests(bench, seconds, status):
    """Five minutes either way are taken, more are not."""
    answer = await bench.send(COMMAND, content_type=FORM, timestamp=ago(seconds))
    assert answer.status_code == status
    assert len(bench.script.heard) == (status == 200)


async def test_exact_replay_has_no_effect(bench):
    """The same bytes under the same signature are answered 200 and not heard a second time."""
    at = ago(3)
    answers = [await bench.send(COMMAND, content_type=FORM, timestamp=at) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert len(bench.script.heard) == 1


async def test_body_signed_for_other_bytes(bench):
    """One changed byte voids the signature."""
    at = ago(0)
    await bench.send(COMMAND, content_type=FORM, timestamp=at)
    signature = sign(bench.playground.signing_secret, at, COMMAND)
    answer = await bench.send(COMMAND + b"!", content_type=FORM, timestamp=at, signature=signature)
    assert answer.status_code == 401


async def test_large_body(bench):
    """More than a megabyte is answered 413, announced or not, without being read to its end."""
    assert (await bench.send(b"text=" + b"x" * requests.LARGEST)).status_code == 413
    sent = 0

    async def endless():
        nonlocal sent
        for _ in range(100):
            sent += 65_536
            yield b"x" * 65_536

    headers = {"X-Slack-Request-Timestamp": ago(0), "X-Slack-Signature": "v0=" + "0" * 64}
    answer = await bench.http.post("/slack/events", content=endless(), headers=headers)
    assert answer.status_code == 413
    assert bench.script.heard == []


async def test_slow_body(bench, monkeypatch):
    """A body that does not arrive in time is answered 408."""
    monkeypatch.setattr(requests, "SLOWEST", 0.2)

    async def dripping():
        yield b"team_id="
        await asyncio.sleep(1)
        yield b"T"

    headers = {"X-Slack-Request-Timestamp": ago(0), "X-Slack-Signature": "v0=" + "0" * 64}
    answer = await bench.http.post("/slack/events", content=dripping(), headers=headers)
    assert answer.status_code == 408


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"\xff\xfe\x00", "application/json"),
        (b"", "application/json"),
        (b"[1, 2]", "application/json"),
        (b'{"type": ', "application/json"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "application/json"),
        (b"payload=%7B", FORM),
        (b"payload=1", FORM),
        (b"&".join(b"a%d=1" % n for n in range(500)), FORM),
        (b"command=%2Fbeslut", FORM),
        (b'{"type": "event_callback"}', "application/json"),
        (b'{"type": "event_callback", "team_id": "t 1", "event": {"type": "message"}}', "application/json"),
        (gzip.compress(COMMAND), FORM),
    ],
)
async def test_malformed_payloads(bench, body, content_type):
    """What is signed and yet not as Slack writes it is answered 400."""
    answer = await bench.send(body, content_type=content_type)
    assert answer.status_code == 400
    assert bench.script.heard == []


CLICK = {
    "type": "block_actions",
    "team": {"id": "T0KLUBBA", "domain": "x"},
    "user": {"id": "U0ANNA", "username": "anna", "team_id": "T0KLUBBA"},
    "enterprise": None,
    "channel": {"id": "C0STYRELSEN", "name": "styrelsen"},
    "container": {"type": "message", "message_ts": "1.2", "is_ephemeral": True},
    "trigger_id": "1.2.x",
    "actions": [
        {
            "type": "static_select",
            "action_id": "task.later",
            "block_id": "b",
            "selected_option": {"text": {"type": "plain_text", "text": "x"}, "value": "U7|tomorrow"},
        }
    ],
}
SUBMISSION = {
    "type": "view_submission",
    "team": {"id": "T0KLUBBA"},
    "user": {"id": "U0ANNA", "name": "anna"},
    "trigger_id": "1.2.y",
    "view": {
        "id": "V1",
        "hash": "1.x",
        "type": "modal",
        "callback_id": "task.edit",
        "private_metadata": '{"subject": "U7", "room": "C0STYRELSEN"}',
        "state": {"values": {"text": {"text": {"type": "plain_text_input", "value": "x"}}}},
    },
}
PICK = {
    "type": "message_action",
    "callback_id": "make_task",
    "team": {"id": "T0KLUBBA"},
    "user": {"id": "U0ANNA"},
    "channel": {"id": "C0STYRELSEN", "name": "styrelsen"},
    "message": {"text": "x", "ts": "1.2"},
    "trigger_id": "1.2.z",
}
EVENT = {
    "type": "event_callback",
    "team_id": "T0KLUBBA",
    "event_id": "Ev1",
    "authorizations": [{"team_id": "T0KLUBBA", "user_id": "U0KLUBBA"}],
    "event": {
        "type": "app_mention",
        "user": "U0ANNA",
        "channel": "C0STYRELSEN",
        "ts": "1.2",
        "text": "<@U0KLUBBA> <@U0PER> x",
    },
}
JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=20),
    st.just([]),
    st.just([None]),
    st.just({}),
    st.just({"id": 1}),
    st.just("x" * 5000),
)


def places(value, path=()):
    """Every path into a payload."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from places(one, (*path, key))


@st.composite
def spoiled(draw):
    """A payload of Slack's with one or two of its parts taken away or replaced by something silly."""
    payload = copy.deepcopy(draw(st.sampled_from([CLICK, SUBMISSION, PICK, EVENT])))
    for _ in range(draw(st.integers(1, 2))):
        path = draw(st.sampled_from([p for p in places(payload) if p]))
        holder = payload
        for key in path[:-1]:
            holder = holder[key]
        if draw(st.booleans()) and isinstance(holder, dict):
            del holder[path[-1]]
        else:
            holder[path[-1]] = copy.deepcopy(draw(JUNK))  # the next round may change it
    return payload


@given(payload=spoiled())
@settings(max_examples=400, deadline=None)
def test_spoiled_payloads_are_read_or_refused(payload):
    """Reading a payload with missing or silly parts gives a meaning, nothing, or Unreadable: no other exception."""
    with contextlib.suppress(Unreadable):
        read(parse(json.dumps(payload).encode(), "application/json"), None)


@given(payload=spoiled())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_spoiled_payloads_are_never_our_fault(bench, payload):
    """Over the wire, signed, they are answered 200 or 400."""
    answer = await bench.send(json.dumps(payload).encode())
    assert answer.status_code in (200, 400)
