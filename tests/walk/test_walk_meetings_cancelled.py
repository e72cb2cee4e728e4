"""What people see of meetings that are not held: their deadlines are asked about, and they can be taken up again."""

from tests.walk.walking import BOARD, DIRECTORS, Walk, text_of


async def test_walk_who_cancels_a_meeting_is_asked_about_their_own_deadlines(walk: Walk) -> None:
    """The answer has what others recorded as a list, and each of one's own with the button that the message to others has."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka underlaget före styrelsemötet 2 mars")
    await walk.command("anna", DIRECTORS, "/uppdrag @karin kopiera handlingarna till styrelsemötet 2 mars")
    await walk.command("maja", DIRECTORS, "/mote ställ in styrelsemötet 2 mars")
    answer = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    said = text_of(answer)
    assert "Ska vara klart till mötet* U2 kopiera handlingarna" in said
    assert (
        "Datumet står kvar. Ska det ändras? *U1* skicka underlaget – Per Lind, ons 1 mars [Flytta datum]"
        in said
    )
    await walk.click("maja", DIRECTORS, answer, "Flytta datum")
    await walk.submit("maja", due="2017-03-08")
    assert "senast *ons 8 mars 2017" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    assert "*U2*" in text_of(await walk.letter("anna", "är inställt av Maja Öst"))


async def test_walk_a_cancelled_meeting_is_taken_up_again_with_agenda_and_deadlines(walk: Walk) -> None:
    """⋮ Ta upp igen, or a line: it is planned as before, its deadlines hold, and those concerned are told."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka underlaget före styrelsemötet 2 mars")
    await walk.command("maja", BOARD, "/dagordning lägg till styrelsemötet 2 mars: Budget")
    await walk.command("anna", BOARD, "/mote ställ in styrelsemötet 2 mars")
    cancelled = await walk.card(BOARD, "karin", "Styrelsemöte M2")
    assert "⋮ [Ta upp igen]" in text_of(cancelled)
    assert "Budget" in await _after(walk, "karin", BOARD, "/dagordning styrelsemötet 2 mars")
    await walk.click("anna", BOARD, cancelled, "Ta upp igen")
    shown = text_of(await walk.card(BOARD, "karin", "Styrelsemöte M2"))
    assert "*tors 2 mars 2017 (v. 9)* · om 37 dagar" in shown
    assert "Åter i planen, av Anna Berg 16:30." in shown
    task = text_of(await walk.card(DIRECTORS, "karin", "Uppdrag U1"))
    assert "före Styrelsemöte tors 2 mars · påminner 15/2, 22/2, 27/2 och 1/3" in task
    told = "Styrelsemötet *tors 2 mars* hålls trots allt. Anna Berg har tagit upp det i planen igen."
    assert any(f"{told} Datumet gäller som förut." in letter for letter in await walk.letters("per"))
    await walk.command("anna", BOARD, "/mote flytta styrelsemötet 2 mars till 16 mars")
    assert "senast *ons 15 mars 2017" in text_of(await walk.card(DIRECTORS, "karin", "Uppdrag U1"))


async def test_walk_a_meeting_is_cancelled_once_and_taken_up_once(walk: Walk) -> None:
    """The second time it is said how it is already; what a cancelled meeting cannot do offers to take it up again."""
    await walk.command("maja", BOARD, "/mote ställ in M2")
    assert await _after(walk, "maja", BOARD, "/mote ställ in M2") == "M2 är redan inställt. [Ta upp igen]"
    named = await _after(walk, "maja", BOARD, "/mote ställ in styrelsemötet 2 mars")
    assert "M2 är redan inställt. [Ta upp igen]" in named
    moved = await _after(walk, "maja", BOARD, "/mote flytta M2 till 16 mars")
    assert "M2 är inställt, så inget är ändrat. Ta upp det igen om det ska hållas. [Ta upp igen]" in moved
    assert "Styrelsemöte M2* · ~" in await _after(walk, "maja", BOARD, "/mote visa styrelsemötet 2 mars")
    back = await _after(walk, "maja", BOARD, "/mote ta upp styrelsemötet 2 mars")
    assert "*Styrelsemöte M2* · *tors 2 mars 2017 (v. 9)*" in back
    assert "M2 är inte inställt. Inget är ändrat." in await _after(walk, "maja", BOARD, "/mote ångra M2")


