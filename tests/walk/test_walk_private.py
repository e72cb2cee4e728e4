"""What was written in a private room stays with those who are in it, wherever one looks."""

import pytest

from tests.walk.walking import BUSINESS, CHAIRS, DIRECTORS, Walk, text_of

SECRET = "Löneförhandlingen"


@pytest.fixture
async def behind_doors(walk: Walk) -> Walk:
    """Klubba is in #presidiet, where there is a decision, two tasks and a meeting; per has one of the tasks."""
    await walk.command("anna", CHAIRS, "/invite @klubba")
    await walk.command("anna", CHAIRS, f"/beslut {SECRET} inleds i mars")
    await walk.command("anna", CHAIRS, f"/uppdrag @maja förbereda {SECRET} före styrelsemötet 2 mars")
    await walk.command("anna", CHAIRS, "/uppdrag @per boka lokal senast 3 februari")
    await walk.command("anna", CHAIRS, f"/mote {SECRET} 14 februari")
    return walk


LINES = (
    *("/beslut", "/beslut B1", "/uppdrag alla", "/uppdrag utan datum", "/uppdrag U1", "/uppdrag"),
    *("/mote", "/mote år 2017", "/mote M10", "/veckobrev", "/klubba", "/klubba grupp"),
    *("/uppdrag klart U1", "/uppdrag flytta U1 till 3 mars"),
    *("/uppdrag ta bort U1", "/beslut ta bort B1", "/mote flytta M10 till 3 mars", "/mote ställ in M10"),
    *("/beslut ångra B1", "/uppdrag lämna U1 till Lund", "/uppdrag Presidiet boka lokal"),
    "/klubba grupp presidiet",  # makes a group of hers, so it comes last
)


async def test_walk_no_line_shows_a_stranger_what_is_behind_doors(behind_doors: Walk) -> None:
    """Whatever Karin writes in another room, the answer says no more than that there is nothing she can see."""
    before = await behind_doors.bots(CHAIRS, "anna")
    for line in LINES:
        heard = len(await behind_doors.bots(DIRECTORS, "karin"))
        await behind_doors.command("karin", DIRECTORS, line)
        answers = (await behind_doors.bots(DIRECTORS, "karin"))[heard:]
        assert answers, line
        said = " ".join(text_of(message) for message in answers)
        hidden = [word for word in (SECRET, "inleds", "förbereda", "presidiet (") if word in said]
        assert (line, hidden) == (line, [])
    assert await behind_doors.bots(CHAIRS, "anna") == before


async def test_walk_a_strangers_meeting_of_the_same_name_is_another_one(behind_doors: Walk) -> None:
    """Karin plans a meeting of the same name on the same day: it is new to her, and nothing tells of the hidden one."""
    await behind_doors.command("karin", DIRECTORS, f"/mote {SECRET} 14 februari")
    said = await behind_doors.aside(DIRECTORS, "karin")
    assert "*M11* är inlagt i planen." in said
    assert "M10" not in said


async def test_walk_home_and_forms_of_a_stranger_hold_nothing_from_behind_doors(behind_doors: Walk) -> None:
    """Neither Karin's page nor the choices of her forms name the room, its records or its meeting."""
    home = await behind_doors.home("karin")
    await behind_doors.command("karin", DIRECTORS, "/uppdrag")
    listed = (await behind_doors.bots(DIRECTORS, "karin", private=True))[-1]
    await behind_doors.click("karin", DIRECTORS, listed, "Nytt uppdrag")
    seen = home + (await behind_doors.form("karin") or "")
    assert "Lund" in seen
    for word in (SECRET, "presidiet", "C0PRESIDIET", "M10", "B1"):
        assert word not in seen


async def test_walk_digests_of_other_rooms_and_the_board_meeting_hold_nothing(behind_doors: Walk) -> None:
    """The digest comes in #presidiet alone; the board's meeting shows the task only to those who may see it."""
    await behind_doors.clock("2017-01-30T08:00")
    assert SECRET in text_of((await behind_doors.bots(CHAIRS, "maja"))[-1])
    assert not [m for m in await behind_doors.bots(DIRECTORS, "karin") if SECRET in text_of(m)]
    await behind_doors.command("karin", DIRECTORS, "/mote M2")
    assert SECRET not in await behind_doors.aside(DIRECTORS, "karin")
    await behind_doors.command("anna", DIRECTORS, "/mote M2")
    assert SECRET in await behind_doors.aside(DIRECTORS, "anna")
    await behind_doors.command("anna", DIRECTORS, "/mote flytta M2 till 16 mars")
    shown = await behind_doors.card("#styrelsen", "karin", "Styrelsemöte M2")
    assert SECRET not in text_of(shown)


