"""What people see when the day of a meeting is in doubt: it is asked about, with buttons, and what they typed is not lost."""

from tests.walk.walking import BOARD, DIRECTORS, Message, Walk, text_of


async def test_walk_a_meeting_whose_weekday_contradicts_its_date_has_both_days(walk: Walk) -> None:
    """It is saved, what hangs on it follows the earlier day, and one press settles it."""
    said = await _after(walk, "maja", BOARD, "/mote styrelsemöte fre 4 mars")
    shown = text_of(said)
    assert "Du skrev ”fre 4 mars”, men 4 mars är en lördag. Vilken dag menar du?" in shown
    assert "preliminärt *fre 3 mars 2017 (v. 9) eller lör 4 mars 2017 (v. 9)*" in shown
    assert "[Bekräfta 3 mars] [Bekräfta 4 mars]" in shown
    await walk.click("maja", BOARD, said, "Bekräfta 3 mars")
    assert "*fre 3 mars 2017 (v. 9)*" in await walk.aside(BOARD, "maja")
    known = text_of(await _after(walk, "maja", BOARD, "/mote styrelsemöte fre 2 mars"))
    assert "*M2* stod redan i planen." in known
    assert "Du skrev" not in known


async def test_walk_a_contradicting_weekday_in_a_pasted_year_is_asked_about(walk: Walk) -> None:
    """The line is in the plan with both days, and each day is a button; two days with “och” are two meetings."""
    lines = "Styrelsemöte fre 4 mars\nStyrelsemöte 3 april och 4 april\nStyrelsemöte v. 20"
    said = await _after(walk, "maja", BOARD, f"/mote klistra in\n{lines}")
    shown = text_of(said)
    assert "3 nya möten är inlagda i planen för 2017." in shown
    assert "M10: Du skrev ”fre 4 mars”, men 4 mars är en lördag. Vilken dag menar du?" in shown
    assert "[M10: fre 3 mars] [M10: lör 4 mars]" in shown
    assert "mån 3 apr · M11" in shown
    assert "tis 4 apr · M12" in shown
    assert "1 rad har ingen bestämd dag som jag kan läsa och är inte inlagd:" in shown
    await walk.click("maja", BOARD, said, "M10: lör 4 mars")
    await walk.command("maja", BOARD, "/mote M10")
    assert "*lör 4 mars 2017 (v. 9)*" in await walk.aside(BOARD, "maja")


