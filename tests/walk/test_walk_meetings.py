"""What people see of meetings, and of deadlines that hang on them."""

from tests.walk.walking import BOARD, DIRECTORS, Walk, text_of


async def test_walk_a_moved_meeting_takes_its_deadlines_along(walk: Walk) -> None:
    """Each deadline follows in its own way, reminders are planned anew, those concerned are told once, the old day stays."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka underlaget före styrelsemötet 2 mars")
    await walk.command("maja", DIRECTORS, "/uppdrag @karin kopiera handlingarna till styrelsemötet 2 mars")
    await walk.command("maja", DIRECTORS, "/uppdrag @jonas boka mat senast 1 mars")
    await walk.command("anna", DIRECTORS, "/mote flytta styrelsemötet 2 mars till 16 mars")
    before = text_of(await walk.card(DIRECTORS, "maja", "Uppdrag U1"))
    assert "senast *ons 15 mars 2017 (v. 11)*" in before
    assert "före Styrelsemöte tors 16 mars · påminner 1/3, 8/3, 13/3 och 15/3" in before
    assert "Nytt datum: ons 15 mars, tidigare ons 1 mars. Ändrat av Anna Berg 16:30." in before
    papers = text_of(await walk.card(DIRECTORS, "maja", "Uppdrag U2"))
    assert "senast *tors 9 mars 2017 (v. 10)*" in papers
    assert "*ons 1 mars 2017 (v. 9)*" in text_of(await walk.card(DIRECTORS, "maja", "Uppdrag U3"))
    for user, label in (("per", "U1"), ("karin", "U2")):
        moved = "Styrelsemötet är flyttat från tors 2 mars till *tors 16 mars*, av Anna Berg."
        told = [t for t in await walk.letters(user) if moved in t]
        assert len(told) == 1
        assert f"*{label}*" in told[0]
    assert len([t for t in await walk.letters("maja") if moved in t and "*U1*" in t and "*U2*" in t]) == 1
    assert not [t for t in await walk.letters("jonas") if "är flyttat" in t]


async def test_walk_a_moved_meeting_is_shown_in_its_bodys_room_with_the_old_day(walk: Walk) -> None:
    """Everyone in the board's room sees where the meeting is now, where it was, who moved it and what is due to it."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka underlaget före styrelsemötet 2 mars")
    await walk.command("anna", DIRECTORS, "/mote flytta styrelsemötet 2 mars till 16 mars")
    shown = text_of(await walk.card(BOARD, "karin", "Styrelsemöte M2"))
    assert "*tors 16 mars 2017 (v. 11)* · om 51 dagar" in shown
    assert "Nytt datum: tors 16 mars, tidigare tors 2 mars. Ändrat av Anna Berg 16:30." in shown
    assert "Ska vara klart till mötet* U1 skicka underlaget – Per Lind, ons 15 mars" in shown
    await walk.command("anna", DIRECTORS, "/mote flytta M2 till 2 mars")
    assert "*tors 2 mars 2017 (v. 9)*" in text_of(await walk.card(BOARD, "karin", "Styrelsemöte M2"))


async def test_walk_what_is_done_leaves_the_list_on_the_meetings_card(walk: Walk) -> None:
    """The card in the body's room holds what is still to be ready, also after a task is done, opened again or moved."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka underlaget före styrelsemötet 2 mars")
    await walk.command("anna", DIRECTORS, "/mote flytta styrelsemötet 2 mars till 16 mars")
    await walk.command("per", DIRECTORS, "/uppdrag klart U1")
    assert "U1" not in text_of(await walk.card(BOARD, "karin", "Styrelsemöte M2"))
    await walk.command("per", DIRECTORS, "/uppdrag öppna U1")
    assert "U1 skicka underlaget" in text_of(await walk.card(BOARD, "karin", "Styrelsemöte M2"))
    await walk.command("per", DIRECTORS, "/uppdrag flytta U1 till 3 februari")
    assert "U1" not in text_of(await walk.card(BOARD, "karin", "Styrelsemöte M2"))


async def test_walk_reminders_follow_the_meeting_and_none_comes_for_the_old_day(walk: Walk) -> None:
    """After the move no reminder comes by the old date, and those by the new one come once each, also after moving back."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka underlaget före styrelsemötet 2 mars")
    for day in ("16 mars", "2 mars", "16 mars"):
        await walk.command("anna", DIRECTORS, f"/mote flytta M2 till {day}")
    await walk.clock("2017-02-28T20:00")
    assert not [t for t in await walk.letters("per") if t.startswith("God morgon")]
    await walk.clock("2017-03-15T20:00")
    mornings = [t for t in await walk.letters("per") if t.startswith("God morgon")]
    assert [m.partition("*U1 skicka underlaget* – ")[2].partition(" [")[0] for m in mornings] == [
        "om 14 dagar, ons 15 mars",
        "om 7 dagar, ons 15 mars",
        "om 2 dagar, ons 15 mars",
        "i dag",
    ]


