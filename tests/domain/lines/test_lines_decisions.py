"""Decisions as people write them: their parts, the meetings they set a day for, kind and point."""

from datetime import date

import pytest


def _parts(read):
    return [(part.text, part.event.title if part.event else None) for part in read.parts]


def test_two_meetings_in_one_decision_are_two_parts_with_days_of_their_own(room):
    """The decision of the demo: a board meeting, the third of its year, and a study trip over two days, under point 3."""
    read = room.decision(
        "Årets tredje styrelsemöte hålls 2 november och studieresan 14–15 september, punkt 3"
    )
    assert read.text == "Årets tredje styrelsemöte hålls 2 november och studieresan 14–15 september"
    assert read.point == "3"
    assert _parts(read) == [
        ("Årets tredje styrelsemöte hålls 2 november", "Styrelsemöte"),
        ("studieresan 14–15 september", "Studieresa"),
    ]
    board, trip = read.parts
    assert board.event.ordinal == 3
    assert [reading.start for reading in board.readings if reading.start] == [date(2017, 11, 2)]
    assert [(reading.start, reading.end) for reading in trip.readings] == [
        (date(2017, 9, 14), date(2017, 9, 15))
    ]


def test_a_decision_in_english_names_the_meetings_of_the_plan(room):
    """An alias of a series is understood: the meeting is called as in the plan."""
    read = room.decision("The third board meeting is on 2 November and the study trip on 14–15 September")
    assert [title for _, title in _parts(read)] == ["Styrelsemöte", "Studieresa"]


def test_one_meeting_is_one_part(room):
    """A decision that sets the day of a single meeting says which."""
    read = room.decision("Beslut togs om ett extra styrelsemöte 16 mars")
    assert _parts(read) == [("Beslut togs om ett extra styrelsemöte 16 mars", "Extra styrelsemöte")]


@pytest.mark.parametrize(
    "text",
    [
        "Remissvaret skickas senast 3 mars",
        "Inbjudan till studieresan skickas 3 mars",
        "Workshopen 12 januari var lyckad",
        "Vi håller veckomöte tisdagar 09:00",
        "Workshops 27/1 och 10/2",
        "Underlaget ska vara klart före styrelsemötet 2 mars",
        "Vi satsar på digital kommunikation och en portal",
    ],
)
def test_a_date_that_is_only_mentioned_makes_no_meeting(room, text):
    """Deadlines, what is only for a meeting, what has been, and what recurs set no day of a meeting."""
    read = room.decision(text)
    assert read.parts == ()
    assert read.text == text


@pytest.mark.parametrize(
    ("text", "kind", "left"),
    [
        ("type:rejected ÖP-gruppen får inget mandat", "no support", "ÖP-gruppen får inget mandat"),
        ("ÖP-gruppen får inget mandat, typ: inget stöd", "no support", "ÖP-gruppen får inget mandat"),
        ('typ:"inget stöd" ÖP-gruppen får inget mandat', "no support", "ÖP-gruppen får inget mandat"),
        ("type: ”no support” the group gets no mandate", "no support", "the group gets no mandate"),
        ('typ:"tegel" taket byts', "decision", 'typ:"tegel" taket byts'),
        ("typ: inriktning Arbetet fortsätter", "direction", "Arbetet fortsätter"),
        ("Typ:konstaterande Presentationen var bra", "finding", "Presentationen var bra"),
        ("type: divided Om broschyren", "divided", "Om broschyren"),
        ("typ: fråga Vad driver vi tillsammans?", "question", "Vad driver vi tillsammans?"),
        ("typ: okänd Arbetet fortsätter", "decision", "typ: okänd Arbetet fortsätter"),
    ],
)
def test_the_kind_is_read_and_leaves_the_text(room, text, kind, left):
    """A kind that exists is understood in both languages; another word is part of the text."""
    read = room.decision(text)
    assert (read.kind, read.text) == (kind, left)


def test_a_list_is_taken_apart(room):
    """What is written as a) and b) are parts, also when only one has a date."""
    read = room.decision("a) Budgeten godkänns b) Portalen startar 1 mars, § 12")
    assert [part.text for part in read.parts] == ["Budgeten godkänns", "Portalen startar 1 mars"]
    assert read.point == "12"


def test_the_end_of_an_entity_separates_no_decisions(room):
    """Somebody who writes "&amp;" and "&lt;b&gt;" means those letters: one decision, with all of them."""
    read = room.decision("Två &amp; tre &lt;b&gt;")
    assert (read.text, read.parts) == ("Två &amp; tre &lt;b&gt;", ())
