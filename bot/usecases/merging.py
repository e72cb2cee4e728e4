"""One person with several accounts: joined by an address that both platforms vouch for, by a code, or by a coordinator."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ids import AccountId, PersonId
from bot.domain.people import Account, Locale, Person
from bot.ports.books import Books
from bot.usecases import effects


def comparable(email: str | None) -> str | None:
    """An address in the form in which addresses are compared."""
    return (email or "").strip().casefold() or None


def by_email(account: AccountId, books: Books, now: datetime) -> None:
    """Joins the person of an account with those of accounts elsewhere in the cooperation that have the same address.

    Two accounts of one workspace are two people, whatever address they have; and what a coordinator took apart stays apart.
    """
    known = books.directory.account(account)
    if known is None or known.email is None or known.apart or not known.active:
        return
    for one in books.directory.accounts_with(known.email):
        mine, other = books.directory.account(account), books.directory.account(one.id)
        if mine is not None and other is not None and _are_one(mine, other, books):
            merge(mine.person, other.person, books, now)


def _are_one(mine: Account, other: Account, books: Books) -> bool:
    """Whether two accounts with the same address are one person's and are not known as such yet."""
    if mine.person == other.person or other.apart or not other.active:
        return False
    one, two = books.directory.person(mine.person), books.directory.person(other.person)
    return one.cooperation == two.cooperation and not _share_a_workspace(one, two, books)


def _share_a_workspace(one: Person, other: Person, books: Books) -> bool:
    first, second = (
        {account.workspace for account in books.directory.accounts_of(person.id)} for person in (one, other)
    )
    return bool(first & second)


def merge(
    one: PersonId, other: PersonId, books: Books, now: datetime, *, speaks: Locale | None = None
) -> Person:
    """Makes one person of two: the one who was known first keeps their name, and everything of both. `speaks`: the language of whoever
    does it themself, which is theirs from then on too.
    """
    kept, gone = (books.directory.person(person) for person in sorted((one, other)))
    books.directory.merge_people(kept.id, gone.id)
    both = replace(
        kept,
        locale=speaks or kept.locale or gone.locale,
        zone=kept.zone or gone.zone,
        organisation=kept.organisation or gone.organisation,
        role=kept.role or gone.role,
        coordinator=kept.coordinator or gone.coordinator,
        active=kept.active or gone.active,
        reminder_time=kept.reminder_time or gone.reminder_time,
        reminder_days=kept.reminder_days if kept.reminder_days is not None else gone.reminder_days,
        paused_until=kept.paused_until or gone.paused_until,
        reminders_on=kept.reminders_on or gone.reminders_on,
    )
    books.directory.save_person(both)
    effects.plan_person(books, both.id, now)
    return both
