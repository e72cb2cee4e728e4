"""Organisations: added by name, with who answers for them and when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from bot.domain.additions import Addition
from bot.domain.errors import Refusal
from bot.domain.ids import AccountId, BodyId, OrganisationId, PersonId
from bot.domain.names import fold
from bot.domain.people import UNNAMED, Contact, Party, PartyName, Person, Room
from bot.domain.pictures.groups import ContactPicture, OrganisationPicture
from bot.domain.pictures.tasks import PartyList
from bot.domain.place import Place
from bot.domain.when.calendar import Calendar
from bot.domain.when.find import find
from bot.ports.books import Books
from bot.usecases import effects
from bot.usecases.arrivals import arrive, known
from bot.usecases.audience import has_coordinator, nameable, open_count
from bot.usecases.here import Here
from bot.usecases.painting import Painter
from bot.usecases.parties import called
from bot.usecases.reading import LONGEST_NAME, check_length, iso_day
from bot.usecases.turn import Turn, begin

Kind = Literal["organisation", "body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOrganisation:
    """An organisation, new or known, and perhaps its contact, from `since` (None: today) until `until` (None: until further
    notice), both inclusive: days as written ("1 mars") or as a form gives them ("2017-03-01").
    """

    place: Place
    key: str
    name: str
    contact: AccountId | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListParties:
    """All organisations, or all groups."""

    place: Place
    kind: Kind


def add_organisation(command: AddOrganisation, books: Books, now: datetime) -> OrganisationPicture:
    """Adds an organisation, or gives the one of this name a contact; its open tasks are that person's while they are its contact.

    Raises Refusal "contact stands" when it has another contact, and somebody else has to say so; "date unclear", "period backwards".
    """
    turn = begin(command, books, now)
    contact = known(command.contact, None, command.place, books) if command.contact is not None else None
    return kept(command.name, contact, command.since, command.until, turn)


def kept(
    name: str, contact: Person | None, since: str | None, until: str | None, turn: Turn
) -> OrganisationPicture:
    """Adds the organisation of this name, or gives it this contact; see `add_organisation`."""
    first, last = period(since, until, turn)
    organisation, new = organisation_called(register_name(name, "organisation"), turn)
    if contact is not None:
        answers_for(organisation, contact, turn, since=first, until=last)
    follow(Party("organisation", organisation), turn)
    turn.close(None)
    return organisation_picture(organisation, turn, new=new)


def organisation_called(name: str, turn: Turn) -> tuple[OrganisationId, bool]:
    """The organisation of this name, and whether it was added just now."""
    found = _called(name, "organisation", turn)
    if found is not None:
        return OrganisationId(found.id), False
    return turn.books.directory.add_organisation(turn.here.cooperation.id, name).id, True


def answers_for(
    organisation: OrganisationId, person: Person, turn: Turn, *, since: date, until: date | None = None
) -> None:
    """Makes a person the contact of an organisation from a day on; who was it before is so until the day before. Somebody
    without an organisation belongs to it from now on. Raises Refusal "contact stands".
    """
    directory = turn.books.directory
    before = directory.contact_on(organisation, since)
    may_replace(before, Party("organisation", organisation), turn)
    if before != person.id or until is not None:
        directory.set_contact(Contact(organisation=organisation, person=person.id, since=since, until=until))
    if person.organisation is None:
        directory.save_person(replace(person, organisation=organisation))


def list_parties(command: ListParties, books: Books, now: datetime) -> PartyList:
    """Who is in the register, by name, with who answers for each today."""
    here = arrive(command.place, books, now)
    painter = Painter(books, now, here)
    parties = sorted(
        (painter.party(party, here.today) for party in _all(command.kind, here, books)),
        key=lambda p: fold(p.name),
    )
    places = _places(parties, books) if command.kind == "body" else {}
    former = _former(command.kind, here, books)
    return PartyList(kind=command.kind, parties=tuple(parties), former=former, places=places)


def _places(parties: Sequence[PartyName], books: Books) -> dict[int, Room]:
    """The room of each group that is called as nothing else."""
    found = [
        (one.party.id, books.directory.rooms_of_body(BodyId(one.party.id)))
        for one in parties
        if one.name == UNNAMED
    ]
    return {body: rooms[0] for body, rooms in found if rooms}


def register_name(written: str, noun: Kind) -> str:
    """A name as it goes into the register. Raises Refusal "empty"."""
    name = " ".join(written.split()).strip(" ,:;")
    check_length(name, noun, LONGEST_NAME)
    return name


def _called(name: str, kind: Kind, turn: Turn) -> Party | None:
    """The one of this kind that is called so; a body is found by its whole name."""
    found = called((fold(name),), turn.here, turn.books)
    return next((party for _, party in found if party.kind == kind), None)


def may_replace(answers: PersonId | None, party: Party, turn: Turn) -> None:
    """Whoever answers for an organisation or a group sees what it has to do, so only they or a coordinator let another one do it.

    Raises Refusal "contact stands" or "convenor stands".
    """
    if answers in (None, turn.me) or turn.here.person.coordinator:
        return
    if answers is not None and has_coordinator(turn.here, turn.books):
        code = "convenor stands" if party.kind == "body" else "contact stands"
        painter = turn.painter()
        raise Refusal(code, who=painter.name(answers), name=painter.party(party, turn.here.today).name)


def follow(party: Party, turn: Turn) -> None:
    """Somebody else answers for it: its open tasks are planned again, and their cards say who."""
    for task in turn.books.tasks.open_of([party]):
        effects.plan(turn.books, task, turn.now)
        effects.amend_everywhere(turn.books, effects.subject(task), turn.now)


def organisation_picture(
    organisation: OrganisationId, turn: Turn, *, new: bool = False
) -> OrganisationPicture:
    """An organisation with its contacts, today's and those to come, and its people. `new`: it was added in this turn."""
    painter = Painter(turn.books, turn.now)
    party, today = Party("organisation", organisation), turn.here.today
    contacts = turn.books.directory.contacts_of(organisation)
    people = turn.books.directory.people(turn.here.cooperation.id)
    kept = turn.books.directory.organisation(organisation)
    return OrganisationPicture(
        name=painter.party(party, today),
        since=kept.since,
        until=kept.until,
        contacts=tuple(
            ContactPicture(contact=one, name=painter.name(one.person))
            for one in contacts
            if one.until is None or one.until >= max(today, one.since)
        ),
        people=tuple((one.name, one.role) for one in people if one.organisation == organisation),
        open_count=open_count(party, turn.here, turn.books),
        today=today,
        zone=turn.here.zone,
        new=new,
        addition=Addition(party, turn.me, turn.now) if new else None,
    )


