"""Who is meant: names looked up in the register, mentions made people, choices of a form checked."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.errors import Refusal
from bot.domain.ids import AccountId, BodyId, CooperationId, Label, OrganisationId, PersonId
from bot.domain.lines.who import Known
from bot.domain.names import fold
from bot.domain.people import Party, Person, of_person, party
from bot.domain.pictures.tasks import OwnerOffer
from bot.domain.place import Mention, Place
from bot.ports.books import Books
from bot.usecases.arrivals import known
from bot.usecases.audience import nameable
from bot.usecases.here import Here
from bot.usecases.painting import Painter

_LABELS = (
    "kontakt",
    "contact",
    "sammankallande",
    "convenor",
)  # what may stand before who answers for something


def mentioned(mentions: Sequence[Mention], place: Place, books: Books) -> tuple[Known, ...]:
    """The people mentioned in a text, each known from now on."""
    people = [(mention, known(mention.account, mention.name, place, books)) for mention in mentions]
    return tuple(
        Known(start=mention.start, end=mention.end, party=of_person(person.id), name=person.name)
        for mention, person in people
    )


def chosen(to: str, place: Place, painter: Painter, here: Here, label: Label | None = None) -> Party:
    """Whom a form or a line names: "person/3", an account, or a name. `label`: the task it is about.

    Raises Refusal "owner unknown" or "owner several".
    """
    books = painter.books
    if to.startswith(f"{place.workspace}/"):
        return of_person(known(AccountId(to), None, place, books).id)
    written = _written(to, here, books)
    found = (written,) if written is not None else _named(to, here, books)
    about = str(label) if label is not None else None
    if not found:
        raise Refusal("owner unknown", label=about, name=to.strip())
    if len(found) > 1:
        names = tuple(painter.party(one, here.today).name for one in found)
        raise Refusal("owner several", label=about, name=to.strip(), names=names)
    return found[0]


def offers(parties: Sequence[Party], painter: Painter, here: Here) -> tuple[OwnerOffer, ...]:
    """The same as buttons; people with their organisation, which tells two of one name apart."""
    return tuple(_offer(one, painter, here) for one in parties)


def everyone(here: Here, books: Books) -> tuple[OwnerOffer, ...]:
    """Whom a form offers as owner: organisations and groups, by name. People are picked in a field of their own."""
    directory, cooperation = books.directory, here.cooperation.id
    members = (o for o in directory.organisations(cooperation) if o.is_member(here.today))
    names = {Party("organisation", o.id): o.name for o in members}
    names |= {Party("body", b.id): b.name for b in directory.bodies(cooperation)}
    found = (OwnerOffer(party=one, name=names[one]) for one in nameable(names, here, books))
    return tuple(sorted(found, key=lambda offer: fold(offer.name)))


def _offer(one: Party, painter: Painter, here: Here) -> OwnerOffer:
    shown = painter.party(one, here.today)
    if one.kind != "person":
        return OwnerOffer(party=one, name=shown.name)
    organisation = painter.person(PersonId(one.id)).organisation
    name = painter.party(Party("organisation", organisation), here.today).name if organisation else None
    return replace(OwnerOffer(party=one, name=shown.name), organisation=name)


def _written(to: str, here: Here, books: Books) -> Party | None:
    """What `str(Party)` wrote, when it belongs to this cooperation."""
    try:
        found = party(to)
    except ValueError:
        return None
    if not nameable_party(found, here, books):
        return None
    return of_person(books.directory.person(PersonId(found.id)).id) if found.kind == "person" else found


def nameable_party(found: Party, here: Here, books: Books) -> bool:
    """Whether it is one of this cooperation that this person may know of."""
    try:
        owner = _cooperation_of(found, books)
    except LookupError:  # a number that was never given, or is not any more
        return False
    return owner == here.cooperation.id and bool(nameable((found,), here, books))


def _cooperation_of(found: Party, books: Books) -> CooperationId:
    match found.kind:
        case "person":
            return books.directory.person(PersonId(found.id)).cooperation
        case "organisation":
            return books.directory.organisation(OrganisationId(found.id)).cooperation
        case "body":
            return books.directory.body(BodyId(found.id)).cooperation


def _named(to: str, here: Here, books: Books) -> tuple[Party, ...]:
    name = fold(to.strip().removeprefix("till ").removeprefix("to ").lstrip("@"))
    return tuple(dict.fromkeys(one for _, one in called((name,), here, books)))


def people_in(names: Sequence[str], here: Here, books: Books) -> tuple[str, tuple[PersonId, ...]] | None:
    """The first of these names (or handles) that people have, and who they are; None: nobody has any of them."""
    for name in names:
        found = called((fold(name.strip(" ,:.").lstrip("@")),), here, books)
        people = tuple(dict.fromkeys(PersonId(one.id) for _, one in found if one.kind == "person"))
        if people:
            return name, people
    return None


def is_label(word: str) -> bool:
    """Whether it only says that who answers for something comes next ("kontakt:")."""
    return fold(word.strip(" ,:")) in _LABELS


def people_named(name: str, here: Here, books: Books) -> tuple[Person, ...]:
    """The people of this name or handle, perhaps behind a label ("kontakt Per Lind")."""
    words = name.strip(" ,:.")
    label, _, behind = words.partition(" ")
    bare = behind if is_label(label) and behind else words
    found = people_in([bare], here, books)
    return tuple(books.directory.person(one) for one in found[1]) if found is not None else ()


def called(names: Sequence[str], here: Here, books: Books) -> Sequence[tuple[str, Party]]:
    """Who is called so (folded), of all that this person may know of; each with the name that fitted."""
    found = books.directory.named(here.cooperation.id, names) if names else ()
    known_here = nameable((party for _, party in found), here, books)
    return tuple((name, party) for name, party in found if party in known_here)
