"""Everything kept, as the use cases of one transaction see it."""

from sqlalchemy import bindparam, insert, update

from bot.domain.ids import CooperationId, Letter
from bot.domain.people import House
from bot.ports import agendas, directory, doors, meetings, messages, records
from storage.addresses import Addresses
from storage.agendas import Agendas
from storage.decisions import Decisions
from storage.deliveries import Deliveries
from storage.directory import Directory
from storage.feeds import Feeds
from storage.focus import FocusIssues
from storage.held import Held
from storage.inbound import InboundKeys
from storage.ledger import Ledger
from storage.links import Links
from storage.mandates import Mandates
from storage.meetings import Meetings
from storage.questions import Questions
from storage.reminders import Reminders
from storage.sheets import Sheets
from storage.sittings import Sittings
from storage.tables.directory import sequences
from storage.tasks import Tasks
from storage.timelines import Timelines
from storage.trail import Trail

_OF = (sequences.c.cooperation_id == bindparam("of"), sequences.c.letter == bindparam("series"))
_TAKE = update(sequences).where(*_OF).values(last=sequences.c.last + 1).returning(sequences.c.last)


class Books:
    """Fulfils `bot.ports.books.Books`."""

    def __init__(self, ledger: Ledger, house: House) -> None:
        self._ledger = ledger
        self.house = house
        self.directory: directory.Directory = Directory(ledger, Held(), house)
        self.meetings: meetings.Meetings = Meetings(ledger)
        self.sheets: meetings.Sheets = Sheets(ledger)
        self.sittings: meetings.Sittings = Sittings(ledger)
        self.feeds: meetings.Feeds = Feeds(ledger)
        self.mandates: meetings.Mandates = Mandates(ledger)
        self.agendas: agendas.Agendas = Agendas(ledger)
        self.focus: agendas.FocusIssues = FocusIssues(ledger)
        self.questions: agendas.Questions = Questions(ledger)
        self.decisions: records.Decisions = Decisions(ledger)
        self.tasks: records.Tasks = Tasks(ledger)
        self.timelines: meetings.Timelines = Timelines(ledger)
        self.trail: records.Trail = Trail(ledger)
        self.reminders: messages.Reminders = Reminders(ledger)
        self.deliveries: messages.Deliveries = Deliveries(ledger)
        self.inbound: doors.InboundKeys = InboundKeys(ledger)
        self.addresses: doors.Addresses = Addresses(ledger)
        self.links: doors.Links = Links(ledger)

    def next_number(self, cooperation: CooperationId, letter: Letter) -> int:
        """The next number of a series. Its row stays locked until the commit, so that no two units get the same."""
        taken = self._ledger.changed(_TAKE, of=cooperation, series=letter)
        if taken is None:
            self._ledger.write(insert(sequences), cooperation_id=cooperation, letter=letter, last=1)
        return 1 if taken is None else int(taken.last)
