"""A coordinator says which accounts are one person's, and which are not."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.ids import AccountId, PersonId, WorkspaceId, platform_of
from bot.domain.linking import Known, OnePerson, TwoPeople
from bot.domain.people import Account, Person
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import effects, merging
from bot.usecases.arrivals import known
from bot.usecases.parties import people_in
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAtTwo:
    """`/klubba koppla @karin med Karin Holm`: the other by `name`, or by `second` where both are mentioned."""

    place: Place
    key: str
    account: AccountId
    name: str
    second: AccountId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinTwo:
    """[Ja, samma person]: the two, as they were shown."""

    place: Place
    key: str
    one: PersonId
    other: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeApart:
    """`/klubba koppla isär @karin`: the account that is mentioned becomes a person of its own again."""

    place: Place
    key: str
    account: AccountId


def look(command: LookAtTwo, books: Books, now: datetime) -> TwoPeople:
    """Shows both before anything is done. Raises Refusal "accounts are for coordinators", "person unknown", "person several",
    "same person".
    """
    turn = begin(command, books, now)
    _may(turn)
    one = known(command.account, None, command.place, books)
    if command.second is not None:
        other = known(command.second, None, command.place, books)
    else:
        other = _called(command.name, one, turn)
    if other.id == one.id:
        raise Refusal("same person", name=one.name)
    return TwoPeople(one=known_as(one, books), other=known_as(other, books))


def join(command: JoinTwo, books: Books, now: datetime) -> OnePerson:
    """Makes one person of two. Raises Refusal "accounts are for coordinators", "outdated"."""
    turn = begin(command, books, now)
    _may(turn)
    people = {person.id for person in books.directory.people(turn.here.cooperation.id)}
    if command.one == command.other or not {command.one, command.other} <= people:
        raise Refusal("outdated")
    both = merging.merge(command.one, command.other, books, now)
    turn.close(None)
    return OnePerson(who=known_as(both, books))


def take_apart(command: TakeApart, books: Books, now: datetime) -> OnePerson:
    """Makes a new person of an account; what there is to do stays with the one who had it. No address joins the account again.

    Raises Refusal "accounts are for coordinators", "only account".
    """
    turn = begin(command, books, now)
    _may(turn)
    account = books.directory.account(command.account)
    person = known(command.account, None, command.place, books)
    if account is None or len(books.directory.accounts_of(person.id)) < 2:
        raise Refusal("only account", name=person.name)
    own = books.directory.add_person(person.cooperation, person.name)
    own = replace(own, locale=person.locale, zone=person.zone)
    books.directory.save_person(own)
    books.directory.save_account(replace(account, person=own.id, apart=True, checked_at=None))
    left = {one.workspace for one in books.directory.accounts_of(person.id)}
    if account.workspace not in left:
        books.directory.drop_memberships(person.id, account.workspace)
        if person.reminders_on == account.workspace:
            books.directory.save_person(replace(person, reminders_on=None))
    effects.plan_person(books, person.id, now)
    turn.close(None)
    return OnePerson(who=known_as(own, books), joined=False)


def known_as(person: Person, books: Books) -> Known:
    """A person and their accounts, as people tell them apart."""
    accounts = books.directory.accounts_of(person.id)
    return Known(
        person=person.id,
        name=person.name,
        accounts=tuple(account_name(account, books) for account in accounts if account.active),
    )


def account_name(account: Account, books: Books) -> str:
    """The platform, the workspace and the handle: "Slack, Direktörerna, @karin"."""
    handle = f", @{account.handle}" if account.handle else ""
    return f"{workspace_name(account.workspace, books)}{handle}"


def workspace_name(workspace: WorkspaceId, books: Books) -> str:
    """The platform and the workspace: two workspaces of one cooperation may be called the same."""
    return f"{platform_of(workspace)}, {books.directory.workspace_name(workspace)}"


def _may(turn: Turn) -> None:
    if not turn.here.person.coordinator:
        raise Refusal("accounts are for coordinators")


def _called(name: str, but: Person, turn: Turn) -> Person:
    """The one other person of this name."""
    found = people_in([name.strip()], turn.here, turn.books)
    others = [person for person in found[1] if person != but.id] if found is not None else []
    if found is not None and not others and but.id in found[1]:
        raise Refusal("same person", name=but.name)
    if not others:
        raise Refusal("person unknown", name=name.strip())
    if len(others) > 1:
        names = [known_as(turn.books.directory.person(one), turn.books) for one in others]
        raise Refusal("person several", name=name.strip(), names=[_line(one) for one in names])
    return turn.books.directory.person(others[0])


def _line(known: Known) -> str:
    return f"{known.name} ({'; '.join(known.accounts)})" if known.accounts else known.name
