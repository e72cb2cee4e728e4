"""How the page draws what the product sends."""

import pytest

from handlers.playground.page.markup import Reader
from tests.handlers.playground.browser import Browser
from tests.handlers.playground.cards import actions, button, option, plain, section
from tests.handlers.playground.conftest import Bench

READER = Reader(names={"U1": "@Maja Öst", "C1": "#styrelsen"}, me="U1", inside=lambda _: None)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "*fet* _kursiv_ ~struken~ `kod`",
            "<strong>fet</strong> <em>kursiv</em> <s>struken</s> <code>kod</code>",
        ),
        ("*fet _och kursiv_*", "<strong>fet <em>och kursiv</em></strong>"),
        ("2*3*4 a_b_c", "2*3*4 a_b_c"),
        ("`*inte fet*`", "<code>*inte fet*</code>"),
        ("&lt;b&gt; &amp; 'x'", "&lt;b&gt; &amp; &#39;x&#39;"),
        ("rad\nrad", "rad<br>rad"),
        ("&gt; citat\nsedan", "<blockquote>citat</blockquote>sedan"),
        ("```a &lt; b```", "<pre>a &lt; b</pre>"),
        (
            "<@U1> i <#C1>",
            '<span class="mention me">@Maja Öst</span> i <span class="mention">#styrelsen</span>',
        ),
        ("<!channel>", '<span class="mention everyone">@channel</span>'),
        ("<javascript:alert(1)|klicka>", "klicka"),
        (
            "<https://example.org/?a=1&amp;b=2|länk>",
            '<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">länk</a>',
        ),
    ],
)
def test_slacks_notation_is_drawn(text: str, html: str):
    """Marks at the edge of words are styles, all else is text, and only addresses one can follow are links."""
    assert READER.html(text) == html


async def test_every_kind_of_block_is_drawn(bench: Bench, browser: Browser):
    """A card with all that the product may use shows its words, and pictures by their description."""
    await bench.client.chat_postMessage(
        channel="C0DIREKTORER",
        text="Kort",
        blocks=[
            {"type": "header", "text": plain("Rubrik & mer")},
            section("*U1*", fields=[plain("Ansvarig"), {"type": "mrkdwn", "text": "_Lund_"}]),
            {"type": "divider"},
            {"type": "context", "elements": [{"type": "mrkdwn", "text": "sparat av Anna"}]},
            {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "Stapel med två"},
            {
                "type": "rich_text",
                "elements": [
                    {
                        "type": "rich_text_list",
                        "style": "bullet",
                        "elements": [
                            {
                                "type": "rich_text_section",
                                "elements": [
                                    {"type": "text", "text": "*ta* fram", "style": {"strike": True}},
                                    {"type": "user", "user_id": "U0MAJA"},
                                ],
                            }
                        ],
                    }
                ],
            },
        ],
    )
    await browser.open("/")
    shown = browser.part("log").text
    for words in (
        "Rubrik & mer",
        "U1",
        "Ansvarig",
        "Lund",
        "sparat av Anna",
        "Stapel med två",
        "*ta* fram",
        "@Maja Öst",
    ):
        assert words in shown
    assert not browser.page.all("img")


async def test_what_the_page_cannot_draw_is_shown_loudly(bench: Bench, browser: Browser):
    """A part of an unknown kind is not left out in silence."""
    await bench.client.chat_postMessage(
        channel="C0DIREKTORER",
        text="Kort",
        blocks=[{"type": "rich_text", "elements": [{"type": "rich_text_video", "elements": []}]}],
    )
    await browser.open("/")
    assert "Lekplatsen kan inte visa rich_text_video" in browser.text


async def test_buttons_that_look_alike_act_on_their_own_record(bench: Bench, browser: Browser):
    """In a message with two cards, each button sends its own value."""
    pressed = []

    @bench.app.action("task.done")
    async def done(ack, action):
        pressed.append((action["block_id"], action["value"]))
        await ack()

    rows = [
        actions(button("Klart", "task.done", name), block=f"row {name}") for name in ("U1", "U2 2017-03-02")
    ]
    await bench.client.chat_postMessage(channel="C0DIREKTORER", text="Två", blocks=rows)
    await browser.open("/")
    await browser.press("Klart")
    assert pressed == [("row U2 2017-03-02", "U2 2017-03-02")]


async def test_lists_menus_and_fields_in_a_message_send_what_was_chosen(bench: Bench, browser: Browser):
    """An option, an entry of ⋮, a person and a day come to the product as in Slack."""
    chosen = []

    @bench.app.action({"block_id": "acts"})
    async def any_of_them(ack, action):
        held = action.get("selected_option") or {}
        chosen.append(held.get("value") or action.get("selected_user") or action.get("selected_date"))
        await ack()

    await bench.client.chat_postMessage(
        channel="C0DIREKTORER",
        text="Kort",
        blocks=[
            actions(
                {
                    "type": "static_select",
                    "action_id": "later",
                    "placeholder": plain("Påminn senare"),
                    "options": [option("I eftermiddag", "U1|afternoon"), option("I morgon", "U1|tomorrow")],
                },
                {"type": "overflow", "action_id": "menu", "options": [option("Lämna över", "task.hand|U1")]},
                {"type": "users_select", "action_id": "owner", "placeholder": plain("Välj ansvarig")},
                {"type": "datepicker", "action_id": "day"},
            )
        ],
    )
    await browser.open("/")
    await browser.press("I morgon")
    await browser.press("Lämna över")
    await browser.press("Karin Holm")
    browser.fill("acts|day", "2017-03-02")
    await browser.press("Välj")
    assert chosen == ["U1|tomorrow", "task.hand|U1", "U0KARIN", "2017-03-02"]


async def test_the_question_before_an_act_goes_with_its_button(bench: Bench, browser: Browser):
    """The button carries all four texts, for the script to ask with."""
    question = {
        "title": plain("Ångra?"),
        "text": plain("Det stryks."),
        "confirm": plain("Ja, ångra"),
        "deny": plain("Behåll"),
    }
    await bench.client.chat_postMessage(
        channel="C0DIREKTORER", text="Kort", blocks=[actions(button("Ångra", "undo", confirm=question))]
    )
    await browser.open("/")
    undo = next(one for one in browser.page.all("button") if one.text == "Ångra")
    asked = [undo.attrs[name] for name in ("data-ask", "data-ask-text", "data-yes", "data-no")]
    assert asked == ["Ångra?", "Det stryks.", "Ja, ångra", "Behåll"]


async def test_a_control_that_is_gone_is_said_and_the_page_is_new(bench: Bench, browser: Browser):
    """Who presses a button of an old page learns that it is over."""
    said = await bench.client.chat_postMessage(
        channel="C0DIREKTORER", text="Kort", blocks=[actions(button("Klart", "task.done"))]
    )
    await browser.open("/")
    await bench.client.chat_update(
        channel="C0DIREKTORER", ts=said["ts"], text="Redan klar", blocks=[section("Redan klar")]
    )
    await browser.press("Klart")
    assert browser.status == 409
    assert "Det går inte längre" in browser.text
    assert "Redan klar" in browser.part("log").text
