"""Words of a decision that change the plan."""

import pytest

from bot.domain.lines.replanning import Replanning, changes_apart, moves_apart, replannings


@pytest.mark.parametrize(
    ("text", "act", "subject", "to"),
    [
        ("Styrelsemötet 9 maj flyttas till 16 maj", "move", "Styrelsemötet 9 maj", "16 maj"),
        ("Styrelsemötet flyttas fram från 9 maj till 16 maj.", "move", "Styrelsemötet", "16 maj"),
        (
            "Det beslutades att studieresan ska flyttas till 21–22 september",
            "move",
            "studieresan",
            "21–22 september",
        ),
        ("Vi flyttar styrelsemötet 9 maj till 16 maj", "move", "styrelsemötet 9 maj", "16 maj"),
        ("The board meeting 9 May is moved to 16 May", "move", "The board meeting 9 May", "16 May"),
        ("The study trip will be postponed to 21 September", "move", "The study trip", "21 September"),
        ("Styrelsemötet 9 maj ställs in", "cancel", "Styrelsemötet 9 maj", ""),
        ("Styrelsemötet 9 maj är inställt på grund av valet", "cancel", "Styrelsemötet 9 maj", ""),
        ("Vi ställer in styrelsemötet 9 maj", "cancel", "styrelsemötet 9 maj", ""),
        ("The board meeting 9 May is cancelled", "cancel", "The board meeting 9 May", ""),
    ],
)
def test_a_decision_that_changes_the_plan_is_understood(text, act, subject, to):
    """Which meeting is meant, and its new day; in Swedish and in English."""
    assert replannings([text]) == (Replanning(act=act, subject=subject, to=to),)


@pytest.mark.parametrize(
    "text",
    [
        "Vi håller veckomöte tisdagar",
        "Styrelsemötet 9 maj flyttas inte till 16 maj",
        "Styrelsemötet 9 maj ställs inte in",
        "Styrelsemötet ska inte flyttas till 16 maj",
        "The board meeting is not cancelled",
        "Om styrelsemötet ställs in meddelas alla",
        "Näringslivsgruppen får i uppdrag att ta fram underlag till 2 mars",
    ],
)
def test_other_words_change_nothing_in_the_plan(text):
    """What is not moved, what would only follow, and all other decisions."""
    assert replannings([text]) == (None,)


def test_two_meetings_are_moved_in_one_breath():
    """The second one is named with its day alone."""
    parts = ["Studieresan flyttas till 21–22 september", "LTH-eventet till 5 april"]
    assert [one.subject for one in replannings(parts) if one] == ["Studieresan", "LTH-eventet"]
    assert [
        one.to for one in moves_apart("studieresan till 21–22 september och LTH-eventet till 5 april")
    ] == [
        "21–22 september",
        "5 april",
    ]


@pytest.mark.parametrize(
    "text", ["de båda industrinätterna till 10 och 12 oktober", "styrelsemötet 2 mars till 16 mars"]
)
def test_one_move_is_not_taken_apart(text):
    """Days that are shared, and a single meeting."""
    assert moves_apart(text) == ()


@pytest.mark.parametrize(
    ("text", "subjects", "days"),
    [
        (
            "Styrelsemötena 9 maj och 2 november ställs in",
            ["Styrelsemötena 9 maj", "Styrelsemötena 2 november"],
            ["", ""],
        ),
        (
            "Industrinätterna 3 och 4 oktober flyttas till 10 respektive 12 oktober",
            ["Industrinätterna 3 oktober", "Industrinätterna 4 oktober"],
            ["10 oktober", "12 oktober"],
        ),
        (
            "The board meetings 2 November and 12 December are moved to 9 November and 19 December respectively",
            ["The board meetings 2 November", "The board meetings 12 December"],
            ["9 November", "19 December"],
        ),
        ("Styrelsemötet 9 maj flyttas till 16 och 17 maj", [], []),
        ("Styrelsemötena 9 maj och 2 november flyttas till 16 maj", [], []),
        ("Studieresan 14–15 september ställs in", [], []),
        ("Styrelsemötet 9 maj och lunchen ställs in", [], []),
    ],
)
def test_several_meetings_are_changed_by_one_sentence(text, subjects, days):
    """Each by its day; what names one meeting, or other days than there are meetings, is not taken apart."""
    found = changes_apart(text)
    assert [one.subject for one in found] == subjects
    assert [one.to for one in found] == days