def period(since: str | None, until: str | None, turn: Turn) -> tuple[date, date | None]:
    """The first and the last day of a contact, from today on when no first day is written. Raises Refusal."""
    first = read_day(since, turn) or turn.here.today
    last = read_day(until, turn)
    if last is not None and last < first:
        raise Refusal("period backwards", first=first, last=last)
    return first, last


def read_day(written: str | None, turn: Turn) -> date | None:
    """A day as written or as a form gives it; None when nothing was written. Raises Refusal "date unclear"."""
    if not written or not written.strip():
        return None
    day = iso_day(written)
    if day is None:
        found = find(written, now=turn.here.local(turn.now), calendar=Calendar())
        day = found.reading.start if found.reading is not None else None
    if day is None:
        raise Refusal("date unclear", label=None, text=written.strip())
    return day


def _all(kind: Kind, here: Here, books: Books) -> tuple[Party, ...]:
    cooperation = here.cooperation.id
    if kind == "organisation":
        found = books.directory.organisations(cooperation)
        return tuple(Party("organisation", o.id) for o in found if o.is_member(here.today))
    return nameable((Party("body", b.id) for b in books.directory.bodies(cooperation)), here, books)


def _former(kind: Kind, here: Here, books: Books) -> tuple[str, ...]:
    """Organisations that are no members today."""
    if kind == "body":
        return ()
    found = books.directory.organisations(here.cooperation.id)
    return tuple(o.name for o in found if not o.is_member(here.today))
