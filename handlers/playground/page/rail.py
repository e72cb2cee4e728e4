"""The left side: who one is, the rooms, and where something unread waits."""

from dataclasses import dataclass, replace

from handlers.playground.bench import Bench
from handlers.playground.entities import Channel, User
from handlers.playground.page.where import Where, first_room
from handlers.playground.page.words import Words
from handlers.playground.teams import names

TONES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone one can be. `unread` counts their conversation with the bot; `tone` chooses the colour of their picture."""

    name: str
    about: str
    initials: str
    tone: int
    unread: int
    link: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room in the list."""

    name: str
    link: str
    unread: int
    current: bool
    private: bool
    archived: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rail:
    """All of the left side; `chats` are the group chats of Teams, `news` the others who have something unread from the bot."""

    me: Person
    people: tuple[Person, ...]
    rooms: tuple[Room, ...]
    more: tuple[Room, ...]
    direct: Room
    chats: tuple[Room, ...]
    news: tuple[Person, ...]

    @property
    def unread(self) -> int:
        """How much waits in all."""
        rooms = sum(room.unread for room in (*self.rooms, *self.chats, self.direct))
        return rooms + sum(person.unread for person in self.news)


def rail(bench: Bench, where: Where, words: Words) -> Rail:
    """The left side for the person who looks."""
    users = [user for user in bench.workspace.users.values() if not user.bot and not user.deleted]
    people = tuple(_person(bench, where, user, words) for user in users)
    found = bench.workspace.rooms_of(where.user.id)
    rooms = [room for room in found if not names.is_chat(room.id)]
    bot = bench.workspace.users[bench.workspace.bot_user]
    return Rail(
        me=_person(bench, where, where.user, words),
        people=people,
        rooms=tuple(_room(bench, where, room) for room in rooms if where.user.id in room.members),
        more=tuple(_room(bench, where, room) for room in rooms if where.user.id not in room.members),
        chats=tuple(
            _room(bench, where, room)
            for room in found
            if names.is_chat(room.id) and where.user.id in room.members
        ),
        direct=_room(bench, where, bench.workspace.dm(where.user.id), bot.name),
        news=tuple(
            _waiting(where, person, user)
            for person, user in zip(people, users, strict=True)
            if person.unread and not person.current
        ),
    )


def initials(name: str) -> str:
    """The first letters of the first and the last name."""
    parts = name.split()
    return "".join(part[0] for part in (parts[0], parts[-1])[: len(parts)]).upper()


def tone(user: str) -> int:
    """One of the colours, always the same for one person."""
    return sum(map(ord, user)) % TONES


def _person(bench: Bench, where: Where, user: User, words: Words) -> Person:
    stays = where.room.kind == "dm" or user.id in where.room.members
    room = where.room if stays else first_room(bench, user)
    roles = [words(role) for role in user.roles if role != "contact"]
    return Person(
        name=user.name,
        about=" · ".join([*([user.organisation] if user.organisation else []), *roles]),
        initials=initials(user.name),
        tone=tone(user.id),
        unread=bench.workspace.unread(user.id, bench.workspace.dm(user.id).id),
        link=where.link(user=user.handle, channel=_named(room), tab=None, thread=None, show=None),
        current=user.id == where.user.id,
    )


def _waiting(where: Where, person: Person, user: User) -> Person:
    link = where.link(user=user.handle, channel="dm", tab=None, thread=None, show=None)
    return replace(person, link=link)


def _room(bench: Bench, where: Where, room: Channel, name: str | None = None) -> Room:
    current = room.id == where.room.id
    return Room(
        name=name or room.name,
        link=where.link(channel=_named(room), tab=None, thread=None, show=None),
        unread=0 if current and where.tab == "messages" else bench.workspace.unread(where.user.id, room.id),
        current=current,
        private=room.kind == "private",
        archived=room.archived,
    )


def _named(room: Channel) -> str:
    return "dm" if room.kind == "dm" else room.name
