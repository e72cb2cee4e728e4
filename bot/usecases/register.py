"""Organisations and groups: added by name, with who answers for them."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.domain.errors import Refusal
from bot.domain.ids import AccountId, BodyId, OrganisationId, PersonId
from bot.domain.names import fold
from bot.domain.people import Contact, Party
from bot.domain.pictures import PartyList, PartyPicture
from bot.domain.place import Place
from bot.ports import Books
from bot.usecases import effects
from bot.usecases.arrivals import arrive, known
from bot.usecases.audience import has_coordinator, nameable
from bot.usecases.here import Here
from bot.usecases.painting import Painter
from bot.usecases.parties import called
from bot.usecases.reading import LONGEST_NAME, check_length
from bot.usecases.turn import Turn, begin

Kind = Literal["organisation", "body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOrganisation:
    """An organisation, new or known, and perhaps its contact from today on."""

    place: Place
    key: str
    name: str
    contact: AccountId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddGroup:
    """A group, new or known, and perhaps who convenes it from now on."""

    place: Place
    key: str
    name: str
    convenor: AccountId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListParties:
    """All organisations, or all groups."""

    place: Place
    kind: Kind


def add_organisation(command: AddOrganisation, books: Books, now: datetime) -> PartyPicture:
    """Adds an organisation, or gives the one of this name a contact; its open tasks are that person's from then on.

    Raises Refusal "not allowed" when it has another contact, and somebody else has to say so.
    """
    turn = begin(command, books, now)
    name = _name(command.name, "organisation")
    found = _called(name, "organisation", turn)
    organisation = (
        OrganisationId(found.id)
        if found is not None
        else books.directory.add_organisation(turn.here.cooperation.id, name).id
    )
    if command.contact is not None:
        if found is not None:
            _may_replace(books.directory.contact_on(organisation, turn.here.today), turn)
        person = known(command.contact, None, command.place, books)
        contact = Contact(organisation=organisation, person=person.id, since=turn.here.today)
        books.directory.set_contact(contact)
        if person.organisation is None:
            books.directory.save_person(replace(person, organisation=organisation))
    return _answer(Party("organisation", organisation), turn, new=found is None)


def add_group(command: AddGroup, books: Books, now: datetime) -> PartyPicture:
    """Adds a group, or gives the one of this name a convenor; its open tasks are that person's from then on.

    Raises Refusal "not allowed" when it has another convenor, and somebody else has to say so.
    """
    turn = begin(command, books, now)
    name = _name(command.name, "body")
    found = _called(name, "body", turn)
    if found is not None:
        body = books.directory.body(BodyId(found.id))
    else:
        body = books.directory.add_body(turn.here.cooperation.id, name)
    if command.convenor is not None:
        _may_replace(body.convenor, turn)
        person = known(command.convenor, None, command.place, books)
        books.directory.save_body(replace(body, convenor=person.id))
    return _answer(Party("body", body.id), turn, new=found is None)


def list_parties(command: ListParties, books: Books, now: datetime) -> PartyList:
    """Who is in the register, by name, with who answers for each today."""
    here = arrive(command.place, books, now)
    painter = Painter(books, now, here)
    parties = sorted(
        (painter.party(party, here.today) for party in _all(command.kind, here, books)),
        key=lambda p: fold(p.name),
    )
    return PartyList(kind=command.kind, parties=tuple(parties))


def _name(written: str, noun: Kind) -> str:
    name = " ".join(written.split()).strip(" ,:;")
    check_length(name, noun, LONGEST_NAME)
    return name


def _called(name: str, kind: Kind, turn: Turn) -> Party | None:
    """The one of this kind that is called so; a body is found by its whole name."""
    found = called((fold(name),), turn.here, turn.books)
    return next((party for _, party in found if party.kind == kind), None)


def _may_replace(answers: PersonId | None, turn: Turn) -> None:
    """Whoever answers for an organisation sees what it has to do, so only they or a coordinator let another one do it.

    Raises Refusal "not allowed".
    """
    if answers in (None, turn.me) or turn.here.person.coordinator:
        return
    if answers is not None and has_coordinator(turn.here, turn.books):
        raise Refusal("not allowed", who=turn.painter().name(answers))


def _answer(party: Party, turn: Turn, *, new: bool) -> PartyPicture:
    """Its open tasks are planned again for who answers for it now."""
    tasks = turn.books.tasks.open_of([party])
    for task in tasks:
        effects.plan(turn.books, task, turn.now)
        effects.amend_everywhere(turn.books, effects.subject(task), turn.now)
    turn.close(None)
    painter = Painter(turn.books, turn.now)
    return PartyPicture(
        name=painter.party(party, turn.here.today),
        body=painter.body(BodyId(party.id)) if party.kind == "body" else None,
        open_count=len(tasks),
        today=turn.here.today,
        zone=turn.here.zone,
        new=new,
    )


def _all(kind: Kind, here: Here, books: Books) -> tuple[Party, ...]:
    cooperation = here.cooperation.id
    if kind == "organisation":
        return tuple(Party("organisation", o.id) for o in books.directory.organisations(cooperation))
    return nameable((Party("body", b.id) for b in books.directory.bodies(cooperation)), here, books)
