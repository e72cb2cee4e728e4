"""Orders about questions and points as busy people write them: nothing is answered that is no answer, and no word is lost."""

import pytest

from tests.walk.walking import DIRECTORS, Walk


async def _said(walk: Walk, line: str) -> str:
    await walk.write("maja", DIRECTORS, f"@Klubba {line}")
    return await walk.aside(DIRECTORS, "maja")


@pytest.mark.parametrize("line", ["svara F1 – Oslo", "svara F1 - Oslo", "svara F1, Oslo", "answer F1: Oslo"])
async def test_walk_a_sign_before_an_answer_is_no_part_of_it(walk: Walk, line: str) -> None:
    """“– Oslo” was the answer."""
    await _said(walk, "dagordning fråga Vart åker vi?")
    said = await _said(walk, line)
    assert "Oslo" in said
    assert "– Oslo" not in said
    assert "- Oslo" not in said
    assert ", Oslo" not in said


@pytest.mark.parametrize(
    ("line", "asked", "button"),
    [
        ("svara F1 vet inte än", "Ska F1 vänta, eller är ”vet inte än” svaret?", "/dagordning avvakta F1"),
        (
            "answer F1 we don't know yet",
            "Ska F1 vänta, eller är ”we don't know yet” svaret?",
            "/dagordning avvakta F1",
        ),
        ("svara F1 på fredag", "Är ”på fredag” svaret på F1, eller dagen", "/dagordning svara F1: på fredag"),
        ("avvakta F1, vi väntar på Lund", "Jag förstår inte ”vi väntar på Lund”", "/dagordning avvakta F1"),
        ("avvakta med F1 – Lund svarar", "Jag förstår inte ”Lund svarar”", "/dagordning avvakta med F1"),
        ("dagordning F1: Oslo", "Menade du", "/dagordning svara F1: Oslo"),
        ("F1: Oslo", "Menade du", "/dagordning svara F1: Oslo"),
        (
            "ta bort F1",
            "En fråga tas inte bort. F1 står kvar tills den är besvarad",
            "/dagordning avvakta F1",
        ),
        ("dagordning ta bort F1, dubblett", "”ta bort F1, dubblett”", "/dagordning avvakta F1"),
    ],
)
async def test_walk_what_may_be_no_answer_is_asked_about_with_the_line_that_works(
    walk: Walk, line: str, asked: str, button: str
) -> None:
    """The question was closed, or the words were taken for a meeting: it stands open, and the line is a button."""
    await _said(walk, "dagordning fråga Vart åker vi?")
    said = await _said(walk, line)
    assert asked in said
    assert "Vart åker vi?" in await _said(walk, "dagordning frågor")
    assert "avvaktar" not in await _said(walk, "F1")
    await _said(walk, line)
    last = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, last, walk.shown(button))
    assert "F1" in await walk.aside(DIRECTORS, "maja")


@pytest.mark.parametrize(
    ("line", "left", "button"),
    [
        ("dagordning ta bort punkt 1, dubblett", "dubblett", "/dagordning ta bort punkt 1"),
        ("dagordning flytta punkt 1 till 2 – viktigast", "viktigast", "/dagordning flytta punkt 1 till 2"),
        ("agenda remove item 1, a duplicate", "a duplicate", "/dagordning remove item 1"),
    ],
)
async def test_walk_words_behind_the_number_of_a_point_are_said_back(
    walk: Walk, line: str, left: str, button: str
) -> None:
    """They were taken for the name of a point: nothing is done, and the line without them is a button that works."""
    await _said(walk, "dagordning lägg till styrelsemötet 2 mars: Budget; Resor")
    said = await _said(walk, line)
    assert f"Jag förstår inte ”{left}”, så inget är ändrat." in said
    assert line.partition(" ")[2] in said
    assert f"[{walk.shown(button)}]" in said
