"""Words in an order that nobody understands: they are said back, nothing is done, and the line that works is a button."""

import pytest

from tests.walk.walking import DIRECTORS, Walk, text_of


async def _asked(walk: Walk, user: str, line: str) -> str:
    await walk.command(user, DIRECTORS, line)
    return await walk.aside(DIRECTORS, user)


async def _tasks(walk: Walk, *texts: str) -> None:
    for text in texts:
        await walk.command("maja", DIRECTORS, f"/uppdrag @maja {text}")


@pytest.mark.parametrize(
    ("line", "left", "works"),
    [
        ("klart U1, U2 och kaffet", "och kaffet", "klart U1, U2"),
        ("klart U1 av Per", "av Per", "klart U1"),
        ("visa U1 för styrelsen", "för styrelsen", "visa U1"),
        ("ta bort U1 och kaffet", "och kaffet", "ta bort U1"),
        ("flytta U1 och kaffet till 7 mars", "och kaffet", "flytta U1 till 7 mars"),
    ],
)
async def test_walk_words_behind_the_tasks_of_an_order_are_asked_about(
    walk: Walk, line: str, left: str, works: str
) -> None:
    """Nothing is done before Maja presses the line without them; what she wrote can also be saved as a task."""
    await _tasks(walk, "ring Lund", "skriv brev")
    before = text_of(await walk.card(DIRECTORS, "anna", "*Uppdrag U1*"))
    said = await _asked(walk, "maja", f"/uppdrag {line}")
    assert f"Jag förstår inte ”{left}”, så inget är ändrat." in said
    assert f"”{line}”" in said
    assert text_of(await walk.card(DIRECTORS, "anna", "*Uppdrag U1*")) == before
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, asked, walk.shown(f"/uppdrag {works}"))
    assert "Jag förstår inte" not in await walk.aside(DIRECTORS, "maja")
    await _asked(walk, "maja", f"/uppdrag {line}")
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, asked, "Som uppdrag")
    assert line.rsplit(maxsplit=1)[-1] in text_of(await walk.card(DIRECTORS, "anna", "*Uppdrag U3*"))


@pytest.mark.parametrize("line", ["lämna U1 och kaffet till @per", "lämna U1 till @per och @anna"])
async def test_walk_a_task_handed_to_one_and_more_is_asked_about(walk: Walk, line: str) -> None:
    """Nobody who was named is dropped: it stays with Maja until she presses the line that names one."""
    await _tasks(walk, "ring Lund")
    said = await _asked(walk, "maja", f"/uppdrag {line}")
    assert "så inget är ändrat." in said
    assert "· Maja Öst ·" in text_of(await walk.card(DIRECTORS, "anna", "*Uppdrag U1*"))
    name = "Per Lind" if walk.client == "teams" else "per"
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, asked, walk.shown(f"/uppdrag lämna U1 till @{name}"))
    assert "· Per Lind ·" in text_of(await walk.card(DIRECTORS, "anna", "*Uppdrag U1*"))


async def test_walk_a_mention_without_a_name_is_on_no_button(walk: Walk) -> None:
    """After Klubba's name Slack tells ids only; a line of those would mean nobody."""
    await _tasks(walk, "ring Lund")
    await walk.write("maja", DIRECTORS, "@Klubba lämna U1 till @per och @anna")
    said = await walk.aside(DIRECTORS, "maja")
    assert "så inget är ändrat. Skriv det på en egen rad." in said
    assert said.endswith("[Som uppdrag]")
    assert "[/uppdrag" not in said


async def test_walk_words_behind_decisions_and_meetings_of_an_order_are_asked_about(walk: Walk) -> None:
    """No decision is removed with “och kaffet” as the reason, and no meeting is cancelled or moved beside it."""
    for text in ("Vi delar på lokalen", "Vi delar på kostnaden"):
        await walk.command("maja", DIRECTORS, f"/beslut {text}")
    for line, works in (
        ("/beslut ta bort B1, B2 och kaffet", "/beslut ta bort B1, B2"),
        ("/beslut ångra B1 och kaffet", "/beslut ångra B1"),
        ("/mote ställ in M1, M2 och kaffet", "/mote ställ in M1, M2"),
        ("/mote flytta M2 och kaffet till 16 mars", "/mote flytta M2 till 16 mars"),
    ):
        said = await _asked(walk, "maja", line)
        assert "Jag förstår inte ”och kaffet”, så inget är ändrat." in said
        assert f"[{works}]" in said
    said = await _asked(walk, "anna", "/mote M2")
    assert "tors 2 mars 2017" in said
    assert "inställt" not in said


