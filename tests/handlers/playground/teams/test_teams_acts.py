"""What the product is told of when people act in Teams, and what they see of its answers."""

from typing import Any

import pytest

from handlers.playground.teams import names
from tests.handlers.playground.teams.conftest import (
    BOARD,
    CARD,
    Bot,
    Json,
    card,
    claims,
    execute,
    message,
    talk,
    words,
)

ASKING = {"msteams": {"type": "task/fetch"}}
LATER = {
    "type": "Action.ShowCard",
    "title": "Påminn senare",
    "card": {
        "type": "AdaptiveCard",
        "body": [
            {
                "type": "Input.ChoiceSet",
                "id": "choice1",
                "choices": [
                    {"title": "I eftermiddag", "value": "afternoon"},
                    {"title": "I morgon 08:30", "value": "tomorrow"},
                ],
            }
        ],
        "actions": [execute("OK", "task.later", "U1", choice="choice1")],
    },
}
REMOVE = {
    "type": "Action.ShowCard",
    "title": "Ta bort",
    "mode": "secondary",
    "card": {
        "type": "AdaptiveCard",
        "body": [words("Ska U1 tas bort?")],
        "actions": [execute("Ja, ta bort", "task.remove", "U1")],
    },
}


def opener(title: str, verb: str, subject: str = "") -> Json:
    """A button that asks for a dialog."""
    return {
        "type": "Action.Submit",
        "title": title,
        "data": {**ASKING, "klubba": {"verb": verb, "subject": subject}},
    }


def dialog(*fields: Json, title: str = "Nytt uppdrag") -> Json:
    """The answer that opens a dialog."""
    send = {
        "type": "Action.Submit",
        "title": "Spara",
        "data": {"klubba": {"verb": "task.new", "subject": "", "form": True}},
    }
    made = {"contentType": CARD, "content": card(*fields, actions=(send,))}
    return {"task": {"type": "continue", "value": {"title": title, "card": made}}}


WHAT = {
    "type": "Input.Text",
    "id": "what",
    "label": "Vad ska göras?",
    "isRequired": True,
    "errorMessage": "Skriv vad som ska göras.",
    "maxLength": 40,
}
WHO = {
    "type": "Input.ChoiceSet",
    "id": "who",
    "label": "Ansvarig",
    "choices": [],
    "choices.data": {"type": "Data.Query", "dataset": "graph.microsoft.com/users?scope=currentContext"},
}


async def test_a_command_in_a_channel_is_a_signed_message_with_a_mention(bot: Bot) -> None:
    """The bot is mentioned before the words, other people too; the token names the service URL that the activity gives."""
    await bot.do("command", user="maja", channel="styrelsen", text="/uppdrag @per boka rum")
    (said,) = bot.activities
    assert said["text"] == "<at>Klubba</at> uppdrag <at>Per Lind</at> boka rum"
    marks = [one for one in said["entities"] if one["type"] == "mention"]
    assert [one["mentioned"]["id"] for one in marks] == [names.BOT, names.member(names.person("per"))]
    assert said["conversation"]["id"] == f"{BOARD};messageid={said['id']}"
    assert said["channelData"]["tenant"]["id"] == names.TENANT
    assert said["from"] == {
        "id": names.member(names.person("maja")),
        "name": "Maja Öst",
        "aadObjectId": names.person("maja"),
    }
    assert (await claims(bot, bot.tokens[0]))["serviceurl"] == said["serviceUrl"]
    assert (await bot.last("styrelsen", "per"))["text"] == "@Klubba uppdrag @per boka rum"


@pytest.mark.parametrize("typed", ["/beslut Vi ses tisdagar", "beslut Vi ses tisdagar"])
async def test_a_command_in_the_personal_chat_is_plain_text(bot: Bot, typed: str) -> None:
    """No mention is needed there; a slash is left out."""
    await bot.do("command", user="per", channel="dm", text=typed)
    (said,) = bot.activities
    assert said["text"] == "beslut Vi ses tisdagar"
    assert said["conversation"] == {
        "conversationType": "personal",
        "id": talk("per"),
        "tenantId": names.TENANT,
    }
    assert [one["type"] for one in said["entities"]] == ["clientInfo"]


async def test_the_product_hears_only_what_is_said_to_it(bot: Bot) -> None:
    """Words among people stay there; who has not installed the app is told so; nobody writes where they are not."""
    await bot.do("message", user="per", channel="styrelsen", text="Hej på er")
    await bot.do("message", user="ida", channel="dm", text="hjälp")
    assert bot.activities == []
    told = await bot.last("dm", "ida")
    assert told["text"] == "Klubba är inte installerad för dig. Lägg till appen först."
    assert told["ephemeral"]
    await bot.do("message", 403, user="hanna", channel="styrelsen", text="Hej")


