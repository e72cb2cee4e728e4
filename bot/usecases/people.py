"""People in the register: where they belong, their roles, and who coordinates."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.ids import AccountId, OrganisationId, PersonId
from bot.domain.lines.organisations import PersonLine, read_person
from bot.domain.names import fold
from bot.domain.people import Person
from bot.domain.pictures.register import Coordinators, PeopleList, PersonPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import ways
from bot.usecases.arrivals import arrive, known
from bot.usecases.audience import has_coordinator, nameable
from bot.usecases.painting import Painter
from bot.usecases.parties import called, people_in, people_named
from bot.usecases.reading import LONGEST_NAME, check_length
from bot.usecases.turn import Turn, begin

_LONGEST_NAME = 6  # words


@dataclass(frozen=True, slots=True, kw_only=True)
class TellPerson:
    """A line after `/klubba person`: who is mentioned, and what is said of them ("organisation Lund, roll koordinator"); or a form:
    `organisation` by name ("none": no organisation), `role`; None: stays as it is. `account` None: `text` begins with a name.
    """

    place: Place
    key: str
    account: AccountId | None
    text: str = ""
    organisation: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPeople:
    """Everybody."""

    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class TellCoordinator:
    """Makes somebody coordinator (with `remove`: no longer), mentioned or by name in `text`; nobody named: who they are."""

    place: Place
    key: str
    account: AccountId | None = None
    remove: bool = False
    text: str = ""


def tell_person(command: TellPerson, books: Books, now: datetime) -> PersonPicture:
    """Shows a person, or keeps where they belong and what their role is.

    Raises Refusal "organisation unknown", "not your own", "person unclear", "person unknown", "person several".
    """
    turn = begin(command, books, now)
    if command.account is None:
        person, rest = _named(command.text, turn)
        command = replace(command, text=rest)
    else:
        person = known(command.account, None, command.place, books)
    check_length(f"person {command.text}{command.organisation or ''}{command.role or ''}", "person")
    read = _read(command)
    if len(read.role or "") > LONGEST_NAME:
        raise Refusal("too long", noun="person", most=LONGEST_NAME, text=read.role)
    if read.organisation is None and read.role is None:
        if command.text.strip():
            raise Refusal("person unclear", name=person.name, text=command.text.strip())
        return _picture(person, turn)
    if not may_tell(person.id, turn):
        raise Refusal("not your own", name=person.name)
    organisation = person.organisation
    if read.organisation is not None:
        organisation = _organisation(read.organisation, turn) if read.organisation else None
    changed = replace(person, organisation=organisation, role=read.role or person.role)
    books.directory.save_person(changed)
    turn.close(None)
    return replace(_picture(changed, turn), changed=True)


def _named(text: str, turn: Turn) -> tuple[Person, str]:
    """The one person with whose name the text begins, and the words behind it."""
    words = text.split()
    people = people_in(
        [" ".join(words[:most]) for most in range(min(len(words), _LONGEST_NAME), 0, -1)],
        turn.here,
        turn.books,
    )
    if people is None:
        raise Refusal("person unknown", name=text.strip())
    name, found = people
    if len(found) > 1:
        raise Refusal("person several", name=name, names=[turn.painter().name(one) for one in found])
    return turn.books.directory.person(found[0]), " ".join(words[len(name.split()) :])


def _read(command: TellPerson) -> PersonLine:
    if command.organisation is None and command.role is None:
        return read_person(command.text)
    organisation = "" if command.organisation == "none" else command.organisation
    return PersonLine(organisation=organisation, role=(command.role or "").strip() or None)


def may_tell(person: PersonId, turn: Turn) -> bool:
    """Everybody of themself, a coordinator of everybody; anyone as long as there is no coordinator."""
    mine = turn.me == person or turn.here.person.coordinator
    return mine or not has_coordinator(turn.here, turn.books)


def list_people(command: ListPeople, books: Books, now: datetime) -> PeopleList:
    """Everybody who is known and has not left, by organisation and name; a coordinator sees who cannot be reached."""
    here = arrive(command.place, books, now)
    turn = Turn(key="", place=command.place, here=here, books=books, now=now)
    names = {one.id: one.name for one in books.directory.organisations(here.cooperation.id)}
    lost = ways.lost(books, here.cooperation.id) if here.person.coordinator else {}
    found: dict[str | None, list[PersonPicture]] = defaultdict(list)
    for person in books.directory.people(here.cooperation.id):
        if person.active:
            found[names.get(person.organisation) if person.organisation else None].append(
                _reached(_picture(person, turn, brief=True), lost.get(person.id))
            )
    order = sorted(found, key=lambda name: (name is None, fold(name or "")))
    return PeopleList(organisations=tuple((name, tuple(found[name])) for name in order))


def _reached(picture: PersonPicture, lost: ways.Lost | None) -> PersonPicture:
    if lost is None:
        return picture
    return replace(picture, unreachable=lost.why, way=lost.way, letters_return=lost.returned)


def tell_coordinator(command: TellCoordinator, books: Books, now: datetime) -> Coordinators:
    """Names the coordinators, makes one, or lets one go. The first is chosen by anyone in a room.

    Raises Refusal "no room", "not a coordinator", "last coordinator", "person unknown", "person several".
    """
    turn = begin(command, books, now)
    named = people_named(command.text, turn.here, books) if command.account is None else ()
    if command.account is None and not named and "@" not in command.text:
        return Coordinators(names=_coordinators(turn))
    if not turn.here.person.coordinator:
        if has_coordinator(turn.here, books):
            raise Refusal("not a coordinator", names=_coordinators(turn))
        if turn.here.body is None:
            raise Refusal("no room")
    person = _one_of(named, command, turn)
    if command.remove and _coordinators(turn) == (person.name,):
        raise Refusal("last coordinator", name=person.name)
    books.directory.save_person(replace(person, coordinator=not command.remove))
    turn.close(None)
    names = _coordinators(turn)
    if command.remove:
        return Coordinators(names=names, removed=person.name)
    return Coordinators(names=names, added=person.name)


def _one_of(named: Sequence[Person], command: TellCoordinator, turn: Turn) -> Person:
    """Who is mentioned; without a mention the one whose name was written."""
    if command.account is not None:
        return known(command.account, None, command.place, turn.books)
    if not named:
        raise Refusal("person unknown", name=command.text)
    if len(named) > 1:
        raise Refusal(
            "person several", name=command.text, names=[turn.painter().name(one.id) for one in named]
        )
    return named[0]


def _coordinators(turn: Turn) -> tuple[str, ...]:
    people = turn.books.directory.people(turn.here.cooperation.id)
    return tuple(person.name for person in people if person.coordinator and person.active)


def _organisation(name: str, turn: Turn) -> OrganisationId:
    found = called((fold(name),), turn.here, turn.books)
    party = next((party for _, party in found if party.kind == "organisation"), None)
    if party is None:
        raise Refusal("organisation unknown", name=name)
    return OrganisationId(party.id)


def _picture(person: Person, turn: Turn, *, brief: bool = False) -> PersonPicture:
    painter, today = Painter(turn.books, turn.now), turn.here.today
    answers: tuple[str, ...] = ()
    if not brief:
        found = turn.books.directory.represents(person.id, today)[1:]
        answers = tuple(painter.party(party, today).name for party in nameable(found, turn.here, turn.books))
    organisation = person.organisation
    return PersonPicture(
        name=person.name,
        organisation=turn.books.directory.organisation(organisation).name
        if organisation and not brief
        else None,
        role=person.role,
        coordinator=person.coordinator,
        answers_for=answers,
        zone=turn.here.zone,
        today=today,
    )
