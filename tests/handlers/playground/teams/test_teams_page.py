"""The page of Teams: what a person reads and presses there, without script."""

from urllib.parse import quote

import pytest

from handlers.playground.teams import names
from tests.handlers.playground.browser import Browser
from tests.handlers.playground.teams.conftest import BOARD, Bot, card, execute, message, talk, words
from tests.handlers.playground.teams.test_teams_acts import LATER, REMOVE, WHAT, WHO, dialog, opener

PER = "/?client=teams&user=per&channel=styrelsen"
EVERYTHING = (
    {"type": "TextBlock", "text": "Rubrik", "style": "heading", "size": "Medium", "weight": "Bolder"},
    {
        "type": "RichTextBlock",
        "inlines": [
            {"type": "TextRun", "text": "fet", "weight": "Bolder"},
            {"type": "TextRun", "text": "lutad", "italic": True},
            {"type": "TextRun", "text": "struken", "strikethrough": True},
            {"type": "TextRun", "text": "kod", "fontType": "Monospace"},
            {
                "type": "TextRun",
                "text": "länk",
                "selectAction": {"type": "Action.OpenUrl", "url": "https://example.org/"},
            },
            {"type": "TextRun", "text": "<b>inte *fet*</b>"},
        ],
    },
    {
        "type": "ColumnSet",
        "separator": True,
        "columns": [
            {"type": "Column", "width": "stretch", "items": [words("vänster")]},
            {"type": "Column", "items": [words("höger")]},
        ],
    },
    {"type": "Container", "style": "emphasis", "items": [words("i en låda")]},
    {"type": "FactSet", "facts": [{"title": "Dag", "value": "tors 2 mars"}]},
    {
        "type": "ActionSet",
        "actions": [{"type": "Action.OpenUrl", "title": "Öppna", "url": "https://example.org/x"}],
    },
    {"type": "Input.Date", "id": "day", "label": "Ny dag", "value": "2017-03-02"},
    {"type": "Input.Time", "id": "hour", "label": "Ny tid"},
    {
        "type": "Input.ChoiceSet",
        "id": "ticks",
        "label": "Vilka",
        "isMultiSelect": True,
        "style": "expanded",
        "choices": [{"title": "Lund", "value": "lund"}],
    },
)


async def test_the_switch_leads_to_the_same_person_and_room_in_teams_and_back(
    bot: Bot, browser: Browser
) -> None:
    """Per in #styrelsen of Slack is Per in the channel styrelsen of Teams; each room has its own messages."""
    await bot.do("message", user="anna", channel="styrelsen", text="Hej från Teams")
    await browser.open("/?user=per&channel=styrelsen")
    assert "Hej från Teams" not in browser.text
    await browser.follow("Teams")
    assert "Hej från Teams" in browser.text
    assert "Samarbetet" in browser.part("rail").text
    assert "Per Lind" in browser.part("rail").text
    await browser.follow("Slack")
    assert "client=teams" not in browser.address
    assert "channel=styrelsen" in browser.address


async def test_every_element_of_a_card_is_drawn(bot: Bot, browser: Browser) -> None:
    """Words in their styles, links, columns, boxes, facts and fields; markup that people typed stays the text it was."""
    posted = await bot.post(BOARD, message(card(*EVERYTHING)))
    assert posted.status_code == 201, posted.text
    await browser.open(PER)
    log = browser.part("log")
    for tag, text in (("em", "lutad"), ("s", "struken"), ("code", "kod"), ("h3", "Rubrik"), ("dt", "Dag")):
        assert [one.text for one in log.all(tag)] == [text]
    assert {one.text: one.attrs["href"] for one in log.all("a") if "example.org" in one.attrs["href"]} == {
        "länk": "https://example.org/",
        "Öppna": "https://example.org/x",
    }
    assert "<b>inte *fet*</b>" in log.text
    assert "vänster höger i en låda" in log.text
    held = {
        one.attrs["name"]: (one.attrs["type"], one.attrs["value"])
        for one in log.all("input")
        if "in|" in one.attrs["name"]
    }
    assert held == {
        "in|day": ("date", "2017-03-02"),
        "in|hour": ("time", ""),
        "in|ticks": ("checkbox", "lund"),
    }
    assert not [one for one in log.all("p") if "unknown" in one.attrs.get("class", "")]


