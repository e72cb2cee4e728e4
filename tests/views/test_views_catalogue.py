"""The two catalogues hold the same sentences, all of them used, each with the same blanks."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.i18n.catalogue import LOCALES, catalogue, count, say

ROOT = Path(__file__).parents[2]
BLANK = re.compile(r"\{(\w+)\}")
KEY = re.compile(r"[a-z_]+(\.[a-z_0-9 ]+)+")
WRITTEN_BY_KEY_ALONE = ("refusal.", "field.")  # chosen by the code of a refusal


def _constants() -> Iterator[str]:
    for path in [*ROOT.glob("bot/views/*.py"), *ROOT.glob("bot/i18n/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def _prefixes() -> set[str]:
    """How keys begin that are put together from a fixed beginning and a word, such as f"due.{word}"."""
    found: set[str] = set()
    for path in ROOT.glob("bot/views/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                start = str(node.values[0].value)
                if re.fullmatch(r"[a-z_]+\.[a-z_.]*", start):
                    found.add(start)
    return found


def test_both_languages_have_the_same_sentences():
    """No sentence exists in one language only."""
    assert set(catalogue("sv")) == set(catalogue("en"))


@pytest.mark.parametrize("key", sorted(catalogue("sv")))
def test_blanks_agree(key: str):
    """A sentence has the same blanks, as many forms and as many strong marks in both languages, and no empty form."""
    swedish, english = catalogue("sv")[key], catalogue("en")[key]
    assert len(swedish) == len(english)
    assert all(form.strip() for form in (*swedish, *english))
    for forms in zip(swedish, english, strict=True):
        several = [set(BLANK.findall(form)) - {"number"} for form in forms]
        assert several[0] == several[1]
        assert forms[0].count("**") == forms[1].count("**")
        assert forms[0].count("**") % 2 == 0


def test_every_sentence_is_used():
    """A sentence that no view says is a sentence nobody keeps true."""
    constants, prefixes = set(_constants()), _prefixes() | set(WRITTEN_BY_KEY_ALONE)
    constants |= {f"{key}_chat" for key in constants}  # see parties.of_place
    unused = [key for key in catalogue("sv") if key not in constants and not key.startswith(tuple(prefixes))]
    assert unused == []


def test_every_key_in_the_views_exists():
    """A view names no sentence that is missing."""
    sections = {key.partition(".")[0] for key in catalogue("sv")}
    verbs = {key.removeprefix("do.") for key in catalogue("sv") if key.startswith("do.")}
    named = {c for c in _constants() if KEY.fullmatch(c) and c.partition(".")[0] in sections}
    known = set(catalogue("sv")) | verbs | _prefixes() | {"bot.i18n"}
    assert {c for c in named - known if not c.startswith(VERBS_WITHOUT_BUTTON)} == set()


VERBS_WITHOUT_BUTTON = (
    "decision.kind",
    "task.field",
    "meeting.settle",
    "task.date",
    "task.owner",
    "task.help",
    "task.tick",
    "task.later",
    "task.organisation",
    "task.support",
    "task.snooze",
    "agenda.more",
)


@pytest.mark.parametrize("locale", LOCALES)
def test_sentences_are_short_and_calm(locale: str):
    """Plain language: no sentence of more than twenty words, and no exclamation marks."""
    for key, forms in catalogue(locale).items():  # type: ignore[arg-type]  # LOCALES are locales
        for form in forms:
            assert "!" not in form, key
            text = form.partition(": ")[2] if key.startswith("help.") else form
            for one in re.split(r"[.?:] ", text):
                assert len(one.split()) <= 20, (key, one)


def test_numbers_take_their_form():
    """One day, two days, no days."""
    assert [count("sv", "due.late", n) for n in (0, 1, 2)] == ["0 dagar sent", "1 dag sent", "2 dagar sent"]
    assert [count("en", "due.late", n) for n in (0, 1, 2)] == ["0 days late", "1 day late", "2 days late"]


def test_braces_that_people_write_stay():
    """What fills a blank is never read as a blank itself."""
    assert say("sv", "record.point", point="{by} {0}") == "punkt {by} {0}"
