"""The standing points of a body: they come with each new agenda of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.domain.agenda import LONGEST_TITLE
from bot.domain.errors import Refusal
from bot.domain.lines.agenda_points import point_lines
from bot.domain.names import fold
from bot.domain.people import Body
from bot.domain.pictures.agendas import TemplatePicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import effects, nudges
from bot.usecases.arrivals import arrive
from bot.usecases.here import Here
from bot.usecases.plan import plan
from bot.usecases.reading import check_length
from bot.usecases.turn import Turn, begin

MOST = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeStanding:
    """A line after "fast punkt": one or more points to add, or the one to take away."""

    place: Place
    key: str
    text: str
    act: Literal["add", "remove"] = "add"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListStanding:
    """The standing points of this room's body."""

    place: Place


def change(command: ChangeStanding, books: Books, now: datetime) -> TemplatePicture:
    """Adds standing points, or takes one away; drafts of coming meetings show it, published agendas stay as they are.

    Raises Refusal "no room", "empty", "no point", "agenda full".
    """
    turn = begin(command, books, now)
    body = _body(turn.here)
    before = books.agendas.template(turn.here.cooperation.id, body.id)
    known = {fold(title): title for title in before.titles}
    check_length(command.text, "agenda")
    lines = point_lines(command.text)
    if not lines:
        raise Refusal("empty", noun="agenda")
    if any(len(line.title) > LONGEST_TITLE for line in lines):
        raise Refusal("too long", noun="agenda", most=LONGEST_TITLE, text=command.text)
    added: tuple[str, ...] = ()
    removed = None
    if command.act == "add":
        added = tuple(dict.fromkeys(line.title for line in lines if fold(line.title) not in known))
        titles = (*before.titles, *added)
    else:
        removed = known.get(fold(lines[0].title))
        if removed is None:
            raise Refusal("no point", name=lines[0].title)
        titles = tuple(title for title in before.titles if title != removed)
    if len(titles) > MOST:
        raise Refusal("agenda full", label=body.name, most=MOST)
    if titles != before.titles:
        books.agendas.save_template(replace(before, titles=titles))
        _take_off(removed, body, turn)
    turn.close(None)
    return TemplatePicture(body=body, titles=titles, added=added, removed=removed)


def standing(command: ListStanding, books: Books, now: datetime) -> TemplatePicture:
    """What comes with each new agenda. Raises Refusal "no room"."""
    here = arrive(command.place, books, now)
    body = _body(here)
    return TemplatePicture(body=body, titles=books.agendas.template(here.cooperation.id, body.id).titles)


def _take_off(title: str | None, body: Body, turn: Turn) -> None:
    """Takes the standing point off drafts that were kept; the meetings' cards show what is left."""
    meetings = {meeting.id: meeting for meeting in plan(turn.here, turn.books).regular(body.id)}
    for agenda in turn.books.agendas.of_meetings(tuple(meetings)):
        if title is not None and not agenda.is_published:
            left = tuple(p for p in agenda.points if p.kind != "standing" or fold(p.title) != fold(title))
            turn.books.agendas.save(replace(agenda, points=left))
    for meeting in meetings.values():
        effects.amend_cards(turn.books, effects.subject(meeting), turn.now)
        nudges.plan(turn.books, meeting, turn.now)


def _body(here: Here) -> Body:
    if here.body is None:
        raise Refusal("no room")
    return here.body
