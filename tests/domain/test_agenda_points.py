"""Agendas: the order of points, and numbers that stay."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.agenda import (
    Agenda,
    AgendaId,
    Point,
    completed,
    moved,
    published,
    with_changed,
    with_number,
    with_point,
)
from bot.domain.ids import CooperationId, MeetingId, PersonId

NOW = datetime(2017, 1, 24, 16, 30, tzinfo=UTC)


def _agenda(*titles, **kinds):
    agenda = Agenda(id=AgendaId(0), cooperation=CooperationId(1), meeting=MeetingId(1))
    for title in titles:
        agenda = with_point(agenda, Point(key=0, title=title, kind=kinds.get(title, "discussion")))
    return agenda


def _shown(agenda):
    numbers = agenda.numbers()
    return [f"{numbers[p.key]} {p.title}" for p in agenda.on]


def test_new_points_of_a_draft_stand_before_the_standing_ones():
    """The standing points close the agenda, whenever they came."""
    agenda = completed(_agenda("Budget"), ["Sverigeförhandlingen"])
    agenda = with_point(agenda, Point(key=0, title="Profilering"))
    assert _shown(agenda) == ["1 Budget", "2 Profilering", "3 Sverigeförhandlingen"]


def test_a_standing_point_that_was_taken_off_does_not_come_back():
    """It stays on the template, and off this agenda."""
    agenda = completed(_agenda(), ["A", "B"])
    agenda = with_changed(agenda, replace(agenda.points[0], state="removed"))
    assert _shown(completed(agenda, ["A", "B"])) == ["1 B"]


def test_points_of_a_draft_are_moved_and_numbered_anew():
    """Beyond the ends a point comes first or last."""
    agenda = _agenda("A", "B", "C")
    assert _shown(moved(agenda, agenda.points[2], 1)) == ["1 C", "2 A", "3 B"]
    assert _shown(moved(agenda, agenda.points[0], 99)) == ["1 B", "2 C", "3 A"]
    assert _shown(moved(agenda, agenda.points[0], 0)) == ["1 A", "2 B", "3 C"]


def test_published_numbers_never_change():
    """What leaves keeps its number, what comes gets the next one."""
    agenda = published(_agenda("A", "B", "C"), PersonId(1), NOW)
    agenda = with_changed(agenda, replace(agenda.points[1], state="removed"))
    agenda = with_point(agenda, Point(key=0, title="D", kind="standing"))
    assert _shown(agenda) == ["1 A", "3 C", "4 D"]
    assert completed(agenda, ["E"]) == agenda


def test_numbers_that_were_written_stand_and_gaps_are_told():
    """As in notes that go from 4 to 7: nothing is renumbered, and what is missing is said."""
    agenda = completed(_agenda(), ["Sverigeförhandlingen", "Greater Copenhagen"])
    for number, title in ((1, "A"), (2, "B"), (4, "D"), (7, "Fokusfrågorna")):
        agenda = with_point(agenda, Point(key=0, title=title, number=number))
    agenda = with_number(agenda, agenda.called("greater")[0], 9)
    agenda = with_number(agenda, agenda.called("sverige")[0], 8)
    assert _shown(agenda) == [
        "1 A",
        "2 B",
        "4 D",
        "7 Fokusfrågorna",
        "8 Sverigeförhandlingen",
        "9 Greater Copenhagen",
    ]
    assert agenda.missing() == (3, 5, 6)
    assert agenda.is_numbered


def test_a_number_that_is_taken_goes_to_nobody_else():
    """The second point of the same written number gets the next free one."""
    agenda = with_point(_agenda(), Point(key=0, title="A", number=1))
    agenda = with_point(agenda, Point(key=0, title="B", number=1))
    assert _shown(agenda) == ["1 A", "2 B"]


def test_points_are_found_by_what_they_are_called():
    """By the whole title, else by a part of it; regardless of case and accents."""
    agenda = _agenda("Information 4-spår", "Information bostäder", "Budget")
    assert [p.title for p in agenda.called("BUDGET")] == ["Budget"]
    assert [p.title for p in agenda.called("4-spar")] == ["Information 4-spår"]
    assert len(agenda.called("information")) == 2
    assert agenda.called("okänt") == ()
    assert agenda.called(" ") == ()
