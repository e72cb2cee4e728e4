"""Requests that no client of Slack's would make, the same request more than once, and clicks that come too late."""

import asyncio
import json
from urllib.parse import urlencode

import pytest

from bot.domain.history import Act
from handlers.chat.router import BUTTONS, FORMS
from tests.hard.bench import Bench, signed
from tests.walk.walking import readable

pytestmark = pytest.mark.usefixtures("mistakes")

SUBJECTS = (
    *(
        "",
        "U999",
        "U1",
        "B1",
        "M1",
        "B999",
        "M999",
        "u1",
        "U1 0",
        "U1 x",
        "U1 99",
        "U1 -1",
        "U1 ٣",
        "F1",
        "R1",
    ),
    *("U1 person/1", "U1 person/999", "U1 body/99999999999999999999", "U1 slack/T9/U9", "U1 organisation/x"),
    *(
        "U1 2017-02-30",
        "U1 2017-03-02 M99",
        "U1 2017-03-02 B1",
        "U1 9999-12-31",
        "U1 0001-01-01",
        "M1 2017-13-01",
    ),
    *(
        "M1 1",
        "M1 ²",
        "M1 99999999999",
        "F1 1",
        "B1 M1",
        "U1 M99",
        "body/1",
        "body/999",
        "person/1",
        "1",
        "²",
    ),
    *("all x", "all -5", "all 99999999999999999999", "zzz 0", "/uppdrag hej", "/", "<!channel>", "\x00"),
)
FILLED = (
    *(
        {"text": ""},
        {"text": "x" * 3001},
        {"text": "ok", "owner": "person/999"},
        {"text": "ok", "owner": "body/abc"},
    ),
    *(
        {"text": "ok", "due": "om 9999999999 år"},
        {"text": "ok", "day": "9999-12-31"},
        {"text": "ok", "day": "aldrig"},
    ),
    *({"reminder_time": "25:99"}, {"reminder_time": "08:30+02:00"}, {"reminder_days": "1,2,-3"}, {}),
    *({"reminder_days": "9" * 30}, {"reminder_days": "²"}, {"papers_days": "0", "language": "xx"}),
    *(
        {"text": "ok", "minutes": "9" * 5000, "presenter": "x" * 400},
        {"begins": "25:99", "closes": "10:00+02:00", "where": "x" * 300},
        {"prepares_for": "body/999", "papers_days": "9" * 5000, "replaces": "x", "line": "²"},
        {"present0": "person/999", "others": "x" * 3000, "year": "²"},
        {"day": "9999-12-31", "time": "23:59"},
        {"day": "2017-13-45", "time": "99:99"},
        {"name": ""},
        {"name": "y" * 500},
    ),
)


async def test_no_control_can_be_made_up_that_breaks_anything(bench: Bench) -> None:
    """Every button there is, with every subject that it was never given, ends in an answer and never in a mistake."""
    await bench.raw("maja", "/uppdrag", "<@U0PER> gör a samt gör b senast 10 februari")
    await bench.raw("maja", "/beslut", "Vi antar planen")
    for at, verb in enumerate((*BUTTONS, "say.again", "no.such.verb")):
        for subject in SUBJECTS[at % 4 :: 4]:  # every subject meets a quarter of the verbs
            answer = await bench.press("per", {"type": "button", "action_id": verb, "value": subject})
            assert answer.status_code == 200, (verb, subject)
    for option in (
        "U1|afternoon",
        "U1|aldrig",
        "U1|9999-12-31T23:59",
        "U1|0001-01-01T00:00",
        "U1",
        "|",
        "x|y|z",
    ):
        choice = {"type": "static_select", "action_id": "task.later", "selected_option": {"value": option}}
        assert (await bench.press("per", choice)).status_code in (200, 400)


async def test_no_form_can_be_filled_in_so_that_it_breaks_anything(bench: Bench) -> None:
    """Every form there is, about records that do not exist and with values that no field gives, is answered or refused."""
    await bench.raw("maja", "/uppdrag", "<@U0PER> gör a samt gör b senast 10 februari")
    await bench.raw("maja", "/beslut", "Vi antar planen")
    for at, verb in enumerate((*FORMS, "no.such.form")):
        for subject in ("", "U1", "B1", "M1", "U999", "U1 Lund", "zz"):
            for values in FILLED[at % 3 :: 3]:
                answer = await bench.send_form("per", verb, subject, values)
                assert answer.status_code == 200, (verb, subject, values)


async def test_a_control_of_an_older_version_is_told_from_a_mistake(bench: Bench) -> None:
    """Whoever presses a button that is no longer known reads so, with no reference number and nothing changed."""
    await bench.press("per", {"type": "button", "action_id": "task.forgotten", "value": "U1"})
    await bench.product.settle()
    said = await bench.aside("#kommundirektorer", "per")
    assert "gäller inte längre" in said
    assert "Inget är ändrat" in said


