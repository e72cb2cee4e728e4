"""Who acts and where: whoever comes is known from then on, without any set-up.

The first command in a room makes the person, the room and a body named as the room, in the same commit.
"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.errors import Repeated
from bot.domain.ids import AccountId, BodyId, CooperationId, RoomId
from bot.domain.names import fold
from bot.domain.people import UNNAMED, Account, Body, Cooperation, Locale, Person, Room
from bot.domain.place import Place
from bot.domain.rhythm import known_zone
from bot.ports.books import Books
from bot.usecases import effects
from bot.usecases.here import Here

IN_ITS_ANSWER = "answer"  # the outcome of a request of which nothing is left but its answer: a code, a link, a refusal that is counted
ASKED = "asked "  # before the key that notes what somebody was asked, as the outcome of the request that made the question


def arrive(place: Place, books: Books, now: datetime) -> Here:
    """Finds who acts and where; makes the workspace, the person, the room and its body when they are new. Somebody who was
    thought to have left is active again.
    """
    books.directory.look(place.account, place.room)
    cooperation = _cooperation(place, books)
    account, person = _person(place, cooperation, books, now)
    room = _room(place, cooperation, books)
    if not _is_inside(place, room, person, books):
        room = None
    body = books.directory.body(room.body) if room is not None and room.body is not None else None
    if room is not None and not room.is_direct and room.visibility != "public":
        books.directory.note_member(room.id, person.id, now)
    clock = person.zone or books.house.zone
    zone = body.zone if body is not None else clock
    public = _language(room, body, person, books)
    return Here(
        cooperation=cooperation,
        person=person,
        account=account,
        room=room,
        body=body,
        locale=person.locale or public,
        room_locale=public,
        zone=zone,
        today=now.astimezone(ZoneInfo(zone)).date(),
        clock=clock,
    )


def enter(place: Place, books: Books) -> Room | None:
    """The room alone, made with its body when it is new; nobody acts in it. None: no room is told of."""
    return _room(place, _cooperation(place, books), books)


def meet(place: Place, books: Books) -> None:
    """Somebody writes in their own conversation with the bot what needs no arrival, such as a call for help: they can be written to
    there. Of strangers nothing is kept.
    """
    account = books.directory.account(place.account)
    if account is not None and _in_chat(account, place, books) != account:
        enter(place, books)


def known(account: AccountId, name: str | None, place: Place, books: Books) -> Person:
    """The person behind an account that somebody mentioned or chose; made when nobody met them yet (the platform is asked
    for the rest later).
    """
    found = books.directory.account(account)
    if found is not None:
        return books.directory.person(found.person)
    other = Place(workspace=place.workspace, workspace_name=place.workspace_name, account=account, name=name)
    return _new_person(other, _cooperation(place, books), books)[1]


def record_room(here: Here, books: Books) -> RoomId:
    """The room that a record made here belongs to: this one; from a home page the person's own conversation with the bot,
    which is known under a name of ours until the platform has told its own.
    """
    if here.room is not None:
        return here.room.id
    own = here.account.dm or RoomId(f"{here.account.id}/home")
    if books.directory.room(own) is None:
        room = Room(
            id=own,
            workspace=here.account.workspace,
            cooperation=here.cooperation.id,
            kind="dm",
            name=here.person.name,
            visibility="private",
        )
        books.directory.add_room(room)
    return own


def once(books: Books, key: str) -> None:
    """Raises Repeated when the request with this key was carried out already."""
    seen, outcome = books.inbound.seen(key)
    if seen:
        raise Repeated(outcome)


def carried_out(books: Books, key: str, outcome: object, now: datetime) -> None:
    """Notes that the request with this key was carried out and what it made, such as "B1"."""
    books.inbound.add(key, None if outcome is None else str(outcome), now)


def private_locale(place: Place, books: Books) -> Locale:
    """The language of an answer that only the asker sees: the person's; until it is known that of their program, else the room's."""
    account = books.directory.account(place.account)
    person = books.directory.person(account.person) if account is not None else None
    told = (person.locale if person is not None else None) or place.locale
    if told is not None:
        return told
    room = books.directory.room(place.room) if place.room is not None else None
    body = books.directory.body(room.body) if room is not None and room.body is not None else None
    return _language(room, body, person, books)


def _language(room: Room | None, body: Body | None, person: Person | None, books: Books) -> Locale:
    if room is None or room.is_direct:
        return (person.locale if person is not None else None) or books.house.language
    return room.language or (body.language if body is not None else books.house.language)


def _is_inside(place: Place, room: Room | None, person: Person, books: Books) -> bool:
    """Whether the person is in the room. A form may be sent by somebody who was put out of a private one meanwhile."""
    if place.present or room is None or room.is_direct or room.visibility == "public":
        return True
    return books.directory.is_member(room.id, person.id)


def _cooperation(place: Place, books: Books) -> Cooperation:
    found = books.directory.cooperation_of(place.workspace)
    if found is None:
        found = books.directory.add_workspace(place.workspace, place.workspace_name or place.workspace)
    return books.directory.cooperation(found)


def _person(place: Place, cooperation: Cooperation, books: Books, now: datetime) -> tuple[Account, Person]:
    account = books.directory.account(place.account)
    if account is None:
        return _new_person(place, cooperation, books)
    account = _in_chat(account, place, books)
    person = books.directory.person(account.person)
    return (account, person) if account.active and person.active else _returned(account, person, books, now)


def _in_chat(account: Account, place: Place, books: Books) -> Account:
    """Whoever writes in their own conversation with the bot can be written to there; who writes in a room cannot, therefore."""
    if place.room_kind != "dm" or place.room is None:
        return account
    met = replace(account, dm=place.room, unreachable=None)
    if met != account:
        books.directory.save_account(met)
    return met


def _returned(account: Account, person: Person, books: Books, now: datetime) -> tuple[Account, Person]:
    """Whoever does something is there, whatever was known before: their reminders are planned again."""
    there, back = replace(account, active=True), replace(person, active=True)
    books.directory.save_account(there)
    books.directory.save_person(back)
    effects.plan_person(books, person.id, now)
    return there, back


def _new_person(place: Place, cooperation: Cooperation, books: Books) -> tuple[Account, Person]:
    """The one who acts in this place, with the language and the zone of their program."""
    shown = place.name or place.handle or place.account.rpartition("/")[2]
    person = books.directory.add_person(cooperation.id, shown)
    if place.locale is not None or place.zone is not None:
        person = replace(person, locale=place.locale, zone=known_zone(place.zone))
        books.directory.save_person(person)
    made = Account(
        id=place.account,
        workspace=place.workspace,
        person=person.id,
        handle=place.handle,
        locale=place.locale,
        dm=place.room if place.room_kind == "dm" else None,
    )
    books.directory.add_account(made)
    return made, person


def _room(place: Place, cooperation: Cooperation, books: Books) -> Room | None:
    if place.room is None:
        return None
    room = books.directory.room(place.room)
    if room is None:
        return _new_room(place, cooperation, books)
    told = replace(
        room,
        kind="chat" if place.room_kind == "chat" else room.kind,
        name=place.room_name or room.name,
        visibility=room.visibility if place.visibility == "unknown" else place.visibility,
    )
    if told != room and not room.is_direct:
        books.directory.save_room(told)
        return told
    return room


def _new_room(place: Place, cooperation: Cooperation, books: Books) -> Room:
    if place.room is None:
        raise ValueError("a place without a room")
    name = place.room_name or ""
    room = Room(
        id=place.room,
        workspace=place.workspace,
        cooperation=cooperation.id,
        kind=place.room_kind,
        name=name,
        body=_body_of_new_room(name, cooperation.id, books) if place.room_kind != "dm" else None,
        visibility="private" if place.room_kind == "dm" else place.visibility,
    )
    books.directory.add_room(room)
    return room


def _body_of_new_room(name: str, cooperation: CooperationId, books: Books) -> BodyId:
    """A body of that name which has no room yet (a group somebody added), else a new one. A body that has a room gets a
    second one only from its coordinator, since that lets more people see its records. Of a room without a name: a new one.
    """
    wanted = fold(name)
    if not wanted:
        return books.directory.add_body(cooperation, UNNAMED).id
    for _, party in books.directory.named(cooperation, [wanted]):
        body = BodyId(party.id)
        if party.kind != "body" or fold(books.directory.body(body).name) != wanted:
            continue
        if not books.directory.rooms_of_body(body):
            return body
    return books.directory.add_body(cooperation, name).id
