"""A year of a board and the directors who prepare it, as people live it: one meeting written down, and what comes of it."""

import pytest

from tests.walk.walking import BOARD, DIRECTORS, Walk, text_of


@pytest.fixture
async def year(walk: Walk) -> Walk:
    """The directors' meeting of 24 January is written down, line by line, as the playground has it to begin with."""
    await walk.post("reset", **{"with": "notes"})
    return walk


async def _shown(walk: Walk, user: str, line: str, channel: str = DIRECTORS) -> str:
    """What a person reads after a line, alone."""
    await walk.command(user, channel, line)
    return await walk.aside(channel, user)


async def test_walk_the_year_is_planned_from_one_meeting(year: Walk) -> None:
    """Series with hosts, events with one or two possible days, the trip over two days; by line and by series."""
    seen = await _shown(year, "karin", "/mote år 2017")
    assert (
        "*Styrelsemöte* 2 mars (Burlöv) · 9 maj (Staffanstorp) · 2 nov (Vellinge) · 12 dec (Trelleborg)"
        in seen
    )
    assert "*Industrinatt* 10 okt · 12 okt" in seen
    assert "Teknologevent LTH 22 mars eller 5 apr · Studieresa 14–15 sep" in seen
    assert "B3" in text_of(await year.card(DIRECTORS, "karin", "Årets tredje styrelsemöte"))


async def test_walk_five_things_fall_due_to_the_board_on_one_card(year: Walk) -> None:
    """Tasks of a group, an organisation and a person, what is missing, how far the agenda has come; three ways to ask."""
    for line in ("/mote styrelsemöte 2 mars", "/mote allt till 2 mars", "/mote M2"):
        seen = await _shown(year, "karin", line)
        assert "*Ska vara klart till mötet* U3 utveckla inspelet" in seen
        assert "U6 ta fram beslutsunderlag för Business Arena Stockholm – Staffanstorp, tors 23 feb" in seen
        assert "– Maja Öst, önskat ons 1 mars" in seen
        assert (
            "handlingarna skickas tors 23 feb · *ordförande saknas* · *underlag saknas till 1 punkt*" in seen
        )
        assert "Dagordning: 4 punkter (utkast) [Dagordning] 2 uppdrag till mötet saknar punkt: U" in seen


async def test_walk_the_deferred_point_and_the_open_matters_wait_on_the_next_agenda(year: Walk) -> None:
    """With the trail of the deferral, the focus issues with their tasks, and the questions; the gap before the board is named."""
    seen = await _shown(year, "per", "/dagordning 28 mars")
    assert (
        "*Profilering, t.ex. på Business Arena* · diskussion uppskjuten från 24 jan · skäl: tas upp på nytt"
        in seen
    )
    assert "b) *Stimulera ökat bostadsbyggande* *U6* ta fram beslutsunderlag" in seen
    assert "*F1* Resmål · alternativ: Hamburg, Oslo eller Gdansk" in seen
    chain = await _shown(year, "per", "/mote tidplan infrastruktur")
    assert "lör 11 feb–ons 1 mars" in chain
    assert "Kommundirektörsgruppen har inget möte under den tiden" in chain
    await year.clock("2017-01-30T08:01")
    digest = text_of(await year.card(DIRECTORS, "per", "vecka 5"))
    assert (
        "*Till Styrelsemöte tors 2 mars (om 31 dagar)* • *U3*" in digest
    )  # an event before it is no next meeting
    assert "*Dag ej bestämd* • *M10* Teknologevent LTH" in digest


async def test_walk_a_mandate_is_told_with_the_task_that_it_speaks_of(year: Walk) -> None:
    """The group's card has six lines with the point that set them; a task outside them is saved with a reminder of it."""
    card = await _shown(year, "hanna", "/klubba grupp ÖP-gruppen", "dm") or (await year.letters("hanna"))[-1]
    assert (
        "6. *Ingår inte:* samordna inspel till RTI och NTI – Kommundirektörsmöte tis 24 jan, punkt 2" in card
    )
    seen = await _shown(year, "anna", "/uppdrag ÖP-gruppen samordna inspel till RTI och NTI")
    assert "mandatet för ÖP-gruppen säger något annat. Uppdraget är sparat ändå." in seen


