"""What people see of a meeting that is held, when two press at once, and who may see it."""

import pytest

from bot.domain.errors import Refusal
from bot.domain.ids import Label
from bot.usecases import agenda_points, sittings
from tests.builders import key, place

THIS = Label("M", 1)


async def _started(group):
    text = "24 januari: Infrastruktur; Kommunikation; Fokusfrågorna"
    await group.run(agenda_points.add, agenda_points.AddPoints(place=place("maja"), key=key(), text=text))
    return await group.run(sittings.start, sittings.Start(place=place("anna"), key=key()))


async def _step(group, seen, by=1, who="anna"):
    command = sittings.Step(place=place(who), key=key(), meeting=THIS, step=by, seen=seen)
    return await group.run(sittings.step, command)


async def test_two_who_press_next_on_the_same_card_pass_by_no_point(group):
    """The second press came from a card that had gone on: it shows the point as it is."""
    first = (await _started(group)).sitting.point
    assert (await _step(group, first)).point.point.title == "Kommunikation"
    assert (await _step(group, first, who="per")).point.point.title == "Kommunikation"


async def test_after_the_last_point_next_changes_nothing(group):
    """And before the first point there is nothing to go back to."""
    picture = await _started(group)
    assert (await _step(group, picture.sitting.point, by=-1)).point.point.title == "Infrastruktur"
    for _ in range(4):
        picture = await _step(group, picture.sitting.point)
    assert picture.point.point.title == "Fokusfrågorna"
    assert picture.following is None


async def test_a_meeting_that_was_ended_too_early_goes_on_where_it_was(group):
    """Started again it has the same point at hand, and who started it first."""
    first = (await _started(group)).sitting.point
    await _step(group, first)
    await group.run(sittings.end, sittings.End(place=place("anna"), key=key()))
    with pytest.raises(Refusal, match="not going on"):
        await group.run(sittings.end, sittings.End(place=place("anna"), key=key()))
    again = await group.run(sittings.start, sittings.Start(place=place("maja"), key=key()))
    assert again.point.point.title == "Kommunikation"
    assert again.started_by == "Anna Berg"
