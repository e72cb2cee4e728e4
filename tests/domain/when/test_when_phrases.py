"""Phrases as people write them, each with the days it means and what is left of the text."""

import re
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.when.calendar import Calendar, Planned
from bot.domain.when.find import Found, find

NOW = datetime(2017, 1, 24, 18, 5, tzinfo=ZoneInfo("Europe/Stockholm"))
DIRECTORS = ("KD-möte", "directors' meeting")
BOARD = ("styrelsen", "board meeting", "board")
CALENDAR = Calendar(
    meetings=(
        Planned(series="Kommundirektörsmöte", aliases=DIRECTORS, starts=date(2017, 1, 24), place="Lund"),
        Planned(series="Styrelsemöte", aliases=BOARD, starts=date(2017, 3, 2), place="Burlöv"),
        Planned(series="Kommundirektörsmöte", aliases=DIRECTORS, starts=date(2017, 3, 28), place="Lund"),
        Planned(series="Styrelsemöte", aliases=BOARD, starts=date(2017, 5, 9), place="Staffanstorp"),
        Planned(
            series="Studieresa", aliases=("study trip",), starts=date(2017, 9, 14), ends=date(2017, 9, 15)
        ),
        Planned(series="Kommundirektörsmöte", aliases=DIRECTORS, starts=date(2017, 10, 5), place="Lund"),
        Planned(series="Styrelsemöte", aliases=BOARD, starts=date(2017, 11, 2), place="Vellinge"),
        Planned(series="Kommundirektörsmöte", aliases=DIRECTORS, starts=date(2017, 11, 28), place="Lund"),
        Planned(series="Styrelsemöte", aliases=BOARD, starts=date(2017, 12, 12), place="Trelleborg"),
    )
)


def rows() -> list[tuple[str, str, str]]:
    """The table beside this file."""
    lines = (Path(__file__).parent / "phrases.txt").read_text(encoding="utf-8").splitlines()
    table = [line.split("|") for line in lines if line and not line.startswith("#")]
    return [(text.strip(), days.strip(), rest.strip()) for text, days, rest in table]


def shown(found: Found) -> str:
    """The reading in the notation of the table."""
    reading = found.reading
    if reading is None or reading.start is None:
        return "-"
    if reading.options:
        return f" {reading.join} ".join(moment(day, reading.time) for day in reading.options)
    start = moment(reading.start, reading.time)
    return f"{start}..{moment(reading.end, reading.until or reading.time)}" if reading.end else start


def moment(day: date, at: time | None) -> str:
    """A day, with its time when it has one."""
    return day.isoformat() if at is None else f"{day.isoformat()}T{at.isoformat('minutes')}"


def letters(text: str) -> str:
    """Only what counts when titles are compared."""
    return re.sub(r"[\W_]+", "", text).casefold()


@pytest.mark.parametrize(("text", "days", "rest"), rows(), ids=[row[0] for row in rows()])
def test_phrase(text, days, rest):
    """The text means these days, and this is left of it."""
    found = find(text, now=NOW, calendar=CALENDAR)
    assert shown(found) == days
    if rest != "~":
        assert letters(found.rest) == letters(rest)