async def test_an_answer_in_a_thread_names_its_first_message(bot: Bot) -> None:
    """A reply carries the thread in its conversation, and what it answers."""
    await bot.do("message", user="per", channel="styrelsen", text="Hej på er")
    root = (await bot.last("styrelsen", "per"))["ts"]
    await bot.do("message", user="anna", channel="styrelsen", text="@Klubba hjälp", thread_ts=root)
    (said,) = bot.activities
    assert said["conversation"]["id"] == f"{BOARD};messageid={names.activity(root)}"
    assert said["replyToId"] == names.activity(root)


async def test_a_button_acts_and_its_answer_is_what_this_person_sees(bot: Bot) -> None:
    """The button's data comes back; the card in the answer is shown to the one who pressed, until the message is changed."""
    shown = card(words("Uppdrag U1"), actions=(execute("Klart", "task.done", "U1"), LATER, REMOVE))
    posted = (await bot.post(BOARD, message(shown))).json()["id"]
    done = card(words("U1 är klart"))
    bot.answer = lambda _: {"statusCode": 200, "type": CARD, "value": done}
    said = await bot.last("styrelsen", "per")
    await bot.do("click", user="per", channel="styrelsen", ts=said["ts"], action="Klart", value="U1")
    (invoke,) = bot.activities
    assert (invoke["type"], invoke["name"]) == ("invoke", "adaptiveCard/action")
    assert invoke["replyToId"] == posted
    assert invoke["value"]["action"]["verb"] == "klubba"
    assert invoke["value"]["action"]["data"] == {"klubba": {"verb": "task.done", "subject": "U1"}}
    assert (await bot.last("styrelsen", "per"))["text"] == "U1 är klart"
    assert (await bot.last("styrelsen", "anna"))["text"].startswith("Uppdrag U1")
    at = f"/conversations/{BOARD}/activities/{posted}"
    await bot.call("PUT", at, message(card(words("U1 är klart, Per Lind"))))
    for user in ("per", "anna"):
        assert (await bot.last("styrelsen", user))["text"] == "U1 är klart, Per Lind"


@pytest.mark.parametrize(
    ("action", "value"),
    [("Påminn senare", "I morgon 08:30"), ("I morgon 08:30", None), ("Påminn senare", "U1 tomorrow")],
)
async def test_a_choice_behind_a_button_is_sent_along(bot: Bot, action: str, value: str | None) -> None:
    """The list is opened, a line is chosen, [OK] is pressed: the choice comes under the list's own name."""
    await bot.post(BOARD, message(card(words("Uppdrag U1"), actions=(LATER, REMOVE))))
    said = await bot.last("styrelsen", "per")
    await bot.do("click", user="per", channel="styrelsen", ts=said["ts"], action=action, value=value)
    data = bot.activities[0]["value"]["action"]["data"]
    assert data == {
        "klubba": {"verb": "task.later", "subject": "U1", "choice": "choice1"},
        "choice1": "tomorrow",
    }


async def test_a_question_is_answered_with_yes(bot: Bot) -> None:
    """What asks first acts on the button behind the question."""
    await bot.post(BOARD, message(card(words("Uppdrag U1"), actions=(LATER, REMOVE))))
    said = await bot.last("styrelsen", "per")
    await bot.do("click", user="per", channel="styrelsen", ts=said["ts"], action="Ta bort")
    assert bot.activities[0]["value"]["action"]["data"]["klubba"]["verb"] == "task.remove"


async def test_what_the_product_says_to_a_press_is_shown_to_that_person(bot: Bot) -> None:
    """A sentence in the answer is for the one who pressed, until the next one comes; an error says so; an answer that says nothing
    is refused, since Teams takes it for a failure and repeats the press.
    """
    await bot.post(BOARD, message(card(words("U1"), actions=(execute("Klart", "task.done", "U1"),))))
    ts = (await bot.last("styrelsen", "per"))["ts"]
    spoken = {"statusCode": 200, "type": "application/vnd.microsoft.activity.message"}
    for answer, seen in (
        ({**spoken, "value": "Mottaget."}, ["Mottaget."]),
        ({**spoken, "value": "Redan klart."}, ["Redan klart."]),
        ({"statusCode": 400, "value": {"message": "nej"}}, ["Något gick fel (400 nej). Försök igen."]),
    ):
        bot.answer = lambda _, said=answer: said
        await bot.do("click", user="per", channel="styrelsen", ts=ts, action="Klart")
        shown = await bot.ask("messages", channel="styrelsen", user="per")
        assert [one["text"] for one in shown][-1:] == seen
    assert "Mottaget." not in [one["text"] for one in shown]
    for answer in ({**spoken, "value": ""}, {}, None):
        bot.answer = lambda _, said=answer: said
        await bot.do("click", 424, user="per", channel="styrelsen", ts=ts, action="Klart")
    assert len(await bot.ask("messages", channel="styrelsen", user="anna")) == 1


