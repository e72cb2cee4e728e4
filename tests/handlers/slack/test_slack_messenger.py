"""The messenger posts once, finds what it posted, and says truly what came of a call."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import aiohttp
import pytest

from bot.domain.ids import AccountId, RoomId, WorkspaceId
from handlers.chat.messenger import MessageRef, Messenger, SendFailed
from handlers.slack import web
from handlers.slack.messenger import SlackMessenger
from handlers.slack.web import Web
from tests.handlers.slack.doorbench import card

TEAM = WorkspaceId("slack/T0KLUBBA")
PER = AccountId("slack/T0KLUBBA/U0PER")


@pytest.fixture
def messenger(bench) -> Messenger:
    """The door's own."""
    return bench.door.messenger


async def failure(call):
    """What a call fails with."""
    with pytest.raises(SendFailed) as raised:
        await call
    return raised.value


def posted(bench, channel="D0PER"):
    """What really stands in a conversation."""
    return [m for m in bench.playground.bench.workspace.messages(channel) if m.author == "U0KLUBBA"]


def now(bench):
    """The playground's clock, which stamps messages."""
    return bench.playground.bench.product.now()


async def test_post_is_found_by_its_key(bench, messenger):
    """A card posted to a person's conversation stands where the answer says, and is found by its key alone."""
    channel = await messenger.open_dm(PER)
    first = await messenger.post(TEAM, channel, card("ett"), "assigned:1:2:3")
    await messenger.post(TEAM, channel, card("två"), "due:2:2017-02-16:08:30")
    assert first == MessageRef(channel="D0PER", ts=posted(bench)[0].ts)
    assert await messenger.find(TEAM, channel, "assigned:1:2:3", now(bench)) == first
    assert await messenger.find(TEAM, channel, "assigned:1", now(bench)) is None
    assert await messenger.find(TEAM, channel, "assigned:1:2:3", now(bench) + timedelta(seconds=70)) is None


async def test_find_reads_every_page(bench, messenger):
    """A message is found behind many newer ones."""
    ref = await messenger.post(TEAM, "C0STYRELSEN", card("den"), "the one")
    for number in range(40):
        bench.playground.bench.workspace.post(channel="C0STYRELSEN", author="U0MAJA", text=f"{number}")
    assert await messenger.find(TEAM, "C0STYRELSEN", "the one", now(bench)) == ref


async def test_thread_post_is_found_in_its_thread(messenger, bench):
    """A post in a thread stands there, and is looked for there."""
    parent = await messenger.post(TEAM, "C0STYRELSEN", card("möte"), "one")
    inside = await messenger.post(TEAM, "C0STYRELSEN", card("svar"), "two", thread=parent.ts)
    assert posted(bench, "C0STYRELSEN")[1].thread_ts == parent.ts
    assert await messenger.find(TEAM, "C0STYRELSEN", "two", now(bench)) is None
    assert await messenger.find(TEAM, "C0STYRELSEN", "two", now(bench), thread=parent.ts) == inside


async def test_who_is_mentioned_is_really_mentioned_and_words_never_are(messenger, bench):
    """The one person before the card, in what a notification shows too; "<@U0MAJA>" in the words stays words. An amendment
    keeps the mention.
    """
    ref = await messenger.post(TEAM, "C0STYRELSEN", card("hej <@U0MAJA>"), "one", mention=PER)
    for version in ("hej", "klart"):
        said = posted(bench, "C0STYRELSEN")[-1]
        person = {"type": "user", "user_id": "U0PER"}
        section = {"type": "rich_text_section", "elements": [person]}
        assert said.blocks[0]["elements"] == [section]
        assert said.text.startswith(f"<@U0PER> {version}")
        assert "<@U0MAJA>" not in said.text
        await messenger.amend(TEAM, ref, card("klart"), "one", mention=PER)


