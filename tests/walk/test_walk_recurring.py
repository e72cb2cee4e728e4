"""What comes again: one task with a next date; [Klart] closes this turn, ⋮ Avsluta ends it."""

from tests.walk.walking import DIRECTORS, Walk, text_of

WEEKLY = "/uppdrag @per skicka rapport varje måndag"


async def test_walk_a_weekly_task_says_how_often_and_when_next(walk: Walk) -> None:
    """The card says it in the words that were written, with the day of the next turn."""
    await walk.command("maja", DIRECTORS, WEEKLY)
    card = text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    assert "Per Lind · varje måndag, nästa gång *mån 30 jan 2017 (v. 5)* *skicka rapport*" in card


async def test_walk_done_closes_this_turn_and_sets_the_next(walk: Walk) -> None:
    """The task stays open for the next Monday, the one who recorded it hears that this turn is done, the card says who closed it."""
    await walk.command("maja", DIRECTORS, WEEKLY)
    await walk.clock("2017-01-30T10:00")
    await walk.click("per", DIRECTORS, await walk.card(DIRECTORS, "per", "Uppdrag U1"), "Klart")
    card = text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    assert "varje måndag, nästa gång *mån 6 feb 2017 (v. 6)*" in card
    assert "Klart för mån 30 jan, markerat av Per Lind" in card
    assert "*U1* är klart för den här gången, markerat av Per Lind." in text_of(
        (await walk.bots("dm", "maja"))[-1]
    )


async def test_walk_a_second_press_does_not_close_the_next_turn(walk: Walk) -> None:
    """Per and Anna both say it is done within a minute: the second hears who was first, and next Monday stands."""
    await walk.command("maja", DIRECTORS, WEEKLY)
    await walk.command("per", DIRECTORS, "/uppdrag klart U1")
    await walk.command("anna", DIRECTORS, "/uppdrag klart U1")
    assert "Per Lind" in await walk.aside(DIRECTORS, "anna")
    assert "nästa gång *mån 6 feb 2017 (v. 6)*" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))


async def test_walk_missed_turns_are_passed_by(walk: Walk) -> None:
    """Closed two weeks late, the next turn is the Monday to come, not one of those that were missed."""
    await walk.command("maja", DIRECTORS, WEEKLY)
    await walk.clock("2017-02-14T10:00")
    await walk.command("per", DIRECTORS, "/uppdrag U1")
    assert "varje måndag, skulle varit klart *mån 30 jan 2017 (v. 5)*" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/uppdrag klart U1")
    assert "nästa gång *mån 20 feb 2017 (v. 8)*" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))


async def test_walk_a_turn_closed_by_mistake_is_opened_again(walk: Walk) -> None:
    """⋮ Öppna igen brings back the turn that was closed last."""
    await walk.command("maja", DIRECTORS, WEEKLY)
    await walk.command("per", DIRECTORS, "/uppdrag klart U1")
    await walk.click("per", DIRECTORS, await walk.card(DIRECTORS, "per", "Uppdrag U1"), "Öppna igen")
    card = text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))
    assert "nästa gång *mån 30 jan 2017 (v. 5)*" in card
    assert "Öppnat igen för mån 30 jan av Per Lind" in card


async def test_walk_a_moved_turn_moves_alone(walk: Walk) -> None:
    """This week on Thursday; next week on Monday again."""
    await walk.command("maja", DIRECTORS, WEEKLY)
    await walk.command("per", DIRECTORS, "/uppdrag flytta U1 till 2 februari")
    assert "varje måndag, nästa gång *tors 2 feb 2017 (v. 5)*" in text_of(
        await walk.card(DIRECTORS, "anna", "Uppdrag U1")
    )
    await walk.command("per", DIRECTORS, "/uppdrag klart U1")
    assert "nästa gång *mån 6 feb 2017 (v. 6)*" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1"))


async def test_walk_ended_it_comes_no_more(walk: Walk) -> None:
    """⋮ Avsluta: done for good, and no morning reminds of it again."""
    await walk.command("maja", DIRECTORS, WEEKLY)
    await walk.click("maja", DIRECTORS, await walk.card(DIRECTORS, "maja", "Uppdrag U1"), "Avsluta")
    assert "U1 · klart" in text_of(await walk.card(DIRECTORS, "anna", "Uppdrag U1")).replace("*", "")
    before = len(await walk.bots("dm", "per"))
    await walk.clock("2017-02-14T10:00")
    assert len(await walk.bots("dm", "per")) == before


async def test_walk_each_turn_is_reminded_of(walk: Walk) -> None:
    """The morning of the second turn brings a message, as the morning of the first did."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per skicka rapport den 1:a varje månad")
    await walk.clock("2017-02-01T10:00")
    first = len(await walk.bots("dm", "per"))
    await walk.command("per", DIRECTORS, "/uppdrag klart U1")
    await walk.clock("2017-03-01T10:00")
    told = await walk.bots("dm", "per")
    assert len(told) > first
    assert "skicka rapport" in text_of(told[-1])


async def test_walk_the_ticked_parts_are_open_again_next_turn(walk: Walk) -> None:
    """A checklist that comes every month starts afresh."""
    await walk.command(
        "maja", DIRECTORS, "/uppdrag @per den 1:a varje månad: a) samla siffror b) skicka rapport"
    )
    card = await walk.card(DIRECTORS, "per", "Uppdrag U1")
    await walk.click("per", DIRECTORS, card, "Bocka av", "0")
    await walk.click("per", DIRECTORS, await walk.card(DIRECTORS, "per", "Uppdrag U1"), "Bocka av", "U1 1")
    after = text_of(await walk.card(DIRECTORS, "per", "Uppdrag U1"))
    assert "ons 1 mars 2017" in after
    assert after.count("Bocka av") == 2


async def test_walk_every_week_in_english(walk: Walk) -> None:
    """An English reader sees it in English, with [End] in the menu, and hears in English that a turn is done."""
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/task @per send the report every Monday")
    await walk.command("maja", DIRECTORS, "/task U1")
    shown = await walk.aside(DIRECTORS, "maja")
    assert "every Monday, next *Mon 30 Jan 2017 (week 5)*" in shown
    assert "[End]" in shown
    await walk.command("per", DIRECTORS, "/uppdrag klart U1")
    assert "*U1* is done for this time, marked by Per Lind." in text_of((await walk.bots("dm", "maja"))[-1])


async def test_walk_what_comes_again_is_said_in_the_language_of_the_reader(walk: Walk) -> None:
    """Written in English in a Swedish room, the card is Swedish; who reads English reads it all in English."""
    await walk.command("maja", DIRECTORS, "/task @per call Lund every Monday")
    card = text_of(await walk.card(DIRECTORS, "anna", "U1"))
    assert "varje måndag, nästa gång *mån 30 jan 2017 (v. 5)*" in card
    assert "every Monday" not in card
    await walk.speaks("karin", "en-GB")
    await walk.command("karin", DIRECTORS, "/task U1")
    assert "every Monday, next *Mon 30 Jan 2017 (week 5)*" in await walk.aside(DIRECTORS, "karin")