async def test_walk_a_meeting_on_two_days_is_confirmed_on_one(walk: Walk) -> None:
    """Both days are offered; what hangs on it follows the earliest until one is confirmed, then that one."""
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH 22 mars eller 5 april preliminärt")
    added = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "preliminärt *ons 22 mars 2017 (v. 12) eller ons 5 apr 2017 (v. 14)*" in text_of(added)
    assert "[Bekräfta 22 mars] [Bekräfta 5 apr]" in text_of(added)
    await walk.command("maja", DIRECTORS, "/uppdrag @per bjud in talare före Teknologevent LTH")
    doubt = text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    assert "*datum att bekräfta*, tills vidare *tis 21 mars 2017 (v. 12)*" in doubt
    await walk.click("maja", DIRECTORS, added, "Bekräfta 5 apr")
    settled = text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    assert "senast *tis 4 apr 2017 (v. 14)*" in settled
    assert "före Teknologevent LTH ons 5 apr · påminner 21/3, 28/3, 31/3 och 4/4" in settled
    assert (
        len([t for t in await walk.letters("per") if "är bekräftat till *ons 5 apr*, av Maja Öst." in t]) == 1
    )


async def test_walk_a_meeting_is_confirmed_by_part_of_its_name(walk: Walk) -> None:
    """“bekräfta Teknologevent 5 april” finds “Teknologevent LTH”; on a day it cannot be on nothing is done."""
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH 22 mars eller 5 april preliminärt")
    await walk.command("maja", DIRECTORS, "/mote bekräfta Teknologevent 6 april")
    assert "Jag hittar inte" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote bekräfta Teknologevent 5 april")
    assert "*Teknologevent LTH M10* · *ons 5 apr 2017 (v. 14)*" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_meeting_that_is_not_planned_is_added_from_the_card(walk: Walk) -> None:
    """The written day counts and the card says the meeting is missing; [Lägg till mötet] binds every deadline that names it."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skriv dagordning före arkivmötet 6 april")
    await walk.command("maja", DIRECTORS, "/uppdrag @karin boka sal före arkivmötet 6 april")
    card = await walk.card(DIRECTORS, "anna", "Uppdrag U1")
    assert "före arkivmötet 6 april · mötet finns inte i planen" in text_of(card)
    assert "senast *ons 5 apr 2017 (v. 14)*" in text_of(card)
    await walk.click("anna", DIRECTORS, card, "Lägg till mötet")
    added = await walk.aside(DIRECTORS, "anna")
    assert "*M10* är inlagt i planen. 2 uppdrag följer nu mötets datum." in added
    await walk.command("anna", DIRECTORS, "/mote flytta M10 till 20 april")
    for label in ("U1", "U2"):
        followed = text_of(await walk.card(DIRECTORS, "anna", f"Uppdrag {label}"))
        assert "före Arkivmöte tors 20 apr" in followed
        assert "senast *ons 19 apr 2017 (v. 16)*" in followed


async def test_walk_the_deadline_of_a_cancelled_meeting_stands_and_its_author_is_asked(walk: Walk) -> None:
    """The card says the meeting is cancelled, the day holds, and whoever wrote the task is asked what to do."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka underlaget före styrelsemötet 2 mars")
    await walk.command("anna", DIRECTORS, "/mote ställ in styrelsemötet 2 mars")
    card = text_of(await walk.card(DIRECTORS, "karin", "Uppdrag U1"))
    assert "senast *ons 1 mars 2017 (v. 9)*" in card
    assert "Styrelsemöte tors 2 mars, mötet inställt" in card
    asked = text_of(await walk.letter("maja", "är inställt av Anna Berg"))
    assert "Datumet står kvar. Ska det ändras?" in asked
    assert "[Flytta datum]" in asked


