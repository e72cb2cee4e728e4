"""By which way a person is reached to whose accounts no message gets: as a letter, as a mention in a room, or not at all."""

from dataclasses import dataclass

from bot.domain.deliveries import Delivery
from bot.domain.ids import CooperationId, PersonId
from bot.domain.people import Account, Unreachable, Way
from bot.ports.books import Books
from bot.usecases import mailboxes, mentions, recipients


@dataclass(frozen=True, slots=True)
class Lost:
    """Why no message gets to a person, and how they are reached all the same (None: not). `returned`: letters come back."""

    why: Unreachable
    way: Way | None
    returned: bool = False


def letter(books: Books, delivery: Delivery) -> Account | None:
    """The account with an address to which a message can go as a letter; None: there is none, or it came back."""
    if delivery.person is None or delivery.facts.get("returned"):
        return None
    return _addressed(books, delivery.person)


def is_left(books: Books, delivery: Delivery) -> bool:
    """Whether there is another way than the one that was just tried in vain."""
    if delivery.person is None or delivery.room is not None:
        return False
    other = recipients.account(books, delivery.person, None)
    if other is None:
        return False
    return other.reachable or letter(books, delivery) is not None or mentions.are_possible(books, delivery)


def lost(books: Books, cooperation: CooperationId) -> dict[PersonId, Lost]:
    """The people to none of whose accounts a message gets, as far as is known."""
    found: dict[PersonId, Lost] = {}
    for account in books.directory.unreachable_accounts(cooperation):
        theirs = recipients.account(books, account.person, None)
        if theirs is not None and theirs.unreachable is not None:
            found[account.person] = _lost(books, account.person, theirs.unreachable)
    return found


def _lost(books: Books, person: PersonId, why: Unreachable) -> Lost:
    addressed = _addressed(books, person)
    if addressed is not None and not mailboxes.returns(books, addressed):
        return Lost(why, "letter")
    return Lost(why, "mention" if mentions.anywhere(books, person) else None, returned=addressed is not None)


def _addressed(books: Books, person: PersonId) -> Account | None:
    if not books.house.letters:
        return None
    accounts = books.directory.accounts_of(person)
    return next((one for one in accounts if one.active and one.email is not None), None)
