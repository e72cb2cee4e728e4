"""The week in brief, in the room and to those who ask for it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tests.walk.walking import BOARD, BUSINESS, DIRECTORS, Message, Walk, text_of

HOME = ZoneInfo("Europe/Stockholm")


async def _digests(walk: Walk, channel: str, user: str) -> list[Message]:
    return [m for m in await walk.bots(channel, user, private=False) if "Veckan i korthet" in text_of(m)]


def _at(message: Message) -> str:
    return f"{datetime.fromtimestamp(float(message['ts']), UTC).astimezone(HOME):%a %Y-%m-%d %H:%M}"


async def test_walk_the_digest_comes_on_monday_with_all_its_parts(walk: Walk) -> None:
    """New decisions, what is done, what is due to the next meeting, what is late, what lacks owner or date."""
    await walk.command("maja", DIRECTORS, "/beslut Vi håller veckomöte tisdagar")
    await walk.command("maja", DIRECTORS, "/uppdrag @per ta fram underlag till styrelsemötet 2 mars")
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lund senast 26 januari")
    await walk.command("maja", DIRECTORS, "/uppdrag @jonas boka sal senast 27 januari")
    await walk.command("maja", DIRECTORS, "/uppdrag Komplettera tidplanen (bilaga 1)")
    await walk.command("jonas", DIRECTORS, "/uppdrag klart U3")
    await walk.clock("2017-01-30T07:59")
    assert await _digests(walk, DIRECTORS, "per") == []
    await walk.clock("2017-01-30T08:00")
    came = await _digests(walk, DIRECTORS, "per")
    assert [_at(message) for message in came] == ["Mon 2017-01-30 08:00"]
    said = text_of(came[0])
    assert "*Veckan i korthet, vecka 5* Nya beslut 1 · Klara uppdrag 1 · Öppna 3 · Sena 1" in said
    assert "*Beslut sedan sist* • *B1* Vi håller veckomöte tisdagar – tis 24 jan" in said
    assert "*Sena* • *U2* ring Lund – Karin Holm, tors 26 jan, 4 dagar sent" in said
    assert (
        "*Till Styrelsemöte tors 2 mars (om 31 dagar)* • *U1* ta fram underlag – Per Lind, tors 23 feb"
        in said
    )
    assert "*Saknar ansvarig eller datum* • *U4* Komplettera tidplanen (bilaga 1) – ansvarig saknas" in said
    assert "*Klara* • *U3* boka sal – Jonas Frisk" in said


async def test_walk_each_task_stands_once_in_the_week(walk: Walk) -> None:
    """One that nobody has is listed under what lacks somebody, with its day, and not also as due; a late one only as late."""
    await walk.command("maja", DIRECTORS, "/uppdrag Boka lokal till styrelsemötet 2 mars")
    await walk.command("maja", DIRECTORS, "/uppdrag Ring Lund senast 26 januari")
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka listan")
    await walk.clock("2017-01-30T08:00")
    said = text_of((await _digests(walk, DIRECTORS, "per"))[0])
    assert [said.count(f"*U{number}*") for number in (1, 2, 3)] == [1, 1, 1]
    assert "*Sena* • *U2* Ring Lund – ansvarig saknas" in said
    lacking = said.split("*Saknar ansvarig eller datum*")[1]
    assert "*U1* Boka lokal – ansvarig saknas, tors 23 feb" in lacking
    assert "*U3* skicka listan – Per Lind, datum saknas" in lacking


async def test_walk_the_next_digest_tells_only_what_is_new(walk: Walk) -> None:
    """A decision and a done task are told in one digest, what is still open in each."""
    await walk.command("maja", DIRECTORS, "/beslut Vi håller veckomöte tisdagar")
    await walk.command("maja", DIRECTORS, "/uppdrag @per ta fram underlag till styrelsemötet 2 mars")
    await walk.clock("2017-02-06T08:00")
    first, second = (text_of(message) for message in await _digests(walk, DIRECTORS, "per"))
    assert "B1" in first
    assert "B1" not in second
    assert "*U1*" in second


async def test_walk_nothing_comes_to_a_room_that_has_nothing_to_tell(walk: Walk) -> None:
    """A silent week is silent, in rooms that never had a record too."""
    await walk.command("maja", DIRECTORS, "/beslut Vi håller veckomöte tisdagar")
    await walk.clock("2017-02-13T12:00")
    assert len(await _digests(walk, DIRECTORS, "per")) == 1
    assert await _digests(walk, BOARD, "per") == []
    assert await _digests(walk, BUSINESS, "david") == []


async def test_walk_a_meeting_that_has_been_is_not_said_to_lie_ahead(walk: Walk) -> None:
    """A wished-for task of a meeting that was held stays in the digest, under a heading that says the meeting has been."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per samla synpunkter, bör ske före styrelsemötet 2 mars")
    await walk.clock("2017-03-06T08:00")
    said = text_of((await _digests(walk, DIRECTORS, "per"))[-1])
    assert "*Till Styrelsemöte tors 2 mars, som har varit* • *U1* samla synpunkter" in said


