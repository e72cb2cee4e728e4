"""What the controls do that people use when something was written twice, is missing, or is one of many."""

import re

from tests.walk.walking import BOARD, CHAIRS, DIRECTORS, Message, Walk, text_of


async def _last(walk: Walk, user: str, channel: str = DIRECTORS) -> Message:
    return (await walk.bots(channel, user, private=True))[-1]


async def _offered(walk: Walk, line: str, button: str, **values: str | None) -> None:
    """Writes a line in the board's channel, presses what the private answer offers, and fills in the form that opens."""
    await walk.command("maja", BOARD, line)
    await walk.click("maja", BOARD, await _last(walk, "maja", BOARD), button)
    await walk.submit("maja", **values)


async def test_walk_the_same_task_twice_is_shown_or_saved_again(walk: Walk) -> None:
    """[Visa] shows the first one to who asks, [Spara ändå] saves the second one."""
    for _ in range(2):
        await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 3 mars")
    doubt = await _last(walk, "maja")
    assert "*U1* sparades nyss med samma text" in text_of(doubt)
    await walk.click("maja", DIRECTORS, doubt, "Visa")
    assert "*Uppdrag U1* · Per Lind" in await walk.aside(DIRECTORS, "maja")
    assert not any("Uppdrag U2" in text_of(m) for m in await walk.bots(DIRECTORS, "per"))
    await walk.click("maja", DIRECTORS, doubt, "Spara ändå")
    assert "*ring Lund*" in text_of(await walk.card(DIRECTORS, "per", "Uppdrag U2"))


async def test_walk_who_answers_and_who_helps_is_filled_in_afterwards(walk: Walk) -> None:
    """[Välj …] gives the task an owner; an organisation that helps and that nobody knew joins the register with its contact."""
    await walk.command("maja", BOARD, "/uppdrag boka lokal senast 3 mars")
    await walk.click("maja", BOARD, await walk.card(BOARD, "per", "U1"), "Välj …")
    await walk.submit("maja", person="per")
    assert "*Uppdrag U1* · Per Lind" in text_of(await walk.card(BOARD, "anna", "U1"))
    line = "/uppdrag @per ring Lund, stöd: Kalmar, senast 3 mars"
    await _offered(walk, line, "Lägg till Kalmar som organisation", name="Kalmar", contact="karin")
    assert "stöd: Kalmar" in text_of(await walk.card(BOARD, "per", "U2"))
    assert await walk.letter("karin", "U2")


async def test_walk_decisions_are_shown_from_their_list(walk: Walk) -> None:
    """[Visa] behind each decision of the list shows it whole to who pressed."""
    await walk.command("maja", DIRECTORS, "/beslut Vi delar på kostnaden")
    await walk.command("karin", DIRECTORS, "/beslut")
    await walk.click("karin", DIRECTORS, await _last(walk, "karin"), "Visa")
    shown = await walk.aside(DIRECTORS, "karin")
    assert "*Beslut B1*" in shown
    assert "*Vi delar på kostnaden*" in shown
    assert await walk.aside(DIRECTORS, "anna") == ""


async def test_walk_plain_words_become_a_decision_or_nothing(walk: Walk) -> None:
    """[Som beslut] saves what was written to Klubba alone; after [Nej] nothing is saved and the question is gone."""
    await walk.write("karin", "dm", "Vi håller veckomöte tisdagar")
    await walk.click("karin", "dm", await walk.letter("karin", "Ska jag spara det?"), "Som beslut")
    assert "*Vi håller veckomöte tisdagar*" in text_of(await walk.letter("karin", "Beslut B1"))
    await walk.write("karin", "dm", "boka tåg till Malmö")
    await walk.click("karin", "dm", await walk.letter("karin", "boka tåg till Malmö"), "Nej")
    assert not any("boka tåg" in said for said in await walk.letters("karin"))
    await walk.command("karin", DIRECTORS, "/uppdrag mina")
    assert "boka tåg" not in await walk.aside(DIRECTORS, "karin")


