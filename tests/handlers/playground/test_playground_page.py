"""The page of the playground as someone uses it, by its links and forms alone."""

import re

from handlers.playground.page.steps import STEPS
from handlers.playground.page.words import WORDS
from tests.handlers.playground.browser import Browser
from tests.handlers.playground.cards import field, modal
from tests.handlers.playground.conftest import Bench


async def test_the_page_opens_as_the_first_person_in_their_first_room(browser: Browser):
    """A newcomer sees who they are, the rooms, the clock and what to try."""
    await browser.open("/")
    for words in ("Maja Öst", "#kommundirektorer", "tis 24 jan 2017 16:30", "Sex saker att prova"):
        assert words in browser.text
    assert browser.part("now").attrs["datetime"] == "2017-01-24T16:30"


async def test_a_command_typed_on_the_page_reaches_the_product_and_its_card_is_shown(
    bench: Bench, browser: Browser
):
    """What one writes in the message box is what Slack would send; the answer stands there afterwards."""

    @bench.app.command("/beslut")
    async def decision(ack, command, client):
        await ack()
        await client.chat_postMessage(channel=command["channel_id"], text=f"Beslut B1: {command['text']}")

    await browser.open("/?user=anna")
    browser.fill("text", "/beslut Studieresan blir av")
    await browser.press("Skicka")
    assert "Beslut B1: Studieresan blir av" in browser.part("log").text
    assert browser.address.endswith("/?user=anna&channel=kommundirektorer")


async def test_each_step_to_try_fills_the_message_box(browser: Browser):
    """All six steps lead to a room of that person's, with the text ready to send, in both languages."""
    for language, steps in STEPS.items():
        assert len(steps) == 6
        for step in steps:
            await browser.open(f"/?lang={language}")
            await browser.follow(step.title)
            assert browser.status == 200
            assert browser.part("text").text == step.text


async def test_a_message_that_only_one_person_sees_is_marked_and_can_be_hidden(
    bench: Bench, browser: Browser
):
    """Nobody else sees it, and the one who does can put it away."""

    @bench.app.command("/beslut")
    async def decision(ack):
        await ack("Så här gör du")

    await browser.open("/")
    browser.fill("text", "/beslut hjälp")
    await browser.press("Skicka")
    assert "Bara du ser detta" in browser.text
    await browser.open("/?user=anna")
    assert "Så här gör du" not in browser.text
    await browser.open("/?user=maja")
    await browser.press("Dölj")
    assert "Så här gör du" not in browser.text


async def test_someone_elses_unread_message_is_seen_and_is_one_click_away(bench: Bench, browser: Browser):
    """A direct message to another person shows at the left, and is read once that person has looked."""
    await bench.client.chat_postMessage(channel="U0KARIN", text="Du har fått ett uppdrag")
    await browser.open("/?user=maja")
    assert "Nytt för andra KH Karin Holm 1 olästa" in browser.part("rail").text
    await browser.open("/?user=karin&channel=dm")
    assert "Du har fått ett uppdrag" in browser.text
    await browser.open("/?user=maja")
    assert "Nytt för andra" not in browser.text


async def test_unread_messages_are_marked_where_they_begin(bench: Bench, browser: Browser):
    """The first message since one looked last stands under a line; the room counts them until then."""
    await bench.client.chat_postMessage(channel="C0STYRELSEN", text="Gammalt")
    await browser.open("/?channel=styrelsen")
    await bench.client.chat_postMessage(channel="C0STYRELSEN", text="Färskt")
    await browser.open("/?channel=kommundirektorer")
    assert re.search(r"styrelsen 1 olästa", browser.part("rail").text)
    await browser.open("/?channel=styrelsen")
    assert re.search(r"Gammalt .*Nytt .*Färskt", browser.part("log").text)
    await browser.open("/?channel=styrelsen")
    assert not re.search(r"Nytt .*Färskt", browser.part("log").text)


async def test_a_thread_is_read_and_answered_at_the_side(bench: Bench, browser: Browser):
    """Replies are counted in the room, shown in the thread, and written there."""
    said = await bench.client.chat_postMessage(channel="C0DIREKTORER", text="Tidplanen")
    await browser.open("/")
    await browser.follow("Svara i tråd")
    browser.part("reply-text").attrs["typed"] = "Jag tar den"
    form = browser.part("reply-text").up("form")
    await bench.http.post(form.attrs["action"], data={"reply": "1", "text": "Jag tar den"})
    await browser.open("/")
    assert "1 svar" in browser.part("log").text
    assert "Jag tar den" not in browser.part("log").text
    await browser.open(f"/?thread={said['ts']}")
    assert "Jag tar den" in browser.part("side").text