async def test_walk_unread_words_in_english(walk: Walk) -> None:
    """Anna reads English, and the button has her own word for the command."""
    await _tasks(walk, "ring Lund", "skriv brev")
    await walk.speaks("anna", "en-GB")
    said = await _asked(walk, "anna", "/task done U1 to U2 and coffee")
    assert "I don't understand “and coffee”, so nothing was changed." in said
    assert "[/task done U1 to U2]" in said
    said = await _asked(walk, "anna", "/task move U1 to 7 March and coffee")
    assert "I don't understand “and coffee” beside the day. Nothing was changed." in said
    await walk.write("anna", DIRECTORS, "@Klubba task done U1 by Per")
    assert "[/task done U1]" in await walk.aside(DIRECTORS, "anna")


async def test_walk_polite_words_are_no_part_of_an_order(walk: Walk) -> None:
    """“klart U1 tack” closes it, with the word for a task before it and without; “öppna U1 igen” opens it."""
    await _tasks(walk, "ring Lund")
    for line, seen in (
        ("/uppdrag klart U1 tack", "Klart, markerat av Maja Öst"),
        ("/uppdrag öppna U1 igen", "Öppnat igen av Maja Öst"),
        ("/task done U1 now please", "Klart, markerat av Maja Öst"),
    ):
        assert seen in await _asked(walk, "maja", line), line
    await walk.write("maja", DIRECTORS, "@Klubba öppna U1 igen tack!")
    assert "[Klart]" in text_of(await walk.card(DIRECTORS, "anna", "*Uppdrag U1*"))


async def test_walk_several_records_are_shown_in_one_line(walk: Walk) -> None:
    """Each decision, and each meeting, has its card."""
    for text in ("Vi delar på lokalen", "Vi delar på kostnaden"):
        await walk.command("maja", DIRECTORS, f"/beslut {text}")
    for line, names in (
        ("/beslut visa B1, B2", ("Beslut B1", "Beslut B2")),
        ("/mote visa M1 och M2", ("Kommundirektörsmöte M1", "Styrelsemöte M2")),
    ):
        await walk.command("maja", DIRECTORS, line)
        shown = (await walk.bots(DIRECTORS, "maja", private=True))[-2:]
        assert [name in text_of(one) for name, one in zip(names, shown, strict=True)] == [True, True]


@pytest.mark.parametrize("way", ["/uppdrag ", "@Klubba "])
async def test_walk_a_row_of_tasks_is_named_by_its_ends(walk: Walk, way: str) -> None:
    """“U1 till U3”, “U1 to U3” and “U1–U3” are the three, whatever is done with them."""
    await _tasks(walk, "ring Lund", "skriv brev", "boka lokal")

    async def line(text: str) -> str:
        say = walk.command if way.startswith("/") else walk.write
        await say("maja", DIRECTORS, f"{way}{text}")
        return await walk.aside(DIRECTORS, "maja")

    said = await line("flytta U1 till U3 till 7 mars")
    assert "U1, U2, U3 är flyttade." in said
    assert "ring Lund · tis 7 mars" in said
    assert "U1, U2, U3 är flyttade." in await line("move U1 to U3 to 8 March")
    assert "U1, U2, U3 är klara." in await line("klart U1 till U3")
    assert "U1, U2, U3 är öppna igen." in await line("öppna U1–U3")
    assert "U1, U2 är klara." in await line("U1 till U2 klart")
    assert "Till vilken dag ska U3 flyttas?" in await line("flytta U3 till U3")


async def test_walk_what_stands_beside_the_new_day_is_a_reason_or_is_asked_about(walk: Walk) -> None:
    """Of tasks and meetings alike: what a comma parts from the day is why, and the rest is no word to drop."""
    await _tasks(walk, "ring Lund")
    for line, left in (
        ("/uppdrag flytta U1 till 7 mars och kaffet", "och kaffet"),
        ("/mote flytta M2 till 16 mars och kaffet", "och kaffet"),
        ("/mote flytta M2 till 16 mars Rådhuset", "Rådhuset"),
        ("/mote flytta M2 till Rådhuset 16 mars", "Rådhuset"),
    ):
        said = await _asked(walk, "maja", line)
        assert f"Jag förstår inte ”{left}” bredvid dagen. Inget är ändrat." in said
    said = await _asked(walk, "maja", "/uppdrag flytta U1 till 7 mars, vi hinner inte, skäl: Lund är sen")
    assert "Skäl: vi hinner inte, Lund är sen." in said
    said = await _asked(walk, "maja", "/mote flytta M2 till torsdag den 16 mars kl 13, lokalen är upptagen")
    assert "tors 16 mars 2017" in said
    assert "Skäl: lokalen är upptagen." in said
    said = await _asked(walk, "maja", "/mote ställ in M2, lokalen är upptagen")
    assert "Inställt av Maja Öst 16:30. Skäl: lokalen är upptagen." in said