async def test_what_cannot_be_pressed_is_listed(bot: Bot) -> None:
    """409, with what there is."""
    await bot.post(BOARD, message(card(words("Uppdrag U1"), actions=(execute("Klart", "task.done", "U1"),))))
    ts = (await bot.last("styrelsen", "per"))["ts"]
    refused = await bot.do("click", 409, user="per", channel="styrelsen", ts=ts, action="Öppna")
    assert [one["action"] for one in refused["choices"]] == ["Klart"]
    await bot.do("click", 409, user="per", channel="styrelsen", ts=ts, action="Klart", value="U9")


async def test_a_dialog_is_opened_filled_in_and_sent(bot: Bot) -> None:
    """It opens on the button's data, refuses what is missing by itself, and sends the fields by their ids. Only an answer without a body closes it:
    of any other that holds nothing, Teams says that the app cannot be reached.
    """
    await bot.post(
        talk("per"), message(card(words("U1"), actions=(opener("Lämna över", "task.hand", "U1"),)))
    )
    bot.answer = lambda _: dialog(WHAT, WHO)
    said = await bot.last("dm", "per")
    await bot.do("click", user="per", channel="dm", ts=said["ts"], action="Lämna över")
    fetch = bot.activities[-1]
    assert (fetch["name"], fetch["value"]["data"]) == (
        "task/fetch",
        {"klubba": {"verb": "task.hand", "subject": "U1"}},
    )
    assert (await bot.ask("view", user="per"))["title"] == "Nytt uppdrag"
    await bot.do("submit", user="per", values={})
    assert len(bot.activities) == 1
    assert "Skriv vad som ska göras." in (await bot.ask("view", user="per"))["text"]
    for wrong in ({}, {"task": None}, {"task": {"type": "message", "value": ""}}):
        bot.answer = lambda _, said=wrong: said
        await bot.do("submit", 424, user="per", values={"Vad ska göras?": "Boka rum"})
        assert (await bot.ask("view", user="per"))["trouble"] == "Något gick fel (1008). Försök igen."
    bot.answer = lambda _: None
    await bot.do("submit", user="per", values={"Vad ska göras?": "Boka rum", "Ansvarig": "anna"})
    sent = bot.activities[-1]
    assert sent["name"] == "task/submit"
    assert sent["value"]["data"] == {
        "klubba": {"verb": "task.new", "subject": "", "form": True},
        "what": "Boka rum",
        "who": names.person("anna"),
    }
    assert await bot.ask("view", user="per") is None


async def test_a_dialog_is_opened_by_nothing_but_a_dialog(bot: Bot) -> None:
    """Where a form was asked for, Teams shows an empty box for a message, for "{}" and for nothing."""
    await bot.post(talk("per"), message(card(words("U1"), actions=(opener("Ändra", "task.edit"),))))
    said = await bot.last("dm", "per")
    for answer in ({"task": {"type": "message", "value": "Det finns inget att ändra."}}, {}, None):
        bot.answer = lambda _, said=answer: said
        await bot.do("click", 424, user="per", channel="dm", ts=said["ts"], action="Ändra")
        assert await bot.ask("view", user="per") is None


async def test_a_dialog_that_comes_back_keeps_what_the_product_put_into_it(bot: Bot) -> None:
    """An error is a new dialog in place of the old one, with the values that it carries."""
    await bot.post(talk("per"), message(card(words("U1"), actions=(opener("Ändra", "task.edit"),))))
    bot.answer = lambda _: dialog(WHAT)
    said = await bot.last("dm", "per")
    await bot.do("click", user="per", channel="dm", ts=said["ts"], action="task.edit")
    wrong = words("Datumet har passerat.", color="attention")
    bot.answer = lambda _: dialog({**WHAT, "value": "Boka rum"}, wrong)
    await bot.do("submit", user="per", values={"what": "Boka rum"})
    shown = await bot.ask("view", user="per")
    assert "Datumet har passerat." in shown["text"]
    assert shown["values"]["what"]["what"] == "Boka rum"
    bot.status = 500
    await bot.do("submit", user="per", values={})
    shown = await bot.ask("view", user="per")
    assert shown["trouble"] == "Något gick fel (HTTP 500). Försök igen."
    assert shown["values"]["what"]["what"] == "Boka rum"
    await bot.do("close", user="per")
    assert await bot.ask("view", user="per") is None