async def test_walk_a_meeting_is_not_moved_to_a_day_that_contradicts_itself(walk: Walk) -> None:
    """Nothing is moved or told; both days are buttons, which keep the reason that was written."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka underlaget före styrelsemötet 2 mars")
    line = "/mote flytta M2 till fre 18 mars eftersom lokalen är upptagen"
    said = await _after(walk, "anna", BOARD, line)
    assert "Du skrev ”fre 18 mars”, men 18 mars är en lördag. Vilken dag menar du? Inget är flyttat." in (
        text_of(said)
    )
    assert "[Flytta till fre 17 mars] [Flytta till lör 18 mars]" in text_of(said)
    assert not [letter for letter in await walk.letters("per") if "flyttat" in letter]
    await walk.click("anna", BOARD, said, "Flytta till fre 17 mars")
    shown = text_of(await walk.card(BOARD, "karin", "Styrelsemöte M2"))
    assert "*fre 17 mars 2017 (v. 11)*" in shown
    assert "lokalen är upptagen" in shown


async def test_walk_a_meeting_without_a_day_keeps_its_words_in_the_form(walk: Walk) -> None:
    """No day, no such day, no such time, a month, a week: it is asked, and [Ange dag] opens the form with what was typed."""
    for typed, why in (
        ("Workshop Z", "Jag hittar ingen dag i ”Workshop Z”. Vilken dag hålls mötet?"),
        ("Kickoff 30 februari", "30 februari finns inte. Vilken dag menar du?"),
        ("styrelsemöte i augusti", "”i augusti” är ingen bestämd dag. Vilken dag hålls mötet?"),
        ("bastukväll v. 12", "”v. 12” är ingen bestämd dag. Vilken dag hålls mötet?"),
        ("Budgetmöte 25:00 3 mars", "25:00 är inget klockslag. När börjar mötet?"),
    ):
        said = await _after(walk, "maja", BOARD, f"/mote {typed}")
        assert text_of(said) == f"{why} [Ange dag]"
        await walk.click("maja", BOARD, said, "Ange dag")
        view = await walk.get("view", user="maja")
        assert typed in str(view)
    await walk.submit("maja", text="Budgetmöte i mars")
    assert "Skriv en bestämd dag" in str(await walk.get("view", user="maja"))
    await walk.submit("maja", text="Budgetmöte 3 mars 10:00")
    assert "*Budgetmöte M10* · *fre 3 mars 2017 (v. 9)*" in await walk.aside(BOARD, "maja")


async def test_walk_a_day_that_just_passed_is_offered_for_a_new_meeting(walk: Walk) -> None:
    """The next such day is taken and said in full, the one three weeks ago is a button."""
    said = await _after(walk, "maja", BOARD, "/mote Kickoff 3 januari")
    assert "Jag läste datumet som *ons 3 jan 2018 (v. 1)*. Menade du en annan dag? [tis 3 jan]" in text_of(
        said
    )
    await walk.click("maja", BOARD, said, "tis 3 jan")
    assert "*Kickoff M10* · *tis 3 jan 2017 (v. 1)*" in await walk.aside(BOARD, "maja")


async def test_walk_moving_without_a_readable_day_opens_the_form(walk: Walk) -> None:
    """What cannot be read is quoted, and the form that moves the meeting is one press away, with the reason."""
    assert text_of(await _after(walk, "maja", BOARD, "/mote flytta M2")) == (
        "Till vilken dag ska M2 flyttas? [Flytta]"
    )
    month = text_of(await _after(walk, "maja", BOARD, "/mote flytta M2 till slutet av augusti"))
    assert "slutet av augusti” är ingen bestämd dag." in month
    said = await _after(walk, "maja", BOARD, "/mote flytta M2 till hösten skäl: för få anmälda")
    assert "[Flytta]" in text_of(said)
    await walk.click("maja", BOARD, said, "Flytta")
    assert "för få anmälda" in str(await walk.get("view", user="maja"))
    passed = text_of(await _after(walk, "maja", BOARD, "/mote flytta M2 till 3 januari"))
    assert "[Flytta till ons 3 jan]" in passed


async def test_walk_confirming_without_a_day_offers_the_days(walk: Walk) -> None:
    """Also when the day is none of them."""
    await walk.command("maja", BOARD, "/mote Teknologevent 22 mars eller 5 april")
    said = await _after(walk, "maja", BOARD, "/mote bekräfta M10")
    assert text_of(said) == "Vilken dag gäller för M10? [Bekräfta 22 mars] [Bekräfta 5 apr]"
    wrong = await _after(walk, "maja", BOARD, "/mote bekräfta M10 6 april")
    assert "[Bekräfta 22 mars] [Bekräfta 5 apr]" in text_of(wrong)
    await walk.click("maja", BOARD, wrong, "Bekräfta 5 apr")
    await walk.command("maja", BOARD, "/mote M10")
    assert "*ons 5 apr 2017 (v. 14)*" in await walk.aside(BOARD, "maja")


async def test_walk_doubted_days_of_meetings_are_asked_about_in_english(walk: Walk) -> None:
    """The contradiction, a month, a move and a confirmation."""
    await walk.speaks("maja", "en-GB")
    added = text_of(await _after(walk, "maja", BOARD, "/meeting Workshop Fri 4 March"))
    assert "You wrote “Fri 4 March”, but 4 Mar is a Saturday. Which day do you mean?" in added
    month = text_of(await _after(walk, "maja", BOARD, "/meeting Workshop B in August"))
    assert month == "“in August” is not one day. On which day is the meeting held? [Set day]"
    said = await _after(walk, "maja", BOARD, "/meeting move M2 to Fri 18 March")
    assert "[Move to Fri 17 Mar] [Move to Sat 18 Mar]" in text_of(said)
    await walk.click("maja", BOARD, said, "Move to Fri 17 Mar")
    assert "*Fri 17 Mar 2017 (week 11)*" in await walk.aside(BOARD, "maja")
    confirm = text_of(await _after(walk, "maja", BOARD, "/meeting confirm M10"))
    assert confirm == "Which day holds for M10? [Confirm 3 Mar] [Confirm 4 Mar]"


async def _after(walk: Walk, user: str, room: str, line: str) -> Message:
    """What is answered to a line, in private."""
    await walk.command(user, room, line)
    return (await walk.bots(room, user, private=True))[-1]


async def test_walk_a_day_in_figures_that_has_been_is_the_day_of_the_meeting(walk: Walk) -> None:
    """It is added as any other, and said to have been; in English too."""
    await walk.command("maja", BOARD, "/mote 2016-12-01 Budgetmöte")
    said = await walk.aside(BOARD, "maja")
    assert "*M10* är inlagt i planen. *tors 1 dec 2016 (v. 48)* har redan varit." in said
    assert "*Budgetmöte M10*" in said
    await walk.speaks("per", "en-GB")
    await walk.command("per", BOARD, "/meeting Review 2016-12-02")
    assert "*Fri 2 Dec 2016 (week 48)* has been already." in await walk.aside(BOARD, "per")


async def test_walk_a_meeting_does_not_end_before_it_begins(walk: Walk) -> None:
    """It is saved without its end, on its one day, and that is said; one that goes on past midnight has both its days."""
    await walk.command("maja", BOARD, "/mote Samråd 7 februari 15:00–13:00")
    said = await walk.aside(BOARD, "maja")
    assert "Sluttiden 13:00 är före starttiden 15:00, så den är inte sparad." in said
    assert "*tis 7 feb 2017 (v. 6)*" in said
    assert "15:00–13:00" not in said
    await walk.command("maja", BOARD, "/mote Nattvandring 8 februari 20:00–01:00")
    assert "20:00–01:00" in await walk.aside(BOARD, "maja")
    await walk.speaks("per", "en-GB")
    await walk.command("per", BOARD, "/meeting Review 9 February 15:00-13:00")
    assert "The end time 13:00 is before the start time 15:00" in await walk.aside(BOARD, "per")


async def test_walk_of_weekday_and_date_the_one_in_the_plan_is_taken(walk: Walk) -> None:
    """2 March is a Thursday, and the board meets then: a slip in either is no other meeting; the other day is a button."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skriv till styrelsemötet onsdag 2 mars")
    assert "Menade du en annan dag? [ons 1 mars]" in await walk.aside(DIRECTORS, "maja")
    assert "till Styrelsemöte tors 2 mars" in text_of(await walk.card(DIRECTORS, "per", "U1"))
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring till styrelsemötet torsdag 3 mars")
    assert "Menade du en annan dag? [fre 3 mars]" in await walk.aside(DIRECTORS, "maja")
    assert "till Styrelsemöte tors 2 mars" in text_of(await walk.card(DIRECTORS, "per", "U2"))


