"""Organisations, who answers for them, and what a written name may mean."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, func, insert, literal, or_, select, union, update

from bot.domain.ids import CooperationId, OrganisationId, PersonId
from bot.domain.names import fold
from bot.domain.people import Contact, Organisation, Party, of_person
from storage.ledger import Ledger
from storage.tables.directory import accounts, bodies, contacts, organisations, persons


def _called(kind: str, table: Any, column: Any) -> Select[Any]:
    found = select(literal(kind).label("kind"), table.c.id.label("id"), column.label("fitted"))
    return found.where(
        table.c.cooperation_id == bindparam("the_cooperation"), column.in_(bindparam("names", expanding=True))
    )


_EVERYONE = union(
    _called("person", persons, persons.c.folded).where(persons.c.active),
    _called("person", persons, persons.c.folded_first).where(persons.c.active),
    _called("person", persons, accounts.c.folded_handle)
    .join(accounts, accounts.c.person_id == persons.c.id)
    .where(persons.c.active, accounts.c.active),
    _called("organisation", organisations, organisations.c.folded),
    _called("body", bodies, bodies.c.folded),
).subquery()
_NAMED = select(_EVERYONE).order_by(_EVERYONE.c.fitted, _EVERYONE.c.kind, _EVERYONE.c.id)


class Organisations:
    """The members of a cooperation and their contacts."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def organisation(self, organisation: OrganisationId) -> Organisation:
        row = self._ledger.one(select(organisations).where(organisations.c.id == organisation))
        return _organisation(row)

    def organisations(self, cooperation: CooperationId) -> Sequence[Organisation]:
        found = (
            select(organisations)
            .where(organisations.c.cooperation_id == cooperation)
            .order_by(organisations.c.name)
        )
        return [_organisation(row) for row in self._ledger.all(found)]

    def add_organisation(self, cooperation: CooperationId, name: str) -> Organisation:
        made = self._ledger.insert(organisations, cooperation_id=cooperation, name=name, folded=fold(name))
        return Organisation(id=OrganisationId(made), cooperation=cooperation, name=name)

    def save_organisation(self, organisation: Organisation) -> None:
        change = update(organisations).where(organisations.c.id == organisation.id)
        self._ledger.write(
            change.values(
                name=organisation.name,
                folded=fold(organisation.name),
                since=organisation.since,
                until=organisation.until,
            )
        )

    def set_contact(self, contact: Contact) -> None:
        """Adds a contact; those of the same organisation that are open end the day before it begins."""
        ended = update(contacts).where(
            contacts.c.organisation_id == contact.organisation, contacts.c.until.is_(None)
        )
        self._ledger.write(ended.values(until=contact.since - timedelta(days=1)))
        self._ledger.write(
            insert(contacts),
            organisation_id=contact.organisation,
            person_id=contact.person,
            since=contact.since,
            until=contact.until,
        )

    def contacts_of(self, organisation: OrganisationId) -> Sequence[Contact]:
        found = select(contacts).where(contacts.c.organisation_id == organisation).order_by(contacts.c.id)
        return [
            Contact(organisation=row.organisation_id, person=row.person_id, since=row.since, until=row.until)
            for row in self._ledger.all(found)
        ]

    def contact_on(self, organisation: OrganisationId, day: date) -> PersonId | None:
        found = (
            _contacts_on(day).where(contacts.c.organisation_id == organisation).order_by(contacts.c.id.desc())
        )
        row = self._ledger.first(found.limit(1))
        return PersonId(row.person_id) if row else None

    def represents(self, person: PersonId, day: date) -> Sequence[Party]:
        """The person themself, the organisations they are contact of that day, the bodies they convene, and those that these
        organisations have staffed without a name.
        """
        theirs = select(contacts.c.organisation_id).where(contacts.c.person_id == person)
        latest = (
            select(func.max(contacts.c.id))
            .where(*_holds_on(day), contacts.c.organisation_id.in_(theirs))
            .group_by(contacts.c.organisation_id)
        )
        answers = select(contacts.c.organisation_id).where(
            contacts.c.id.in_(latest), contacts.c.person_id == person
        )
        contact_of = self._ledger.all(answers)
        staffed = and_(bodies.c.convenor_id.is_(None), bodies.c.staffed_by_id.in_(answers))
        convenes = self._ledger.all(
            select(bodies.c.id).where(or_(bodies.c.convenor_id == person, staffed)).order_by(bodies.c.id)
        )
        organisations = sorted({row.organisation_id for row in contact_of})
        return [
            of_person(person),
            *(Party("organisation", number) for number in organisations),
            *(Party("body", row.id) for row in convenes),
        ]

    def named(self, cooperation: CooperationId, names: Sequence[str]) -> Sequence[tuple[str, Party]]:
        """Who is called so, each with the folded name that fitted."""
        if not names:
            return []
        wanted = sorted({fold(name) for name in names})
        rows = self._ledger.all(_NAMED, the_cooperation=cooperation, names=wanted)
        return [(row.fitted, Party(row.kind, row.id)) for row in rows]


def _organisation(row: Row[Any]) -> Organisation:
    return Organisation(
        id=row.id, cooperation=row.cooperation_id, name=row.name, since=row.since, until=row.until
    )


def _holds_on(day: date) -> tuple[Any, ...]:
    return contacts.c.since <= day, or_(contacts.c.until.is_(None), contacts.c.until >= day)


def _contacts_on(day: date) -> Select[Any]:
    return select(contacts).where(*_holds_on(day))
