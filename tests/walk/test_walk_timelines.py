"""What people see of chains of milestones: drawn, marked as done, following the meetings, and warning of a hole."""

from tests.walk.walking import BOARD, CHAIRS, DIRECTORS, Message, Walk, text_of, unmarked

CHAIN = (
    "/mote tidplan infrastruktur: 27/1 workshop; 10/2 workshop; därefter förankring; "
    "beslut styrelsemötet 2 mars"
)
HOLE = "därefter, lör 11 feb–ons 1 mars"


async def _last(walk: Walk, user: str) -> Message:
    return (await walk.bots(DIRECTORS, user, private=True))[-1]


async def test_walk_a_chain_is_drawn_with_the_window_of_its_undated_step(walk: Walk) -> None:
    """The step without a day has the days between its neighbours; `/mote tidplan infrastruktur` shows the chain again."""
    await walk.command("maja", DIRECTORS, CHAIN)
    made = await walk.aside(DIRECTORS, "maja")
    assert "*Tidplan infrastruktur* `○ 27/1 ── ○ 10/2 ── ◌ ── ○ 2/3`" in made
    assert HOLE in made
    await walk.command("per", DIRECTORS, "/mote tidplan infrastruktur")
    again = await walk.aside(DIRECTORS, "per")
    assert "`○ 27/1 ── ○ 10/2 ── ◌ ── ○ 2/3`" in again
    assert "[Klart: workshop 27/1]" in again


async def test_walk_steps_are_marked_as_done_with_their_day(walk: Walk) -> None:
    """By a line that names the step, or with the button for the next open one; signed, and opened again."""
    await walk.command("maja", DIRECTORS, CHAIN)
    await walk.clock("2017-02-09T10:00")
    await walk.command("per", DIRECTORS, "/mote tidplan infrastruktur klart workshop 27/1")
    shown = await walk.aside(DIRECTORS, "per")
    assert "`● 27/1 ── ○ 10/2 ── ◌ ── ○ 2/3`" in shown
    assert "workshop – klart fre 27 jan (Per Lind)" in unmarked(shown)
    await walk.click("per", DIRECTORS, await _last(walk, "per"), "Klart: workshop 10/2")
    shown = await walk.aside(DIRECTORS, "per")
    assert "`● 27/1 ── ● 9/2 ── ◌ ── ○ 2/3`" in shown
    assert "därefter, fre 10 feb–ons 1 mars" in shown  # done the day before it was to be
    await walk.click("per", DIRECTORS, await _last(walk, "per"), "Öppna igen: workshop 10/2")
    assert "`● 27/1 ── ○ 10/2 ── ◌ ── ○ 2/3`" in await walk.aside(DIRECTORS, "per")


async def test_walk_an_undated_step_is_done_on_the_day_that_is_written(walk: Walk) -> None:
    """It takes its place on the line; a day that has not been yet is refused, and so are words that name no step or two."""
    await walk.command("maja", DIRECTORS, CHAIN)
    await walk.clock("2017-02-24T10:00")
    for said, told in (
        ("klart workshop", "Flera steg i tidplanen infrastruktur stämmer med ”workshop”"),
        ("klart enkät", "Jag hittar inget steg ”enkät” i tidplanen infrastruktur"),
        ("klart förankring 27/2 2017", "mån 27 feb 2017 (v. 9) har inte varit än."),
    ):
        await walk.command("maja", DIRECTORS, f"/mote tidplan infrastruktur {said}")
        assert told in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote tidplan infrastruktur klart förankring 20/2")
    shown = await walk.aside(DIRECTORS, "maja")
    assert "`○ 27/1 ── ○ 10/2 ── ● 20/2 ── ○ 2/3`" in shown
    assert "förankring – klart mån 20 feb (Maja Öst)" in shown


async def test_walk_the_hole_in_a_chain_is_warned_about_until_a_meeting_fills_it(walk: Walk) -> None:
    """No directors' meeting between 10 February and 2 March; once one is added the warning is gone."""
    await walk.command("maja", DIRECTORS, CHAIN)
    warning = "förankring · Kommundirektörsgruppen har inget möte under den tiden"
    assert warning in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote kommundirektörsmöte 20 februari")
    await walk.command("maja", DIRECTORS, "/mote tidplan infrastruktur")
    shown = await walk.aside(DIRECTORS, "maja")
    assert HOLE in shown
    assert "har inget möte" not in shown


