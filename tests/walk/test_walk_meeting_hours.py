"""The hours of a meeting as people write them: to the minute or not, with a dot, the beginning alone."""

import pytest

from tests.walk.walking import DIRECTORS, Walk


async def _said(walk: Walk, line: str) -> str:
    await walk.command("maja", DIRECTORS, line)
    return await walk.aside(DIRECTORS, "maja")


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("/mote M2 15:30-17", "15:30–17:00"),
        ("/mote M2 15.30–17", "15:30–17:00"),
        ("/mote M2 15.30–17.30", "15:30–17:30"),
        ("/mote M2 8.30, plats: Rådhuset", "Rådhuset · 08:30 ·"),
        ("/meeting M2 15:30 - 17", "15:30–17:00"),
        ("/mote Visning 17 mars 15:30-17", "15:30–17:00"),
        ("/mote Visning 15:30-17 17 mars", "15:30–17:00"),
        ("/mote M2 15:30-14", "kan inte sluta 14:00 när det börjar 15:30"),
    ],
)
async def test_walk_a_meeting_has_the_hours_that_are_written(walk: Walk, line: str, hours: str) -> None:
    """The end was dropped where the beginning has minutes and it has none, and hours with a dot were not understood."""
    assert hours in await _said(walk, line)


async def test_walk_a_meeting_that_begins_at_another_hour_is_as_long_as_before(walk: Walk) -> None:
    """“M2 kl 14” keeps how long M2 is, and at the hour it has already nothing changes; an end that is written holds."""
    await _said(walk, "/mote M2 kl 13-15")
    assert "Så står det redan i M2" in await _said(walk, "/mote M2 kl 13")
    assert "14:00–16:00" in await _said(walk, "/mote M2 kl 14")
    assert "14:30–15:00" in await _said(walk, "/mote M2 14:30-15")
    assert "09:30–10:00" in await _said(walk, "/meeting M2 9:30")


async def test_walk_a_trip_that_begins_at_another_hour_ends_when_it_did(walk: Walk) -> None:
    """Of several days the end is that of the last one."""
    await _said(walk, "/mote Studiebesök 20-21 mars kl 10-15")
    assert "10:00–15:00" in await _said(walk, "/mote M10")
    assert "11:30–15:00" in await _said(walk, "/mote M10 kl 11.30")
