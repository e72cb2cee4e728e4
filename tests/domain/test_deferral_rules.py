"""A deferral that is undone: both agendas are as they were."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.agenda import Agenda, AgendaId, Deferral, Point, published, with_changed, with_point
from bot.domain.deferrals import can_undo, joined, returned, withdrawn
from bot.domain.ids import CooperationId, MeetingId, PersonId

NOW = datetime(2017, 1, 24, 16, 30, tzinfo=UTC)
ME, OTHER = PersonId(1), PersonId(2)
FROM, TO = MeetingId(1), MeetingId(2)


def _agenda(meeting, *titles):
    agenda = Agenda(id=AgendaId(0), cooperation=CooperationId(1), meeting=meeting)
    for title in titles:
        agenda = with_point(agenda, Point(key=0, title=title))
    return agenda


def _put_off(agenda, key, to):
    """The agenda that the point left, the one it came to, and its trail."""
    point = agenda.point(key)
    trail = Deferral(meeting=FROM, number=agenda.number(point), by=ME, at=NOW, point=key)
    left = with_changed(agenda, replace(point, state="deferred", to=TO))
    return left, joined(to, replace(point, deferrals=(*point.deferrals, trail))), trail


def _titles(agenda):
    numbers = agenda.numbers()
    return [f"{numbers[p.key]} {p.title}" for p in agenda.on]


def test_a_point_comes_back_to_its_place_in_the_order():
    """Between the points where it was, with the number it had."""
    left, there, trail = _put_off(_agenda(FROM, "A", "B", "C"), 2, _agenda(TO, "X"))
    assert (_titles(left), _titles(there)) == (["1 A", "2 C"], ["1 X", "2 B"])
    assert _titles(returned(left, trail, TO)) == ["1 A", "2 B", "3 C"]
    assert _titles(withdrawn(there, there.on[-1], NOW)) == ["1 X"]


def test_numbers_that_were_fixed_meanwhile_stay():
    """Published while the point was away: it comes last, and no other number changes."""
    left, _, trail = _put_off(_agenda(FROM, "A", "B", "C"), 2, _agenda(TO))
    assert _titles(returned(published(left, OTHER, NOW), trail, TO)) == ["1 A", "3 B", "2 C"]


def test_a_point_that_was_there_already_is_as_it_was():
    """It stays, with the deferrals it had before and none of those that came."""
    older = Deferral(meeting=MeetingId(9), number=7, by=OTHER, at=NOW - timedelta(days=9))
    there = with_changed(_agenda(TO, "B"), Point(key=1, title="B", deferrals=(older,)))
    earlier = replace(older, meeting=MeetingId(8))
    source = with_changed(_agenda(FROM, "B"), Point(key=1, title="B", deferrals=(earlier,)))
    _, there, _ = _put_off(source, 1, there)
    assert [one.meeting for one in there.on[0].trail] == [MeetingId(9), MeetingId(8), FROM]
    back = withdrawn(there, there.on[0], NOW)
    assert (_titles(back), back.on[0].trail) == (["1 B"], (older,))


def test_nothing_comes_back_that_went_elsewhere_meanwhile():
    """A point that is on the agenda, or went to another meeting, is left alone."""
    agenda = _agenda(FROM, "A")
    left, _, trail = _put_off(agenda, 1, _agenda(TO))
    for now in (agenda, with_changed(left, replace(left.points[0], to=MeetingId(7)))):
        assert returned(now, trail, TO) is now


@pytest.mark.parametrize(
    ("who", "minutes", "state", "expected"),
    [
        (ME, 10, "on", True),
        (ME, 10.1, "on", False),
        (OTHER, 1, "on", False),
        (ME, 1, "deferred", False),
        (ME, 1, "removed", False),
    ],
)
def test_who_put_it_off_undoes_it_within_ten_minutes(who, minutes, state, expected):
    """As long as the point is where it went."""
    trail = Deferral(meeting=FROM, number=1, by=ME, at=NOW)
    point = Point(key=1, title="A", state=state, deferrals=(trail,))
    assert can_undo(point, who, NOW + timedelta(minutes=minutes)) is expected
