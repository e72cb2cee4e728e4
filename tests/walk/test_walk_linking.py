"""Codes that join, people with two accounts, and where their messages come."""

import re

import pytest

from tests.walk.walking import BOARD, DIRECTORS, Walk, text_of, unmarked

CODE = re.compile(r"(?:anslut|join) ((?:[A-Z2-9]{5}-){3}[A-Z2-9]{5})")


async def code(walk: Walk, user: str, line: str) -> str:
    """Asks for a code and reads it from the private answer."""
    await walk.command(user, DIRECTORS, line)
    found = CODE.search(await walk.aside(DIRECTORS, user))
    assert found is not None
    return found[1]


async def test_walk_a_coordinator_gets_a_code_for_another_workspace(walk: Walk) -> None:
    """Only a coordinator, only in private, with the line to write over there and for how long it holds."""
    await walk.command("anna", DIRECTORS, "/klubba koppla arbetsyta")
    assert "Bara en samordnare kan koppla en arbetsyta till." in await walk.aside(DIRECTORS, "anna")
    first = await code(walk, "maja", "/klubba koppla arbetsyta")
    answer = await walk.aside(DIRECTORS, "maja")
    assert "Med den här koden ansluts en annan arbetsyta till" in answer
    assert "Koden gäller i en timme och kan användas en gång." in answer
    assert first not in str(await walk.messages(DIRECTORS, "anna"))
    await walk.command("maja", DIRECTORS, f"/klubba anslut {first}")
    assert "Den här arbetsytan hör redan till" in await walk.aside(DIRECTORS, "maja")


async def test_walk_wrong_codes_are_answered_plainly_and_slowed_down(walk: Walk) -> None:
    """Each answer says how many are left; after five an hour's rest, and when it ends."""
    for left in ("4 gånger", "3 gånger", "2 gånger", "1 gång"):
        await walk.command("per", DIRECTORS, "/klubba anslut ABCDE-FGHJK-LMNPQ-RSTUV")
        answer = await walk.aside(DIRECTORS, "per")
        assert "Koden stämmer inte, eller så är den för gammal eller redan använd. Be om en ny." in answer
        assert f"Du kan försöka {left} till." in answer
    await walk.command("per", DIRECTORS, "/klubba anslut hej")
    assert "Efter fem fel i rad tar jag inte emot koder från dig förrän" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/klubba anslut hej")
    assert "Fem koder i rad var fel. Jag tar emot en ny" in await walk.aside(DIRECTORS, "per")
    assert "17:30" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/klubba anslut")
    assert "Mitt andra konto: /klubba koppla mig" in await walk.aside(DIRECTORS, "per")


async def test_walk_one_person_joins_two_accounts_with_a_code(walk: Walk) -> None:
    """Karin has two accounts: what was given to either is hers, and the morning's reminder comes once."""
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lund senast 3 februari")
    await walk.command("maja", DIRECTORS, "/uppdrag @ida boka lokal senast 3 februari")
    asked = await code(walk, "karin", "/klubba koppla mig")
    await walk.command("karin", DIRECTORS, f"/klubba anslut {asked}")
    assert "Koden är din egen. Skriv den med ditt andra konto." in await walk.aside(DIRECTORS, "karin")
    await walk.command("ida", DIRECTORS, f"/klubba anslut {asked.lower().replace('-', ' ')}")
    shown = (await walk.bots(DIRECTORS, "ida", private=True))[-1]
    await walk.click("ida", DIRECTORS, shown, "Ja, det är jag")
    answer = await walk.aside(DIRECTORS, "ida")
    assert "*Karin Holm* är nu en person med flera konton: Slack," in answer
    assert "Påminnelser kommer en gång." in answer
    await walk.clock("2017-02-03T12:00")
    mornings = [
        text for who in ("karin", "ida") for text in await walk.letters(who) if text.startswith("God morgon")
    ]
    assert len(mornings) == 3  # a week before, two days before, and on the day
    assert all("ring Lund" in text and "boka lokal" in text for text in mornings)


