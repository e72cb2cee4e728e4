"""When an organisation is a member of the cooperation: nobody has to be known as absent who was no member then."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.pictures.groups import OrganisationPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases.audience import has_coordinator
from bot.usecases.register import organisation_called, organisation_picture, read_day, register_name
from bot.usecases.turn import begin


@dataclass(frozen=True, slots=True, kw_only=True)
class SetMembership:
    """`organisation Trelleborg medlem från 1 januari 2017 till …`: the first and last day as written (None: no bound)."""

    place: Place
    key: str
    name: str
    since: str | None = None
    until: str | None = None


def set_membership(command: SetMembership, books: Books, now: datetime) -> OrganisationPicture:
    """Keeps the days of membership; without any the organisation is a member until further notice.

    Raises Refusal "coordinators only", "date unclear", "period backwards".
    """
    turn = begin(command, books, now)
    if not turn.here.person.coordinator and has_coordinator(turn.here, books):
        raise Refusal("coordinators only")
    name = register_name(command.name, "organisation")
    since, until = read_day(command.since, turn), read_day(command.until, turn)
    if since is not None and until is not None and until < since:
        raise Refusal("period backwards", first=since, last=until)
    organisation, new = organisation_called(name, turn)
    kept = replace(books.directory.organisation(organisation), since=since, until=until)
    books.directory.save_organisation(kept)
    turn.close(None)
    return organisation_picture(organisation, turn, new=new)
