"""How often something comes again, in both languages."""

from datetime import date

import pytest

from bot.views.rules import said
from bot.views.voice import Voice


@pytest.mark.parametrize(
    ("rule", "swedish", "english"),
    [
        ("FREQ=DAILY", "varje dag", "every day"),
        ("FREQ=DAILY;INTERVAL=3", "var 3:e dag", "every 3rd day"),
        ("FREQ=WEEKLY;BYDAY=MO", "varje måndag", "every Monday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "varannan torsdag", "every other Thursday"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=TH", "var 3:e vecka på torsdag", "every 3rd week on Thursday"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "varje måndag och torsdag", "every Monday and Thursday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "varje vardag", "every working day"),
        ("FREQ=MONTHLY", "varje månad", "every month"),
        ("FREQ=MONTHLY;BYMONTHDAY=1", "den 1:a varje månad", "the 1st of every month"),
        ("FREQ=MONTHLY;BYMONTHDAY=12", "den 12:e varje månad", "the 12th of every month"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "sista dagen varje månad", "the last day of every month"),
        ("FREQ=MONTHLY;BYDAY=1TU", "första tisdagen varje månad", "the first Tuesday of every month"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "sista fredagen varje månad", "the last Friday of every month"),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
            "första vardagen varje månad",
            "the first working day of every month",
        ),
        ("FREQ=YEARLY;INTERVAL=2", "vartannat år", "every other year"),
    ],
)
def test_a_rule_is_said_in_the_readers_language(rule, swedish, english):
    """Whatever language it was written in."""
    assert said(rule, Voice("sv", date(2017, 1, 24), "Europe/Stockholm")) == swedish
    assert said(rule, Voice("en", date(2017, 1, 24), "Europe/Stockholm")) == english


def test_a_rule_without_words_is_left_to_what_was_typed():
    """Such as the eleventh Monday."""
    assert said("FREQ=MONTHLY;BYDAY=11MO", Voice("sv", date(2017, 1, 24), "Europe/Stockholm")) is None
