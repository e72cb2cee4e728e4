"""Codes that join: a workspace to a cooperation, an account to its person. Nothing joins by itself."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import linking
from bot.domain.errors import Refusal
from bot.domain.feeds import digest
from bot.domain.ids import platform_of
from bot.domain.linking import (
    CodePicture,
    JoinedWorkspace,
    LinkCode,
    LinkId,
    OnePerson,
    Oneself,
    Purpose,
    WrongCode,
)
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import merging, workspaces
from bot.usecases.accounts import known_as
from bot.usecases.arrivals import ASKED, IN_ITS_ANSWER
from bot.usecases.audience import has_coordinator
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class AskCode:
    """`/klubba koppla arbetsyta`, `/klubba koppla mig`. `code` is made by the caller, since nothing here is left to chance; only
    its digest is kept.
    """

    place: Place
    key: str
    purpose: Purpose
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterCode:
    """`/klubba anslut ABCDE-…`: the code as written. `sure`: with a yes behind it."""

    place: Place
    key: str
    text: str
    sure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agree:
    """[Ja, det är jag]: to the code of this digest, as its owner was shown."""

    place: Place
    key: str
    digest: str


def ask_code(command: AskCode, books: Books, now: datetime) -> CodePicture:
    """Makes a code; those that the person asked for before for the same lead nowhere from now on.

    Raises Refusal "connecting is for coordinators", "connecting without a coordinator".
    """
    turn = begin(command, books, now)
    if command.purpose == "workspace" and not turn.here.person.coordinator:
        missing = not has_coordinator(turn.here, books)
        raise Refusal("connecting without a coordinator" if missing else "connecting is for coordinators")
    books.links.drop_of(turn.me, command.purpose)
    made = LinkCode(
        id=LinkId(0),
        cooperation=turn.here.cooperation.id,
        person=turn.me,
        purpose=command.purpose,
        digest=digest(command.code),
        made_at=now,
    )
    books.links.add(made)
    turn.close(IN_ITS_ANSWER)
    name = turn.here.cooperation.name
    return CodePicture(purpose=command.purpose, code=linking.shown(command.code), name=name)


def enter_code(
    command: EnterCode, books: Books, now: datetime
) -> WrongCode | JoinedWorkspace | Oneself | OnePerson:
    """Joins the workspace that the code is for; of a code of a person shows first whose it is, since anybody can be talked into
    writing one. Words behind it that say neither yes nor no are no wrong code: it is asked once more. After five wrong codes in
    a row none is taken from the account for an hour.

    Raises Refusal "too many codes", "code and more" for words behind the code of a workspace, and see `workspaces.join`, `_whose`
    and `agree`.
    """
    turn = begin(command, books, now)
    account = turn.here.account.id
    tried = books.links.attempts(account)
    until = tried.rests_until(now) if tried is not None else None
    if until is not None:
        raise Refusal("too many codes", at=until, zone=turn.here.zone)
    signs, behind = linking.read(command.text)
    of_it = digest(signs or "")
    if command.sure and not behind and _was(linking.asked_key(of_it, account), turn):
        return _agreed(of_it, turn)
    code = books.links.with_digest(of_it)
    if signs is None or code is None or not code.holds(now):
        return _wrong(turn)
    if behind and code.purpose == "workspace":
        raise Refusal("code and more", text=behind)
    found = workspaces.join(code, turn) if code.purpose == "workspace" else _whose(code, signs, turn)
    if not isinstance(found, Oneself):
        turn.close(None)
    return found


def agree(command: Agree, books: Books, now: datetime) -> OnePerson:
    """Whoever was shown whose code it is says that it is themself.

    Raises Refusal "outdated" when they were not, "code is gone" when it does not hold any more.
    """
    turn = begin(command, books, now)
    if not _was(linking.asked_key(command.digest, turn.here.account.id), turn):
        raise Refusal("outdated")
    return _agreed(command.digest, turn)


def _wrong(turn: Turn) -> WrongCode:
    account, links = turn.here.account.id, turn.books.links
    tried = linking.wrong_again(links.attempts(account), turn.now)
    links.note(account, tried)
    turn.close(IN_ITS_ANSWER)
    left = max(linking.MOST_WRONG - tried.failed, 0)
    return WrongCode(left=left, until=turn.now + linking.REST, zone=turn.here.zone)


def _whose(code: LinkCode, signs: str, turn: Turn) -> Oneself:
    """Whose code it is, noted as asked; `answering.unread` takes that back. Raises Refusal "another cooperation", "same account"."""
    _may_be_one(code, turn)
    asked = linking.asked_key(code.digest, turn.here.account.id)
    if not _was(asked, turn):
        turn.books.inbound.add(asked, None, turn.now)
    turn.close(f"{ASKED}{asked}")
    directory = turn.books.directory
    accounts = directory.accounts_of(code.person)
    return Oneself(
        name=directory.person(code.person).name,
        platforms=tuple(dict.fromkeys(platform_of(one.workspace) for one in accounts if one.active)),
        digest=code.digest,
        code=linking.shown(signs),
    )


def _agreed(of_code: str, turn: Turn) -> OnePerson:
    """Whoever asked for the code and whoever says yes to it are one; a second yes says so again."""
    agreed, books = linking.agreed_key(of_code, turn.here.account.id), turn.books
    if _was(agreed, turn):
        return OnePerson(who=known_as(turn.here.person, books))
    code = books.links.with_digest(of_code)
    if code is None or code.purpose != "person" or not code.holds(turn.now):
        raise Refusal("code is gone")
    _may_be_one(code, turn)
    books.links.take(code.id)
    both = merging.merge(code.person, turn.me, books, turn.now, speaks=turn.here.person.locale)
    books.inbound.add(agreed, None, turn.now)
    turn.close(None)
    return OnePerson(who=known_as(both, books))


def _may_be_one(code: LinkCode, turn: Turn) -> None:
    if code.cooperation != turn.here.cooperation.id:
        raise Refusal("another cooperation")
    if code.person == turn.me:
        raise Refusal("same account")


def _was(key: str, turn: Turn) -> bool:
    return turn.books.inbound.seen(key)[0]
