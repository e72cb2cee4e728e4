"""The names around records: who, where, which meeting – each asked for once."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain import ordinals
from bot.domain.ids import BodyId, MeetingId, OrganisationId, PersonId, RoomId
from bot.domain.meetings import Meeting
from bot.domain.people import Body, Party, PartyName, Person, Room
from bot.domain.pictures.common import Ordinal
from bot.ports.books import Books
from bot.usecases.here import Here


class Names:
    """The names around records at one instant, each asked for once. `here` and `meetings` are at hand
    already. With `here` it is painted for one person, who reads on their own clock when something happened; without it
    for everyone in a room, on the room's.
    """

    def __init__(
        self, books: Books, now: datetime, here: Here | None = None, meetings: Iterable[Meeting] = ()
    ) -> None:
        self.books = books
        self.now = now
        self.own = here.body.id if here is not None and here.body is not None else None
        self._clock = here.clock if here is not None else None
        self._people: dict[PersonId, Person] = {}
        self._rooms: dict[RoomId, Room] = {}
        self._bodies: dict[BodyId, Body] = {}
        self._meetings: dict[MeetingId, Meeting] = {meeting.id: meeting for meeting in meetings}
        self._years: dict[int, Sequence[Meeting]] = {}
        self._parties: dict[tuple[Party, date], PartyName] = {}
        if here is not None:
            self._people[here.person.id] = here.person
            if here.room is not None:
                self._rooms[here.room.id] = here.room
            if here.body is not None:
                self._bodies[here.body.id] = here.body

    def name(self, person: PersonId) -> str:
        """What a person is called."""
        return self.person(person).name

    def person(self, person: PersonId) -> Person:
        """A person, asked for once."""
        if person not in self._people:
            self._people[person] = self.books.directory.person(person)
        return self._people[person]

    def body(self, body: BodyId | None) -> Body | None:
        """A body, asked for once."""
        if body is None:
            return None
        if body not in self._bodies:
            self._bodies[body] = self.books.directory.body(body)
        return self._bodies[body]

    def room(self, room: RoomId) -> Room:
        """A room, asked for once. Every record was made in one that is known."""
        if room not in self._rooms:
            found = self.books.directory.room(room)
            if found is None:
                raise LookupError("a record in a room that is not known")
            self._rooms[room] = found
        return self._rooms[room]

    def planned(self, meeting: MeetingId | None) -> Meeting | None:
        """A meeting, asked for once."""
        if meeting is None:
            return None
        if meeting not in self._meetings:
            self._meetings[meeting] = self.books.meetings.get(meeting)
        return self._meetings[meeting]

    def ordinal(self, meeting: Meeting) -> Ordinal | None:
        """Which of its kind a meeting is that year; None for one that is cancelled or the only one."""
        year = meeting.starts.year
        if year not in self._years:
            self._years[year] = self.books.meetings.planned(
                meeting.cooperation, since=date(year, 1, 1), until=date(year, 12, 31)
            )
        return ordinals.counted(meeting, [m for m in self._years[year] if m.starts.year == year])

    def party(self, party: Party, day: date) -> PartyName:
        """A party and who answers for it that day."""
        if (party, day) not in self._parties:
            self._parties[party, day] = self._party(party, day)
        return self._parties[party, day]

    def day_of(self, body: Body | None) -> tuple[str, date]:
        """The zone of a body and the local day there."""
        zone = body.zone if body is not None else self.books.house.zone
        return zone, self.now.astimezone(ZoneInfo(zone)).date()

    def clock(self, zone: str) -> str:
        """The zone in which it is told when something happened, where the days are those of `zone`."""
        return self._clock or zone

    def host(self, meeting: Meeting) -> str | None:
        """The organisation that hosts a meeting."""
        return self.books.directory.organisation(meeting.host).name if meeting.host is not None else None

    def _party(self, party: Party, day: date) -> PartyName:
        match party.kind:
            case "person":
                person = self.person(PersonId(party.id))
                return PartyName(party=party, name=person.name, contact=person.id, contact_name=None)
            case "organisation":
                organisation = self.books.directory.organisation(OrganisationId(party.id))
                name = organisation.name
                contact = self.books.directory.contact_on(organisation.id, day)
            case "body":
                body = self.body(BodyId(party.id))
                name, contact = (body.name, body.convenor) if body is not None else ("", None)
                if body is not None and contact is None and body.staffed_by is not None:
                    contact = self.books.directory.contact_on(body.staffed_by, day)
        answers = self.person(contact) if contact is not None else None
        if answers is None or not answers.active:
            return PartyName(party=party, name=name, contact=None, contact_name=None)
        return PartyName(party=party, name=name, contact=answers.id, contact_name=answers.name)