async def test_walk_a_step_follows_its_meeting(walk: Walk) -> None:
    """Moved, the step has the new day and the window grows; cancelled, the step says so."""
    await walk.command("maja", DIRECTORS, CHAIN)
    await walk.command("maja", BOARD, "/mote flytta styrelsemötet 2 mars till 16 mars")
    await walk.command("maja", DIRECTORS, "/mote tidplan infrastruktur")
    shown = await walk.aside(DIRECTORS, "maja")
    assert "── ◌ ── ○ 16/3`" in shown
    assert "tors 16 mars 2017 (v. 11) · beslut styrelsemötet · Styrelsemöte M2" in shown
    assert "därefter, lör 11 feb–ons 15 mars" in shown
    await walk.command("maja", BOARD, "/mote ställ in M2")
    await walk.command("maja", DIRECTORS, "/mote tidplan infrastruktur")
    assert "Styrelsemöte M2 · mötet är inställt" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_step_that_names_the_board_on_its_day_is_its_meeting(walk: Walk) -> None:
    """“2 mars beslut styrelsen” is the board's meeting of that day, and moves with it."""
    await walk.command("maja", DIRECTORS, "/mote tidplan resa: 27/1 val; 2 mars beslut styrelsen")
    await walk.command("maja", BOARD, "/mote flytta styrelsemötet 2 mars till 16 mars")
    await walk.command("maja", DIRECTORS, "/mote tidplan resa")
    assert "`○ 27/1 ── ○ 16/3`" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_chain_that_was_rewritten_keeps_what_is_done(walk: Walk) -> None:
    """A button on an older card marks no other step."""
    await walk.command("maja", DIRECTORS, "/mote tidplan resa: 24/1 val; 10/2 bokning")
    old = await _last(walk, "maja")
    await walk.command("maja", DIRECTORS, "/mote tidplan resa klart")
    assert "`● 24/1 ── ○ 10/2`" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote tidplan resa: 20/1 idé; 24/1 val; 17/2 bokning")
    assert "`○ 20/1 ── ● 24/1 ── ○ 17/2`" in await walk.aside(DIRECTORS, "maja")
    await walk.click("maja", DIRECTORS, old, "Klart: val 24/1")
    assert "Tidplanen resa har ändrats." in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_chain_in_english(walk: Walk) -> None:
    """The commands and what is read in English."""
    await walk.speaks("per", "en-GB")
    line = "/meeting timeline infrastructure: 24 Jan workshop; thereafter anchoring; 2 March decision"
    await walk.command("per", DIRECTORS, line)
    await walk.command("per", DIRECTORS, "/meeting timeline infrastructure done workshop 24 Jan")
    shown = await walk.aside(DIRECTORS, "per")
    assert "workshop – done Tue 24 Jan (Per Lind)" in shown
    assert "[Done: anchoring] [Reopen: workshop 24 Jan]" in shown
    await walk.command("per", DIRECTORS, "/meeting timeline infrastructure reopen workshop")
    assert "[Done: workshop 24 Jan]" in await walk.aside(DIRECTORS, "per")


async def test_walk_a_step_that_is_done_ahead_of_its_day_is_done_today(walk: Walk) -> None:
    """The day written tells which of two workshops it was."""
    await walk.command("maja", DIRECTORS, CHAIN)
    await walk.command("maja", DIRECTORS, "/mote tidplan infrastruktur klart workshop 10/2")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "workshop – klart tis 24 jan" in seen
    assert "○ 27/1 ── ● 24/1 " in seen


async def test_walk_a_day_that_does_not_exist_stays_in_the_words_of_its_step(walk: Walk) -> None:
    """No word is dropped; the step has no day."""
    await walk.command("maja", DIRECTORS, "/mote tidplan budget: 30 februari remiss; 15 mars beslut")
    assert "därefter" in (await walk.aside(DIRECTORS, "maja"))
    assert "30 februari remiss" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_step_on_a_day_that_does_not_exist_is_asked_about(walk: Walk) -> None:
    """The chain is saved, and says which day there is not; written again with a day that is, nothing is asked."""
    await walk.command("maja", DIRECTORS, "/mote tidplan budget: 30 februari remiss; 15 mars beslut")
    said = await walk.aside(DIRECTORS, "maja")
    assert "*30 februari* finns inte. Vilken dag menar du?" in said
    assert "30 februari remiss" in said
    await walk.command("maja", DIRECTORS, "/mote tidplan budget: 28 februari remiss; 15 mars beslut")
    said = await walk.aside(DIRECTORS, "maja")
    assert "finns inte" not in said
    assert "tis 28 feb 2017" in said
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/meeting timeline plan: 31 April draft, then decision 15 May")
    assert "There is no *31 April*. Which day do you mean?" in await walk.aside(DIRECTORS, "maja")