async def test_walk_a_meeting_is_added_with_its_host_and_known_again(walk: Walk) -> None:
    """A new meeting is in the plan with day and host; one that is there already is said to be there, not added twice."""
    await walk.command("maja", BOARD, "/mote styrelsemöte 6 april kl 13-15 Lomma")
    added = await walk.aside(BOARD, "maja")
    assert "*M10* är inlagt i planen. *Styrelsemöte M10* · *tors 6 apr 2017 (v. 14)*" in added
    assert "värd Lomma" in added
    assert "13:00–15:00" in added
    await walk.command("maja", BOARD, "/mote styrelsemöte 2 mars Burlöv")
    assert "*M2* stod redan i planen." in await walk.aside(BOARD, "maja")
    await walk.command("karin", BOARD, "/mote")
    assert "*Styrelsemöte M2* · *tors 2 mars 2017 (v. 9)* · om 37 dagar" in await walk.aside(BOARD, "karin")


async def test_walk_the_years_plan_is_sorted_by_series_for_everyone(walk: Walk) -> None:
    """/mote år 2017 shows the nine of the demo, hosts in brackets, what has been struck through."""
    await walk.clock("2017-01-25T09:00")
    await walk.command("karin", DIRECTORS, "/mote år 2017")
    plan = await walk.aside(DIRECTORS, "karin")
    assert "*Kommundirektörsmöte* ~24 jan (Lund)~ · 28 mars (Lund) · 5 okt (Lund) · 28 nov (Lund)" in plan
    assert "*Styrelsemöte* 2 mars (Burlöv) · 9 maj (Staffanstorp) · 2 nov (Vellinge)" in plan
    assert "Studieresa 14–15 sep" in plan


async def test_walk_a_weekday_that_contradicts_its_date_is_asked_about(walk: Walk) -> None:
    """Saved first, reminders follow the earlier day; one press settles it."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund fre 2 mars")
    question = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "men 2 mars är en torsdag. Vilken dag menar du?" in text_of(question)
    assert "[tors 2 mars] [fre 3 mars]" in text_of(question)
    card = text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    assert "*datum att bekräfta*, tills vidare *tors 2 mars 2017 (v. 9)*" in card
    assert "påminner 16/2, 23/2, 28/2 och 2/3" in card
    await walk.click("maja", DIRECTORS, question, "fre 3 mars")
    settled = text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    assert "*fre 3 mars 2017 (v. 9)*" in settled
    assert "datum att bekräfta" not in settled


async def test_walk_a_day_that_does_not_exist_is_asked_about_again_next_morning(walk: Walk) -> None:
    """Saved without a day, with what was typed on the card; the writer is asked at once and by message the next working day."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast 30 februari")
    assert "Dagen ”senast 30 februari” finns inte. Vilken dag menar du?" in await walk.aside(
        DIRECTORS, "maja"
    )
    card = text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    assert "*datum saknas* (du skrev ”senast 30 februari”)" in card
    await walk.clock("2017-01-25T08:30")
    assert "U1 ring Lund* – datum saknas, när ska det vara klart?" in (await walk.letters("maja"))[-1]
    await walk.clock("2017-02-10T12:00")
    assert len(await walk.letters("maja")) == 1


async def test_walk_two_candidates_are_both_offered(walk: Walk) -> None:
    """“22 mars eller 5 april” follows the earlier one until somebody chooses."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund 22 mars eller 5 april")
    question = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "Vilken dag gäller? Tills du svarat påminner jag efter ons 22 mars." in text_of(question)
    await walk.click("maja", DIRECTORS, question, "ons 5 apr")
    assert "*ons 5 apr 2017 (v. 14)*" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))


async def test_walk_of_two_days_the_one_that_exists_is_asked_about(walk: Walk) -> None:
    """“31 februari eller 3 mars”: the 3rd is a button, and certain only when it is pressed; for a meeting and for a move too."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund 31 februari eller 3 mars")
    question = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "Bara en av dagarna finns. Gäller den?" in text_of(question)
    assert "*datum att bekräfta*" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    await walk.click("maja", DIRECTORS, question, "fre 3 mars")
    assert "att bekräfta" not in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    await walk.command("maja", DIRECTORS, "/mote Lunchmöte 31 februari eller 3 mars")
    added = await walk.aside(DIRECTORS, "maja")
    assert "preliminärt *fre 3 mars 2017 (v. 9)*" in added
    assert "[Bekräfta 3 mars]" in added
    await walk.command("maja", DIRECTORS, "/mote flytta M5 till 31 februari eller 3 mars")
    assert "[Flytta till fre 3 mars]" in await walk.aside(DIRECTORS, "maja")
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/task @per call Lund 31 February or 3 March")
    asked = await walk.aside(DIRECTORS, "per")
    assert "Only one of the days exists. Does it hold?" in asked
    assert "[Fri 3 Mar]" in asked


