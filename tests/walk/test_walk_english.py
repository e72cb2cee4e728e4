"""The same in English: what the person reads alone follows the person, what the room reads follows the room."""

import pytest

from tests.walk.walking import DIRECTORS, Walk, text_of

TRIP = (
    "/task @per draft activities for the study trip and ask the board about destinations, "
    "should be before the board meeting 2 March"
)
ARENA = "/task Staffanstorp prepare papers for Business Arena, support: Lund, for the board meeting 2 March"


@pytest.fixture
async def in_english(walk: Walk) -> Walk:
    """Maja and Karin have their Slack in English."""
    await walk.speaks("maja", "en-GB")
    await walk.speaks("karin", "en-US")
    return walk


async def _room_speaks_english(walk: Walk) -> None:
    await walk.command("maja", DIRECTORS, "/klubba settings")
    settings = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, settings, "Settings here")
    await walk.submit("maja", Language="English")


async def test_walk_an_english_room_reads_decisions_in_english(in_english: Walk) -> None:
    """After the room's language is set, the card of a decision with two parts is in English, whoever writes it."""
    await _room_speaks_english(in_english)
    line = "/decision The third board meeting is on 2 November and the study trip on 14–15 September, item 3"
    await in_english.command("maja", DIRECTORS, line)
    card = text_of(await in_english.card(DIRECTORS, "per", "B1"))
    assert "*Decision B1* · Maja Öst · Tue 24 Jan 2017 (week 4)" in card
    assert "a) Styrelsemöte Thu 2 Nov 2017 (week 44) · 3 of 4 · M7" in card
    assert "b) Studieresa Thu 14–Fri 15 Sep 2017 (week 37) · M5" in card
    assert "item 3 · saved by Maja Öst 16:30" in card
    assert "[Create task] [Add to next meeting] [Undo]" in card
    await in_english.command("per", DIRECTORS, "/beslut Vi kör")
    assert "*Decision B2* · Per Lind" in text_of(await in_english.card(DIRECTORS, "anna", "B2"))


async def test_walk_english_words_are_read_and_a_swedish_room_reads_swedish(in_english: Walk) -> None:
    """Two parts, a wish and a meeting are understood in English; the room's card is in Swedish all the same."""
    await in_english.command("maja", DIRECTORS, TRIP)
    card = text_of(await in_english.card(DIRECTORS, "anna", "U1"))
    assert "*Uppdrag U1* · Per Lind · önskat *ons 1 mars 2017 (v. 9)*" in card
    assert "a) draft activities for the study trip [Bocka av]" in card
    assert "b) ask the board about destinations [Bocka av]" in card
    assert "Du har fått *U1* av Maja Öst." in text_of(await in_english.letter("per", "U1"))


async def test_walk_each_reader_gets_messages_in_their_own_language(in_english: Walk) -> None:
    """Karin's message, reminder and page are in English, Anna's in Swedish, about the same task."""
    await in_english.command("maja", DIRECTORS, ARENA)
    told = text_of(await in_english.letter("karin", "U1"))
    assert told.startswith("Maja Öst has given *U1* to Staffanstorp. You answer for Staffanstorp.")
    assert "for Styrelsemöte Thu 2 Mar, when the papers go out · support: Lund (contact: Anna Berg)" in told
    assert "Maja Öst ber er vara stöd i *U1*." in text_of(await in_english.letter("anna", "U1"))
    await in_english.clock("2017-02-16T08:30")
    assert "in 7 days, Thu 23 Feb" in (await in_english.letters("karin"))[-1]
    assert "om 7 dagar, tors 23 feb" in (await in_english.letters("anna"))[-1]
    assert "My tasks" in await in_english.home("karin")
    assert "Mina uppdrag" in await in_english.home("anna")