async def test_walk_steps_out_of_order_are_not_put_a_year_back(walk: Walk) -> None:
    """What was in December may be meant in January; a day nearly a year ago is not."""
    await walk.command("maja", DIRECTORS, "/mote tidplan prov: 10/3 start; 3/3 slut")
    seen = await walk.aside(DIRECTORS, "maja")
    assert "fre 10 mars 2017 (v. 10)" in seen
    await walk.command("maja", DIRECTORS, "/mote tidplan gammal: 12/12 start; 3/3 slut")
    assert "mån 12 dec 2016 (v. 50)" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_chain_that_is_written_over_says_so_and_can_be_undone(walk: Walk) -> None:
    """The steps there were come back with what was done of them, for ten minutes and for who wrote it. In English too."""
    await walk.command("maja", DIRECTORS, "/mote tidplan resa: 24/1 val; 10/2 bokning")
    assert "fanns redan" not in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/mote tidplan resa klart")
    await walk.command("maja", DIRECTORS, "/mote tidplan resa: 3/3 start; 4/4 slut")
    said = await walk.aside(DIRECTORS, "maja")
    assert said.startswith("Tidplanen resa fanns redan med 2 steg. Nu gäller det du skrev. [Ångra]")
    await walk.click("maja", DIRECTORS, await _last(walk, "maja"), "Ångra")
    back = await walk.aside(DIRECTORS, "maja")
    assert "`● 24/1 ── ○ 10/2`" in back
    assert "fanns redan" not in back
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/meeting timeline resa: 3/3 start; 4/4 slut")
    anew = await _last(walk, "maja")
    assert "The timeline resa was there already, with 2 steps." in text_of(anew)
    await walk.clock("2017-01-24T16:45")
    await walk.click("maja", DIRECTORS, anew, "Undo")
    assert "ten minutes have passed" in await walk.aside(DIRECTORS, "maja")


async def test_walk_the_body_that_a_step_names_must_act_wherever_the_chain_is_written(walk: Walk) -> None:
    """Need 39 as the notes have it, written where another body meets: the directors' group lacks a meeting, not the room's."""
    line = (
        "/mote tidplan infrastruktur: workshops 27/1 och 10/2, därefter förankring kommundirektörsgruppen, "
        "och beslut i styrelsen 2 mars"
    )
    for room in (CHAIRS, BOARD):
        await walk.command("maja", room, line.replace("infrastruktur", f"infrastruktur {room[1:]}"))
        shown = await walk.aside(room, "maja")
        assert "Kommundirektörsgruppen har inget möte under den tiden" in shown, shown
        assert shown.count("har inget möte") == 1


async def test_walk_nothing_is_said_of_the_meetings_of_a_private_room(walk: Walk) -> None:
    """Who is in the room reads that it has no meeting in time; others do not learn whether it has."""
    line = "/mote tidplan budget: 27/1 workshop; därefter samråd presidiet; 2 mars beslut"
    await walk.command("anna", CHAIRS, "/invite @klubba")
    await walk.command("anna", CHAIRS, "/mote")
    await walk.command("anna", DIRECTORS, line)
    assert "presidiet har inget möte under den tiden" in await walk.aside(DIRECTORS, "anna")
    await walk.command("per", DIRECTORS, "/mote tidplan budget")
    shown = await walk.aside(DIRECTORS, "per")
    assert "samråd presidiet" in shown
    assert "har inget möte" not in shown


async def test_walk_the_overview_of_a_year_has_the_steps_of_chains(walk: Walk) -> None:
    """Each chain under its own heading, dated and undated; struck through when done, and only those that the asker sees."""
    await walk.command("maja", DIRECTORS, CHAIN)
    await walk.command("anna", CHAIRS, "/mote tidplan lokaler: 3 mars visning; därefter avtal")
    await walk.clock("2017-01-30T10:00")
    await walk.command("maja", DIRECTORS, "/mote tidplan infrastruktur klart workshop 27/1")
    await walk.command("per", DIRECTORS, "/mote år")
    seen = await walk.aside(DIRECTORS, "per")
    assert (
        "*Steg i tidplan infrastruktur* ~27 jan workshop~ · 10 feb workshop · "
        "därefter, lör 11 feb–ons 1 mars förankring · 2 mars beslut styrelsemötet"
    ) in seen
    assert "lokaler" not in seen
    await walk.speaks("anna", "en-GB")
    await walk.command("anna", CHAIRS, "/meeting year 2017")
    assert "*Steps of timeline lokaler* 3 Mar visning" in await walk.aside(CHAIRS, "anna")
    await walk.command("per", DIRECTORS, "/mote år 2018")
    assert "Steg i tidplan" not in await walk.aside(DIRECTORS, "per")