async def test_walk_a_meeting_on_another_day_than_planned_is_asked_about(walk: Walk) -> None:
    """“till styrelsemötet 3 mars” when the plan says the 2nd: both days are offered, the plan's binds to the meeting."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka underlag före styrelsemötet 3 mars")
    question = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "Enligt planen är mötet tors 2 mars. Vilken dag menar du?" in text_of(question)
    assert "*datum att bekräfta*" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    await walk.click("maja", DIRECTORS, question, "tors 2 mars")
    assert "datum att bekräfta" not in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))


async def test_walk_a_likely_reading_is_taken_and_the_other_is_a_button(walk: Walk) -> None:
    """“nästa fredag” on a Tuesday is read as Friday of next week, said in full, with this week's Friday to press."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund nästa fredag")
    asked = await walk.aside(DIRECTORS, "maja")
    assert "Jag läste datumet som *fre 3 feb 2017 (v. 5)*. Menade du en annan dag? [fre 27 jan]" in asked
    assert "*fre 3 feb 2017 (v. 5)*" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))


DAYS = (
    ("senast 27/1", "senast *fre 27 jan 2017 (v. 4)*"),
    ("senast 10/2", "senast *fre 10 feb 2017 (v. 6)*"),
    ("till 2 mars", "senast *tors 2 mars 2017 (v. 9)*"),
    ("fre 10/2 kl 13", "*fre 10 feb 2017 (v. 6) 13:00*"),
    ("14-15 september", "*fre 15 sep 2017 (v. 37)*"),
    ("till nästa kommundirektörsmöte", "*mån 27 mars 2017 (v. 13)*"),
    ("efter styrelsemötet 2 mars", "*tors 9 mars 2017 (v. 10)*"),
    ("vid styrelsemötet 2 mars", "*tors 2 mars 2017 (v. 9)"),
)


async def test_walk_days_are_said_in_full_before_anything_hangs_on_them(walk: Walk) -> None:
    """Day before month, the nearest such day to come, with weekday, year and week on the card."""
    for number, (written, shown) in enumerate(DAYS, start=1):
        await walk.command("maja", DIRECTORS, f"/uppdrag @per skicka underlaget {written}")
        card = text_of(await walk.card(DIRECTORS, "anna", f"Uppdrag U{number}"))
        assert shown in card, (written, card)


async def test_walk_what_comes_after_a_meeting_is_not_to_be_ready_for_it(walk: Walk) -> None:
    """A distance is shown with its meeting; thanks that are sent afterwards stand neither on its card nor under it in the digest."""
    await walk.command(
        "maja", DIRECTORS, "/uppdrag @per skicka förslag två arbetsdagar före styrelsemötet 2 mars"
    )
    card = text_of(await walk.card(DIRECTORS, "per", "*Uppdrag U1*"))
    assert "två arbetsdagar före styrelsemötet 2 mars (Styrelsemöte tors 2 mars)" in card
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka tack efter styrelsemötet 2 mars")
    await walk.command("maja", DIRECTORS, "/mote M2")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "U1 skicka förslag" in seen
    assert "U2" not in seen


async def test_walk_a_meeting_that_is_moved_to_another_hour_is_as_long_as_before(walk: Walk) -> None:
    """Two hours stay two hours; the form asks only when it begins."""
    await walk.command("maja", DIRECTORS, "/mote M3 16:00-18:00")
    shown = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, shown, "Flytta", "M3")
    await walk.submit("maja", day="2017-03-29", time="13:00")
    await walk.command("maja", DIRECTORS, "/mote M3")
    assert "13:00–15:00" in await walk.aside(DIRECTORS, "maja")
