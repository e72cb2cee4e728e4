"""Spans: sentences with strong words, texts cut between words."""

from hypothesis import given
from hypothesis import strategies as st

from bot.views import spans
from bot.views.nodes import Link, Text


def test_strong_words_in_a_sentence_are_marked_and_neighbours_joined():
    """What is strong in the catalogue is strong on screen, its blank included."""
    said = spans.sentence("sv", "asked.saved_without_date", label="U7", text="ring **Lund**")
    assert said == (Text("U7 är sparat utan datum:", "strong"), Text(" ring **Lund**"))


def test_only_addresses_become_links():
    """A source that is no address is not drawn as one."""
    assert spans.linked("dit", "https://chat.example/1") == (Link("dit", "https://chat.example/1"),)
    assert spans.linked("dit", "javascript:alert(1)") is None
    assert spans.linked("dit", None) is None


def test_a_long_text_is_cut_between_words():
    """The cut is seen, and no word is broken where there is a space to cut at."""
    assert spans.cut("ta fram mer konkreta förslag", 20) == "ta fram mer…"


@given(st.text(max_size=400), st.integers(min_value=2, max_value=60))
def test_cutting_never_grows_a_text(text: str, most: int):
    """Whatever people write, what is shown is at most that long."""
    assert len(spans.cut(text, most)) <= most
    assert "\n" not in spans.one_line(text, most)
