"""Meetings and timelines as people write them."""

from datetime import date, time

import pytest


@pytest.mark.parametrize(
    ("text", "title", "body", "days", "times", "place", "host"),
    [
        (
            "styrelsemöte 2 mars Burlöv",
            "Styrelsemöte",
            "Styrelsen",
            [date(2017, 3, 2)],
            None,
            "Burlöv",
            "Burlöv",
        ),
        (
            "2 mars styrelsemöte Burlöv",
            "Styrelsemöte",
            "Styrelsen",
            [date(2017, 3, 2)],
            None,
            "Burlöv",
            "Burlöv",
        ),
        (
            "styrelsemote 2 mars burlov",
            "Styrelsemote",
            "Styrelsen",
            [date(2017, 3, 2)],
            None,
            "burlov",
            "Burlöv",
        ),
        (
            "kommundirektörsmöte 28 mars (Lund)",
            "Kommundirektörsmöte",
            "Kommundirektörsgruppen",
            [date(2017, 3, 28)],
            None,
            "Lund",
            "Lund",
        ),
        (
            'styrelsemöte 2017-01-26 16:00-18:00 plats "Kommunhuset Kristallen, Lund"',
            "Styrelsemöte",
            "Styrelsen",
            [date(2017, 1, 26)],
            (time(16), time(18)),
            "Kommunhuset Kristallen, Lund",
            None,
        ),
        (
            "2017-01-26 16:00-18:00 plats Rådhuset",
            "",
            None,
            [date(2017, 1, 26)],
            (time(16), time(18)),
            "Rådhuset",
            None,
        ),
        (
            "studieresa 14-15 september",
            "Studieresa",
            None,
            [date(2017, 9, 14), date(2017, 9, 15)],
            None,
            None,
            None,
        ),
        (
            "extra styrelsemöte 16 mars 10:00 Stadshuset",
            "Extra styrelsemöte",
            "Styrelsen",
            [date(2017, 3, 16)],
            (time(10), None),
            "Stadshuset",
            None,
        ),
        (
            "möte med ÖP-gruppen 3 mars 09:00–11:00, lokal: Rådhuset",
            "Möte med ÖP-gruppen",
            "ÖP-gruppen",
            [date(2017, 3, 3)],
            (time(9), time(11)),
            "Rådhuset",
            None,
        ),
        (
            "Avstämningsmöte med politisk styrgrupp 7 februari",
            "Avstämningsmöte med politisk styrgrupp",
            None,
            [date(2017, 2, 7)],
            None,
            None,
            None,
        ),
        ("fika", "Fika", None, [], None, None, None),
    ],
)
def test_a_meeting_is_read(room, text, title, body, days, times, place, host):  # noqa: PLR0917 – one column of the table each
    """What it is called, whose it is, when and where."""
    read = room.meeting(text)
    assert (read.title, room.name(read.body)) == (title, body)
    assert [day for day in (read.starts, read.ends) if day] == days
    assert (read.begins, read.closes) == (times or (None, None))
    assert (read.place, room.who(read.host)) == (place, host)
    assert read.candidates == ()


@pytest.mark.parametrize(
    ("text", "title", "candidates"),
    [
        (
            "Teknologevent LTH 22 mars eller 5 april preliminärt",
            "Teknologevent LTH",
            (date(2017, 3, 22), date(2017, 4, 5)),
        ),
        ("Preliminärt styrelsemöte 16 mars", "Styrelsemöte", (date(2017, 3, 16),)),
    ],
)
def test_a_tentative_meeting_keeps_its_possible_days(room, text, title, candidates):
    """With "A eller B", or the word preliminärt: the days wait for somebody to confirm one."""
    read = room.meeting(text)
    assert (read.title, read.candidates, read.starts) == (title, candidates, candidates[0])


def test_a_timeline_has_dated_steps_and_steps_that_come_thereafter(room):
    """The infrastructure timeline: its name, four steps, one of them without a day, and who decides in the last."""
    read = room.timeline(
        "infrastruktur: 27/1 workshop; 10/2 workshop; därefter förankring; 2 mars beslut styrelsen"
    )
    assert read.name == "infrastruktur"
    assert [(step.text, step.on, room.name(step.body)) for step in read.steps] == [
        ("workshop", date(2017, 1, 27), None),
        ("workshop", date(2017, 2, 10), None),
        ("förankring", None, None),
        ("beslut styrelsen", date(2017, 3, 2), "Styrelsen"),
    ]


def test_a_timeline_without_a_colon_is_named_by_what_stands_before_its_first_day(room):
    """A forgotten colon loses nothing; a step may name whom it waits for, and a meeting of the plan."""
    read = room.timeline(
        "infrastruktur 27/1 workshop; sedan förankring hos kommundirektörsgruppen; styrelsemötet 2 mars: beslut"
    )
    assert read.name == "infrastruktur"
    assert [(step.text, step.on) for step in read.steps] == [
        ("workshop", date(2017, 1, 27)),
        ("förankring hos kommundirektörsgruppen", None),
        (read.steps[2].text, date(2017, 3, 2)),
    ]
    assert room.name(read.steps[1].body) == "Kommundirektörsgruppen"
    assert read.steps[2].meeting == 2