async def test_walk_the_digest_is_shown_in_private_at_any_time(walk: Walk) -> None:
    """/veckobrev shows it to the asker alone, and the one on Monday comes all the same."""
    await walk.command("maja", DIRECTORS, "/beslut Vi håller veckomöte tisdagar")
    before = await walk.messages(DIRECTORS, "anna")
    await walk.command("karin", DIRECTORS, "/veckobrev")
    shown = await walk.aside(DIRECTORS, "karin")
    assert "*Beslut sedan sist* • *B1* Vi håller veckomöte tisdagar" in shown
    assert "Bara du ser det här." in shown
    assert await walk.messages(DIRECTORS, "anna") == before
    await walk.clock("2017-01-30T08:00")
    assert len(await _digests(walk, DIRECTORS, "anna")) == 1


async def test_walk_a_room_can_turn_its_digest_off(walk: Walk) -> None:
    """After “Skickas inte” in the room's settings no digest comes."""
    await walk.command("maja", DIRECTORS, "/beslut Vi håller veckomöte tisdagar")
    await walk.command("maja", DIRECTORS, "/klubba inställningar")
    settings = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, settings, "Inställningar här")
    await walk.submit("maja", Veckobrev="Skickas inte")
    await walk.clock("2017-02-06T12:00")
    assert await _digests(walk, DIRECTORS, "anna") == []


async def test_walk_the_lists_behind_the_digests_buttons_are_for_the_one_who_presses(walk: Walk) -> None:
    """[Visa alla öppna] answers the one who pressed it, with what the room has."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 10 februari")
    await walk.clock("2017-01-30T08:00")
    digest = (await _digests(walk, DIRECTORS, "karin"))[0]
    await walk.click("karin", DIRECTORS, digest, "Visa alla öppna")
    assert "Öppna uppdrag (1)" in await walk.aside(DIRECTORS, "karin")
    assert await walk.aside(DIRECTORS, "anna") == ""


async def test_walk_the_digest_leads_to_the_agenda_of_the_next_meeting(walk: Walk) -> None:
    """[Dagordning 28 mars] in the directors' room: their own next meeting, shown to the one who presses it alone."""
    await walk.command("maja", DIRECTORS, "/beslut Vi håller veckomöte tisdagar")
    await walk.command("maja", DIRECTORS, "/dagordning lägg till Profilering")
    await walk.speaks("per", "en-US")
    await walk.command("per", DIRECTORS, "/digest")
    assert "[Agenda 24 Jan]" in await walk.aside(DIRECTORS, "per")
    await walk.clock("2017-01-30T08:00")
    (digest,) = await _digests(walk, DIRECTORS, "anna")
    assert "[Dagordning 28 mars]" in text_of(digest)
    await walk.click("anna", DIRECTORS, digest, "Dagordning 28 mars")
    assert "1. *Profilering*" in await walk.aside(DIRECTORS, "anna")
    await walk.command("maja", BUSINESS, "/beslut Vi träffas på torsdagar")
    await walk.command("maja", BUSINESS, "/veckobrev")
    assert "[Dagordning" not in await walk.aside(BUSINESS, "maja")


async def test_walk_the_digest_of_a_meetings_day_looks_to_the_next_one(walk: Walk) -> None:
    """Asked for during the directors' meeting it holds what is due to the board on 2 March: their own next one comes after it."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka underlaget före styrelsemötet 2 mars")
    await walk.command("maja", DIRECTORS, "/veckobrev")
    assert "Till Styrelsemöte tors 2 mars (om 37 dagar)* • *U1*" in await walk.aside(DIRECTORS, "maja")


async def test_walk_the_digest_names_open_questions_and_undecided_days(walk: Walk) -> None:
    """What nobody has answered or settled yet, in Swedish and in English."""
    await walk.command("maja", DIRECTORS, "/dagordning fråga Vad gör vi åt bussarna?")
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH 22 mars eller 5 april preliminärt")
    await walk.command("maja", DIRECTORS, "/veckobrev")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "*Dag ej bestämd* • *M10* Teknologevent LTH · ons 22 mars eller ons 5 apr" in seen
    assert "*Obesvarade frågor* • *F1* Vad gör vi åt bussarna?" in seen
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/digest")
    assert "*Unanswered questions* • *F1*" in await walk.aside(DIRECTORS, "per")


async def test_walk_an_undecided_event_stands_once_in_its_week(walk: Walk) -> None:
    """In the week of its first day it is named with both days, and not also among the meetings; later with the day that is left."""
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH 22 mars eller 5 april preliminärt")
    await walk.clock("2017-03-20T08:00")
    said = text_of((await _digests(walk, DIRECTORS, "maja"))[-1])
    assert said.count("Teknologevent") == 1
    assert "*M10* Teknologevent LTH · ons 22 mars eller ons 5 apr" in said
    await walk.clock("2017-03-27T08:00")
    said = text_of((await _digests(walk, DIRECTORS, "maja"))[-1])
    assert said.count("Teknologevent") == 1
    assert "*M10* Teknologevent LTH · ons 5 apr" in said


async def test_walk_the_digest_names_the_steps_of_chains_in_the_week(walk: Walk) -> None:
    """The workshop of the week stands there until it is done."""
    await walk.command(
        "maja",
        DIRECTORS,
        "/mote tidplan infrastruktur: 27/1 workshop; 10/2 workshop; 2 mars beslut styrelsen",
    )
    await walk.command("maja", DIRECTORS, "/veckobrev")
    assert "*Hållpunkter* • fre 27 jan workshop · infrastruktur" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote tidplan infrastruktur klart workshop 27/1")
    await walk.command("maja", DIRECTORS, "/veckobrev")
    assert "Hållpunkter" not in await walk.aside(DIRECTORS, "maja")
