"""All of the books, and what is done with them."""

from datetime import datetime
from typing import Any, Protocol

from bot.domain.ids import CooperationId, Letter
from bot.domain.people import House
from bot.ports.agendas import Agendas, FocusIssues, Questions
from bot.ports.directory import Directory
from bot.ports.doors import Addresses, InboundKeys, Links
from bot.ports.meetings import Feeds, Mandates, Meetings, Sheets, Sittings, Timelines
from bot.ports.messages import Deliveries, Reminders
from bot.ports.records import Decisions, Tasks, Trail


class Books(Protocol):
    """Everything kept. `house`: what holds where nothing else is known."""

    house: House
    directory: Directory
    meetings: Meetings
    agendas: Agendas
    focus: FocusIssues
    questions: Questions
    sheets: Sheets
    sittings: Sittings
    feeds: Feeds
    mandates: Mandates
    decisions: Decisions
    tasks: Tasks
    timelines: Timelines
    trail: Trail
    reminders: Reminders
    deliveries: Deliveries
    inbound: InboundKeys
    addresses: Addresses
    links: Links

    def next_number(self, cooperation: CooperationId, letter: Letter) -> int:
        """The next number of a series; never given twice."""
        ...


class Usecase(Protocol):
    """A verb of the mind."""

    def __call__(self, command: Any, books: Books, now: datetime, /) -> Any: ...