async def test_walk_the_board_meets_on_what_was_prepared(year: Walk) -> None:
    """The host tells the room, the agenda is published, the meeting is held, and its decision answers the directors' question."""
    await year.clock("2017-02-09T09:00")
    asked = await year.letter("tomas", "I vilken lokal, och när?")
    await year.click("tomas", "dm", asked, "Redigera")
    await year.submit("tomas", begins="13:00", closes="15:00", where="Medborgarhuset, Burlöv")
    await year.clock("2017-02-21T09:00")
    assert "Underlag saknas till: Resultat av workshoparna" in "".join(await year.letters("anna"))
    await year.command("anna", DIRECTORS, "/dagordning publicera styrelsemöte 2 mars")
    assert "1. *Information 4-spår*" in text_of(await year.card(BOARD, "karin", "publicerad av Anna Berg"))
    await year.clock("2017-03-02T13:00")
    await year.command("anna", BOARD, "/mote starta")
    held = await year.card(BOARD, "per", "pågår")
    await year.click("anna", BOARD, held, "Nästa punkt")
    await year.click("anna", BOARD, held, "Beslut")
    await year.submit("anna", text="Resmål: Oslo")
    assert "besvarar frågan F1" in text_of(await year.card(BOARD, "per", "*Resmål: Oslo*"))
    await year.command("anna", BOARD, "/mote avsluta")
    assert "B4 Resmål: Oslo · punkt 2" in text_of(await year.card(BOARD, "per", "är avslutat"))
    assert "besvarad genom B4: Oslo" in text_of(await year.card(DIRECTORS, "per", "*F1 · besvarad fråga*"))


async def test_walk_the_spring_of_the_directors(year: Walk) -> None:
    """One of two days is confirmed a week ahead; the point is put off once more; a new director takes over; the board moves."""
    await year.clock("2017-03-15T09:00")
    asked = await year.letter("maja", "har fortfarande flera möjliga dagar")
    await year.click("maja", "dm", asked, "Bekräfta 5 apr")
    assert "Teknologevent LTH 5 apr" in await _shown(year, "maja", "/mote år 2017")
    await year.clock("2017-03-28T16:10")
    await year.command(
        "anna", DIRECTORS, "/dagordning bordlägg Profilering till 5 oktober, eftersom underlaget saknas"
    )
    put_off = text_of(await year.card(DIRECTORS, "per", "5 okt"))
    assert "*Punkten är uppskjuten från 28 mars, punkt 1, andra gången*" in put_off
    await year.command("maja", DIRECTORS, "/klubba organisation Staffanstorp @jonas")
    seen = await _shown(year, "maja", "/uppdrag U6")
    assert "*Uppdrag U6* · Staffanstorp (kontakt: Jonas Frisk)" in seen
    await year.command("maja", DIRECTORS, "/uppdrag @per boka buss före styrelsemötet 9 maj")
    await year.command("maja", DIRECTORS, "/mote flytta styrelsemötet 9 maj till 16 maj")
    assert "*mån 15 maj 2017 (v. 20)*" in await _shown(year, "per", "/uppdrag U7")
    await year.clock("2017-11-03T09:00")
    assert "~2 nov (Vellinge)~ · 12 dec (Trelleborg)" in await _shown(year, "maja", "/mote år 2017")


async def test_walk_a_page_begins_with_the_meeting_written_down(walk: Walk) -> None:
    """The page's button does what the contract does; there is nothing else to begin with."""
    answer = await walk.http.post("/page/retell?user=maja&channel=kommundirektorer")
    assert answer.status_code in (200, 303)
    assert "B3" in text_of(await walk.card(DIRECTORS, "karin", "Årets tredje styrelsemöte"))
    refused = await walk.post("reset", status=400, **{"with": "confetti"})
    assert refused["choices"] == ["notes"]