async def test_walk_a_meeting_is_handled_from_its_menu(walk: Walk) -> None:
    """Who was there, that it is cancelled, the year pasted anew; what needs no confirming is shown instead."""
    await walk.command("maja", BOARD, "/mote bekräfta M2")
    await walk.click("maja", BOARD, await _last(walk, "maja", BOARD), "Visa")
    assert "*Styrelsemöte M2* · *tors 2 mars 2017 (v. 9)*" in await walk.aside(BOARD, "maja")
    await walk.click("maja", BOARD, await _last(walk, "maja", BOARD), "Närvaro")
    await walk.submit("maja", others="Eva Ek (Trafikverket)")
    assert "Eva Ek (Trafikverket)" in await walk.aside(BOARD, "maja")
    await _offered(walk, "/mote M4", "Ställ in", reason="inga ärenden")
    await walk.command("maja", BOARD, "/mote M4")
    assert "inställt" in await walk.aside(BOARD, "maja")
    listed = "Styrelsemöte 8 mars (Lund)\nStyrelsemöte 10 maj (Malmö)"
    await _offered(walk, "/mote år 2019", "Klistra in lista", text=listed, year="2019")
    assert "2 nya möten är inlagda i planen för 2019." in await walk.aside(BOARD, "maja")


async def test_walk_a_long_agenda_is_put_in_order_page_by_page(walk: Walk) -> None:
    """[Visa 2 till] shows the rest; [Flytta ned] and, for a standing point, [Inget nytt] stand in the menu of each point."""
    await walk.command("maja", DIRECTORS, "/dagordning fasta punkter: Fokus")
    await walk.command("maja", DIRECTORS, "/dagordning lägg till A-vägen; B-vägen; C; D; E; F; G")
    await walk.command("maja", DIRECTORS, "/dagordning")
    first = await _last(walk, "maja")
    await walk.click("maja", DIRECTORS, first, "Visa 2 till")
    rest = await _last(walk, "maja")
    assert "8. *Fokus* · fast punkt" in text_of(rest)
    assert "A-vägen" not in text_of(rest)
    await walk.click("maja", DIRECTORS, rest, "Inget nytt")
    await walk.click("maja", DIRECTORS, first, "Flytta ned", "2")
    await walk.command("per", DIRECTORS, "/dagordning")
    assert "1. *B-vägen* · diskussion" in await walk.aside(DIRECTORS, "per")
    await walk.click("per", DIRECTORS, await _last(walk, "per"), "Visa 2 till")
    assert "*Fokus* · fast punkt – inget nytt" in await walk.aside(DIRECTORS, "per")


async def test_walk_help_and_what_is_kept_are_one_press_away(walk: Walk) -> None:
    """[Hjälp] below the short page, and [Vad sparas?] below the help."""
    await walk.command("karin", DIRECTORS, "/klubba")
    await walk.click("karin", DIRECTORS, await _last(walk, "karin"), "Hjälp")
    helped = await _last(walk, "karin")
    line = "/beslut" if walk.client == "slack" else "@Klubba beslut"
    assert f"{line} Vi håller veckomöte tisdagar" in text_of(helped)
    await walk.click("karin", DIRECTORS, helped, "Vad sparas?")
    assert "Jag läser inte kanalerna." in await walk.aside(DIRECTORS, "karin")
    assert await walk.aside(DIRECTORS, "anna") == ""


async def test_walk_a_room_is_bound_to_a_body_when_a_coordinator_confirms(walk: Walk) -> None:
    """[Koppla kanalen] below what the members will see; from then on the body's records are told there."""
    room = CHAIRS if walk.client == "slack" else "Allmänt"
    await walk.command("maja", BOARD, "/beslut Vi delar på kostnaden")
    await walk.command("maja", room, "/klubba kanal Styrelsen")
    asked = await _last(walk, "maja", room)
    assert "Ska den här kanalen höra till *Styrelsen*?" in text_of(asked)
    await walk.click("maja", room, asked, "Koppla kanalen")
    assert re.search(r"hör till \*Styrelsen\*", await walk.aside(room, "maja"))
    await walk.command("maja", room, "/beslut")
    assert "Vi delar på kostnaden" in await walk.aside(room, "maja")
