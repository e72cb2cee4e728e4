"""Mailboxes that take no letters: for how long one is tried again, and what is known of it until it takes one."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.deliveries import Delivery
from bot.domain.people import Account
from bot.ports.books import Books

PATIENCE = timedelta(
    hours=4
)  # a mail server that puts strangers off for a while takes their letters well before


def refused(delivery: Delivery, now: datetime) -> Delivery:
    """The letter, with since when it has not been taken."""
    return replace(delivery, facts={"refused_since": now.isoformat()} | delivery.facts)


def is_patient(books: Books, delivery: Delivery, now: datetime) -> bool:
    """Whether a letter that was not taken is tried again. To a mailbox that took none before it is not."""
    account = _account(books, delivery)
    if account is not None and returns(books, account):
        return False
    return now - datetime.fromisoformat(delivery.facts["refused_since"]) < PATIENCE


def returned(books: Books, delivery: Delivery, now: datetime) -> None:
    """Notes that letters to this address come back."""
    account = _account(books, delivery)
    if account is not None and account.email is not None:
        books.addresses.save(_key(account), account.email, now)


def took(books: Books, delivery: Delivery, now: datetime) -> None:
    """A letter was taken: what was noted is over."""
    account = _account(books, delivery)
    if account is not None and returns(books, account):
        books.addresses.save(_key(account), "", now)


def returns(books: Books, account: Account) -> bool:
    """Whether the last letter to this address came back; of another address of the account nothing is known yet."""
    return account.email is not None and books.addresses.get(_key(account)) == account.email


def _account(books: Books, delivery: Delivery) -> Account | None:
    return books.directory.account(delivery.via) if delivery.via is not None else None


def _key(account: Account) -> str:
    return f"{account.id}/letters"
