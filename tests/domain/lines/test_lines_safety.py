"""Nothing that is written is ever lost, whatever it is; and no line is too long."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.lines.candidates import MOST_NAMES, candidates
from bot.domain.lines.subverbs import subverb

_CLAUSES = (
    "ansvarig owner stod support med av tillsammans helped by uppdrag till at att far har i bor ska should detta ske "
    "fore punkt item och samt and vara klart be done to"
)
CLAUSE_WORDS = set(_CLAUSES.split())
_PIECES = (
    "Lund Malmö @maja @per Anna Kalle ta fram underlag skicka och samt bör ska före styrelsemötet 2 mars senast fredag "
    'ansvarig: stöd: punkt 3 § 12 , ; . ( ) " till för att får i uppdrag av med löpande 14–15 september eller a) b) '
    "typ: inriktning Region Skåne boka lokal hur vi"
)
WORDS = st.sampled_from(_PIECES.split())
LINES = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)


def _words(text):
    return re.findall(r"\w+", text)


_JOINED = re.compile(r"\b(?:och|samt|and)\W+(?=typ\b|punkt\b|§)", re.IGNORECASE)


def _plain(word):
    return word.lower().translate(str.maketrans("åäöé", "aaoe"))


@settings(max_examples=400, deadline=None)
@given(LINES)
def test_every_word_of_a_task_is_in_its_title_or_in_a_clause(room, text):
    """What is not understood stays in the title; what is understood is answered: who, when, which point."""
    read = room.task(text)
    clauses = [
        read.owner.written if read.owner else "",
        read.deadline.typed if read.deadline else "",
        read.point or "",
    ]
    clauses += [helper.written for helper in read.support]
    kept = _words(" ".join([read.text, *clauses]))
    lost = [word for word in _words(text) if word not in kept and _plain(word) not in CLAUSE_WORDS]
    assert lost == []
    assert read.text or not _words(text)


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_every_word_of_a_decision_stays_in_its_text(room, text):
    """Only the kind and the point leave the text of a decision, with the word that joined them to it."""
    read = room.decision(text)
    kept = [*_words(read.text), read.point, "punkt", "typ", "inriktning"]
    assert [word for word in _words(_JOINED.sub("", text)) if word not in kept] == []


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), LINES))
def test_no_line_is_an_error(room, text):
    """Any text at all can be read as a task, a decision, a meeting, a timeline or an order."""
    title = room.task(text).text
    assert title or not text.strip()
    assert room.decision(text).text or not text.strip()
    room.meeting(text)
    room.timeline(text)
    for noun in ("task", "decision", "meeting", "digest", "klubba"):
        subverb(noun, text)


@pytest.mark.parametrize(
    "piece",
    [
        "ta fram underlag och skicka kallelse till Lund, ",
        " ",
        " \n",
        '"a" ',
        '"',
        "ansvarig ",
        "tillsammans med ",
        "får i uppdrag att ",
        "bör ",
        "@maja ",
        "a; ",
        ", punkt 3 x",
        "a) x ",
    ],
)
def test_a_long_line_is_read_in_time(room, piece):
    """40,000 characters of anything repeated take a moment, not minutes: the work grows with the length, not with its square."""
    text = piece * (40_000 // len(piece))
    start = time.perf_counter()
    room.task(text)
    room.decision(text)
    subverb("task", text)
    assert time.perf_counter() - start < 5


def test_few_names_are_looked_up(room):
    """However long the line, the directory is asked about a bounded number of names, those that are cued among them."""
    names = candidates("lorem ipsum, " * 3000 + "stöd: Region Skåne")
    assert len(names) <= MOST_NAMES
    assert "region skane" in names
