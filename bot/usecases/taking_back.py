"""[Ångra] under a group or an organisation that was just added, as long as nothing hangs on it."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.additions import Addition
from bot.domain.errors import Refusal
from bot.domain.ids import BodyId, OrganisationId
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases.parties import nameable_party
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBack:
    """Whoever added it takes it back."""

    place: Place
    key: str
    addition: Addition


def take_back(command: TakeBack, books: Books, now: datetime) -> str:
    """Forgets what was added; answers its name.

    Raises Refusal "addition gone", "addition not yours", "addition too late", "addition in use".
    """
    turn = begin(command, books, now)
    party = command.addition.party
    if party.kind == "person" or not nameable_party(party, turn.here, books):
        raise Refusal("addition gone")
    name = turn.painter().party(party, turn.here.today).name
    if command.addition.by != turn.me:
        raise Refusal("addition not yours", name=name)
    if not command.addition.can_be_taken_back(now):
        raise Refusal("addition too late", name=name)
    gone = (
        _drop_body(BodyId(party.id), turn)
        if party.kind == "body"
        else _drop_organisation(OrganisationId(party.id), turn)
    )
    if not gone:
        raise Refusal("addition in use", name=name)
    turn.close(None)
    return name


def _drop_body(body: BodyId, turn: Turn) -> bool:
    directory = turn.books.directory
    if directory.rooms_of_body(body) or directory.count_records(body) or directory.is_named(body):
        return False
    directory.drop_body(body)
    return True


def _drop_organisation(organisation: OrganisationId, turn: Turn) -> bool:
    """The contact that was named with it, and who thereby came to belong to it, does not keep it."""
    directory = turn.books.directory
    contacts = {one.person for one in directory.contacts_of(organisation)}
    people = directory.people(turn.here.cooperation.id)
    belonging = [person for person in people if person.organisation == organisation]
    others = any(person.id not in contacts for person in belonging)
    if len(contacts) > 1 or others or directory.is_organisation_named(organisation):
        return False
    for person in belonging:
        directory.save_person(replace(person, organisation=None))
    directory.drop_organisation(organisation)
    return True