async def test_walk_doubts_and_lists_are_asked_and_shown_in_english(in_english: Walk) -> None:
    """Missing owner and date, a wrong weekday, an impossible day, the lists, the digest and help."""
    await in_english.command("maja", DIRECTORS, "/task Complete the timetable (appendix 1)")
    asked = await in_english.aside(DIRECTORS, "maja")
    assert "*U1 is saved without an owner or a date:* Complete the timetable (appendix 1)" in asked
    assert "[Before Styrelsemöte 2 Mar] [Another date …] [Ongoing] [Leave open]" in asked
    await in_english.command("maja", DIRECTORS, "/task @per call Lund by Fri 2 March")
    assert "2 Mar is a Thursday. Which day do you mean?" in await in_english.aside(DIRECTORS, "maja")
    await in_english.command("maja", DIRECTORS, "/task @per call Malmö by 30 February")
    assert "does not exist. Which day do you mean?" in await in_english.aside(DIRECTORS, "maja")
    await in_english.command("maja", DIRECTORS, "/task undated")
    assert "Tasks without a date (2)" in await in_english.aside(DIRECTORS, "maja")
    await in_english.command("maja", DIRECTORS, "/task done U2")
    assert "Done, marked by Maja Öst 16:30." in await in_english.aside(DIRECTORS, "maja")
    await in_english.command("maja", DIRECTORS, "/digest")
    assert "*The week in brief, week 4* New decisions 0 · Done 1" in await in_english.aside(DIRECTORS, "maja")
    await in_english.command("maja", DIRECTORS, "/klubba help")
    assert "Decisions: /decision We hold the weekly meeting" in await in_english.aside(DIRECTORS, "maja")


async def test_walk_meetings_are_moved_and_confirmed_in_english(in_english: Walk) -> None:
    """/meeting adds, confirms and moves; deadlines follow."""
    await in_english.command("maja", DIRECTORS, "/meeting Technology day LTH 22 March or 5 April tentative")
    assert "[Confirm 22 Mar] [Confirm 5 Apr]" in await in_english.aside(DIRECTORS, "maja")
    await in_english.command("maja", DIRECTORS, "/meeting confirm Technology day 5 April")
    assert "*Wed 5 Apr 2017 (week 14)*" in await in_english.aside(DIRECTORS, "maja")
    await in_english.command(
        "maja", DIRECTORS, "/task @karin send the papers before the board meeting 2 March"
    )
    await in_english.command("anna", DIRECTORS, "/meeting move the board meeting 2 March to 16 March")
    told = (await in_english.letters("karin"))[-1]
    assert told.startswith("Styrelsemöte was moved from Thu 2 Mar to *Thu 16 Mar* by Anna Berg.")
    assert "*U1* send the papers – Karin Holm, Wed 15 Mar" in told
    await in_english.command("karin", DIRECTORS, "/task U1")
    shown = await in_english.aside(DIRECTORS, "karin")
    assert "New date: Wed 15 Mar, previously Wed 1 Mar. Changed by Anna Berg 16:30." in shown


async def test_walk_a_language_chosen_at_home_holds(walk: Walk) -> None:
    """Per takes English in his settings, though his Slack is in Swedish."""
    await walk.home("per")
    await walk.click("per", "home", None, "Ändra tid")
    await walk.submit("per", language="en")
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund senast fredag")
    assert "Maja Öst has given you *U1*" in (await walk.letters("per"))[-1]


async def test_walk_the_words_of_the_english_help_mean_the_swedish_series(walk: Walk) -> None:
    """“Board meeting” is Styrelsemöte when a meeting is added, listed, asked about or pasted; nothing is planned twice."""
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/meeting board meeting 2 March Burlöv")
    assert "*M2* was in the plan already." in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/meeting board meeting 16 March 14:00-16:00 Lomma")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "*Styrelsemöte M10*" in seen
    assert "meeting 2 of 5 this year" in seen
    await walk.command("maja", DIRECTORS, "/meeting series board meeting")
    assert "*Styrelsemöte 2017*" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/meeting all for 2 March")
    assert "*Styrelsemöte M2*" in await walk.aside(DIRECTORS, "maja")


async def test_walk_an_item_number_is_no_meeting_in_english(walk: Walk) -> None:
    """The 2 of "item 2" sets the line of a mandate, and M2 has nothing to do with it."""
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/klubba group ÖP-gruppen may invite experts, item 2")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "1. *May:* invite experts – Kommundirektörsmöte Tue 24 Jan, item 2" in seen
