"""Verbs of focus issues: add, remove, list. A body works on each for a time; its agendas show them as sub-points."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.agenda import LONGEST_TITLE
from bot.domain.errors import Refusal
from bot.domain.focus import MOST, FocusId, FocusIssue
from bot.domain.lines.focus import focus_of
from bot.domain.lines.organisations import read_period
from bot.domain.names import fold
from bot.domain.people import Body
from bot.domain.pictures.agendas import FocusList
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import effects
from bot.usecases.arrivals import arrive
from bot.usecases.here import Here
from bot.usecases.plan import plan
from bot.usecases.reading import check_length
from bot.usecases.register import read_day
from bot.usecases.turn import Turn, begin

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddFocus:
    """A line after "fokusfråga": one or more titles, each perhaps with "från 1 mars till 31 december"."""

    place: Place
    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveFocus:
    """[Ta bort], or a line after "ta bort fokusfråga". `issue` None: the words name it."""

    place: Place
    key: str
    issue: FocusId | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFocus:
    """What this room's body works on."""

    place: Place


def add(command: AddFocus, books: Books, now: datetime) -> FocusList:
    """Adds focus issues of this room's body. One that it works on already stays as it is.

    Raises Refusal "no room", "empty", "too long", "focus full", "period backwards".
    """
    turn = begin(command, books, now)
    check_length(command.text, "focus")
    body = _body(turn.here)
    known = _going_on(body, turn)
    names = {fold(issue.title) for issue in known}
    read = [_read(written, body, turn) for written in _pieces(command.text)]
    fresh = tuple(issue for issue in read if fold(issue.title) not in names)
    if len(known) + len(fresh) > MOST:
        raise Refusal("focus full", name=body.name, most=MOST)
    for issue in fresh:
        books.focus.add(issue)
    return _changed(body, turn, added=tuple(issue.title for issue in fresh))


def remove(command: RemoveFocus, books: Books, now: datetime) -> FocusList:
    """Ends a focus issue: from today on it is on no agenda. What hangs on it keeps its words.

    Raises Refusal "no room" or "no focus".
    """
    turn = begin(command, books, now)
    body = _body(turn.here)
    known = _going_on(body, turn)
    named = command.issue or focus_of(command.words, [(issue.id, issue.title) for issue in known])
    found = next((issue for issue in known if issue.id == named), None)
    if found is None:
        raise Refusal("no focus", name=command.words.strip())
    books.focus.end(found.id, turn.here.today - _DAY)
    return _changed(body, turn, removed=found.title)


def listed(command: ListFocus, books: Books, now: datetime) -> FocusList:
    """What the body works on, and what it is going to. Raises Refusal "no room"."""
    here = arrive(command.place, books, now)
    body = _body(here)
    turn = Turn(key="", place=command.place, here=here, books=books, now=now)
    return _list(body, turn)


def _read(written: str, body: Body, turn: Turn) -> FocusIssue:
    """A title with its period; where no days can be read in it all of it is the title."""
    period = read_period(written)
    try:
        since, until = read_day(period.since, turn), read_day(period.until, turn)
        title = period.name or written
    except Refusal:
        since, until, title = None, None, written
    first = since or turn.here.today
    if until is not None and until < first:
        raise Refusal("period backwards", first=first, last=until)
    return FocusIssue(
        id=FocusId(0),
        cooperation=turn.here.cooperation.id,
        body=body.id,
        title=title,
        since=first,
        until=until,
        by=turn.me,
        made_at=turn.now,
    )


def _pieces(text: str) -> Iterable[str]:
    pieces = (
        " ".join(piece.split()).strip(" -•*") for line in text.splitlines() for piece in line.split(";")
    )
    written = tuple(dict.fromkeys(piece for piece in pieces if piece))
    if not written:
        raise Refusal("empty", noun="focus")
    if any(len(piece) > LONGEST_TITLE for piece in written):
        raise Refusal("too long", noun="focus", most=LONGEST_TITLE, text=text)
    return written


def _going_on(body: Body, turn: Turn) -> tuple[FocusIssue, ...]:
    return tuple(issue for issue in turn.books.focus.of(body.id) if not issue.is_over(turn.here.today))


def _changed(body: Body, turn: Turn, *, added: tuple[str, ...] = (), removed: str | None = None) -> FocusList:
    for meeting in plan(turn.here, turn.books).regular(body.id):
        effects.amend_cards(turn.books, effects.subject(meeting), turn.now)
    turn.close(None)
    return _list(body, turn, added=added, removed=removed)


def _list(body: Body, turn: Turn, *, added: tuple[str, ...] = (), removed: str | None = None) -> FocusList:
    issues = _going_on(body, turn)
    return FocusList(
        body=body,
        issues=issues,
        added=added,
        removed=removed,
        today=turn.here.today,
        zone=turn.here.zone,
    )


def _body(here: Here) -> Body:
    if here.body is None:
        raise Refusal("no room")
    return here.body
