"""Codes that join: a workspace to a cooperation, an account to its person. Nothing joins by itself."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import linking
from bot.domain.errors import Refusal
from bot.domain.feeds import digest
from bot.domain.linking import CodePicture, JoinedWorkspace, LinkCode, LinkId, OnePerson, Purpose, WrongCode
from bot.domain.place import Place
from bot.ports import Books
from bot.usecases import merging, workspaces
from bot.usecases.accounts import known_as
from bot.usecases.arrivals import IN_ITS_ANSWER
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
    """`/klubba anslut ABCDE-…`: the code as written."""

    place: Place
    key: str
    text: str


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


def enter_code(command: EnterCode, books: Books, now: datetime) -> WrongCode | JoinedWorkspace | OnePerson:
    """Joins what the code is for. After five wrong codes in a row none is taken from the account for an hour.

    Raises Refusal "too many codes", and see `workspaces.join` and `_be_one`.
    """
    turn = begin(command, books, now)
    account = turn.here.account.id
    tried = books.links.attempts(account)
    until = tried.rests_until(now) if tried is not None else None
    if until is not None:
        raise Refusal("too many codes", at=until, zone=turn.here.zone)
    signs = linking.read(command.text)
    code = books.links.with_digest(digest(signs)) if signs is not None else None
    if code is None or not code.holds(now):
        return _wrong(turn)
    joined = workspaces.join(code, turn) if code.purpose == "workspace" else _be_one(code, turn)
    turn.close(None)
    return joined


def _wrong(turn: Turn) -> WrongCode:
    account, links = turn.here.account.id, turn.books.links
    tried = linking.wrong_again(links.attempts(account), turn.now)
    links.note(account, tried)
    turn.close(IN_ITS_ANSWER)
    left = max(linking.MOST_WRONG - tried.failed, 0)
    return WrongCode(left=left, until=turn.now + linking.REST, zone=turn.here.zone)


def _be_one(code: LinkCode, turn: Turn) -> OnePerson:
    """Whoever asked for the code and whoever enters it are one. Raises Refusal "another cooperation", "same account"."""
    if code.cooperation != turn.here.cooperation.id:
        raise Refusal("another cooperation")
    if code.person == turn.me:
        raise Refusal("same account")
    turn.books.links.take(code.id)
    both = merging.merge(code.person, turn.me, turn.books, turn.now)
    return OnePerson(who=known_as(both, turn.books))
