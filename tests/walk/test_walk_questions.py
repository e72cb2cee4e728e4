"""What people see of open questions: their options, chosen by a decision; those that wait."""

import pytest

from tests.walk.walking import BOARD, CHAIRS, DIRECTORS, Walk, text_of

ASKED = "/dagordning fråga Resmål: Hamburg, Oslo eller Gdansk?"


async def test_walk_a_decision_that_names_an_option_answers_the_question(walk: Walk) -> None:
    """The options stand on the card and on the agenda; both cards say which decision answered which question."""
    await walk.command("maja", BOARD, ASKED)
    asked = text_of(await walk.card(BOARD, "karin", "F1"))
    assert "*F1 · öppen fråga* *Resmål* Hamburg Oslo Gdansk" in asked
    assert "beslut som nämner ett av alternativen: `/beslut Resmål: Hamburg`" in asked
    await walk.command("karin", BOARD, "/dagordning")
    assert "*F1* Resmål · alternativ: Hamburg, Oslo eller Gdansk" in await walk.aside(BOARD, "karin")
    await walk.command("karin", BOARD, "/beslut resmål: Oslo")
    assert "besvarar frågan F1" in text_of(await walk.card(BOARD, "maja", "*Beslut B1*"))
    answered = text_of(await walk.card(BOARD, "maja", "F1 · besvarad fråga"))
    assert "Hamburg Oslo Gdansk besvarad genom B1: Oslo" in answered
    assert "[Svara]" not in answered
    await walk.command("karin", BOARD, "/dagordning")
    assert "besvarad genom B1: Oslo" in await walk.aside(BOARD, "karin")


async def test_walk_undoing_the_decision_opens_the_question_again(walk: Walk) -> None:
    """So does a decision that is deleted, or changed to say something else."""
    await walk.command("maja", BOARD, ASKED)
    await walk.command("maja", BOARD, "/beslut Resmål: Oslo")
    await walk.click("maja", BOARD, await walk.card(BOARD, "maja", "*Beslut B1*"), "Ångra")
    opened = text_of(await walk.card(BOARD, "karin", "F1 · öppen fråga"))
    assert "[Svara]" in opened
    assert "B1" not in opened
    await walk.command("maja", BOARD, "/beslut Resmål: Gdansk")
    assert "genom B2: Gdansk" in text_of(await walk.card(BOARD, "karin", "F1 ·"))
    decided = await walk.card(BOARD, "maja", "*Beslut B2*")
    await walk.click("maja", BOARD, decided, "Ändra")
    await walk.submit("maja", **{"Vad är beslutat?": "Resmål: Hamburg, i september"})
    assert "genom B2: Hamburg" in text_of(await walk.card(BOARD, "karin", "F1 ·"))
    await walk.command("maja", BOARD, "/beslut ta bort B2")
    assert "F1 · öppen fråga" in text_of(await walk.card(BOARD, "karin", "F1 ·"))


async def test_walk_a_decision_that_names_no_option_changes_nothing(walk: Walk) -> None:
    """Another place, two of them, or words that only hold one: each is a decision, and the question waits."""
    await walk.command("maja", BOARD, ASKED)
    for text in ("resmål: Rom", "resmål: Oslo eller Gdansk", "resmål: inte Oslo", "Oslo är vackert"):
        await walk.command("maja", BOARD, f"/beslut {text}")
    said = [text_of(card) for card in await walk.bots(BOARD, "maja", private=False)]
    assert len(said) == 5
    assert not [text for text in said if "besvarar" in text or "besvarad genom" in text]


async def test_walk_the_board_decides_what_the_directors_asked(walk: Walk) -> None:
    """The directors prepare the board's meetings and may read its decisions: their card says what was decided."""
    await walk.command("maja", DIRECTORS, ASKED)
    await walk.command("karin", BOARD, "/beslut Resmål: Gdansk")
    assert "besvarad genom B1: Gdansk" in text_of(await walk.card(DIRECTORS, "per", "F1"))


async def test_walk_a_private_decision_answers_no_question_elsewhere(walk: Walk) -> None:
    """What is decided behind doors stays there."""
    await walk.command("maja", DIRECTORS, ASKED)
    await walk.command("anna", CHAIRS, "/beslut Resmål: Gdansk")
    await walk.command("anna", CHAIRS, "/beslut B1")
    assert "Resmål: Gdansk" in await walk.aside(CHAIRS, "anna")
    assert "F1" not in await walk.aside(CHAIRS, "anna")
    assert "F1 · öppen fråga" in text_of(await walk.card(DIRECTORS, "per", "F1"))


