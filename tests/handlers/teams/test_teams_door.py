"""What people do in Teams, as it is heard, and what they see of the answers."""

import pytest

from bot.views.nodes import Action, Actions, Button, Home, Paragraph, PersonField, Text
from handlers.chat.messages import (
    Ask,
    Clicked,
    Forget,
    MeetingHappened,
    Mend,
    PersonChanged,
    Picked,
    RoomChanged,
    Said,
    ShowHome,
    Submitted,
    Whisper,
)
from handlers.playground.teams import names
from handlers.teams import ids
from tests.handlers.slack.doorbench import card, form

TENANT = f"teams/{names.TENANT}"
BOARD = str(ids.room(names.TENANT, names.channel("styrelsen")))


def account(handle: str) -> str:
    return f"{TENANT}/{names.person(handle)}"


def buttons(label: str = "Klart", verb: str = "task.done", subject: str = "U7"):
    return Actions((Button(label=label, action=Action(verb, subject)),))


async def whispered(bench, user: str, text: str, *nodes) -> str:
    """A private card in somebody's chat; the time of its message."""
    bench.script.say(Whisper(card(text, Paragraph((Text(text),)), *nodes)))
    await bench.do("message", user=user, channel="dm", text="hjälp")
    return (await bench.messages("dm", user))[-1]["ts"]


async def test_a_mention_in_a_channel(bench):
    """It is said without the bot's name, in the thread that it begins, with a link; people it names are mentioned; the answer is for
    the asker alone, in their chat, and the channel sees nothing of it.
    """
    bench.script.say(Whisper(card("Sparat")))
    await bench.do(
        "message", user="anna", channel="styrelsen", text="@Klubba uppdrag @per ring Lund <b>nu</b> & *sen*"
    )
    said = bench.heard()
    assert isinstance(said, Said)
    assert (said.command, said.text, said.direct) == (
        None,
        "uppdrag @Per Lind ring Lund <b>nu</b> & *sen*",
        False,
    )
    (mention,) = said.mentions
    assert (said.text[mention.start : mention.end], mention.account, mention.name) == (
        "@Per Lind",
        account("per"),
        "Per Lind",
    )
    place = said.place
    assert (place.workspace, place.account, place.room) == (TENANT, account("anna"), BOARD)
    assert (place.room_kind, place.visibility, place.name) == ("channel", "private", "Anna Berg")
    root = names.activity((await bench.messages("styrelsen", "anna"))[0]["ts"])
    assert place.thread == root
    assert said.key == f"said/{BOARD}/{root}"
    assert said.source is not None
    assert said.source.startswith("https://teams.microsoft.com/l/message/19%3A")
    assert len(await bench.messages("styrelsen", "maja")) == 1
    assert await bench.texts("dm", "anna") == ["Sparat"]


async def test_what_looks_like_a_mention_is_text(bench):
    """Somebody who types "<at>" mentions nobody, and nobody's name is taken out of what they say."""
    await bench.do(
        "message",
        user="anna",
        channel="dm",
        text="beslut <at>Per Lind</at> &lt;at&gt; <at id=0>Klubba</at> betalar",
    )
    said = bench.heard()
    assert said.text == "beslut <at>Per Lind</at> &lt;at&gt; <at id=0>Klubba</at> betalar"
    assert said.mentions == ()


async def test_mentions_are_found_in_whichever_order_they_are_listed(bench):
    """The places in the text count, not the order of the list; of two that look alike the first in the list stands first."""
    people = {handle: names.member(names.person(handle)) for handle in ("per", "anna")}
    for handle in people:
        await bench.do("message", user="maja", channel="styrelsen", text=f"@Klubba hjälp @{handle}")
    listed = [
        {"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": user, "name": name}}
        for name, user in (("Per Lind", people["per"]), ("Klubba", names.BOT), ("Per Lind", people["anna"]))
    ]
    text = "<at>Klubba</at> uppdrag <at>Per Lind</at> ring <at>Per Lind</at>"
    await bench.answer(bench.activity(text=text, entities=listed))
    said = bench.heard()
    assert said.text == "uppdrag @Per Lind ring @Per Lind"
    assert [(m.account, m.start) for m in said.mentions] == [(account("per"), 8), (account("anna"), 23)]


