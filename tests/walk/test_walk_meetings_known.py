"""What people see when a line is about a meeting that stands in the plan already: it is found, shown, and nothing is overwritten."""

import re

import pytest

from tests.walk.walking import BOARD, CHAIRS, DIRECTORS, Message, Walk, text_of


async def test_walk_a_host_that_is_set_is_not_overwritten(walk: Walk) -> None:
    """Adding and pasting say what stands there, and change it only on a press."""
    said = await _after(walk, "maja", BOARD, "/mote styrelsemöte 2 mars Lund")
    shown = text_of(said)
    assert "*M2* stod redan i planen." in shown
    assert "M2: *värd Burlöv* står kvar i planen. Du skrev värd Lund. [Ändra M2 till värd Lund]" in shown
    assert "⋮ [Redigera]" in shown
    pasted = await _after(walk, "maja", BOARD, "/mote klistra in\nStyrelsemöte 9 maj kl 10 (Lund)")
    assert "M4: *värd Staffanstorp* står kvar i planen. Du skrev värd Lund." in text_of(pasted)
    assert "tis 9 maj (Staffanstorp) · M4" in text_of(pasted)
    await walk.command("maja", BOARD, "/mote M4")
    assert "värd Staffanstorp · 10:00" in await walk.aside(BOARD, "maja")
    await walk.click("maja", BOARD, said, "Ändra M2 till värd Lund")
    assert "värd Lund" in await walk.aside(BOARD, "maja")


async def test_walk_other_times_and_places_than_planned_are_asked_about(walk: Walk) -> None:
    """What was missing is filled in; what stands there stays until one presses."""
    await walk.command("maja", BOARD, "/mote styrelsemöte 2 mars 09:00-12:00 plats: Rådhuset")
    said = await _after(walk, "maja", BOARD, "/mote styrelsemöte 2 mars 13:00 plats: Biblioteket")
    assert "M2: Rådhuset och 09:00-12:00 står kvar i planen. Du skrev Biblioteket och 13:00." in text_of(said)
    await walk.click("maja", BOARD, said, "Ändra M2 till Biblioteket och 13:00")
    assert "Biblioteket · 13:00" in await walk.aside(BOARD, "maja")


async def test_walk_moving_onto_another_meeting_of_the_body_says_so(walk: Walk) -> None:
    """The answer names what the body has that day already."""
    moved = text_of(await _after(walk, "maja", BOARD, "/mote flytta M2 till 9 maj"))
    assert moved.startswith("Samma dag: Styrelsemöte M4. *Styrelsemöte M2* · *tis 9 maj 2017 (v. 19)*")


async def test_walk_an_event_is_moved_by_its_name_alone(walk: Walk) -> None:
    """“flytta studieresan till 21 september” when only one meeting is called so."""
    moved = text_of(await _after(walk, "maja", DIRECTORS, "/mote flytta studieresan till 21 september"))
    assert "*Studieresa M" in moved
    assert "*tors 21–fre 22 sep 2017 (v. 38)*" in moved


async def test_walk_a_day_or_a_name_alone_shows_the_meeting(walk: Walk) -> None:
    """Nobody who only looks is told that it stood in the plan already."""
    shown = text_of(await _after(walk, "karin", DIRECTORS, "/mote 28 mars"))
    assert shown.startswith("*Kommundirektörsmöte M3* · *tis 28 mars 2017 (v. 13)*")
    await walk.command("maja", DIRECTORS, "/mote Teknologevent LTH 22 mars")
    named = text_of(await _after(walk, "karin", DIRECTORS, "/mote Teknologevent"))
    assert named.startswith("*Teknologevent LTH M10* · *ons 22 mars 2017 (v. 12)*")
    series = text_of(await _after(walk, "karin", DIRECTORS, "/mote styrelsemöte"))
    assert series.startswith("*Styrelsemöte M2*")


