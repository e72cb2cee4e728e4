"""What the platform knows of people and rooms is asked for once they turn up, and kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.ids import AccountId, PersonId, RoomId
from bot.domain.people import Account, Locale, Room
from bot.domain.place import Place
from bot.domain.rhythm import known_zone
from bot.ports.books import Books
from bot.usecases import effects, merging

HOLDS_FOR = timedelta(days=1)  # what was told of a room
ASKED_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Unknown:
    """Of whom nothing was ever asked, and of which rooms nothing for a day."""

    accounts: tuple[AccountId, ...]
    rooms: tuple[RoomId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAccount:
    """What a platform knows of an account. `name` empty: not told. `zone` is an IANA name. `locale` as the platform writes it.
    `email` only when the platform vouches for it: never that of a bot, or of a guest who has not confirmed it.
    """

    account: AccountId
    name: str
    handle: str | None
    locale: str | None
    zone: str | None
    active: bool
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRoom:
    """What a platform knows of a room. `name` empty: not told. `members` None: not told."""

    room: RoomId
    name: str
    private: bool
    present: bool
    members: tuple[AccountId, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The conversation of the bot with an account was opened."""

    account: AccountId
    dm: RoomId


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAgain:
    """Something about a person changed on the platform: the name, the language, the zone, or whether they are there."""

    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """The language (as the platform writes it) and the zone (IANA) of the program in which a person just wrote. None: not told."""

    place: Place
    locale: str | None
    zone: str | None


def unknown(_command: None, books: Books, now: datetime) -> Unknown:
    """Whom to ask about. Rooms are asked about again each day: not every change of who may see them is told."""
    accounts = books.directory.unchecked_accounts(ASKED_AT_ONCE)
    rooms = books.directory.rooms(unchecked_since=now - HOLDS_FOR, limit=ASKED_AT_ONCE)
    return Unknown(tuple(a.id for a in accounts), tuple(r.id for r in rooms))


def ask_again(command: AskAgain, books: Books, _now: datetime) -> None:
    """Forgets that the platform was asked about an account; of strangers nothing is kept."""
    account = books.directory.account(command.place.account)
    if account is not None:
        books.directory.save_account(replace(account, checked_at=None))


def client(command: Client, books: Books, now: datetime) -> None:
    """Keeps the language and the zone of an account; of strangers nothing is kept."""
    account = books.directory.account(command.place.account)
    if account is None:
        return
    told = KnownAccount(
        account=account.id,
        name="",
        handle=None,
        locale=command.locale,
        zone=command.zone,
        active=account.active,
    )
    books.directory.save_account(replace(account, locale=_locale(command.locale) or account.locale))
    _person(account, told, books, now)


def people(command: Sequence[KnownAccount], books: Books, now: datetime) -> None:
    """Keeps what was told of accounts. A language chosen in our settings holds until another is chosen on the platform."""
    for told in command:
        account = books.directory.account(told.account)
        if account is not None:
            books.directory.save_account(
                replace(
                    account,
                    handle=told.handle or account.handle,
                    locale=_locale(told.locale) or account.locale,
                    active=told.active,
                    checked_at=now,
                    email=merging.comparable(told.email) if told.active else None,
                )
            )
            _person(account, told, books, now)
            merging.by_email(told.account, books, now)


def room(command: KnownRoom, books: Books, now: datetime) -> None:
    """Keeps what was told of a room; who is in a private one decides who sees its records."""
    found = books.directory.room(command.room)
    if found is None:
        return
    books.directory.save_room(
        replace(
            found,
            name=command.name or found.name,
            visibility="private" if command.private else "public",
            present=command.present,
            checked_at=now,
        )
    )
    _name_body(found, command.name, books)
    if command.members is not None:
        books.directory.set_members(found.id, _people(command.members, books), now)


def unanswered(command: RoomId, books: Books, now: datetime) -> None:
    """The platform did not answer about a room: what is known holds for another while."""
    found = books.directory.room(command)
    if found is not None:
        books.directory.save_room(replace(found, checked_at=now))


def opened(command: Opened, books: Books, now: datetime) -> None:
    """Keeps the conversation with an account, before the first message is sent to it; whether messages get there is seen then."""
    account = books.directory.account(command.account)
    if account is None:
        return
    if books.directory.room(command.dm) is None:
        cooperation = books.directory.person(account.person).cooperation
        books.directory.add_room(
            Room(
                id=command.dm,
                workspace=account.workspace,
                cooperation=cooperation,
                kind="dm",
                name="",
                visibility="private",
                checked_at=now,
            )
        )
    books.directory.save_account(replace(account, dm=command.dm))


def _name_body(room: Room, name: str, books: Books) -> None:
    """A body is named as its room, so one that had to do without a name gets it now."""
    body = books.directory.body(room.body) if room.body is not None else None
    if body is not None and name and body.is_unnamed:
        books.directory.save_body(replace(body, name=name))


def _person(account: Account, told: KnownAccount, books: Books, now: datetime) -> None:
    person = books.directory.person(account.person)
    others = [a for a in books.directory.accounts_of(person.id) if a.id != account.id and a.active]
    known = replace(
        person,
        name=told.name or person.name,
        locale=_newest(_locale(told.locale), account.locale, person.locale),
        zone=known_zone(told.zone) or person.zone,
        active=told.active or bool(others),
    )
    if known != person:
        books.directory.save_person(known)
    if known.zone != person.zone or (known.active and not person.active):
        effects.plan_person(
            books, known.id, now
        )  # by the clock of where they are; until now another one heard it


def _newest(told: Locale | None, before: Locale | None, held: Locale | None) -> Locale | None:
    """The last change wins, be it on the platform or in our settings."""
    return told if told is not None and (held is None or (before is not None and told != before)) else held


def _locale(written: str | None) -> Locale | None:
    if written is None:
        return None
    return "sv" if written.startswith("sv") else "en"


def _people(accounts: Sequence[AccountId], books: Books) -> list[PersonId]:
    found = (books.directory.account(account) for account in accounts)
    return list(dict.fromkeys(account.person for account in found if account is not None))