async def test_words_in_the_personal_chat(bench):
    """No mention is needed there; the answer stands there."""
    bench.script.say(Whisper(card("Ska jag spara det?")))
    await bench.do("message", user="per", channel="dm", text="ring Lund fredag")
    said = bench.heard()
    assert (said.text, said.direct, said.source) == ("ring Lund fredag", True, None)
    assert (said.place.room_kind, said.place.thread) == ("dm", None)
    assert await bench.texts("dm", "per") == ["ring Lund fredag", "Ska jag spara det?"]


def _twin(content, **more):
    return {"attachments": [{"contentType": "text/html", "content": content, **more}]}


@pytest.mark.parametrize(
    ("text", "content", "read"),
    [
        ("beslut se ", "<div><div>beslut se &lt;data&gt;</div>\n</div>", "beslut se <data>"),
        (
            "beslut se  nu",
            "<p>beslut se &lt;a href=&quot;x&quot;&gt;&nbsp;nu</p>",
            'beslut se <a href="x"> nu',
        ),
        ("", "<p>&lt;data&gt;</p>", "<data>"),
        ("fet", "<p>&lt;b&gt;fet&lt;/b&gt;</p>", "<b>fet</b>"),
        (
            "uppdrag a\n\n- b",
            "<p>uppdrag a &lt;x&gt;</p>\r\n<p>- b<br>c &amp; d</p>",
            "uppdrag a <x>\n- b\nc & d",
        ),
        ("beslut ", "<p>beslut &lt;script&gt;x()&lt;/script&gt;</p>", "beslut <script>x()</script>"),
        ("beslut x", "<p>beslut <b>&lt;y&gt;</b> x<img src=z alt='&lt;q&gt;'></p>", "beslut <y> x"),
        ("se &lt;data&gt;", "<p>se &amp;lt;data&amp;gt;</p>", "se &lt;data&gt;"),
    ],
)
async def test_what_looks_like_a_tag_is_read_in_the_personal_chat(bench, text, content, read):
    """Teams takes it out of the plain text there; the HTML twin of the message still has it, and none of the markup is read."""
    assert (
        await bench.answer(bench.activity(text=text, textFormat="plain", **_twin(content)))
    ).status_code < 300
    assert bench.heard().text == read


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"attachments": None},
        {"attachments": "<p>beslut a &lt;b&gt;</p>"},
        {"attachments": [None, 7, "x", {"contentType": "text/html"}]},
        _twin(None),
        _twin({"text": "beslut a &lt;b&gt;"}),
        _twin("<p>något annat &lt;b&gt;</p>"),
        _twin("<blockquote>Anna: &lt;b&gt;</blockquote><p>beslut a</p>"),
        _twin("<p>beslut a</p>" + "&lt;b&gt;" * 20_000),
        _twin("<" * 50_000 + "&lt;"),
        _twin("<p <p <<>><!-- &lt; --><![CDATA[ &lt;b"),
        _twin("&lt;beslut"),
        _twin("<p>beslut a &lt;b&gt;</p>", contentType="text/plain"),
    ],
)
async def test_a_twin_that_is_missing_or_says_something_else_is_not_read(bench, more):
    """Hostile, huge or broken: the message is read as its plain text, and nothing fails."""
    assert (await bench.answer(bench.activity(text="beslut a", **more))).status_code < 300
    assert bench.heard().text == "beslut a"


async def test_one_message_that_comes_twice_has_one_key(bench):
    """The connector's repeats carry the key of the message itself."""
    await bench.do("switch", name="repeat_events", value=2, times=1)
    await bench.do("message", user="per", channel="dm", text="ring Lund")
    keys = [one.key for one in bench.script.heard if isinstance(one, Said)]
    assert len(keys) == 3
    assert len(set(keys)) == 1


async def test_an_answer_for_who_has_not_the_app(bench):
    """The thread says that there is an answer, in the language of their Teams, and not a word of what it is; with the app it comes."""
    bench.script.say(Whisper(card("Hemligt")))
    await bench.do("message", user="ida", channel="styrelsen", text="@Klubba uppdrag mina")
    told = (await bench.messages("styrelsen", "ida"))[-1]
    assert "personliga chatten" in told["text"]
    assert told["thread_ts"] == (await bench.messages("styrelsen", "ida"))[0]["ts"]
    assert "Hemligt" not in str(await bench.messages("styrelsen", "maja"))
    await bench.do("event", user="ida", channel="dm", name="install")
    assert bench.heard().text == "hjälp"
    await bench.do("message", user="ida", channel="styrelsen", text="@Klubba uppdrag mina")
    assert (await bench.texts("dm", "ida"))[-1] == "Hemligt"


