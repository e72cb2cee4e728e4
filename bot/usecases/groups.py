"""Groups: added by name; who answers for them, what they are for, whose meetings they prepare."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.additions import Addition
from bot.domain.errors import Misfilled, Refusal
from bot.domain.ids import AccountId, BodyId, OrganisationId, PersonId
from bot.domain.lines.groups import GroupLine, handle_in, name_before, name_in, read_group
from bot.domain.names import fold
from bot.domain.people import Body, Minutes, Party, Person
from bot.domain.pictures.groups import GroupPicture
from bot.domain.place import Mention, Place
from bot.ports.books import Books
from bot.usecases import convening, mandates
from bot.usecases.arrivals import arrive, known
from bot.usecases.audience import find_body, known_bodies
from bot.usecases.group_painting import group
from bot.usecases.meeting_changes import followed
from bot.usecases.parties import called, chosen, people_named
from bot.usecases.plan import plan
from bot.usecases.reading import check_length
from bot.usecases.register import may_replace, register_name
from bot.usecases.settings import may_change, read_papers
from bot.usecases.turn import Turn, begin

_FORMAL = ("protokoll", "minutes")
_CONVENOR_WORDS = ("sammankallande", "kontakt", "convenor", "convener", "contact")


@dataclass(frozen=True, slots=True, kw_only=True)
class TellGroup:
    """A line after `/klubba grupp`: a name, and perhaps what is said of the group."""

    place: Place
    key: str
    text: str
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowGroup:
    """A group and its card; `history`: with the lines of its mandate that do not hold any more."""

    place: Place
    body: BodyId
    history: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeGroup:
    """The form of a group. `convenor` None: stays. `prepares_for` None: none. `papers_days` empty: no papers day."""

    place: Place
    key: str
    body: BodyId
    convenor: AccountId | None = None
    prepares_for: BodyId | None = None
    minutes: Minutes = "notes"
    papers_days: str | None = None


def tell(command: TellGroup, books: Books, now: datetime) -> GroupPicture:
    """Shows a group, adds it when it is new, or keeps what is said of it.

    Raises Refusal "empty", "group unknown" (something is said of a group that nobody added), "group unclear", "convenor stands",
    "group stands".
    """
    turn = begin(command, books, now)
    check_length(command.text, "body")
    text = command.text.strip()
    bodies = known_bodies(turn.here, books)
    name = name_in(text, tuple(body.name for body in bodies))
    if name is None:
        return _new(command, turn)
    body = next(body for body in bodies if fold(body.name) == fold(name))
    rest = text[len(name) :]
    convenor = _only_mention(rest, command)
    if convenor is not None:
        return _done(_convened(body, convenor, turn), turn)
    if not rest.strip(" ,:"):
        return group(turn, body)
    read = read_group(rest)
    return _told(body, read, turn) if read is not None else _done(_named(body, rest, turn), turn)


def show(command: ShowGroup, books: Books, now: datetime) -> GroupPicture:
    """The card of a group. Raises Refusal "group unknown"."""
    turn = Turn(key="", place=command.place, here=arrive(command.place, books, now), books=books, now=now)
    return group(turn, find_body(command.body, turn.here, books), history=command.history)


def change(command: ChangeGroup, books: Books, now: datetime) -> GroupPicture:
    """Keeps what a form says of a group. Raises Misfilled, or Refusal "group stands"."""
    turn = begin(command, books, now)
    body = find_body(command.body, turn.here, books)
    _may_change(body, turn)
    errors: dict[str, str] = {}
    papers = read_papers(command.papers_days, errors)
    if command.prepares_for is not None and _in_a_circle(body, command.prepares_for, books):
        errors["prepares_for"] = "prepares itself"
    if errors:
        raise Misfilled(errors)
    if command.convenor is not None:
        body = _convened(body, command.convenor, turn)
    kept = replace(body, prepares_for=command.prepares_for, minutes=command.minutes, papers_days=papers)
    return _done(kept, turn)


def _new(command: TellGroup, turn: Turn) -> GroupPicture:
    """A group that nobody has added; when something else is said of it, its name was probably miswritten."""
    said_of = name_before(command.text)
    if said_of:
        raise Refusal("group unknown", name=said_of)
    first = command.mentions[0] if command.mentions else None
    named = command.text[: first.start] + command.text[first.end :] if first else command.text
    name, convenor = _with_convenor(register_name(named, "body"), turn)
    found = [party for _, party in called((fold(name),), turn.here, turn.books) if party.kind == "body"]
    body = (
        turn.books.directory.body(BodyId(found[0].id))
        if found
        else turn.books.directory.add_body(turn.here.cooperation.id, name)
    )
    if first is not None:
        body = _convened(body, first.account, turn)
    elif convenor is not None:
        may_replace(body.convenor, Party("body", body.id), turn)
        body = replace(body, convenor=convenor.id, staffed_by=None)
    addition = None if found else Addition(Party("body", body.id), turn.me, turn.now)
    return replace(_done(body, turn), new=not found, addition=addition)


def _with_convenor(text: str, turn: Turn) -> tuple[str, Person | None]:
    """The name of a group, and who is written behind it with an @ but is mentioned nowhere: Teams mentions only who is in the team."""
    name, handle = handle_in(text)
    if handle is None:
        return text, None
    found = people_named(text[text.index(handle) :], turn.here, turn.books)
    if len(found) != 1:
        raise Refusal("convenor unknown", name=name, who=handle)
    return name, found[0]


def _named(body: Body, rest: str, turn: Turn) -> Body:
    """Words that say nothing of a group may be who convenes it, by name."""
    label, _, name = rest.strip(" ,:").partition(":")
    is_labelled = fold(label).strip() in _CONVENOR_WORDS
    words = name.strip() if is_labelled else rest.strip(" ,:")
    people = people_named(words, turn.here, turn.books)
    if len(people) == 1:
        may_replace(body.convenor, Party("body", body.id), turn)
        return replace(body, convenor=people[0].id, staffed_by=None)
    if people:
        names = [one.name for one in people]
        raise Refusal("convenor several", name=body.name, who=words, names=names, body=body.id)
    if is_labelled or handle_in(words)[1] is not None:
        raise Refusal("convenor unknown", name=body.name, who=words, body=body.id)
    raise Refusal("group unclear", name=body.name, text=words)


def _only_mention(rest: str, command: TellGroup) -> AccountId | None:
    """The person mentioned when nothing else is said of the group, but perhaps a label ("sammankallande: @david")."""
    if not command.mentions:
        return None
    first = command.mentions[0]
    shown = command.text[first.start : first.end]
    others = fold(rest.replace(shown, " ")).strip(" ,:.")
    return first.account if others in ("", *_CONVENOR_WORDS) else None


def _convened(body: Body, account: AccountId, turn: Turn) -> Body:
    may_replace(body.convenor, Party("body", body.id), turn)
    person = known(account, None, turn.place, turn.books)
    return replace(body, convenor=person.id, staffed_by=None)


def _told(body: Body, read: GroupLine, turn: Turn) -> GroupPicture:
    match read.verb:
        case "history":
            return group(turn, body, history=True)
        case "line" | "replace":
            return mandates.keep(body, read, turn)
        case "remove":
            return mandates.remove_numbered(body, read.number or 0, read.rest, turn)
        case "prepares":
            return _prepares(body, read.rest, turn)
        case "staffed":
            return _staffed(body, read.rest, turn)
        case "minutes":
            _may_change(body, turn)
            formal = fold(read.rest).startswith(_FORMAL)
            return _done(replace(body, minutes="protocol" if formal else "notes"), turn)
        case "papers":
            _may_change(body, turn)
            errors: dict[str, str] = {}
            word = "".join(read.rest.split()[:1])
            days = read_papers(word, errors) if word[:1].isdigit() else None  # else none
            if errors:
                raise Refusal("group unclear", name=body.name, text=read.rest)
            return _done(replace(body, papers_days=days), turn)


def _prepares(body: Body, name: str, turn: Turn) -> GroupPicture:
    _may_change(body, turn)
    wanted = fold(name.strip(" ."))
    if wanted in ("ingen", "inget", "none", "no one", "nobody"):
        return _done(replace(body, prepares_for=None), turn)
    other = next((one for one in known_bodies(turn.here, turn.books) if fold(one.name) == wanted), None)
    if other is None:
        raise Refusal("group unknown", name=name)
    if _in_a_circle(body, other.id, turn.books):
        raise Refusal("prepares itself", name=body.name)
    return _done(replace(body, prepares_for=other.id), turn)


def _in_a_circle(body: Body, other: BodyId, books: Books) -> bool:
    """Whether the other one, directly or by way of others, prepares for this body already."""
    seen: set[BodyId] = set()
    at: BodyId | None = other
    while at is not None and at not in seen:
        if at == body.id:
            return True
        seen.add(at)
        at = books.directory.body(at).prepares_for
    return False


def _staffed(body: Body, name: str, turn: Turn) -> GroupPicture:
    """An organisation has set aside somebody whose name is not known yet; a person who is named answers at once."""
    may_replace(body.convenor, Party("body", body.id), turn)
    party = chosen(name.strip(" ."), turn.place, turn.painter(), turn.here)
    match party.kind:
        case "person":
            return _done(replace(body, convenor=PersonId(party.id), staffed_by=None), turn)
        case "organisation":
            return _done(replace(body, convenor=None, staffed_by=OrganisationId(party.id)), turn)
        case "body":
            raise Refusal("owner unknown", name=name)


def _may_change(body: Body, turn: Turn) -> None:
    if not may_change(body, turn.here, turn.books):
        convenor = turn.books.directory.person(body.convenor).name if body.convenor is not None else None
        raise Refusal("convenor stands" if convenor else "group stands", name=body.name, who=convenor)


def _done(body: Body, turn: Turn) -> GroupPicture:
    """Keeps the body; its papers are followed, and its open tasks go to who answers for it now."""
    before = turn.books.directory.body(body.id)
    convening.keep(body, turn)
    if body.papers_days != before.papers_days:
        for meeting in plan(turn.here, turn.books).meetings:
            if meeting.body == body.id and meeting.starts >= turn.here.today:
                followed(meeting, turn)
    turn.close(None)
    return group(turn, body)
