"""Orders about a meeting as busy people write them: with its place, without a word for it, as a statement."""

import pytest

from tests.walk.walking import DIRECTORS, Walk


async def _said(walk: Walk, line: str, user: str = "maja") -> str:
    await walk.write(user, DIRECTORS, f"@Klubba {line}")
    return await walk.aside(DIRECTORS, user)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("flytta M2 till 16 mars kl 10, i Lund", "värd Lund · 10:00 ·"),
        ("flytta M2 till 16 mars kl 10, plats: Rådhuset", "Rådhuset · 10:00 ·"),
        ("flytta M2 till 16 mars, plats: Rådhuset, sal B", "Rådhuset, sal B"),
        ("flytta M2 till 16 mars, plats: Rådhuset 16-18", "Rådhuset · 16:00–18:00"),
        ("möte flytta styrelsemötet 2 mars till 16 mars i Kristallen", "Kristallen"),
        ("move M2 to 16 March at 10, in Lund", "värd Lund · 10:00 ·"),
    ],
)
async def test_walk_a_meeting_is_moved_to_another_place_too(walk: Walk, line: str, place: str) -> None:
    """The place was told as the reason, and the meeting stayed where it was."""
    said = await _said(walk, line)
    assert "Nytt datum: tors 16 mars, tidigare tors 2 mars." in said
    assert place in said
    assert "Skäl" not in said


@pytest.mark.parametrize(
    "line", ["flytta M2 till 16 mars, samma tid", "flytta M2 till 16 mars, same time, i Lund"]
)
async def test_walk_a_meeting_that_is_moved_keeps_its_time_also_when_that_is_said(
    walk: Walk, line: str
) -> None:
    """“samma tid” is no reason; a reason is one still."""
    await _said(walk, "M2 13:00-15:00")
    said = await _said(walk, line)
    assert "13:00–15:00" in said
    assert "Skäl" not in said
    assert "Skäl: lokalen är upptagen på kvällen." in await _said(
        walk, "flytta M4 till 16 maj, lokalen är upptagen på kvällen"
    )


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("flytta M2 till 16 mars em", "em"),
        ("flytta M2 till 16 mars förmiddag", "förmiddag"),
        ("flytta M2 till 16 mars, eftermiddag", "eftermiddag"),
        ("flytta M2 till efter lunch", "efter lunch"),
        ("move M2 to 16 March in the morning", "in the morning"),
    ],
)
async def test_walk_a_part_of_a_day_is_no_hour(walk: Walk, line: str, part: str) -> None:
    """It was dropped, or an hour was made up: the meeting stays, and its hour is asked for."""
    said = await _said(walk, line)
    assert f"”{part}” är inget klockslag. När börjar mötet? Inget är ändrat. Du skrev:" in said
    assert "[Flytta]" in said
    assert "tors 2 mars 2017" in await _said(walk, "möte M2")
    assert "15:00" in await _said(walk, "flytta M2 till 16 mars kl 3 em")


@pytest.mark.parametrize(
    ("line", "word", "works"),
    [
        ("möte flytta inte M2 till 16 mars", "inte", "möte flytta M2 till 16 mars"),
        ("flytta inte M2 till 16 mars", "inte", "flytta M2 till 16 mars"),
        ("M2 ställs inte in", "inte", "M2 ställs in"),
        ("möte ställ inte in styrelsemötet 2 mars", "inte", "ställ in styrelsemötet 2 mars"),
        ("don't move M2 to 16 March", "don't", "move M2 to 16 March"),
    ],
)
async def test_walk_an_order_about_a_meeting_that_is_turned_round_is_asked_about(
    walk: Walk, line: str, word: str, works: str
) -> None:
    """“inte” was taken for the name of the meeting: nothing is done, and the order without it is a button."""
    said = await _said(walk, line)
    assert f"Jag förstår inte ”{word}”, så inget är ändrat." in said
    assert f"{works.removeprefix('möte ')}]" in said
    assert "Planerat" not in said
    shown = await _said(walk, "möte M2")
    assert "tors 2 mars 2017" in shown
    assert "Inställt" not in shown


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("M2 ställs in, för få anmälda", "Skäl: för få anmälda."),
        ("M2 är inställt pga sjukdom", "Skäl: sjukdom."),
        ("möte M2 är inställt, för få", "Skäl: för få."),
        ("M2 is cancelled", "Inställt av Maja Öst"),
        ("möte styrelsemötet ställs in 2 mars – för få anmälda", "Skäl: för få anmälda."),
        ("M2 flyttas till 16 mars", "Nytt datum: tors 16 mars, tidigare tors 2 mars."),
        ("M2 är flyttat till 16 mars kl 13", "13:00 ·"),
        ("M2 is moved to 16 March, the room is taken", "Skäl: the room is taken."),
        ("M2 kl 16-18 i Rådhuset", "Rådhuset · 16:00–18:00"),
        ("M2 kl 16", "16:00 ·"),
        ("M2 16-18", "16:00–18:00"),
        ("möte M2 16-18, ordförande @anna", "16:00–18:00"),
        ("M2 at 16", "16:00 ·"),
        ("M2 och M4 ställs in, för få anmälda", "M2, M4 är inställda."),
    ],
)
async def test_walk_what_is_said_of_a_meeting_by_its_label_needs_no_word_before(
    walk: Walk, line: str, seen: str
) -> None:
    """It was asked whether to save it as a task or a decision."""
    assert seen in await _said(walk, line)


@pytest.mark.parametrize(
    "line",
    [
        "M2 ställs in om Lund säger nej",
        "M2 ställs in, M4 flyttas till 16 maj",
        "M2 ställs in?",
        "M2 16-18 mars",
        "Per ringer om M2 ställs in",
    ],
)
@pytest.mark.parametrize("before", ["", "möte "])
async def test_walk_what_is_said_of_a_meeting_in_other_words_changes_nothing(
    walk: Walk, before: str, line: str
) -> None:
    """A condition, a second order, a question: all that was typed is said back."""
    said = await _said(walk, before + line)
    assert line.rpartition("M2 ")[2].rstrip("?") in said
    shown = await _said(walk, "möte M2")
    assert "*Styrelsemöte M2* · *tors 2 mars 2017 (v. 9)*" in shown
    assert "Inställt" not in shown
    assert "16:00" not in shown.partition("Ändrat")[0]