async def test_walk_options_in_english(walk: Walk) -> None:
    """The command, the decision and what is read in English."""
    await walk.speaks("karin", "en-GB")
    await walk.command("karin", BOARD, "/agenda question Destination: Hamburg, Oslo, or Gdansk?")
    await walk.command("karin", BOARD, "/agenda")
    assert "*F1* Destination · options: Hamburg, Oslo or Gdansk" in await walk.aside(BOARD, "karin")
    await walk.command("karin", BOARD, "/decision destination: Oslo")
    await walk.command("karin", BOARD, "/agenda F1")
    assert "Hamburg Oslo Gdansk answered by B1: Oslo" in await walk.aside(BOARD, "karin")
    await walk.command("karin", BOARD, "/decision B1")
    assert "answers the question F1" in await walk.aside(BOARD, "karin")


UNSURE = "/dagordning fråga Hur fördelas kostnaden inom Greater Copenhagen?"


async def test_walk_a_question_waits_and_still_comes_with_the_next_meeting(walk: Walk) -> None:
    """[Avvakta] and [Ta upp igen] are signed on the card; the agenda has it under its standing point all the time."""
    await walk.command(
        "maja", DIRECTORS, "/dagordning fasta punkter: Sverigeförhandlingen; Greater Copenhagen"
    )
    await walk.command("maja", DIRECTORS, UNSURE)
    card = await walk.card(DIRECTORS, "per", "F1")
    assert text_of(card).endswith("[Svara] [Avvakta]")
    await walk.click("per", DIRECTORS, card, "Avvakta")
    waits = text_of(await walk.card(DIRECTORS, "anna", "F1"))
    assert "*F1 · öppen fråga · avvaktar* · under Greater Copenhagen" in waits
    assert "Avvaktar sedan 16:30 (Per Lind)." in waits
    assert waits.endswith("[Svara] [Ta upp igen]")
    await walk.command("anna", DIRECTORS, "/dagordning")
    seen = await walk.aside(DIRECTORS, "anna")
    assert "*Dagordning Kommundirektörsmöte tis 28 mars" in seen
    assert "inom Greater Copenhagen? · avvaktar · under Greater Copenhagen" in seen
    await walk.click("anna", DIRECTORS, await walk.card(DIRECTORS, "anna", "F1 ·"), "Ta upp igen")
    assert "avvaktar" not in text_of(await walk.card(DIRECTORS, "per", "F1 ·")).lower()
    await walk.command("per", DIRECTORS, "/dagordning avvakta F1")
    assert "F1 · öppen fråga · avvaktar" in await walk.aside(DIRECTORS, "per")
    await walk.command("per", DIRECTORS, "/dagordning svara F1 Lika för alla")
    answered = text_of(await walk.card(DIRECTORS, "per", "F1 · besvarad fråga"))
    assert "avvaktar" not in answered.lower()
    await walk.command("per", DIRECTORS, "/dagordning avvakta F1")
    assert "redan" in await walk.aside(DIRECTORS, "per")


async def test_walk_a_question_is_put_on_hold_in_english(walk: Walk) -> None:
    """The command and what is read in English."""
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/agenda question Who pays?")
    await walk.command("per", DIRECTORS, "/agenda wait F1")
    said = await walk.aside(DIRECTORS, "per")
    assert "*F1 · open question · on hold* *Who pays?*" in said
    assert "On hold since 16:30 (Per Lind). [Answer] [Take up again]" in said
    await walk.command("per", DIRECTORS, "/agenda take up F1")
    assert "*F1 · open question* *Who pays?*" in await walk.aside(DIRECTORS, "per")


