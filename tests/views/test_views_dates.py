"""Days and times as people read them."""

from datetime import date, datetime, timezone

import pytest

from bot.i18n import dates

TODAY = date(2017, 1, 24)


@pytest.mark.parametrize(
    ("day", "swedish", "english"),
    [
        (date(2017, 3, 2), "tors 2 mars 2017 (v. 9)", "Thu 2 Mar 2017 (week 9)"),
        (date(2017, 1, 1), "sön 1 jan 2017 (v. 52)", "Sun 1 Jan 2017 (week 52)"),
        (date(2020, 12, 31), "tors 31 dec 2020 (v. 53)", "Thu 31 Dec 2020 (week 53)"),
    ],
)
def test_a_confirmed_day_says_everything(day: date, swedish: str, english: str):
    """Weekday, day, month, year and ISO week."""
    assert dates.full(day, "sv") == swedish
    assert dates.full(day, "en") == english


def test_lists_say_the_year_only_when_it_is_another():
    """This year goes without saying."""
    assert dates.listed(date(2017, 3, 2), "sv", TODAY) == "tors 2 mars"
    assert dates.listed(date(2018, 9, 3), "sv", TODAY) == "mån 3 sep 2018"
    assert dates.listed(date(2018, 9, 3), "en", TODAY) == "Mon 3 Sep 2018"


def test_several_days_are_one_span():
    """Within a month the month is said once."""
    assert dates.span(date(2017, 9, 14), date(2017, 9, 15), "sv", TODAY) == "tors 14–fre 15 sep"
    assert dates.span(date(2017, 3, 31), date(2017, 4, 1), "en", TODAY) == "Fri 31 Mar–Sat 1 Apr"
    assert dates.full_span(date(2017, 9, 14), date(2017, 9, 15), "sv") == "tors 14–fre 15 sep 2017 (v. 37)"


def test_short_days_are_day_and_month_in_swedish():
    """The numbers alone would be read the other way round in English."""
    assert dates.short(date(2017, 2, 15), "sv") == "15/2"
    assert dates.short(date(2017, 2, 15), "en") == "15 Feb"


def test_moments_are_local():
    """An instant is told in the zone of the record: today as a time alone, else with its day."""
    winter = datetime(2017, 1, 24, 16, 12, tzinfo=timezone.utc)  # noqa: UP017 - as the books give it
    assert dates.moment(winter, "Europe/Stockholm", "sv", TODAY) == "17:12"
    assert dates.moment(winter, "Europe/Stockholm", "sv", date(2017, 1, 25)) == "24 jan 17:12"
    assert dates.moment(winter, "Europe/Stockholm", "en", date(2018, 1, 25)) == "24 Jan 2017 17:12"
