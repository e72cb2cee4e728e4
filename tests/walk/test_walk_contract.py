"""The playground's contract on the real product: what scripts can rely on."""

import re
from typing import Any

import pytest

from tests.walk.walking import CHAIRS, DIRECTORS, Walk, text_of

DECISION: dict[str, Any] = {"user": "maja", "channel": DIRECTORS, "text": "/beslut Vi håller veckomöte"}


async def test_walk_an_act_answers_after_all_it_caused_has_been_delivered(walk: Walk) -> None:
    """The answer has the product's clock, and by then the card and the messages stand."""
    answer = await walk.post(
        "command", user="maja", channel=DIRECTORS, text="/uppdrag @per ring Lund, stöd: Lomma"
    )
    assert answer == {"ok": True, "now": "2017-01-24T16:30:00+01:00"}
    assert len(await walk.bots(DIRECTORS, "anna")) == 1
    assert len(await walk.letters("per")) == 1
    assert len(await walk.letters("jonas")) == 1


async def test_walk_users_and_rooms_go_by_id_handle_or_name(walk: Walk) -> None:
    """maja, @maja, “Maja Öst” and her id are one person; the room has as many names; dm is the user's own conversation."""
    for number, user in enumerate(("maja", "@maja", "Maja Öst", "U0MAJA"), start=1):
        for channel in ("kommundirektorer", "#kommundirektorer", "C0DIREKTORER"):
            await walk.command(user, channel, f"/beslut {number} {channel}")
    assert len(await walk.bots(DIRECTORS, "per")) == 12
    assert all("Maja Öst" in text_of(card) for card in await walk.bots(DIRECTORS, "per"))
    await walk.write("maja", "dm", "uppdrag: ring Lund")
    assert (await walk.messages("dm", "maja"))[0]["text"] == "uppdrag: ring Lund"
    assert await walk.messages("dm", "per") == []


async def test_walk_mentions_become_real_and_only_of_people_there_are(walk: Walk) -> None:
    """@per and @Per Lind reach Per; an address such as per@lund.se or an unknown @name stays text."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund")
    await walk.command("maja", DIRECTORS, "/uppdrag @Per Lind ring Lomma")
    await walk.command("maja", DIRECTORS, "/uppdrag skriv till per@lund.se och @okänd")
    assert len(await walk.letters("per")) == 2
    assert "per@lund.se och @okänd" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U3"))


async def test_walk_people_and_rooms_are_listed(walk: Walk) -> None:
    """The cast and the rooms of the demo, as a script sees them."""
    people = {person["handle"]: person for person in await walk.get("people")}
    assert people["karin"] == {
        "id": "U0KARIN",
        "handle": "karin",
        "name": "Karin Holm",
        "organisation": "Staffanstorp",
        "roles": ["member", "contact"],
    }
    assert len(people) == 15
    rooms = {room["name"]: room for room in await walk.get("channels")}
    assert set(rooms) == {"kommundirektorer", "styrelsen", "naringslivsgruppen", "presidiet"}
    assert rooms["presidiet"]["private"] is True
    assert rooms["styrelsen"]["body"] == "Styrelsen"


@pytest.mark.parametrize(
    ("act", "body", "status"),
    [
        ("command", {**DECISION, "user": "nobody"}, 404),
        ("command", {**DECISION, "channel": "#nowhere"}, 404),
        ("command", {**DECISION, "text": "no slash"}, 400),
        ("command", {"user": "maja", "channel": DIRECTORS}, 400),
        ("command", {**DECISION, "user": "karin", "channel": CHAIRS}, 403),
        ("message", {"user": "maja", "channel": DIRECTORS, "text": " "}, 400),
        ("message", {"user": "maja", "channel": DIRECTORS, "text": "x", "thread_ts": "1.0"}, 404),
        ("click", {"user": "maja", "channel": DIRECTORS, "ts": "1.0", "action": "Klart"}, 404),
        ("click", {"user": "maja", "channel": "home", "action": "Klart"}, 409),
        ("submit", {"user": "maja", "values": {}}, 409),
        ("submit", {"user": "maja", "values": []}, 400),
        ("clock", {"to": "tomorrow"}, 400),
        ("clock", {"to": "2017-01-24T16:29"}, 400),
    ],
)
async def test_walk_what_cannot_be_done_is_said_and_changes_nothing(
    walk: Walk, act: str, body: dict[str, Any], status: int
) -> None:
    """4xx with ok false and an error in words; nothing was posted and the clock stands."""
    answer = await walk.post(act, status, **body)
    assert isinstance(answer["error"], str)
    assert await walk.bots(DIRECTORS, "maja") == []
    assert (await walk.get("clock"))["now"] == "2017-01-24T16:30:00+01:00"


async def test_walk_a_control_that_is_missing_or_one_of_several_is_refused_with_the_choices(
    walk: Walk,
) -> None:
    """409 for none and for several, both with what there is to press; the record as value settles it."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 27 januari")
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lomma senast 27 januari")
    await walk.clock("2017-01-25T08:30")
    morning = (await walk.bots("dm", "per"))[-1]
    press: dict[str, Any] = {"user": "per", "channel": "dm", "ts": morning["ts"]}
    several = await walk.post("click", 409, **press, action="Klart")
    assert [c["value"] for c in several["choices"] if c["action"] == "Klart"] == ["U1", "U2"]
    none = await walk.post("click", 409, **press, action="Finns inte")
    assert "Klart" in [choice["action"] for choice in none["choices"]]
    await walk.post("click", **press, action="Klart", value="U2")
    assert "*Uppdrag U2* · klart" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U2"))
    assert "*Uppdrag U1* · Per Lind" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))