async def test_a_form_in_the_chat_is_filled_in_where_it_stands(bot: Bot) -> None:
    """It counts as the form in front; what is missing is said and not sent; the fields go along with its button."""
    send = execute("Spara", "task.new", form=True)
    send["data"]["klubba"]["title"] = "Nytt uppdrag"
    await bot.post(talk("per"), message(card(WHAT, WHO, actions=(send,))))
    assert (await bot.ask("view", user="per"))["title"] == "Nytt uppdrag"
    await bot.do("submit", user="per", values={})
    assert bot.activities == []
    assert (await bot.last("dm", "per"))["text"] == "Skriv vad som ska göras."
    await bot.do("submit", user="per", values={"what": "Boka rum", "who": "anna"})
    told = bot.activities[0]["value"]["action"]["data"]
    assert (told["what"], told["who"]) == ("Boka rum", names.person("anna"))
    await bot.post(talk("per"), message(card(words("Sparat"))))
    assert await bot.ask("view", user="per") is None


async def test_the_menu_of_a_message_asks_and_sends_with_the_message(bot: Bot) -> None:
    """The command and the message come with both requests."""
    await bot.do("message", user="per", channel="styrelsen", text="Vi ses <tisdagar>")
    said = await bot.last("styrelsen", "per")
    bot.answer = lambda _: dialog({**WHAT, "value": "Vi ses tisdagar"})
    await bot.do("shortcut", user="anna", channel="styrelsen", ts=said["ts"], name="Spara som beslut")
    fetch = bot.activities[-1]
    assert (fetch["name"], fetch["value"]["commandId"]) == ("composeExtension/fetchTask", "save_decision")
    payload = fetch["value"]["messagePayload"]
    assert payload["body"]["content"] == "<div>Vi ses &lt;tisdagar&gt;</div>"
    assert payload["from"]["user"]["id"] == names.person("per")
    bot.answer = lambda _: None
    await bot.do("submit", user="anna", values={})
    sent = bot.activities[-1]
    assert sent["name"] == "composeExtension/submitAction"
    assert sent["value"]["messagePayload"] == payload
    assert sent["value"]["data"]["what"] == "Vi ses tisdagar"


async def test_the_app_comes_and_goes(bot: Bot) -> None:
    """Installing for a person lets the bot write to them; removing it from the team shuts it out of both channels."""
    await bot.do("event", user="ida", channel="dm", name="install")
    assert bot.heard == ["conversationUpdate", "installationUpdate"]
    assert bot.activities[0]["membersAdded"] == [{"id": names.BOT}]
    assert bot.activities[1]["action"] == "add"
    assert (await bot.post(talk("ida"), message(card(words("hej"))))).status_code == 201
    await bot.do("event", user="maja", channel="styrelsen", name="uninstall")
    removed = bot.activities[2]
    assert (removed["action"], removed["conversation"]["id"]) == ("remove", names.TEAM)
    for name in ("styrelsen", "kommundirektorer"):
        assert (await bot.post(names.channel(name), message(card(words("hej"))))).status_code == 403


async def test_people_come_and_go_and_a_channel_gets_a_new_name(bot: Bot) -> None:
    """Teams tells of members of the team, and of channels by id and name."""
    await bot.do("command", user="maja", channel="styrelsen", text="/invite @hanna")
    joined = bot.activities[-1]
    assert joined["channelData"]["eventType"] == "teamMemberAdded"
    assert [one["aadObjectId"] for one in joined["membersAdded"]] == [names.person("hanna")]
    await bot.do("event", user="hanna", channel="styrelsen", name="leave")
    assert bot.activities[-1]["channelData"]["eventType"] == "teamMemberRemoved"
    await bot.do("command", user="maja", channel="styrelsen", text="/rename presidium")
    renamed = bot.activities[-1]
    assert renamed["channelData"]["eventType"] == "channelRenamed"
    assert renamed["channelData"]["channel"] == {"id": BOARD, "name": "presidium"}