async def test_walk_a_meeting_is_moved_so_much_further_on_or_to_another_hour(walk: Walk) -> None:
    """A week counts from its own day and not from today; an hour alone leaves the day."""
    assert "tors 9 mars 2017" in await _asked(walk, "maja", "/mote flytta M2 en vecka framåt")
    said = await _asked(walk, "maja", "/mote flytta M2 två dagar tidigare, lokalen är ledig")
    assert "tis 7 mars 2017" in said
    assert "Skäl: lokalen är ledig." in said
    said = await _asked(walk, "maja", "/mote flytta M2 till kl 14")
    assert "*tis 7 mars 2017 (v. 10)*" in said
    assert "14:00" in said
    assert "tis 7 mars, tidigare tis 7 mars" not in said
    assert "15:30" in await _asked(walk, "anna", "/meeting move M2 to 15:30")


async def test_walk_a_task_is_moved_to_a_meeting_by_its_number(walk: Walk) -> None:
    """To the day when the papers of M2 go out, as when the meeting is named in words."""
    await _tasks(walk, "ring Lund")
    said = await _asked(walk, "maja", "/uppdrag flytta U1 till M2")
    assert "*tors 23 feb 2017 (v. 8)*" in said
    assert "till Styrelsemöte tors 2 mars" in said


async def test_walk_what_is_said_of_two_meetings_is_noted_of_both(walk: Walk) -> None:
    """Their names alone show them; who was there is told of one at a time."""
    await walk.command("maja", DIRECTORS, "/mote M3 och M4")
    shown = (await walk.bots(DIRECTORS, "maja", private=True))[-2:]
    assert ["M3" in text_of(shown[0]), "M4" in text_of(shown[1])] == [True, True]
    assert "M3, M4 är ändrade." in await _asked(walk, "maja", "/mote M3, M4 13:00-15:00 plats: Rådhuset")
    for name in ("M3", "M4"):
        said = await _asked(walk, "maja", f"/mote {name}")
        assert "Rådhuset · 13:00–15:00" in said
    said = await _asked(walk, "maja", "/mote närvaro M3 och M4")
    assert "Jag förstår inte ”och M4”, så inget är ändrat." in said


async def test_walk_a_task_is_said_to_be_done_as_people_say_it(walk: Walk) -> None:
    """“U1 är klart”, “U2 is done”, “klar med U1 och U2”; that one is late is no order."""
    await _tasks(walk, "ring Lund", "skriv brev")
    for user, line in (("maja", "/uppdrag U1 är klart"), ("anna", "/task U2 is done")):
        assert "· klart ·" in await _asked(walk, user, line)
    await _asked(walk, "maja", "/uppdrag öppna U1 och U2")
    assert "U1, U2 är klara." in await _asked(walk, "maja", "/uppdrag klar med U1 och U2")
    await walk.write("maja", DIRECTORS, "@Klubba U1 är försenat")
    assert "Ska jag spara det?" in await walk.aside(DIRECTORS, "maja")


async def test_walk_so_much_further_on_needs_no_word_for_it(walk: Walk) -> None:
    """“skjut upp U1 en vecka” counts from the day of the task, “skjut upp M2 en vecka” from that of the meeting."""
    await _tasks(walk, "ring Lund senast 3 mars")
    assert "*fre 10 mars 2017 (v. 10)*" in await _asked(walk, "maja", "/uppdrag skjut upp U1 en vecka")
    assert "*tors 9 mars 2017 (v. 10)*" in await _asked(walk, "maja", "/mote skjut upp M2 en vecka")
    assert "*tors 23 mars 2017 (v. 12)*" in await _asked(walk, "anna", "/meeting postpone M2 two weeks")


@pytest.mark.parametrize("line", ["/uppdrag flytta U1 till löpande", "/task move U1 to ongoing"])
async def test_walk_a_task_that_is_moved_to_no_end_has_no_reason(walk: Walk, line: str) -> None:
    """“löpande” says when, and not why."""
    await _tasks(walk, "ring Lund senast 3 mars")
    said = await _asked(walk, "maja", line)
    assert "löpande" in said
    assert "Skäl" not in said