async def test_walk_one_turn_of_the_clock_gives_what_many_small_ones_give(walk: Walk) -> None:
    """Turned across weeks at once it stops at every instant at which something is due, in order."""

    async def lived(*stops: str) -> list[tuple[str, str]]:
        await walk.post("reset")
        await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 10 februari")
        await walk.command("maja", DIRECTORS, "/beslut Vi håller veckomöte")
        for stop in stops:
            await walk.clock(stop)
        both = [*await walk.messages("dm", "per"), *await walk.messages(DIRECTORS, "per")]
        return [(message["ts"].partition(".")[0], message["text"]) for message in both]

    at_once = await lived("2017-02-20T12:00")
    days = [f"2017-01-{day}T23:00" for day in range(25, 32)] + [
        f"2017-02-{day:02}T23:00" for day in range(1, 20)
    ]
    assert await lived(*days, "2017-02-20T12:00") == at_once
    assert len(at_once) > 10


async def test_walk_reset_begins_the_demo_again(walk: Walk) -> None:
    """Messages, records, numbers and the clock are those of the beginning."""
    await walk.post("command", **DECISION)
    await walk.clock("2017-02-01T12:00")
    answer = await walk.post("reset")
    assert answer["now"] == "2017-01-24T16:30:00+01:00"
    assert await walk.messages(DIRECTORS, "maja") == []
    await walk.post("command", **DECISION)
    assert "*Beslut B1*" in text_of((await walk.bots(DIRECTORS, "anna"))[0])


async def test_walk_a_request_delivered_twice_is_carried_out_once(walk: Walk) -> None:
    """Slack repeats commands, clicks and events; there is one record, one completion, one task from a mention."""
    for name in ("repeat_commands", "repeat_clicks", "repeat_events"):
        await walk.post("switch", name=name, value=2)
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 10 februari")
    await walk.write("maja", DIRECTORS, "@Klubba uppdrag @per ring Lomma senast 10 februari")
    assert len(await walk.bots(DIRECTORS, "anna")) == 2
    await walk.click("per", DIRECTORS, await walk.card(DIRECTORS, "per", "Uppdrag U1"), "Klart")
    assert await walk.aside(DIRECTORS, "per") == ""
    assert len([text for text in await walk.letters("maja") if "är klart" in text]) == 1


async def test_walk_a_card_that_slack_was_too_busy_for_comes_when_slack_allows(walk: Walk) -> None:
    """After 429 the card stands once, and the act that caused it answers only then."""
    await walk.post("switch", name="429", value="1", times=1)
    await walk.command("maja", DIRECTORS, "/beslut Vi håller veckomöte")
    assert len(await walk.bots(DIRECTORS, "anna")) == 1


@pytest.mark.parametrize("fault", ["5xx_before", "5xx_after", "cut_before", "cut_after", "json_cut"])
async def test_walk_a_lost_answer_neither_loses_nor_doubles_a_message(walk: Walk, fault: str) -> None:
    """In a conversation that Klubba may read it looks first: the message stands exactly once."""
    await walk.post("switch", name=fault, value=503 if "5xx" in fault else 1, times=1)
    await walk.write("per", "dm", "uppdrag: ring Lund i morgon")
    assert len([text for text in await walk.letters("per") if "*Uppdrag U1*" in text]) == 1


async def test_walk_a_card_that_may_be_lost_is_not_repeated_but_told_and_can_be_shown(walk: Walk) -> None:
    """A room cannot be read, so nobody knows: the author is told, and one press shows the card."""
    await walk.post("switch", name="5xx_before", value=503, times=1)
    await walk.command("maja", DIRECTORS, "/beslut Vi håller veckomöte")
    assert await walk.bots(DIRECTORS, "anna") == []
    told = await walk.letter("maja", "B1 är sparat. Kortet kan ha kommit fram i ")
    assert re.search("fram i (?:#kommundirektorer|”kommundirektorer”)", text_of(told))
    await walk.click("maja", "dm", told, "room.card")
    assert "*Beslut B1*" in text_of(await walk.card(DIRECTORS, "anna", "B1"))
