"""The clock, the inspector and the faults on the page."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.playground.page.faults import FAULTS
from handlers.playground.page.when import in_an_hour, next_monday, next_morning
from handlers.playground.switches import KINDS
from tests.handlers.playground.browser import Browser
from tests.handlers.playground.conftest import Bench

HOME = ZoneInfo("Europe/Stockholm")


async def test_turning_the_clock_says_what_arrived_and_leads_there(bench: Bench, browser: Browser):
    """A message that became due meanwhile is named with its time and its reader, and one click away."""
    at = bench.product.now() + timedelta(hours=1)

    async def remind() -> None:
        await bench.client.chat_postMessage(channel="U0KARIN", text="Ett uppdrag väntar")

    bench.product.due.append((at, remind))
    await browser.open("/?user=maja")
    await browser.press("+1 timme")
    told = browser.part("notice").text
    assert "Klockan är nu tis 24 jan 2017 17:30." in told
    assert "tis 24 jan 2017 17:30 Karin Holm Ett uppdrag väntar" in told
    await browser.follow("Ett uppdrag väntar")
    assert "Karin Holm" in browser.part("people").text
    assert "Ett uppdrag väntar" in browser.part("log").text


async def test_the_clock_can_be_set_to_a_chosen_time_but_not_back(bench: Bench, browser: Browser):
    """A local time is taken; one that has passed is refused in the language of the page."""
    await browser.open("/")
    browser.fill("Ny tid", "2017-03-27T09:00")
    await browser.press("Vrid fram")
    assert bench.product.now() == datetime(2017, 3, 27, 9, tzinfo=HOME)
    assert "Inget kom fram under tiden." in browser.text
    browser.fill("Ny tid", "2017-03-26T09:00")
    await browser.press("Vrid fram")
    assert browser.status == 400
    assert "Klockan går bara framåt." in browser.text


@pytest.mark.parametrize(
    ("now", "monday"),
    [
        ("2017-01-24T16:30", "2017-01-30T08:00"),
        ("2017-01-30T07:59", "2017-01-30T08:00"),
        ("2017-01-30T08:00", "2017-02-06T08:00"),
    ],
)
def test_next_monday_is_the_first_eight_o_clock_after_now(now: str, monday: str):
    """On a Monday before eight it is the same day, at eight it is a week later."""
    at = datetime.fromisoformat(now).replace(tzinfo=HOME)
    assert next_monday(at) == datetime.fromisoformat(monday).replace(tzinfo=HOME)


def test_steps_of_the_clock_follow_the_wall():
    """Half past eight is half past eight also after a night when the clocks change; an hour is an hour."""
    at = datetime(2017, 3, 25, 16, 30, tzinfo=HOME)
    assert next_morning(at).isoformat() == "2017-03-26T08:30:00+02:00"
    for before in (datetime(2017, 3, 26, 1, 30, tzinfo=HOME), datetime(2017, 10, 29, 2, 30, tzinfo=HOME)):
        assert in_an_hour(before).timestamp() - before.timestamp() == 3600


async def test_the_inspector_shows_the_last_requests_and_is_loud_about_trouble(
    bench: Bench, browser: Browser
):
    """Both directions are listed; a command that failed stands out and is counted on the tab; no secrets show."""

    @bench.app.command("/beslut")
    async def decision(ack, client):
        await client.chat_postMessage(channel="C0DIREKTORER", text="Beslut")
        raise RuntimeError("for the test")

    await browser.open("/")
    browser.fill("text", "/beslut Något")
    await browser.press("Skicka")
    assert "Insyn 1 larm" in browser.text
    await browser.follow("Insyn")
    side = browser.part("side")
    assert "dispatch_failed" in side.text
    assert "chat.postMessage från Klubba" in side.text
    assert "alarm" in [one.attrs.get("class") for one in side.all("li")]
    assert bench.playground.bot_token not in side.text


async def test_a_fault_is_switched_on_met_and_switched_off(bench: Bench, browser: Browser):
    """It stands in the list while it is on, with how often it is left."""
    await browser.open("/?panel=faults")
    browser.fill("Vad som går fel", "error")
    browser.fill("Värde", "ratelimited")
    browser.fill("Antal gånger", "2")
    await browser.press("Slå på")
    assert "ratelimited · 2 gånger kvar" in browser.part("side").text
    answer = await bench.http.post(
        "/playground/slack/api/chat.postMessage",
        headers={"authorization": f"Bearer {bench.playground.bot_token}"},
        json={"channel": "C0DIREKTORER", "text": "Hej"},
    )
    assert answer.json()["error"] == "ratelimited"
    await browser.press("Slå av")
    assert "Inget fel är på." in browser.text


def test_every_fault_has_words():
    """The list on the page is the list of faults there are."""
    assert FAULTS.keys() == KINDS.keys()