async def test_a_button_on_a_private_card(bench):
    """The press carries verb and subject; the card becomes another at once and stays so, or goes away."""
    ts = await whispered(bench, "per", "Ring Lund", buttons())
    bench.script.say(Whisper(card("Klart av Per"), instead=True))
    await bench.do("click", user="per", channel="dm", ts=ts, action="Klart")
    clicked = bench.heard()
    assert isinstance(clicked, Clicked)
    assert (clicked.action, clicked.value, clicked.private, clicked.home) == (
        Action("task.done", "U7"),
        None,
        True,
        False,
    )
    assert (await bench.texts("dm", "per"))[-1] == "Klart av Per"
    ts = await whispered(bench, "per", "Ska det vara så?", buttons("Nej", "task.open"))
    bench.script.say(Forget())
    await bench.do("click", user="per", channel="dm", ts=ts, action="Nej")
    assert "Ska det vara så?" not in await bench.texts("dm", "per")


async def test_a_button_that_opens_a_form(bench):
    """A dialog opens with what is there; what was filled in comes back by field; an error keeps it all and stands by its field."""
    ts = await whispered(bench, "per", "Ring Lund", buttons("Ändra", "task.edit"))
    bench.script.say(Ask(form()))
    await bench.do("click", user="per", channel="dm", ts=ts, action="Ändra")
    assert bench.heard().ticket
    view = await bench.ask("view", user="per")
    assert view["title"] == "Ändra uppdrag"
    bench.script.say(Mend({"text": "Skriv vad som ska göras."}))
    await bench.do("submit", user="per", values={"text": "Ring *Lund* & <b>Malmö</b>"})
    sent = bench.heard()
    assert isinstance(sent, Submitted)
    assert (sent.action, sent.values) == (Action("task.edit", "U7"), {"text": "Ring *Lund* & <b>Malmö</b>"})
    assert sent.place.present is False
    view = await bench.ask("view", user="per")
    assert "Skriv vad som ska göras." in view["text"]
    assert "Ring *Lund* & <b>Malmö</b>" in str(view["blocks"])
    bench.script.say()
    await bench.do("submit", user="per", values={"text": "Ring Malmö"})
    assert bench.heard().values == {"text": "Ring Malmö"}
    assert await bench.ask("view", user="per") is None
    assert bench.heard().key != sent.key


async def test_what_a_form_gives_back_for_reading_comes_in_the_chat(bench):
    """A card with buttons cannot stand in a dialog; it comes in the personal chat, and the dialog closes."""
    ts = await whispered(bench, "per", "Ring Lund", buttons("Ändra", "task.edit"))
    bench.script.say(Ask(form()))
    await bench.do("click", user="per", channel="dm", ts=ts, action="Ändra")
    bench.script.say(
        Whisper(card("När ska det vara klart?", Paragraph((Text("När?"),)), buttons("I dag", "task.date")))
    )
    await bench.do("submit", user="per", values={"text": "Ring"})
    assert await bench.ask("view", user="per") is None
    assert (await bench.texts("dm", "per"))[-1].startswith("När?")


@pytest.mark.parametrize("gone", [False, True])
async def test_what_a_form_answers_takes_the_place_of_the_private_card_that_opened_it(bench, gone):
    """One sentence too, which would else be the dialog's last word; where that card was deleted, the answer stands alone."""
    ts = await whispered(bench, "per", "Vem ska göra det?", buttons("Välj …", "task.choose"))
    bench.script.say(Ask(form()))
    await bench.do("click", user="per", channel="dm", ts=ts, action="Välj …")
    before = len(await bench.texts("dm", "per"))
    if gone:
        await bench.do("switch", name="error", value="404 ActivityNotFoundInConversation", times=1)
    bench.script.say(Whisper(card("U7 är Pers"), instead=True))
    await bench.do("submit", user="per", values={"text": "Per"})
    assert bench.heard().private
    texts = await bench.texts("dm", "per")
    assert texts[-1] == "U7 är Pers"
    assert len(texts) == before + gone
    assert await bench.ask("view", user="per") is None