async def test_walk_looking_at_a_day_adds_no_meeting(walk: Walk) -> None:
    """A day alone shows what is planned then, in whichever group; where nothing is, that is said, and one press adds a meeting."""
    asked = await _after(walk, "maja", DIRECTORS, "/mote 6 februari")
    assert text_of(asked) == "Inget möte är planerat mån 6 feb. [Lägg till möte 6 feb]"
    await walk.command("maja", DIRECTORS, "/mote år 2017")
    assert "6 feb" not in await walk.aside(DIRECTORS, "maja")
    boards = text_of(await _after(walk, "maja", DIRECTORS, "/mote 2 mars"))
    assert boards.startswith("*Styrelsemöte M2* · *tors 2 mars 2017 (v. 9)*")
    trip = text_of(await _after(walk, "maja", DIRECTORS, "/mote 15 september"))
    assert trip.startswith("*Studieresa M5* · *tors 14–fre 15 sep 2017 (v. 37)*")
    await walk.click(
        "maja", DIRECTORS, await _after(walk, "maja", DIRECTORS, "/mote 6 februari"), "Lägg till möte 6 feb"
    )
    assert "*Kommundirektörsmöte M10* · *mån 6 feb 2017 (v. 6)*" in await walk.aside(DIRECTORS, "maja")
    timed = text_of(await _after(walk, "maja", DIRECTORS, "/mote 7 februari 13:00-15:00"))
    assert "*M11* är inlagt i planen." in timed


async def test_walk_a_day_with_several_meetings_shows_them_all(walk: Walk) -> None:
    """That of the room's own group first; in English too."""
    await walk.command("maja", DIRECTORS, "/mote Workshop 2 mars")
    await walk.speaks("per", "en-GB")
    both = text_of(await _after(walk, "per", BOARD, "/meeting 2 March"))
    assert both.startswith("*Styrelsemöte M2*")
    assert "*Workshop M10*" in both
    nothing = text_of(await _after(walk, "per", BOARD, "/meeting 6 February"))
    assert nothing == "No meeting is planned on Mon 6 Feb. [Add a meeting on 6 Feb]"


async def test_walk_a_year_that_is_none_is_said(walk: Walk) -> None:
    """Five digits are no year, and no meeting without a day."""
    assert text_of(await _after(walk, "karin", DIRECTORS, "/mote år 20017")) == (
        "Jag kan inte visa år 20017. Skriv året med fyra siffror, till exempel ”möte år 2017”."
    )


async def test_walk_the_history_of_a_moved_meeting_keeps_all_possible_days(walk: Walk) -> None:
    """From two days to two others: all four are in the card's note."""
    await walk.command("maja", BOARD, "/mote Teknologevent 22 mars eller 5 april")
    moved = text_of(await _after(walk, "maja", BOARD, "/mote flytta M10 till 22 mars eller 6 april"))
    assert "Nytt datum: ons 22 mars eller tors 6 apr, tidigare ons 22 mars eller ons 5 apr." in moved


async def test_walk_chains_and_questions_are_listed(walk: Walk) -> None:
    """Bare “tidplan” and “frågor” show what there is, or how to begin."""
    none = text_of(await _after(walk, "maja", DIRECTORS, "/mote tidplan"))
    assert none.startswith("Det finns ingen tidplan. Skriv till exempel ”möte tidplan infrastruktur:")
    await walk.command(
        "maja", DIRECTORS, "/mote tidplan infrastruktur: 27/1 workshop; därefter förankring; 2 mars beslut"
    )
    chains = text_of(await _after(walk, "karin", DIRECTORS, "/mote tidplan"))
    assert "*Tidplaner (1)*" in chains
    assert "infrastruktur · workshop · fre 27 jan" in chains
    await walk.command("maja", CHAIRS, "/mote tidplan lönesamtal: 3/2 förslag; 10/2 beslut")
    assert "lönesamtal" not in text_of(await _after(walk, "karin", DIRECTORS, "/mote tidplan"))
    assert "Inga frågor väntar på svar." in text_of(
        await _after(walk, "karin", DIRECTORS, "/dagordning frågor")
    )
    await walk.command("maja", DIRECTORS, "/dagordning fråga Vem tar Skånetrafiken?")
    asked = text_of(await _after(walk, "karin", DIRECTORS, "/dagordning frågor"))
    assert "*Öppna frågor (1)*" in asked
    assert "F1 · Vem tar Skånetrafiken?" in asked


