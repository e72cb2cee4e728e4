"""Chains of milestones as they are written after /mote tidplan."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.lines.timelines import read_timeline
from bot.domain.when.calendar import Calendar

CHAIN = "infrastruktur: 27/1 workshop; 10/2 workshop; därefter förankring; 2 mars beslut styrelsen"


def _days(text, now):
    line = read_timeline(text, calendar=Calendar(), now=now.replace(tzinfo=ZoneInfo("Europe/Stockholm")))
    return [step.on for step in line.steps]


def test_a_chain_written_half_way_through_keeps_its_year():
    """Steps that have passed stay in the year of the steps that follow them."""
    days = _days(CHAIN, datetime(2017, 2, 20, 9))
    assert days == [date(2017, 1, 27), date(2017, 2, 10), None, date(2017, 3, 2)]


def test_a_chain_over_new_year_goes_forward():
    """A chain that ends after New Year begins before it."""
    days = _days("budget: 1 december förslag; 15 januari beslut", datetime(2017, 11, 1, 9))
    assert days == [date(2017, 12, 1), date(2018, 1, 15)]


def test_written_years_are_kept():
    """Whoever writes a year means it."""
    days = _days("budget: 1 december 2018 förslag; 15 januari 2018 beslut", datetime(2017, 11, 1, 9))
    assert days == [date(2018, 12, 1), date(2018, 1, 15)]


def test_a_chain_with_commas_alone_has_its_steps_at_days_and_at_thereafter():
    """As the notes have it; two days of one step are two steps, and a comma before other words parts nothing."""
    text = "infrastruktur: workshops, med lunch, 27/1 och 10/2, därefter förankring, och beslut i styrelsen 2 mars"
    now = datetime(2017, 1, 24, 16, tzinfo=ZoneInfo("Europe/Stockholm"))
    steps = read_timeline(text, calendar=Calendar(), now=now).steps
    assert [(step.text, step.on) for step in steps] == [
        ("workshops, med lunch", None),
        ("27/1 och 10/2", date(2017, 1, 27)),
        ("27/1 och 10/2", date(2017, 2, 10)),
        ("förankring", None),
        ("beslut i styrelsen", date(2017, 3, 2)),
    ]