async def test_amended_card_stays_where_it_is(bench, messenger):
    """An amendment changes text and blocks in place, and the card is still found by its key."""
    ref = await messenger.post(TEAM, "C0STYRELSEN", card("Öppet"), "card:1")
    assert await messenger.amend(TEAM, ref, card("Klart"), "card:1") == ref
    (message,) = posted(bench, "C0STYRELSEN")
    assert (message.text, message.blocks[0]["text"]["text"]) == ("Klart", "Klart")
    assert await messenger.find(TEAM, "C0STYRELSEN", "card:1", now(bench)) == ref


@pytest.mark.parametrize(
    ("switch", "value", "kind", "stands"),
    [
        ("5xx_before", 502, "uncertain", 0),
        ("5xx_after", 500, "uncertain", 1),
        ("cut_before", True, "uncertain", 0),
        ("cut_after", True, "uncertain", 1),
        ("html_200", True, "uncertain", 1),
        ("json_cut", True, "uncertain", 1),
        ("error", "internal_error", "uncertain", 0),
        ("error", "fatal_error", "uncertain", 0),
        ("error", "user_disabled", "dead", 0),
        ("error", "cannot_dm_bot", "dead", 0),
        ("error", "is_archived", "dead", 0),
        ("error", "not_in_channel", "dead", 0),
        ("error", "invalid_auth", "retry", 0),
        ("error", "token_revoked", "retry", 0),
        ("error", "ratelimited", "retry", 0),
        ("error", "Ej ett fel & mer", "uncertain", 0),
    ],
)
async def test_what_came_of_a_post(bench, switch, value, kind, stands):
    """Each fault is one HTTP request, and told as what it is; what may have been posted is found afterwards."""
    messenger = bench.door.messenger
    await bench.do("switch", name=switch, value=value, method="chat.postMessage")
    failed = await failure(messenger.post(TEAM, "D0PER", card(), "k"))
    await bench.do("switch", name=switch, value=False, method="chat.postMessage")
    assert failed.kind == kind
    assert len(posted(bench)) == stands
    calls = [line for line in await bench.ask("journal") if line["path"].endswith("chat.postMessage")]
    assert len(calls) == 1
    assert (await messenger.find(TEAM, "D0PER", "k", now(bench)) is not None) == bool(stands)


async def test_slow_answer_is_uncertain(bench, messenger):
    """An answer that does not come in time leaves it open whether the message stands."""
    messenger._web._session._timeout = aiohttp.ClientTimeout(total=0.2)
    await bench.do("switch", name="slow_after", value=1, times=1)
    failed = await failure(messenger.post(TEAM, "D0PER", card(), "k"))
    assert (failed.kind, len(posted(bench))) == ("uncertain", 1)
    await asyncio.sleep(1)


@pytest.mark.parametrize(
    ("value", "wait"),
    [("7", 7), ("none", 30), ("-1", 30), ("abc", 30), ("86400", 900), ("0", 1), ("9" * 30, 30), ("1.5", 30)],
)
async def test_too_many(bench, messenger, value, wait):
    """429 is waited out as long as Slack says, within reason, for that conversation; nothing is posted."""
    await bench.do("switch", name="429", value=value, times=1)
    failed = await failure(messenger.post(TEAM, "D0PER", card(), "k"))
    assert (failed.kind, failed.wait, failed.scope) == ("retry", wait, "channel")
    assert posted(bench) == []


async def test_too_many_lookups(bench, messenger):
    """429 on a lookup says so too: the outcome stays uncertain, nothing is taken for absent."""
    await bench.do("switch", name="429", value="9", times=1, method="conversations.history")
    failed = await failure(messenger.find(TEAM, "D0PER", "k", now(bench)))
    assert (failed.kind, failed.wait) == ("retry", 9)
    await bench.do("switch", name="error", value="missing_scope", times=1, method="conversations.history")
    failed = await failure(messenger.find(TEAM, "D0PER", "k", now(bench)))
    assert (failed.kind, failed.reason) == ("dead", "missing_scope")