async def test_a_form_from_a_channel_amends_no_card_that_it_claims_to_come_from(bench):
    """Only in one's own chat are there cards for one person: what a form says of its origin elsewhere is not believed."""
    asked = {**FILLED, "memory": {"asked": "1485268200000"}}
    await bench.answer(
        bench.activity(
            **invoke("task/submit", **asked),
            conversation={
                "id": names.channel("styrelsen"),
                "conversationType": "channel",
                "tenantId": names.TENANT,
            },
        )
    )
    assert isinstance(bench.heard(), Submitted)
    assert not bench.heard().private


def invoke(name: str, **klubba: object) -> dict[str, object]:
    """A press or a form as Teams brings it, with the data of a card of ours."""
    data = {"klubba": {"verb": "task.edit", "subject": "U7", **klubba}}
    value = {"action": {"data": data}} if name == "adaptiveCard/action" else {"data": data}
    return {"type": "invoke", "name": name, "value": value}


FILLED = {"form": True, "title": "Ändra", "submit": "Spara", "memory": {}, "body": []}


@pytest.mark.parametrize("name", ["task/submit", "composeExtension/submitAction"])
async def test_a_form_with_nothing_more_to_say_is_answered_with_no_body(bench, name):
    """That alone closes the dialog in Teams: of "{}" it says that the app cannot be reached, and people send the form again."""
    answer = await bench.answer(bench.activity(**invoke(name, **FILLED)))
    assert (answer.status_code, answer.content) == (200, b"")
    assert isinstance(bench.heard(), Submitted)


@pytest.mark.parametrize(("locale", "said"), [("sv-SE", "Mottaget."), ("en-GB", "Got it.")])
async def test_a_press_with_nothing_more_to_say_is_answered_with_a_word(bench, locale, said):
    """Teams takes an empty word for a failure: it says that the app cannot be reached, and presses once more."""
    answer = await bench.answer(bench.activity(**invoke("adaptiveCard/action"), locale=locale))
    assert answer.json() == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": said,
    }


async def test_a_press_in_a_room_says_where_the_answer_is(bench):
    """What only the presser should see comes in their chat, and they are told so where they pressed."""
    bench.script.say(Whisper(card("Hemligt")))
    room = {"id": names.channel("styrelsen"), "conversationType": "channel", "tenantId": names.TENANT}
    answer = await bench.answer(bench.activity(**invoke("adaptiveCard/action"), conversation=room))
    assert answer.json()["value"] == "Jag svarar dig i den personliga chatten."


@pytest.mark.parametrize(
    ("answered", "said"),
    [
        (card("Det finns inget möte att lägga till."), "Det finns inget möte att lägga till."),
        (
            card("Hemligt", Paragraph((Text("Hemligt"),)), buttons()),
            "Jag svarar dig i den personliga chatten.",
        ),
        (None, "Mottaget."),
    ],
)
async def test_who_asks_for_a_form_and_gets_words_reads_them_in_a_dialog(bench, answered, said):
    """Teams opens an empty box for anything else; what has something to press comes in the chat."""
    bench.script.say(*([Whisper(answered)] if answered else []))
    menu = {"commandId": "add_agenda", "commandContext": "compose"}
    for name, value in (("task/fetch", invoke("task/fetch")["value"]), ("composeExtension/fetchTask", menu)):
        asked = bench.activity(type="invoke", name=name, value=value)
        task = (await bench.answer(asked)).json()["task"]
        assert task["type"] == "continue"
        assert task["value"]["title"] == "Klubba"
        (line,) = task["value"]["card"]["content"]["body"]
        assert "".join(run["text"] for run in line["inlines"]) == said


async def test_a_form_that_nobody_can_open_a_dialog_for_stands_in_the_chat(bench):
    """Words cannot open a dialog: the form comes as a card, is mended where it stands, and is sent from there."""
    bench.script.say(Ask(form()))
    await bench.do("message", user="per", channel="dm", text="ändra U7")
    bench.script.say(Mend({"text": "Skriv vad som ska göras."}))
    await bench.do("submit", user="per", values={"text": "x"})
    assert "Skriv vad som ska göras." in str((await bench.messages("dm", "per"))[-1]["blocks"])
    bench.script.say(Whisper(card("Ändrat")))
    await bench.do("submit", user="per", values={"text": "Ring Malmö"})
    assert bench.heard().values == {"text": "Ring Malmö"}
    assert (await bench.texts("dm", "per"))[-1] == "Ändrat"