async def test_what_cannot_be_drawn_stands_in_a_red_box(bot: Bot, browser: Browser) -> None:
    """An element that the playground does not know is named, loudly; so is Markdown that a TextBlock would make of words."""
    strange = card({"type": "Carousel"}, {"type": "TextBlock", "text": "inte **fet**"})
    bot.playground.tenant.workspace.post(channel=BOARD, author="28:x", text="", blocks=[strange])
    await browser.open(PER)
    boxes = [one for one in browser.page.all("p") if "unknown" in one.attrs.get("class", "")]
    assert [one.text for one in boxes] == ["Lekplatsen kan inte visa Carousel"]
    assert [one.text for one in browser.part("log").all("strong")] == ["fet"]


async def test_writing_pressing_and_choosing(bot: Bot, browser: Browser) -> None:
    """A person mentions the bot, presses a button, and chooses from a list behind one."""
    await browser.open(PER)
    browser.fill("text", "@Klubba beslut Vi ses tisdagar")
    await browser.press("Skicka")
    assert bot.activities[-1]["text"] == "<at>Klubba</at> beslut Vi ses tisdagar"
    assert "@Klubba beslut Vi ses tisdagar" in browser.part("log").text
    await bot.post(
        BOARD, message(card(words("U1"), actions=(execute("Klart", "task.done", "U1"), LATER, REMOVE)))
    )
    await browser.open(PER)
    await browser.press("Klart")
    assert bot.activities[-1]["value"]["action"]["data"]["klubba"]["verb"] == "task.done"
    browser.fill("in|choice1", "tomorrow")
    await browser.press("OK")
    assert bot.activities[-1]["value"]["action"]["data"]["choice1"] == "tomorrow"
    await browser.press("Ja, ta bort")
    assert bot.activities[-1]["value"]["action"]["data"]["klubba"]["verb"] == "task.remove"


async def test_a_dialog_on_the_page(bot: Bot, browser: Browser) -> None:
    """It shows its fields with people to choose from, refuses what is missing at the field, keeps the rest, and is sent."""
    await bot.post(
        talk("per"), message(card(words("U1"), actions=(opener("Lämna över", "task.hand", "U1"),)))
    )
    await browser.open("/?client=teams&user=per&channel=dm")
    bot.answer = lambda _: dialog(WHAT, WHO)
    await browser.press("Lämna över")
    shown = browser.part("form")
    assert "Nytt uppdrag" in shown.text
    browser.fill(
        "Ansvarig", next(one.attrs["value"] for one in shown.all("option") if one.text == "Anna Berg")
    )
    await browser.press("Spara")
    assert "Skriv vad som ska göras." in browser.part("form").text
    chosen = [one.text for one in browser.part("form").all("option") if "selected" in one.attrs]
    assert chosen == ["Anna Berg"]
    bot.answer = lambda _: None
    browser.fill("Vad ska göras?", "Boka rum")
    await browser.press("Spara")
    assert bot.activities[-1]["value"]["data"]["what"] == "Boka rum"
    assert not browser.page.all("dialog")[0].attrs.get("data-modal")


async def test_a_link_to_a_message_of_teams_leads_to_it_on_the_page(bot: Bot, browser: Browser) -> None:
    """What would lead to Microsoft's own client leads to the message in the playground, for those who may read it."""
    await bot.do("message", user="per", channel="styrelsen", text="Hej")
    ts = (await bot.last("styrelsen", "per"))["ts"]
    address = f"https://teams.microsoft.com/l/message/{quote(BOARD)}/{names.activity(ts)}?tenantId=x"
    link = {"type": "Action.OpenUrl", "url": address}
    await bot.post(talk("per"), message(card(words("till meddelandet", selectAction=link))))
    await browser.open("/?client=teams&user=per&channel=dm")
    (found,) = [one.attrs["href"] for one in browser.page.all("a") if one.text == "till meddelandet"]
    assert found == f"/?user=per&channel=styrelsen&client=teams#m{ts}"


async def test_replies_stand_below_what_they_answer(bot: Bot, browser: Browser) -> None:
    """As in Teams: a reply is read in the channel, below its post, though another post came in between."""
    await bot.do("message", user="per", channel="styrelsen", text="Första")
    root = (await bot.last("styrelsen", "per"))["ts"]
    await bot.do("message", user="anna", channel="styrelsen", text="Andra")
    await bot.post(f"{BOARD};messageid={names.activity(root)}", message(card(words("Svaret"))))
    await browser.open(PER)
    shown = browser.part("log").text
    assert shown.index("Första") < shown.index("Svaret") < shown.index("Andra")
    await browser.open(f"{PER}&thread={root}")
    assert "Svaret" in browser.part("side").text
    assert "Andra" not in browser.part("side").text


