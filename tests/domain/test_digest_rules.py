"""When the weekly digest comes."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.digest import horizon, turn_after

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def turn(*now: int) -> tuple[str, str]:
    """The local moment and the week of the next digest after this local moment."""
    at = datetime(*now, tzinfo=STOCKHOLM)  # type: ignore[arg-type, misc]  # a date and a time
    found = turn_after(at, at.date(), "Europe/Stockholm", "SE")
    return f"{found.due_at.astimezone(STOCKHOLM):%a %Y-%m-%d %H:%M}", f"{found.year}-W{found.week:02d}"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ((2017, 1, 24, 16, 30), ("Mon 2017-01-30 08:00", "2017-W05")),
        ((2017, 1, 30, 7, 59), ("Mon 2017-01-30 08:00", "2017-W05")),
        ((2017, 1, 30, 8, 0), ("Mon 2017-02-06 08:00", "2017-W06")),
        ((2017, 3, 25, 12, 0), ("Mon 2017-03-27 08:00", "2017-W13")),
        ((2017, 10, 28, 12, 0), ("Mon 2017-10-30 08:00", "2017-W44")),
        ((2017, 4, 15, 12, 0), ("Tue 2017-04-18 08:00", "2017-W16")),
        ((2017, 4, 30, 12, 0), ("Tue 2017-05-02 08:00", "2017-W18")),
        ((2017, 12, 23, 12, 0), ("Wed 2017-12-27 08:00", "2017-W52")),
        ((2017, 12, 30, 12, 0), ("Tue 2018-01-02 08:00", "2018-W01")),
        ((2020, 12, 27, 12, 0), ("Mon 2020-12-28 08:00", "2020-W53")),
    ],
)
def test_it_comes_on_monday_at_eight_or_the_working_day_after_a_holiday(
    now: tuple[int, ...], expected: tuple[str, str]
) -> None:
    """Clock changes, Easter Monday, 1 May, Christmas and New Year included; the week is that of its Monday."""
    assert turn(*now) == expected


def test_it_looks_fourteen_days_ahead_and_further_to_the_next_meeting() -> None:
    """A meeting in five weeks stretches what it tells of; one next week does not shorten it."""
    today = date(2017, 1, 30)
    assert horizon(today, None) == date(2017, 2, 13)
    assert horizon(today, date(2017, 2, 3)) == date(2017, 2, 13)
    assert horizon(today, date(2017, 3, 2)) == date(2017, 3, 2)