async def test_the_menu_of_a_message(bench):
    """Spara som beslut: opens the form with the words of the message and the way back to it."""
    await bench.do("message", user="anna", channel="styrelsen", text="Vi ses <tisdagar> & torsdagar")
    ts = (await bench.messages("styrelsen", "anna"))[-1]["ts"]
    bench.script.say(Ask(form(subject="")))
    await bench.do("shortcut", user="maja", channel="styrelsen", ts=ts, name="Spara som beslut")
    picked = bench.heard()
    assert isinstance(picked, Picked)
    assert (picked.shortcut, picked.text) == ("save_decision", "Vi ses <tisdagar> & torsdagar")
    assert picked.permalink is not None
    assert (picked.place.room, picked.place.account) == (BOARD, account("maja"))
    bench.script.say()
    await bench.do("submit", user="maja", values={"text": "Vi ses tisdagar"})
    assert isinstance(bench.heard(), Submitted)
    assert bench.heard().place.room == BOARD
    assert await bench.ask("view", user="maja") is None


async def test_the_home_page_is_a_card(bench):
    """It stands in the personal chat; a press on it says so, and the page is new where it stands."""
    bench.script.say(ShowHome(Home(nodes=(Paragraph((Text("Ett uppdrag"),)), buttons()))))
    await bench.do("message", user="per", channel="dm", text="hem")
    bench.script.say(ShowHome(Home(nodes=(Paragraph((Text("Inga uppdrag"),)),))))
    before = len(await bench.messages("dm", "per"))
    await bench.do("click", user="per", channel="home", action="Klart")
    assert bench.heard().home
    assert "Inga uppdrag" in str((await bench.messages("dm", "per"))[-1]["blocks"])
    assert len(await bench.messages("dm", "per")) == before


async def test_a_meeting_in_teams_is_heard_of_when_it_begins_and_ends(bench):
    """By who began it, in the channel where it is held."""
    await bench.do("event", user="anna", channel="styrelsen", name="meeting start")
    happened = bench.heard()
    assert isinstance(happened, MeetingHappened)
    assert (happened.change, happened.place.room, happened.place.account) == (
        "started",
        BOARD,
        account("anna"),
    )
    await bench.do("event", user="anna", channel="styrelsen", name="meeting end")
    assert bench.heard().change == "ended"


@pytest.mark.parametrize(
    ("name", "change"),
    [("uninstall", "bot left"), ("join", "members changed"), ("leave", "members changed")],
)
async def test_what_happens_to_a_team(bench, name, change):
    """The bot comes and goes, people come and go: who is there is asked anew."""
    await bench.do("event", user="maja", channel="styrelsen", name=name)
    changed = bench.heard()
    assert isinstance(changed, RoomChanged)
    assert (changed.change, changed.unsigned) == (change, False)


async def test_who_left_a_team_is_told_of_all_its_channels(bench):
    """Of those in which something was heard; who is told by an id that is not known is somebody, and nobody knows who."""
    for channel in ("styrelsen", "kommundirektorer"):
        await bench.do("message", user="anna", channel=channel, text="@Klubba hjälp")
    await bench.do("event", user="karin", channel="styrelsen", name="leave")
    changed = bench.heard()
    assert (changed.change, changed.gone) == ("members changed", (account("karin"),))
    directors = BOARD.replace(names.channel("styrelsen"), names.channel("kommundirektorer"))
    assert {BOARD, directors} <= set(changed.also)
    tenant = bench.playground.tenant
    told = bench.activity(
        type="conversationUpdate",
        conversation={"id": names.TEAM, "conversationType": "channel", "isGroup": True},
        channelData={"tenant": {"id": names.TENANT}, "team": {"id": names.TEAM}},
        membersRemoved=[{"id": "29:somebody"}],
    )
    assert await bench.post(told, tenant.keys.activity_token(tenant.service_url)) == 200
    assert bench.heard().gone is None
    of_channel = {**told["channelData"], "channel": {"id": names.channel("styrelsen")}}
    told |= {"id": "7", "channelData": {**of_channel, "eventType": "channelMemberRemoved"}}
    assert await bench.post(told, tenant.keys.activity_token(tenant.service_url)) == 200
    assert (bench.heard().place.room, bench.heard().also) == (BOARD, ())


