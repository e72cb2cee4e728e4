"""What a line says of a group, an organisation or a person; and when a task runs against a mandate."""

import pytest

from bot.domain.ids import Label
from bot.domain.lines.groups import GroupLine, name_before, name_in, read_group
from bot.domain.lines.members import read_members
from bot.domain.lines.organisations import PersonLine, read_period, read_person
from bot.domain.lines.target import bodies_handed_to
from bot.domain.overlap import touches

RTI = "driva samordningen av inspel till RTI och NTI"


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("får bjuda in experter", "may", "bjuda in experter"),
        ("Får inte: utvidgas", "may not", "utvidgas"),
        ("may not hire", "may not", "hire"),
        ("ska lyftas: stora projekt", "escalate", "stora projekt"),
        ("must be escalated: large projects", "escalate", "large projects"),
        ("ingår inte: RTI", "excluded", "RTI"),
        ("fungerar som en nätverksgrupp", "role", "nätverksgrupp"),
        ("uppgift: samordna remissvar", "task", "samordna remissvar"),
        ("arbetssätt: på uppdrag", "method", "på uppdrag"),
    ],
)
def test_each_kind_of_line_is_read_in_both_languages(text, kind, words):
    """The cue is taken off, the words stay as written."""
    assert read_group(f" {text}") == GroupLine(verb="line", kind=kind, texts=(words,))


@pytest.mark.parametrize("text", ["är bra", "får", "roll:", "får i uppdrag att ringa Lund", ""])
def test_other_words_are_no_line(text):
    """Nothing is guessed."""
    assert read_group(text) is None


def test_what_set_a_line_is_taken_off_its_words():
    """A decision or a meeting, and the point."""
    read = read_group("får bjuda in experter, M1, punkt 2")
    assert (read.texts, read.set_by, read.point) == (("bjuda in experter",), Label("M", 1), "2")
    assert read_group("roll: nätverk (B3)").set_by == Label("B", 3)


def test_a_number_and_a_reason_go_with_a_removal():
    """With or without "eftersom"."""
    assert read_group("ta bort 3 eftersom det är klart") == GroupLine(
        verb="remove", number=3, rest="det är klart"
    )
    assert read_group("remove line 3") == GroupLine(verb="remove", number=3)


def test_the_longest_name_is_the_group():
    """Names are found regardless of case and accents, whole words only."""
    assert name_in("öp-gruppen får x", ("ÖP", "ÖP-gruppen")) == "ÖP-gruppen"
    assert name_in("Styrelsens möte", ("Styrelsen",)) is None
    assert name_before("Okänd grupp får mötas") == "Okänd grupp"
    assert name_before("Får och getter") is None


@pytest.mark.parametrize(
    ("asked", "limit", "met"),
    [
        ("samordna inspel till RTI och NTI", RTI, True),
        ("driv samordningen av inspelen till RTI/NTI", RTI, True),
        ("skriv inspel", RTI, False),
        ("skicka inbjudan till mötet", RTI, False),
        ("utvidga gruppen permanent", "utvidgas permanent", True),
        ("kommunicera kommunens plan", "permanent utvidgning av gruppen och dess mandat", False),
        ("ta fram upphandling", "upphandling", True),
        ("hire staff abroad", "hire staff abroad", True),
        ("boka lokal", "driva gruppen", False),
    ],
)
def test_a_task_runs_against_a_line_when_most_of_the_line_comes_back(asked, limit, met):
    """Forms of one word are one word; a single shared word in a long line is no reason to warn."""
    assert touches(asked, limit) is met


def test_periods_and_people_are_read():
    """From and until in several spellings; organisation and role in any order."""
    read = read_period("Staffanstorp fr.o.m. 1 mars t.o.m. 31 maj")
    assert (read.name, read.since, read.until) == ("Staffanstorp", "1 mars", "31 maj")
    assert read_period("Lund from 1 March until 31 May").until == "31 May"
    assert read_period("Tillberga").name == "Tillberga"
    assert read_person("organisation Lund, roll koordinator") == PersonLine(
        organisation="Lund", role="koordinator"
    )
    assert read_person("role: chair") == PersonLine(role="chair")


def test_a_pasted_line_names_an_organisation_and_a_person():
    """With a colon, a dash, or the organisation in brackets behind the name."""
    found = read_members(
        "Lund: Anna Berg (ordförande)\nÖP-gruppen – Hanna Vik\nPer Lind (Malmö, ledamot)\n\nhej"
    )
    assert [(one.name, one.who, one.role) for one in found] == [
        ("Lund", "Anna Berg", "ordförande"),
        ("ÖP-gruppen", "Hanna Vik", None),
        ("Malmö", "Per Lind", "ledamot"),
        ("", "", None),
    ]


def test_only_what_is_handed_over_has_a_target():
    """An invitation to a body is not for its list."""
    assert "styrelsen" in bodies_handed_to("lyfta ett underlag till Styrelsen")
    assert bodies_handed_to("skicka inbjudan till Styrelsen") == ()
    assert "styrelsen" in bodies_handed_to("informera till Styrelsen", lasting=True)
