"""What is counted from a day or a meeting named before, and spans that are under way."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.when.calendar import Calendar, Planned
from bot.domain.when.find import find

ZONE = ZoneInfo("Europe/Stockholm")
NUMBERS = {2: "två", 3: "tre", 10: "tio", 21: "tjugoen", 30: "30"}
days = st.dates(date(2017, 1, 1), date(2031, 12, 31))


def at_nine(day: date) -> datetime:
    """Nine o'clock that day."""
    return datetime.combine(day, time(9), ZONE)


@settings(deadline=None)
@given(
    day=days,
    number=st.sampled_from(sorted(NUMBERS)),
    word=st.sampled_from(["före", "innan", "tidigare", "efter", "därefter"]),
)
def test_so_many_days_from_the_date_named_before(day, number, word):
    """The date stays in the title, and the deadline is counted from it."""
    text = f"Mässan är {day.day}/{day.month} {day.year}, ring Ola {NUMBERS[number]} dagar {word}"
    found = find(text, now=at_nine(day - timedelta(days=40)), calendar=Calendar())
    sign = 1 if word in ("efter", "därefter") else -1
    assert found.reading is not None
    assert found.reading.start == day + timedelta(days=sign * number)
    assert found.rest == f"Mässan är {day.day}/{day.month} {day.year}, ring Ola"


@settings(deadline=None)
@given(day=days, ahead=st.integers(20, 200))
def test_a_distance_from_a_meeting_is_bound_to_it(day, ahead):
    """Named with its date or only by its series, it is the planned meeting that the deadline hangs on."""
    starts = day + timedelta(days=ahead)
    planned = Planned(series="Nämndmöte", starts=starts)
    for named in ("nämndmötet", f"nämndmötet {starts.day}/{starts.month}"):
        found = find(
            f"Kallelse till {named} två veckor före", now=at_nine(day), calendar=Calendar(meetings=(planned,))
        )
        assert found.reading is not None
        assert found.reading.start == starts - timedelta(days=14)
        assert (found.reading.planned, found.reading.bound) == (planned, True)
        assert found.rest == f"Kallelse till {named}"


@pytest.mark.parametrize(
    "text", ["ring Ola dagen innan", "svara veckan efter", "det blev två dagar senare", "en vecka tidigare"]
)
def test_nothing_named_nothing_counted(text):
    """Without a day named before there is no deadline, and no word is lost."""
    found = find(text, now=at_nine(date(2026, 11, 25)), calendar=Calendar())
    assert found.reading is None or found.reading.start is None
    assert found.rest == text


@settings(deadline=None)
@given(day=days, before=st.integers(1, 60), after=st.integers(0, 60))
def test_a_span_that_has_begun_is_under_way(day, before, after):
    """Its first day lies behind, its last day ahead: it is not moved to next year."""
    first, last = day - timedelta(days=before), day + timedelta(days=after)
    if (2, 29) in ((first.month, first.day), (last.month, last.day)):
        return
    text = f"Enkäten är öppen {first.day}/{first.month}–{last.day}/{last.month}"
    reading = find(text, now=at_nine(day), calendar=Calendar()).reading
    assert reading is not None
    assert (reading.start, reading.end) == (first, last)


@settings(deadline=None)
@given(day=days, ahead=st.integers(1, 6))
def test_a_meeting_on_a_weekday_is_the_planned_one(day, ahead):
    """It is bound when such a meeting is planned that day; otherwise the day alone counts and the meeting stays in the title."""
    starts = day + timedelta(days=ahead)
    weekday = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")[starts.weekday()]
    text = f"Underlag till projektmötet på {weekday}"
    there = Calendar(meetings=(Planned(series="Projektmöte", starts=starts),))
    bound = find(text, now=at_nine(day), calendar=there)
    assert bound.reading is not None
    assert (bound.reading.start, bound.reading.bound, bound.rest) == (starts, True, "Underlag")
    later = Calendar(meetings=(Planned(series="Projektmöte", starts=starts + timedelta(days=7)),))
    loose = find(text, now=at_nine(day), calendar=later)
    assert loose.reading is not None
    assert (loose.reading.start, loose.reading.bound) == (starts, False)
    assert loose.rest == "Underlag till projektmötet"