async def test_the_same_command_ten_times_at_once_makes_one_record(bench: Bench) -> None:
    """A command that Slack's client sends twice, or ten times, under one trigger is carried out once."""
    form = bench.form("maja", "/beslut", "Vi antar planen")
    bodies = [urlencode({**form, "x": str(n)}).encode() for n in range(10)]
    await asyncio.gather(*(bench.send(body) for body in bodies))
    cards = await bench.bots("#kommundirektorer", "anna", private=False)
    assert ["Beslut B1" in readable(card["blocks"]) for card in cards] == [True]


async def test_an_exact_replay_is_taken_and_does_nothing(bench: Bench) -> None:
    """The same signed bytes again, minutes later, are answered with 200 and no second record."""
    body = urlencode(bench.form("maja", "/beslut", "Vi antar planen")).encode()
    headers = signed(bench.playground.signing_secret, body, "application/x-www-form-urlencoded")
    answers = [await bench.http.post("/slack/events", content=body, headers=headers) for _ in range(3)]
    await bench.product.settle()
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert len(await bench.bots("#kommundirektorer", "anna", private=False)) == 1


async def test_two_people_who_finish_a_task_at_once_are_told_apart(bench: Bench) -> None:
    """Of ten that press [Klart] at the same time one has done it; the others read who was faster."""
    await bench.raw("maja", "/uppdrag", "<@U0PER> skicka kallelsen senast 10 februari")
    people = ("per", "karin", "jonas", "lena", "omar", "rut", "nils", "sara", "tomas", "ida")
    press = {"type": "button", "action_id": "task.done", "value": "U1"}
    await asyncio.gather(*(bench.press(person, press) for person in people))
    await bench.product.settle()
    asides = [await bench.aside("#kommundirektorer", person) for person in people]
    assert sum("redan klar" in said or "Redan klar" in said for said in asides) == len(people) - 1
    told = [letter for letter in await bench.letters("maja") if "klar" in letter.lower()]
    assert len(told) == 1


async def test_a_click_on_a_card_that_is_out_of_date_says_what_happened(bench: Bench) -> None:
    """Buttons of a card as it was are answered with who did what and when; nothing is done a second time."""
    await bench.raw("maja", "/uppdrag", "<@U0PER> skicka kallelsen senast 10 februari")
    await bench.press("per", {"type": "button", "action_id": "task.done", "value": "U1"})
    for verb in ("task.done", "task.move", "task.hand", "task.edit"):
        await bench.press("karin", {"type": "button", "action_id": verb, "value": "U1"})
    await bench.send_form(
        "karin", "task.move", "U1", {"day": {"type": "datepicker", "selected_date": "2017-03-01"}}
    )
    await bench.product.settle()
    said = await bench.aside("#kommundirektorer", "karin")
    assert "Per Lind" in said
    assert await _acts(bench) == ["created", "done"]


async def test_a_form_that_was_opened_before_a_change_does_not_undo_it(bench: Bench) -> None:
    """What somebody else changed while a form stood open is still so after the form is sent."""
    await bench.raw("maja", "/uppdrag", "<@U0PER> skicka kallelsen senast 10 februari")
    card = await bench.card("#kommundirektorer", "maja", "Uppdrag U1")
    await bench.click("maja", "#kommundirektorer", card, "Ändra")
    await bench.raw("karin", "/uppdrag", "flytta U1 till 20 februari")
    await bench.submit("maja", text="skicka kallelsen och dagordningen")
    after = await bench.card("#kommundirektorer", "maja", "Uppdrag U1")
    words = readable(after["blocks"])
    assert "20 feb" in words, words


async def test_records_of_another_workspace_are_not_there(bench: Bench) -> None:
    """A signed request of a workspace that this app does not serve is acknowledged and changes nothing."""
    await bench.raw("maja", "/uppdrag", "<@U0PER> skicka kallelsen senast 10 februari")
    form = bench.form("maja", "/uppdrag", "klart U1") | {"team_id": "T0ELSEWHERE"}
    answer = await bench.send(urlencode(form).encode())
    assert (answer.status_code, answer.text) == (200, "")
    assert await _acts(bench) == ["created"]


async def test_bodies_that_slack_never_sends_are_turned_away(bench: Bench) -> None:
    """Nested, truncated, doubled or empty payloads, all rightly signed, end in 200 or 400 and in nothing else."""
    bodies = [
        b"",
        b"payload=",
        b"payload=%7B",
        b"payload=" + b"[" * 100_000,
        b'{"type":"event_callback"}',
        b'{"type":"event_callback","event":{"type":"message","channel_type":"im"},"team_id":"T0"}',
        json.dumps({"type": "block_actions", "actions": [{}], "team": {}, "user": {}}).encode(),
        b"command=%2Fbeslut&text=a&text=b&team_id=&user_id=&channel_id=&trigger_id=",
        b"\xff\xfe\x00",
        urlencode({f"f{n}": "x" for n in range(200)}).encode(),
    ]
    for body in bodies:
        answer = await bench.send(body)
        assert answer.status_code in (200, 400), body[:60]


async def _acts(bench: Bench) -> list[Act]:
    """The trail of U1, oldest first."""

    def trail(_command: None, books, _now):
        task = books.tasks.numbered(1, 1)
        return [happening.act for happening in reversed(books.trail.of("task", task.id, 50))]

    found: list[Act] = await bench.product.run(trail, None)
    return found
