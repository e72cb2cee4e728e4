"""Controls say what they stand for wherever they are, and are answered where the person is."""

import json

import pytest

from bot.domain.ids import AccountId, WorkspaceId
from bot.views.nodes import (
    Action,
    Actions,
    Button,
    Choice,
    Confirm,
    Home,
    Menu,
    MenuItem,
    Option,
    Paragraph,
    Text,
)
from handlers.chat.messages import Ask, Clicked, Forget, Picked, ShowHome, Whisper
from tests.handlers.slack.doorbench import card, form

TEAM = WorkspaceId("slack/T0KLUBBA")
SURE = Confirm(title="Ta bort?", text="Det går att ångra.", yes="Ta bort", no="Behåll")


def controls():
    """A card with one of each control."""
    menu = Menu(
        (MenuItem("Ta bort", Action("task.remove", "U7")), MenuItem("Lämna över", Action("task.hand", "U7")))
    )
    later = Choice(
        label="Påminn senare",
        action=Action("task.later", "U7"),
        options=(Option("I eftermiddag", "afternoon"), Option("I morgon", "tomorrow")),
    )
    done = Button(label="Klart", action=Action("task.done", "U7"), style="primary")
    gone = Button(label="Ta bort", action=Action("task.undo", "U7"), style="danger", confirm=SURE)
    return card("U7", Paragraph((Text("Ring Lund"),), side=menu), Actions((done, later, gone)))


async def posted(bench, drawn, user="per"):
    """A lasting card in the person's conversation with the bot."""
    channel = await bench.door.messenger.open_dm(AccountId(f"{TEAM}/U0{user.upper()}"))
    return await bench.door.messenger.post(TEAM, channel, drawn, "key")


@pytest.mark.parametrize(
    ("action", "value", "meant", "chosen"),
    [
        ("Klart", None, Action("task.done", "U7"), None),
        ("Påminn senare", "I morgon", Action("task.later", "U7"), "tomorrow"),
        ("Lämna över", None, Action("task.hand", "U7"), None),
        ("task.undo", None, Action("task.undo", "U7"), None),
    ],
)
async def test_every_control_says_what_it_stands_for(bench, action, value, meant, chosen):
    """A button, a list and a menu come back with verb, subject and chosen value."""
    ref = await posted(bench, controls())
    await bench.do("click", user="per", channel="dm", ts=ref.ts, action=action, value=value)
    clicked = bench.heard()
    assert isinstance(clicked, Clicked)
    assert (clicked.action, clicked.value, clicked.private, clicked.home) == (meant, chosen, False, False)
    assert clicked.place.account == "slack/T0KLUBBA/U0PER"
    assert clicked.place.room == "slack/T0KLUBBA/D0PER"
    assert clicked.ticket


async def test_same_verb_twice_in_a_row(bench):
    """Two buttons with one verb are told apart by what they are about."""
    days = [
        Button(label=day, action=Action("task.date", f"U7 {day}")) for day in ("2017-03-03", "2017-03-06")
    ]
    ref = await posted(bench, card("U7", Actions(tuple(days))))
    await bench.do("click", user="per", channel="dm", ts=ref.ts, action="2017-03-06")
    assert bench.heard().action == Action("task.date", "U7 2017-03-06")


async def test_words_of_people_come_back_unharmed(bench):
    """A subject that holds what somebody wrote, separators and all, comes back as it was."""
    subject = "uppdrag: ring Åsa & <Bo> | 100 % #2 %7C"
    line = Button(label="Som uppdrag", action=Action("word.task", subject))
    menu = Menu((MenuItem("Igen", Action("say.again", subject)), MenuItem("Nej", Action("word.no"))))
    ref = await posted(bench, card("?", Paragraph((Text("?"),), side=menu), Actions((line,))))
    for label in ("Som uppdrag", "Igen"):
        await bench.do("click", user="per", channel="dm", ts=ref.ts, action=label)
    assert [clicked.action.subject for clicked in bench.script.heard] == [subject, subject]


