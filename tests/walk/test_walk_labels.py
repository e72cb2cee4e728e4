"""What is named by its label: a meeting that something is to be done for, and records of another kind than the command."""

import pytest

from tests.walk.walking import DIRECTORS, Walk, text_of


async def _said(walk: Walk, user: str, line: str) -> str:
    await walk.command(user, DIRECTORS, line)
    return await walk.aside(DIRECTORS, user)


@pytest.mark.parametrize(
    ("line", "due", "why"),
    [
        ("/uppdrag ring Lund till M2", "senast *tors 23 feb", "till Styrelsemöte tors 2 mars"),
        ("/uppdrag ring Lund före M3", "senast *mån 27 mars", "före Kommundirektörsmöte tis 28 mars"),
        ("/uppdrag ring Lund senast m 2", "senast *ons 1 mars", "Kommundirektörsmöte"),
        ("/task call Lund for M2", "senast *tors 23 feb", "till Styrelsemöte tors 2 mars"),
        ("/task call Lund before M3.", "senast *mån 27 mars", "före Kommundirektörsmöte tis 28 mars"),
    ],
)
async def test_walk_a_meeting_by_its_label_is_a_deadline(walk: Walk, line: str, due: str, why: str) -> None:
    """As the meeting in words is; when it is moved the deadline goes along."""
    await walk.command("maja", DIRECTORS, line)
    card = text_of(await walk.card(DIRECTORS, "maja", "*Uppdrag U1*"))
    assert due in card
    assert why in card
    assert "*ring Lund*" in card or "*call Lund*" in card
    await walk.command("maja", DIRECTORS, "/mote flytta M2 till 16 mars")
    await walk.command("maja", DIRECTORS, "/mote flytta M3 till 4 april")
    assert due not in text_of(await walk.card(DIRECTORS, "maja", "*Uppdrag U1*"))


@pytest.mark.parametrize(
    "text",
    [
        "köp biljett M3 till mässan",
        "skriv till M99",
        "testa M3-motorn",
        "beställ 40 m3",
        "märk M2.5 och M2-B",
    ],
)
async def test_walk_what_only_looks_like_a_meetings_label_is_text(walk: Walk, text: str) -> None:
    """Nothing of it is cut out and no day is read."""
    await walk.command("maja", DIRECTORS, f"/uppdrag {text}")
    card = text_of(await walk.card(DIRECTORS, "maja", "*Uppdrag U1*"))
    assert f"*{text}*" in card
    assert "datum saknas" in card


async def test_walk_what_comes_up_at_a_meeting_is_offered_its_agenda_by_label(walk: Walk) -> None:
    """A decision that says “tas upp på M2” is as one that says “på styrelsemötet 2 mars”."""
    for line in ("/beslut Taxan tas upp på M2", "/beslut Budgeten skjuts upp till M2"):
        said = await _said(walk, "maja", line)
        assert "läggas på dagordningen till Styrelsemöte tors 2 mars 2017" in said


@pytest.mark.parametrize("where", ["M2", "styrelsemötet 2 mars"])
async def test_walk_a_point_for_a_meetings_agenda_keeps_its_words(walk: Walk, where: str) -> None:
    """“Budget på M2” showed the agenda of M2, and “Budget” was gone."""
    said = await _said(walk, "maja", f"/dagordning Budget på {where}")
    assert f"”Budget på {where}”. Ska det bli en punkt" in said
    assert "*Dagordning Styrelsemöte" in await _said(walk, "maja", f"/dagordning {where}")


async def test_walk_an_order_behind_another_command_is_about_the_record_it_names(walk: Walk) -> None:
    """“/uppdrag ta bort B1” said that B1 is not there, and “/beslut klart U1” became a decision."""
    await walk.command("maja", DIRECTORS, "/uppdrag ring Lund")
    await walk.command("maja", DIRECTORS, "/beslut Vi ses på tisdagar")
    assert "Nytt datum: fre 27 jan." in await _said(walk, "maja", "/mote flytta U1 till fredag")
    assert "Klart, markerat av Maja Öst" in await _said(walk, "maja", "/beslut klart U1")
    assert "Borttaget" in await _said(walk, "maja", "/uppdrag ta bort B1")
    assert "Nytt datum: tors 16 mars" in await _said(walk, "maja", "/task move M2 to 16 March")
    await walk.command("maja", DIRECTORS, "/beslut ställ in M2")
    assert "*ställ in M2*" in text_of(await walk.card(DIRECTORS, "maja", "*Beslut B2*"))


async def test_walk_a_task_is_handed_back_in_a_line(walk: Walk) -> None:
    """It became a new task called “lämna tillbaka U1”; two are handed back at once."""
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lund")
    await walk.command("maja", DIRECTORS, "/uppdrag @per ring Lomma")
    await walk.command("per", DIRECTORS, "/uppdrag lämna U1 till @anna")
    assert "U1 · Per Lind" in (await _said(walk, "anna", "/uppdrag lämna tillbaka U1")).replace("*", "")
    await walk.command("per", DIRECTORS, "/uppdrag lämna U1, U2 till @anna")
    assert "är lämnade tillbaka." in await _said(walk, "anna", "/task give back U1, U2")