async def test_the_bot_comes_to_a_team(bench):
    """Whoever adds it is known, and so is the name of the team."""
    await bench.do("event", user="maja", channel="styrelsen", name="uninstall")
    await bench.do("event", user="maja", channel="styrelsen", name="install")
    joined = [one for one in bench.script.heard if isinstance(one, RoomChanged)][-1]
    assert (joined.change, joined.place.account) == ("bot joined", account("maja"))
    assert joined.place.room_name == "Samarbetet"


async def test_the_way_back_is_kept_and_written_once(bench):
    """What an activity tells of the tenant, the channel and the person is kept; the next one writes nothing."""
    await bench.do("message", user="anna", channel="styrelsen", text="@Klubba hjälp")
    written = bench.register.written
    assert written
    assert (
        bench.register.kept[TENANT]
        == f'{{"service_url": "{bench.playground.tenant.service_url.rstrip("/")}"}}'
    )
    assert '"zone": "Europe/Stockholm"' in bench.register.kept[account("anna")]
    assert names.TEAM in bench.register.kept[BOARD]
    await bench.do("message", user="anna", channel="styrelsen", text="@Klubba hjälp")
    assert bench.register.written == written


async def test_forms_and_presses_that_are_not_ours(bench):
    """Data that no card of ours carries is refused, and nothing is heard."""
    tenant = bench.playground.tenant
    token = tenant.keys.activity_token(tenant.service_url)
    for value in (
        {},
        {"action": {"data": {}}},
        {"action": {"data": {"klubba": {"verb": 7}}}},
        {"action": {"data": {"klubba": {"form": True, "verb": "task.edit", "subject": "", "body": "x"}}}},
        {
            "action": {
                "data": {
                    "klubba": {"form": True, "verb": "task.edit", "subject": "", "body": [{"type": "Image"}]}
                }
            }
        },
    ):
        activity = bench.activity(type="invoke", name="adaptiveCard/action", value=value)
        assert await bench.post(activity, token) == 400
    assert bench.script.heard == []


async def test_a_chat_that_is_known_is_not_opened_again(bench):
    """The first private answer opens the chat; the next goes there at once; when the app is taken away it is tried anew."""
    bench.script.say(Whisper(card("Sparat")))
    for _ in range(2):
        await bench.do("message", user="anna", channel="styrelsen", text="@Klubba uppdrag mina")
    calls = [line["path"] for line in await bench.ask("journal")]
    assert len([path for path in calls if path.endswith("/v3/conversations")]) == 1
    assert await bench.texts("dm", "anna") == ["Sparat", "Sparat"]
    await bench.do("event", user="anna", channel="dm", name="uninstall")
    await bench.do("message", user="anna", channel="styrelsen", text="@Klubba uppdrag mina")
    assert "personliga chatten" in (await bench.texts("styrelsen", "anna"))[-1]


async def test_a_chat_from_which_the_app_was_removed_is_forgotten(bench):
    """Whoever removes the app from their chat is said to have no chat from then on; an upgrade of the app is no such news."""
    await bench.do("message", user="anna", channel="dm", text="hjälp")
    assert '"chat"' in bench.register.kept[account("anna")]
    await bench.do("event", user="anna", channel="dm", name="uninstall")
    left = bench.heard()
    assert isinstance(left, RoomChanged)
    assert (left.change, left.place.room_kind, left.place.account) == ("bot left", "dm", account("anna"))
    assert '"chat"' not in bench.register.kept[account("anna")]
    bench.script.heard.clear()
    tenant = bench.playground.tenant
    token = tenant.keys.activity_token(tenant.service_url)
    upgraded = bench.activity(type="installationUpdate", action="remove-upgrade")
    assert await bench.post(upgraded, token) == 200
    assert bench.script.heard == []


