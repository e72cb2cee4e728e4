"""What a line says of an organisation: its name, perhaps who is its contact, perhaps between which days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.ids import AccountId
from bot.domain.lines.groups import handle_in, name_in
from bot.domain.lines.organisations import Period, read_period
from bot.domain.people import Body, Person
from bot.domain.pictures.groups import OrganisationPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases.arrivals import known
from bot.usecases.audience import known_bodies
from bot.usecases.parties import is_label, people_named
from bot.usecases.reading import check_length
from bot.usecases.register import kept
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class TellOrganisation:
    """A line after `/klubba organisation`, and the person mentioned in it, whose mention is not in `text`."""

    place: Place
    key: str
    text: str
    contact: AccountId | None = None


def tell_organisation(command: TellOrganisation, books: Books, now: datetime) -> OrganisationPicture:
    """Adds an organisation or gives one its contact. Words behind a name that is known are who answers for it, and never
    part of a new name.

    Raises Refusal "contact unknown", "contact several", "contact missing", "convenor unknown",
    "is a group", or what `register.add_organisation` raises.
    """
    turn = begin(command, books, now)
    check_length(command.text, "organisation")
    contact = known(command.contact, None, command.place, books) if command.contact is not None else None
    name, body = _known_name(command.text, turn)
    if name is None:
        return _new(command.text, contact, turn)
    read = read_period(command.text[len(name) :])
    who = "" if is_label(read.name) else read.name
    if body is not None and not who:
        raise Refusal("is a group", name=body.name)
    if who:
        found = people_named(who, turn.here, turn.books)
        if body is not None:
            code = "is a group" if found else "convenor unknown"
            raise Refusal(code, name=body.name, who=who, body=body.id)
        contact = _who(name, who, contact, found, command.text)
    return kept(name, contact, *_days(read, contact, name, command.text), turn)


def _new(text: str, contact: Person | None, turn: Turn) -> OrganisationPicture:
    """An organisation that nobody has added: its whole name, and perhaps who is written behind it with an @."""
    name, handle = handle_in(text)
    if handle is not None:
        written = read_period(text[text.index(handle) :])
        found = people_named(written.name, turn.here, turn.books)
        if len(found) != 1:
            raise Refusal("contact unknown", name=name, who=handle, text=name)
        return kept(name, found[0], written.since, written.until, turn)
    read = read_period(text) if contact is not None else Period(name=text)
    return kept(read.name, contact, read.since, read.until, turn)


def _known_name(text: str, turn: Turn) -> tuple[str | None, Body | None]:
    """The name of an organisation or a group with which the text begins, and the group when no organisation is called so."""
    organisations = [one.name for one in turn.books.directory.organisations(turn.here.cooperation.id)]
    bodies = {one.name: one for one in known_bodies(turn.here, turn.books)}
    name = name_in(text, (*organisations, *bodies))
    return name, bodies.get(name) if name is not None and name not in organisations else None


def _who(name: str, who: str, mentioned: Person | None, found: Sequence[Person], text: str) -> Person:
    """Who is named behind a known name. Somebody mentioned and somebody named beside them is one too many."""
    if len(found) == 1 and mentioned in (None, found[0]):
        return found[0]
    whole = name if handle_in(who)[1] is not None else text
    if len(found) > 1:
        raise Refusal("contact several", name=name, who=who, names=[one.name for one in found], text=name)
    raise Refusal("contact unknown", name=name, who=who, text=whole)


def _days(read: Period, contact: Person | None, name: str, text: str) -> tuple[str | None, str | None]:
    """The days of a contact; without a contact there is nobody whose days they are."""
    if contact is None and (read.since or read.until):
        raise Refusal("contact missing", name=name, text=text)
    return read.since, read.until