async def test_walk_a_code_shows_whose_it_is_and_joins_nobody_before_they_say_so(walk: Walk) -> None:
    """Per is asked to write a code: he reads that it is Karin's, says no, and stays himself; after a yes they are one."""
    await walk.command("maja", DIRECTORS, "/uppdrag @karin ring Lund")
    asked = await code(walk, "karin", "/klubba koppla mig")
    await walk.command("per", DIRECTORS, f"/klubba anslut {asked} ja")  # a yes to what was not shown yet
    shown = (await walk.bots(DIRECTORS, "per", private=True))[-1]
    assert "Koden är från *Karin Holm* (Slack, Teams). Är det du?" in text_of(shown)
    assert "Då läggs allt ihop: uppdrag, påminnelser, inställningar och det ni kan se." in text_of(shown)
    line = "/klubba anslut" if walk.client == "slack" else "@Klubba anslut"
    assert f"Det går också att skriva `{line} {asked} ja`." in text_of(shown)
    assert "@karin" not in text_of(shown)
    await walk.click("per", DIRECTORS, shown, "Nej")
    said = "Inget är ändrat. Har någon bett dig skriva koden? Skriv den inte igen."
    assert said in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/klubba mina")
    assert "ring Lund" not in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, f"/klubba anslut {asked}")
    again = (await walk.bots(DIRECTORS, "per", private=True))[-1]
    await walk.click("per", DIRECTORS, again, "Ja, det är jag")
    assert "*Per Lind* är nu en person med flera konton" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/klubba mina")
    assert "ring Lund" in await walk.aside(DIRECTORS, "per")


@pytest.mark.parametrize("behind", ["kanske", "vet inte", "kanske ja", "ja kanske", "maybe"])
async def test_walk_a_word_that_is_neither_yes_nor_no_asks_again_and_is_no_wrong_code(
    walk: Walk, behind: str
) -> None:
    """However often Per writes it, he is asked the same; then his yes joins him. A wrong code with a word counts as wrong."""
    asked = await code(walk, "karin", "/klubba koppla mig")
    for _ in range(6):
        await walk.command("per", DIRECTORS, f"/klubba anslut {asked} {behind}")
        assert "Koden är från *Karin Holm* (Slack, Teams). Är det du?" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, f"/klubba anslut ABCDE-FGHJK-LMNPQ-RSTUV {behind}")
    assert "Du kan försöka 4 gånger till." in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, f"/klubba anslut koden {asked}, ja")
    assert "är nu en person med flera konton" in await walk.aside(DIRECTORS, "per")


async def test_walk_a_word_behind_the_code_of_a_workspace_joins_nothing(walk: Walk) -> None:
    """It is said back, and the code holds and counts as no wrong one. In English too."""
    asked = await code(walk, "maja", "/klubba koppla arbetsyta")
    await walk.command("ida", DIRECTORS, f"/klubba anslut {asked} kanske")
    said = "Jag förstår inte ”kanske” bakom koden. Inget är ändrat. Skriv bara koden."
    assert said in await walk.aside(DIRECTORS, "ida")
    await walk.speaks("ida", "en-GB")
    await walk.command("ida", DIRECTORS, f"/klubba join {asked} maybe")
    said = "I don't understand “maybe” behind the code. Nothing was changed. Write only the code."
    assert said in await walk.aside(DIRECTORS, "ida")


async def test_walk_a_yes_comes_too_late_when_the_code_does_not_hold_any_more(walk: Walk) -> None:
    """After a newer code, and after an hour, the question that still stands joins nobody and says why."""
    asked = await code(walk, "karin", "/klubba koppla mig")
    await walk.command("ida", DIRECTORS, f"/klubba anslut {asked}")
    newer = await code(walk, "karin", "/klubba koppla mig")
    shown = (await walk.bots(DIRECTORS, "ida", private=True))[-1]
    await walk.click("ida", DIRECTORS, shown, "Ja, det är jag")
    said = "Koden gäller inte längre: den är för gammal, redan använd eller ersatt av en nyare. Be om en ny."
    assert said in await walk.aside(DIRECTORS, "ida")
    await walk.command("ida", DIRECTORS, f"/klubba anslut {newer}")
    shown = (await walk.bots(DIRECTORS, "ida", private=True))[-1]
    await walk.clock("2017-01-24T18:00")
    await walk.click("ida", DIRECTORS, shown, "Ja, det är jag")
    assert said in await walk.aside(DIRECTORS, "ida")


async def test_walk_who_was_shown_whose_code_it_is_may_write_the_yes(walk: Walk) -> None:
    """The line with a yes behind the code does the same as the button; written twice it says the same again."""
    await walk.speaks("ida", "en-GB")
    await walk.speaks("karin", "en-GB")
    asked = await code(walk, "karin", "/klubba koppla mig")
    await walk.command("ida", DIRECTORS, f"/klubba join {asked}")
    answer = await walk.aside(DIRECTORS, "ida")
    assert "The code is from *Karin Holm* (Slack, Teams). Is that you?" in answer
    assert "[Yes, that's me] [No]" in answer
    for _ in range(2):
        await walk.command("ida", DIRECTORS, f"/klubba join {asked} yes")
        said = "*Karin Holm* is now one person with several accounts"
        assert said in await walk.aside(DIRECTORS, "ida")


