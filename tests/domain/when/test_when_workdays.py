"""Working days in Sweden, and elsewhere."""

from datetime import date

import pytest

from bot.domain.when.workdays import (
    is_workday,
    last_workday,
    on_or_after,
    on_or_before,
    shift,
    workday_after,
    workday_before,
)


@pytest.mark.parametrize(
    "day",
    [
        "2017-04-14",
        "2017-04-17",
        "2017-05-01",
        "2017-05-25",
        "2017-06-06",
        "2017-06-23",
        "2018-12-24",
        "2018-12-31",
        "2017-04-15",
    ],
)
def test_days_off(day):
    """Weekends, public holidays and the three great eves."""
    assert not is_workday(date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2017-04-13", "2017-05-26", "2017-06-22", "2017-06-05"])
def test_half_days_and_squeeze_days_are_working_days(day):
    """Maundy Thursday, the day after Ascension Day, the day before midsummer."""
    assert is_workday(date.fromisoformat(day))


def test_the_eves_are_swedish():
    """In Germany people work on midsummer eve."""
    assert is_workday(date(2017, 6, 23), "DE")


def test_before_and_after_are_strict():
    """The day itself never counts."""
    assert workday_before(date(2017, 4, 18)) == date(2017, 4, 13)
    assert workday_after(date(2017, 4, 13)) == date(2017, 4, 18)


def test_on_or_before_and_after_count_the_day_itself():
    """A working day is its own answer."""
    assert on_or_before(date(2017, 4, 13)) == on_or_after(date(2017, 4, 13)) == date(2017, 4, 13)
    assert (on_or_before(date(2017, 4, 15)), on_or_after(date(2017, 4, 15))) == (
        date(2017, 4, 13),
        date(2017, 4, 18),
    )


def test_last_workday_of_a_period():
    """The last one in it; its last day when it has none."""
    assert last_workday(date(2017, 4, 1), date(2017, 4, 30)) == date(2017, 4, 28)
    assert last_workday(date(2017, 4, 14), date(2017, 4, 17)) == date(2017, 4, 17)


def test_shift_goes_both_ways():
    """Five working days over Easter."""
    assert shift(date(2017, 4, 7), 5) == date(2017, 4, 18)
    assert shift(date(2017, 4, 18), -5) == date(2017, 4, 7)
