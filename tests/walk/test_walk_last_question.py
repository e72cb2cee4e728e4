"""Which of several days holds is asked one last time while somebody is at work to answer."""

import pytest

from tests.walk.walking import DIRECTORS, Walk


async def _asked(walk: Walk, title: str) -> list[str]:
    return [text for text in await walk.letters("per") if title in text and "?" in text]


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("/mote Julmässa 10 mars eller 11 mars", ("fre 10 mars", "lör 11 mars")),
        ("/mote Julmässa 10 mars, 11 mars eller 12 mars", ("fre 10 mars", "lör 11 mars", "sön 12 mars")),
    ],
)
async def test_walk_possible_days_up_to_a_weekend_are_asked_about_on_the_friday(
    walk: Walk, line: str, days: tuple[str, ...]
) -> None:
    """No working day lies between them: a week before the first day, and once more on the last working day, with all days offered."""
    await walk.command("per", DIRECTORS, line)
    await walk.clock("2017-03-10T08:00")
    assert len(await _asked(walk, "Julmässa")) == 1
    await walk.clock("2017-03-10T09:00")
    _, last = await _asked(walk, "Julmässa")
    assert [day in last for day in days] == [True] * len(days)
    assert "Den första är i dag. Vilken dag gäller?" in last
    assert "[Bekräfta 11 mars]" in last
    await walk.clock("2017-03-13T12:00")
    assert len(await _asked(walk, "Julmässa")) == 2


async def test_walk_two_days_of_a_weekend_are_asked_about_on_the_friday_before(walk: Walk) -> None:
    """A week before, and on the Friday when both are still to come. In English."""
    await walk.speaks("per", "en-GB")
    await walk.command("per", DIRECTORS, "/meeting Fair 11 March or 12 March")
    await walk.clock("2017-03-10T09:00")
    first, last = await _asked(walk, "Fair")
    assert "[Confirm 11 Mar] [Confirm 12 Mar]" in last
    assert first != ""


async def test_walk_a_day_before_a_public_holiday_is_asked_about_on_its_morning(walk: Walk) -> None:
    """Wednesday 24 May or Ascension Day, when nobody is at work."""
    await walk.command("per", DIRECTORS, "/mote Julmässa 24 maj 2017 eller 25 maj 2017")
    await walk.clock("2017-05-24T09:00")
    _, last = await _asked(walk, "Julmässa")
    assert "Den första är i dag. Vilken dag gäller?" in last