@pytest.mark.parametrize("switch", ["5xx_after", "cut_after", "html_200", "json_cut"])
async def test_amendment_can_be_repeated(bench, messenger, switch):
    """What is safe to repeat is never uncertain."""
    ref = await messenger.post(TEAM, "D0PER", card("Öppet"), "k")
    await bench.do("switch", name=switch, value=True, times=1)
    failed = await failure(messenger.amend(TEAM, ref, card("Klart"), "k"))
    assert failed.kind == "retry"
    gone = replace(ref, ts="1.000001")
    assert (await failure(messenger.amend(TEAM, gone, card("Klart"), "k"))).kind == "dead"


async def test_slack_is_out_of_reach():
    """Without a connection nothing was posted: it can be tried again."""
    line = Web("xoxb-x", base_url="http://127.0.0.1:9/api/", response_base="http://127.0.0.1:9/")
    await line.start()
    failed = await failure(SlackMessenger(line).post(TEAM, "D1", card(), "k"))
    await line.stop()
    assert (failed.kind, failed.reason) == ("retry", "unreachable")


@pytest.mark.parametrize(("also", "kind"), [(False, "dead"), (True, "retry")])
async def test_person_who_left_and_app_that_was_removed(bench, messenger, also, kind):
    """Slack says the same of both: the message to the person is dead, that of a removed app waits."""
    await bench.do("switch", name="error", value="account_inactive", times=1, method="chat.postMessage")
    if also:
        await bench.do("switch", name="error", value="account_inactive", times=1, method="auth.test")
    failed = await failure(messenger.post(TEAM, "D0PER", card(), "k"))
    assert (failed.kind, failed.scope) == (kind, "workspace" if also else "message")


async def test_people_as_slack_knows_them(bench, messenger):
    """Names, language, zone, and who has left or never was."""
    workspace = bench.playground.bench.workspace
    workspace.save_user(replace(workspace.users["U0RUT"], deleted=True, locale="en-GB"))
    names = ("U0MAJA", "U0RUT", "U0KLUBBA", "U0NOBODY")
    maja, rut, klubba, nobody = await messenger.profiles([AccountId(f"{TEAM}/{name}") for name in names])
    assert (maja.name, maja.handle, maja.locale, maja.zone) == (
        "Maja Öst",
        "maja",
        "sv-SE",
        "Europe/Stockholm",
    )
    assert (maja.active, maja.bot, rut.active, rut.locale) == (True, False, False, "en-GB")
    assert klubba.bot
    assert (nobody.active, nobody.name) == (False, "")


async def test_rooms_as_slack_knows_them(bench, messenger):
    """A public room has no list; a private one lists its members; one that is hidden counts as private, without us."""
    public = await messenger.room(RoomId(f"{TEAM}/C0STYRELSEN"))
    assert (public.name, public.private, public.present, public.members) == ("styrelsen", False, True, None)
    hidden = await messenger.room(RoomId(f"{TEAM}/C0PRESIDIET"))
    assert (hidden.name, hidden.private, hidden.present, hidden.members) == ("", True, False, None)
    await bench.do("command", user="anna", channel="presidiet", text="/invite @Klubba")
    await bench.do("command", user="anna", channel="presidiet", text="/archive")
    private = await messenger.room(RoomId(f"{TEAM}/C0PRESIDIET"))
    assert (private.name, private.private, private.archived, private.present) == (
        "presidiet",
        True,
        True,
        True,
    )
    assert {member.rpartition("/")[2] for member in private.members} == {"U0MAJA", "U0ANNA", "U0KLUBBA"}
    talk = await messenger.room(RoomId(f"{TEAM}/D0PER"))
    assert (talk.private, talk.present) == (True, True)
    assert f"{TEAM}/U0PER" in talk.members


def test_no_call_is_repeated_by_the_library():
    """The client has no retry handlers, and stays clear of a proxy on this machine."""
    made = web.client("xoxb-x", "http://127.0.0.1:1/api/")
    assert (made.retry_handlers, made.proxy) == ([], None)