@pytest.mark.parametrize(
    ("event", "name"), [("meeting start", "meetingStart"), ("meeting end", "meetingEnd")]
)
async def test_a_meeting_begins_and_ends(bot: Bot, event: str, name: str) -> None:
    """The channel's meeting is an event with its title."""
    await bot.do("event", user="anna", channel="styrelsen", name=event)
    (told,) = bot.activities
    assert (told["type"], told["name"]) == ("event", f"application/vnd.microsoft.{name}")
    assert told["value"]["Title"] == "Styrelsen"
    await bot.do("event", 400, user="anna", channel="styrelsen", name="party")


async def test_what_is_repeated_comes_twice_as_it_was(bot: Bot) -> None:
    """Messages and clicks come again with the same id when the switch for Teams says so; Slack's switch does nothing here."""
    await bot.do("switch", name="repeat_events", value=1, times=1)
    await bot.do("switch", name="repeat_clicks", value=1, times=1)
    await bot.do("command", user="per", channel="styrelsen", text="/beslut Vi ses")
    one, two = bot.activities
    assert one == two
    await bot.post(talk("per"), message(card(words("U1"), actions=(execute("Klart", "task.done", "U1"),))))
    await bot.do("click", user="per", channel="dm", ts=(await bot.last("dm", "per"))["ts"], action="Klart")
    assert bot.activities[2] == bot.activities[3]
    await bot.http.post("/playground/api/switch", json={"name": "repeat_events", "value": 1})
    await bot.do("command", user="per", channel="styrelsen", text="/beslut Vi ses")
    assert len(bot.activities) == 5


async def test_the_contract_shows_teams_in_the_shape_of_slack(bot: Bot) -> None:
    """Same fields for messages, people, rooms and the own page; an unknown client is refused."""
    home = card(words("Mina uppdrag"), actions=(execute("Nytt uppdrag", "task.new", home=True),))
    await bot.post(talk("per"), message(home))
    shown: Any = await bot.ask("home", user="per")
    assert (shown["title"], shown["text"]) == ("Klubba", "Mina uppdrag\nNytt uppdrag")
    assert [block["type"] for block in shown["blocks"]] == ["RichTextBlock", "ActionSet"]
    await bot.do("click", user="per", channel="home", action="Nytt uppdrag")
    assert bot.activities[-1]["value"]["action"]["data"]["klubba"]["home"] is True
    assert await bot.ask("home", user="anna") is None
    assert [room["name"] for room in await bot.ask("channels", user="per")] == [
        "kommundirektorer",
        "styrelsen",
        "Allmänt",
        "Valberedningen",
    ]
    assert len(await bot.ask("people")) == 15
    await bot.do("command", 400, client="irc", user="per", channel="dm", text="x")


async def test_a_group_chat_belongs_to_no_team_and_has_no_threads(bot: Bot) -> None:
    """Three people and the bot: it is told as Teams tells of chats, an answer to a message is a message, and the app goes alone."""
    await bot.do("message", user="per", channel="valberedningen", text="@Klubba beslut Vi ses")
    root = (await bot.last("Valberedningen", "per"))["ts"]
    await bot.do("message", user="anna", channel="Valberedningen", text="@Klubba hjälp", thread_ts=root)
    first, second = bot.activities
    for told in (first, second):
        assert told["conversation"] == {
            "conversationType": "groupChat",
            "id": names.chat("Valberedningen"),
            "isGroup": True,
            "name": "Valberedningen",
            "tenantId": names.TENANT,
        }
        assert told["channelData"] == {"tenant": {"id": names.TENANT}}
        assert "replyToId" not in told
    assert (await bot.last("Valberedningen", "karin"))["thread_ts"] is None
    await bot.do("message", 403, user="maja", channel="Valberedningen", text="Hej")
    listed = await bot.call("GET", f"/conversations/{names.chat('Valberedningen')}/members")
    assert sorted(one["name"] for one in listed.json()) == ["Anna Berg", "Karin Holm", "Per Lind"]
    await bot.do("event", user="anna", channel="Valberedningen", name="uninstall")
    assert bot.activities[-1]["membersRemoved"] == [{"id": names.BOT}]
    assert "team" not in bot.activities[-1]["channelData"]
    assert (await bot.post(names.chat("Valberedningen"), message(card(words("hej"))))).status_code == 403
    assert (await bot.post(BOARD, message(card(words("hej"))))).status_code == 201


async def test_starting_over_empties_the_tenant_too(bot: Bot) -> None:
    """Messages, dialogs and what was installed are as at the start."""
    await bot.do("event", user="ida", channel="dm", name="install")
    await bot.do("message", user="per", channel="styrelsen", text="Hej")
    await bot.do("reset")
    assert await bot.ask("messages", channel="styrelsen", user="per") == []
    assert not bot.playground.tenant.has_app(names.person("ida"))
