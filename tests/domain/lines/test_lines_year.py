"""What is written about the year of meetings: orders, parts of a meeting, lists, and who was there."""

import pytest

from bot.domain.ids import Label
from bot.domain.lines.attendance import Written, attendance
from bot.domain.lines.details import details, programme, several
from bot.domain.lines.pasted import listing
from bot.domain.lines.subverbs import subverb


@pytest.mark.parametrize(
    ("text", "verb", "rest"),
    [
        ("klistra in", "paste", ""),
        ("klistra in\n- Styrelsemöte 2 mars", "paste", "- Styrelsemöte 2 mars"),
        ("paste in: Board 2 March", "paste", "Board 2 March"),
        ("serie kommundirektörsmöte", "series", "kommundirektörsmöte"),
        ("närvaro", "attendance", ""),
        ("närvaro: Anna Berg (Lund)", "attendance", "Anna Berg (Lund)"),
        ("prenumerera", "subscribe", ""),
        ("prenumerera av", "subscribe", "av"),
        ("gäst 28 mars: Ida Norr, Trafikverket", "guests", "Ida Norr, Trafikverket"),
        ("guests M3: Ida Norr", "guests", "Ida Norr"),
        ("ta bort gäst 28 mars: Ida Norr", "not guests", "Ida Norr"),
        ("allt till 2 mars", "everything", "2 mars"),
        ("M3 16:00-18:00", "describe", "16:00-18:00"),
        ("m 3: ordförande @anna", "describe", "ordförande @anna"),
    ],
)
def test_orders_about_the_year_are_read(text, verb, rest):
    """In both languages, with the words that belong to them."""
    found = subverb("meeting", text)
    assert found is not None
    assert (found.verb, found.rest) == (verb, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Gästföreläsning 3 mars",
        "gäst från Trafikverket 3 mars 10:00",
        "Klister-workshop 3 mars",
        "seriemöte 3 mars",
        "presentation 3 mars",
        "Kalendermöte 3 mars",
        "prenumeranter 3 mars",
    ],
)
def test_meetings_that_only_sound_like_orders_are_meetings(text):
    """A word that merely begins so is the name of a meeting."""
    assert subverb("meeting", text) is None


def test_attendance_of_a_named_meeting_keeps_its_id_apart():
    """As in "närvaro M1 Anna Berg"."""
    found = subverb("meeting", "närvaro M1 Anna Berg")
    assert found is not None
    assert (found.label, found.rest) == (Label("M", 1), "Anna Berg")


def test_parts_are_taken_out_and_the_rest_keeps_its_places():
    """What is left is as long as the line, so that mentions stand where they stood."""
    text = "13:00-15:00 ordförande @anna sekreterare: @maja plats: Rådhuset"
    read = details(text, bare=True)
    assert [(part.part, part.text) for part in read.parts] == [
        ("chair", "@anna"),
        ("secretary", "@maja"),
    ]
    assert [read.rest.find(word) for word in ("13:00", "plats")] == [text.find("13:00"), text.find("plats")]


@pytest.mark.parametrize(
    ("text", "part", "left"),
    [
        ("ordförande: @anna, plats: Rådhuset, Lund", "@anna", "plats: Rådhuset, Lund"),
        ("värd: Lund, kl 13", "Lund", "kl 13"),
        ("deltagare: @per och @karin, kl 13-15", "@per och @karin", "kl 13-15"),
        ("participants: @per, at 13:00, venue: City Hall", "@per", "at 13:00, venue: City Hall"),
        ("fokus: Mötesplats: Lund, bostäder 2017-2020", "Mötesplats: Lund, bostäder 2017-2020", ""),
        ("program: 13:00 Lunch, plats: Salen; 14:00 Panel", "13:00 Lunch, plats: Salen; 14:00 Panel", ""),
    ],
)
def test_a_place_or_a_time_ends_a_part(text, part, left):
    """It is said of the meeting, and no word of it is lost; a programme keeps its own."""
    read = details(text, bare=True)
    assert [one.text for one in read.parts] == [part]
    assert read.rest.strip(" ,") == left


@pytest.mark.parametrize(
    "text", ["Möte med ordförande 3 mars", "Ordförandemöte 3 mars", "Deltagarmöte 2 mars"]
)
def test_a_role_in_the_name_of_a_new_meeting_is_no_part(text):
    """Without a colon they are words of the title, and the day is not lost."""
    assert details(text).parts == ()


def test_a_programme_is_read_by_its_numbers_or_by_its_lines():
    """In order, as written."""
    assert programme("(1) Lunchpanel (2) Kontakt mellan 2 pass (3) Kväll") == (
        "Lunchpanel",
        "Kontakt mellan 2 pass",
        "Kväll",
    )
    assert programme("Lunch\n- Panel; Avslut") == ("Lunch", "Panel", "Avslut")
    assert several("styrgruppen, Lund och Malmö") == ("styrgruppen", "Lund", "Malmö")


def test_attendance_is_read_as_minutes_have_it():
    """A comma that is missing after a bracket does no harm; a title after the note-taker's name is no organisation."""
    read = attendance(
        "Närvarande: Anna Berg (Lund, ordförande) Per Lind (Malmö), Rut Sjö. Vid protokollet Maja Öst, koordinator"
    )
    assert read == (
        Written(name="Anna Berg", organisation="Lund", chair=True),
        Written(name="Per Lind", organisation="Malmö"),
        Written(name="Rut Sjö"),
        Written(name="Maja Öst", secretary=True),
    )


@pytest.mark.parametrize("text", ["", "()", ",;,", "((((", "(" * 5000, "a," * 5000])
def test_attendance_never_fails(text):
    """Whatever is written, at most a hundred names come of it."""
    assert len(attendance(text)) <= 100


def test_a_list_is_read_line_by_line_with_the_year_it_names():
    """Bullets, numbers and full stops go; a time of day is no year; without one none is made up."""
    read = listing(
        "Datum för 2018:\n\n- Styrelsemöte 2 mars (Lund)\n 2. Resa 14-15 september.\n• 20:18 Middag"
    )
    assert read.lines == (
        "Datum för 2018:",
        "Styrelsemöte 2 mars (Lund)",
        "Resa 14-15 september",
        "20:18 Middag",
    )
    assert read.year == 2018
    assert listing("Möte 2 mars").year is None


def test_a_list_is_pasted_in_however_long_it_is():
    """A year with two hundred meetings is longer than any order; other long texts are no orders."""
    rows = "\n".join(f"- Styrelsemöte {n} mars i kommunhuset" for n in range(150))
    found = subverb("meeting", f"klistra in\n{rows}")
    assert (found.verb, found.rest) == ("paste", rows)
    assert subverb("meeting", "flytta styrelsemötet " + "x" * 3000) is None
