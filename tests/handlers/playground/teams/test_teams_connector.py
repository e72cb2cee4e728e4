"""What the connector takes, and what it refuses as Teams does."""

from urllib.parse import quote

import pytest

from handlers.playground.switches import Switch
from handlers.playground.teams import names
from tests.handlers.playground.teams.conftest import BOARD, Bot, card, execute, message, talk, words


def _opening(handle: str) -> dict[str, object]:
    members = [{"id": names.person(handle)}]
    return {"bot": {"id": names.BOT}, "members": members, "tenantId": names.TENANT, "isGroup": False}


async def test_a_personal_chat_is_opened_with_who_has_the_app(bot: Bot) -> None:
    """The chat's id comes back for Per; for Ida, who has not installed the app, 403; for nobody 404."""
    opened = await bot.call("POST", "/conversations", _opening("per"))
    assert (opened.status_code, opened.json()) == (201, {"id": talk("per")})
    refused = await bot.call("POST", "/conversations", _opening("ida"))
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "ForbiddenOperationException")
    assert (await bot.call("POST", "/conversations", _opening("nobody"))).status_code == 404
    assert (await bot.post(talk("ida"), message(card(words("hej"))))).status_code == 403


async def test_a_card_is_posted_changed_and_taken_away(bot: Bot) -> None:
    """What was posted stands there; a change replaces it; a deleted one is gone; an unknown one is 404."""
    posted = await bot.post(BOARD, message(card(words("Beslut B1"))))
    assert posted.status_code == 201
    at = f"/conversations/{quote(BOARD, safe='')}/activities/{posted.json()['id']}"
    changed = await bot.call("PUT", at, message(card(words("Beslut B1, ändrat")), "ändrat"))
    assert changed.status_code == 200
    said = bot.playground.tenant.workspace.messages(BOARD)
    assert [(one.text, one.edited_at is not None) for one in said] == [("ändrat", True)]
    assert (await bot.call("DELETE", at)).status_code == 200
    assert bot.playground.tenant.workspace.messages(BOARD) == []
    gone = await bot.call("PUT", at, message(card(words("x"))))
    assert (gone.status_code, gone.json()["error"]["code"]) == (404, "ActivityNotFoundInConversation")
    assert (await bot.post("19:nowhere@thread.tacv2", message(card(words("x"))))).status_code == 404


async def test_an_answer_in_a_thread_hangs_from_its_first_message(bot: Bot) -> None:
    """A conversation with ;messageid= is a thread of the channel; one that hangs from nothing is 404."""
    first = (await bot.post(BOARD, message(card(words("först"))))).json()["id"]
    assert (await bot.post(f"{BOARD};messageid={first}", message(card(words("sedan"))))).status_code == 201
    one, two = bot.playground.tenant.workspace.messages(BOARD)
    assert two.thread_ts == one.ts
    assert (await bot.post(f"{BOARD};messageid=17", message(card(words("x"))))).status_code == 404


async def test_the_people_of_a_conversation_and_the_channels_of_the_team(bot: Bot) -> None:
    """Members carry Entra's id, come by page, and are found by either id; the team lists its channels, the general one unnamed."""
    channel = quote(BOARD, safe="")
    page = (await bot.call("GET", f"/conversations/{channel}/pagedmembers?pageSize=3")).json()
    assert len(page["members"]) == 3
    rest = await bot.call(
        "GET", f"/conversations/{channel}/pagedmembers?continuationToken={page['continuationToken']}"
    )
    assert len(rest.json()["members"]) == 10
    assert page["members"][0]["aadObjectId"] == names.person("maja")
    for name in (names.person("per"), names.member(names.person("per"))):
        assert (await bot.call("GET", f"/conversations/{channel}/members/{name}")).json()[
            "name"
        ] == "Per Lind"
    assert (await bot.call("GET", f"/conversations/{channel}/members/x")).status_code == 404
    listed = (await bot.call("GET", f"/teams/{quote(names.TEAM, safe='')}/conversations")).json()
    assert [one["name"] for one in listed["conversations"]] == ["kommundirektorer", "styrelsen", None]


async def test_a_card_over_28_kb_is_refused(bot: Bot) -> None:
    """413, as Teams does; nothing is posted."""
    answer = await bot.post(BOARD, message(card(words("å" * 20_000))))
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "MessageSizeTooBig")
    assert bot.playground.tenant.workspace.messages(BOARD) == []


@pytest.mark.parametrize(
    ("shown", "problem"),
    [
        ({**card(words("x")), "version": "1.6"}, "/version: must be 1.5"),
        (card({"type": "Media", "sources": []}), "/body/0: unknown element Media"),
        (card(words("x"), actions=({"type": "Action.Http", "title": "x"},)), "unknown action Action.Http"),
        (card({"type": "Container", "items": [{"type": "Blink"}]}), "/body/0/items/0: unknown element Blink"),
        (card({"type": "TextBlock", "text": "x", "colour": "red"}), "unknown property colour of TextBlock"),
        (card({"type": "Input.Text", "label": "x"}), "an input without an id"),
        (card({"type": "RichTextBlock", "inlines": ["x"]}), "/body/0/inlines/0: not a TextRun"),
        (card(words("x"), actions=tuple(execute("x", "y") for _ in range(7))), "7 primary actions"),
    ],
)
async def test_a_card_that_cannot_be_shown_is_refused_loudly(bot: Bot, shown: dict, problem: str) -> None:
    """400 with what is wrong and where, and an alarm in the inspector."""
    answer = await bot.post(BOARD, message(shown))
    assert answer.status_code == 400
    assert problem in answer.json()["error"]["message"]
    assert problem in (bot.playground.tenant.journal.latest()[0].alarm or "")


async def test_a_call_that_is_not_served_is_an_alarm(bot: Bot) -> None:
    """An unknown path or method is 404 and stands out in the inspector."""
    answer = await bot.call("GET", "/attachments/1")
    assert answer.status_code == 404
    assert "does not serve attachments/1" in (bot.playground.tenant.journal.latest()[0].alarm or "")
    assert (await bot.call("DELETE", "/conversations")).status_code == 404
    typing = await bot.post(BOARD, {"type": "typing"})
    assert typing.status_code == 400


async def test_faults_of_the_line_meet_the_connector_when_they_are_meant_for_it(bot: Bot) -> None:
    """A 429 with Retry-After, a server error and a refusal by name; a fault of Slack's line is none of this one's."""
    switches = bot.playground.tenant.switches
    switches.set(Switch(name="429", value="7", times=1))
    assert (await bot.post(BOARD, message(card(words("ett"))))).status_code == 201
    switches.set(Switch(name="429", value="7", times=1, client="teams"))
    limited = await bot.post(BOARD, message(card(words("två"))))
    assert (limited.status_code, limited.headers["retry-after"]) == (429, "7")
    switches.set(Switch(name="5xx_after", value=502, times=1, client="teams"))
    assert (await bot.post(BOARD, message(card(words("tre"))))).status_code == 502
    switches.set(Switch(name="error", value="403 BotNotInConversationRoster", times=1, client="teams"))
    refused = await bot.post(BOARD, message(card(words("fyra"))))
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "BotNotInConversationRoster")
    assert len(bot.playground.tenant.workspace.messages(BOARD)) == 2
