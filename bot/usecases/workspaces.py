"""A second workspace joins a cooperation: its people, rooms and groups go over, in one transaction."""

from bot.domain.errors import Refusal
from bot.domain.ids import CooperationId
from bot.domain.linking import JoinedWorkspace, LinkCode
from bot.domain.names import fold
from bot.domain.people import Organisation
from bot.usecases import merging
from bot.usecases.audience import has_coordinator
from bot.usecases.turn import Turn


def join(code: LinkCode, turn: Turn) -> JoinedWorkspace:
    """Gives what this workspace has to the cooperation of the code. Numbers never change, so that one with records of its own is
    refused.

    Raises Refusal "joined already", "joining is for coordinators", "has records".
    """
    own, directory = turn.here.cooperation.id, turn.books.directory
    if code.cooperation == own:
        raise Refusal("joined already", name=turn.here.cooperation.name)
    if not turn.here.person.coordinator and has_coordinator(turn.here, turn.books):
        raise Refusal("joining is for coordinators")
    records = directory.count_numbered(own)
    if records:
        raise Refusal("has records", number=records)
    turn.books.links.take(code.id)
    accounts = [a.id for p in directory.people(own) for a in directory.accounts_of(p.id)]
    contacts = _merge_organisations(own, code.cooperation, turn)
    directory.adopt(own, code.cooperation)
    for account in accounts:
        merging.by_email(account, turn.books, turn.now)
    people = directory.people(code.cooperation)
    return JoinedWorkspace(
        name=directory.cooperation(code.cooperation).name,
        coordinators=tuple(person.name for person in people if person.coordinator and person.active),
        contacts=contacts,
    )


def _merge_organisations(
    own: CooperationId, other: CooperationId, turn: Turn
) -> tuple[tuple[str, str, str], ...]:
    """Organisations of the same name become one; answers where two contacts met, and who holds."""
    directory = turn.books.directory
    there = {fold(one.name): one for one in directory.organisations(other)}
    met = []
    for organisation in directory.organisations(own):
        kept = there.get(fold(organisation.name))
        if kept is not None:
            holds, other_contact = _contact(kept, turn), _contact(organisation, turn)
            if directory.contacts_of(kept.id) and other_contact is not None:
                met.append((kept.name, holds or "–", other_contact))
            directory.merge_organisations(kept.id, organisation.id)
    return tuple(met)


def _contact(organisation: Organisation, turn: Turn) -> str | None:
    found = turn.books.directory.contact_on(organisation.id, turn.here.today)
    return turn.books.directory.person(found).name if found is not None else None
