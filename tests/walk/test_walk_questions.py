"""What people see of open questions: their options, chosen by a decision."""

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