async def test_a_changed_message_is_heard_as_one(bench):
    """Somebody mends what they wrote to the bot: it is heard as changed, under one key however often; one to others is not heard."""
    tenant = bench.playground.tenant
    token = tenant.keys.activity_token(tenant.service_url)
    data = {"tenant": {"id": names.TENANT}, "eventType": "editMessage"}
    changed = bench.activity(type="messageUpdate", text="beslut Vi delar på kostnaden", channelData=data)
    for _ in range(2):
        assert await bench.post(changed, token) == 200
    said, again = [one for one in bench.script.heard if isinstance(one, Said)]
    assert said.key == again.key
    assert (said.text, said.edited) == ("beslut Vi delar på kostnaden", True)
    channel = {
        "id": names.channel("styrelsen"),
        "conversationType": "channel",
        "tenantId": names.TENANT,
        "isGroup": True,
    }
    bench.script.heard.clear()
    for told in (
        {"conversation": channel, "id": "1"},
        {"id": "2", "channelData": {"tenant": data["tenant"]}},
    ):
        assert await bench.post({**changed, **told}, token) == 200
    assert [one for one in bench.script.heard if isinstance(one, Said)] == []


async def test_another_language_is_told_before_what_was_said_in_it(bench):
    """The first message, and the first after a change: the person's language and zone come first, and once each."""
    for locale in ("sv-SE", "sv-SE", "en-GB", "en-GB"):
        await bench.do("person", user="per", locale=locale)
        await bench.do("message", user="per", channel="dm", text="ring Lund")
    told = [(one.locale, one.zone) for one in bench.script.heard if isinstance(one, PersonChanged)]
    assert told == [("sv-SE", "Europe/Stockholm"), ("en-GB", "Europe/Stockholm")]
    kinds = [type(one) for one in bench.script.heard]
    assert kinds == [PersonChanged, Said, Said, PersonChanged, Said, Said]


@pytest.mark.parametrize(
    ("told", "locale", "zone"),
    [
        ({"locale": "en-GB", "timezone": "W. Europe Standard Time"}, "en-GB", "Europe/Berlin"),
        ({"locale": "en-GB", "timezone": 7}, "en-GB", None),
        ({"locale": "en-GB", "timezone": "../../etc/passwd"}, "en-GB", None),
        ({"locale": "en-GB", "timezone": "Europe/" + 300 * "x"}, "en-GB", None),
        ({"locale": "sv SE", "timezone": "Europe/Oslo"}, None, "Europe/Oslo"),
        ({"locale": ["sv"], "timezone": "Europe/Oslo"}, None, "Europe/Oslo"),
    ],
)
async def test_a_client_that_writes_odd_things_of_itself_is_heard(bench, told, locale, zone):
    """What cannot be read of its language or its zone is left out, each alone, and what was said is carried out."""
    tenant = bench.playground.tenant
    said = bench.activity(entities=[{"type": "clientInfo", **told}], locale=None)
    assert await bench.post(said, tenant.keys.activity_token(tenant.service_url)) == 200
    changed, heard = bench.script.heard
    assert (changed.locale, changed.zone) == (locale, zone)
    assert heard.text == "hjälp"


@pytest.mark.parametrize("locale", ["sv SE", 7, {"sv": "SE"}, "../.."])
async def test_a_language_that_cannot_be_read_keeps_nobody_out(bench, locale):
    """The activity's own language is left out when it is none."""
    tenant = bench.playground.tenant
    said = bench.activity(locale=locale)
    assert await bench.post(said, tenant.keys.activity_token(tenant.service_url)) == 200
    assert bench.heard().text == "hjälp"
    assert bench.heard().place.locale is None


async def test_the_first_thing_that_somebody_says_tells_of_their_language(bench):
    """Whoever is not known yet has the language and the zone of their Teams with all that they do, the first press and greeting too."""
    tenant = bench.playground.tenant
    token = tenant.keys.activity_token(tenant.service_url)
    client = {"type": "clientInfo", "locale": "en-GB", "timezone": "Europe/London"}
    added = bench.activity(type="installationUpdate", action="add", entities=[client], text=None)
    assert await bench.post(added, token) == 200
    assert (bench.heard().text, bench.heard().place.locale) == ("help", "en")
    assert await bench.post(bench.activity(entities=[client]), token) == 200
    place = bench.heard().place
    assert (place.locale, place.zone) == ("en", "Europe/London")