async def test_walk_the_same_question_twice_is_asked_once_until_one_insists(walk: Walk) -> None:
    """Within two minutes the first one is shown with [Spara ändå]; another person's is another one, and so is a later one."""
    for _ in range(2):
        await walk.command("maja", DIRECTORS, "/dagordning fråga Vem tar Skånetrafiken?")
    said = await walk.aside(DIRECTORS, "maja")
    assert "*F1* ställdes nyss med samma ord, så inget nytt är sparat: Vem tar Skånetrafiken?" in said
    assert "[Spara ändå] [Visa]" in said
    await walk.command("per", DIRECTORS, "/dagordning fråga Vem tar Skånetrafiken?")
    assert "ställd av Per Lind" in text_of(await walk.card(DIRECTORS, "maja", "F2"))
    again = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, again, "Spara ändå")
    assert "ställd av Maja Öst" in text_of(await walk.card(DIRECTORS, "per", "F3"))
    assert "[Spara ändå]" not in await walk.aside(DIRECTORS, "maja")
    await walk.clock("2017-01-24T16:33")
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/agenda question Vem tar Skånetrafiken?")
    assert "F4" in text_of(await walk.card(DIRECTORS, "per", "F4"))
    await walk.command("maja", DIRECTORS, "/agenda question Vem tar Skånetrafiken?")
    assert "*F4* was asked just now in the same words" in await walk.aside(DIRECTORS, "maja")
    await walk.click("maja", DIRECTORS, (await walk.bots(DIRECTORS, "maja", private=True))[-1], "Show")
    assert "Vem tar Skånetrafiken?" in await walk.aside(DIRECTORS, "maja")
    assert "F4" in await walk.aside(DIRECTORS, "maja")
    assert "just now" not in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_decision_that_leaves_its_question_open_says_so(walk: Walk) -> None:
    """It is about the matter and names none of the options: it is saved, and its writer reads that the question waits, and for what."""
    await walk.command("maja", BOARD, ASKED)
    await walk.command("karin", BOARD, "/beslut Resmål: Paris")
    said = await walk.aside(BOARD, "karin")
    assert "*B1 är sparat. F1 är fortfarande öppen*, för beslutet nämner inte ett av alternativen." in said
    assert "Resmål: Hamburg, Oslo eller Gdansk. [Svara]" in said
    await walk.speaks("karin", "en-GB")
    await walk.command("karin", BOARD, "/decision Resmål is not Oslo")
    assert "*B2 is saved. F1 is still open*" in await walk.aside(BOARD, "karin")
    told = (await walk.bots(BOARD, "karin", private=True))[-1]
    await walk.click("karin", BOARD, told, "Answer")
    await walk.submit("karin", text="Paris")
    assert "Svar av Karin Holm: Paris" in text_of(await walk.card(BOARD, "maja", "F1 ·"))


async def test_walk_a_decision_names_an_option_in_a_sentence(walk: Walk) -> None:
    """“Resmålet blir Oslo” answers as “Resmål: Oslo” does."""
    await walk.command("maja", BOARD, ASKED)
    await walk.command("karin", BOARD, "/beslut Resmålet blir Oslo")
    assert "besvarad genom B1: Oslo" in text_of(await walk.card(BOARD, "maja", "F1"))


async def test_walk_options_are_named_as_such(walk: Walk) -> None:
    """After "alternativ:" or "options:" stands what there is to choose from; the word is no part of the question."""
    await walk.command("karin", BOARD, "/dagordning fråga Resmål, alternativ: Hamburg, Oslo eller Gdansk")
    await walk.command("karin", BOARD, "/dagordning")
    assert "*F1* Resmål · alternativ: Hamburg, Oslo eller Gdansk" in await walk.aside(BOARD, "karin")
    await walk.command("karin", BOARD, "/dagordning frågor")
    assert "F1 · Resmål · alternativ: Hamburg, Oslo eller Gdansk" in await walk.aside(BOARD, "karin")
    await walk.command("karin", BOARD, "/beslut Resmål: Oslo")
    assert "besvarar frågan F1" in text_of(await walk.card(BOARD, "maja", "*Beslut B1*"))
    await walk.speaks("karin", "en-GB")
    await walk.command("karin", BOARD, "/agenda ask Venue, options: Lund or Malmö")
    await walk.command("karin", BOARD, "/agenda")
    assert "*F2* Venue · options: Lund or Malmö" in await walk.aside(BOARD, "karin")


@pytest.mark.parametrize("way", ["/dagordning ", "@Klubba "])
async def test_walk_a_day_behind_a_question_may_be_its_answer_or_when_to_answer(walk: Walk, way: str) -> None:
    """With the word for an agenda or without, the same is asked: nothing is answered before Maja presses what she meant."""
    await walk.command("maja", DIRECTORS, "/dagordning fråga När är underlaget klart?")
    say = walk.command if way.startswith("/") else walk.write
    await say("maja", DIRECTORS, f"{way}svara F1 senast fredag")
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    said = "Är ”senast fredag” svaret på F1, eller dagen då frågan ska vara besvarad? Inget är sparat än."
    assert said in text_of(asked)
    assert "öppen fråga" in text_of(await walk.card(DIRECTORS, "per", "*F1 ·"))
    await walk.click("maja", DIRECTORS, asked, "Som uppdrag")
    task = text_of(await walk.card(DIRECTORS, "per", "*Uppdrag U1*"))
    assert "fre 27 jan 2017" in task
    assert "svara på F1" in task
    await say("maja", DIRECTORS, f"{way}svara F1 senast fredag")
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    shown = "@Klubba dagordning" if walk.client == "teams" else "/dagordning"
    await walk.click("maja", DIRECTORS, asked, f"{shown} svara F1: senast fredag")
    assert "Svar av Maja Öst: senast fredag" in text_of(await walk.card(DIRECTORS, "per", "*F1 ·"))


