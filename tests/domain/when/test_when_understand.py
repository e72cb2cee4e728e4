"""`klubba understand`: what administrators and the measuring see."""

import io
import json

import pytest

from handlers.cli.understand import jsonl, understand

NOW = "2017-01-24T18:05:00+01:00"


def test_a_reading_in_words():
    """The words, the day in full, the doubt and the rest."""
    shown = understand("Ring Lomma fre 2 mars", NOW)
    assert "'fre 2 mars'" in shown
    assert "Thursday 2 March 2017 17:00 Europe/Stockholm (week 9)" in shown
    assert "in doubt  conflict, or 2017-03-03" in shown
    assert "'Ring Lomma'" in shown


def test_a_reading_as_json():
    """The same fields as for measuring."""
    values = json.loads(understand("Möte 28 mars kl. 16:00-18:00", NOW, as_json=True))
    assert (values["start"], values["end"]) == ("2017-03-28T16:00+02:00", "2017-03-28T18:00+02:00")


def test_no_date():
    """Said plainly."""
    assert understand("Ring Lomma", NOW) == "No date. Left of the text: 'Ring Lomma'"


def test_an_instant_without_an_offset_is_local():
    """Noon in Stockholm."""
    assert (
        json.loads(understand("om 2 timmar", "2017-01-24T12:00", as_json=True))["start"]
        == "2017-01-24T14:00+01:00"
    )


def test_an_unreadable_instant_is_refused():
    """The caller shows it as a fault of the command line."""
    with pytest.raises(ValueError, match="isoformat"):
        understand("i morgon", "yesterday")


def test_records_line_by_line():
    """One answer for each record, in order, with the meeting of its calendar."""
    board = {"series": "Styrelsemöte", "date": "2017-03-02", "place": "Burlöv", "aliases": ["styrelsen"]}
    records = [
        {"id": "1", "text": "Underlag före styrelsemötet", "now": NOW, "calendar": [board]},
        {"id": "2", "text": "Ring Lomma", "now": NOW, "calendar": []},
    ]
    target = io.StringIO()
    jsonl(io.StringIO("\n".join(map(json.dumps, records)) + "\n\n"), target)
    first, second = map(json.loads, target.getvalue().splitlines())
    assert (first["id"], first["start"], first["meeting"], first["relation"]) == (
        "1",
        "2017-03-02",
        "Styrelsemöte",
        "before",
    )
    assert (second["id"], second["start"], second["rest"]) == ("2", None, "Ring Lomma")
