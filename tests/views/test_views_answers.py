"""Help, refusals, failures: the small private answers."""

import re

import pytest

from bot.domain import errors
from bot.domain.errors import Refusal
from bot.domain.people import Locale
from bot.views import failure, help, refusals, words  # noqa: A004
from tests.views import painted
from tests.views.drawn import draw

COMMANDS = ("beslut", "decision", "uppdrag", "task", "mote", "meeting", "veckobrev", "digest", "klubba")


@pytest.mark.parametrize("locale", ["sv", "en"])
@pytest.mark.parametrize(
    "noun", ["decision", "task", "meeting", "digest", "group", "organisation", "settings"]
)
def test_each_noun_has_two_to_four_examples(noun: str, locale: Locale):
    """Real lines to copy, and the way to do it in a thread."""
    shown = draw(help.card(noun, COMMANDS, locale))
    assert 2 <= shown.count("• ") <= 4
    assert "@Klubba" in shown


def test_help_names_only_commands_that_exist():
    """A command that this installation lacks is not offered."""
    shown = draw(help.card(None, ("uppdrag", "klubba"), "sv"))
    assert "/uppdrag" in shown
    assert "/beslut" not in shown
    assert "/mote" not in shown


def test_what_is_kept_is_told():
    """What, where, who sees it, how to have it removed."""
    shown = draw(help.kept("sv"))
    assert "Jag läser inte kanalerna." in shown
    assert "Ta bort" in shown


def test_a_late_click_learns_who_was_first():
    """Who and when, in the zone of the record, and a button to look."""
    late = Refusal("already done", label="U7", by="Per Lind", at=painted.NOW, zone=painted.ZONE)
    assert draw(refusals.card(late, "sv")) == "U7 är redan klart, markerat av Per Lind 24 jan 17:12.\n[Visa]"


def test_a_refusal_without_words_still_says_that_nothing_changed():
    """A new code, or a fact that is missing, is no reason to fail."""
    assert refusals.card(Refusal("something new"), "en").text.endswith("Nothing was changed.")
    assert "…" in refusals.card(Refusal("already done"), "sv").text
    assert refusals.field("something new", "sv")


def test_every_refusal_of_the_domain_has_words():
    """The list of codes in the domain is worded here, in full."""
    listed = errors.__doc__ or ""
    codes = re.findall(r'^"([^"]+)"', listed, re.MULTILINE)
    unknown = refusals.card(Refusal("something new"), "sv").text
    assert len(codes) > 15
    assert [code for code in codes if refusals.card(Refusal(code), "sv").text == unknown] == []
    fields = re.findall(r'"([^"]+)"', listed.partition("Codes of fields:")[2])
    assert fields
    assert [code for code in fields if refusals.field(code, "sv") == refusals.field("-", "sv")] == []


def test_our_own_failure_gives_the_words_back():
    """What happened, the text, one way on, a reference."""
    assert draw(failure.card("7F3A", "/uppdrag ring Lund", "sv")) == (
        "Det gick inte att spara. Felet är vårt, och din text finns kvar här.\n"
        "Din text: `/uppdrag ring Lund`\n"
        "[Försök igen]\n"
        "> Ref 7F3A"
    )
    assert "[" not in draw(failure.card("7F3A", "x" * 2001, "sv"))


def test_plain_words_are_offered_to_be_saved():
    """Nothing is saved until somebody says as what."""
    assert draw(words.offer("ring Lund", "sv")) == (
        "Ska jag spara det?\n”ring Lund”\n[Som uppdrag] [Som beslut] [Nej]"
    )
    assert "[Som uppdrag]" not in draw(words.offer("x" * 1901, "sv"))
