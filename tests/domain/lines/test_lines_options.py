"""What there is to choose from, and what was chosen."""

import pytest

from bot.domain.lines.options import chosen, options, subject

PLACES = ("Hamburg", "Oslo", "Gdansk")


@pytest.mark.parametrize(
    "text",
    [
        "Resmål: Hamburg, Oslo eller Gdansk?",
        "Destination: Hamburg, Oslo, or Gdansk?",
        "Resmål: Hamburg; Oslo; Gdansk",
        "Resmål, alternativ: Hamburg, Oslo eller Gdansk?",
        "Vart åker vi? Alternativ: Hamburg, Oslo eller Gdansk",
        "Where do we go (options: Hamburg, Oslo or Gdansk)?",
        "Destination: options: Hamburg, Oslo or Gdansk",
    ],
)
def test_options_stand_after_a_colon(text):
    """In either language, with or without a last word between them."""
    assert options(text) == PLACES


@pytest.mark.parametrize(
    "text",
    [
        "Vi undrar: ska vi fortsätta, och i så fall hur?",
        "Hamburg, Oslo eller Gdansk?",
        "Resmål: Hamburg?",
        "Resmål: Oslo eller oslo?",
        "Börjar vi 10:00 eller 11:00?",
        "Resmål: " + ", ".join(f"plats {n}" for n in range(21)),
    ],
)
def test_other_questions_have_no_options(text):
    """Clauses, a single one, the same twice, times of day, and whole registers are no list to choose from."""
    assert options(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "resmål: Oslo",
        "RESMAL : oslo.",
        "Resmål: Oslo, i september",
        "resmål: Oslo!",
        "Resmål blir Oslo",
        "Resmålet är Oslo, i maj",
        "the resmål is Oslo",
    ],
)
def test_a_decision_names_an_option(text):
    """Without regard to case or accents, and it may say more."""
    assert chosen(text, "Resmål", PLACES) == "Oslo"


@pytest.mark.parametrize(
    "text",
    [
        "resmål: Rom",
        "resmål: Oslo eller Gdansk",
        "resmål: inte Oslo",
        "studieresa: Oslo",
        "Oslo",
        "resmål:",
        "Resmål blir inte Oslo",
        "Resan blir Oslo",
        "Resmål Oslo",
    ],
)
def test_a_decision_names_none(text):
    """Another place, two of them, a refusal, another subject."""
    assert chosen(text, "Resmål", PLACES) is None


def test_the_longer_of_two_names_is_meant():
    """An option may begin like another one."""
    assert chosen("Lokal: Lund Kristallen", "Lokal", ("Lund", "Lund Kristallen")) == "Lund Kristallen"


def test_a_time_of_day_has_no_subject():
    """The colon of 10:00 divides nothing."""
    assert subject("kl 10:00") == ""


def test_the_word_that_begins_the_options_is_no_part_of_the_subject():
    """Nor is what stands between; a question that is only a list keeps its words."""
    assert subject("Resmål, alternativ: Hamburg, Oslo") == "Resmål"
    assert subject("Where do we go? Options: Hamburg, Oslo") == "Where do we go?"
    assert subject("Alternativ: Hamburg, Oslo") == "Alternativ"