async def test_walk_what_is_known_is_said_in_english(walk: Walk) -> None:
    """The host that stays, the lists, the day that two meetings share."""
    await walk.speaks("maja", "en-GB")
    host = text_of(await _after(walk, "maja", BOARD, "/meeting styrelsemöte 2 March Lund"))
    assert "still stands in the plan. You wrote host" in host
    assert "There is no timeline." in text_of(await _after(walk, "maja", BOARD, "/meeting timelines"))
    questions = text_of(await _after(walk, "maja", BOARD, "/agenda questions"))
    assert questions.startswith("No questions wait for an answer.")
    moved = text_of(await _after(walk, "maja", BOARD, "/meeting move M2 to 9 May"))
    assert moved.startswith("On the same day: Styrelsemöte M4.")


async def _after(walk: Walk, user: str, room: str, line: str) -> Message:
    """What is answered to a line, in private."""
    await walk.command(user, room, line)
    return (await walk.bots(room, user, private=True))[-1]


async def test_walk_a_meeting_of_two_days_is_found_by_its_name_when_they_have_been(walk: Walk) -> None:
    """After the first day the other one is offered; after both it is still there to be settled or cancelled."""
    await walk.command("maja", DIRECTORS, "/mote Mässa 1 februari eller 8 februari")
    await walk.clock("2017-02-02T09:00")
    shown = text_of(await _after(walk, "maja", DIRECTORS, "/mote Mässa"))
    assert "*Mässa M10* · preliminärt" in shown
    assert "[Bekräfta 8 feb]" in shown
    await walk.clock("2017-02-10T09:00")
    assert "*Mässa M10* · preliminärt" in text_of(await _after(walk, "maja", DIRECTORS, "/mote Mässa"))
    await walk.speaks("maja", "en-GB")
    assert "*Mässa M10* · tentatively" in text_of(await _after(walk, "maja", DIRECTORS, "/meeting Mässa"))


async def test_walk_an_order_about_a_meeting_that_is_only_begun_shows_how_it_goes_on(walk: Walk) -> None:
    """No meeting is offered that would be called "flytta"; the calendar is asked for in one word. In English too."""
    moved = text_of(await _after(walk, "maja", DIRECTORS, "/mote flytta"))
    assert "Skriv också vilket möte det gäller" in moved
    assert "/mote flytta styrelsemötet 2 mars till 9 mars" in moved
    assert "[Ange dag]" not in moved
    assert "/mote ställ in styrelsemötet 2 mars" in text_of(
        await _after(walk, "maja", DIRECTORS, "/mote ställ in")
    )
    assert "Kalenderlänk" in text_of(await _after(walk, "maja", DIRECTORS, "/mote kalender"))
    await walk.speaks("maja", "en-GB")
    said = text_of(await _after(walk, "maja", DIRECTORS, "/meeting confirm"))
    assert "Write which meeting too" in said
    assert "/meeting confirm the study trip 5 April" in said


async def test_walk_a_meeting_added_on_a_day_from_which_another_was_moved_says_so(walk: Walk) -> None:
    """Who writes the old day may have meant the meeting that was moved: the answer names it with its new day."""
    await walk.command("maja", BOARD, "/mote flytta M2 till 9 mars")
    added = text_of(await _after(walk, "karin", BOARD, "/mote styrelsemötet 2 mars"))
    assert "*M10* är inlagt i planen." in added
    assert "Flyttat från den här dagen: Styrelsemöte M2, nu tors 9 mars." in added
    await walk.command("maja", BOARD, "/mote flytta M4 till 16 maj")
    await walk.speaks("karin", "en-GB")
    added = text_of(await _after(walk, "karin", BOARD, "/meeting board meeting 9 May"))
    assert "Moved away from this day: Styrelsemöte M4, now Tue 16 May." in added
    other = text_of(await _after(walk, "karin", BOARD, "/meeting board meeting 10 May"))
    assert "Moved away" not in other