async def test_walk_a_coordinator_joins_two_people_and_takes_them_apart(walk: Walk) -> None:
    """Both are shown before it is done; an account that is somebody else's becomes a person of its own again."""
    line = "/klubba koppla @karin med Ida Norr"
    await walk.command("maja", BOARD, "/uppdrag @ida boka lokal")
    await walk.command("karin", BOARD, line)
    assert "Bara en samordnare kan koppla ihop andras konton." in await walk.aside(BOARD, "karin")
    await walk.command("maja", BOARD, line)
    shown = (await walk.bots(BOARD, "maja", private=True))[-1]
    assert "Är de här två samma person?" in text_of(shown)
    assert "Karin Holm (Slack," in unmarked(text_of(shown))
    assert "Ida Norr (Slack," in unmarked(text_of(shown))
    await walk.click("maja", BOARD, shown, "Ja, samma person")
    assert "*Karin Holm* är nu en person med flera konton" in await walk.aside(BOARD, "maja")
    await walk.command("karin", BOARD, "/klubba mina")
    assert "boka lokal" in await walk.aside(BOARD, "karin")
    await walk.command("maja", BOARD, line)
    assert "Jag hittar ingen som heter ”Ida Norr”" in await walk.aside(BOARD, "maja")
    await walk.command("maja", BOARD, "/klubba koppla isär @ida")
    assert "Kontot är nu en egen person:" in await walk.aside(BOARD, "maja")
    await walk.command("maja", BOARD, "/klubba koppla isär @ida")
    assert "har bara ett konto, så det finns inget att koppla isär." in await walk.aside(BOARD, "maja")


async def test_walk_codes_and_help_in_english(walk: Walk) -> None:
    """The same words in English; what is not understood is answered with the lines there are."""
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/klubba connect the dots")
    answer = await walk.aside(DIRECTORS, "per")
    assert "Connect workspaces and accounts" in answer
    assert "My other account: /klubba connect me" in answer
    asked = await code(walk, "per", "/klubba connect me")
    assert "Write to me with your other account:" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, f"/klubba join {asked}")
    assert "The code is your own." in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/klubba disconnect @karin")
    assert "Only a coordinator can connect other people's accounts." in await walk.aside(DIRECTORS, "per")


@pytest.mark.parametrize("word", ["nej", "Nej tack", "no", "no thanks"])
async def test_walk_a_no_behind_a_code_joins_nobody_and_is_no_wrong_try(walk: Walk, word: str) -> None:
    """Ida declines in writing, time and again: it is a no, none of it is a wrong try, and the code holds still."""
    asked = await code(walk, "karin", "/klubba koppla mig")
    await walk.command("ida", DIRECTORS, f"/klubba anslut {asked}")
    for _ in range(6):
        await walk.command("ida", DIRECTORS, f"/klubba anslut {asked} {word}")
        assert "Inget är ändrat" in await walk.aside(DIRECTORS, "ida")
    await walk.command("ida", DIRECTORS, f"/klubba anslut {asked}")
    assert "Koden är från *Karin Holm*" in await walk.aside(DIRECTORS, "ida")


@pytest.mark.parametrize("word", ["ja tack", "japp", "Ja, det är jag", "yes please", "yep"])
async def test_walk_a_yes_is_read_as_people_write_it(walk: Walk, word: str) -> None:
    """Whatever form her yes has, Ida and Karin are one then."""
    asked = await code(walk, "karin", "/klubba koppla mig")
    await walk.command("ida", DIRECTORS, f"/klubba anslut {asked}")
    await walk.command("ida", DIRECTORS, f"/klubba anslut {asked} {word}")
    assert "*Karin Holm* är nu en person med flera konton" in await walk.aside(DIRECTORS, "ida")


async def test_walk_who_joins_by_code_keeps_their_language(walk: Walk) -> None:
    """Ida reads English and Karin Swedish: Ida says yes and is answered in English from then on."""
    await walk.speaks("karin", "sv-SE")
    await walk.speaks("ida", "en-GB")
    asked = await code(walk, "karin", "/klubba koppla mig")
    await walk.command("ida", DIRECTORS, f"/klubba join {asked}")
    await walk.command("ida", DIRECTORS, f"/klubba join {asked} yes")
    assert "is now one person with several accounts" in await walk.aside(DIRECTORS, "ida")
    await walk.command("ida", DIRECTORS, "/klubba help")
    assert "Så här gör du" not in await walk.aside(DIRECTORS, "ida")