async def test_the_menu_of_a_message_offers_the_products_shortcuts(bench: Bench, browser: Browser):
    """An entry opens the product's form, as in Slack."""

    @bench.app.shortcut("save_decision")
    async def save(ack, shortcut, client):
        await client.views_open(
            trigger_id=shortcut["trigger_id"],
            view=modal(field("text", shortcut["message"]["text"], {"type": "plain_text_input"})),
        )
        await ack()

    await bench.client.chat_postMessage(channel="C0DIREKTORER", text="Vi ses tisdag")
    await browser.open("/")
    await browser.press("Spara som beslut")
    assert "Vi ses tisdag" in browser.part("form").text


async def test_a_public_room_can_be_joined_and_a_private_one_not_entered(browser: Browser):
    """Who is not in a public room reads it and can join; a private room sends one back, with the reason."""
    await browser.open("/?user=david&channel=styrelsen")
    await browser.press("Gå med i kanalen")
    assert browser.part("text").tag == "textarea"
    await browser.open("/?user=per&channel=presidiet")
    assert browser.status == 403
    assert "Det gick inte" in browser.text


async def test_what_cannot_be_sent_is_said_and_nothing_typed_is_lost(bench: Bench, browser: Browser):
    """Who was removed from a room while writing reads why the line was not sent, and still has it."""
    await browser.open("/?user=per&channel=styrelsen")
    browser.fill("text", "Jag tar den")
    await bench.do("command", user="anna", channel="styrelsen", text="/remove @per")
    await browser.press("Skicka")
    assert browser.status == 403
    assert "Du kan inte göra det där." in browser.text
    assert "Jag tar den" in browser.part("writing").text


async def test_text_that_looks_like_html_is_shown_as_it_was_written(bench: Bench, browser: Browser):
    """Nothing that people write becomes part of the page."""
    nasty = '<img src=x onerror=alert(1)> "citat" </textarea><script>alert(2)</script>'
    await browser.open("/?user=per")
    browser.fill("text", nasty)
    await browser.press("Skicka")
    assert nasty in browser.part("log").text
    assert len(browser.page.all("script")) == 2  # ours: the module, and what the message box completes


async def test_the_page_runs_no_foreign_code_and_loads_nothing_from_elsewhere(bench: Bench):
    """The policy lets only files of the playground in, and the page asks for no others."""
    answer = await bench.http.get("/")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", answer.text)
    assert not re.search(r"<[^>]+\s(?:style|on\w+)=", answer.text)
    for name in set(re.findall(r"/page/static/[\w.]+", answer.text)):
        assert (await bench.http.get(name)).status_code == 200


async def test_a_page_elsewhere_cannot_act_here(bench: Bench):
    """The forms of the page are behind the same guard as everything else."""
    headers = {"origin": "http://evil.example"}
    answer = await bench.http.post("/page/restart", headers=headers)
    assert answer.status_code == 403


async def test_the_language_switch_changes_the_page_and_the_persons_slack(bench: Bench, browser: Browser):
    """The words of the page follow, and the product hears of the person's language when it asks."""
    await browser.open("/?user=anna")
    await browser.press("en English")
    assert "Six things to try" in browser.text
    told = await bench.client.users_info(user="U0ANNA", include_locale=True)
    assert told["user"]["locale"] == "en-GB"


async def test_starting_over_empties_the_workspace(bench: Bench, browser: Browser):
    """Messages are gone and the product was told to forget too."""
    await bench.client.chat_postMessage(channel="C0DIREKTORER", text="Gammalt")
    await browser.open("/?user=per")
    await browser.press("Börja om")
    assert "Gammalt" not in browser.text
    assert bench.product.resets == 1
    assert "Maja Öst" in browser.part("people").text


async def test_a_permalink_leads_to_the_message_as_the_same_person(bench: Bench, browser: Browser):
    """In a text, the address of a message opens its room and keeps who one is."""
    said = await bench.client.chat_postMessage(channel="C0STYRELSEN", text="Källan")
    link = await bench.client.chat_getPermalink(channel="C0STYRELSEN", message_ts=said["ts"])
    await bench.client.chat_postMessage(channel="C0DIREKTORER", text=f"Se <{link['permalink']}|meddelandet>")
    await browser.open("/?user=anna&channel=kommundirektorer")
    await browser.follow("meddelandet")
    assert browser.part(f"m{said['ts']}").text.endswith("Svara i tråd")
    assert "Anna Berg" in browser.part("people").text
    await browser.open(link["permalink"].removeprefix(str(bench.http.base_url)))


async def test_the_pulse_changes_when_something_has_happened(bench: Bench):
    """The page asks for it to know when to draw itself again: not without news, and always with."""
    first = (await bench.http.get("/page/pulse")).text
    assert (await bench.http.get("/page/pulse")).text == first
    await bench.client.chat_postMessage(channel="C0DIREKTORER", text="Nytt")
    assert (await bench.http.get("/page/pulse")).text != first


def test_every_word_of_the_page_exists_in_both_languages():
    """No text of the page is missing in one language or takes other parts than in the other."""
    for name, (swedish, english) in WORDS.items():
        assert swedish
        assert english
        assert set(re.findall(r"{\w+}", swedish)) == set(re.findall(r"{\w+}", english)), name
