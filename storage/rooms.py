"""Bodies, the rooms where they talk, and who is in them."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, exists, insert, or_, select, update

from bot.domain.ids import BodyId, CooperationId, PersonId, RoomId, WorkspaceId
from bot.domain.names import fold
from bot.domain.people import Body, House, Room
from storage.held import Held
from storage.ledger import Ledger
from storage.tables.directory import accounts, bodies, members, rooms

_BODY = select(bodies).where(bodies.c.id == bindparam("the_id"))
_ROOM = select(rooms).where(rooms.c.id == bindparam("the_id"))
_MEMBER = select(members.c.at).where(
    members.c.room_id == bindparam("the_room"), members.c.person_id == bindparam("the_person")
)
_UNCHECKED = (
    select(rooms)
    .where(rooms.c.kind != "dm", or_(rooms.c.checked_at.is_(None), rooms.c.checked_at < bindparam("since")))
    .order_by(rooms.c.checked_at.is_not(None), rooms.c.checked_at, rooms.c.id)
    .limit(bindparam("at_most"))
)


class Rooms:
    """Where people talk, and on behalf of which body."""

    def __init__(self, ledger: Ledger, held: Held, house: House) -> None:
        self._ledger = ledger
        self._held = held
        self._house = house

    def body(self, body: BodyId) -> Body:
        return self._held.once(("body", body), lambda: body_in(self._ledger.one(_BODY, the_id=body)))

    def bodies(self, cooperation: CooperationId) -> Sequence[Body]:
        found = (
            select(bodies).where(bodies.c.cooperation_id == cooperation).order_by(bodies.c.name, bodies.c.id)
        )
        return [body_in(row) for row in self._ledger.all(found)]

    def add_body(self, cooperation: CooperationId, name: str) -> Body:
        house = self._house
        value = Body(
            id=BodyId(0), cooperation=cooperation, name=name, language=house.language, zone=house.zone
        )
        made = self._ledger.insert(bodies, cooperation_id=cooperation, **_body_columns(value))
        return self.body(BodyId(made))

    def save_body(self, body: Body) -> None:
        change = update(bodies).where(bodies.c.id == bindparam("the_id"))
        self._ledger.write(change, the_id=body.id, **_body_columns(body))
        self._held.forget(("body", body.id))

    def room(self, room: RoomId) -> Room | None:
        def read() -> Room | None:
            row = self._ledger.first(_ROOM, the_id=room)
            return room_in(row) if row else None

        return self._held.once(("room", room), read)

    def add_room(self, room: Room) -> None:
        self._ledger.write(insert(rooms), id=room.id, **_room_columns(room))

    def save_room(self, room: Room) -> None:
        change = update(rooms).where(rooms.c.id == bindparam("the_id"))
        self._ledger.write(change, the_id=room.id, **_room_columns(room))
        self._held.forget(("room", room.id))

    def rooms_of_body(self, body: BodyId) -> Sequence[Room]:
        return self._rooms(rooms.c.body_id == body)

    def rooms(self, *, unchecked_since: datetime, limit: int) -> Sequence[Room]:
        """Channels and chats whose facts were last asked for before that instant, or never; never asked first."""
        return [room_in(row) for row in self._ledger.all(_UNCHECKED, since=unchecked_since, at_most=limit)]

    def digest_rooms(self, cooperation: CooperationId | None = None) -> Sequence[Room]:
        """Channels and chats with a body and the digest on, where the bot is not known to be absent."""
        wanted = [rooms.c.kind != "dm", rooms.c.body_id.is_not(None), rooms.c.digest]
        wanted.append(or_(rooms.c.present.is_(None), rooms.c.present))
        if cooperation is not None:
            wanted.append(rooms.c.cooperation_id == cooperation)
        return self._rooms(*wanted)

    def note_member(self, room: RoomId, person: PersonId, at: datetime) -> None:
        if self._ledger.first(_MEMBER, the_room=room, the_person=person) is None:
            self._ledger.write(insert(members), room_id=room, person_id=person, at=at)

    def drop_member(self, room: RoomId, person: PersonId) -> None:
        gone = delete(members).where(members.c.room_id == room, members.c.person_id == person)
        self._ledger.write(gone)

    def drop_memberships(self, person: PersonId, workspace: WorkspaceId) -> None:
        """Nobody knows any more in which rooms of a workspace they are; the platform is asked about those rooms again."""
        theirs = select(members.c.room_id).where(members.c.person_id == person)
        there = rooms.c.workspace_id == workspace
        self._ledger.write(update(rooms).where(there, rooms.c.id.in_(theirs)).values(checked_at=None))
        lie_there = select(rooms.c.id).where(there)
        gone = delete(members).where(members.c.person_id == person, members.c.room_id.in_(lie_there))
        self._ledger.write(gone)
        self._held.forget_all()

    def set_members(self, room: RoomId, people: Iterable[PersonId], at: datetime) -> None:
        self._ledger.write(delete(members).where(members.c.room_id == room))
        rows = [{"room_id": room, "person_id": person, "at": at} for person in sorted(set(people))]
        self._ledger.write_many(insert(members), rows)

    def is_member(self, room: RoomId, person: PersonId) -> bool:
        return self._ledger.first(_MEMBER, the_room=room, the_person=person) is not None

    def members(self, room: RoomId) -> Sequence[PersonId]:
        """Who is known to be in it."""
        found = select(members.c.person_id).where(members.c.room_id == room).order_by(members.c.person_id)
        return [PersonId(row.person_id) for row in self._ledger.all(found)]

    def has_outsider(self, room: RoomId, workspaces: Collection[WorkspaceId]) -> bool:
        belongs = exists().where(
            accounts.c.person_id == members.c.person_id,
            accounts.c.workspace_id.in_(sorted(workspaces)),
            accounts.c.active,
        )
        found = select(members.c.person_id).where(members.c.room_id == room, ~belongs).limit(1)
        return bool(self._ledger.all(found))

    def visible_bodies(self, person: PersonId) -> Sequence[BodyId]:
        """Bodies with a public room of a workspace the person has an account on, or a room they are known to be in."""
        rows = self._ledger.all(_VISIBLE, the_person=person)
        return [BodyId(row.body_id) for row in rows]

    def _rooms(self, *conditions: Any) -> Sequence[Room]:
        found = select(rooms).where(*conditions).order_by(rooms.c.name, rooms.c.id)
        return [room_in(row) for row in self._ledger.all(found)]


_ON_ITS_WORKSPACE = exists().where(
    accounts.c.person_id == bindparam("the_person"),
    accounts.c.workspace_id == rooms.c.workspace_id,
    accounts.c.active,
)
_INSIDE = exists().where(members.c.room_id == rooms.c.id, members.c.person_id == bindparam("the_person"))
_VISIBLE = (
    select(rooms.c.body_id)
    .where(
        rooms.c.kind != "dm",
        rooms.c.body_id.is_not(None),
        or_(and_(rooms.c.visibility == "public", _ON_ITS_WORKSPACE), _INSIDE),
    )
    .distinct()
    .order_by(rooms.c.body_id)
)


def _body_columns(value: Body) -> dict[str, Any]:
    return {
        "name": value.name,
        "folded": fold(value.name),
        "series": value.series,
        "convenor_id": value.convenor,
        "language": value.language,
        "zone": value.zone,
        "papers_days": value.papers_days,
        "minutes": value.minutes,
        "prepares_for_id": value.prepares_for,
        "staffed_by_id": value.staffed_by,
    }


def body_in(row: Row[Any]) -> Body:
    """The body of a row."""
    return Body(
        id=row.id,
        cooperation=row.cooperation_id,
        name=row.name,
        series=row.series,
        convenor=row.convenor_id,
        language=row.language,
        zone=row.zone,
        papers_days=row.papers_days,
        minutes=row.minutes,
        prepares_for=row.prepares_for_id,
        staffed_by=row.staffed_by_id,
    )


def _room_columns(value: Room) -> dict[str, Any]:
    return {
        "workspace_id": value.workspace,
        "cooperation_id": value.cooperation,
        "kind": value.kind,
        "name": value.name,
        "body_id": value.body,
        "visibility": value.visibility,
        "language": value.language,
        "present": value.present,
        "introduced_at": value.introduced_at,
        "reminder_days": None if value.reminder_days is None else list(value.reminder_days),
        "digest": value.digest,
        "checked_at": value.checked_at,
    }


def room_in(row: Row[Any]) -> Room:
    """The room of a row."""
    return Room(
        id=row.id,
        workspace=row.workspace_id,
        cooperation=row.cooperation_id,
        kind=row.kind,
        name=row.name,
        body=row.body_id,
        visibility=row.visibility,
        language=row.language,
        present=row.present,
        introduced_at=row.introduced_at,
        reminder_days=None if row.reminder_days is None else tuple(row.reminder_days),
        digest=row.digest,
        checked_at=row.checked_at,
    )