async def test_answer_to_a_click_on_a_lasting_card(bench):
    """A private answer stands beside a card that others see too; the card itself stays."""
    ref = await bench.door.messenger.post(TEAM, "C0STYRELSEN", controls(), "key")
    bench.script.say(Whisper(card("Redan klar av Per 14:05"), instead=True))
    await bench.do("click", user="anna", channel="styrelsen", ts=ref.ts, action="Klart")
    assert await bench.texts("styrelsen", "anna") == ["U7", "Redan klar av Per 14:05"]
    assert await bench.texts("styrelsen", "maja") == ["U7"]


async def test_private_card_is_replaced_and_goes_away(bench):
    """A card that one person sees is known as private, can be replaced in its place, and taken away."""
    bench.script.say(Whisper(controls()))
    await bench.do("command", user="anna", channel="styrelsen", text="/uppdrag U7")
    (shown,) = await bench.messages("styrelsen", "anna")
    bench.script.say(Whisper(card("Nytt", *controls().nodes), instead=True))
    await bench.do("click", user="anna", channel="styrelsen", ts=shown["ts"], action="Klart")
    assert bench.script.heard[-1].private
    assert [(m["ts"], m["text"]) for m in await bench.messages("styrelsen", "anna")] == [
        (shown["ts"], "Nytt")
    ]
    bench.script.say(Forget())
    await bench.do("click", user="anna", channel="styrelsen", ts=shown["ts"], action="Klart")
    assert await bench.messages("styrelsen", "anna") == []


@pytest.mark.parametrize("late", [False, True])
async def test_what_a_form_answers_takes_the_place_of_the_private_card_that_opened_it(bench, late):
    """The question goes; after half an hour Slack lets nobody touch it any more, and the answer stands below it."""
    bench.script.say(Whisper(controls()))
    await bench.do("command", user="anna", channel="styrelsen", text="/uppdrag U7")
    (shown,) = await bench.messages("styrelsen", "anna")
    bench.script.say(Ask(form()))
    await bench.do("click", user="anna", channel="styrelsen", ts=shown["ts"], action="Klart")
    if late:
        bench.playground.bench.tickets.reset()
    bench.script.say(Whisper(card("U7 är Pers"), instead=True))
    await bench.do("submit", user="anna", values={})
    assert bench.script.heard[-1].private
    assert await bench.texts("styrelsen", "anna") == (["U7", "U7 är Pers"] if late else ["U7 är Pers"])


async def test_a_form_that_a_lasting_card_opened_is_answered_beside_it(bench):
    """What others see too stays as it is."""
    ref = await bench.door.messenger.post(TEAM, "C0STYRELSEN", controls(), "key")
    bench.script.say(Ask(form()))
    await bench.do("click", user="anna", channel="styrelsen", ts=ref.ts, action="Klart")
    bench.script.say(Whisper(card("U7 är Pers"), instead=True))
    await bench.do("submit", user="anna", values={})
    assert not bench.script.heard[-1].private
    assert await bench.texts("styrelsen", "anna") == ["U7", "U7 är Pers"]


async def test_click_in_a_thread_is_answered_there(bench):
    """The answer to a control in a thread stands in the thread."""
    parent = await bench.door.messenger.post(TEAM, "C0STYRELSEN", card("Möte"), "one")
    inside = await bench.door.messenger.post(TEAM, "C0STYRELSEN", controls(), "two", thread=parent.ts)
    bench.script.say(Whisper(card("Svar")))
    await bench.do("click", user="anna", channel="styrelsen", ts=inside.ts, action="Klart")
    assert bench.heard().place.thread == parent.ts
    assert (await bench.messages("styrelsen", "anna"))[-1]["thread_ts"] == parent.ts


