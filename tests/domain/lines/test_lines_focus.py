"""Which focus issue a line hangs on."""

import pytest

from bot.domain.focus import FocusId, is_point
from bot.domain.lines.focus import focus, focus_of
from bot.domain.lines.line import line

ISSUES = (
    (FocusId(1), "Långsiktig kompetensförsörjning"),
    (FocusId(2), "Stimulera ökat bostadsbyggande"),
    (FocusId(3), "Arbetsmarknad & sysselsättning"),
    (FocusId(4), "Stimulera ökat resande"),
)


@pytest.mark.parametrize(
    ("text", "left", "issue"),
    [
        ("Ring Lund, fokus: kompetensförsörjning", "Ring Lund", 1),
        ("Ring Lund fokus: kompetens före 2 mars", "Ring Lund före 2 mars", 1),
        ("fokusfråga: ökat bostadsbyggande, ring Lund", "ring Lund", 2),
        ("Ring Lund, focus issue: arbetsmarknad och sysselsättning", "Ring Lund", 3),
    ],
)
def test_the_clause_names_an_issue_and_leaves_the_text(text, left, issue):
    """As far as the words fit its title; the rest stays."""
    found, named = focus(line(text), ISSUES)
    assert (found.left(), named) == (left, issue)


@pytest.mark.parametrize(
    "text",
    [
        "Ring Lund, fokus: kultur",
        "Ring Lund, fokus: ökat",
        "Sätt fokus på kompetens",
        'Skriv "fokus: kompetens"',
    ],
)
def test_other_words_stay_in_the_text(text):
    """Those of no title, those of two, those without a colon, those in quotes."""
    found, named = focus(line(text), ISSUES)
    assert (found.left(), named) == (text, None)


def test_words_written_of_a_meeting_name_an_issue():
    """The beginning is enough."""
    assert focus_of("sysselsättning och integration", ISSUES) == 3
    assert focus_of("integration", ISSUES) is None


def test_a_point_about_focus_issues_is_known_by_its_title():
    """In both languages, with more words after a colon; other titles that hold the word are something else."""
    assert is_point("Fokusfrågorna")
    assert is_point("Fokusfrågor: läget")
    assert is_point("Focus issues")
    assert not is_point("Fokusfrågan om bostäder")