async def test_walk_a_cancelled_meeting_that_is_added_again_is_the_same(walk: Walk) -> None:
    """Its number, its agenda and its deadlines are those it had."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka underlaget före styrelsemötet 2 mars")
    await walk.command("maja", BOARD, "/mote ställ in M2")
    again = await _after(walk, "maja", BOARD, "/mote styrelsemöte 2 mars")
    assert "*M2* var inställt och är åter i planen. *Styrelsemöte M2*" in again
    assert "U1 skicka underlaget" in again


async def test_walk_a_meeting_is_taken_up_again_in_english(walk: Walk) -> None:
    """The question, the menu and the message, in the reader's language."""
    for user in ("anna", "maja"):
        await walk.speaks(user, "en-GB")
    await walk.command("maja", DIRECTORS, "/task @per send the papers before the board meeting 2 March")
    cancelled = await _after(walk, "maja", DIRECTORS, "/meeting cancel M2")
    assert "The date stands. Should it change? *U1* send the papers" in cancelled
    assert "[Reinstate]" in cancelled
    assert "M2 is already cancelled. [Reinstate]" in await _after(
        walk, "maja", DIRECTORS, "/meeting cancel M2"
    )
    await walk.command("anna", DIRECTORS, "/meeting reinstate M2")
    assert any("*Thu 2 Mar* is held after all. Anna Berg" in letter for letter in await walk.letters("maja"))


async def _after(walk: Walk, user: str, room: str, line: str) -> str:
    """What is answered to a line, in private."""
    await walk.command(user, room, line)
    return await walk.aside(room, user)


async def test_walk_a_cancelled_meeting_in_a_pasted_list_is_asked_about(walk: Walk) -> None:
    """No second meeting is made of its line; one press takes it up again, and the others in the list are as usual."""
    await walk.command("maja", BOARD, "/mote ställ in M7")
    await walk.command("maja", BOARD, "/mote ställ in M9")
    pasted = "/mote klistra in\nStyrelsemöte 9 maj\nStyrelsemöte 2 november\nStyrelsemöte 12 december"
    await walk.command("maja", BOARD, pasted)
    asked = (await walk.bots(BOARD, "maja", private=True))[-1]
    assert "*Styrelsemöte M7* tors 2 nov är inställt. Ska M7 tas upp igen?" in text_of(asked)
    assert "[Ta upp M7 igen] [Ta upp M9 igen]" in text_of(asked)
    await walk.click("maja", BOARD, asked, "Ta upp M7 igen")
    await walk.command("maja", BOARD, "/mote år 2017")
    year = await walk.aside(BOARD, "maja")
    assert "9 maj (Staffanstorp) · 2 nov (Vellinge)" in year
    assert "12 dec" not in year
    await walk.command("maja", BOARD, "/mote M10")
    assert "Styrelsemöte" not in await walk.aside(BOARD, "maja")


async def test_walk_a_cancelled_meeting_in_a_list_is_asked_about_in_english(walk: Walk) -> None:
    """The same question and button."""
    await walk.speaks("per", "en-GB")
    await walk.command("per", BOARD, "/meeting cancel M7")
    await walk.command("per", BOARD, "/meeting paste\nStyrelsemöte 2 November")
    said = await walk.aside(BOARD, "per")
    assert "*Styrelsemöte M7* on Thu 2 Nov is cancelled. Is M7 to be held after all? [Reinstate M7]" in said


async def test_walk_a_deadline_that_names_a_cancelled_meeting_hangs_on_it_when_it_is_held_after_all(
    walk: Walk,
) -> None:
    """It was written while the meeting was off; when the meeting is taken up and moved, the deadline follows."""
    await walk.command("maja", DIRECTORS, "/mote ställ in M3")
    await walk.command("maja", DIRECTORS, "/uppdrag @per skriva före kommundirektörsmötet 28 mars")
    await walk.command("maja", DIRECTORS, "/mote ta upp M3")
    assert "före Kommundirektörsmöte tis 28 mars" in text_of(
        await walk.card(DIRECTORS, "karin", "Uppdrag U1")
    )
    await walk.command("maja", DIRECTORS, "/mote flytta M3 till 4 april")
    assert "senast *mån 3 apr 2017" in text_of(await walk.card(DIRECTORS, "karin", "Uppdrag U1"))
