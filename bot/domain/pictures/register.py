"""What a view needs to know to speak of people in the register, of a pasted list, and of a room's body."""

from dataclasses import dataclass
from datetime import date

from bot.domain.people import Body, Room, Unreachable, Way


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPicture:
    """A person: where they belong (None: to the cooperation itself), their role, and what they answer for today. `unreachable`: why
    no message gets to them, and `way` how they are reached all the same (None: not), and whether letters to them come back; told to coordinators
    only.
    """

    name: str
    organisation: str | None
    role: str | None
    coordinator: bool
    answers_for: tuple[str, ...]
    zone: str
    today: date
    changed: bool = False
    unreachable: Unreachable | None = None
    way: Way | None = None
    letters_return: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleList:
    """Everybody who is known, by organisation (None: the cooperation itself, last)."""

    organisations: tuple[tuple[str | None, tuple[PersonPicture, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinators:
    """Who looks after the cooperation. `added` and `removed`: who just became or ceased to be one."""

    names: tuple[str, ...]
    added: str | None = None
    removed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadLine:
    """A line of a pasted list that was not taken, or whose person was not, and why: "no person", "several", "contact stands",
    "convenor stands", "unclear", "date unclear", "period backwards", "no period".
    """

    line: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedAnswer:
    """Who answers for an organisation or a group from now on; `since` and `until` only where days were written."""

    name: str
    person: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedRegister:
    """What came of a pasted list of members: organisations that are new, who answers for what, new organisations whose contact
    was not found (`bare`), and what was left.
    """

    added: tuple[str, ...]
    answers: tuple[PastedAnswer, ...]
    bare: tuple[UnreadLine, ...]
    unread: tuple[UnreadLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BindingPicture:
    """A room that may be bound to a group. `records`: how many the people in the room will then see; `own`: how many of the
    room's own come along; `public`: everyone in the workspace sees it. How many are in a private room is not told: the
    platform names only those whom we have met. `done`: it was just bound.
    """

    room: Room
    body: Body
    now: Body
    records: int
    own: int
    public: bool
    done: bool = False
