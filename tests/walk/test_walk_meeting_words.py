"""What is written of a meeting and is no part of an order: it is said back with nothing done, or stands where it belongs."""

import re

import pytest

from tests.walk.walking import DIRECTORS, Walk


async def _said(walk: Walk, line: str, user: str = "maja") -> str:
    await walk.write(user, DIRECTORS, f"@Klubba {line}")
    return await walk.aside(DIRECTORS, user)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("möte M2 16:00-18:00 kvast gurka", "kvast gurka"),
        ("M2 plats: Rådhuset, ta med dator", "ta med dator"),
        ("M2 16:00-18:00, plats: Rådhuset, lunch ingår", "lunch ingår"),
        ("M2 plats: Rådhuset, ordförande: @anna, lunch serveras", "lunch serveras"),
        ("M2 ordförande @anna kvast gurka", "kvast gurka"),
        ("M2 ordförande @anna – kvast gurka", "kvast gurka"),
        ("M2 ordförande @anna och @per", "och @Per Lind"),
        ("M2 ordförande: @anna, @maja skriver", "@Maja Öst skriver"),
        ("M2 sekreterare: @maja, hon skriver bäst", "hon skriver bäst"),
        ("möte Provmöte 3 mars ordförande: @anna och @per", "och @Per Lind"),
    ],
)
async def test_walk_words_beside_what_is_said_of_a_meeting_are_said_back(
    walk: Walk, line: str, left: str
) -> None:
    """They were gone, and the rest was done: nothing is done, and all that was typed is there to copy."""
    said = await _said(walk, line)
    assert "Jag förstår inte ”" in said
    assert f"”{left}”, så inget är ändrat. Du skrev:" in said
    assert re.search(r"@U0|<at>", said) is None
    shown = await _said(walk, "möte M2")
    for part in ("Rådhuset", "16:00", "Anna", "Sekreterare"):
        assert part not in shown
    assert "Provmöte" not in await _said(walk, "möte år")


async def test_walk_a_room_behind_a_comma_is_a_part_of_the_place(walk: Walk) -> None:
    """“Rådhuset, sal B” is one place; of a new meeting any words beside the place stand there too. In English too."""
    assert "Rådhuset, sal B · 16:00" in await _said(walk, "M2 plats: Rådhuset, sal B, 16:00-18:00")
    assert "Town Hall, room 4" in await _said(walk, "M2 venue: Town Hall, room 4")
    assert "Stadshuset, ta med dator" in await _said(
        walk, "möte Provmöte 3 mars plats: Stadshuset, ta med dator"
    )
    await walk.speaks("maja", "en-GB")
    said = await _said(walk, "M3 place: Town Hall, bring a laptop")
    assert "I don't understand “bring a laptop”, so nothing was changed. You wrote:" in said


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("möte när är mötet 2 mars?", "*Styrelsemöte M2*"),
        ("möte när är nästa möte?", "*Kommundirektörsmöte M1*"),
        ("möte nästa möte?", "*Kommundirektörsmöte M1*"),
        ("meeting when is the next meeting?", "*Kommundirektörsmöte M1*"),
        ("möte när är nästa styrelsemöte", "*Styrelsemöte M2*"),
        ("möte vem är ordförande på styrelsemötet 9 maj?", "*Styrelsemöte M4*"),
        ("möte styrelsemötet 2 mars?", "*Styrelsemöte M2*"),
        ("möte M4?", "*Styrelsemöte M4*"),
        ("M4?", "*Styrelsemöte M4*"),
    ],
)
async def test_walk_a_question_about_a_meeting_shows_it(walk: Walk, line: str, shown: str) -> None:
    """It was planned as a meeting called “När är möte”, or as one more."""
    said = await _said(walk, line)
    assert shown in said
    assert "är inlagt" not in said
    assert "M10" not in await _said(walk, "möte år")


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("möte inget möte på fredag", "Jag har inte lagt in något möte. Du skrev:"),
        ("möte vi har inget möte 2 mars", "Ska M2 ställas in? Inget är ändrat än. Du skrev:"),
        ("meeting no meeting on Friday", "Jag har inte lagt in något möte. Du skrev:"),
        ("möte vem kan komma 3 mars?", "Det låter som en fråga, så inget möte är inlagt. Du skrev:"),
        ("möte Frukost 3 mars?", "Det låter som en fråga, så inget möte är inlagt. Du skrev:"),
    ],
)
async def test_walk_what_is_no_new_meeting_is_asked_about(walk: Walk, line: str, asked: str) -> None:
    """“Inget möte” stood in everybody's plan: nothing is planned, and all that was typed is said back."""
    said = await _said(walk, line)
    assert asked in said
    assert line.partition(" ")[2] in said
    assert "M10" not in await _said(walk, "möte år")