@pytest.mark.parametrize("way", ["/dagordning ", "@Klubba "])
async def test_walk_a_last_day_in_an_answer_is_said_to_be_a_part_of_it(walk: Walk, way: str) -> None:
    """“Lund senast fredag” is the whole answer, and a task of it is one press away. An answer without a day has no such words."""
    await walk.command("maja", DIRECTORS, "/dagordning fråga Vem skriver brevet?")
    await walk.command("maja", DIRECTORS, "/dagordning fråga Var ses vi?")
    say = walk.command if way.startswith("/") else walk.write
    await say("maja", DIRECTORS, f"{way}svara F1 Lund senast fredag")
    said = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "Svar av Maja Öst: Lund senast fredag" in text_of(said)
    assert "Hela raden är svaret, även dagen." in text_of(said)
    await walk.click("maja", DIRECTORS, said, "Som uppdrag")
    assert "fre 27 jan 2017" in text_of(await walk.card(DIRECTORS, "per", "*Uppdrag U1*"))
    await say("maja", DIRECTORS, f"{way}svara F2 i Lund på fredag")
    assert "Hela raden" not in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_day_behind_a_question_in_english(walk: Walk) -> None:
    """Anna reads English."""
    await walk.speaks("anna", "en-GB")
    await walk.command("anna", DIRECTORS, "/agenda question When are the papers ready?")
    await walk.command("anna", DIRECTORS, "/agenda answer F1 by Friday please")
    said = await walk.aside(DIRECTORS, "anna")
    assert "Is “by Friday please” the answer to F1, or the day by which to answer it?" in said
    assert "[/agenda answer F1: by Friday please]" in said
    await walk.command("anna", DIRECTORS, "/agenda answer F1 Lund by Friday")
    assert "The whole line is the answer, with its day." in await walk.aside(DIRECTORS, "anna")


@pytest.mark.parametrize("way", ["/dagordning ", "@Klubba "])
async def test_walk_several_questions_are_left_for_later_in_one_line_and_answered_one_by_one(
    walk: Walk, way: str
) -> None:
    """Both are left and taken up again, and shown by their names alone; one answer to both is a button for each."""
    for text in ("Var ses vi?", "Vem bjuder in?"):
        await walk.command("maja", DIRECTORS, f"/dagordning fråga {text}")

    async def line(text: str) -> str:
        say = walk.command if way.startswith("/") else walk.write
        await say("maja", DIRECTORS, f"{way}{text}")
        return await walk.aside(DIRECTORS, "maja")

    assert "F1, F2 avvaktar." in await line("avvakta F1 och F2")
    assert "avvaktar" in text_of(await walk.card(DIRECTORS, "per", "*F2 ·"))
    assert "F1, F2 är öppna igen." in await line("ta upp F1, F2 igen")
    assert "*F2 · öppen fråga*" in await line("F1 och F2")
    said = await line("svara F1 och F2 Lund")
    assert "Svara på en fråga i taget. Inget är besvarat. Du skrev ”Lund”." in said
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, asked, "/dagordning svara F2: Lund")
    assert "Svar av Maja Öst: Lund" in text_of(await walk.card(DIRECTORS, "per", "*F2 ·"))
    assert "öppen fråga" in text_of(await walk.card(DIRECTORS, "per", "*F1 ·"))


async def test_walk_several_questions_in_english(walk: Walk) -> None:
    """Anna reads English."""
    await walk.speaks("anna", "en-GB")
    for text in ("Where do we meet?", "Who invites?"):
        await walk.command("anna", DIRECTORS, f"/agenda question {text}")
    await walk.command("anna", DIRECTORS, "/agenda hold F1 and F2")
    assert "F1, F2 wait." in await walk.aside(DIRECTORS, "anna")
    await walk.command("anna", DIRECTORS, "/agenda answer F1, F2: Lund")
    said = await walk.aside(DIRECTORS, "anna")
    assert "Answer one question at a time. Nothing was answered. You wrote “Lund”." in said
    assert "[/agenda answer F1: Lund] [/agenda answer F2: Lund]" in said