async def test_walk_who_has_a_task_from_a_private_room_sees_the_task_and_not_the_room(
    behind_doors: Walk,
) -> None:
    """Per reads and completes his own task; neither the room's name nor its other records reach him."""
    letter = await behind_doors.letter("per", "U2")
    assert "presidiet" not in text_of(letter)
    await behind_doors.command("per", DIRECTORS, "/uppdrag U1")
    assert "Jag hittar inte U1" in await behind_doors.aside(DIRECTORS, "per")
    assert SECRET not in await behind_doors.home("per")
    await behind_doors.click("per", "dm", letter, "Klart")
    assert "Klart, markerat av Per Lind" in text_of(await behind_doors.card(CHAIRS, "maja", "Uppdrag U2"))


async def test_walk_clicks_of_a_stranger_change_nothing(behind_doors: Walk) -> None:
    """One who is not in the room cannot reach its cards at all."""
    card = await behind_doors.card(CHAIRS, "maja", "Uppdrag U1")
    answer = await behind_doors.post(
        "click", status=403, user="karin", channel=CHAIRS, ts=card["ts"], action="Klart"
    )
    assert answer["error"]
    assert "*Uppdrag U1* · Maja Öst" in text_of(await behind_doors.card(CHAIRS, "maja", "Uppdrag U1"))


async def test_walk_members_see_everything_from_any_room_and_who_joins_does_too(behind_doors: Walk) -> None:
    """Maja opens B1 from another room; Karin sees it from the day she is invited until she leaves."""
    await behind_doors.command("maja", DIRECTORS, "/beslut B1")
    assert SECRET in await behind_doors.aside(DIRECTORS, "maja")
    await behind_doors.command("anna", CHAIRS, "/invite @karin")
    await behind_doors.command("karin", DIRECTORS, "/beslut B1")
    assert SECRET in await behind_doors.aside(DIRECTORS, "karin")
    await behind_doors.command("karin", CHAIRS, "/leave")
    await behind_doors.command("karin", DIRECTORS, "/beslut B1")
    assert "Jag hittar inte B1" in await behind_doors.aside(DIRECTORS, "karin")


async def test_walk_a_room_that_is_made_private_hides_what_it_held(walk: Walk) -> None:
    """What everyone could read is shown to members only from the moment the room is private."""
    await walk.command("david", "#naringslivsgruppen", "/beslut Mässan blir i Lund")
    await walk.command("karin", DIRECTORS, "/beslut B1")
    assert "Mässan blir i Lund" in await walk.aside(DIRECTORS, "karin")
    await walk.command("david", "#naringslivsgruppen", "/private")
    await walk.command("karin", DIRECTORS, "/beslut B1")
    assert "Jag hittar inte B1" in await walk.aside(DIRECTORS, "karin")
    await walk.command("maja", DIRECTORS, "/beslut B1")
    assert "Mässan blir i Lund" in await walk.aside(DIRECTORS, "maja")


async def test_walk_the_tasks_that_are_counted_are_those_one_may_see(behind_doors: Walk) -> None:
    """What a private room gave a group or an organisation is in no number either; who gave it, and who has it, count it."""
    await behind_doors.command("anna", CHAIRS, f"/uppdrag Näringslivsgruppen ta fram siffror, {SECRET}")
    await behind_doors.command("anna", CHAIRS, f"/uppdrag Eslöv läsa {SECRET}")
    for user, room, counted in (
        ("karin", DIRECTORS, "0 öppna uppdrag"),
        ("anna", CHAIRS, "1 öppet uppdrag"),
        ("david", BUSINESS, "1 öppet uppdrag"),
    ):
        await behind_doors.command(user, room, "/klubba grupp Näringslivsgruppen")
        assert counted in await behind_doors.aside(room, user)
    await behind_doors.command("karin", DIRECTORS, "/klubba organisation Eslöv")
    assert "0 öppna uppdrag" in await behind_doors.aside(DIRECTORS, "karin")
    await behind_doors.command("omar", DIRECTORS, "/klubba organisation Eslöv")
    assert "1 öppet uppdrag" in await behind_doors.aside(DIRECTORS, "omar")
