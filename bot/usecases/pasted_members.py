"""A pasted list of members: organisations join the register with their contacts, people with organisation and role."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.ids import OrganisationId, PersonId
from bot.domain.lines.members import MOST_LINES, MemberLine, read_members
from bot.domain.names import fold
from bot.domain.people import Party, Person
from bot.domain.pictures.register import PastedAnswer, PastedRegister, UnreadLine
from bot.domain.place import Mention, Place
from bot.ports.books import Books
from bot.usecases import convening
from bot.usecases.arrivals import known
from bot.usecases.audience import known_bodies
from bot.usecases.parties import called
from bot.usecases.people import may_tell
from bot.usecases.register import answers_for, follow, may_replace, organisation_called, period
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class PasteMembers:
    """The list. Mentions are people for certain; a name is looked up among those who are known."""

    place: Place
    key: str
    text: str
    mentions: tuple[Mention, ...] = ()


def paste(command: PasteMembers, books: Books, now: datetime) -> PastedRegister:
    """Takes every line that can be taken, and answers those that cannot, each with why. The first person named for an
    organisation is its contact from today on; others belong to it.

    Raises Refusal "empty" or "list too long"; then nothing was taken.
    """
    turn = begin(command, books, now)
    lines = read_members(command.text, command.mentions)
    if not lines:
        raise Refusal("empty", noun="organisation")
    if len(lines) > MOST_LINES:
        raise Refusal("list too long", number=len(lines), most=MOST_LINES)
    pasting = _Pasting(turn)
    for line in lines:
        pasting.take(line)
    turn.close(None)
    return PastedRegister(
        added=tuple(pasting.added),
        answers=tuple(pasting.answers),
        bare=tuple(pasting.bare),
        unread=tuple(pasting.unread),
    )


class _Pasting:
    """What has come of the lines so far."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._contacts: set[OrganisationId] = set()
        self.added: list[str] = []
        self.answers: list[PastedAnswer] = []
        self.bare: list[UnreadLine] = []
        self.unread: list[UnreadLine] = []

    def take(self, line: MemberLine) -> None:
        if not line.name:
            return self._left(line, "unclear")
        if self._kinds(line.name) == {"person"}:
            if not self._kinds(line.who) & {"organisation", "body"}:
                return self._left(line, "unclear")
            line = replace(line, name=line.who, who=line.name)  # "Anna Berg: Lund"
        person = self._person(line)
        if isinstance(person, str):
            return self._without_person(line, person)
        try:
            self._answers(line, person)
        except Refusal as refusal:
            self._left(line, refusal.code)
        return None

    def _without_person(self, line: MemberLine, why: str) -> None:
        """A new organisation is known from now on, though nobody answers for it yet."""
        known_before = len(self.added)
        self._add(line)
        if len(self.added) > known_before:
            self.bare.append(UnreadLine(line=line.line, why=why))
        else:
            self._left(line, why)

    def _answers(self, line: MemberLine, person: Person) -> None:
        turn, directory = self._turn, self._turn.books.directory
        group = next(
            (b for b in known_bodies(turn.here, turn.books) if fold(b.name) == fold(line.name)), None
        )
        has_days = line.since is not None or line.until is not None
        if group is not None:
            if has_days:
                raise Refusal("no period")
            may_replace(group.convenor, Party("body", group.id), turn)
            convening.keep(replace(group, convenor=person.id, staffed_by=None), turn)
            self.answers.append(PastedAnswer(name=group.name, person=person.name))
            return
        since, until = period(line.since, line.until, turn)
        organisation = self._add(line)
        if may_tell(person.id, turn):
            person = replace(person, organisation=organisation, role=line.role or person.role)
            directory.save_person(person)
        if organisation in self._contacts and not has_days:
            return
        answers_for(organisation, person, turn, since=since, until=until)
        follow(Party("organisation", organisation), turn)
        self._contacts.add(organisation)
        name = directory.organisation(organisation).name
        written = since if line.since is not None else None
        self.answers.append(PastedAnswer(name=name, person=person.name, since=written, until=until))

    def _add(self, line: MemberLine) -> OrganisationId:
        organisation, new = organisation_called(line.name, self._turn)
        if new:
            self.added.append(line.name)
        return organisation

    def _person(self, line: MemberLine) -> Person | str:
        """Who is meant; else why not."""
        turn = self._turn
        if line.mention is not None:
            return known(line.mention.account, line.mention.name, turn.place, turn.books)
        found = [party for _, party in called((fold(line.who),), turn.here, turn.books)]
        people = [PersonId(party.id) for party in dict.fromkeys(found) if party.kind == "person"]
        if len(people) != 1:
            return "several" if people else "no person"
        return turn.books.directory.person(people[0])

    def _kinds(self, name: str) -> set[str]:
        return {party.kind for _, party in called((fold(name),), self._turn.here, self._turn.books)}

    def _left(self, line: MemberLine, why: str) -> None:
        self.unread.append(UnreadLine(line=line.line, why=why))