async def test_walk_orders_about_meetings_and_questions_that_name_them_need_no_word_before(
    walk: Walk,
) -> None:
    """In the chat with Klubba and after its name, in both languages; words that go on as people talk are asked about."""
    said = text_of(await _after(walk, "maja", DIRECTORS, "/mote Mässa 22 mars eller 5 april"))
    found = re.search(r"M\d+", said)
    assert found is not None
    label = found[0]
    for line, seen in (
        (f"bekräfta {label} 5 april", "Bekräftat av Maja Öst"),
        (f"{label} 16:00-18:00 plats: Rådhuset", "Rådhuset"),
        (f"{label} at 15:00 venue: Town Hall", "Town Hall"),
    ):
        await walk.write("maja", DIRECTORS, f"@Klubba {line}")
        assert seen in await walk.aside(DIRECTORS, "maja"), line
    await walk.write("maja", "dm", f"närvaro {label} Anna Berg (Lund), Per Lind (Malmö)")
    assert "Anna Berg" in (await walk.letters("maja"))[-1]
    await walk.command("maja", DIRECTORS, "/dagordning fråga Resmål: Hamburg, Oslo eller Gdansk?")
    for line, seen in (
        ("F1", "Hamburg"),
        ("avvakta F1", "avvaktar"),
        ("ta upp F1", "Hamburg"),
        ("svara F1 Oslo", "Oslo"),
    ):
        await walk.write("maja", "dm", line)
        answer = (await walk.letters("maja"))[-1]
        assert not answer.startswith("Ska jag spara det?"), line
        assert seen in answer, line
    for line in (f"bekräfta {label} med Lund", f"{label} blir bra", f"närvaro {label} var låg", "F1 är svår"):
        await walk.write("maja", "dm", line)
        assert (await walk.letters("maja"))[-1].startswith("Ska jag spara det?"), line


@pytest.mark.parametrize("way", ["/mote ", "@Klubba "])
async def test_walk_what_a_meeting_has_already_is_said_to_stand_so(walk: Walk, way: str) -> None:
    """The same time and place once more, each alone, its own day, a role: nothing changed, and it was understood. In English too."""
    say = walk.command if way.startswith("/") else walk.write
    await say("maja", DIRECTORS, f"{way}M3 13:00-15:00 plats: Rådhuset")
    await say("maja", DIRECTORS, f"{way}M3 ordförande @anna")
    lines = ("13:00-15:00 plats: Rådhuset", "13:00-15:00", "plats: Rådhuset", "ordförande @anna")
    for line in lines:
        await say("maja", DIRECTORS, f"{way}M3 {line}")
        said = await walk.aside(DIRECTORS, "maja")
        assert "Så står det redan i M3. Inget är ändrat." in said, line
        assert said.endswith("[Visa]")
    await say("maja", DIRECTORS, "/mote M3 28 mars" if way == "/mote " else "@Klubba möte M3 28 mars")
    assert "Så står det redan i M3. Inget är ändrat." in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote M3 blir bra")
    assert "Jag förstår inte vad som ska ändras i M3." in await walk.aside(DIRECTORS, "maja")
    await walk.speaks("maja", "en-GB")
    await say("maja", DIRECTORS, f"{way}M3 13:00-15:00 venue: Rådhuset")
    assert "M3 already says so. Nothing was changed." in await walk.aside(DIRECTORS, "maja")


async def test_walk_attendance_is_ticked_from_words_that_open_no_form(walk: Walk) -> None:
    """Written to Klubba, where a form cannot open by itself: the tick list is there, or one press away."""
    await walk.write("maja", "dm", "närvaro M1")
    if walk.client == "slack":
        await walk.click("maja", "dm", (await walk.bots("dm", "maja"))[-1], "Närvaro")
    await walk.submit("maja", others="Eva Ek (Trafikverket)")
    assert "Eva Ek (Trafikverket)" in (await walk.letters("maja"))[-1]