async def test_home_is_shown_anew(bench):
    """A click on the home page is known as one, has no room, and is answered with the page as it is now."""
    done = Actions((Button(label="Klart", action=Action("task.done", "U7")),))
    bench.script.say(ShowHome(Home(nodes=(done,))))
    await bench.ask("home", user="per")
    bench.script.say(ShowHome(Home(nodes=(Paragraph((Text("Tomt"),)),))))
    await bench.do("click", user="per", channel="home", action="Klart")
    clicked = bench.script.heard[-1]
    assert (clicked.home, clicked.private, clicked.place.room) == (True, False, None)
    assert (await bench.ask("home", user="per"))["text"].strip() == "Tomt"


async def test_private_answer_to_a_click_on_the_home_page(bench):
    """Where there is no room, a private answer goes to the person's own conversation with the bot."""
    done = Actions((Button(label="Klart", action=Action("task.done", "U7")),))
    bench.script.say(ShowHome(Home(nodes=(done,))))
    await bench.ask("home", user="per")
    bench.script.say(Whisper(card("Redan klar")))
    await bench.do("click", user="per", channel="home", action="Klart")
    assert await bench.texts("dm", "per") == ["Redan klar"]


async def test_repeated_click_has_the_same_key_and_opens_one_form(bench):
    """A click delivered twice carries one key; the used-up ticket of the second harms nothing."""
    ref = await posted(bench, controls())
    bench.script.say(Ask(form()))
    await bench.do("switch", name="repeat_clicks", value=1, times=1)
    await bench.do("click", user="per", channel="dm", ts=ref.ts, action="Klart")
    first, second = bench.script.heard
    assert first.key == second.key
    assert (await bench.ask("view", user="per"))["title"] == "Ändra uppdrag"


async def test_message_is_picked(bench):
    """An entry in the menu of a message brings its words, a link to it and a form; entries of others are not heard."""
    await bench.do("message", user="maja", channel="styrelsen", text="Vi ses i <Lund> & @per")
    ts = (await bench.messages("styrelsen", "maja"))[0]["ts"]
    bench.script.say(Ask(form()))
    await bench.do("shortcut", user="anna", channel="styrelsen", ts=ts, name="Spara som beslut")
    picked = bench.heard()
    assert isinstance(picked, Picked)
    assert (picked.shortcut, picked.text) == ("save_decision", "Vi ses i <Lund> & @U0PER")
    assert picked.permalink.endswith(f"/archives/C0STYRELSEN/p{ts.replace('.', '')}")
    assert (await bench.ask("view", user="anna"))["title"] == "Ändra uppdrag"
    await bench.do("shortcut", user="anna", channel="styrelsen", ts=ts, name="Något annat")
    assert len(bench.script.heard) == 1


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/x",
        "http://169.254.169.254/latest/meta-data",
        "https://hooks.slack.com.evil.se/x",
        "https://hooks.slack.com@evil.se/x",
        "file:///etc/passwd",
    ],
)
async def test_answers_go_nowhere_but_to_slack(bench, address):
    """A response URL that leads elsewhere is never called: the answer takes the ordinary way."""
    bench.script.say(Whisper(card("Svar")))
    await bench.send(
        json.dumps(
            {
                "type": "block_actions",
                "team": {"id": "T0KLUBBA"},
                "user": {"id": "U0ANNA"},
                "channel": {"id": "C0STYRELSEN", "name": "styrelsen"},
                "container": {"type": "message", "message_ts": "1.2"},
                "trigger_id": "1.2.x",
                "response_url": address,
                "actions": [{"type": "button", "action_id": "task.done", "value": "U7", "block_id": "b"}],
            }
        ).encode()
    )
    await bench.door.settle()
    assert await bench.texts("styrelsen", "anna") == ["Svar"]
    last = next(line for line in await bench.ask("journal") if line["direction"] == "from product")
    assert last["path"].endswith("chat.postEphemeral")
