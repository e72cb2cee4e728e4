"""Cooperations, people and their accounts."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, text, update

from bot.domain.ids import AccountId, CooperationId, PersonId, WorkspaceId
from bot.domain.names import fold
from bot.domain.people import Account, Cooperation, Person
from storage.held import Held
from storage.ledger import Ledger
from storage.tables.directory import accounts, cooperations, persons, workspaces

_COOPERATION = select(cooperations).where(cooperations.c.id == bindparam("the_id"))
_PERSON = select(persons).where(persons.c.id == bindparam("the_id"))
_ACCOUNT = select(accounts).where(accounts.c.id == bindparam("the_id"))
_WORKSPACE = select(workspaces.c.cooperation_id).where(workspaces.c.id == bindparam("the_id"))
_UNCHECKED = (
    select(accounts)
    .where(accounts.c.checked_at.is_(None), text("account.active"))  # as the partial index has it
    .order_by(accounts.c.id)
    .limit(bindparam("at_most"))
)


class People:
    """Who takes part."""

    def __init__(self, ledger: Ledger, held: Held) -> None:
        self._ledger = ledger
        self._held = held

    def cooperation_of(self, workspace: WorkspaceId) -> CooperationId | None:
        def read() -> CooperationId | None:
            row = self._ledger.first(_WORKSPACE, the_id=workspace)
            return CooperationId(row.cooperation_id) if row else None

        return self._held.once(("workspace", workspace), read)

    def add_workspace(self, workspace: WorkspaceId, name: str) -> CooperationId:
        """Makes a cooperation of the same name for it."""
        key = self._ledger.insert(cooperations, name=name, country="SE")
        self.join_workspace(workspace, name, CooperationId(key))
        return CooperationId(key)

    def join_workspace(self, workspace: WorkspaceId, name: str, cooperation: CooperationId) -> None:
        self._ledger.write(insert(workspaces), id=workspace, cooperation_id=cooperation, name=name)

    def cooperation(self, cooperation: CooperationId) -> Cooperation:
        def read() -> Cooperation:
            return cooperation_in(self._ledger.one(_COOPERATION, the_id=cooperation))

        return self._held.once(("cooperation", cooperation), read)

    def workspaces(self) -> Sequence[WorkspaceId]:
        return [
            WorkspaceId(row.id) for row in self._ledger.all(select(workspaces.c.id).order_by(workspaces.c.id))
        ]

    def workspace_name(self, workspace: WorkspaceId) -> str:
        found = select(workspaces.c.name).where(workspaces.c.id == workspace)
        return str(self._ledger.one(found).name)

    def workspaces_of(self, cooperation: CooperationId) -> Sequence[WorkspaceId]:
        found = select(workspaces.c.id).where(workspaces.c.cooperation_id == cooperation)
        return [WorkspaceId(row.id) for row in self._ledger.all(found.order_by(workspaces.c.id))]

    def account(self, account: AccountId) -> Account | None:
        def read() -> Account | None:
            row = self._ledger.first(_ACCOUNT, the_id=account)
            return account_in(row) if row else None

        return self._held.once(("account", account), read)

    def accounts_of(self, person: PersonId) -> Sequence[Account]:
        found = select(accounts).where(accounts.c.person_id == person).order_by(accounts.c.id)
        return [account_in(row) for row in self._ledger.all(found)]

    def add_account(self, account: Account) -> None:
        self._ledger.write(insert(accounts), id=account.id, **_account_columns(account))

    def save_account(self, account: Account) -> None:
        change = update(accounts).where(accounts.c.id == bindparam("the_id"))
        self._ledger.write(change, the_id=account.id, **_account_columns(account))
        self._held.forget(("account", account.id))

    def unchecked_accounts(self, limit: int) -> Sequence[Account]:
        return [account_in(row) for row in self._ledger.all(_UNCHECKED, at_most=limit)]

    def accounts_with(self, email: str) -> Sequence[Account]:
        found = select(accounts).where(accounts.c.email == email, accounts.c.email.is_not(None))
        return [account_in(row) for row in self._ledger.all(found.order_by(accounts.c.id))]

    def unreachable_accounts(self, cooperation: CooperationId) -> Sequence[Account]:
        """Active ones to which no message gets, as far as is known."""
        theirs = select(accounts).join(persons, persons.c.id == accounts.c.person_id)
        found = theirs.where(
            accounts.c.unreachable.is_not(None), accounts.c.active, persons.c.cooperation_id == cooperation
        )
        return [account_in(row) for row in self._ledger.all(found.order_by(accounts.c.id))]

    def person(self, person: PersonId) -> Person:
        """Of one that was merged into another: that other one."""
        return self._held.once(("person", person), lambda: self._read(person))

    def _read(self, person: PersonId) -> Person:
        row = self._ledger.one(_PERSON, the_id=person)
        return person_in(row) if row.merged_into_id is None else self._read(row.merged_into_id)

    def people(self, cooperation: CooperationId) -> Sequence[Person]:
        found = (
            select(persons)
            .where(persons.c.cooperation_id == cooperation, persons.c.merged_into_id.is_(None))
            .order_by(persons.c.name, persons.c.id)
        )
        return [person_in(row) for row in self._ledger.all(found)]

    def add_person(self, cooperation: CooperationId, name: str) -> Person:
        columns = {"coordinator": False, "active": True, **_names(name)}
        return self.person(PersonId(self._ledger.insert(persons, cooperation_id=cooperation, **columns)))

    def save_person(self, person: Person) -> None:
        change = update(persons).where(persons.c.id == bindparam("the_id"))
        self._ledger.write(
            change,
            the_id=person.id,
            **_names(person.name),
            locale=person.locale,
            zone=person.zone,
            organisation_id=person.organisation,
            role=person.role,
            coordinator=person.coordinator,
            active=person.active,
            reminder_time=person.reminder_time,
            reminder_days=None if person.reminder_days is None else list(person.reminder_days),
            paused_until=person.paused_until,
            reminders_on=person.reminders_on,
        )
        self._held.forget(("person", person.id))


def _names(name: str) -> dict[str, str]:
    folded = fold(name)
    return {"name": name, "folded": folded, "folded_first": folded.partition(" ")[0]}


def cooperation_in(row: Row[Any]) -> Cooperation:
    """The cooperation of a row."""
    return Cooperation(id=CooperationId(row.id), name=row.name, country=row.country)


def person_in(row: Row[Any]) -> Person:
    """The person of a row."""
    return Person(
        id=row.id,
        cooperation=row.cooperation_id,
        name=row.name,
        locale=row.locale,
        zone=row.zone,
        organisation=row.organisation_id,
        role=row.role,
        coordinator=row.coordinator,
        active=row.active,
        reminder_time=row.reminder_time,
        reminder_days=None if row.reminder_days is None else tuple(row.reminder_days),
        paused_until=row.paused_until,
        reminders_on=row.reminders_on,
    )


def _account_columns(value: Account) -> dict[str, Any]:
    return {
        "workspace_id": value.workspace,
        "person_id": value.person,
        "handle": value.handle,
        "folded_handle": None if value.handle is None else fold(value.handle),
        "dm": value.dm,
        "locale": value.locale,
        "active": value.active,
        "checked_at": value.checked_at,
        "email": value.email,
        "unreachable": value.unreachable,
        "apart": value.apart,
    }


def account_in(row: Row[Any]) -> Account:
    """The account of a row."""
    return Account(
        id=row.id,
        workspace=row.workspace_id,
        person=row.person_id,
        handle=row.handle,
        dm=row.dm,
        locale=row.locale,
        active=row.active,
        checked_at=row.checked_at,
        email=row.email,
        unreachable=row.unreachable,
        apart=row.apart,
    )
