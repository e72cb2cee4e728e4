"""Orders as busy people write them: what puts one in question stops it, a reason is kept, and courtesy is dropped."""

import pytest

from tests.walk.walking import DIRECTORS, Walk, text_of


async def _asked(walk: Walk, line: str, user: str = "maja") -> str:
    await walk.command(user, DIRECTORS, line)
    return await walk.aside(DIRECTORS, user)


async def _task(walk: Walk, text: str = "ring Lund senast 3 mars") -> None:
    await walk.command("maja", DIRECTORS, f"/uppdrag @maja {text}")


async def _card(walk: Walk, name: str = "*Uppdrag U1*") -> str:
    return text_of(await walk.card(DIRECTORS, "anna", name))


@pytest.mark.parametrize(
    ("line", "words", "works"),
    [
        ("ta bort U1 eller U2", "eller U2", "ta bort U1"),
        ("ta bort U1 inte än", "inte än", "ta bort U1"),
        ("ta bort U1 på fredag", "på fredag", "ta bort U1"),
        ("ta bort U1 om Per inte svarar", "om Per inte svarar", "ta bort U1"),
        ("ta bort U1 från Per", "från Per", "ta bort U1"),
        ("ta bort U1 dubblett", "dubblett", "ta bort U1"),
        ("ta bort U1, men inte U2", "men inte U2", "ta bort U1"),
        ("remove U1 not yet", "not yet", "remove U1"),
        ("flytta U1 till 10 mars om Per kan", "om Per kan", "flytta U1 till 10 mars"),
        ("move U1 to Friday?", "?", "move U1 to Friday"),
        ("ångra U1?", "?", "ångra U1"),
        ("öppna U1 på måndag", "på måndag", "öppna U1"),
    ],
)
async def test_walk_an_order_in_question_is_asked_about(
    walk: Walk, line: str, words: str, works: str
) -> None:
    """“eller”, “om”, “inte än”, a question mark and words that nothing parts from the task: it stands, and the rest is a button."""
    await _task(walk)
    before = await _card(walk)
    said = await _asked(walk, f"/uppdrag {line}")
    assert f"Jag förstår inte ”{words}”, så inget är ändrat." in said
    assert f"[{walk.shown(f'/uppdrag {works}')}]" in said
    assert await _card(walk) == before


async def test_walk_a_decision_in_question_stands(walk: Walk) -> None:
    """A decision is neither removed nor undone by a question, a condition or a day."""
    await walk.command("maja", DIRECTORS, "/beslut Vi delar på lokalen")
    for line in ("ta bort B1?", "ta bort B1 om Lund säger nej", "remove B1 or B2", "ta bort B1 nästa vecka"):
        assert "så inget är ändrat." in await _asked(walk, f"/beslut {line}"), line
    assert "så inget är ändrat." in await _asked(walk, "/beslut ångra B1?")
    assert "Borttaget" not in await _card(walk, "*Beslut B1*")
    said = await _asked(walk, "/beslut ångra B1, blev fel")
    assert "Ångrat av Maja Öst 16:30. Skäl: blev fel." in said


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("ta bort U1, den behövs inte", "Borttaget av Maja Öst 16:30. Skäl: den behövs inte."),
        ("ta bort U1 då Per är sjuk", "Borttaget av Maja Öst 16:30. Skäl: Per är sjuk."),
        ("ta bort U1 tack 👍", "Borttaget av Maja Öst 16:30."),
        ("ångra U1, blev fel", "Ångrat av Maja Öst 16:30. Skäl: blev fel."),
        ("flytta U1 till 10 mars (Per är sjuk)", "Skäl: Per är sjuk."),
        ("flytta U1 till 10 mars – vi hinner inte", "Skäl: vi hinner inte."),
        ("skjut upp U1 en vecka, vi hinner inte", "Skäl: vi hinner inte."),
        ("flytta U1 till löpande, vi väntar på Lund", "Skäl: vi väntar på Lund."),
        ("move U1 by one week, Per is ill", "Skäl: Per is ill."),
    ],
)
async def test_walk_a_reason_is_parted_from_the_order_and_stands_on_the_card(
    walk: Walk, line: str, seen: str
) -> None:
    """Its mark and its word of cause are no part of it, and thanks are no reason."""
    await _task(walk)
    said = await _asked(walk, f"/uppdrag {line}")
    assert said.count("Skäl") == seen.count("Skäl")
    assert seen in said


async def test_walk_an_opened_task_says_why(walk: Walk) -> None:
    """“öppna U1 igen, det var inte klart” opens it, and everyone reads why."""
    await _task(walk)
    await _asked(walk, "/uppdrag klart U1")
    said = await _asked(walk, "/uppdrag öppna U1 igen, det var inte klart")
    assert "Öppnat igen av Maja Öst 16:30. Skäl: det var inte klart." in said


@pytest.mark.parametrize("way", ["/uppdrag ", "@Klubba "])
@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("klart U1 – skickat till Lund", "skickat till Lund"),
        ("U1 klart igår, skickat", "skickat"),
        ("klart U1 (mejlat)", "mejlat"),
        ("done U1, sent to Lund", "sent to Lund"),
        ("U1 är redan klart", ""),
        ("U1 är klart nu 🎉", ""),
        ("Klart U1, tack för hjälpen!", ""),
        ("done with U1 🎉", ""),
    ],
)
async def test_walk_done_is_said_with_words_that_are_kept(
    walk: Walk, way: str, line: str, words: str
) -> None:
    """With the noun and without it; what was said stands on the card for everyone, and small words are no comment."""
    await _task(walk)
    say = walk.command if way.startswith("/") else walk.write
    await say("maja", DIRECTORS, f"{way}{line}")
    said = await _card(walk)
    assert "Klart, markerat av Maja Öst 16:30." in said
    assert (f"Kommentar: {words}." in said) is bool(words)