async def test_walk_an_event_of_the_plan_is_known_by_either_of_two_days(walk: Walk) -> None:
    """5 April is a Wednesday: written as a Thursday it is the event that is planned then, in a line and in a list."""
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH 5 april")
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH torsdag 5 april")
    assert "*M10* stod redan i planen." in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH tisdag 5 april")
    assert "*M10* stod redan i planen." in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote klistra in\nTeknologevent LTH tisdag 5 april")
    assert "1 stod redan där" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_meeting_on_two_days_in_a_row_is_asked_about_on_the_last_of_them(walk: Walk) -> None:
    """A week before the first, and once more on the morning of the second as long as nobody has chosen."""
    await walk.command("maja", BOARD, "/mote Julmässa 6 februari eller 7 februari")
    await walk.clock("2017-02-06T17:00")
    (first,) = [one for one in await walk.letters("maja") if "Julmässa M10" in one]
    assert "Vilken dag gäller? [Bekräfta 6 feb] [Bekräfta 7 feb]" in first
    await walk.clock("2017-02-07T17:00")
    last = (await walk.letters("maja"))[-1]
    assert len(await walk.letters("maja")) == 2
    assert "Den möjliga dagen är tis 7 feb, i dag. Gäller den? [Bekräfta 7 feb]" in last


async def test_walk_hours_behind_a_place_are_those_of_the_meeting(walk: Walk) -> None:
    """Rådhuset 16-18 is a place and from when to when; a number that is no span of hours stays in the name."""
    await walk.command("maja", BOARD, "/mote M2 plats: Rådhuset 16-18")
    said = await walk.aside(BOARD, "maja")
    assert "Rådhuset" in said
    assert "16-18" not in said
    assert "16:00–18:00" in said
    await walk.command("maja", BOARD, "/mote M2 plats: Sal 16")
    assert "Sal 16 ·" in await walk.aside(BOARD, "maja")