async def test_walk_a_meeting_that_looked_like_a_question_is_added_all_the_same(walk: Walk) -> None:
    """The form holds the words; of a meeting that is said not to be, a button calls it off. In English too."""
    await _said(walk, "möte Frukost 3 mars?")
    await walk.click("maja", DIRECTORS, (await walk.bots(DIRECTORS, "maja", private=True))[-1], "Nytt möte")
    assert "Frukost 3 mars?" in str(await walk.get("view", user="maja"))
    await walk.submit("maja", text="Frukost 3 mars?")
    assert "*M10* är inlagt i planen." in await walk.aside(DIRECTORS, "maja")
    await walk.speaks("maja", "en-GB")
    assert "Shall M2 be cancelled?" in await _said(walk, "meeting we have no meeting on 2 March")
    await walk.click(
        "maja",
        DIRECTORS,
        (await walk.bots(DIRECTORS, "maja", private=True))[-1],
        walk.shown("/meeting cancel M2"),
    )
    assert "Cancelled by Maja Öst" in await walk.aside(DIRECTORS, "maja")
    assert "That sounds like a question, so no meeting was added." in await _said(
        walk, "meeting lunch 3 March?"
    )


async def test_walk_a_question_is_no_decision_unless_somebody_says_so(walk: Walk) -> None:
    """A word that asks and a question mark: it is asked about first, with a button that saves it."""
    said = await _said(walk, "beslut vad beslutade vi om budgeten?")
    assert "Ska jag spara det?" in said
    assert not [one for one in await walk.bots(DIRECTORS, "per", private=False) if "budgeten" in str(one)]
    await walk.click("maja", DIRECTORS, (await walk.bots(DIRECTORS, "maja", private=True))[-1], "Som beslut")
    await walk.card(DIRECTORS, "per", "vad beslutade vi om budgeten?")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("möte bekräfta M2, alla kan då", "”alla kan då”"),
        ("möte bekräfta M2 alla kan då", "”alla kan då”"),
        ("möte bekräfta M10 alla kan då", "”alla kan då”"),
        ("ställ in M4, för få anmälda", "”för få anmälda”"),
        ("flytta M4 till 16 maj, för få anmälda", "för få anmälda”"),
        ("flytta M2 till 3 januari 2016, då kan alla", "då kan alla”"),
        ("flytta M99 till 16 maj, då kan alla", "då kan alla”"),
        ("möte M4 16:00-18:00 plats: Rådhuset", "16:00-18:00 plats: Rådhuset”"),
        ("möte M2 är inställt kvast gurka", "är inställt kvast gurka”"),
    ],
)
async def test_walk_what_stands_behind_an_order_that_is_refused_is_said_back(
    walk: Walk, line: str, words: str
) -> None:
    """It was told that M4 is cancelled already, and why it should be was gone."""
    await _said(walk, "möte Teknologevent 22 mars eller 5 april")
    await _said(walk, "ställ in M4")
    said = await _said(walk, line)
    assert words in said
    assert "Nytt datum" not in said


async def test_walk_why_a_day_is_confirmed_stands_on_the_card(walk: Walk) -> None:
    """“bekräfta M10 5 april, alla kan då” lost its words; what is not parted from the day is asked about."""
    await _said(walk, "möte Teknologevent 22 mars eller 5 april")
    assert "Jag förstår inte ”och kaffe” bredvid dagen." in await _said(
        walk, "möte bekräfta M10 5 april och kaffe"
    )
    said = await _said(walk, "möte bekräfta M10 5 april, alla kan då")
    assert "*ons 5 apr 2017 (v. 14)*" in said
    assert "alla kan då" in said