async def test_walk_several_are_done_with_one_comment(walk: Walk) -> None:
    """“klart U1, U2 och U3, alla skickade” is done of all three, and each says so."""
    for text in ("ring Lund", "skriv brev", "boka lokal"):
        await _task(walk, text)
    assert "U1, U2, U3 är klara." in await _asked(walk, "/uppdrag klart U1, U2 och U3, alla skickade")
    assert "Kommentar: alla skickade." in await _card(walk, "*Uppdrag U3*")
    await _asked(walk, "/uppdrag öppna U1–U3")
    assert "U1, U2 är klara." in await _asked(walk, "/uppdrag U1, U2 klara!")
    await walk.write("maja", "dm", "U1 och U3 är klara")
    assert "U3 är" in await walk.aside("dm", "maja")
    assert "· klart ·" in await _card(walk, "*Uppdrag U3*")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("flytta U1 till fredag em", "em"),
        ("flytta U1 till fredag morgon", "morgon"),
        ("flytta U1 till ca 10 mars", "ca"),
        ("flytta U1 till tidigast 10 mars", "tidigast"),
        ("flytta U1 från 1 mars till 10 mars", "från 1 mars"),
        ("flytta U1 till löpande kvast gurka", "kvast gurka"),
        ("flytta U1 till 10 mars för @per", "för @Per Lind"),
        ("flytta U1 till 10 mars\nklart U2", "klart U2"),
        ("flytta U1 till 10 mars\nlämna U2 till @per", "lämna U2 till @Per Lind"),
    ],
)
async def test_walk_no_word_beside_a_new_day_is_lost(walk: Walk, line: str, words: str) -> None:
    """An hour that nobody said, a day that is not quite meant, a person and a second order are said back, and the day stands."""
    await _task(walk)
    before = await _card(walk)
    name = "@Per Lind" if walk.client == "teams" else "@per"
    assert f"Jag förstår inte ”{words.replace('@Per Lind', name)}”" in await _asked(walk, f"/uppdrag {line}")
    assert await _card(walk) == before


@pytest.mark.parametrize("way", ["/uppdrag ", "@Klubba "])
async def test_walk_a_task_is_handed_over_with_a_word_to_whom_gets_it(walk: Walk, way: str) -> None:
    """“lämna U1 till @per, jag är på semester”: it is Per's, and he reads why."""
    await _task(walk)
    say = walk.command if way.startswith("/") else walk.write
    await say("maja", DIRECTORS, f"{way}lämna U1 till @per, jag är på semester")
    said = await _card(walk)
    assert "· Per Lind ·" in said
    assert "Lämnat till Per Lind av Maja Öst 16:30. Kommentar: jag är på semester." in said


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("U1 är försenat", "U1"),
        ("U1: ring Malmö också", "U1"),
        ("U1 är inte klart", "U1"),
        ("flyta U1 till fredag", "flytta U1 till fredag"),
    ],
)
async def test_walk_an_order_that_is_not_understood_is_no_new_task(walk: Walk, line: str, meant: str) -> None:
    """Nobody else reads a task that was none; the line that was probably meant is a button, and the words can still be saved."""
    await _task(walk)
    said = await _asked(walk, f"/uppdrag {line}")
    shown = walk.shown(f"/uppdrag {meant}")
    assert f"Menade du ”{shown}”? Inget är gjort än." in said
    assert said.endswith(f"[{shown}] [Som uppdrag]")
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, asked, "Som uppdrag")
    assert await _card(walk, "*Uppdrag U2*")


@pytest.mark.parametrize(
    ("line", "works"),
    [
        ("ta bort U1 eller U2", "ta bort U1"),
        ("klart U1 av Per", "klart U1"),
        ("klart U1?", "klart U1"),
        ("lämna U1 till Per Lind", "lämna U1 till Per Lind"),
    ],
)
async def test_walk_an_order_without_a_noun_is_offered_beside_saving_it(
    walk: Walk, line: str, works: str
) -> None:
    """After Klubba's name the question has the line that does it, before the buttons that save the words."""
    await _task(walk)
    await walk.write("maja", DIRECTORS, f"@Klubba {line}")
    said = await walk.aside(DIRECTORS, "maja")
    shown = walk.shown(f"/uppdrag {works}")
    assert "Ska jag spara det?" in said
    assert said.endswith(f"[{shown}] [Som uppdrag] [Som beslut] [Nej]")
    before = await _card(walk)
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, asked, shown)
    assert await _card(walk) != before


async def test_walk_a_task_is_moved_in_many_words(walk: Walk) -> None:
    """“sätt”, “ändra”, “flytta fram”, “skjut på”, “push … back” and “flyttas till” are all a new day."""
    await _task(walk)
    for line, day in (
        ("sätt U1 till 10 mars", "fre 10 mars"),
        ("ändra U1 till 13 mars", "mån 13 mars"),
        ("flytta fram U1 en vecka", "mån 20 mars"),
        ("skjut på U1 en vecka", "mån 27 mars"),
        ("push U1 back a week", "mån 3 apr"),
        ("U1 flyttas till 10 april, tack", "mån 10 apr"),
    ):
        assert f"*{day} 2017" in await _asked(walk, f"/uppdrag {line}"), line
