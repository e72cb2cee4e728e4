"""What is sent on Teams: posted once, amended in place, and told truly what came of it."""

import pytest

from bot.domain.ids import AccountId, WorkspaceId
from handlers.chat.messenger import MessageRef, SendFailed
from handlers.playground.teams import names
from handlers.teams import ids
from tests.handlers.slack.doorbench import card

TENANT = WorkspaceId(f"teams/{names.TENANT}")
BOARD = names.channel("styrelsen")
PER = ids.account(names.TENANT, names.person("per"))
IDA = ids.account(names.TENANT, names.person("ida"))


async def failure(call):
    """What a call fails with."""
    with pytest.raises(SendFailed) as raised:
        await call
    return raised.value


def posted(bench, conversation=BOARD):
    """What really stands in a conversation."""
    return [
        one for one in bench.playground.tenant.workspace.messages(conversation) if one.author == names.BOT
    ]


async def test_a_card_is_posted_in_its_thread_and_amended_in_place(bench):
    """It answers the message that it belongs to; the amendment changes it where it stands."""
    messenger = bench.door.messenger
    first = await messenger.post(TENANT, BOARD, card("Beslut B1"), "card:1")
    second = await messenger.post(TENANT, BOARD, card("Uppdrag U1"), "card:2", first.ts)
    assert first.channel == second.channel == BOARD
    assert posted(bench)[1].thread_ts == posted(bench)[0].ts
    assert await messenger.amend(TENANT, second, card("Uppdrag U1, klart"), "card:2") == second
    assert posted(bench)[1].text == "Uppdrag U1, klart"


async def test_a_personal_chat_is_opened_for_who_has_the_app(bench):
    """Without it nothing can be sent, and that says why."""
    messenger = bench.door.messenger
    chat = await messenger.open_dm(PER)
    await messenger.post(TENANT, chat, card("God morgon"), "due:1")
    assert posted(bench, chat)[0].text == "God morgon"
    refused = await failure(messenger.open_dm(IDA))
    assert (refused.kind, refused.fault) == ("dead", "not installed")


async def test_nothing_can_be_looked_up(bench):
    """Teams lets no bot read back: the rule for what is uncertain decides."""
    found = await failure(
        bench.door.messenger.find(TENANT, BOARD, "k", bench.playground.tenant.product.now())
    )
    assert (found.kind, found.reason) == ("dead", "no_history")


@pytest.mark.parametrize(
    ("switch", "value", "kind", "stands"),
    [
        ("5xx_before", 502, "uncertain", 0),
        ("5xx_after", 504, "uncertain", 1),
        ("5xx_before", 412, "uncertain", 0),
        ("cut_before", True, "uncertain", 0),
        ("cut_after", True, "uncertain", 1),
        ("html_200", True, "uncertain", 1),
        ("json_cut", True, "uncertain", 1),
        ("error", "403 BotNotInConversationRoster", "dead", 0),
        ("error", "403 MessageWritesBlocked", "dead", 0),
        ("error", "404 ConversationNotFound", "dead", 0),
        ("error", "400 BadArgument", "dead", 0),
        ("error", "401 Unauthorized", "retry", 0),
    ],
)
async def test_what_came_of_a_post(bench, switch, value, kind, stands):
    """Each fault is one HTTP request, and told as what it is."""
    await bench.do("switch", name=switch, value=value, method="activities.post")
    failed = await failure(bench.door.messenger.post(TENANT, BOARD, card(), "k"))
    await bench.do("switch", name=switch, value=False, method="activities.post")
    assert failed.kind == kind
    assert len(posted(bench)) == stands
    calls = [line for line in await bench.ask("journal") if line["path"].endswith("/activities")]
    assert len(calls) == 1


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("403 BotNotInConversationRoster", "absent"),
        ("403 Forbidden", "absent"),
        ("403 MessageWritesBlocked", "blocked"),
        ("403 BotDisabledByAdmin", "not installed"),
        ("404 ConversationNotFound", "no channel"),
        ("413 MessageSizeTooBig", None),
    ],
)
async def test_why_a_post_is_refused(bench, code, fault):
    """What others must know of it: whether the room, the person or the conversation is out of reach."""
    await bench.do("switch", name="error", value=code, method="activities.post", times=1)
    assert (await failure(bench.door.messenger.post(TENANT, BOARD, card(), "k"))).fault == fault


@pytest.mark.parametrize(("value", "wait"), [("7", 7), ("none", 30), ("-1", 30), ("86400", 900), ("0", 1)])
async def test_too_many(bench, value, wait):
    """429 is waited out as long as Teams says, within reason, for that conversation; nothing is posted."""
    await bench.do("switch", name="429", value=value, times=1)
    failed = await failure(bench.door.messenger.post(TENANT, BOARD, card(), "k"))
    assert (failed.kind, failed.wait, failed.scope) == ("retry", wait, "channel")
    assert posted(bench) == []


async def test_an_amendment_that_failed_may_be_repeated(bench):
    """Replacing a card twice does no harm."""
    ref = await bench.door.messenger.post(TENANT, BOARD, card("ett"), "k")
    await bench.do("switch", name="5xx_after", value=502, method="activities.put", times=1)
    failed = await failure(bench.door.messenger.amend(TENANT, ref, card("två"), "k"))
    assert failed.kind == "retry"
    gone = await failure(bench.door.messenger.amend(TENANT, MessageRef(channel=BOARD, ts="17"), card(), "k"))
    assert gone.kind == "dead"


async def test_what_is_known_of_people(bench):
    """Name, vouched address, and the language and zone of their Teams, once they have been met; of a stranger nothing is made up."""
    await bench.do("message", user="per", channel="dm", text="hej")
    (per,) = await bench.door.messenger.profiles([PER])
    assert (per.name, per.locale, per.zone, per.active) == ("Per Lind", "sv-SE", "Europe/Stockholm", True)
    (stranger,) = await bench.door.messenger.profiles([AccountId(f"{TENANT}/{names.person('nobody')}")])
    assert (stranger.name, stranger.active) == ("", True)


async def test_what_is_known_of_rooms(bench):
    """A channel is private to its team, and called as Teams calls it; a channel that is not there is out of reach."""
    await bench.do("message", user="per", channel="styrelsen", text="@Klubba hej")
    facts = await bench.door.messenger.room(ids.room(names.TENANT, BOARD))
    assert (facts.name, facts.private, facts.present) == ("styrelsen", True, True)
    assert facts.members is not None
    assert PER in facts.members
    assert len(facts.members) == len(set(facts.members)) > 5
    gone = await bench.door.messenger.room(ids.room(names.TENANT, "19:none@thread.tacv2"))
    assert (gone.present, gone.members) == (False, None)