async def test_who_is_mentioned_beside_a_card_stands_above_it_by_name(bot: Bot, browser: Browser) -> None:
    """And so it is told when the clock was turned: nobody reads how the connector marks a mention."""
    entity = {
        "type": "mention",
        "text": "<at>Ida &amp; Co</at>",
        "mentioned": {"id": names.member(names.person("ida")), "name": "Ida & Co"},
    }
    posted = message(card(words("Det här väntar"))) | {"text": "<at>Ida &amp; Co</at>", "entities": [entity]}
    await bot.post(BOARD, posted)
    await browser.open(f"{PER}&arrived=0")
    assert "Ida & Co Det här väntar" in browser.part("log").text
    assert "Ida & Co" in browser.text.replace(browser.part("log").text, "")
    assert "<at>" not in browser.text
    await bot.do("message", user="per", channel="styrelsen", text="<at>Bo</at>")
    await browser.open(PER)
    assert "<at>Bo</at>" in browser.part("log").text


async def test_adding_the_app(bot: Bot, browser: Browser) -> None:
    """Ida has to add Klubba before she can write to it; then she can."""
    await browser.open("/?client=teams&user=ida&channel=dm")
    assert "Du har inte lagt till Klubba." in browser.text
    await browser.press("Lägg till Klubba")
    assert "installationUpdate" in bot.heard
    browser.fill("text", "hjälp")
    await browser.press("Skicka")
    assert bot.activities[-1]["text"] == "hjälp"


@pytest.mark.parametrize(("language", "expected"), [("sv", "Chattar"), ("en", "Chats")])
async def test_the_page_of_teams_speaks_both_languages(
    browser: Browser, language: str, expected: str
) -> None:
    """The list of chats has its name in the language of the page."""
    await browser.open(f"{PER}&lang={language}")
    assert expected in browser.part("rail").text


async def test_faults_on_this_page_are_those_of_teams(bot: Bot, browser: Browser) -> None:
    """What is switched on there meets the connector, and is not listed in Slack."""
    await browser.open(f"{PER}&panel=faults")
    assert "Teams svarar ”för många anrop”" in browser.text
    assert "Historiken släpar efter" not in browser.text
    await browser.press("Slå på")
    assert (await bot.post(BOARD, message(card(words("x"))))).status_code == 429
    await browser.open("/?user=per&channel=styrelsen&panel=faults")
    assert "Inget fel är på." in browser.text


async def test_a_message_in_a_chat_cannot_be_answered_below_itself(bot: Bot, browser: Browser) -> None:
    """As in Teams: in a channel one replies in the thread, in a group chat one writes the next message."""
    for channel, offered in (("styrelsen", True), ("Valberedningen", False)):
        await bot.do("message", user="per", channel=channel, text="Hej")
        await browser.open(f"/?client=teams&user=per&channel={channel}")
        assert ("Svara i tråd" in [one.text for one in browser.page.all("a")]) is offered


async def test_an_answer_that_teams_would_not_take_is_said_on_the_page(bot: Bot, browser: Browser) -> None:
    """Whoever tries a bot reads that its answer is at fault, and what it was; the dialog stays."""
    await bot.post(
        talk("per"), message(card(words("U1"), actions=(opener("Lämna över", "task.hand", "U1"),)))
    )
    await browser.open("/?client=teams&user=per&channel=dm")
    bot.answer = lambda _: dialog(WHAT)
    await browser.press("Lämna över")
    bot.answer = lambda _: {}
    browser.fill("Vad ska göras?", "Boka rum")
    await browser.press("Spara")
    assert "Teams closes no dialog for this answer: {}" in browser.page.text
    assert "Teams skulle inte ta emot det svaret" in browser.page.text
    await browser.open("/?client=teams&user=per&channel=dm")
    assert "Något gick fel (1008)" in browser.part("form").text


@pytest.mark.parametrize(
    ("language", "chats", "members"), [("sv", "Chattar", "4 deltagare"), ("en", "Chats", "4 members")]
)
async def test_a_group_chat_stands_among_the_chats_and_in_no_team(
    browser: Browser, language: str, chats: str, members: str
) -> None:
    """Valberedningen is below "Chattar" with the bot's own chat, the channels are below the team, and its heading names no team."""
    await browser.open(f"/?client=teams&user=per&channel=Valberedningen&lang={language}")
    lists = browser.part("rail").text
    among = lists.partition(f" {chats} ")[2]
    above, _, below = among.partition(" Team ")
    assert above.split() == ["Klubba", "APP", "Valberedningen"]
    assert "styrelsen" in below
    assert "Valberedningen" not in below
    assert "Samarbetet" not in browser.part("head").text
    assert members in browser.part("head").text
    await browser.open(PER)
    assert "Samarbetet" in browser.part("head").text
