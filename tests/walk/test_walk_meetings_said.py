"""What is said of meetings as minutes say it, and of two at once: never another one, and never a place called “ställs in”."""

import pytest

from tests.walk.walking import DIRECTORS, Walk


async def _said(walk: Walk, user: str, line: str) -> str:
    await walk.command(user, DIRECTORS, line)
    return await walk.aside(DIRECTORS, user)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        (
            "/mote styrelsemötet 2 mars flyttas till 16 mars",
            "Nytt datum: tors 16 mars, tidigare tors 2 mars.",
        ),
        (
            "/meeting board meeting 2 March is moved to 16 March",
            "Nytt datum: tors 16 mars, tidigare tors 2 mars.",
        ),
        ("/mote M2 flyttas till 16 mars, skäl: lokalen är upptagen", "Skäl: lokalen är upptagen."),
        ("/mote styrelsemötet 2 mars ställs in", "Inställt av Maja Öst"),
        ("/mote styrelsemötet ställs in 2 mars eftersom ingen kan", "Skäl: ingen kan."),
        ("/meeting M2 is cancelled because of snow", "Skäl: snow."),
    ],
)
async def test_walk_a_meeting_is_moved_or_called_off_as_minutes_say_it(
    walk: Walk, line: str, seen: str
) -> None:
    """It was taken for a place, or shown as if nothing had been said."""
    assert seen in await _said(walk, "maja", line)
    assert "ställs in ·" not in await _said(walk, "maja", "/mote M2")


async def test_walk_a_new_meeting_about_what_is_moved_is_a_new_meeting(walk: Walk) -> None:
    """“Invigning när kontoret flyttas till Lund 3 mars” is a title."""
    said = await _said(walk, "maja", "/mote Invigning när kontoret flyttas till Lund 3 mars")
    assert "*M10* är inlagt i planen." in said


async def test_walk_a_pasted_list_that_says_so_is_a_list(walk: Walk) -> None:
    """A line of it tells that something is moved; the list is read as one."""
    said = await _said(walk, "maja", "/mote klistra in Workshop 20 februari, flyttas till 21 februari")
    assert "Workshop" in said
    assert "Jag hittar inte" not in said


async def test_walk_a_meeting_on_two_days_that_is_moved_to_a_third_is_moved(walk: Walk) -> None:
    """It was signed as confirmed; on one of its days it still is."""
    await _said(walk, "maja", "/mote Workshop 20 eller 21 februari")
    said = await _said(walk, "maja", "/mote flytta M10 till 23 februari")
    assert "Bekräftat" not in said
    assert "Nytt datum: tors 23 feb, tidigare mån 20 feb eller tis 21 feb." in said
    await _said(walk, "maja", "/meeting Seminar 27 or 28 February")
    assert "Bekräftat av" in await _said(walk, "maja", "/mote flytta M11 till 28 februari")


async def test_walk_two_meetings_in_words_are_asked_about(walk: Walk) -> None:
    """Neither is cancelled or moved alone, and words behind the day are said back."""
    for line in (
        "/mote ställ in styrelsemötet 2 mars och styrelsemötet 9 maj",
        "/mote flytta styrelsemötet 2 mars och styrelsemötet 9 maj till 16 mars",
    ):
        said = await _said(walk, "maja", line)
        assert "Flera möten passar på" in said
        assert "M2, M4. Skriv vilket du menar." in said
    said = await _said(walk, "maja", "/mote ställ in styrelsemötet 2 mars och kaffet")
    assert "Jag förstår inte ”och kaffet” bredvid dagen. Inget är ändrat." in said
    assert "inställt" not in await _said(walk, "maja", "/mote M2")
    assert "Inställt av Maja Öst" in await _said(walk, "maja", "/mote ställ in styrelsemötet 2 mars")


async def test_walk_words_behind_a_chair_are_said_back(walk: Walk) -> None:
    """“M3 ordförande @per och kaffet” made Per chair, and the coffee was gone."""
    said = await _said(walk, "maja", "/mote M3 ordförande @per och kaffet")
    assert "Jag förstår inte ”och kaffet”, så inget är ändrat." in said
    assert "ordförande Per Lind" not in await _said(walk, "maja", "/mote M3")
    assert "”and coffee”" in await _said(walk, "maja", "/meeting M3 note taker @per and coffee")
    said = await _said(walk, "maja", "/mote M3 ordförande @anna, sekreterare @per tack")
    assert "ordförande Anna Berg · sekreterare Per Lind" in said
