"""The demo's cast as a register, the year's meetings, and how a use case would read a line against them."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.domain.ids import BodyId, MeetingId
from bot.domain.lines.candidates import candidates
from bot.domain.lines.decisions import DecisionLine, read_decision
from bot.domain.lines.meetings import MeetingLine, read_meeting
from bot.domain.lines.tasks import TaskLine, read_task
from bot.domain.lines.timelines import TimelineLine, read_timeline
from bot.domain.lines.who import Known, Named
from bot.domain.names import fold
from bot.domain.people import Party
from bot.domain.when.calendar import Calendar, Planned

PEOPLE = {
    "maja": "Maja Öst",
    "anna": "Anna Berg",
    "per": "Per Lind",
    "karin": "Karin Holm",
    "jonas": "Jonas Frisk",
    "lena": "Lena Strand",
    "falk": "Anna Falk",
    "david": "David Lönn",
    "hanna": "Hanna Vik",
}
ORGANISATIONS = ("Lund", "Malmö", "Staffanstorp", "Trelleborg", "Burlöv", "Vellinge")
BODIES = ("Kommundirektörsgruppen", "Styrelsen", "Näringslivsgruppen", "ÖP-gruppen")
NOW = datetime(2017, 1, 24, 16, 30, tzinfo=ZoneInfo("Europe/Stockholm"))


def _planned(number: int, series: str, starts: date, **more: Any) -> Planned:
    return Planned(meeting=MeetingId(number), series=series, starts=starts, **more)


CALENDAR = Calendar(
    meetings=(
        _planned(1, "Kommundirektörsmöte", date(2017, 1, 24), body=BodyId(1), place="Lund"),
        _planned(
            2,
            "Styrelsemöte",
            date(2017, 3, 2),
            body=BodyId(2),
            place="Burlöv",
            papers_days=7,
            aliases=("board meeting",),
        ),
        _planned(3, "Kommundirektörsmöte", date(2017, 3, 28), body=BodyId(1), place="Lund"),
        _planned(4, "Styrelsemöte", date(2017, 5, 9), body=BodyId(2), papers_days=7),
        _planned(5, "Studieresa", date(2017, 9, 14), ends=date(2017, 9, 15), aliases=("study trip",)),
    )
)


def _register() -> tuple[dict[str, set[Party]], dict[Party, str]]:
    called: dict[str, set[Party]] = {}
    names: dict[Party, str] = {}
    for number, (handle, name) in enumerate(PEOPLE.items(), start=1):
        names[Party("person", number)] = name
        for word in (handle, name, name.split()[0]):
            called.setdefault(fold(word), set()).add(Party("person", number))
    for kind, group in (("organisation", ORGANISATIONS), ("body", BODIES)):
        for number, name in enumerate(group, start=1):
            names[Party(kind, number)] = name  # type: ignore[arg-type]  # two of the three kinds
            called.setdefault(fold(name), set()).add(Party(kind, number))  # type: ignore[arg-type]  # as above
    return called, names


@dataclass(frozen=True, slots=True)
class Room:
    """Reads lines as the use cases do: mentions by handle, names only from what the directory is asked for."""

    called: dict[str, set[Party]]
    names: dict[Party, str]

    def task(self, text: str) -> TaskLine:
        """A task as written."""
        return read_task(text, **self._around(text))

    def decision(self, text: str) -> DecisionLine:
        """A decision as written."""
        return read_decision(text, **self._around(text))

    def meeting(self, text: str) -> MeetingLine:
        """A meeting as written."""
        return read_meeting(text, **self._around(text, anywhere=True))

    def timeline(self, text: str) -> TimelineLine:
        """A timeline as written."""
        return read_timeline(text, **self._around(text, anywhere=True))

    def name(self, party: Party | None) -> str | None:
        """What a party is called."""
        return None if party is None else self.names[party]

    def who(self, named: Named | None) -> str | None:
        """Who is in a role: the name; "?" and the written name when that is nobody known, "several" when it is many."""
        if named is None:
            return None
        if named.party is not None:
            return self.names[named.party]
        return "several" if named.several else f"?{named.written}"

    def _around(self, text: str, *, anywhere: bool = False) -> dict[str, Any]:
        handles = {handle: Party("person", number) for number, handle in enumerate(PEOPLE, start=1)}
        people = [
            Known(start=at.start(), end=at.end(), party=handles[at[1].lower()], name=PEOPLE[at[1].lower()])
            for at in re.finditer(r"@(\w+)", text)
            if at[1].lower() in handles
        ]
        asked = candidates(text, people, anywhere=anywhere)
        names = [(name, party) for name in asked for party in sorted(self.called.get(name, ()), key=str)]
        return {"mentions": people, "names": names, "calendar": CALENDAR, "now": NOW}


@pytest.fixture(scope="session")
def room() -> Room:
    """The directors' room on 24 January 2017."""
    return Room(*_register())