async def test_everybody_can_be_chosen_in_a_form_of_the_personal_chat(bench):
    """Nobody else is in there, so people are looked for in the whole directory; in a channel among its members."""
    bench.script.say(Ask(form(PersonField(id="person", label="Ansvarig"))))
    ts = await whispered(bench, "per", "Ring Lund", buttons("Ändra", "task.edit"))
    bench.script.say(Ask(form(PersonField(id="person", label="Ansvarig"))))
    await bench.do("click", user="per", channel="dm", ts=ts, action="Ändra")
    asked = (await bench.ask("view", user="per"))["blocks"]
    (person,) = [one for one in asked if one["type"] == "Input.ChoiceSet"]
    assert person["choices.data"]["dataset"] == "graph.microsoft.com/users"


async def test_what_a_form_is_answered_with_is_all_of_it(bench):
    """An answer of several lines stands in the chat after the dialog; one sentence is the dialog's own last word."""
    long = card(
        "1 rad är sparad.", Paragraph((Text("1 rad är sparad."),)), Paragraph((Text("Hörby: David"),))
    )
    for answer, seen in ((long, "Hörby: David"), (card("Sparat så."), "Sparat så.")):
        ts = await whispered(bench, "per", "Ring Lund", buttons("Ändra", "task.edit"))
        bench.script.say(Ask(form()))
        await bench.do("click", user="per", channel="dm", ts=ts, action="Ändra")
        bench.script.say(Whisper(answer))
        await bench.do("submit", user="per", values={"text": "Ring Lund"})
        assert seen in (await bench.texts("dm", "per"))[-1]


async def test_a_channel_is_renamed_and_archived(bench):
    """Its new name is told, and then that it is gone."""
    for channel, text in (("styrelsen", "/rename ledning"), ("ledning", "/archive")):
        await bench.do("command", user="anna", channel=channel, text=text)
    changes = [one for one in bench.script.heard if isinstance(one, RoomChanged)]
    assert [(one.change, one.place.room) for one in changes] == [("renamed", BOARD), ("archived", BOARD)]
    assert changes[0].place.room_name == "ledning"


@pytest.mark.parametrize("kind", ["channel", "groupChat"])
async def test_what_people_say_to_each_other_is_not_heard(bench, kind):
    """Where several are, only what mentions the bot is for it, should Teams bring the rest too: nothing is answered, nothing kept."""
    room = {"id": "19:rum@thread.v2", "conversationType": kind, "tenantId": names.TENANT}
    per = {"id": names.member(names.person("per")), "name": "Per"}
    mention = {"type": "mention", "text": "<at>Per</at>", "mentioned": per}
    for entities in ([], [mention], [{"type": "clientInfo"}]):
        said = bench.activity(conversation=room, text="<at>Per</at> hej alla", entities=entities)
        answer = await bench.answer(said)
        assert (answer.status_code, answer.content) == (200, b"")
    assert bench.script.heard == []
    assert bench.register.written == 0
    assert not [line for line in await bench.ask("journal") if line["direction"] == "from product"]
    to_it = {**mention, "mentioned": {"id": names.BOT, "name": "Klubba"}}
    await bench.answer(bench.activity(conversation=room, text="<at>Per</at> hej alla", entities=[to_it]))
    assert bench.heard().text == "hej alla"


async def test_a_group_chat_is_a_private_room_without_threads(bench):
    """What mentions the bot there is said in that chat, under its name, with no thread; the way back is kept."""
    chat = {
        "id": "19:grupp@thread.v2",
        "conversationType": "groupChat",
        "tenantId": names.TENANT,
        "name": "Budget",
    }
    mention = {"type": "mention", "text": "<at>Klubba</at>", "mentioned": {"id": names.BOT, "name": "Klubba"}}
    tenant = bench.playground.tenant
    token = tenant.keys.activity_token(tenant.service_url)
    said = bench.activity(conversation=chat, text="<at>Klubba</at>&nbsp;beslut Vi ses", entities=[mention])
    assert await bench.post(said, token) == 200
    heard = bench.heard()
    assert (heard.text, heard.direct) == ("beslut Vi ses", False)
    place = heard.place
    assert (place.room_kind, place.room_name, place.visibility, place.thread) == (
        "chat",
        "Budget",
        "private",
        None,
    )
    assert place.room == f"{TENANT}/19:grupp@thread.v2"
