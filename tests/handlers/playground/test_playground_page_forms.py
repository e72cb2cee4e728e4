"""Forms and the home page on the page."""

from typing import Any

from tests.handlers.playground.browser import Browser
from tests.handlers.playground.cards import actions, button, field, modal, option, section
from tests.handlers.playground.conftest import Bench

FORM = modal(
    field("text", "Vad ska göras?", {"type": "plain_text_input"}),
    field(
        "owner",
        "Ansvarig",
        {"type": "static_select", "options": [option("Karin", "person/3"), option("Lund", "organisation/2")]},
        optional=True,
    ),
    field("who", "Person", {"type": "users_select"}, optional=True),
    field("due", "Klart senast", {"type": "datepicker"}, optional=True),
    field(
        "remind",
        "Påminn",
        {"type": "checkboxes", "options": [option("14 dagar före", "14"), option("7 dagar före", "7")]},
        optional=True,
    ),
    actions(button("Jag", "me"), block="mine"),
)


async def opened(bench: Bench, browser: Browser) -> None:
    """Opens the form as Maja."""

    @bench.app.command("/beslut")
    async def ask(ack, command, client):
        await client.views_open(trigger_id=command["trigger_id"], view=FORM)
        await ack()

    await browser.open("/?user=maja")
    browser.fill("text", "/beslut")
    await browser.press("Skicka")
    assert "Nytt uppdrag" in browser.part("form").text


async def test_a_form_sends_what_its_fields_hold(bench: Bench, browser: Browser):
    """Every kind of field reaches the product, and the form is gone then."""
    sent: dict[str, Any] = {}

    @bench.app.view("form")
    async def submitted(ack, view):
        sent.update(view["state"]["values"])
        await ack()

    await opened(bench, browser)
    for name, value in (
        ("Vad ska göras?", "Skicka kallelsen"),
        ("Ansvarig", "organisation/2"),
        ("Person", "U0PER"),
        ("Klart senast", "2017-03-02"),
        ("remind|remind", "14"),
    ):
        browser.fill(name, value)
    await browser.press("Spara uppdrag")
    assert sent["text"]["text"]["value"] == "Skicka kallelsen"
    assert sent["owner"]["owner"]["selected_option"]["value"] == "organisation/2"
    assert sent["who"]["who"]["selected_user"] == "U0PER"
    assert sent["due"]["due"]["selected_date"] == "2017-03-02"
    assert [one["value"] for one in sent["remind"]["remind"]["selected_options"]] == ["14"]
    assert not browser.page.all("dialog")[1:]


async def test_an_error_stands_by_its_field_and_what_was_written_is_kept(bench: Bench, browser: Browser):
    """The field is marked, points to its error, and the other fields hold what they held."""

    @bench.app.view("form")
    async def submitted(ack):
        await ack(response_action="errors", errors={"due": "Datumet har passerat."})

    await opened(bench, browser)
    browser.fill("Vad ska göras?", "Ring Lund")
    browser.fill("Klart senast", "2016-03-02")
    await browser.press("Spara uppdrag")
    due = browser.part("f-due-due")
    assert due.attrs["aria-invalid"] == "true"
    assert browser.part(due.attrs["aria-describedby"].split()[0]).text == "Datumet har passerat."
    assert browser.part("f-text-text").attrs["value"] == "Ring Lund"


async def test_an_empty_field_that_is_needed_is_refused_by_the_page(bench: Bench, browser: Browser):
    """As in Slack, such a form is not sent at all."""
    await opened(bench, browser)
    before = bench.playground.bench.journal.count
    await browser.press("Spara uppdrag")
    assert "Fyll i det här fältet." in browser.part("form").text
    assert bench.playground.bench.journal.count == before


async def test_a_button_in_a_form_keeps_what_was_written(bench: Bench, browser: Browser):
    """The product may change the form; the texts stay where the fields stay."""

    @bench.app.action("me")
    async def me(ack, body, client):
        blocks = [*FORM["blocks"][:-1], section("Du är ansvarig")]
        await client.views_update(view_id=body["view"]["id"], view={**FORM, "blocks": blocks})
        await ack()

    await opened(bench, browser)
    browser.fill("Vad ska göras?", "Ring Lund")
    await browser.press("Jag")
    assert "Du är ansvarig" in browser.part("form").text
    assert browser.part("f-text-text").attrs["value"] == "Ring Lund"


async def test_a_form_can_be_closed(bench: Bench, browser: Browser):
    """The button that says so takes the form away without sending it."""
    await opened(bench, browser)
    await browser.press("Avbryt")
    assert "Nytt uppdrag" not in browser.text


async def test_the_home_page_opens_and_its_controls_act(bench: Bench, browser: Browser):
    """Opening the tab tells the product; a button there shows what the product publishes then."""

    async def publish(client, user: str, words: str) -> None:
        await client.views_publish(
            user_id=user,
            view={"type": "home", "blocks": [section(words), actions(button("Visa klara", "more"))]},
        )

    @bench.app.event("app_home_opened")
    async def home(event, client):
        await publish(client, event["user"], "Mina uppdrag")

    @bench.app.action("more")
    async def more(ack, body, client):
        await publish(client, body["user"]["id"], "Klara uppdrag")
        await ack()

    await browser.open("/?user=karin&channel=dm")
    await browser.follow("Hem")
    assert "Mina uppdrag" in browser.part("home").text
    headers = {"X-Quiet": "1"}
    form = browser.part("home").all("form")[0].attrs["action"]
    press = next(one for one in browser.page.all("button") if one.text == "Visa klara").attrs["value"]
    answer = await bench.http.post(form, data={"press": press}, headers=headers, follow_redirects=True)
    assert "Klara uppdrag" in answer.text


async def test_looking_for_news_does_not_count_as_opening_home(bench: Bench):
    """The script draws the page again by itself; the product hears of a person's act only."""
    before = bench.playground.bench.journal.count
    await bench.http.get("/?user=karin&channel=dm&tab=home", headers={"X-Quiet": "1"})
    assert bench.playground.bench.journal.count == before


async def test_the_commands_are_listed_under_about(browser: Browser):
    """The third tab says what one can type."""
    await browser.open("/?channel=dm&tab=about")
    assert "/beslut text Spara ett beslut" in browser.part("aboutpage").text
